"""What can be taken along, what it holds, what is blank in it, and what the file is called."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from refundwizard.domain.audience import Masker, for_audience, hidden_from, kind_word
from refundwizard.domain.checklist import checklist
from refundwizard.domain.document import Document, Heading
from refundwizard.domain.sentences import note_text
from refundwizard.session.check_view import short_label
from refundwizard.session.drafts_view import drafts_view
from refundwizard.session.standing_view import Standing, place_of, standing_view

if TYPE_CHECKING:
    from datetime import date

    from refundwizard.domain.audience import Audience
    from refundwizard.domain.integrity import Integrity
    from refundwizard.session.view_state import ViewState
    from refundwizard.session.wizard import Place

NAME_LENGTH: Final = 40
"""Characters of a seller's name that stand in a file name."""
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
    whom: str = ""
    """For whom it is, in words."""
    is_masked: bool = False
    hidden: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What was masked: each kind in words, and what stands for its pieces."""


def export_view(
    state: ViewState, integrity: Integrity | None = None, audience: Audience = "self"
) -> ExportView:
    """Return the document as its audience sees it, its sections, and what is open in it."""
    whole = checklist(state.pack, state.case, state.assessment, state.words, integrity)
    shared = for_audience(whole, state.case, audience, state.words)
    document = shared.document
    blanks = {blank[0]: blank for draft in drafts_view(state).drafts for blank in draft.blanks}
    return ExportView(
        standing=standing_view(state),
        document=document,
        content=(
            *(document.title, document.subtitle, document.lang),
            *(document.blocks, document.foot),
        ),
        headings=tuple(
            block.text
            for block in document.blocks
            if isinstance(block, Heading) and block.level == 1
        ),
        blanks=tuple(blanks.values()),
        unsure=tuple(
            (short_label(name, state.words), place_of(state, name))
            for name in state.assessment.unsure
        ),
        todos=tuple(
            note_text(note, state.words) for note in state.assessment.todo if not note.question
        ),
        seller=Masker(state.case, audience).text(next(iter(state.title_parts), "")),
        today=state.today,
        whom=state.words(f"checklist.audience.for_{audience}"),
        is_masked=bool(hidden_from(audience)),
        hidden=tuple((kind_word(kind, state.words), pieces) for kind, pieces in shared.hidden),
    )


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


def suggested_name(view: ExportView, word: str, extension: str) -> str:
    """Return what an export is called at first: day, seller, and what it is."""
    parts = (view.today.isoformat(), safe_name(view.seller), safe_name(word))
    return "_".join(part for part in parts if part) + f".{extension}"
