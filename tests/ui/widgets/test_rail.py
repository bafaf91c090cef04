"""The rail in its forms, its locked steps, and where the window changes shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from refundwizard.ui.safe_text import Label
from refundwizard.ui.widgets.breakpoints import (
    column_width,
    panel_beside,
    panel_width,
    rail_form,
    rail_width,
)
from refundwizard.ui.widgets.panel_sheet import PanelSheet
from refundwizard.ui.widgets.rail_card import RailCard, RailDeadline
from refundwizard.ui.widgets.rail_flyout import RailFlyout
from refundwizard.ui.widgets.rail_row import RailRow
from refundwizard.ui.widgets.side_panel import Section, SidePanel
from refundwizard.ui.widgets.step_rail import Step, StepGroup, StepRail
from refundwizard.ui.widgets.step_scroll import StepScroll

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refundwizard.ui.theme import Theme

GROUPS = (
    StepGroup(
        "了解情况", (Step("a", "说说发生了什么", "done"), Step("b", "关键事实", "now", "2/4"))
    ),
    StepGroup("带走", (Step("c", "导出", "lock", reason="先填完关键事实"),)),
)


def _window(qtbot: QtBot) -> tuple[QWidget, StepRail, QPushButton]:
    window = QWidget()
    line = QHBoxLayout(window)
    line.setContentsMargins(0, 0, 0, 0)
    rail, page = StepRail(), QPushButton("page")
    rail.set_groups(GROUPS)
    rail.setFixedWidth(228)
    line.addWidget(rail)
    line.addWidget(page, 1)
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    with qtbot.waitExposed(window):
        window.activateWindow()
    qtbot.kept = window  # type: ignore[attr-defined]  # or it would be collected
    return window, rail, page


@pytest.mark.parametrize(
    ("width", "scale", "height", "form"),
    [
        (1920, 1.0, 1080, "wide"),
        (1280, 1.0, 800, "wide"),
        (1180, 1.0, 600, "wide"),
        (1100, 1.0, 800, "wide"),
        (1024, 1.0, 640, "narrow"),
        (939, 1.0, 800, "narrow"),
        (619, 1.0, 800, "row"),
        (1280, 1.5, 800, "narrow"),
        (1280, 2.0, 800, "row"),
        (1920, 2.0, 1080, "row"),
    ],
)
def test_the_rail_takes_the_form_of_the_window(
    width: int, scale: float, height: int, form: str
) -> None:
    assert rail_form(width, scale, height) == form


def test_widths_follow_the_window() -> None:
    assert rail_width(1280, 1.0) == 228
    assert rail_width(1920, 1.0) == 264
    assert rail_width(1024, 1.0, 640) == 64
    assert rail_width(600, 1.0) == 600
    assert panel_beside(1180, 1.0)
    assert not panel_beside(1280, 1.25)
    assert panel_width(1280, 1.0) == 300
    assert panel_width(1920, 1.0) == 360
    assert panel_width(1024, 1.0) == 340
    assert (column_width(1280, 1.0), column_width(1920, 1.0)) == (684, 760)


def test_a_step_asks_to_be_opened(kit: Theme, qtbot: QtBot) -> None:
    _, rail, _ = _window(qtbot)
    with qtbot.waitSignal(rail.step_requested) as told:
        qtbot.mouseClick(rail.buttons()[0], Qt.MouseButton.LeftButton)
    assert told.args == ["a"]
    with qtbot.waitSignal(rail.step_requested):
        qtbot.keyClick(rail.buttons()[0], Qt.Key.Key_Return)


def test_a_locked_step_takes_focus_and_says_why(kit: Theme, qtbot: QtBot) -> None:
    _, rail, _ = _window(qtbot)
    locked = rail.buttons()[2]
    locked.setFocus(Qt.FocusReason.TabFocusReason)
    assert locked.hasFocus()
    assert locked.accessibleDescription() == "先填完关键事实"
    low = locked.wanted_height(204)
    with qtbot.waitSignal(rail.lock_refused), qtbot.assertNotEmitted(rail.step_requested):
        locked.click()
    assert locked.wanted_height(204) > low


def test_arrows_move_between_steps(kit: Theme, qtbot: QtBot) -> None:
    _, rail, _ = _window(qtbot)
    first, second, _ = rail.buttons()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Up)
    qtbot.keyClick(first, Qt.Key.Key_Up)
    assert first.hasFocus()


def test_the_focus_survives_new_groups(kit: Theme, qtbot: QtBot) -> None:
    _, rail, _ = _window(qtbot)
    rail.buttons()[0].setFocus(Qt.FocusReason.TabFocusReason)
    rail.set_groups(GROUPS[:1])
    assert rail.buttons()[0].hasFocus()


def test_the_narrow_rail_shows_icons_with_names(kit: Theme, qtbot: QtBot) -> None:
    _, rail, _ = _window(qtbot)
    rail.set_form("narrow")
    rail.setFixedWidth(64)
    button = rail.buttons()[1]
    assert button.wanted_height(44) == 44
    assert button.accessibleName() == "关键事实"
    assert "关键事实" in button.toolTip()


def test_the_narrow_rail_opens_over_the_page_and_closes(kit: Theme, qtbot: QtBot) -> None:
    window, rail, page = _window(qtbot)
    rail.set_form("narrow")
    rail.setFixedWidth(64)
    rail.expand()
    flyout = window.findChild(RailFlyout)
    assert flyout is not None
    assert flyout.width() == 228
    qtbot.keyClick(flyout, Qt.Key.Key_Escape)
    assert flyout.isHidden()
    rail.expand()
    page.setFocus()
    assert all(f.isHidden() for f in window.findChildren(RailFlyout))


def test_a_step_of_the_open_narrow_rail_can_be_taken(kit: Theme, qtbot: QtBot) -> None:
    window, rail, _ = _window(qtbot)
    rail.set_form("narrow")
    qtbot.mouseClick(rail, Qt.MouseButton.LeftButton, pos=rail.rect().bottomLeft())
    flyout = window.findChild(RailFlyout)
    assert flyout is not None
    with qtbot.waitSignal(rail.step_requested) as told:
        flyout.steps.buttons()[0].click()
    assert told.args == ["a"]


def test_the_row_has_a_menu_of_all_steps(kit: Theme, qtbot: QtBot) -> None:
    _, rail, _ = _window(qtbot)
    rail.set_row_text("第 2 步，共 9 步：关键事实")
    rail.set_form("row")
    assert rail.buttons() == []
    rail.focus_current()
    row = rail.findChild(RailRow)
    assert row is not None
    row.button.click()
    menu = rail.findChild(QMenu)
    assert menu is not None
    actions = menu.actions()
    assert [action.isEnabled() for action in actions] == [True, True, False]
    with qtbot.waitSignal(rail.step_requested) as told:
        actions[1].trigger()
    assert told.args == ["b"]
    menu.close()


def test_the_deadline_at_the_foot_can_be_opened(kit: Theme, qtbot: QtBot) -> None:
    _, rail, _ = _window(qtbot)
    rail.set_foot(RailDeadline("最近期限", "发出退货通知", "11月19日 周四", "soon", "还剩 2 天"))
    card = rail.findChild(RailCard)
    assert card is not None
    assert card.accessibleName() == "最近期限，发出退货通知，11月19日 周四，还剩 2 天"
    assert card.wanted_height(203) == 102
    with qtbot.waitSignal(rail.deadline_requested):
        card.click()


def test_the_home_rail_has_a_tail(kit: Theme, qtbot: QtBot) -> None:
    _, rail, _ = _window(qtbot)
    rail.set_tail((Step("trash", "回收站", "todo", icon="trash"),), ("知识更新于 2026-11-02",))
    with qtbot.waitSignal(rail.step_requested) as told:
        for button in rail.findChildren(type(rail.buttons()[0])):
            if button.step.id == "trash":
                button.click()
    assert told.args == ["trash"]


def test_the_panel_reports_links_and_buttons(kit: Theme, qtbot: QtBot) -> None:
    panel = SidePanel()
    qtbot.addWidget(panel)
    panel.set_sections(
        [
            Section("help", "为什么", "因为", link=("change", "修改回答")),
            Section("clock", "日历", button=("calendar", "导出日历", "export"), note="一句"),
            Section("list", "齐不齐", ticks=(("done", "safe", "回答 8 项"),)),
        ]
    )
    told: list[str] = []
    panel.activated.connect(told.append)
    for button in panel.findChildren(QPushButton):
        button.click()
    assert told == ["change", "calendar"]
    assert len(panel.sections()) == 3


def test_a_widget_can_stand_above_the_sections(kit: Theme, qtbot: QtBot) -> None:
    panel = SidePanel()
    qtbot.addWidget(panel)
    top, other = QWidget(), QWidget()
    panel.set_top(top)
    panel.set_sections([Section("help", "为什么")])
    panel.show()
    assert top.isVisible()
    panel.set_top(other)
    assert top.parent() is None
    panel.set_top(None)
    assert other.parent() is None


def test_the_sheet_lies_over_the_right_and_gives_the_focus_back(kit: Theme, qtbot: QtBot) -> None:
    window, _, page = _window(qtbot)
    sheet = PanelSheet(window, "关闭")
    panel = SidePanel()
    sheet.hold(panel)
    page.setFocus()
    sheet.open()
    assert sheet.geometry().getRect() == (560, 0, 340, 700)
    window.resize(800, 600)
    assert sheet.geometry().getRect() == (460, 0, 340, 600)
    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert page.hasFocus()
    assert sheet.release() is panel
    assert sheet.release() is None
    panel.setParent(window)


def test_a_low_rail_shows_the_step_in_progress(kit: Theme, qtbot: QtBot) -> None:
    assert kit.px(1) > 0
    window, rail, _page = _window(qtbot)
    steps = tuple(Step(f"s{number}", f"第 {number} 步", "todo") for number in range(20))
    rail.set_groups((StepGroup("", steps),))
    window.resize(900, 300)
    bar = rail.findChildren(StepScroll)[-1].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300 and bar.value() < 20)
    rail.set_groups((StepGroup("", (*steps[:-1], Step("s19", "第 19 步", "now"))),))
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    rail.set_groups((StepGroup("", (Step("s0", "第 0 步", "now"), *steps[1:])),))
    qtbot.waitUntil(lambda: bar.value() < 20)


def test_steps_stand_nearer_where_the_window_is_low_and_apart_again(
    kit: Theme, qtbot: QtBot
) -> None:
    rail = StepRail()
    qtbot.addWidget(rail)
    steps = tuple(Step(str(number), f"Step {number}", "todo") for number in range(11))
    rail.set_groups((StepGroup("One", steps[:6]), StepGroup("Two", steps[6:])))
    rail.setFixedWidth(228)
    for height, high, has_heads in ((700, 40, True), (460, 32, True), (400, 32, False)):
        rail.resize(228, height)
        rail.show()
        qtbot.waitUntil(lambda high=high: {b.height() for b in rail.buttons()} == {high})
        heads = [label for label in rail.findChildren(Label) if label.text() in {"One", "Two"}]
        assert {label.isVisible() for label in heads} == {has_heads}
    rail.resize(228, 700)
    qtbot.waitUntil(lambda: {b.height() for b in rail.buttons()} == {40})
