"""Choosing: one row, several rows, not sure, by mouse and by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from refundwizard.ui.widgets.choice_list import ChoiceList, Option
from refundwizard.ui.widgets.segmented import Segmented
from refundwizard.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refundwizard.ui.theme import Theme

OPTIONS = [
    Option("a", "只试穿过，吊牌还在", "没有剪、没有洗"),
    Option("b", "吊牌已经剪掉"),
    Option("c", "R&D"),
]
UNSURE = Option("unsure", "不确定", "可以继续，结果会标“暂定”")


def _list(qtbot: QtBot, **how: object) -> ChoiceList:
    choice = ChoiceList(OPTIONS, **how)  # type: ignore[arg-type]
    qtbot.addWidget(choice)
    choice.resize(684, 300)
    choice.show()
    return choice


def test_a_click_chooses_one_row(kit: Theme, qtbot: QtBot) -> None:
    choice = _list(qtbot)
    with qtbot.waitSignal(choice.changed):
        qtbot.mouseClick(choice.button("b"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(choice.button("a"), Qt.MouseButton.LeftButton)
    assert choice.chosen() == ("a",)


def test_a_second_click_does_not_take_it_back(kit: Theme, qtbot: QtBot) -> None:
    choice = _list(qtbot)
    choice.choose(["a"])
    qtbot.mouseClick(choice.button("a"), Qt.MouseButton.LeftButton)
    assert choice.chosen() == ("a",)


def test_choosing_by_program_is_silent(kit: Theme, qtbot: QtBot) -> None:
    choice = _list(qtbot)
    with qtbot.assertNotEmitted(choice.changed):
        choice.choose(["a"])
        choice.choose(["b"])
    assert choice.chosen() == ("b",)
    choice.choose([])
    assert choice.chosen() == ()


def test_many_may_be_chosen_and_taken_back(kit: Theme, qtbot: QtBot) -> None:
    choice = _list(qtbot, many=True)
    for name in ("c", "a", "b", "b"):
        choice.button(name).click()
    assert choice.chosen() == ("a", "c")
    assert choice.raw() == "a,c"


def test_not_sure_excludes_the_rest(kit: Theme, qtbot: QtBot) -> None:
    choice = _list(qtbot, many=True, unsure=UNSURE)
    choice.button("a").click()
    choice.button("unsure").click()
    assert choice.chosen() == ("unsure",)
    choice.button("b").click()
    assert choice.chosen() == ("b",)


def test_not_sure_is_the_last_row(kit: Theme, qtbot: QtBot) -> None:
    choice = _list(qtbot, unsure=UNSURE)
    rows = choice.buttons()
    assert [row.option.id for row in rows] == ["a", "b", "c", "unsure"]
    assert rows[-1].accessibleDescription() == UNSURE.note


def test_a_digit_chooses_a_row(kit: Theme, qtbot: QtBot) -> None:
    choice = _list(qtbot)
    with qtbot.waitSignal(choice.changed):
        qtbot.keyClicks(choice.focus_target(), "2")
    assert choice.chosen() == ("b",)
    with qtbot.assertNotEmitted(choice.changed):
        qtbot.keyClicks(choice.focus_target(), "9")
        qtbot.keyClicks(choice.focus_target(), "0")


def test_arrows_move_and_space_chooses(kit: Theme, qtbot: QtBot) -> None:
    choice = _list(qtbot)
    first, second, third = choice.buttons()
    with qtbot.waitExposed(choice):
        choice.activateWindow()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    assert choice.chosen() == ()
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert choice.chosen() == ("b",)
    qtbot.keyClick(second, Qt.Key.Key_Up)
    qtbot.keyClick(first, Qt.Key.Key_Up)
    assert third.hasFocus()


def test_enter_reports_the_row_without_choosing_it(kit: Theme, qtbot: QtBot) -> None:
    choice = _list(qtbot)
    with qtbot.waitSignal(choice.activated) as told:
        qtbot.keyClick(choice.button("b"), Qt.Key.Key_Return)
    assert told.args == ["b"]
    assert choice.chosen() == ()


def test_control_and_a_digit_is_not_a_choice(kit: Theme, qtbot: QtBot) -> None:
    choice = _list(qtbot)
    qtbot.keyClick(choice.button("a"), Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert choice.chosen() == ()


def test_an_unknown_option_is_an_error(kit: Theme, qtbot: QtBot) -> None:
    with pytest.raises(KeyError):
        _list(qtbot).button("nothing")


def test_rows_have_the_heights_of_the_design(kit: Theme, qtbot: QtBot) -> None:
    choice = _list(qtbot, unsure=UNSURE)
    heights = [row.wanted_height(684) for row in choice.buttons()]
    assert heights == [56, 52, 52, 52]
    assert choice.buttons()[0].wanted_height(150) > 56


def test_ampersands_are_characters(kit: Theme, qtbot: QtBot) -> None:
    choice = _list(qtbot)
    row = choice.button("c")
    assert row.words == "R&D"
    assert row.accessibleName() == "R&D"
    assert row.shortcut().isEmpty()


def test_the_grid_has_two_columns(kit: Theme, qtbot: QtBot) -> None:
    choice = _list(qtbot, columns=2, unsure=UNSURE)
    first, second, third, unsure = choice.buttons()
    assert first.y() == second.y() < third.y() < unsure.y()
    assert unsure.width() > first.width() * 1.9


def test_segments_choose_by_click_and_arrow(kit: Theme, qtbot: QtBot) -> None:
    segments = Segmented([Option("a", "自己"), Option("b", "商家"), Option("c", "平台")])
    qtbot.addWidget(segments)
    segments.show()
    assert segments.chosen() == "a"
    with qtbot.waitSignal(segments.changed) as told:
        segments.buttons()[2].click()
    assert told.args == ["c"]
    qtbot.keyClick(segments.buttons()[2], Qt.Key.Key_Right)
    assert segments.chosen() == "a"
    with qtbot.assertNotEmitted(segments.changed):
        segments.choose("b")
    assert segments.chosen() == "b"


def test_a_tick_box_toggles(kit: Theme, qtbot: QtBot) -> None:
    box = TickBox("不记得")
    qtbot.addWidget(box)
    with qtbot.waitSignal(box.toggled):
        box.click()
    assert box.isChecked()
