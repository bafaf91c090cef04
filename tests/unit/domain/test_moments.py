from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from refundwizard.domain.moments import BEIJING, beijing, day_in_beijing, moment, start_of


def test_a_moment_without_a_zone_is_beijing_time():
    assert beijing(datetime.fromisoformat("2026-11-17T08:00")) == datetime(
        2026, 11, 17, 8, tzinfo=BEIJING
    )


def test_a_moment_elsewhere_is_shifted():
    assert day_in_beijing(datetime(2026, 11, 17, 20, tzinfo=UTC)) == date(2026, 11, 18)


def test_the_edge_of_the_calendar_keeps_its_clock_time():
    west = timezone(timedelta(hours=-10))
    assert beijing(datetime.max.replace(tzinfo=west)) == datetime.max.replace(tzinfo=BEIJING)


def test_a_day_starts_at_midnight_in_beijing():
    assert start_of(date(2026, 11, 17)).isoformat() == "2026-11-17T00:00:00+08:00"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2026-11-17", "2026-11-17T00:00:00+08:00"),
        ("2026-11-17T14:02", "2026-11-17T14:02:00+08:00"),
        ("2026-11-17T20:00+00:00", "2026-11-18T04:00:00+08:00"),
    ],
)
def test_a_day_or_time_of_the_command_line_is_beijing_time(text, read):
    assert moment(text).isoformat() == read


@pytest.mark.parametrize("text", ["2026-02-30", "soon", "", "2026-11-17T25:00"])
def test_what_is_no_day_is_refused_in_both_languages(text):
    with pytest.raises(ValueError, match=r"不是日期.*Not a date"):
        moment(text)
