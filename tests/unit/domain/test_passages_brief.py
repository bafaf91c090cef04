from __future__ import annotations

from datetime import date, datetime

import pytest

from refundwizard.domain.assessment import Step
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.passages.brief import Brief, months_between
from refundwizard.domain.rules import Cite
from refundwizard.domain.words import Words
from tests.unit.export import sample as s


@pytest.fixture
def brief() -> Brief:
    return Brief(s.pack(), s.case(), s.found(), s.words())


HOLIDAY = (("first", "2026-10-01"), ("last", "2026-10-07"), ("holiday", "national_day"))


@pytest.mark.parametrize(
    ("step", "why"),
    [
        (Step("rest_day", date(2026, 10, 1), (("holiday", "national_day"),)), "遇上国庆节"),
        (Step("skipped_holiday", None, HOLIDAY), "10月1日 周四 到 10月7日 周三 国庆节"),
        (Step("no_calendar", None, (("year", 2027),)), "2027 年没有公布的日历"),
        (Step("no_start", None, (("question", "signed_on"),)), "还没填签收日期"),
        (
            Step("last_day", None, (("amount", 7), ("unit", "calendar_days"))),
            "第 7 个自然日，到 24:00",
        ),
    ],
)
def test_steps_say_questions_holidays_units_and_days_in_words(
    brief: Brief, step: Step, why: str
) -> None:
    assert brief.step(step).why == why


def test_a_day_that_stands_in_the_words_is_not_said_twice() -> None:
    pack = s.pack()
    told = pack.texts["zh_CN"] | {"trace.first_day": "$on 是第 1 天"}
    brief = Brief(pack, s.case(), s.found(), Words("zh_CN", {"zh_CN": told}))
    step = brief.step(Step("first_day", date(2026, 11, 13)))
    assert (step.when, step.why) == ("", "11月13日 周五 是第 1 天")


def test_a_step_without_words_stands_for_itself(brief: Brief) -> None:
    assert brief.step(Step("out_of_range")).why == "out_of_range"


def test_a_moment_shows_its_time_and_a_bare_day_none(brief: Brief) -> None:
    assert brief.moment(date(2026, 11, 12)) == "11月12日 周四"
    assert brief.moment(datetime(2026, 11, 12, tzinfo=BEIJING)) == "11月12日 周四"
    assert brief.moment(datetime(2026, 11, 12, 21, 5, tzinfo=BEIJING)) == "11月12日 周四 21:05"


def test_a_source_without_an_article_is_cited_whole(brief: Brief) -> None:
    assert brief.cite(Cite(source="cpl")) == "《中华人民共和国消费者权益保护法》"
    assert brief.cite(Cite(source="cpl", article="8、9")).endswith("第 8、9 条")


def test_articles_are_listed_as_the_language_lists() -> None:
    brief = Brief(s.pack(), s.case(), s.found(), s.words("en"))
    assert brief.cite(Cite(source="cpl", article="8、9")).endswith(" (Law), art. 8, 9")


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2026, 6, 1), date(2027, 3, 1), 9),
        (date(2026, 6, 2), date(2027, 3, 1), 8),
        (date(2026, 6, 2), date(2026, 6, 2), 0),
        (date(2027, 6, 2), date(2026, 6, 2), 0),
    ],
)
def test_months_are_whole_months(start: date, end: date, months: int) -> None:
    assert months_between(start, end) == months


def test_steps_name_rules_and_events_in_words() -> None:
    words = Words(
        "zh_CN",
        {
            "zh_CN": {
                "trace.restarted": "重新起算：${event}",
                "happenings.last_demand": "最近一次要求",
                "trace.holiday_notice": "公告：${rule}",
                "rules.notice.title": "春节公告",
            }
        },
    )
    brief = Brief(s.pack(), s.case(), s.found(), words)
    begun = brief.step(Step("restarted", None, (("event", "last_demand"),)))
    longer = brief.step(Step("holiday_notice", None, (("rule", "notice"),)))
    assert (begun.why, longer.why) == ("重新起算：最近一次要求", "公告：春节公告")
