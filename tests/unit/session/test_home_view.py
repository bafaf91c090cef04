"""The list of cases, made from cached rows alone."""

from __future__ import annotations

from datetime import date

import pytest

from refundwizard.domain.words import Words
from refundwizard.session.home_view import arranged, home_row, matching, tally
from refundwizard.storage.index import Row

TODAY = date(2026, 11, 17)


@pytest.fixture
def words(pack) -> Words:
    return Words("zh_CN", pack.texts)


def row(number: int = 0, **values) -> Row:
    lines = {"zh_CN": {"problem": "七天无理由退货", "due": "发出退货通知", "who": "buyer"}}
    base = {"id": f"{number:032x}", "title": "木棉小铺\t裙子", "lines": lines, "stale": False}
    return Row(**{**base, **values})


@pytest.mark.parametrize(
    ("due", "urgency", "left"),
    [
        ("", "none", ""),
        ("2026-11-15", "over", "已过 2 天"),
        ("2026-11-17", "today", "今天"),
        ("2026-11-19", "soon", "还剩 2 天"),
        ("2026-11-28", "later", "还剩 11 天"),
        ("2026-12-20", "calm", "还剩 33 天"),
    ],
)
def test_a_date_has_its_urgency_and_the_days_left(words, due, urgency, left) -> None:
    shown = home_row(row(next_due=due), words, TODAY)
    assert (shown.urgency, shown.left) == (urgency, left)


def test_a_moment_keeps_its_time_of_day(words) -> None:
    shown = home_row(row(next_due="2026-11-20T21:05:00+08:00"), words, TODAY)
    assert shown.when == "11月20日 周五 21:05 前"


def test_the_other_sides_delay_is_told_from_ones_own(words) -> None:
    lines = {"zh_CN": {"who": "merchant"}}
    shown = home_row(row(next_due="2026-11-06", lines=lines), words, TODAY)
    assert shown.urgency == "over_other"


def test_a_date_that_may_move_is_provisional(words) -> None:
    shown = home_row(row(next_due="2026-11-19", provisional=True), words, TODAY)
    assert shown.urgency == "provisional"


def test_a_row_shows_title_action_and_sum(words) -> None:
    shown = home_row(row(firm=268_000), words, TODAY)
    assert shown.title_parts == ("木棉小铺", "裙子")
    assert shown.action == "发出退货通知"
    assert shown.amount == "2,680.00"


def test_a_row_that_was_never_computed_shows_what_is_known(words) -> None:
    shown = home_row(Row(id="a" * 32), words, TODAY)
    assert (shown.title_parts, shown.problem, shown.amount, shown.is_stale) == ((), "", "", True)


def test_the_tally_counts_today_and_the_next_two_days() -> None:
    days = ("2026-11-15", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "")
    count = tally([row(i, next_due=day) for i, day in enumerate(days)], TODAY)
    assert (count.cases, count.over, count.today, count.soon) == (6, 1, 1, 2)
    assert count.next_on == TODAY
    assert tally([row()], TODAY).next_on is None


def test_search_folds_width_case_and_blanks() -> None:
    rows = [row(0, title="ABC Shop\t围巾"), row(1, title="木棉小铺\t裙子")]
    assert matching(rows, "ａｂｃshop", "zh_CN") == (rows[0],)
    assert matching(rows, "木棉 七天", "zh_CN") == (rows[1],)
    assert matching(rows, "  ", "zh_CN") == tuple(rows)
    assert matching(rows, "七天", "en") == ()


def test_rows_can_be_arranged_in_three_ways() -> None:
    rows = [
        row(0, firm=None, updated_at="2026-11-01"),
        row(1, firm=500, updated_at="2026-11-03"),
        row(2, firm=900, updated_at="2026-11-02"),
    ]
    assert arranged(rows, "due") == tuple(rows)
    assert [each.id[-1] for each in arranged(rows, "newest")] == ["1", "2", "0"]
    assert [each.id[-1] for each in arranged(rows, "amount")] == ["2", "1", "0"]


def test_a_closed_case_shows_what_came_back_and_when_it_ended(words) -> None:
    closed = {"status": "closed", "closed_on": "2026-11-12", "result": "part", "firm": 500}
    shown = home_row(row(recovered=6_000, **closed), words, TODAY)
    assert (shown.amount, shown.closed_on, shown.urgency) == ("60.00", "11月12日 周四", "none")
    assert home_row(row(**closed), words, TODAY).amount == ""
    assert home_row(row(), words, TODAY).closed_on == ""


def test_closed_cases_are_counted_apart() -> None:
    count = tally([row(0, status="closed"), row(1)], TODAY)
    assert (count.cases, count.closed) == (2, 1)
