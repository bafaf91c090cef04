"""The file around a document: facts that tell of nobody, and an archive without times."""

from __future__ import annotations

from datetime import UTC
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.document import Document as Docx

    from refundwizard.domain.document import Document

_FIRST: Final = "[Content_Types].xml"
_LEVEL: Final = 6
_MODE: Final = 0o600 << 16
_UNIX: Final = 3
_NEEDLESS: Final = (
    *("/extended-properties", "/thumbnail", "/customXml"),
    *("/stylesWithEffects", "/webSettings", "/fontTable"),
)
"""Ends of the relations of the library's empty file to parts that are of no use, or tell of it."""


def packed(made: Docx, document: Document) -> bytes:
    """Return the file's bytes, the same for the same document."""
    _drop_needless(made)
    _facts(made, document)
    out = BytesIO()
    made.save(out)
    return _without_times(out.getvalue())


def _facts(made: Docx, document: Document) -> None:
    facts, moment = made.core_properties, document.as_of.astimezone(UTC).replace(microsecond=0)
    facts.author = facts.last_modified_by = facts.comments = facts.keywords = ""
    facts.title, facts.language, facts.revision = document.title[:255], document.tag, 1
    facts.created = facts.modified = moment.replace(tzinfo=None)


def _drop_needless(made: Docx) -> None:
    for relations in (made.part.package.rels, made.part.rels):
        for name in [key for key, each in relations.items() if each.reltype.endswith(_NEEDLESS)]:
            del relations[name]
    for part in (made.element, made.styles.element, made.part.numbering_part.element):
        for element in part.iter():
            for name in [each for each in element.attrib if "rsid" in str(each)]:
                del element.attrib[name]
        for element in part.findall(f".//{qn('w:rsid')}"):
            element.getparent().remove(element)


def _without_times(data: bytes) -> bytes:
    """Return an archive with its files in a fixed order, all of one fixed day."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w") as new:
        for name in sorted(old.namelist(), key=lambda each: (each != _FIRST, each)):
            entry = ZipInfo(name)  # a new entry is of 1980
            entry.compress_type, entry.create_system, entry.external_attr = (
                ZIP_DEFLATED,
                _UNIX,
                _MODE,
            )
            new.writestr(entry, old.read(name), compresslevel=_LEVEL)
    return out.getvalue()
