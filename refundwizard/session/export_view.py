"""What is taken along: what it holds, what is masked or blank in it, and the name of its file."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from refundwizard.domain.audience import Masker, for_audience, hidden_from, kind_word
from refundwizard.domain.document import Document, Heading
from refundwizard.domain.sentences import note_text
from refundwizard.session.beside import ILLUSTRATED, NOTHING, Beside
from refundwizard.session.check_view import short_label
from refundwizard.session.documents import BUILDERS
from refundwizard.session.drafts_view import drafts_view
from refundwizard.session.evidence_view import exhibit_name
from refundwizard.session.export_offer import Offered, forms_for, name_of, note_of, offered, settled
from refundwizard.session.exporting import LARGE, Request, subject_of
from refundwizard.session.personal import blanks_in
from refundwizard.session.personal import name_of as name_of_particular
from refundwizard.session.prints import unchecked
from refundwizard.session.standing_view import Standing, place_of, standing_view
from refundwizard.session.wizard import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from refundwizard.session.view_state import ViewState

NAME_LENGTH: Final = 40
"""Characters of a name that stand in a file name."""
_FORBIDDEN: Final = frozenset('/\\:*?"<>|')
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_RESERVED: Final = frozenset({"CON", "PRN", "AUX", "NUL"}) | {
    f"{port}{number}" for port in ("COM", "LPT") for number in range(1, 10)
}


@dataclass(frozen=True, slots=True)
class ExportView:
    """The export page. ``blanks`` are what the texts still lack, ``unsure`` what is provisional.

    Two views of the same content are equal although their documents carry another minute.
    """

    standing: Standing
    document: Document = field(compare=False)
    content: tuple[object, ...]
    headings: tuple[str, ...]
    blanks: tuple[tuple[str, Place | None], ...]
    unsure: tuple[tuple[str, Place | None], ...]
    todos: tuple[str, ...]
    seller: str
    today: date
    request: Request = field(default_factory=Request)
    """What would be made: a request that can be."""
    groups: tuple[tuple[str, tuple[Offered, ...]], ...] = ()
    forms: tuple[str, ...] = ()
    """The formats of the document for its audience."""
    name: str = ""
    note: str = ""
    whom: str = ""
    """For whom it is, in words."""
    is_masked: bool = False
    hidden: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What was masked: each kind in words, and what stands for its pieces."""
    numbers: int = 0
    """How many exhibits the case has."""
    unchecked: tuple[tuple[str, int, str], ...] = ()
    """Exhibits that are left out as pictures (id, number, name): nobody looked them through."""

    @property
    def can_be_large(self) -> bool:
        """Tell whether there is a variant in large type."""
        return self.request.format in LARGE

    @property
    def is_whole(self) -> bool:
        """Tell whether it is the case with everything, and no document of its own."""
        return self.request.document == Request.WHOLE


def export_view(
    state: ViewState, beside: Beside = NOTHING, asked: Request | None = None
) -> ExportView:
    """Return the document as its audience sees it, its sections, and what is open in it."""
    usual = Request(lang=state.words.lang)
    request = settled(replace(asked or usual, lang=state.words.lang), state.assessment)
    shown = shown_document(request.document)
    subject = subject_of(state.pack, state.case, state.assessment, request, beside)
    whole = BUILDERS[shown.partition(":")[0]](subject)
    shared = for_audience(whole, state.case, request.audience, state.words)
    document = shared.document.model_copy(update={"large": request.large})
    return ExportView(
        standing=standing_view(state),
        document=document,
        content=(
            *(document.title, document.subtitle, document.lang, document.large),
            *(document.blocks, document.foot),
        ),
        headings=tuple(
            block.text
            for block in document.blocks
            if isinstance(block, Heading) and block.level == 1
        ),
        blanks=tuple(_blanks(state, request, beside)),
        unsure=tuple(
            (short_label(name, state.words), place_of(state, name))
            for name in state.assessment.unsure
        ),
        todos=tuple(
            note_text(note, state.words) for note in state.assessment.todo if not note.question
        ),
        seller=Masker(state.case, request.audience).text(next(iter(state.title_parts), "")),
        today=state.today,
        request=request,
        groups=tuple(offered(state.assessment, state.words).items()),
        forms=forms_for(request),
        name=name_of(request.document, state.words),
        note=note_of(request.document, state.words),
        whom=state.words(f"checklist.audience.for_{request.audience}"),
        is_masked=bool(hidden_from(request.audience)),
        hidden=tuple((kind_word(kind, state.words), pieces) for kind, pieces in shared.hidden),
        numbers=len(state.case.exhibits),
        unchecked=tuple(_unchecked(state, request, shown)),
    )


def shown_document(document: str) -> str:
    """Return the document that stands in the preview: of the whole case that is the dossier."""
    return "dossier" if document == Request.WHOLE else document


def _blanks(
    state: ViewState, request: Request, beside: Beside
) -> Iterator[tuple[str, Place | None]]:
    """Yield what the texts in a document lack: answers, and particulars of the shopper."""
    name, _, part = request.document.partition(":")
    if name not in {"draft", "checklist", "dossier", Request.WHOLE}:
        return
    drafts = [each for each in drafts_view(state).drafts if not part or each.id == part]
    yield from {blank[0]: blank for draft in drafts for blank in draft.blanks}.values()
    if part:
        for lacking in blanks_in((each.text for each in drafts), beside.person):
            yield name_of_particular(lacking, state.words), Place("personal")


def _unchecked(state: ViewState, request: Request, shown: str) -> Iterator[tuple[str, int, str]]:
    if shown not in ILLUSTRATED:
        return
    numbers = {each.id: number for number, each in enumerate(state.case.exhibits, start=1)}
    for each in unchecked(state.case, request.audience):
        yield each.id, numbers[each.id], exhibit_name(state, each)


def safe_name(text: str, most: int = NAME_LENGTH) -> str:
    """Return text as part of a file name that every system takes; may be empty.

    Separators, reserved signs and characters nobody sees are left out, so are dots and spaces at
    the ends; a name Windows keeps for a device gets an underscore.
    """
    seen = (
        " " if char.isspace() else char
        for char in unicodedata.normalize("NFC", text)
        if char not in _FORBIDDEN and unicodedata.category(char) not in _UNSEEN
    )
    name = " ".join("".join(seen).split())[:most].strip(". ")
    return f"{name}_" if name.split(".")[0].upper() in _RESERVED else name


def suggested_name(view: ExportView, extension: str) -> str:
    """Return what an export is called at first: day, seller, and what it is, so that it sorts."""
    return file_name(view.today, (view.seller, view.name), extension)


def file_name(today: date, parts: Iterable[str], extension: str) -> str:
    """Return a file name of a day and what else tells files apart, as every system takes it."""
    named = (today.isoformat(), *map(safe_name, parts))
    return "_".join(part for part in named if part) + f".{extension}"
