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
