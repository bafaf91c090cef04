"""Making documents of a case and putting them where the person asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from refundwizard.domain.assess import assess
from refundwizard.domain.audience import Masker, for_audience, hidden_from
from refundwizard.domain.checklist import checklist
from refundwizard.domain.document import Document, Rendered
from refundwizard.domain.pack import Pack, Words
from refundwizard.domain.passages.unchanged import foot
from refundwizard.domain.shot_list import OCCASIONS, Occasion, shot_list
from refundwizard.export import EXPORTERS, ics
from refundwizard.session.agenda import agenda
from refundwizard.session.leak_scan import Guard, check
from refundwizard.storage.atomic import put
from refundwizard.storage.case_codec import CaseCodec
from refundwizard.storage.errors import facts_about
from refundwizard.storage.fs import Fs, exists
from refundwizard.storage.paths import resources
from refundwizard.storage.strict_json import canonical

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from refundwizard.domain.audience import Audience
    from refundwizard.domain.case import Case
    from refundwizard.domain.integrity import Integrity

FORMATS: Final = (*EXPORTERS, ics.extension, "json")
"""What ``--format`` takes: the document formats, the dates for a calendar, and the case itself."""

SHOTS: Final[dict[str, Occasion]] = {f"shots_{each}": each for each in OCCASIONS}
"""The shot lists among the documents, with their occasions."""


class NotForOthersError(Exception):
    """The case data was asked for somebody who does not see everything."""

    word = "faults.not_for_others"


class NothingToExportError(Exception):
    """There is nothing that could stand in the file."""

    word = "faults.no_dates"


def usual_document(form: str) -> str:
    """Return which document a format holds where none was named."""
    return Request.CALENDAR if form == ics.extension else Request.DOCUMENTS[0]


def documents_of(form: str) -> tuple[str, ...]:
    """Return which documents a format can hold."""
    if form == ics.extension:
        return (Request.CALENDAR,)
    return Request.DOCUMENTS[:1] if form == "json" else Request.DOCUMENTS


def can_be_masked(form: str) -> bool:
    """Tell whether a format can be made for those who do not see everything.

    The case data is what this program reads back: in parts it would be of no use.
    """
    return form != "json"


@dataclass(frozen=True, slots=True)
class Request:
    """Which document, in which format and language (``zh_CN``, ``en``), and for whom."""

    DOCUMENTS: ClassVar[tuple[str, ...]] = ("checklist", *SHOTS)
    CALENDAR: ClassVar[str] = "deadlines"
    """What a calendar holds."""
    document: str = "checklist"
    format: str = "pdf"
    lang: str = "zh_CN"
    audience: Audience = "self"


def document_of(
    pack: Pack, case: Case, as_of: datetime, request: Request, integrity: Integrity | None = None
) -> Document:
    """Return the document of a case as it stands at ``as_of``, as its audience may see it."""
    words = Words(request.lang, pack.texts)
    occasion = SHOTS.get(request.document)
    if occasion is not None:
        whole = shot_list(pack, case, as_of, occasion, words)
    else:
        whole = checklist(pack, case, assess(pack, case, as_of), words, integrity)
    return for_audience(whole, case, request.audience, words).document


def produce(
    pack: Pack, case: Case, as_of: datetime, request: Request, integrity: Integrity | None = None
) -> Rendered:
    """Return the bytes of a document; nothing is written.

    With ``integrity`` it carries the digest of the record of the exhibit files.

    Raises:
        NothingToExportError: a calendar without any date was asked for.
        NotForOthersError: the case data was asked for somebody who does not see everything.
        LeakError: the finished file holds what its audience must not see.
    """
    guard = Guard.of(case, request.audience)
    if request.format == "json":
        if hidden_from(request.audience):
            raise NotForOthersError
        made = Rendered(data=canonical(CaseCodec().encode(case).data))
        guard = replace(guard, ids=())
    elif request.format == ics.extension:
        dates = _dates(pack, case, as_of, request)
        note = foot(Words(request.lang, pack.texts), integrity) if integrity else ""
        made = ics.render(replace(dates, note=note))
    else:
        document = document_of(pack, case, as_of, request, integrity)
        made = EXPORTERS[request.format].render(document, resources())
    check(made.data, guard)
    return made


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
