"""What was recorded in a case, as entries of its line of time: messages, filings, the rest."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from refundwizard.domain.moments import beijing
from refundwizard.domain.wording import day
from refundwizard.session.editing import shown
from refundwizard.session.timeline_entry import LANES, Entry, Kind, Lane, Maker
from refundwizard.session.wizard import Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from refundwizard.domain.records import Filing, Message
    from refundwizard.session.view_state import ViewState

EXCERPT: Final = 80
"""Characters of a message that stand in its entry."""
_OF_THE_PLATFORM: Final = frozenset({"platform_chat", "platform_form"})


def message_entries(state: ViewState) -> Iterator[Entry]:
    """Yield messages and calls, and the moments that were promised in calls."""
    for number, message in enumerate(state.case.messages):
        name = f"message-{message.id or number}"
        yield _message(state, message, name)
        until = promised_for(message)
        if until is not None and message.call is not None:
            known: tuple[str, Kind, Lane] = (f"{name}-promise", "promise", _side(message))
            said = promise_words(state, message.call.promise)
            yield Maker(state)(until, known, said, place=Place("ledger"))


def promised_for(message: Message) -> date | None:
    """Return the day or moment something was promised for in a call; 00:00 stands for a day."""
    if message.call is None or message.call.promised_by is None:
        return None
    until = beijing(message.call.promised_by)
    return until if (until.hour, until.minute) != (0, 0) else until.date()


def promise_words(state: ViewState, promise: str) -> str:
    """Return what was promised, as a title."""
    words = state.words
    return words("timeline.promise", what=promise) if promise else words("timeline.promise_plain")


def _message(state: ViewState, message: Message, name: str) -> Entry:
    kind, lane = _kind_of(message)
    words = state.words
    channel = words.get(f"channels.{message.channel}", message.channel)
    place = Place("reply", message.id) if kind == "received" and message.id else Place("ledger")
    title = words(f"timeline.{kind}", channel=channel)
    made = Maker(state)
    return made(message.at, (name, kind, lane), title, note=_note(state, message), place=place)


def _kind_of(message: Message) -> tuple[Kind, Lane]:
    if not message.is_sent:
        return "prepared", "you"
    if message.is_call:
        return "call", "you" if message.direction == "out" else _side(message)
    return ("sent", "you") if message.direction == "out" else ("received", _side(message))


def _side(message: Message) -> Lane:
    if message.call is not None:
        return "other" if message.call.side == "merchant" else "body"
    return "body" if message.channel in _OF_THE_PLATFORM else "other"


def _note(state: ViewState, message: Message) -> str:
    words, call = state.words, message.call
    parts = [excerpt(shown(message.text, words))]
    if call is not None and call.agent:
        parts.append(words("timeline.agent", name=call.agent))
    if call is not None and call.ticket:
        parts.append(words("timeline.ticket", number=call.ticket))
    return words("timeline.joint").join(part for part in parts if part)


def excerpt(text: str) -> str:
    """Return the first line of a text that says something, cut to what an entry shows."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= EXCERPT else f"{line[: EXCERPT - 1].rstrip()}…"


def filing_entries(state: ViewState) -> Iterator[Entry]:
    """Yield what was filed, accepted and ended."""
    for filing in state.case.filings:
        yield from _filing(state, filing)


def _filing(state: ViewState, filing: Filing) -> Iterator[Entry]:
    words, make = state.words, Maker(state)
    route = words.get(f"routes.{filing.route}.name", filing.route)
    place = Place("route", filing.route)
    number = words("timeline.file_number", number=filing.number) if filing.number else ""
    note = words("timeline.joint").join(part for part in (filing.body, number) if part)
    known: tuple[str, Kind, Lane] = (f"{filing.id}-filed", "filed", "you")
    said = words("timeline.filed", route=route)
    yield make(filing.filed_at, known, said, note=note, place=place)
    if filing.accepted_on is not None:
        said = words("timeline.accepted", route=route)
        yield make(
            filing.accepted_on, (f"{filing.id}-accepted", "accepted", "body"), said, place=place
        )
    if filing.ended_on is not None:
        said = words(f"timeline.ended_{filing.ending or 'decided'}", route=route)
        yield make(filing.ended_on, (f"{filing.id}-ended", "ended", "body"), said, place=place)


def other_entries(state: ViewState) -> Iterator[Entry]:
    """Yield more time, moved dates, evidence by day, and how the case ended."""
    yield from _extensions(state)
    yield from _changes(state)
    yield from _exhibits(state)
    for number, closing in enumerate(state.case.closings):
        said = state.words(f"timeline.{closing.kind}")
        known: tuple[str, Kind, Lane] = (f"closing-{number}", "closed", "you")
        yield Maker(state)(closing.at, known, said, place=Place("closing"))


def _action(state: ViewState, deadline: str) -> str:
    return state.words.get(f"deadlines.{deadline}.action", deadline)


def _lane_of(state: ViewState, deadline: str) -> Lane:
    known = state.pack.deadlines.get(deadline)
    return LANES.get(known.who, "body") if known else "you"


def _extensions(state: ViewState) -> Iterator[Entry]:
    for number, each in enumerate(state.case.extensions):
        until = beijing(each.until)
        said = state.words(
            "timeline.extended",
            day=f"{day(state.words, until.date(), state.today)} {until:%H:%M}",
            action=_action(state, each.deadline),
        )
        known: tuple[str, Kind, Lane] = (f"extension-{number}", "extended", "other")
        yield Maker(state)(each.at, known, said, note=each.why, place=Place("deadlines"))


def _changes(state: ViewState) -> Iterator[Entry]:
    """Yield the dates that moved although nothing the shopper said had changed."""
    words = state.words

    def said(at: datetime | None) -> str:
        return words("timeline.no_date") if at is None else day(words, at.date(), state.today)

    for number, each in enumerate(state.case.date_changes):
        why = words(f"timeline.why_{each.why}")
        note = words("timeline.moved", old=said(each.old), new=said(each.new), why=why)
        title = words("timeline.changed", action=_action(state, each.deadline))
        known: tuple[str, Kind, Lane] = (
            f"change-{number}",
            "changed",
            _lane_of(state, each.deadline),
        )
        yield Maker(state)(each.at, known, title, note=note, place=Place("deadlines"))


def _exhibits(state: ViewState) -> Iterator[Entry]:
    """Yield one entry for every day on which evidence was added."""
    days = Counter(
        beijing(each.added_at).date() for each in state.case.exhibits if each.added_at is not None
    )
    for on, count in days.items():
        said = state.words("timeline.exhibits", count=count)
        known: tuple[str, Kind, Lane] = (f"exhibits-{on.isoformat()}", "exhibits", "you")
        yield Maker(state)(on, known, said, place=Place("evidence"))
