"""The second round: what is still open, what was promised, and what the next letter says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from refundwizard.session.wizard import Place
from tests.ui.pages.replies import REFUSAL, begin, confirm, new_reply, note, tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.desk import Desk


# ------------------------------------------------------------------------------- the second round


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_the_second_reply_asks_and_the_next_letter_names_what_is_still_open(
    make_desk: Callable[..., Desk], lang: str
) -> None:
    desk = make_desk(lang)
    name = begin(desk)
    note(desk, REFUSAL)
    confirm(desk, "opened_package", "yes")
    tell(desk, "demand_price_back", "open")
    new_reply(desk)
    note(desk, "请您耐心等待", "2026-11-17 09:00")
    assert desk.page.view.number == 2
    asked = {each.id for each in desk.page.view.points if each.is_asked}
    assert {"demand_price_back", "excuse_opened_package"} <= asked
    tell(desk, "demand_price_back", "open")
    tell(desk, "excuse_opened_package", "resolved")
    page = desk.page.view
    desk.go("drafts")
    letter = next(each for each in desk.page.view.drafts if each.id == "merchant_chat")
    assert "2026年11月17日的回复没有解决：商品款 329.00 元。" in letter.text
    assert "拆封" not in letter.text
    if lang == "en":
        assert "did not settle" in letter.gloss
    desk.stage.controller.go_home()
    desk.stage.open(name)
    desk.page.place_requested.emit(Place("reply", "m3"))
    desk.settle()
    assert desk.page.view == page


def test_what_was_said_of_a_point_can_be_taken_back(desk: Desk) -> None:
    begin(desk)
    note(desk, REFUSAL)
    tell(desk, "demand_price_back", "resolved")
    assert desk.page.view.points[0].state == "resolved"
    tell(desk, "demand_price_back", "")
    assert desk.page.view.points[0].is_asked
    tell(desk, "demand_price_back", "open")
    desk.undo()
    assert desk.page.view.points[0].is_asked


def test_another_reply_is_noted_from_the_panel(desk: Desk) -> None:
    begin(desk)
    note(desk, REFUSAL)
    assert desk.page.panel()[-1].link is not None
    desk.page.on_panel("another")
    desk.settle()
    assert desk.place == Place("reply")
    assert desk.page.panel()[-1].link is None
    desk.page.place_requested.emit(Place("reply", "m2"))
    desk.settle()
    desk.page.outlook.another.click()
    desk.settle()
    assert desk.place == Place("reply")


def test_the_banner_of_an_act_they_ask_for_leads_to_the_stop(desk: Desk) -> None:
    begin(desk)
    note(desk, REFUSAL)
    desk.page.sections.pause("withdraw_request")
    desk.settle()
    assert desk.place == Place("pause", "withdraw_request")
    desk.back()
    assert desk.place == Place("reply", "m2")


# ------------------------------------------------------------------------------------ a promise


def promise(desk: Desk, what: str, by: str) -> None:
    form = desk.page.outlook.form
    form.what.edit.insert(what)
    form.what._on_edited(what)
    form.by.edit.insert(by)
    form.by._on_edited(by)
    form.save.click()
    desk.settle()


def test_a_promise_is_noted_mended_and_taken_back(desk: Desk) -> None:
    begin(desk)
    note(desk, "同意退款，三天内处理")
    desk.page.outlook.promise.click()
    promise(desk, "", "11月20日")
    assert desk.page.outlook.form.what_block.error() == "写上他们答应了什么。"
    promise(desk, "三天内退款", "")
    assert desk.case.messages[-1].call.promise == "三天内退款"
    assert "promise_m2" in desk.page.outlook.points
    desk.page.outlook.promise.click()
    assert desk.page.outlook.form.by.raw() == "2026-11-20"
    desk.page.outlook.form.save.click()
    desk.settle()
    assert desk.page.outlook.form is None
    desk.undo()
    assert desk.case.messages[-1].call is None


def test_an_unreadable_day_of_a_promise_is_pointed_out_and_cancelling_forgets_it(
    desk: Desk,
) -> None:
    begin(desk)
    note(desk, "同意退款")
    desk.page.outlook.promise.click()
    promise(desk, "退款", "改天")
    assert desk.page.outlook.form.by_block.error()
    desk.go("rights")
    desk.page.place_requested.emit(Place("reply", "m2"))
    desk.settle()
    assert desk.page.outlook.form.what.raw() == "退款"
    desk.page.outlook.form.cancel.click()
    desk.settle()
    assert desk.page.outlook.form is None
    assert desk.case.messages[-1].call is None
