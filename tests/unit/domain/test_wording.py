from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from refundwizard.domain import wording
from refundwizard.domain.pack import Words
from tests.builders import TODAY, moment

ZH = Words(
    "zh_CN",
    {
        "zh_CN": {
            "dates.day": "$month$day日 $weekday",
            "dates.day_with_year": "$year年$month$day日 $weekday",
            "dates.until": "$day $clock 前",
            "dates.today": "今天",
            "dates.left": "还剩 $days 天",
            "dates.left_one": "还剩 1 天",
            "dates.over": "已过 $days 天",
            "dates.over_one": "已过 1 天",
            "dates.days": "$count 天",
            "dates.hours": "$count 小时",
            "dates.minutes": "$count 分钟",
            "dates.span_joint": " ",
            "dates.month_11": "11月",
            "dates.month_1": "1月",
            "dates.weekday_4": "周四",
            "dates.weekday_5": "周五",
        }
    },
)


@pytest.mark.parametrize(
    ("fen", "shown"), [(0, "0.00"), (7, "0.07"), (100000, "1,000.00"), (-5393, "-53.93")]
)
def test_sums_have_commas_for_people_and_none_for_programs(fen, shown):
    assert wording.money(fen) == shown
    assert wording.yuan(fen) == shown.replace(",", "")


def test_a_year_is_named_only_when_it_is_another_one():
    assert wording.day(ZH, date(2026, 11, 19), TODAY) == "11月19日 周四"
    assert wording.day(ZH, date(2027, 1, 1), TODAY) == "2027年1月1日 周五"
    assert wording.full_day(ZH, date(2026, 11, 19)) == "2026年11月19日 周四"


def test_a_by_day_date_ends_at_24_a_moment_at_its_time():
    at = moment("2026-11-19T09:05")
    assert wording.until(ZH, at, TODAY) == "11月19日 周四 24:00 前"
    assert wording.until(ZH, at, TODAY, by_day=False) == "11月19日 周四 09:05 前"
    assert wording.until(ZH, at.date(), TODAY, by_day=False) == "11月19日 周四 24:00 前"


@pytest.mark.parametrize(
    ("days", "shown"),
    [(0, "今天"), (1, "还剩 1 天"), (2, "还剩 2 天"), (-1, "已过 1 天"), (-11, "已过 11 天")],
)
def test_the_days_left_or_gone(days, shown):
    assert wording.left(ZH, TODAY + timedelta(days=days), TODAY) == shown
    assert wording.days_between(TODAY, moment("2026-11-17T23:00")) == 0


@pytest.mark.parametrize(
    ("minutes", "shown"), [(0, "0 分钟"), (1620, "1 天 3 小时"), (61, "1 小时 1 分钟")]
)
def test_a_length_of_time_leaves_out_what_is_zero(minutes, shown):
    assert wording.span(ZH, minutes) == shown


MARKS = {"en": {"checklist.list_joint": ", ", "checklist.article_marks": "（(）)三3四4"}}


@pytest.mark.parametrize(
    ("printed", "english"),
    [("25", "25"), ("8、9", "8, 9"), ("9（三）", "9(3)"), ("5–7", "5–7")],
)
def test_articles_are_joined_as_the_language_joins_them(printed, english):
    assert wording.articles(Words("en", MARKS), printed) == english
    assert wording.articles(ZH, printed) == printed


def test_midnight_is_the_end_of_the_day_before_it():
    midnight = moment("2026-11-20T00:00")
    assert wording.until(ZH, midnight, TODAY, by_day=False) == "11月19日 周四 24:00 前"
    assert wording.end_of(midnight, by_day=False) == (moment("2026-11-19T00:00"), "24:00")
    assert wording.end_of(moment("2026-11-19T09:05"), by_day=False)[1] == "09:05"
    first = datetime.min.replace(tzinfo=midnight.tzinfo)
    assert wording.end_of(first, by_day=False) == (first, "00:00")
