"""Dates on the page: exact days, both readings, how they were worked out, late and not begun."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from refundwizard.domain.moments import BEIJING
from refundwizard.ui.deadlines_parts import TracedRow
from refundwizard.ui.widgets.deadline_card import DeadlineCard
from refundwizard.ui.widgets.timeline import Timeline
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import SCARF, page_text, panel_text, pdf_text, save_as, title

HOLIDAY = {**DRESS, "signed_on": "2026-09-24"}


def open_dates(desk: Desk, answers: dict[str, object]) -> str:
    desk.open(answers)
    desk.go("deadlines")
    return page_text(desk)


def before_the_holiday(desk: Desk) -> None:
    desk.now = datetime(2026, 9, 29, 10, 2, tzinfo=BEIJING)


def cards(desk: Desk) -> list[DeadlineCard]:
    found: list[DeadlineCard] = desk.page.column.findChildren(DeadlineCard)
    return found


def test_the_notice_is_due_on_the_seventh_day_after_signing(desk: Desk) -> None:
    said = open_dates(desk, DRESS)
    assert "11月19日 周四 24:00 前" in title(desk)
    assert "还剩 2 天" in said
    trace = dict(cards(desk)[0].deadline.trace)
    assert "11月12日 周四" in trace
    assert "11月13日 周五" in trace
    assert cards(desk)[0].trace.is_open
    assert not cards(desk)[0].deadline.latest


def test_a_last_day_in_the_holiday_shows_both_dates_and_the_safe_one_first(desk: Desk) -> None:
    before_the_holiday(desk)
    open_dates(desk, HOLIDAY)
    first = cards(desk)[0].deadline
    assert first.safe == "10月1日 周四 24:00 前"
    assert first.latest == "10月8日 周四 24:00 前"
    assert "10月1日" in title(desk)
    assert first.pill_text == "还剩 2 天"
    assert "国办发明电" in panel_text(desk)


def test_the_line_of_days_names_what_happened_today_and_the_holiday(desk: Desk) -> None:
    before_the_holiday(desk)
    open_dates(desk, HOLIDAY)
    line = desk.page.column.findChild(Timeline)
    spoken = line.accessibleDescription()
    for words in ("签收 9月24日", "9月29日", "10月1日 24:00", "10月8日 24:00", "国庆节 10月1–7日"):
        assert words in spoken


def test_the_exported_pdf_gives_the_same_two_dates(desk: Desk, tmp_path: Path) -> None:
    before_the_holiday(desk)
    open_dates(desk, HOLIDAY)
    text = pdf_text(save_as(desk, tmp_path / "list.pdf"))
    assert "10月1日周四24:00前" in text
    assert "10月8日周四24:00前" in text


def test_a_date_that_passed_says_what_can_still_be_done(desk: Desk) -> None:
    said = open_dates(desk, {**DRESS, "signed_on": "2026-11-02"})
    assert cards(desk)[0].deadline.tone == "overdue"
    assert "已过 8 天" in said
    assert desk.stage.desk.words("deadlines.send_return_notice.missed") in said


def test_a_clock_that_has_not_begun_has_no_date(desk: Desk) -> None:
    said = open_dates(desk, {**DRESS, "stage": "refused", "applied_at": "2026-11-14T10:00"})
    rows = {row.shown.id: row.shown for row in desk.page.column.findChildren(TracedRow)}
    assert rows["merchant_refund"].days is None
    assert rows["merchant_refund"].waiting in said


def test_what_was_done_is_never_called_late(desk: Desk) -> None:
    answers = {**DRESS, "signed_on": "2026-11-02", "stage": "refused", "applied_at": "2026-11-08"}
    open_dates(desk, {**answers, "refused_at": "2026-11-16"})
    rows = {row.shown.id: row.shown for row in desk.page.column.findChildren(TracedRow)}
    assert rows["send_return_notice"].is_done


def test_a_date_sources_differ_on_is_labelled_by_the_weakest_of_them(desk: Desk) -> None:
    open_dates(desk, SCARF)
    first = cards(desk)[0].deadline
    assert first.safe == "11月28日 周六 24:00 前"
    assert [kind for kind, _word in first.chips] == ["unverified"]


def test_the_time_of_day_is_kept_where_it_counts(desk: Desk) -> None:
    answers = {**DRESS, "stage": "refused", "applied_at": "2026-11-15T10:00"}
    open_dates(desk, {**answers, "refused_at": "2026-11-16T09:30"})
    assert "11月23日 周一 09:30 前" in page_text(desk)


def test_a_month_alone_gives_no_date_but_a_reason(desk: Desk) -> None:
    said = open_dates(desk, {**DRESS, "signed_on": "2026-11"})
    assert not cards(desk)
    assert "暂定" in said
    assert desk.page.view.first is None


def test_a_case_without_dates_says_so(desk: Desk) -> None:
    open_dates(desk, {**DRESS, "goods_kind": "custom"})
    assert desk.page.view.first is None
    assert title(desk)


def test_a_year_without_official_holidays_is_provisional(desk: Desk) -> None:
    desk.now = datetime(2026, 12, 28, 10, 0, tzinfo=BEIJING)
    open_dates(desk, {**DRESS, "signed_on": "2026-12-26"})
    first = desk.page.view.first
    assert first.safe_on.isoformat() == "2027-01-02"
    assert first.is_provisional


@pytest.mark.parametrize("width", [1280, 700])
def test_every_computation_can_be_opened_by_key(desk: Desk, width: int) -> None:
    desk.window.resize(width, 800)
    open_dates(desk, {**DRESS, "stage": "refused", "applied_at": "2026-11-14T10:00"})
    for row in desk.page.column.findChildren(TracedRow):
        if row.shown.days is not None:
            row.expander.header.click()
            assert row.expander.is_open
            assert row.shown.action in row.expander.header.accessibleName()
