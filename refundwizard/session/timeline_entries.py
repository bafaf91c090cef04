"""Everything that has a day in a case, as entries of one line of time.

What happened comes from answers and records, what is to come from the deadlines as they stand.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import AtTime, OnDate
from refundwizard.domain.conditions import day_of
from refundwizard.domain.moments import day_in_beijing
from refundwizard.domain.wording import capital, day, left
from refundwizard.session.deadlines_view import deadline_view, event_word
from refundwizard.session.standing_view import place_of
from refundwizard.session.timeline_entry import LANES, Entry, Kind, Lane, Maker, year_of
from refundwizard.session.timeline_records import (
    filing_entries,
    message_entries,
    other_entries,
    promised_for,
)
from refundwizard.session.wizard import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from refundwizard.domain.assessment import DeadlineResult
    from refundwizard.session.deadlines_view import DeadlineView
    from refundwizard.session.view_state import ViewState

_THEIR_ACTS: Final = frozenset(
    {
        "refused_at",
        "agreed_at",
        "merchant_received_on",
        "refunded_on",
        "refund_agreed_on",
        "complained_on",
        "promised_on",
        "promised_ship_on",
        "last_scan_on",
    }
)
"""Answers that tell what the other side did or promised."""


def entries(state: ViewState) -> tuple[Entry, ...]:
    """Return all entries in order of time; days without a time go first, 24:00 last."""
    running = [each for each in state.assessment.deadlines if not each.done]
    found = [
        *_facts(state, _are_deadlines(state, running)),
        *message_entries(state),
        *filing_entries(state),
        *other_entries(state),
    ]
    due = [each for result in running for each in _due(state, deadline_view(state, result))]
    kept = {(each.on, each.clock.replace("24:00", "")) for each in due}
    found = [each for each in found if each.kind != "promise" or (each.on, each.clock) not in kept]
    found += due
    return tuple(sorted(found, key=lambda entry: (entry.on, entry.is_coming, entry.clock)))


def _are_deadlines(state: ViewState, running: Iterable[DeadlineResult]) -> frozenset[str]:
    """Return the answers that are themselves a date to keep, and stand on the line as that."""
    rules = [state.pack.deadlines[each.id] for each in running if each.due.safe_by is not None]
    own = [rule for rule in rules if not rule.amount]
    return frozenset(
        next((name for name in rule.starts if name in state.case.answers), "") for rule in own
    )


def _facts(state: ViewState, left_out: frozenset[str]) -> Iterator[Entry]:
    """Yield the answers that are days on which something happened, or will."""
    make, parked = Maker(state), {*state.assessment.position.parked, *left_out}
    for name, answer in state.case.in_order(state.pack.questions).answers.items():
        if name in parked or not state.words.has(f"letters.events.{name}"):
            continue
        on = answer.at if isinstance(answer, AtTime) else day_of(answer)
        if on is None or (isinstance(answer, OnDate) and answer.precision == "month"):
            continue
        lane: Lane = "other" if name in _THEIR_ACTS else "you"
        said = event_word(state, name)
        kind: Kind = "special" if day_of(answer) > state.today else "fact"  # type: ignore[operator]
        yield make(on, (name, kind, lane), said, place=place_of(state, name))


# ----------------------------------------------------------------------------------- deadlines


def _due(state: ViewState, shown: DeadlineView) -> Iterator[Entry]:
    """Yield the safe date of a deadline, and the latest one where that is another."""
    if shown.safe_on is None:
        return
    words, is_mine = state.words, shown.who == "buyer"
    action = shown.action
    if not is_mine:
        action = words("timeline.due_other", who=shown.who_word, action=action)
    title = words("timeline.passed", action=action) if shown.is_overdue else action
    is_platform = shown.rule is not None and shown.rule.strength == "platform"
    kind: Kind = "platform" if is_platform else "safe" if is_mine else "latest"
    if is_mine and not state.pack.deadlines[shown.id].amount:
        kind = "special"
    first = Entry(
        id=f"{shown.id}-safe",
        kind=kind,
        lane=LANES.get(shown.who, "body"),
        on=shown.safe_on,
        title=capital(title),
        clock=shown.clocks[0],
        note=shown.missed or shown.page_word or _promise(state, shown),
        place=Place("deadlines"),
        day=day(words, shown.safe_on, shown.safe_on),
        year=year_of(state, shown.safe_on),
        left=left(words, shown.safe_on, state.today),
        is_coming=not shown.is_overdue,
        is_far=shown.is_quiet,
        is_provisional=shown.is_provisional,
        is_overdue=shown.is_overdue,
    )
    yield first
    if shown.latest_on is not None and not shown.is_overdue:
        yield _last(state, shown.latest_on, replace(first, clock=shown.clocks[1], note=""))


def _last(state: ViewState, on: date, first: Entry) -> Entry:
    return replace(
        first,
        id=f"{first.id.removesuffix('safe')}latest",
        kind="latest",
        on=on,
        title=state.words("timeline.latest", action=first.title),
        day=day(state.words, on, on),
        year=year_of(state, on),
        left=left(state.words, on, state.today),
        is_last=True,
    )


def _promise(state: ViewState, shown: DeadlineView) -> str:
    """Return what was promised in a call for the very moment a deadline ends."""
    for message in state.case.messages:
        until = promised_for(message)
        if until is not None and message.call is not None:
            clock = f"{until:%H:%M}" if isinstance(until, datetime) else "24:00"
            if (day_in_beijing(until), clock) == (shown.safe_on, shown.clocks[0]):
                return message.call.promise
    return ""
