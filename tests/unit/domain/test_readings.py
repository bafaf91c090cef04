from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refundwizard.domain.readings import impossible_day, readings
from tests.builders import TODAY


def days(text, today=TODAY):
    return [found.on.isoformat() for found in readings(text, today)]


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-12", "2026/11/12", "2026.11.12", "20261112", "２０２６－１１－１２",
        "2026年11月12日",
        "2026 年 11 月 12 号", "11.12", "11-12", "11/12", "11月12日", "11月12号",
        " 11月12 ", "12号",
        "5天前", "五天前", "5 days ago", "上周四", "上星期四", "上个礼拜四", "周四", "星期四",
        "last Thursday", "Thu", "12 Nov", "12th November", "Nov 12", "November 12th, 2026",
        "12 November 2026", "12 Nov, 2026",
    ],
)  # fmt: skip
def test_many_ways_of_typing_a_day_mean_the_same_day(text):
    assert days(text) == ["2026-11-12"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今天", "2026-11-17"),
        ("昨天", "2026-11-16"),
        ("大前天", "2026-11-14"),
        ("明天", "2026-11-18"),
        ("yesterday", "2026-11-16"),
        ("上上周一", "2026-11-02"),
        ("下周三", "2026-11-25"),
        ("本周五", "2026-11-20"),
        ("这个周五", "2026-11-20"),
        ("this friday", "2026-11-20"),
        ("周二", "2026-11-17"),
        ("last tuesday", "2026-11-10"),
        ("周日", "2026-11-15"),
        ("两周前", "2026-11-03"),
        ("2 weeks ago", "2026-11-03"),
        ("20号", "2026-10-20"),
        ("31号", "2026-10-31"),
    ],
)
def test_words_count_from_today(text, expected):
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2026-11", "2026-11-01"),
        ("2026年11月", "2026-11-01"),
        ("11月", "2026-11-01"),
        ("12月", "2025-12-01"),
        ("上个月", "2026-10-01"),
        ("last month", "2026-10-01"),
        ("本月", "2026-11-01"),
        ("Nov 2026", "2026-11-01"),
    ],
)
def test_a_month_is_an_answer_too(text, first):
    (found,) = readings(text, TODAY)
    assert (found.on.isoformat(), found.precision) == (first, "month")


def test_the_month_before_january_is_december():
    assert days("上个月", date(2026, 1, 15)) == ["2025-12-01"]
    assert days("31号", date(2026, 1, 15)) == ["2025-12-31"]


def test_a_day_without_a_year_is_the_near_one():
    assert days("8.1") == ["2026-08-01"]
    assert days("12.1") == ["2026-12-01"]
    assert days("12.20", date(2026, 1, 3)) == ["2025-12-20"]


def test_a_day_that_could_lie_on_either_side_is_left_open_nearest_first():
    assert days("1.15") == ["2027-01-15", "2026-01-15"]


def test_day_and_month_in_either_order_are_left_open():
    assert days("5/6/2026") == ["2026-06-05", "2026-05-06"]
    assert days("13/12/2026") == ["2026-12-13"]
    assert days("6/6/2026") == ["2026-06-06"]


def test_leap_day_without_a_year_is_found_where_one_is_near():
    assert days("2.29", date(2028, 3, 1)) == ["2028-02-29"]
    assert days("2.29") == []


@pytest.mark.parametrize("text", ["2月30日", "2026-02-30", "2026-13-01", "11.31", "Feb 30"])
def test_a_day_no_calendar_has_is_told_from_nonsense(text):
    assert readings(text, TODAY) == ()
    assert impossible_day(text) == text


@pytest.mark.parametrize("text", ["", "abc", "11 12", "十二", "1.2.3.4", "Nov"])
def test_nonsense_is_not_understood(text):
    assert readings(text, TODAY) == ()
    assert impossible_day(text) is None


@pytest.mark.parametrize("text", ["999天前", "上周一", "上个月", "昨天", "31号"])
def test_the_edge_of_the_calendar_is_survived(text):
    assert len(readings(text, date.min)) <= 1


@given(st.text(max_size=30), st.dates())
def test_no_text_raises(text, today):
    assert len(readings(text, today)) <= 2


@given(st.dates(min_value=date(1000, 1, 1)))
def test_an_iso_day_always_reads_as_itself(day):
    assert days(day.isoformat()) == [day.isoformat()]
