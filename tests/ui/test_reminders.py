"""Reminders: on the home page, while the window is open, once a day, and only if wanted."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from refundwizard.domain.moments import BEIJING
from refundwizard.ui import notifier as notifier_module
from refundwizard.ui.notifier import Notifier
from tests.ui.desk import DRESS, Desk
from tests.unit.session.records import READY

TODAY = {**DRESS, "signed_on": "2026-11-10"}
COUNTDOWN = {
    **DRESS,
    "stage": "waiting",
    "applied_at": "2026-11-16T21:05",
    "page_countdown": "1天3小时",
}


def at_home(desk: Desk, answers: dict[str, object], *, unsent: bool = False) -> str:
    case_id = desk.open(answers)
    if unsent:
        desk.stage.desk._on_case_changed(
            lambda case: case.model_copy(update={"messages": (READY,)})
        )
    desk.stage.desk.opened.autosave.flush()
    desk.controller.go_home()
    desk.settle()
    return case_id


def lines(desk: Desk) -> list[str]:
    banner = desk.home.page.reminders
    return [] if banner is None or banner.isHidden() else [each.words for each in banner.buttons]


def told(desk: Desk) -> list[str]:
    said: list[str] = []
    desk.controller.day.reminders.tell = lambda _title, text: said.extend(text.split("\n"))
    return said


def move(desk: Desk, text: str) -> None:
    desk.now = datetime.fromisoformat(text).replace(tzinfo=BEIJING)
    desk.controller.day.look()
    desk.settle()


def test_the_home_page_names_what_is_due_and_what_lies_ready(desk: Desk) -> None:
    at_home(desk, TODAY, unsent=True)
    assert lines(desk) == [
        "今天到期：发出退货通知（木棉小铺 法式碎花连衣裙）",
        "1 份文书已准备（未发送）：木棉小铺 法式碎花连衣裙",
    ]


def test_a_line_leads_to_its_case(desk: Desk) -> None:
    case_id = at_home(desk, TODAY)
    desk.home.page.reminders.buttons[0].click()
    desk.settle()
    assert desk.stage.desk.opened.id == case_id


def test_without_anything_near_there_is_no_card(desk: Desk) -> None:
    at_home(desk, DRESS)
    assert lines(desk) == []
    at_home(desk, TODAY)
    assert len(lines(desk)) == 1


def test_many_are_cut_to_a_few_lines(desk: Desk) -> None:
    for _number in range(6):
        at_home(desk, TODAY)
    assert len(lines(desk)) == 4
    assert "另有 2 件" in desk.home.page.reminders._more.text()


def test_the_card_follows_the_language(desk: Desk) -> None:
    at_home(desk, TODAY)
    desk.controller.switch_language()
    desk.settle()
    assert lines(desk)[0].startswith("Due today: send the return notice")


def test_the_other_sides_date_says_whose_it_is(desk: Desk) -> None:
    at_home(desk, COUNTDOWN)
    move(desk, "2026-11-18T15:00:00")
    assert lines(desk)[0].startswith("17:02 到期：商家处理退款申请（")


def test_at_midnight_in_beijing_the_new_day_is_told_once(desk: Desk) -> None:
    at_home(desk, DRESS)
    said = told(desk)
    move(desk, "2026-11-17T23:59:00")
    assert said == []
    move(desk, "2026-11-18T00:00:00")
    assert said == ["明天到期：发出退货通知（木棉小铺 法式碎花连衣裙）"]
    move(desk, "2026-11-18T00:01:00")
    assert len(said) == 1


def test_an_open_case_is_reminded_of_too(desk: Desk) -> None:
    at_home(desk, DRESS)
    desk.open(TODAY)
    said = told(desk)
    move(desk, "2026-11-18T09:00:00")
    assert any(line.startswith("明天到期") for line in said)


def test_a_countdown_is_told_again_within_three_hours(desk: Desk) -> None:
    at_home(desk, COUNTDOWN)
    said = told(desk)
    move(desk, "2026-11-18T13:00:00")
    move(desk, "2026-11-18T14:02:00")
    assert [line.split("：")[0] for line in said] == ["今天到期", "17:02 到期"]


def test_switched_off_nothing_is_told_but_the_home_page_still_names_it(desk: Desk) -> None:
    at_home(desk, DRESS)
    said = told(desk)
    desk.controller.looks.set_reminders(False)
    move(desk, "2026-11-18T09:00:00")
    assert said == []
    assert len(lines(desk)) == 1
    assert not desk.controller.around.preferences.now.reminders


def test_the_page_of_settings_has_the_switch(desk: Desk) -> None:
    desk.controller.commands.show("settings")
    switch = desk.controller.settings.page.controls["reminders"]
    assert switch.isChecked()
    switch.click()
    assert not desk.controller.around.preferences.now.reminders


def test_off_the_screen_it_is_told_inside_the_window(desk: Desk) -> None:
    at_home(desk, DRESS)
    move(desk, "2026-11-18T09:00:00")
    assert "明天到期" in desk.controller.voice.shown.text


# ------------------------------------------------------------------------------- the notifier


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(notifier_module, "_is_off_screen", lambda: False)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    return []


def notifier(desk: Desk, sent: list[str]) -> Notifier:
    return Notifier(QObject(desk.window), QIcon, lambda: None, sent.append)


def test_a_tray_takes_the_message(
    desk: Desk, sent: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[str, str]] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _self: None)
    monkeypatch.setattr(
        QSystemTrayIcon,
        "showMessage",
        lambda _self, title, text, _icon: shown.append((title, text)),
    )
    both = notifier(desk, sent)
    both.tell("a", "b")
    both.tell("a", "c")
    assert shown == [("a", "b"), ("a", "c")]
    assert sent == []


def test_without_tray_and_bus_it_is_told_inside(
    desk: Desk, sent: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    notifier(desk, sent).tell("a", "b")
    assert sent == ["b"]


def test_a_bus_that_is_not_there_is_not_waited_for(
    desk: Desk, sent: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    notifier(desk, sent).tell("a", "b")
    desk.settle()
    assert sent == ["b"]
