"""Everything that went out and came in, and what is written but not sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.session.pause_view import GuardCardView, guard_card
from refundwizard.session.record_view import RecordBook, RecordDesk, RecordView, record_desk
from refundwizard.session.recording import unsent
from refundwizard.session.standing_view import Standing, standing_view

if TYPE_CHECKING:
    from refundwizard.domain.draft_result import DraftResult
    from refundwizard.session.view_state import ViewState

FOLD: Final = 20
"""How many records show at first, and how many more each time."""

CONFIRMATION: Final = "call_confirmation"
"""The letter that puts a call in writing."""


@dataclass(frozen=True, slots=True)
class LedgerView:
    """The records of a case. ``past`` is newest first and may leave out ``more`` older ones.

    ``script`` is what to say in a call, ``gloss`` the same in the window's language where that is
    another one. ``confirms`` tells that a call can be put in writing and was not yet.
    """

    standing: Standing
    desk: RecordDesk
    waiting: tuple[RecordView, ...]
    past: tuple[RecordView, ...]
    more: int
    script: str
    gloss: str
    confirms: bool
    guards: GuardCardView


def ledger_view(state: ViewState, most: int = FOLD) -> LedgerView:
    """Return what is not sent yet, then the last ``most`` records."""
    book = RecordBook(state)
    done = sorted(
        (each for each in state.case.messages if each.is_sent),
        key=lambda each: each.at,
        reverse=True,
    )
    drafts = {draft.id: draft for draft in state.assessment.drafts}
    own = state.pack.languages[0]
    scripts = {each.language: each.text for each in state.assessment.scripts}
    return LedgerView(
        standing=standing_view(state),
        desk=record_desk(state),
        waiting=tuple(
            book.view(each, _used(drafts.get(each.letter))) for each in unsent(state.case)
        ),
        past=tuple(book.view(each) for each in done[:most]),
        more=max(len(done) - most, 0),
        script=scripts.get(own, ""),
        gloss=scripts.get(state.words.lang, "") if state.words.lang != own else "",
        confirms=any(_is_open(each) for each in state.assessment.drafts),
        guards=guard_card(state),
    )


def _used(draft: DraftResult | None) -> tuple[str, ...]:
    return () if draft is None else draft.used


def _is_open(draft: DraftResult) -> bool:
    return draft.id == CONFIRMATION and draft.state in ("draft", "prepared")
