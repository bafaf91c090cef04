"""Working days and rest days by the official yearly notices, make-up days included.

A year without an official notice counts Monday to Friday less the statutory days that are known;
whoever asked for such a year has to mark the result provisional (``Calendar.is_official``).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refundwizard.domain.pack import CalendarYear

WEEKEND: Final = "weekend"
"""Holiday id of an ordinary Saturday or Sunday."""

STATUTORY: Final = "statutory"
"""Holiday id of a statutory day in a year nobody entered a calendar for."""

_FIXED: Final = frozenset({(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)})
"""Statutory days with a fixed date (month, day) since 2025; the lunar ones need a calendar."""

_SATURDAY: Final = 6


class Calendar:
    """Which days are worked, over all the years a pack has a calendar for."""

    def __init__(self, years: Mapping[int, CalendarYear]) -> None:
        """Take the calendars of a pack by year."""
        self._years = years
        self._work = frozenset(day for year in years.values() for day in year.work)

    def is_official(self, day: date) -> bool:
        """Tell whether the day's year has a complete official notice."""
        year = self._years.get(day.year)
        return year is not None and year.complete

    def is_make_up(self, day: date) -> bool:
        """Tell whether a weekend day is worked by the official notice."""
        return day in self._work

    def holiday(self, day: date) -> str | None:
        """Return the id of the holiday that frees the day, None for any other day or weekend."""
        year = self._years.get(day.year)
        if year is not None:
            return year.off.get(day)
        return STATUTORY if (day.month, day.day) in _FIXED else None

    def rest(self, day: date) -> str | None:
        """Return why a day is free: a holiday id, ``weekend``, or None for a working day."""
        holiday = self.holiday(day)
        if holiday is not None:
            return holiday
        return WEEKEND if day.isoweekday() >= _SATURDAY and day not in self._work else None

    def is_workday(self, day: date) -> bool:
        """Tell whether the day is worked."""
        return self.rest(day) is None

    def is_rest_day(self, day: date) -> bool:
        """Tell whether the day is a weekend or holiday (a make-up day is neither)."""
        return self.rest(day) is not None


def day_after(day: date) -> date:
    """Return the next day.

    Raises:
        OverflowError: there is none (31 December 9999).
    """
    return day + timedelta(days=1)
