"""What holds for every date, and that both ways to it agree far beyond the tables."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from refundwizard.domain.deadlines import due
from refundwizard.domain.moments import BEIJING, day_in_beijing
from refundwizard.domain.workdays import Calendar
from tests.dates import oracle
from tests.dates.test_tables import as_found, as_told
from tests.scenarios_plugin import shipped

UNITS = ("working_days", "calendar_days", "hours", "months", "years")
ROLLS = ("civil_code_203", "public_holiday", "none")

days = st.dates(date(2019, 1, 1), date(2031, 12, 31))
times = st.datetimes(datetime(2019, 1, 1), datetime(2031, 12, 31)).map(  # noqa: DTZ001
    lambda at: at.replace(microsecond=0)
)
periods: st.SearchStrategy[dict[str, Any]] = st.one_of(
    *(
        st.fixed_dictionaries(
            {
                "amount": st.integers(1, 5 if unit == "years" else 90),
                "unit": st.just(unit),
                "roll": st.sampled_from(ROLLS),
            }
        )
        for unit in UNITS
    )
)


def found(start: date, period: dict[str, Any]) -> tuple[datetime, datetime, bool]:
    aware = start.replace(tzinfo=BEIJING) if isinstance(start, datetime) else start
    return as_found(due(aware, **period, calendars=shipped().calendars))


@given(st.one_of(days, times), periods)
def test_product_and_oracle_agree_on_any_period(start: date, period: dict[str, Any]) -> None:
    if isinstance(start, datetime) and period["unit"] in ("months", "years"):
        start = start.date()
    assert found(start, period) == as_told(oracle.period(start, **period))


@given(days, st.integers(0, 400), periods)
def test_a_later_start_never_gives_an_earlier_deadline(
    start: date, later: int, period: dict[str, Any]
) -> None:
    first, second = found(start, period), found(start + timedelta(days=later), period)
    assert second[0] >= first[0]
    assert second[1] >= first[1]


@given(times, st.integers(0, 10_000), periods)
def test_a_later_moment_never_gives_an_earlier_deadline(
    start: datetime, minutes: int, period: dict[str, Any]
) -> None:
    first, second = found(start, period), found(start + timedelta(minutes=minutes), period)
    assert second[0] >= first[0]
    assert second[1] >= first[1]


@given(days, st.integers(1, 90))
def test_working_days_never_end_before_as_many_calendar_days(start: date, amount: int) -> None:
    working = found(start, {"amount": amount, "unit": "working_days", "roll": "none"})
    calendar = found(start, {"amount": amount, "unit": "calendar_days", "roll": "none"})
    assert working[0] >= calendar[0]


@given(st.one_of(days, times), periods)
def test_the_safe_date_never_lies_after_the_latest(start: date, period: dict[str, Any]) -> None:
    safe, latest, _provisional = found(start, period)
    assert safe <= latest


@given(days, periods)
def test_one_day_more_never_ends_earlier(start: date, period: dict[str, Any]) -> None:
    longer = {**period, "amount": period["amount"] + 1}
    assert found(start, longer)[0] >= found(start, period)[0]


@given(times, st.integers(-14, 14), periods)
def test_a_moment_means_the_same_in_every_zone(
    start: datetime, hours: int, period: dict[str, Any]
) -> None:
    here = start.replace(tzinfo=BEIJING)
    there = here.astimezone(timezone(timedelta(hours=hours)))
    calendars = shipped().calendars
    assert due(there, **period, calendars=calendars) == due(here, **period, calendars=calendars)
    assert day_in_beijing(there) == start.date()


@pytest.mark.parametrize("year", [2025, 2026])
def test_three_calendars_agree_on_every_day_of_the_years_all_know(year: int) -> None:
    known = Calendar(shipped().calendars)
    for number in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1):
        day = date.fromordinal(number)
        worked = chinese_calendar.is_workday(day)
        assert (known.is_workday(day), oracle.is_worked(day)) == (worked, worked), day


def test_the_years_both_calendars_know_are_the_ones_compared() -> None:
    shared = [
        year
        for year, calendar in shipped().calendars.items()
        if calendar.complete and knows(date(year, 6, 1))
    ]
    assert sorted(shared) == [2025, 2026]


def knows(day: date) -> bool:
    try:
        chinese_calendar.is_workday(day)
    except NotImplementedError:
        return False
    return True


def test_the_oracle_imports_nothing_of_the_product() -> None:
    source = Path(oracle.__file__).read_text(encoding="utf-8")
    assert "refundwizard" not in source
    assert "chinese_calendar" not in source
