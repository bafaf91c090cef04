"""The trash: what was deleted is seen, put back, or goes for good; home leads there when needed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from refundwizard.domain.answers import Words
from tests.ui.desk import DRESS, Desk


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    """A window with one case, and another one in the trash."""
    desk = make_desk()
    for item in ("法式碎花连衣裙", "电动牙刷"):
        desk.stage.add_case({"platform": "xiaohongshu", "answers": DRESS | {"item_name": item}})
    desk.controller.go_home()
    deleted(desk, "电动牙刷")
    return desk


def deleted(desk: Desk, item: str) -> str:
    case_id = next(row.id for row in desk.stage.library.rows() if item in row.title)
    desk.now += timedelta(minutes=1)
    desk.home.delete(case_id)
    desk.settle()
    return case_id


def opened(desk: Desk) -> Any:
    desk.home.page.trash.button.click()
    return page(desk)


def page(desk: Desk) -> Any:
    desk.settle()
    assert desk.controller.trash.is_shown
    return desk.controller.trash.page


def titles(desk: Desk) -> set[str]:
    return {row.title for row in desk.stage.library.rows()}


def test_home_says_how_many_there_are_only_where_there_are_some(make_desk: Any) -> None:
    desk = make_desk()
    desk.controller.go_home()
    assert desk.home.page.trash is None
    desk.stage.add_case({"platform": "xiaohongshu", "answers": DRESS})
    deleted(desk, "连衣裙")
    link = desk.home.page.trash
    assert link.isVisible()
    assert link.button.text() == link.button.accessibleName() == "回收站里有 1 个案件"
    assert link.geometry().top() > desk.home.page.empty.geometry().top()
    desk.home.undo_delete()
    desk.settle()
    assert not link.isVisible()


def test_the_way_there_is_known_from_the_start(desk: Desk) -> None:
    desk.home.build(desk.home._words)
    desk.controller.go_home()
    desk.settle()
    assert desk.home.page.trash.isVisible()


def test_a_row_says_what_it_is_and_how_long_it_stays(desk: Desk) -> None:
    desk.now += timedelta(days=3)
    row = opened(desk).rows[0]
    assert row.title.text() == "木棉小铺 · 电动牙刷"
    assert row.note.text().endswith("删的 · 还剩 27 天")
    assert row.note.text().count(" · ") == 2
    assert page(desk).buttons[0].accessibleName() == "放回来：木棉小铺 · 电动牙刷"
    desk.now += timedelta(days=27)
    desk.controller.trash.show()
    assert page(desk).rows[0].note.text().endswith("今天最后一天")


def test_the_rail_stays_on_the_list(desk: Desk) -> None:
    opened(desk)
    steps = {button.step.id: button.step.state for button in desk.window.rail.buttons()}
    assert steps["home"] == "now"
    desk.controller.commands.step("home")
    assert desk.window.pages.currentWidget() is desk.home.page


def test_a_case_is_put_back_with_the_keyboard_and_opened(desk: Desk) -> None:
    deleted(desk, "连衣裙")
    button = opened(desk).buttons[1]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    left = page(desk)
    assert len(left.rows) == 1
    assert left.buttons[0].hasFocus()
    assert titles(desk) == {"木棉小铺\t电动牙刷"}
    toast = desk.controller.voice.shown
    assert toast.text == "放回来了，在“我的案件”里。"
    toast.action_requested.emit()
    desk.settle()
    assert desk.answer("item_name") == Words(text="电动牙刷")


def test_the_last_one_put_back_leaves_the_empty_state(desk: Desk) -> None:
    opened(desk).buttons[0].click()
    left = page(desk)
    assert left.nothing is not None
    assert left.empty is None
    assert desk.home.deleted is None
    desk.controller.commands.undo()
    assert desk.prompter.told == []


def test_ctrl_z_takes_the_last_one_back_on_the_page_too(desk: Desk) -> None:
    opened(desk)
    desk.controller.commands.undo()
    assert page(desk).rows == []
    assert len(titles(desk)) == 2


def test_it_is_emptied_after_the_question_of_the_settings(desk: Desk) -> None:
    shown = opened(desk)
    desk.prompter.answers = ["keep", "yes"]
    shown.empty.click()
    assert len(page(desk).rows) == 1
    page(desk).empty.click()
    assert page(desk).nothing is not None
    assert len(desk.prompter.asked) == 2
    assert desk.controller.voice.shown.text == "彻底删掉了 1 个案件。"
    desk.controller.go_home()
    assert not desk.home.page.trash.isVisible()


def test_one_that_cannot_be_read_is_shown_all_the_same(desk: Desk) -> None:
    entry = desk.stage.library.trash.entries()[0]
    for path in (desk.stage.store.root / "trash" / entry.name).rglob("*.json"):
        path.write_bytes(b"{")
    assert opened(desk).rows[0].title.text() == f"读不出来（{entry.case_id[:8]}）"


def test_what_goes_away_meanwhile_is_said_and_the_page_is_true_again(desk: Desk) -> None:
    shown = opened(desk)
    desk.stage.library.trash.purge(shown.entries[0].name)
    shown.buttons[0].click()
    assert page(desk).nothing is not None
    assert desk.controller.voice.shown.text == "这个案件已经不在回收站里了。"


def test_one_that_is_there_again_is_not_written_over(desk: Desk) -> None:
    shown = opened(desk)
    (desk.stage.store.root / "cases" / shown.entries[0].case_id).mkdir()
    desk.prompter.is_telling_expected = True
    shown.buttons[0].click()
    assert len(page(desk).rows) == 1
    assert len(desk.prompter.told) == 1


def test_the_other_language_keeps_the_page(desk: Desk) -> None:
    opened(desk)
    desk.controller.switch_language()
    assert page(desk).buttons[0].accessibleName() == "Put back: 木棉小铺 · 电动牙刷"
    assert "30 days left" in page(desk).rows[0].note.text()


def test_the_settings_lead_there(desk: Desk) -> None:
    desk.controller.commands.step("settings")
    desk.settle()
    desk.controller.settings.page.buttons["deleted"].click()
    assert len(page(desk).rows) == 1
