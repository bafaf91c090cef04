"""The rail in words: steps and groups of a case, and the next date at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.domain import wording
from refundwizard.session.home_view import SOON_DAYS
from refundwizard.session.view_state import GROUPS
from refundwizard.ui.section_words import capital, group_name, lock_words, section_name
from refundwizard.ui.widgets.rail_card import RailDeadline
from refundwizard.ui.widgets.step import Step, StepGroup

if TYPE_CHECKING:
    from refundwizard.session.view_state import RailStep, ViewState
    from refundwizard.ui.widgets.chips import PillKind


def rail_groups(state: ViewState) -> tuple[StepGroup, ...]:
    """Return the steps in their four groups."""
    by_id = {step.id: (index, step) for index, step in enumerate(state.rail, start=1)}
    total = len(state.rail)
    return tuple(
        StepGroup(group_name(group), tuple(_step(*by_id[name], total) for name in names))
        for group, names in GROUPS
    )


def _step(index: int, step: RailStep, total: int) -> Step:
    say = QCoreApplication.translate
    word = ""
    if step.state == "now" and step.of > 1:
        word = f"{step.at}/{step.of}"
    elif step.gaps:
        word = say("RailWords", "%n missing", "", step.gaps)
    name = section_name(step.id)
    spoken = say("RailWords", "{name}, {state}, step {index} of {total}").format(
        name=name, state=_state_name(step.state), index=index, total=total
    )
    return Step(step.id, name, step.state, word, lock_words(step.reason), "", spoken)


def closing_step(state: ViewState) -> Step:
    """Return the quiet step at the foot that leads to the end of the case."""
    say = QCoreApplication.translate
    is_closed = state.assessment.closing is not None
    name = say("RailWords", "How it ended") if is_closed else say("RailWords", "It is over…")
    is_here = state.place.section == "closing"
    return Step("closing", name, "now" if is_here else "todo", "", "", "done", name)


def _state_name(state: str) -> str:
    say = QCoreApplication.translate
    return {
        "done": say("RailWords", "done"),
        "now": say("RailWords", "in progress"),
        "todo": say("RailWords", "to do"),
        "lock": say("RailWords", "not open yet"),
    }[state]


def row_text(state: ViewState) -> str:
    """Return where we are in one line, for a window too narrow for a rail."""
    say = QCoreApplication.translate
    names = [step.id for step in state.rail]
    if state.place.section not in names:
        return section_name(state.place.section)
    return say("RailWords", "Step {index} of {total}: {name}").format(
        index=names.index(state.place.section) + 1,
        total=len(names),
        name=section_name(state.place.section),
    )


def rail_deadline(state: ViewState) -> RailDeadline | None:
    """Return the next date somebody has to keep, or None."""
    due = state.due
    if due is None:
        return None
    say = QCoreApplication.translate
    found = due.deadline.due
    caption = (
        say("RailWords", "Next date (provisional)")
        if found.provisional
        else say("RailWords", "Next date")
    )
    kind = _kind(wording.days_between(state.today, due.on), is_provisional=found.provisional)
    return RailDeadline(
        caption=caption,
        title=capital(state.words.get(f"deadlines.{due.deadline.id}.action", due.deadline.id)),
        when=wording.until(state.words, due.on, state.today, by_day=found.by_day),
        pill_kind=kind,
        pill_text=wording.left(state.words, due.on, state.today),
    )


def _kind(days: int, *, is_provisional: bool) -> PillKind:
    if days < 0:
        return "overdue"
    if days == 0:
        return "today"
    if days <= SOON_DAYS:
        return "soon"
    return "prov" if is_provisional else "neutral"
