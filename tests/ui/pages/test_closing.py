"""The end of a case through the window: note it, see it, open it again."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from refundwizard.ui.safe_text import Label
from refundwizard.ui.widgets.buttons import Button
from tests.ui.desk import DRESS, Desk


def words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label) if label.isVisible())


@pytest.fixture
def shown(desk: Desk) -> Desk:
    """The dress case where its end is noted, reached by the step at the foot of the rail."""
    desk.open()
    desk.window.rail.step_requested.emit("closing")
    desk.settle()
    return desk


def choose(desk: Desk, list_name: str, choice: str) -> None:
    control = getattr(desk.page.form, list_name)
    control.button(choice).click()
    desk.settle()


def finish(desk: Desk) -> None:
    desk.page.finish.click()
    desk.settle()


def end_of(desk: Desk) -> Any:
    return desk.case.closings[-1]


def test_the_end_is_noted_shown_and_saved(shown: Desk) -> None:
    choose(shown, "result", "part")
    shown.page.form.recovered.set_raw("60")
    choose(shown, "route", "merchant")
    choose(shown, "argument", "opened_package")
    shown.page.form.note.set_raw("够了")
    finish(shown)
    end = end_of(shown)
    assert (end.result, end.recovered, end.route) == ("part", 6_000, "merchant")
    assert (end.argument, end.note) == ("opened_package", "够了")
    said = words(shown.page)
    for part in ("11月17日 周二结束了", "退回一部分", "¥60.00", "商家自己退的", "当天", "够了"):
        assert part in said
    shown.elapse(2000)
    assert shown.on_disk().closings == shown.case.closings


def test_nothing_is_noted_without_a_result(shown: Desk) -> None:
    finish(shown)
    assert shown.case.closings == ()
    assert shown.page.form.result_block.error() == "选一个结果"
    choose(shown, "result", "none")
    assert shown.page.form.result_block.error() == ""


def test_a_sum_that_is_none_is_pointed_at(shown: Desk) -> None:
    choose(shown, "result", "full")
    shown.page.form.recovered.set_raw("很多")
    finish(shown)
    assert shown.case.closings == ()
    assert "329.00" in shown.page.form.recovered_block.error()
    shown.page.form.fills[0].click()
    assert shown.page.form.recovered_block.error() == ""
    finish(shown)
    assert end_of(shown).recovered == 32_900


def test_known_sums_are_offered_and_never_filled_in_unasked(desk: Desk) -> None:
    desk.open({**DRESS, "refunded": "29"})
    desk.stage.desk.go_to_section("closing")
    desk.settle()
    choose(desk, "result", "part")
    assert desk.page.form.recovered.raw() == ""
    offered = [button.text() for button in desk.page.form.fills]
    assert [text.split("：")[0] for text in offered] == ["填入 ¥29.00", "填入 ¥329.00"]
    desk.page.form.fills[0].click()
    assert desk.page.form.recovered.raw() == "29.00"


@pytest.mark.parametrize("result", ["none", "dropped"])
def test_where_nothing_came_back_no_sum_is_asked_for(shown: Desk, result: str) -> None:
    assert not shown.page.form.recovered.isVisible()
    choose(shown, "result", "full")
    assert shown.page.form.recovered.isVisible()
    shown.page.form.recovered.set_raw("329")
    choose(shown, "result", result)
    assert not shown.page.form.recovered.isVisible()
    finish(shown)
    assert (end_of(shown).recovered, end_of(shown).route) == (None, "")


def test_hard_to_say_notes_no_step(shown: Desk) -> None:
    choose(shown, "result", "full")
    choose(shown, "route", "-")
    choose(shown, "argument", "-")
    finish(shown)
    assert (end_of(shown).route, end_of(shown).argument) == ("", "")


def test_what_is_filled_in_outlives_leaving_the_page_and_the_language(shown: Desk) -> None:
    choose(shown, "result", "part")
    shown.page.form.recovered.set_raw("60")
    shown.page.form.note.set_raw("还没写完")
    shown.go("rights")
    shown.stage.desk.go_to_section("closing")
    shown.controller.switch_language()
    shown.settle()
    form = shown.page.form
    assert form.entries().note == "还没写完"
    assert (form.entries().result, form.entries().recovered) == ("part", "60")
    assert shown.case.closings == ()


def test_a_closed_case_asks_for_nothing_and_says_so_everywhere(shown: Desk) -> None:
    foot = shown.window.rail._foot
    assert foot is not None
    choose(shown, "result", "full")
    finish(shown)
    assert shown.window.rail._foot is None
    for section in ("rights", "deadlines", "money"):
        shown.go(section)
        assert "11月17日 周二结束：全额退回" in words(shown.page)
    see = next(b for b in shown.page.findChildren(Button) if b.text() == "看结果")
    see.click()
    shown.settle()
    assert shown.place.section == "closing"
    shown.back()
    assert shown.place.section == "money"


def test_opened_again_everything_is_back(shown: Desk) -> None:
    before = shown.stage.desk.wizard.assessment
    choose(shown, "result", "none")
    finish(shown)
    shown.page.again.click()
    shown.settle()
    assert shown.stage.desk.wizard.assessment == before
    assert shown.page.form is not None
    assert [entry.kind for entry in shown.case.closings] == ["closed", "reopened"]


def test_closing_is_one_undo_step(shown: Desk) -> None:
    choose(shown, "result", "none")
    finish(shown)
    shown.undo()
    assert shown.case.closings == ()
    assert shown.page.form is not None


def test_a_case_without_a_named_problem_can_be_closed(desk: Desk) -> None:
    desk.new()
    desk.stage.desk.go_to_section("closing")
    desk.settle()
    choose(desk, "result", "dropped")
    finish(desk)
    assert end_of(desk).result == "dropped"


# ---------------------------------------------------------------------------------------- home


def menu_words(desk: Desk, case_id: str) -> list[str]:
    menu = desk.home.page.menu_for(case_id)
    texts = [action.text() for action in menu.actions()]
    menu.deleteLater()
    return texts


def test_the_menu_of_a_case_leads_to_its_end(desk: Desk) -> None:
    case_id = desk.open()
    desk.controller.go_home()
    desk.settle()
    assert "这件事结束了" in menu_words(desk, case_id)
    desk.home.page.closing_requested.emit(case_id)
    desk.settle()
    assert desk.place.section == "closing"


def test_a_case_that_ended_goes_to_the_end_of_the_list(shown: Desk) -> None:
    case_id = shown.stage.desk.opened.id
    choose(shown, "result", "full")
    shown.page.form.fills[0].click()
    finish(shown)
    shown.elapse(2000)
    shown.controller.go_home()
    other = shown.stage.add_case({"platform": "taobao", "answers": {}})
    shown.settle()
    rows = shown.home.page.cases.view.model()
    assert [rows.row(rows.index(n, 0)).id for n in range(2)] == [other, case_id]
    row = rows.row(rows.index(1, 0))
    assert (row.pill_text, row.action, row.amount) == ("已结束", "全额退回 ¥329.00", "¥329.00")
    assert row.when == "11月17日 周二"
    assert shown.home.page.section._note.text() == "1，已结束 1"
    assert "怎么结束的" in menu_words(shown, case_id)


def test_when_everything_ended_the_home_page_says_so(shown: Desk) -> None:
    choose(shown, "result", "none")
    finish(shown)
    shown.elapse(2000)
    shown.controller.go_home()
    shown.settle()
    assert shown.home.page.heading.text() == "没有进行中的案件"


def test_a_case_whose_money_came_back_offers_to_note_the_result(desk: Desk) -> None:
    desk.open({**DRESS, "refunded": "329"})
    desk.go("rights")
    assert "钱都回来了，可以记下结果" in words(desk.page)
    desk.controller.go_home()
    desk.settle()
    rows = desk.home.page.cases.view.model()
    assert rows.row(rows.index(0, 0)).pill_text == "都退回了"
