"""The dates of a case: which comes first, how each was worked out, and where all lie in time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal

from refundwizard.domain.answers import OnDate
from refundwizard.domain.conditions import day_of
from refundwizard.domain.deadlines import to_keep
from refundwizard.domain.passages.dates import nearest
from refundwizard.domain.spoken import say
from refundwizard.domain.wording import days_between, end_of, left, until
from refundwizard.session.check_view import short_label
from refundwizard.session.date_notes import ExtensionView, extensions, moved
from refundwizard.session.home_view import SOON_DAYS
from refundwizard.session.standing_view import (
    Standing,
    brief_of,
    rule_for,
    standing_view,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.assessment import DeadlineResult, Due, Step
    from refundwizard.domain.passages.brief import Brief
    from refundwizard.session.rule_view import RuleView
    from refundwizard.session.view_state import ViewState

EVENTS: Final = (
    "ordered_on",
    "signed_on",
    "applied_at",
    "refused_at",
    "agreed_at",
    "sent_back_on",
    "merchant_received_on",
    "refunded_on",
)
"""Answers that are days on which something happened."""

MarkKind = Literal["event", "today", "safe", "latest", "platform"]


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """A deadline in words. ``latest`` is empty where it is the safe date too.

    ``days`` are calendar days to the safe date, negative once it passed, None without a date;
    ``waiting`` then says what it waits for. ``missed`` says what can be done after it passed.
    """

    id: str
    who: str
    who_word: str
    action: str
    trace: tuple[tuple[str, str], ...]
    rule: RuleView | None
    safe: str = ""
    latest: str = ""
    left: str = ""
    days: int | None = None
    safe_on: date | None = None
    latest_on: date | None = None
    waiting: str = ""
    missed: str = ""
    page_word: str = ""
    is_provisional: bool = False
    is_overdue: bool = False
    is_done: bool = False
    is_moved: bool = False
    """Whether the law moves the last day on because it is a day off."""
    clocks: tuple[str, str] = ("", "")
    """The times of day of the safe and the latest date."""
    is_quiet: bool = False
    """It ends so far away that it is only kept in view."""
    moved: str = ""
    """That the date is another one than was shown before, and why."""
    extensions: tuple[ExtensionView, ...] = ()

    @property
    def is_running(self) -> bool:
        """Whether there is a day to keep to and it was not done yet."""
        return self.days is not None and not self.is_done

    @property
    def is_pressing(self) -> bool:
        """Whether it is the shopper's own and ends within a few days, or has passed."""
        is_near = self.days is not None and self.days <= SOON_DAYS
        return is_near and self.who == "buyer" and not (self.is_done or self.is_quiet)


@dataclass(frozen=True, slots=True)
class MarkView:
    """A day on the timeline; a heavier one keeps its label where two meet."""

    kind: MarkKind
    label: str
    on: date
    weight: int = 0
    clock: str = ""
    """The time of day it ends at (24:00), empty for what happened on a day."""


@dataclass(frozen=True, slots=True)
class HolidayView:
    """Days off in a row, with the holiday's name."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class DeadlinesView:
    """The dates page; ``first`` is the one to act on, ``notices`` name the calendars consulted."""

    standing: Standing
    first: DeadlineView | None
    dated: tuple[DeadlineView, ...]
    idle: tuple[DeadlineView, ...]
    marks: tuple[MarkView, ...]
    holidays: tuple[HolidayView, ...]
    today: date
    notices: tuple[tuple[int, str], ...] = ()

    @property
    def every(self) -> tuple[DeadlineView, ...]:
        """All dates in the order of the page."""
        first = (self.first,) if self.first is not None else ()
        return (*first, *self.dated, *self.idle)


def deadlines_view(state: ViewState) -> DeadlinesView:
    """Return every date: the first to act on, the other ones by day, then those without a day."""
    shown = tuple(deadline_view(state, each) for each in state.assessment.deadlines)
    first = _foremost(state)
    rest = [each for each in shown if first is None or each.id != first.id]
    dated = sorted((each for each in rest if each.is_running), key=lambda each: each.days or 0)
    marks = _marks(state, first, shown)
    return DeadlinesView(
        standing=standing_view(state),
        first=first,
        dated=tuple(dated),
        idle=tuple(each for each in rest if not each.is_running),
        marks=marks,
        holidays=holidays(state, marks[0].on, marks[-1].on) if marks else (),
        today=state.today,
        notices=_notices(state, first),
    )


def first_of(state: ViewState) -> DeadlineView | None:
    """Return the date to act on: the shopper's own if there is one, else the next one at all."""
    mine = nearest(brief_of(state))
    if mine is not None:
        return deadline_view(state, mine)
    return deadline_view(state, state.due.deadline) if state.due else None


def _foremost(state: ViewState) -> DeadlineView | None:
    """Return the date that stands first on the page.

    Where the shopper has none of their own, what the other side let pass last goes before what it
    still has time for: it is the shopper's move now.
    """
    first = first_of(state)
    late = [each for each in state.assessment.deadlines if each.overdue and each.due.latest]
    if first is None or first.who == "buyer" or not late:
        return first
    return deadline_view(state, max(late, key=lambda each: each.due.latest or state.now))


def deadline_view(state: ViewState, found: DeadlineResult) -> DeadlineView:
    """Return one deadline in words."""
    brief, words, due = brief_of(state), state.words, found.due
    trace = tuple(_step(brief, step) for step in due.trace)
    plain = DeadlineView(
        id=found.id,
        who=found.who,
        who_word=brief.say(f"who.{found.who}"),
        action=words.get(f"deadlines.{found.id}.action", found.id),
        trace=trace,
        rule=rule_for(state, found.rule),
        waiting=words.get(f"deadlines.{found.id}.waits") or (trace[-1][1] if trace else ""),
        missed=words.get(f"deadlines.{found.id}.missed") if found.overdue else "",
        page_word=brief.say("dates.from_page") if found.from_page else "",
        is_provisional=due.provisional,
        is_overdue=found.overdue,
        is_done=found.done,
        is_moved=any(step.code == "rolled" for step in due.trace),
        is_quiet=found.is_quiet,
        moved=moved(state, found.id),
        extensions=extensions(state, found.id),
    )
    keep = to_keep(due, state.assessment.as_of)
    return plain if keep is None else _with_dates(state, due, plain, keep)


def _step(brief: Brief, step: Step) -> tuple[str, str]:
    """Return a line of the trace: its day, and the reason without the day in front."""
    when = brief.moment(step.on) if step.on is not None else ""
    why = brief.step(step).why
    return (when, why.removeprefix(when).lstrip(" ,，:：")) if when else ("", why)


def _with_dates(state: ViewState, due: Due, plain: DeadlineView, safe: datetime) -> DeadlineView:
    words, today = state.words, state.today
    latest = due.latest if due.latest != safe else None
    safe_on, safe_clock = end_of(safe, by_day=due.by_day)
    latest_on, latest_clock = end_of(latest, by_day=due.by_day) if latest else (None, "")
    return replace(
        plain,
        safe=until(words, safe, today, by_day=due.by_day),
        latest=until(words, latest, today, by_day=due.by_day) if latest else "",
        left=left(words, safe, today),
        days=days_between(today, safe),
        safe_on=_date(safe_on),
        latest_on=_date(latest_on) if latest_on else None,
        clocks=(safe_clock, latest_clock),
        waiting="",
    )


def _date(at: date) -> date:
    return at.date() if isinstance(at, datetime) else at


def _marks(
    state: ViewState, first: DeadlineView | None, shown: tuple[DeadlineView, ...]
) -> tuple[MarkView, ...]:
    """Return what happened, today, and what is due; nothing where no date runs."""
    running = [
        (each, each.safe_on)
        for each in shown
        if each.safe_on and not (each.is_done or each.is_quiet)
    ]
    if not running:
        return ()
    marks = [*_events(state), MarkView("today", "", state.today, 4)]
    for each, on in running:
        marks.extend(_due_marks(each, on, is_first=first is not None and each.id == first.id))
    return tuple(sorted(marks, key=lambda mark: (mark.on, mark.weight)))


def _events(state: ViewState) -> Iterator[MarkView]:
    parked = set(state.assessment.position.parked)
    for name in EVENTS:
        answer = state.case.answers.get(name)
        on = None if name in parked else day_of(answer)
        if on is not None and not (isinstance(answer, OnDate) and answer.precision == "month"):
            yield MarkView("event", event_word(state, name), on, 1)


def event_word(state: ViewState, question: str) -> str:
    """Return what happened in a word or two, without its day."""
    label = short_label(question, state.words)
    return say(state.words, f"letters.events.{question}", label, on="").strip(" ,，:：")


def _due_marks(shown: DeadlineView, on: date, *, is_first: bool) -> Iterator[MarkView]:
    is_platform = shown.rule is not None and shown.rule.strength == "platform"
    kind: MarkKind = "safe" if is_first else "platform" if is_platform else "latest"
    label = "" if is_first else shown.action
    yield MarkView(kind, label, on, 5 if is_first else 2, shown.clocks[0])
    if is_first and shown.latest_on is not None:
        yield MarkView("latest", "", shown.latest_on, 3, shown.clocks[1])


def holidays(state: ViewState, first: date, last: date) -> tuple[HolidayView, ...]:
    """Return the holidays between two days, days off in a row joined."""
    found: list[HolidayView] = []
    for year in range(first.year, last.year + 1):
        calendar = state.pack.calendars.get(year)
        for day, holiday in sorted(calendar.off.items()) if calendar else ():
            if first <= day <= last:
                _join(found, day, state.words.get(f"holidays.{holiday}", holiday))
    return tuple(found)


def _join(found: list[HolidayView], day: date, name: str) -> None:
    before = found[-1] if found else None
    if before is not None and before.name == name and before.last + timedelta(days=1) == day:
        found[-1] = HolidayView(name, before.first, day)
    else:
        found.append(HolidayView(name, day, day))


def _notices(state: ViewState, first: DeadlineView | None) -> tuple[tuple[int, str], ...]:
    """Return the official notices behind a date that a holiday moves."""
    if first is None or first.latest_on is None or first.safe_on is None:
        return ()
    years = dict.fromkeys((first.safe_on.year, first.latest_on.year))
    calendars = state.pack.calendars
    return tuple((year, calendars[year].notice) for year in years if year in calendars)
