"""Due dates with the reason for every step.

The day a period starts is not counted; a period in hours runs from its moment (民法典 200-203).
``safe_by`` never relies on a last day being moved, ``latest`` moves it as the rule's own roll mode
says: ``civil_code_203`` over weekends and holidays, ``public_holiday`` over holidays only.
"""

from __future__ import annotations

import calendar as gregorian
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Final

from refundwizard.domain.assessment import Due, Step
from refundwizard.domain.moments import ONE_DAY, beijing, day_in_beijing, start_of
from refundwizard.domain.pack import CalendarYear, Roll, Unit
from refundwizard.domain.workdays import WEEKEND, Calendar, day_after

Calendars = Mapping[int, CalendarYear] | Calendar

_MOST_WORKING_DAYS: Final = 20_000
"""Counted one by one, so about eighty years at most; more is called out of range."""

_MONTHS: Final = 12


def no_date(*trace: Step) -> Due:
    """Return a date that cannot be computed, with its reason as the last step."""
    return Due(safe_by=None, latest=None, provisional=False, by_day=True, trace=trace)


def due(start: date, amount: int, unit: Unit, roll: Roll, calendars: Calendars) -> Due:
    """Return when a period ends that starts on a day or at a moment (any ``datetime``).

    Days, months and years end at 24:00 of their last day; calendar days from a *moment* are safe
    only until the same time of day. Hours from a bare day are safe from its 00:00 and latest from
    its 24:00. Nothing raises: what lies outside the calendar is None with the reason.
    """
    known = calendars if isinstance(calendars, Calendar) else Calendar(calendars)
    count = _Count(known)
    try:
        return count.until(start, amount, unit, roll)
    except (OverflowError, ValueError):
        return no_date(*count.trace, Step("out_of_range"))


class _Count:
    """One count of days, collecting its trace."""

    def __init__(self, known: Calendar) -> None:
        self.known = known
        self.trace: list[Step] = []
        self.unofficial: set[int] = set()

    def until(self, start: date, amount: int, unit: Unit, roll: Roll) -> Due:
        """Count to the end of a period; a day with nothing to count means the day itself."""
        if amount < 0:
            raise OverflowError
        first = day_in_beijing(start)
        if not amount and not isinstance(start, datetime):
            self._say("named_day", first)
            return self._due(start_of(first), start_of(first), by_day=True)
        if unit == "hours":
            return self._hours(start, amount)
        self._say("start_not_counted", first)
        last = self._last_day(first, amount, unit)
        self._say("last_day", last, amount=amount, unit=unit)
        rolled = last if unit == "working_days" else self._roll(last, roll)
        if isinstance(start, datetime) and unit == "calendar_days":
            safe = beijing(start) + timedelta(days=amount)
            return self._due(safe, start_of(day_after(rolled)), by_day=False)
        return self._due(start_of(last), start_of(rolled), by_day=True)

    def _say(self, code: str, on: date | None = None, **args: str | int) -> None:
        self.trace.append(Step(code, on, tuple(args.items())))

    def _due(self, safe_by: datetime, latest: datetime, *, by_day: bool) -> Due:
        return Due(safe_by, latest, bool(self.unofficial), by_day, tuple(self.trace))

    def _hours(self, start: date, amount: int) -> Due:
        span = timedelta(hours=amount)
        if isinstance(start, datetime):
            end = beijing(start) + span
            self._say("start_moment", beijing(start))
            self._say("last_moment", end, amount=amount, unit="hours")
            return self._due(end, end, by_day=False)
        safe, latest = start_of(start) + span, start_of(day_after(start)) + span
        self._say("time_unknown", start)
        self._say("last_moment", safe, amount=amount, unit="hours")
        return self._due(safe, latest, by_day=False)

    def _last_day(self, start: date, amount: int, unit: Unit) -> date:
        if unit == "working_days":
            return self._working_days(start, amount)
        if unit == "calendar_days":
            self._say("first_day", day_after(start))
            return start + timedelta(days=amount)
        return self._months(start, amount * (_MONTHS if unit == "years" else 1))

    def _months(self, start: date, months: int) -> date:
        years, month = divmod(start.month - 1 + months, _MONTHS)
        year = start.year + years
        if year > date.max.year:
            raise OverflowError
        days = gregorian.monthrange(year, month + 1)[1]
        last = date(year, month + 1, min(start.day, days))
        if days < start.day:
            self._say("month_end", last)
        return last

    def _working_days(self, start: date, amount: int) -> date:
        if amount > _MOST_WORKING_DAYS:
            raise OverflowError
        day, left, weekends = start, amount, 0
        while left:
            day = day_after(day)
            rest = self._rest(day)
            if rest == WEEKEND:
                weekends += 1
            elif rest is not None:
                self._skip(day, rest)
            else:
                self._count(day, is_first=left == amount)
                left -= 1
        if weekends:
            self._say("skipped_weekends", days=weekends)
        return day

    def _count(self, day: date, *, is_first: bool) -> None:
        if is_first:
            self._say("first_day", day)
        if self.known.is_make_up(day):
            self._say("make_up_day", day)

    def _skip(self, day: date, holiday: str) -> None:
        """Add a day off to the trace, joined to the day before where it is the same holiday."""
        first, days = day, 1
        before = self.trace[-1]
        if before.code == "skipped_holiday" and before.on == day - ONE_DAY:
            args = dict(before.args)
            if args["holiday"] == holiday:
                first, days = date.fromisoformat(str(args["first"])), int(args["days"]) + 1
                self.trace.pop()
        self._say(
            "skipped_holiday",
            day,
            first=first.isoformat(),
            last=day.isoformat(),
            days=days,
            holiday=holiday,
        )

    def _rest(self, day: date) -> str | None:
        """Return why a day is free, noting once per year that its calendar is not official."""
        if not self.known.is_official(day) and day.year not in self.unofficial:
            self.unofficial.add(day.year)
            self._say("no_calendar", year=day.year)
        return self.known.rest(day)

    def _roll(self, last: date, roll: Roll) -> date:
        day = last
        while self._is_moved(day, roll):
            day = day_after(day)
        if day != last:
            self._say("rest_day", last, holiday=self.known.rest(last) or WEEKEND)
            self._say("rolled", day)
            self._say("safe_not_rolled", last)
        return day

    def _is_moved(self, day: date, roll: Roll) -> bool:
        if roll == "none":
            return False
        rest = self._rest(day)
        return rest is not None and (roll == "civil_code_203" or rest != WEEKEND)


def is_over(result: Due, as_of: datetime) -> bool:
    """Tell whether a due date has passed; a by-day date passes at the end of its day."""
    if result.latest is None:
        return False
    if result.by_day:
        return as_of.date() > result.latest.date()
    return as_of > result.latest


def to_keep(result: Due, as_of: datetime) -> datetime | None:
    """Return the date still to be kept: the safe one while it is ahead, after that the latest."""
    safe, latest = result.safe_by, result.latest
    if safe is None or latest is None:
        return safe
    is_behind = as_of.date() > safe.date() if result.by_day else as_of > safe
    return latest if is_behind and not is_over(result, as_of) else safe


def is_pressing(result: Due, as_of: datetime, days: int) -> bool:
    """Tell whether the safe date lies within ``days`` days of now, or behind it."""
    return result.safe_by is not None and (result.safe_by.date() - as_of.date()).days <= days
