"""The dates of a case that are still to come, as appointments with alarms for a calendar."""

from __future__ import annotations

import hashlib
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from refundwizard.domain.assess import assess
from refundwizard.domain.moments import ONE_DAY, beijing, start_of
from refundwizard.domain.pack import Words
from refundwizard.export.ics import Appointment, Calendar
from refundwizard.session.deadlines_view import deadline_view
from refundwizard.session.summary import title_of
from refundwizard.session.timeline_records import promise_words, promised_for
from refundwizard.session.view_state import ViewState
from refundwizard.session.wizard import Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from refundwizard.domain.case import Case
    from refundwizard.domain.pack import Pack
    from refundwizard.domain.records import Message
    from refundwizard.session.deadlines_view import DeadlineView

MORNING: Final = time(9)
"""When an alarm of the day before, and of a day itself, goes off (Beijing time)."""
SHORTLY: Final = timedelta(hours=2)
"""How long before a moment its second alarm goes off."""
_MOST: Final = 2**31 - 1


def agenda(pack: Pack, case: Case, as_of: datetime, lang: str) -> Calendar:
    """Return every date that is still to be kept, by anybody, as of a moment.

    What is done, what has passed, and everything of a case that is over is left out.
    """
    words = Words(lang, pack.texts)
    found = assess(pack, case, as_of)
    place = Place("deadlines")
    state = ViewState(place, "", case, pack, found, words, beijing(as_of), (), None, None)
    dates = [] if found.status == "closed" else [*_dates(state)]
    return Calendar(
        name=words("agenda.name"),
        made_at=as_of,
        edition=min(max(int((as_of - case.created_at).total_seconds()) // 60, 0), _MOST),
        appointments=tuple(sorted(dates, key=lambda each: (str(each.on), each.uid))),
    )


def _dates(state: ViewState) -> Iterator[Appointment]:
    """Yield deadlines, then what was promised in calls for another moment than theirs."""
    taken = set()
    for each in state.assessment.deadlines:
        shown = deadline_view(state, each)
        if shown.safe_on is not None and not shown.is_done and not shown.is_overdue:
            made = _appointment(state, shown, shown.safe_on)
            taken.add(made.on)
            yield made
    settled = {each.id for each in state.assessment.points if each.state == "resolved"}
    for message in state.case.messages:
        until = promised_for(message)
        if until is None or until in taken or f"promise_{message.id}" in settled:
            continue
        if _end_of(until) > state.now:
            yield _promised(state, message, until)


def _end_of(on: date) -> datetime:
    """Return the moment after which a day or moment is past."""
    return on if isinstance(on, datetime) else start_of(on + ONE_DAY)


def _promised(state: ViewState, message: Message, until: date) -> Appointment:
    promise = message.call.promise if message.call is not None else ""
    return Appointment(
        uid=f"promise_{message.id}.{_mark(state.case)}@refundwizard",
        on=until,
        title=_with_seller(state, promise_words(state, promise)),
        text=state.words("agenda.made", day=state.today.isoformat()),
        alarms=alarms(until, state.now),
    )


def _appointment(state: ViewState, shown: DeadlineView, on: date) -> Appointment:
    clock = shown.clocks[0]
    is_day = clock == "24:00"
    moment = datetime.fromisoformat(f"{on.isoformat()}T{clock}+08:00") if not is_day else None
    return Appointment(
        uid=f"{shown.id}.{_mark(state.case)}@refundwizard",
        on=moment or on,
        title=_title(state, shown),
        text=_text(state, shown),
        alarms=alarms(moment or on, state.now),
        is_tentative=shown.is_provisional,
    )


def _mark(case: Case) -> str:
    """Return what tells a case from every other, wherever its file is: when it was begun."""
    begun = f"{case.pack.id} {case.created_at.isoformat()}"
    return hashlib.sha256(begun.encode()).hexdigest()[:16]


def alarms(on: date, now: datetime) -> tuple[datetime, ...]:
    """Return when to ring: the morning before, and that morning or shortly before the moment.

    Of alarms that have passed only the date itself is left, so that there is one in any case.
    """
    if isinstance(on, datetime):
        eve = datetime.combine(on.date() - ONE_DAY, MORNING, on.tzinfo)
        wanted, last = (eve, on - SHORTLY), on
    else:
        morning = datetime.combine(on, MORNING, start_of(on).tzinfo)
        wanted, last = (morning - ONE_DAY, morning), start_of(on + ONE_DAY) - SHORTLY
    return tuple(at for at in wanted if at > now) or (last,)


def _title(state: ViewState, shown: DeadlineView) -> str:
    words, action = state.words, shown.action
    if shown.who != "buyer":
        action = words("timeline.due_other", who=shown.who_word, action=action)
    if shown.is_provisional:
        action = words("agenda.provisional", action=action)
    return _with_seller(state, action)


def _with_seller(state: ViewState, action: str) -> str:
    seller = next((part for part in title_of(state.case).split("\t") if part), "")
    return state.words("agenda.title", action=action, seller=seller) if seller else action


def _text(state: ViewState, shown: DeadlineView) -> str:
    words = state.words
    case = " ".join(part for part in title_of(state.case).split("\t") if part)
    lines = [
        case,
        words("agenda.safe" if shown.who == "buyer" else "agenda.until", when=shown.safe),
        words("agenda.latest", when=shown.latest) if shown.latest else "",
        shown.page_word,
        words("agenda.rule", title=shown.rule.title) if shown.rule is not None else "",
        words("agenda.moves") if shown.is_provisional else "",
        words("agenda.made", day=state.today.isoformat()),
    ]
    return "\n".join(line for line in lines if line)
