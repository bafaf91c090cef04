"""What a screen reader finds: a name, a role and a state for everything that can be reached."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from refundwizard.session.wizard import Place
from refundwizard.ui import announce
from refundwizard.ui.widgets.case_list import CaseView
from refundwizard.ui.widgets.case_timeline import CaseTimeline
from refundwizard.ui.widgets.evidence import GapMeter
from refundwizard.ui.widgets.exhibit_view import ExhibitList
from refundwizard.ui.widgets.money_tiers import MoneyTiers
from tests.ui.desk import DRESS, Desk
from tests.ui.focus_walk import should_stop
from tests.ui.pages.exhibits import add_exhibits, png
from tests.ui.pages_walk import everywhere

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
ROLES = QAccessible.Role
ACTING = {
    *(ROLES.Button, ROLES.CheckBox, ROLES.RadioButton, ROLES.EditableText, ROLES.List),
    *(ROLES.ComboBox, ROLES.Link, ROLES.Slider),
}
PICTURES = {"CaseTimeline", "MaskCanvas", "PictureView", "ScrollColumn"}
"""Painted wholes that are told by name and description."""


def spoken(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


@pytest.mark.timeout(120)
def test_everything_that_can_be_reached_is_named(desk: Desk) -> None:
    wrong = []
    for shown in everywhere(desk):
        for widget in should_stop(desk.window):
            told, kind = spoken(widget), type(widget).__name__
            if not told.text(NAME).strip():
                wrong.append(f"{shown}: {kind} {widget.objectName()} has no name")
            if told.role() not in ACTING and kind not in PICTURES:
                wrong.append(f"{shown}: {kind} is a {told.role().name}")
    assert not wrong


def test_choices_tell_whether_they_are_chosen(desk: Desk) -> None:
    desk.open()
    desk.go("facts", "goods")
    control = desk.page.fields["goods_kind"].control
    rows = {row.option.id: spoken(row) for row in control.buttons()}
    assert {row.role() for row in rows.values()} == {ROLES.RadioButton}
    assert rows["clothing"].state().checked
    assert not rows["food"].state().checked


def test_lists_are_told_row_by_row(desk: Desk) -> None:
    desk.open()
    add_exhibits(desk, ("shot.png", "image/png", png(0)))
    desk.go("evidence")
    files = next(each for each in desk.window.findChildren(ExhibitList) if each.isVisible())
    assert "shot.png" in spoken(files).child(0).text(NAME)
    desk.controller.go_home()
    cases = next(each for each in desk.window.findChildren(CaseView) if each.isVisible())
    row = spoken(cases).child(0).text(NAME)
    assert "木棉小铺" in row
    assert "法式碎花连衣裙" in row


def test_pictures_are_told_in_words(desk: Desk) -> None:
    desk.open({**DRESS, "ordered_on": "2026-11-08"})
    desk.go("timeline")
    line = next(each for each in desk.window.findChildren(CaseTimeline) if each.isVisible())
    assert spoken(line).text(NAME)
    assert "11月12日" in spoken(line).text(DESCRIPTION)
    desk.go("evidence")
    meter = next(each for each in desk.window.findChildren(GapMeter) if each.isVisible())
    assert spoken(meter).text(NAME)
    desk.go("money")
    tiers = next(each for each in desk.window.findChildren(MoneyTiers) if each.isVisible())
    said = [each.accessibleName() for each in tiers.findChildren(QWidget)]
    assert any("329.00" in each for each in said)


# ------------------------------------------------------------------------------------ announcements


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is read aloud of itself."""
    said: list[str] = []

    class Listening:
        @staticmethod
        def isActive() -> bool:
            return True

        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:
            said.append(event.message())

    monkeypatch.setattr(announce, "QAccessible", Listening)
    return said


def test_a_page_is_announced_by_its_heading(desk: Desk, heard: list[str]) -> None:
    desk.open()
    desk.go("money")
    assert heard[-1] == announce.heading_of(desk.page)
    assert desk.window.focusWidget().accessibleName()
    desk.stage.desk.go(Place("closing"))
    assert heard[-1] == announce.heading_of(desk.page)
    desk.controller.go_home()
    assert heard[-1] == desk.home.page.heading.text()
    desk.controller.commands.show("overview")
    assert heard[-1]


def test_a_toast_is_announced(desk: Desk, heard: list[str]) -> None:
    desk.controller.voice.toast("已复制。")
    assert heard[-1] == "已复制。"


def test_nothing_is_announced_where_nobody_listens(desk: Desk) -> None:
    announce.announce(desk.window, "words")
    announce.announce_page(desk.home.page)
    assert announce.heading_of(desk.home.page)
