from __future__ import annotations

from datetime import date, timedelta

import chinese_calendar
import pytest

from refundwizard.domain.workdays import STATUTORY, WEEKEND, Calendar, day_after
from tests.builders import calendars

KNOWN = Calendar(calendars())


@pytest.mark.parametrize("year", [2025, 2026])
def test_every_day_of_an_official_year_agrees_with_the_independent_calendar(year):
    first = date(year, 1, 1)
    days = [first + timedelta(days=step) for step in range(365)]
    assert [day for day in days if KNOWN.is_workday(day) != chinese_calendar.is_workday(day)] == []


def test_a_make_up_day_is_worked_though_it_is_a_saturday():
    saturday = date(2026, 10, 10)
    assert KNOWN.is_make_up(saturday)
    assert KNOWN.is_workday(saturday)
    assert not KNOWN.is_rest_day(saturday)


def test_a_weekend_day_inside_a_holiday_belongs_to_the_holiday():
    assert KNOWN.rest(date(2026, 10, 3)) == "national_day"
    assert KNOWN.rest(date(2026, 11, 14)) == WEEKEND


def test_only_a_complete_notice_is_official():
    assert KNOWN.is_official(date(2026, 5, 5))
    assert not KNOWN.is_official(date(2027, 5, 5))
    assert not KNOWN.is_official(date(2031, 5, 5))


def test_a_year_nobody_entered_keeps_the_statutory_days_with_a_fixed_date():
    assert KNOWN.rest(date(2031, 10, 1)) == STATUTORY
    assert KNOWN.is_workday(date(2031, 10, 6))


def test_the_calendar_ends_with_year_9999():
    with pytest.raises(OverflowError):
        day_after(date.max)
