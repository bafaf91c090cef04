"""Making documents of a case and putting them where the person asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from refundwizard.domain.assess import assess
from refundwizard.domain.audience import Masker, for_audience, hidden_from
from refundwizard.domain.document import Document, Rendered
from refundwizard.domain.pack import Pack, Words
from refundwizard.domain.passages.unchanged import foot
from refundwizard.export import EXPORTERS, ics, xlsx
from refundwizard.session.agenda import agenda
from refundwizard.session.beside import NOTHING, Beside
from refundwizard.session.case_book import case_book
from refundwizard.session.case_file import bytes_alone
from refundwizard.session.documents import BUILDERS, Subject
from refundwizard.session.leak_scan import Guard, check
from refundwizard.session.prints import without_files
from refundwizard.storage.atomic import put
from refundwizard.storage.errors import facts_about
from refundwizard.storage.fs import Fs, exists
from refundwizard.storage.marks import timestamp
from refundwizard.storage.paths import resources

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.audience import Audience
    from refundwizard.domain.case import Case

PACK: Final = "zip"
FORMATS: Final = (*EXPORTERS, xlsx.extension, ics.extension, "json", PACK)
"""What ``--format`` takes: documents, the case in tables, its dates, itself, and all in a pack."""


ARCHIVED: Final = ("dossier", "brief")
"""What is worth an archive's own format."""
LARGE: Final = frozenset({"pdf", "pdfa", "html", "docx"})
"""The formats that have a variant in large type."""


class NotForOthersError(Exception):
    """The case data was asked for somebody who does not see everything."""

    word = "faults.not_for_others"


class NothingToExportError(Exception):
    """There is nothing that could stand in the file."""

    word = "faults.no_dates"


def usual_document(form: str) -> str:
    """Return which document a format holds where none was named."""
    return documents_of(form)[0]


def documents_of(form: str) -> tuple[str, ...]:
    """Return which documents a format can hold."""
    if form == ics.extension:
        return (Request.CALENDAR,)
    if form == xlsx.extension:
        return (Request.TABLES,)
    if form in {"json", PACK}:
        return (Request.WHOLE,)
    return ARCHIVED if form == "pdfa" else Request.DOCUMENTS


def forms_of(document: str) -> tuple[str, ...]:
    """Return the formats a document can be had in."""
    name = document.partition(":")[0]
    return tuple(form for form in FORMATS if name in documents_of(form))


def can_be_masked(form: str) -> bool:
    """Tell whether a format can be made for those who do not see everything.

    The case data is what this program reads back: in parts it would be of no use.
    """
    return form != "json"


@dataclass(frozen=True, slots=True)
class Request:
    """Which document, in which format and language (``zh_CN``, ``en``), and for whom."""

    DOCUMENTS: ClassVar[tuple[str, ...]] = tuple(BUILDERS)
    CALENDAR: ClassVar[str] = "deadlines"
    """What a calendar holds."""
    TABLES: ClassVar[str] = "case"
    """What a workbook holds."""
    WHOLE: ClassVar[str] = "case"
    """What the case data and the pack hold."""
    document: str = "checklist"
    format: str = "pdf"
    lang: str = "zh_CN"
    audience: Audience = "self"
    large: bool = False
    """Whether it is set in large type (see ``LARGE``)."""


def document_of(
    pack: Pack, case: Case, as_of: datetime, request: Request, beside: Beside = NOTHING
) -> Document:
    """Return the document of a case as it stands at ``as_of``, as its audience may see it."""
    subject = subject_of(pack, case, assess(pack, case, as_of), request, beside)
    whole = BUILDERS[request.document.partition(":")[0]](subject)
    made = for_audience(whole, case, request.audience, subject.words, subject.person).document
    return made.model_copy(update={"large": True}) if request.large else made


def subject_of(
    pack: Pack, case: Case, found: Assessment, request: Request, beside: Beside
) -> Subject:
    """Return what a document of a case is made of; ``found`` is its assessment."""
    return Subject(
        pack,
        case,
        found,
        Words(request.lang, pack.texts),
        beside.integrity,
        beside.person_for(request.audience),
        request.document.partition(":")[2],
        beside.prints.shown or without_files(case, request.audience),
        request.audience,
    )


def produce(
    pack: Pack, case: Case, as_of: datetime, request: Request, beside: Beside = NOTHING
) -> Rendered:
    """Return the bytes of a document; nothing is written.

    ``beside`` has the digest of the record of the exhibit files, and the pictures of exhibits.

    Raises:
        NothingToExportError: a calendar without any date was asked for.
        NotForOthersError: the case data was asked for somebody who does not see everything.
        LeakError: the finished file holds what its audience must not see.
    """
    guard = Guard.of(case, request.audience, person=beside.person)
    if request.format == "json":
        if hidden_from(request.audience):
            raise NotForOthersError
        made = Rendered(data=beside.case_file or bytes_alone(case, timestamp(as_of)))
        guard = replace(guard, ids=())
    elif request.format == PACK:
        return _pack(pack, case, as_of, request, beside)
    elif request.format == ics.extension:
        dates = _dates(pack, case, as_of, request)
        record = beside.integrity
        note = foot(Words(request.lang, pack.texts), record) if record else ""
        made = ics.render(replace(dates, note=note))
    elif request.format == xlsx.extension:
        found = assess(pack, case, as_of)
        made = xlsx.render(case_book(subject_of(pack, case, found, request, beside)))
    else:
        document = document_of(pack, case, as_of, request, beside)
        pictures = beside.prints.pictures
        made = EXPORTERS[request.format].render(document, resources(), pictures)
    check(made.data, guard)
    return made


def _pack(pack: Pack, case: Case, as_of: datetime, request: Request, beside: Beside) -> Rendered:
    """Return a pack of a case without its files; ``case_pack`` looked it through already."""
    from refundwizard.session.case_pack import in_memory
    from refundwizard.session.export_work import Job

    return in_memory(Job(pack, case, as_of, request), beside)


def _dates(pack: Pack, case: Case, as_of: datetime, request: Request) -> ics.Calendar:
    """Return the calendar of a case as its audience may see it."""
    dates = agenda(pack, case, as_of, request.lang)
    if not dates.appointments:
        raise NothingToExportError
    masker = Masker(case, request.audience)
    shown = (
        replace(each, title=masker.text(each.title), text=masker.text(each.text))
        for each in dates.appointments
    )
    return replace(dates, appointments=tuple(shown))


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
