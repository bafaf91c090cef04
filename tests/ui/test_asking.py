"""Typed into the real window: answers, errors, and the way through the flow."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from refundwizard.domain.answers import Choice, Money, OnDate, Unsure, Words
from refundwizard.session.wizard import Place
from tests.ui.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


def walk_to_the_check_page(desk: Desk) -> None:
    """The dress that was refused, as its buyer fills it in."""
    desk.new()
    desk.type("story", "小红书买的裙子不合适，商家说已拆封不退")
    desk.pick("platform", "xiaohongshu")
    desk.go_on()
    desk.pick("fraud_contact", "no")
    desk.pick("payer_minor", "no")
    desk.go_on()
    desk.pick("received", "yes")
    desk.pick("stage", "not_applied")
    desk.go_on()
    desk.pick("goods_kind", "clothing")
    desk.pick("reason", "changed_mind")
    desk.go_on()
    desk.type("signed_on", "11.12")
    desk.type("price_paid", "¥３２９")
    desk.type("freight_paid", "0")
    desk.pick("goods_state", "tried_on_tags_on")
    desk.go_on()
    desk.type("merchant_reply", "已拆封影响二次销售,不退")
    desk.go_on()
    desk.pick("opened_only_to_inspect", "yes")
    desk.go_on()
    desk.type("item_name", "法式碎花连衣裙")
    desk.type("seller_name", "木棉小铺")
    desk.pick("seller_identified", "no")
    desk.go_on()
    assert desk.place == Place("facts", "offer")


def test_the_dress_of_s1_is_filled_in_by_typing(desk: Desk) -> None:
    walk_to_the_check_page(desk)
    assert desk.answer("signed_on") == OnDate(on=date(2026, 11, 12))
    assert desk.answer("price_paid") == Money(fen=32_900)
    assert desk.answer("merchant_reply") == Words(text="已拆封影响二次销售,不退")
    problem = desk.stage.desk.wizard.assessment.problem
    assert problem is not None
    assert (problem.issue, problem.stuck) == ("seven_day", "merchant_refuse")
    desk.go("check")
    assert desk.page.view.is_filled
    assert desk.window.top_bar.case_title.text() == "木棉小铺，法式碎花连衣裙"


def test_a_date_is_repeated_in_words_while_it_is_typed(desk: Desk) -> None:
    desk.open()
    desk.go("facts", "delivery")
    desk.type("signed_on", "11.12")
    assert desk.page.fields["signed_on"].block.echo() == "读作：11月12日 周四，5 天前"


def test_the_answer_of_a_field_is_saved_in_its_plain_form_and_shown_again(desk: Desk) -> None:
    desk.open()
    desk.go("facts", "delivery")
    desk.type("price_paid", "1,234.5元")
    assert desk.page.fields["price_paid"].entry() == "1,234.50"
    desk.back()
    desk.go_on()
    assert desk.page.fields["price_paid"].entry() == "1,234.50"


def test_an_impossible_date_and_a_bad_amount_are_kept_and_pointed_out_on_continue(
    desk: Desk,
) -> None:
    desk.open()
    desk.go("facts", "delivery")
    desk.type("signed_on", "2026-02-30")
    desk.type("price_paid", "12,3x")
    fields = desk.page.fields
    assert not fields["signed_on"].block.error()
    desk.go_on()
    assert desk.place.page == "delivery"
    assert fields["signed_on"].entry() == "2026-02-30"
    assert fields["price_paid"].entry() == "12,3x"
    links = [link.words for link in desk.page.summary.links()]
    assert links == [fields["signed_on"].block.error(), fields["price_paid"].block.error()]
    assert all(links)
    assert desk.page.summary.hasFocus()
    assert desk.answer("signed_on") == OnDate(on=date(2026, 11, 12))


def test_an_error_goes_away_as_soon_as_it_is_mended(desk: Desk) -> None:
    desk.open()
    desk.go("facts", "delivery")
    desk.type("price_paid", "12,3x")
    desk.go_on()
    assert desk.page.fields["price_paid"].block.error()
    desk.type("price_paid", "12.30")
    assert not desk.page.fields["price_paid"].block.error()
    assert not desk.page.summary.isVisible()
    desk.go_on()
    assert desk.place.page == "request"


def test_mending_one_of_two_errors_leaves_the_other(desk: Desk) -> None:
    desk.open()
    desk.go("facts", "delivery")
    desk.type("price_paid", "12,3x")
    desk.type("freight_paid", "a lot")
    desk.go_on()
    desk.type("price_paid", "12.30")
    assert not desk.page.fields["price_paid"].block.error()
    assert desk.page.fields["freight_paid"].block.error()
    assert desk.page.summary.isVisible()


def test_an_error_between_two_answers_goes_away_when_the_other_one_is_mended(desk: Desk) -> None:
    desk.open({**_without("stage"), "stage": "refused", "applied_at": "2026-11-15"})
    desk.go("facts", "request")
    desk.type("refused_at", "2026-11-10")
    desk.go_on()
    assert desk.page.fields["refused_at"].block.error()
    desk.type("applied_at", "2026-11-08")
    assert not desk.page.fields["refused_at"].block.error()


def test_a_line_of_the_error_summary_moves_the_focus_to_its_field(desk: Desk) -> None:
    desk.open()
    desk.go("facts", "delivery")
    desk.type("price_paid", "12,3x")
    desk.go_on()
    desk.page.summary.links()[0].click()
    assert desk.window.focusWidget() is desk.page.fields["price_paid"].control.edit


def test_received_before_ordered_is_pointed_out(desk: Desk) -> None:
    desk.open({"ordered_on": "2026-11-09", **_without("ordered_on")})
    desk.go("facts", "delivery")
    desk.type("signed_on", "2026-11-01")
    desk.go_on()
    assert desk.page.fields["signed_on"].block.error()
    assert desk.place.page == "delivery"


def test_a_day_to_come_is_pointed_out(desk: Desk) -> None:
    desk.open()
    desk.go("facts", "delivery")
    desk.type("signed_on", "2026-12-24")
    desk.go_on()
    assert desk.page.fields["signed_on"].block.error()


def test_continue_names_what_is_not_answered_yet(desk: Desk) -> None:
    desk.new()
    desk.go_on()
    assert desk.page.fields["platform"].block.error().startswith("还没有回答")
    assert desk.place == Place("story", "story")


def test_not_sure_is_an_answer_and_the_way_goes_on(desk: Desk) -> None:
    desk.open()
    desk.go("facts", "delivery")
    desk.page.fields["signed_on"].block._unsure.click()
    desk.pick("goods_state", "unsure")
    assert desk.answer("signed_on") == Unsure()
    assert desk.answer("goods_state") == Unsure()
    desk.go_on()
    assert desk.place.page == "request"


def test_undo_and_redo_cross_pages_and_show_where_it_happened(desk: Desk) -> None:
    desk.open()
    desk.go("facts", "goods")
    desk.pick("reason", "not_as_described")
    desk.go("facts", "order")
    desk.undo()
    assert desk.place.page == "goods"
    assert desk.answer("reason") == Choice(id="changed_mind")
    assert desk.page.fields["reason"].control.chosen() == ("changed_mind",)
    desk.redo()
    assert desk.answer("reason") == Choice(id="not_as_described")


def test_undo_belongs_to_the_field_while_there_is_typing_to_take_back(desk: Desk) -> None:
    desk.open()
    desk.go("facts", "order")
    edit = desk.focus("seller_name")
    edit.insert("x")
    desk.undo()
    assert desk.page.fields["seller_name"].entry() == "木棉小铺"
    assert desk.place.page == "order"


def test_changing_an_early_answer_parks_later_ones_and_keeps_them(desk: Desk) -> None:
    answers = {**DRESS_WITH_FAULT}
    desk.open(answers)
    assert "test_fee" not in desk.stage.desk.wizard.assessment.position.parked
    desk.go("facts", "goods")
    desk.pick("reason", "changed_mind")
    assert "test_fee" in desk.stage.desk.wizard.assessment.position.parked
    assert desk.answer("test_fee") == Money(fen=18_000)
    desk.go("check")
    assert "test_fee" in [row.question for row in desk.page.view.parked]


def test_change_on_the_check_page_comes_back_to_it(desk: Desk) -> None:
    desk.open()
    desk.go("check")
    desk.page._on_change("price_paid")
    desk.settle()
    assert desk.place == Place("facts", "delivery")
    desk.type("price_paid", "300")
    desk.go_on()
    assert desk.place == Place("check")
    assert "¥300.00" in [row.value for group in desk.page.view.groups for row in group.rows]


@pytest.mark.parametrize("digit", ["1", "2"])
def test_a_digit_picks_an_answer(desk: Desk, digit: str) -> None:
    desk.open()
    desk.go("facts", "goods")
    desk.focus("reason")
    desk.key(Qt.Key(ord(digit)))
    rows = desk.page.fields["reason"].control.buttons()
    assert desk.page.fields["reason"].control.chosen() == (rows[int(digit) - 1].option.id,)


def test_the_keyboard_alone_leads_on_and_back(desk: Desk) -> None:
    desk.open()
    desk.go("facts", "goods")
    desk.focus("reason")
    desk.key(Qt.Key.Key_Return, CONTROL)
    assert desk.place.page == "delivery"
    desk.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.place.page == "goods"


def _without(*names: str) -> dict[str, object]:
    from tests.ui.desk import DRESS

    return {name: value for name, value in DRESS.items() if name not in names}


DRESS_WITH_FAULT: dict[str, object] = {
    **_without("reason", "opened_only_to_inspect"),
    "reason": "not_as_described",
    "mismatch": ["material"],
    "page_saved": "no",
    "test_report": "yes",
    "test_fee": "180",
}
