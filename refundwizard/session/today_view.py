"""What has to be done today, from a case however little of it is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.domain.sentences import note_text
from refundwizard.session.check_view import short_label
from refundwizard.session.deadlines_view import DeadlineView, deadline_view, deadlines_view
from refundwizard.session.drafts_view import DraftView, drafts_view
from refundwizard.session.standing_view import Standing, brief_of, standing_view

if TYPE_CHECKING:
    from refundwizard.domain.person import Person
    from refundwizard.session.view_state import ViewState
    from refundwizard.session.wizard import Place

MOST_STEPS = 4
"""Steps of today that are named beside the first."""
MOST_OPEN = 5
"""Open questions that are named."""


@dataclass(frozen=True, slots=True)
class TodayView:
    """One page: the task, the nearest date with its computation, and one text to send.

    ``task`` is what to do first; ``is_dated`` tells that it is what ``dated`` asks for. ``dated``
    is the date to keep, None where none can be computed; ``waits`` names then the first date of the
    case and what it waits for. ``steps`` are further things for today, ``after`` is the step that
    follows where the date goes first, ``donts`` are what would do harm. ``untold`` are open
    questions that this may change by; ``on`` is where the next of all is asked.
    """

    standing: Standing
    problem: str
    task: str
    is_dated: bool
    after: str
    dated: DeadlineView | None
    waits: tuple[str, str]
    steps: tuple[str, ...]
    donts: tuple[str, ...]
    draft: DraftView | None
    untold: tuple[str, ...]
    on: Place | None


def today_view(state: ViewState, person: Person | None = None) -> TodayView:
    """Return the task of the day; every sentence of it comes from the assessment."""
    found, words = state.assessment, state.words
    dated = deadlines_view(state).first
    todo = [note_text(each, words) for each in found.todo if each.on is not None]
    task, after = note_text(found.next, words) if found.next else "", ""
    is_dated = dated is not None and dated.is_pressing and not dated.is_overdue
    if dated is not None and is_dated:
        task, after = dated.action, task
    lines = [each for each in dict.fromkeys(todo) if each and each != task]
    if not task and lines:
        task = lines.pop(0)
    problem = found.problem
    drafts = drafts_view(state, person).drafts if problem else ()
    brief = brief_of(state)
    return TodayView(
        standing=standing_view(state),
        problem=words.get(f"classes.{problem.primary}.name") if problem else "",
        task=task,
        is_dated=is_dated,
        after=after if after != task else "",
        dated=dated,
        waits=_waiting(state) if dated is None else ("", ""),
        steps=tuple(lines[:MOST_STEPS]),
        donts=tuple(brief.tip(note.id) for note in found.donts[:2]),
        draft=next(iter(drafts), None),
        untold=tuple(short_label(name, words) for name in _untold(state)[:MOST_OPEN]),
        on=standing_view(state).go_on,
    )


def _waiting(state: ViewState) -> tuple[str, str]:
    """Return the first date that cannot be computed yet, and what it waits for."""
    for found in sorted(state.assessment.deadlines, key=lambda each: each.who != "buyer"):
        if not (found.done or found.is_quiet):
            shown = deadline_view(state, found)
            return shown.action, shown.waiting
    return "", ""


def _untold(state: ViewState) -> tuple[str, ...]:
    """Return open questions: what dates wait for, what is unsure, then what is asked next."""
    found, pack, answers = state.assessment, state.pack, state.case.answers
    if found.position.page is None:
        return found.unsure
    waiting = (
        name
        for each in found.deadlines
        if each.due.safe_by is None and not (each.done or each.is_quiet)
        for name in pack.deadlines[each.id].starts
    )
    coming = (use.id for use in pack.pages[found.position.page].fields)
    names = (name for name in (*waiting, *coming) if name not in answers)
    asked = (name for name in names if not pack.questions[name].optional)
    return tuple(dict.fromkeys((*found.unsure, *asked)))
