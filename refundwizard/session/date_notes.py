"""What stands beside a date: that it moved since it was shown, and who gave more time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.domain.moments import beijing
from refundwizard.domain.wording import day, until
from refundwizard.session.dates_shown import changes_of

if TYPE_CHECKING:
    from datetime import datetime

    from refundwizard.domain.records import Extension
    from refundwizard.session.view_state import ViewState


@dataclass(frozen=True, slots=True)
class ExtensionView:
    """More time that was named; ``at`` tells it from others, ``words`` say until when and where."""

    at: datetime
    words: str


def moved(state: ViewState, deadline: str) -> str:
    """Return the last time this date moved although nothing said had changed."""
    change = next(changes_of(state.case, deadline), None)
    if change is None:
        return ""
    old, new = (_day(state, at) for at in (change.old, change.new))
    return state.words(f"dates.moved_{change.why}", old=old, new=new)


def _day(state: ViewState, at: datetime | None) -> str:
    return state.words("dates.none") if at is None else day(state.words, at, state.today)


def extensions(state: ViewState, deadline: str) -> tuple[ExtensionView, ...]:
    """Return every extension that was named for a deadline, in words."""
    named = (each for each in state.case.extensions if each.deadline == deadline)
    return tuple(ExtensionView(each.at, _extension(state, each)) for each in named)


def _extension(state: ViewState, each: Extension) -> str:
    when = until(state.words, beijing(each.until), state.today, by_day=False)
    return f"{when} {each.why}".rstrip()
