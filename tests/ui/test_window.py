"""The frame: home, saving, language, theme, keys, closing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from refundwizard.session.wizard import Place
from refundwizard.storage.errors import DiskFull
from refundwizard.storage.index import Row
from refundwizard.ui.theme import Mode
from tests.ui.desk import Desk


def break_the_disk(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise DiskFull(desk.stage.store.root)

    monkeypatch.setattr(desk.stage.library.cases, "save", refuse)


# ------------------------------------------------------------------------------------------- saving


def test_saved_is_shown_only_once_it_is_on_disk(desk: Desk) -> None:
    desk.open()
    assert desk.saved == "已保存 14:02"
    desk.go("facts", "order")
    desk.now += timedelta(minutes=3)
    desk.type("seller_name", "木棉小铺二店")
    assert desk.saved == ""
    desk.elapse(800)
    assert desk.saved == "已保存 14:05"
    assert desk.on_disk() == desk.case


def test_a_failed_save_stays_visible_and_can_be_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open()
    desk.go("facts", "order")
    break_the_disk(desk, monkeypatch)
    desk.type("seller_name", "木棉小铺二店")
    desk.elapse(800)
    banner = desk.stage.desk.watch.banner
    assert banner is not None
    assert "磁盘已满" in banner.words.text()
    assert desk.saved == "没存上"
    monkeypatch.undo()
    banner.button.click()
    desk.settle()
    assert desk.stage.desk.watch.banner is None
    assert desk.on_disk() == desk.case


def test_a_copy_can_be_saved_elsewhere_while_the_disk_is_full(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk.open()
    desk.go("facts", "order")
    break_the_disk(desk, monkeypatch)
    desk.type("seller_name", "木棉小铺二店")
    desk.elapse(800)
    copy = tmp_path_factory.mktemp("stick") / "case.json"
    desk.prompter.answers.append(copy)
    assert desk.stage.desk.watch.copy_elsewhere()
    monkeypatch.undo()
    desk.stage.desk.watch.retry()
    desk.controller.open_file(str(copy))
    desk.settle()
    assert desk.answer("seller_name").text == "木棉小铺二店"


def test_closing_asks_while_something_is_not_on_disk(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open()
    desk.go("facts", "order")
    break_the_disk(desk, monkeypatch)
    desk.type("seller_name", "木棉小铺二店")
    desk.prompter.answers.append("stay")
    desk.window.close()
    assert desk.window.isVisible()
    desk.prompter.answers.append("close")
    desk.window.close()
    assert not desk.window.isVisible()


def test_closing_saves_what_was_typed_last(desk: Desk) -> None:
    case_id = desk.open()
    desk.go("facts", "order")
    desk.focus("seller_name").setText("木棉小铺二店")
    desk.window.close()
    kept = desk.stage.library.cases.load(case_id).case
    assert kept.answers["seller_name"].text == "木棉小铺二店"


# --------------------------------------------------------------------------------------------- home


def test_the_home_page_states_what_is_due(desk: Desk) -> None:
    desk.open()
    desk.controller.go_home()
    assert desk.home.page.heading.text() == "今天没有要做的，2 天内有 1 件"
    desk.now += timedelta(days=2)
    desk.controller.day.look()
    assert desk.home.page.heading.text() == "今天有 1 件事要做"


def test_an_empty_home_page_says_so_and_offers_the_first_step(desk: Desk) -> None:
    assert desk.home.page.empty.isVisible()
    assert not desk.home.page.cases.isVisible()
    assert desk.home.page.new_case.isEnabled()


def test_a_deleted_case_comes_back_by_undo(desk: Desk) -> None:
    case_id = desk.open()
    desk.controller.go_home()
    desk.home.page.delete_requested.emit(case_id)
    desk.settle()
    assert desk.home.page.cases.model.rowCount() == 0
    toast = desk.controller.voice.shown
    assert toast is not None
    assert toast.text == "已移到回收站。"
    toast.button.click()
    desk.settle()
    assert desk.home.page.cases.model.row(desk.home.page.cases.model.index(0)).id == case_id


def test_a_deleted_case_comes_back_by_ctrl_z(desk: Desk) -> None:
    case_id = desk.open()
    desk.controller.go_home()
    desk.home.delete(case_id)
    desk.undo()
    assert desk.home.page.cases.model.rowCount() == 1


def test_search_finds_by_part_of_the_name_in_any_width(desk: Desk) -> None:
    desk.open({"seller_name": "ABC小铺", "item_name": "围巾"})
    desk.controller.go_home()
    desk.open({"seller_name": "木棉", "item_name": "裙子"})
    desk.controller.go_home()
    search = desk.home.page.search
    search.edit.setText("ａｂｃ")
    search.edited.emit()
    assert desk.home.page.cases.model.rowCount() == 1
    search.edit.setText("没有这样的")
    search.edited.emit()
    assert desk.home.page.nothing.isVisible()


def test_a_click_on_a_row_opens_the_case(desk: Desk) -> None:
    desk.open()
    desk.controller.go_home()
    view = desk.home.page.cases.view
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        view.visualRect(view.model().index(0, 0)).center(),
    )
    desk.settle()
    assert desk.case.answers


def test_the_menu_of_a_row_opens_and_deletes(desk: Desk) -> None:
    case_id = desk.open()
    desk.controller.go_home()
    menu = desk.home.page.menu_for(case_id)
    assert [action.text() for action in menu.actions()] == ["打开", "这件事结束了", "移到回收站"]
    menu.close()
    menu.deleteLater()


def test_a_case_from_a_newer_version_is_shown_as_such(desk: Desk) -> None:
    index = desk.stage.library.index
    index._rows = {"f" * 32: Row(id="f" * 32, state="newer", title="木棉\t裙子", stale=False)}
    desk.home.refresh()
    row = desk.home.page.cases.model.row(desk.home.page.cases.model.index(0))
    assert row.problem == "需要更新的版本"
    assert row.pill_text == "未改动"


# ---------------------------------------------------------------------------------------- language


def test_the_language_switches_at_once_and_keeps_place_and_typing(desk: Desk) -> None:
    desk.open()
    desk.go("facts", "delivery")
    desk.type("price_paid", "12,3x")
    desk.window.top_bar.language.click()
    desk.settle()
    assert desk.place == Place("facts", "delivery")
    assert desk.page.foot.next.words == "Continue"
    assert desk.page.fields["price_paid"].entry() == "12,3x"
    assert desk.page.fields["signed_on"].block.echo() == "Read as Thu 12 Nov 2026, 5 days ago"
    desk.window.top_bar.language.click()
    desk.settle()
    assert desk.page.foot.next.words == "继续"


def test_an_english_window_speaks_english_on_the_home_page(
    make_desk: Callable[..., Desk],
) -> None:
    desk = make_desk("en")
    assert desk.home.page.heading.text() == "Which refund is stuck?"
    assert desk.window.top_bar.language.words == "中文"


# --------------------------------------------------------------------------------------- navigation


def test_a_step_of_the_rail_can_be_jumped_to(desk: Desk) -> None:
    desk.open()
    buttons = {button.step.id: button for button in desk.window.rail.buttons()}
    buttons["check"].click()
    desk.settle()
    assert desk.place == Place("check")


def test_a_locked_step_says_why_and_stays_shut(desk: Desk) -> None:
    desk.new()
    steps = {button.step.id: button.step for button in desk.window.rail.buttons()}
    assert steps["export"].state == "lock"
    assert steps["export"].reason == "先填完关键事实"
    desk.go("export")
    assert desk.place.section == "story"


def test_the_next_date_is_always_in_sight(desk: Desk) -> None:
    desk.open()
    desk.go("story")
    foot = desk.window.rail._foot
    assert foot is not None
    assert foot.when == "11月19日 周四 24:00 前"
    assert foot.pill_text == "还剩 2 天"


def test_back_loses_nothing(desk: Desk) -> None:
    desk.open()
    desk.go("facts", "order")
    desk.focus("seller_name").setText("新店")
    desk.back()
    desk.go("facts", "order")
    assert desk.page.fields["seller_name"].entry() == "新店"


def test_f1_opens_the_panel_as_a_sheet_where_it_does_not_fit(desk: Desk) -> None:
    desk.open()
    desk.go("facts", "delivery")
    desk.window.resize(1000, 700)
    desk.settle()
    assert not desk.window.panel.isVisible()
    desk.key(Qt.Key.Key_F1)
    assert desk.window.side.is_sheet_open
    assert desk.window.panel.isVisible()
    desk.key(Qt.Key.Key_Escape)
    assert not desk.window.side.is_sheet_open


def test_f6_moves_from_rail_to_page_to_panel(desk: Desk) -> None:
    desk.open()
    desk.go("facts", "delivery")
    places = []
    for _press in range(3):
        desk.key(Qt.Key.Key_F6)
        focus = desk.window.focusWidget()
        places.append(
            next(
                name
                for name, part in (
                    ("rail", desk.window.rail),
                    ("panel", desk.window.panel),
                    ("page", desk.page),
                )
                if part is focus or part.isAncestorOf(focus)
            )
        )
    assert sorted(places) == ["page", "panel", "rail"]


# -------------------------------------------------------------------------------------------- looks


def test_text_grows_by_keys_and_is_remembered(desk: Desk) -> None:
    desk.controller.looks.zoom(1)
    assert desk.stage.theme.percent == 125
    desk.controller.looks.zoom(-5)
    assert desk.stage.theme.percent == 100
    desk.controller.looks.set_theme("dark")
    assert desk.stage.theme.mode is Mode.DARK
    assert desk.stage.around.preferences.now.theme == "dark"


def test_the_day_is_followed_while_the_window_is_open(desk: Desk) -> None:
    desk.open()
    desk.go("facts", "delivery")
    desk.now += timedelta(days=1)
    desk.controller.day.look()
    assert desk.page.fields["signed_on"].block.echo() == "读作：11月12日 周四，6 天前"
    assert desk.window.rail._foot.pill_text == "还剩 1 天"
