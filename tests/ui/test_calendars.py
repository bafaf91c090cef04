"""A calendar file is loaded from the page of settings; dates it moves say so."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from refundwizard.domain.moments import BEIJING
from refundwizard.domain.records import Filing
from tests.content.test_calendars import GOOD
from tests.ui.desk import Desk


@pytest.fixture
def calendar(tmp_path: Path) -> Path:
    path = tmp_path / "2027.toml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def file_complaint(desk: Desk) -> None:
    filing = Filing(
        id="1", route="complaint_12315", filed_at=datetime(2026, 12, 28, 9, 0, tzinfo=BEIJING)
    )
    change = {"filings": (filing,)}
    desk.page.case_changed.emit(lambda case: case.model_copy(update=change))
    desk.settle()


def load(desk: Desk, *paths: Path) -> None:
    desk.prompter.answers = [paths]
    desk.controller.settings.wanted.emit("calendar")
    desk.settle()


def moved(desk: Desk) -> str:
    return next(each.moved for each in desk.page.view.every if each.id == "decision_12315")


def test_dates_that_a_new_calendar_moves_say_old_new_and_why(desk: Desk, calendar: Path) -> None:
    desk.now = datetime(2026, 12, 28, 10, 0, tzinfo=BEIJING)
    desk.open()
    desk.go("deadlines")
    file_complaint(desk)
    assert moved(desk) == ""
    load(desk, calendar)
    assert "2027年1月7日 周四 → 2027年1月6日 周三，因为载入了新的放假安排" in moved(desk)
    desk.elapse(5000)
    assert [each.why for each in desk.on_disk().date_changes] == ["calendar"]


def test_on_the_home_page_the_rows_are_worked_out_anew(desk: Desk, calendar: Path) -> None:
    desk.open()
    desk.controller.go_home()
    load(desk, calendar)
    assert desk.stage.library.pack.calendars[2027].complete
    assert not any(row.stale for row in desk.stage.library.index.rows())


def test_a_file_that_cannot_be_used_is_told_with_its_flaws(desk: Desk, calendar: Path) -> None:
    calendar.write_text("nonsense", encoding="utf-8")
    desk.prompter.is_telling_expected = True
    load(desk, calendar)
    assert desk.prompter.told[0].startswith("这个放假安排文件不能用")
    assert not desk.stage.library.pack.calendars[2027].complete


def test_an_older_file_is_told(desk: Desk, calendar: Path) -> None:
    load(desk, calendar)
    calendar.write_text(GOOD.replace("2026-12-01", "2026-01-01"), encoding="utf-8")
    desk.prompter.is_telling_expected = True
    load(desk, calendar)
    assert "已经有更新的放假安排" in desk.prompter.told[0]


def test_a_file_that_is_gone_is_told_like_any_other_failure(desk: Desk, tmp_path: Path) -> None:
    desk.prompter.is_telling_expected = True
    load(desk, tmp_path / "gone.toml")
    assert len(desk.prompter.told) == 1


def test_who_picks_nothing_changes_nothing(desk: Desk) -> None:
    load(desk)
    assert not desk.stage.library.pack.calendars[2027].complete


def test_nothing_is_asked_before_the_window_is_equipped(desk: Desk) -> None:
    desk.controller.calendars._prompter = None
    desk.controller.calendars.ask()
    assert desk.prompter.asked == []
