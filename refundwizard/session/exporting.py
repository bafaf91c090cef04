"""Making documents of a case and putting them where the person asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from refundwizard.domain.assess import assess
from refundwizard.domain.checklist import checklist
from refundwizard.domain.document import Document, Rendered
from refundwizard.domain.pack import Pack, Words
from refundwizard.export import EXPORTERS, ics
from refundwizard.session.agenda import agenda
from refundwizard.storage.atomic import put
from refundwizard.storage.case_codec import CaseCodec
from refundwizard.storage.errors import facts_about
from refundwizard.storage.fs import Fs, exists
from refundwizard.storage.paths import resources
from refundwizard.storage.strict_json import canonical

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from refundwizard.domain.case import Case

FORMATS: Final = (*EXPORTERS, ics.extension, "json")
"""What ``--format`` takes: the document formats, the dates for a calendar, and the case itself."""


class NothingToExportError(Exception):
    """There is nothing that could stand in the file; the word is ``faults.no_dates``."""


def usual_document(form: str) -> str:
    """Return which document a format holds where none was named."""
    return Request.CALENDAR if form == ics.extension else Request.DOCUMENTS[0]


def documents_of(form: str) -> tuple[str, ...]:
    """Return which documents a format can hold."""
    return (Request.CALENDAR,) if form == ics.extension else Request.DOCUMENTS


@dataclass(frozen=True, slots=True)
class Request:
    """Which document, in which format and language (``zh_CN``, ``en``)."""

    DOCUMENTS: ClassVar[tuple[str, ...]] = ("checklist",)
    CALENDAR: ClassVar[str] = "deadlines"
    """What a calendar holds."""
    document: str = "checklist"
    format: str = "pdf"
    lang: str = "zh_CN"


def document_of(pack: Pack, case: Case, as_of: datetime, request: Request) -> Document:
    """Return the document of a case as it stands at ``as_of``."""
    return checklist(pack, case, assess(pack, case, as_of), Words(request.lang, pack.texts))


def produce(pack: Pack, case: Case, as_of: datetime, request: Request) -> Rendered:
    """Return the bytes of a document; nothing is written.

    Raises:
        NothingToExportError: a calendar without any date was asked for.
    """
    if request.format == "json":
        return Rendered(data=canonical(CaseCodec().encode(case).data))
    if request.format == ics.extension:
        dates = agenda(pack, case, as_of, request.lang)
        if not dates.appointments:
            raise NothingToExportError
        return ics.render(dates)
    document = document_of(pack, case, as_of, request)
    return EXPORTERS[request.format].render(document, resources())


def write(fs: Fs, target: Path, data: bytes, *, force: bool = False) -> None:
    """Write an export in one piece; what stood there before stays whole on any error.

    Raises:
        FileExistsError: the file exists and ``force`` was not said.
        FileNotFoundError: the folder does not exist.
        StoreError: the disk refused.
    """
    if not exists(fs, target.parent):
        raise FileNotFoundError(target.parent)
    if exists(fs, target) and not force:
        raise FileExistsError(target)
    with facts_about(target):
        put(fs, target.parent, target.name, data)
