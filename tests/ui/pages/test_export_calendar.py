"""The calendar among the formats of the export page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import icalendar

from refundwizard.domain.case import Case
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import page_text, pick
from tests.unit.session.records import ENDED


def choose_calendar(desk: Desk) -> None:
    desk.go("export")
    pick(desk, document="deadlines", format="ics")


def save(desk: Desk, path: Path) -> None:
    desk.prompter.answers.append(path)
    desk.page.save.click()
    desk.settle()


def test_dates_are_saved_as_a_calendar(desk: Desk, tmp_path: Path) -> None:
    desk.open(DRESS)
    choose_calendar(desk)
    save(desk, tmp_path / "dates")
    events = icalendar.Calendar.from_ical((tmp_path / "dates.ics").read_bytes()).walk("VEVENT")
    assert date(2026, 11, 19) in [each["dtstart"].dt for each in events]
    assert "已准备（未发送）" in page_text(desk)


def test_the_page_says_what_the_calendar_holds_and_suggests_a_name(desk: Desk) -> None:
    desk.open({**DRESS})
    choose_calendar(desk)
    said = page_text(desk)
    assert "提前一天和当天提醒" in said
    assert "没有你的其他信息" in said
    assert "留空" not in said
    desk.prompter.answers.append(None)
    desk.page.save.click()
    assert "2026-11-17_木棉小铺_期限表.ics" in desk.prompter.asked[-1]


def test_without_a_date_to_come_it_says_so_and_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.open(DRESS)

    def closed(case: Case) -> Case:
        return case.model_copy(update={"closings": (ENDED,)})

    desk.stage.desk._on_case_changed(closed)
    choose_calendar(desk)
    save(desk, tmp_path / "none.ics")
    assert "现在没有要等的日期" in page_text(desk)
    assert not (tmp_path / "none.ics").exists()
