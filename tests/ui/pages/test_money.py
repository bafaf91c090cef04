"""Sums on the page and on paper: three tiers, never one headline, each with where it is from."""

from __future__ import annotations

from pathlib import Path

from refundwizard.ui.money_parts import LineDetail
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.expander import Expander
from refundwizard.ui.widgets.money_tiers import ConditionalBox, TierCard
from refundwizard.ui.widgets.status_row import StatusRow
from refundwizard.ui.widgets.trace_table import TraceTable
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import SCARF, page_text, pdf_text, save_as, title, words_of


def open_money(desk: Desk, answers: dict[str, object]) -> str:
    desk.open(answers)
    desk.go("money")
    return page_text(desk)


def tiers(desk: Desk) -> list[tuple[str, str]]:
    return [
        (card.tier.weight, card.tier.amount) for card in desk.page.column.findChildren(TierCard)
    ]


def test_the_dress_is_owed_in_full_and_nothing_else_is(desk: Desk) -> None:
    open_money(desk, DRESS)
    assert tiers(desk) == [("firm", "¥329.00")]
    assert "329.00" in title(desk)


def test_the_scarf_has_three_tiers_that_are_never_added(desk: Desk) -> None:
    said = open_money(desk, SCARF)
    amounts = tiers(desk)
    assert amounts[0] == ("firm", "¥480.00")
    assert amounts[1] == ("receipt", "¥660.00")
    assert amounts[2][0] == "established"
    assert "¥1,404.00" in amounts[2][1]
    assert "2,064.00" not in title(desk)
    assert "2,064.00" not in " ".join(amount for _weight, amount in amounts)
    assert "2,064.00" in said


def test_tiers_have_one_width_where_they_stand_side_by_side(desk: Desk) -> None:
    open_money(desk, SCARF)
    widths = {card.width() for card in desk.page.column.findChildren(TierCard)}
    assert max(widths) - min(widths) <= 1


def test_every_line_says_where_it_is_from(desk: Desk) -> None:
    open_money(desk, SCARF)
    table = "\n".join(words_of(desk.page.column.findChild(TraceTable)))
    for amount in ("468.00", "12.00", "480.00", "180.00", "660.00", "480.00 + 180.00"):
        assert amount in table
    words = desk.stage.desk.words
    for line in ("price_back", "freight_out_back", "test_fee_back"):
        assert words(f"claims.{line}.where") in table


def test_the_third_tier_says_what_has_to_be_shown(desk: Desk) -> None:
    open_money(desk, SCARF)
    box = "\n".join(words_of(desk.page.column.findChild(ConditionalBox)))
    assert desk.stage.desk.words("claims.punitive_cpl55.proof") in box
    assert "468.00" in box


def test_the_voucher_is_compared_with_what_is_asked(desk: Desk) -> None:
    said = open_money(desk, SCARF)
    assert "7.6%" in said
    button = [
        row for row in desk.page.column.findChildren(StatusRow) if "50.00" in row.title.text()
    ]
    assert len(button) == 1


def test_at_least_five_hundred_stands_in_the_third_tier(desk: Desk) -> None:
    open_money(desk, {**SCARF, "price_paid": "99.00", "freight_paid": "0", "test_fee": "0"})
    assert "¥500.00" in tiers(desk)[-1][1]
    assert "599.00" in page_text(desk)


def test_what_came_back_is_set_off_in_the_open(desk: Desk) -> None:
    said = open_money(desk, {**SCARF, "refunded": "60.00"})
    assert "60.00" in said
    assert "420.00" in said


def test_cut_tags_leave_no_certain_sum(desk: Desk) -> None:
    open_money(desk, {**DRESS, "goods_state": "tags_removed"})
    assert [weight for weight, _amount in tiers(desk)] == ["receipt"]
    assert desk.page.view.firm == 0
    assert desk.stage.desk.words("claims.price_back_weak.proof") in page_text(desk)


def test_made_to_order_has_no_sum_and_says_what_is_open(desk: Desk) -> None:
    said = open_money(desk, {**DRESS, "goods_kind": "custom"})
    assert not tiers(desk)
    assert "七天无理由不适用这类商品" in said


def test_an_unsure_price_is_a_gap_with_its_way_and_no_zero(desk: Desk) -> None:
    said = open_money(desk, {**DRESS, "price_paid": "unsure"})
    assert desk.page.view.firm is None
    assert "0.00" not in said
    row = desk.page.column.findChild(StatusRow)
    row.findChildren(type(desk.page.foot.next))[0].click()
    desk.settle()
    assert desk.place.page is not None


def test_the_exported_pdf_gives_the_same_sums(desk: Desk, tmp_path: Path) -> None:
    open_money(desk, SCARF)
    text = pdf_text(save_as(desk, tmp_path / "list.pdf"))
    for amount in ("480.00", "660.00", "1,404.00", "7.6%"):
        assert amount in text


DEPOSIT: dict[str, object] = {
    "fraud_contact": "no",
    "payer_minor": "no",
    "received": "no",
    "stage": "not_applied",
    "goods_kind": "custom",
    "cancel_reason": "too_late",
    "deposit_paid": "500.00",
    "custom_confirmed": "yes",
    "made": "unsure",
    "event_on": "2026-11-28",
    "deposit_word": "earnest_money",
    "balance_paid": "no",
    "deposit_fault": "seller_late",
    "shipping_state": "not_shipped",
    "promised_ship_on": "2026-10-20",
    "paid_on": "2026-08-15",
    "price_paid": "2680.00",
    "item_name": "定制婚纱",
    "seller_name": "白纱工坊",
    "order_no": "P1100268010",
    "seller_identified": "no",
}
"""A wedding dress made to order is late; a deposit was paid."""

FAKE: dict[str, object] = {
    "fraud_contact": "no",
    "payer_minor": "no",
    "received": "yes",
    "stage": "not_applied",
    "goods_kind": "beauty",
    "reason": "counterfeit",
    "badges": ["authentic"],
    "doubt_kind": ["brand_says_fake"],
    "test_report": "no",
    "page_saved": "yes",
    "signed_on": "2026-11-10",
    "price_paid": "99.00",
    "freight_paid": 0,
    "goods_state": "unsure",
    "seller_name": "唇语小铺",
    "order_no": "P6612000001",
    "item_name": "口红",
    "seller_identified": "yes",
}
"""A lipstick that the brand calls fake."""

PARTS = {
    **DRESS,
    "price_paid": "378.00",
    "items": [
        {"name": "针织衫", "price": "299.00", "quantity": 1, "returned": 0},
        {"name": "帆布包", "price": "129.00", "quantity": 1, "returned": 1},
    ],
}
"""One of two items goes back after a discount for both."""


def test_two_ways_of_counting_stand_side_by_side_and_only_one_is_in_the_sum(desk: Desk) -> None:
    said = open_money(desk, PARTS)
    assert tiers(desk)[0] == ("firm", "¥79.00")
    assert "二选一，不相加" in said
    assert "¥113.93" in said
    table = "\n".join(words_of(desk.page.column.findChild(TraceTable)))
    assert "79.00" in table
    assert "113.93" not in table


def test_the_steps_of_ways_that_are_compared_are_open(desk: Desk) -> None:
    said = open_money(desk, PARTS)
    for figure in ("15.07", "264.07", "378.00 - 299.00 = 79.00"):
        assert figure in said


def test_the_offer_has_its_share_of_every_tier_and_three_answers(desk: Desk) -> None:
    said = open_money(desk, {**SCARF, "offer_conditions": ["good_review"]})
    for words in ("10.4%", "7.6%", "2.4%", "评价要真实"):
        assert words in said
    buttons = {button.words: button for button in desk.page.column.findChildren(Button)}
    assert {"接受", "谢绝", "还价"} <= set(buttons)
    buttons["还价"].click()
    desk.settle()
    assert desk.place.section == "drafts"


def test_beside_each_line_stand_the_other_sides_arguments_folded_away(desk: Desk) -> None:
    said = open_money(desk, SCARF)
    assert said.count("对方可能怎么说（3）") == len(desk.page.view.lines)
    [first, *_rest] = desk.page.column.findChildren(LineDetail)
    [expander] = first.findChildren(Expander)
    expander.header.click()
    desk.settle()
    shown = "\n".join(words_of(first))
    assert all(each.answer in shown for each in desk.page.view.lines[0].arguments)


def test_a_doubled_deposit_stands_apart_and_says_that_it_is_instead(desk: Desk) -> None:
    said = open_money(desk, DEPOSIT)
    assert tiers(desk) == [("firm", "¥500.00")]
    box = "\n".join(words_of(desk.page.column.findChild(ConditionalBox)))
    assert "1,000.00" in box
    assert desk.stage.desk.words("claims.deposit_doubled.where") in box
    assert "1,500.00" not in said


def test_three_alternatives_say_that_only_one_can_be_claimed(desk: Desk) -> None:
    answers = {**FAKE, "goods_kind": "food", "badges": ["fake_tenfold"]}
    said = open_money(desk, answers)
    assert "只能选一项" in said
    assert len(desk.page.column.findChildren(ConditionalBox)) == 3


def test_food_shows_two_multiples_of_which_one_can_be_claimed(desk: Desk) -> None:
    said = open_money(desk, {**FAKE, "goods_kind": "food", "badges": [], "price_paid": "36.80"})
    assert "二选一" in said
    assert [amount for _weight, amount in tiers(desk)] == ["¥36.80", "¥1,000.00", "¥500.00"]
    assert "1,500.00" not in said
