from __future__ import annotations

from refundwizard.session.money_view import money_view
from tests.unit.session.conftest import DRESS
from tests.unit.session.states import SCARF, case_of, state_of


def view(pack, clock, answers):
    return money_view(state_of(pack, clock, case_of(pack, clock, answers), "money"))


def test_the_tiers_of_the_scarf(pack, clock) -> None:
    shown = view(pack, clock, SCARF)
    assert (shown.firm, shown.with_receipt, shown.if_established) == (48_000, 66_000, 140_400)
    assert shown.total == 206_400
    assert [line.amount for line in shown.firm_lines] == [46_800, 1_200]
    assert shown.rule.strength == "statute"
    assert "三倍" in shown.dont


def test_every_line_has_a_source(pack, clock) -> None:
    shown = view(pack, clock, SCARF)
    for line in (*shown.firm_lines, *shown.receipt_lines, *shown.more_lines):
        assert line.where
        assert line.is_chosen
    assert "3" in shown.more_lines[0].counted


def test_the_offer_is_a_share_of_what_is_asked(pack, clock) -> None:
    offer = view(pack, clock, SCARF).offer
    assert (offer.amount, offer.of, offer.share) == (5_000, 66_000, "7.6")
    assert offer.is_original is False
    assert offer.form


def test_an_offer_in_an_unknown_form_stands_alone(pack, clock) -> None:
    offer = view(pack, clock, {**SCARF, "offer_form": "unsure"}).offer
    assert offer.form == ""
    assert offer.is_original is None
    assert view(pack, clock, DRESS).offer is None


def test_a_missing_sum_is_named_with_its_place(pack, clock) -> None:
    shown = view(pack, clock, {**DRESS, "price_paid": "unsure"})
    assert shown.firm is None
    assert shown.total is None
    label, place = shown.missing[0]
    assert label
    assert place is not None


def test_without_a_multiple_no_dont_is_needed(pack, clock) -> None:
    shown = view(pack, clock, DRESS)
    assert shown.dont == ""
    assert shown.has_lines


def test_no_right_no_lines(pack, clock) -> None:
    shown = view(pack, clock, {**DRESS, "goods_kind": "custom"})
    assert not shown.has_lines
    assert shown.rule is None
    assert shown.no_rights


def test_what_came_back_is_set_off(pack, clock) -> None:
    shown = view(pack, clock, {**SCARF, "refunded": "60"})
    assert (shown.received, shown.shortfall) == (6_000, 42_000)


ITEMS = [
    {"name": "针织衫", "price": "299.00", "quantity": 1, "returned": 0},
    {"name": "帆布包", "price": "129.00", "quantity": 1, "returned": 1},
]
"""A knitted top that is kept and a bag that goes back."""


def test_both_ways_of_counting_stand_side_by_side_the_one_that_counts_first(pack, clock) -> None:
    shown = view(pack, clock, {**DRESS, "price_paid": "378.00", "items": ITEMS})
    assert [[line.amount for line in rivals] for rivals in shown.rivals] == [[7_900, 11_393]]
    assert [line.is_chosen for line in shown.rivals[0]] == [True, False]
    assert shown.firm == 7_900
    steps = "\n".join(shown.rivals[0][1].steps)
    for figure in ("15.07", "113.93", "264.07"):
        assert figure in steps


def test_without_rivals_nothing_stands_side_by_side(pack, clock) -> None:
    assert view(pack, clock, SCARF).rivals == ()


def test_an_offer_is_told_against_every_tier_with_what_its_conditions_cost(pack, clock) -> None:
    answers = {**SCARF, "offer_conditions": ["withdraw_request"]}
    offer = view(pack, clock, answers).offer
    assert offer.shares == (
        ("firm", 48_000, "10.4"),
        ("with_receipt", 66_000, "7.6"),
        ("if_established", 206_400, "2.4"),
    )
    [(condition, cost)] = offer.conditions
    assert condition == "先撤销售后申请"
    assert "次数和期限" in cost


def test_each_line_carries_what_the_other_side_may_say_at_most_three(pack, clock) -> None:
    shown = view(pack, clock, SCARF)
    for line in shown.lines:
        assert 1 <= len(line.arguments) <= 3
        assert all(each.says and each.answer for each in line.arguments)


def test_items_that_do_not_fit_the_price_are_asked_for_again(pack, clock) -> None:
    shown = view(pack, clock, {**DRESS, "price_paid": "999.00", "items": ITEMS})
    assert shown.firm is None
    assert shown.missing[0][0] == "订单里的商品"
