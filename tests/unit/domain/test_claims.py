from __future__ import annotations

import pytest

from refundwizard.domain.answers import Many
from refundwizard.domain.assessment import Claims
from refundwizard.domain.claims import asked_for, reckon
from refundwizard.domain.money_math import half_up
from refundwizard.domain.money_offer import offer
from refundwizard.domain.pack import Claim
from tests.builders import S2, UNSURE, fen, pack, pick

MINI = pack()


def lines(*entries):
    return [Claim.model_validate({"id": f"c{n}", "of": ["price_paid"], **entry})
            for n, entry in enumerate(entries)]  # fmt: skip


def reckoned(answers, claims=None):
    return reckon(MINI.claims.values() if claims is None else claims, answers, MINI.questions)


def codes(line):
    return [step.code for step in line.trace]


def test_tiers_add_up_except_what_has_to_be_established_first():
    found = reckoned(S2)
    assert (found.firm, found.with_receipt, found.if_established) == (48000, 66000, 140400)
    assert (found.received, found.shortfall) == (0, 48000)


def test_three_times_a_small_price_is_raised_to_the_legal_minimum():
    found = reckoned({"price_paid": fen(9900)})
    assert found.if_established == 50000
    assert codes(found.lines[3]) == ["amount_of", "multiplied", "raised_to"]
    assert dict(found.lines[3].trace[1].args) == {"times": 3, "base": "99.00", "amount": "297.00"}


def test_an_optional_amount_left_empty_counts_as_nothing():
    found = reckoned({"price_paid": fen(32900)})
    assert (found.firm, found.with_receipt) == (32900, 32900)
    assert codes(found.lines[1]) == ["nothing_of"]


@pytest.mark.parametrize(("price", "code"), [(None, "amount_missing"), (UNSURE, "amount_unsure")])
def test_a_sum_without_its_main_amount_is_null_and_says_why(price, code):
    answers = {"freight_paid": fen(1200)} | ({"price_paid": price} if price else {})
    found = reckoned(answers)
    assert (found.firm, found.with_receipt, found.if_established) == (None, None, None)
    assert found.shortfall is None
    assert codes(found.lines[0]) == [code]


def test_without_any_line_nothing_is_owed_and_nothing_is_claimed():
    assert reckoned(S2, []).firm is None


def test_nothing_is_firm_where_every_line_needs_a_receipt():
    found = reckoned(
        {"price_paid": fen(128000)}, lines({"tier": "with_receipt", "method": "answer"})
    )
    assert (found.firm, found.with_receipt) == (0, 128000)


def test_several_answers_of_one_line_are_summed():
    claims = lines({"tier": "firm", "method": "answer", "of": ["price_paid", "freight_paid"]})
    found = reckoned({"price_paid": fen(100), "freight_paid": fen(20)}, claims)
    assert found.firm == 120
    assert codes(found.lines[0]) == ["amount_of", "amount_of", "summed"]


def test_what_came_back_is_taken_off_the_shortfall():
    found = reckoned({**S2, "refunded": fen(6000)})
    assert (found.received, found.shortfall) == (6000, 42000)


def test_alternatives_in_the_top_tier_are_never_summed():
    entry = {"tier": "if_established", "method": "multiple", "group": "pick_one"}
    found = reckoned(
        {"price_paid": fen(3680)}, lines({**entry, "times": 10}, {**entry, "times": 3})
    )
    assert found.if_established is None
    assert [line.chosen for line in found.lines] == [False, False]
    assert [line.amount for line in found.lines] == [36800, 11040]


def test_one_line_of_a_group_stands_alone_and_counts():
    entry = {"tier": "if_established", "method": "answer", "group": "pick_one"}
    assert reckoned({"price_paid": fen(3680)}, lines(entry)).if_established == 3680


def test_the_first_alternative_of_a_lower_tier_counts_the_others_do_not():
    entry = {"tier": "firm", "method": "answer", "group": "method"}
    found = reckoned({"price_paid": fen(100), "freight_paid": fen(20)},
                     lines(entry, {**entry, "of": ["freight_paid"]}))  # fmt: skip
    assert found.firm == 100
    assert [codes(line)[-1] for line in found.lines] == ["chosen_alternative", "other_alternative"]


def test_an_offer_is_measured_against_everything_asked_for():
    found = offer(reckoned(S2), S2)
    assert found is not None
    assert (found.amount, found.tier, found.of, found.share) == (5000, "with_receipt", 66000, 76)
    assert found.original_channel is False


def test_an_offer_without_receipts_is_measured_against_what_is_firm():
    answers = {"price_paid": fen(10000), "offer_amount": fen(5000)}
    found = offer(reckoned(answers), answers)
    assert found is not None
    assert (found.tier, found.share, found.original_channel) == ("firm", 500, None)
    back = offer(reckoned(answers), {**answers, "offer_form": pick("original_channel")})
    assert back is not None
    assert back.original_channel is True
    unsure = offer(reckoned(answers), {**answers, "offer_form": UNSURE})
    assert unsure is not None
    assert unsure.original_channel is None


def test_without_an_offer_or_a_sum_there_is_nothing_to_measure():
    assert offer(reckoned(S2), {}) is None
    assert offer(Claims(), S2) is None
    assert offer(reckoned({"price_paid": fen(0)}), S2) is None


def test_a_letter_asks_with_receipts_where_they_add_something():
    assert asked_for(reckoned(S2)) == ("with_receipt", 66000)
    assert asked_for(reckoned({"price_paid": fen(5)})) == ("firm", 5)
    assert asked_for(Claims()) is None


@pytest.mark.parametrize(
    ("top", "bottom", "expected"), [(1, 2, 1), (1, 3, 0), (5, 2, 3), (0, 7, 0)]
)
def test_halves_are_rounded_up(top, bottom, expected):
    assert half_up(top, bottom) == expected


def test_alternatives_exclude_each_other_across_tiers():
    found = reckoned(
        {"price_paid": fen(50000)},
        lines(
            {"tier": "firm", "method": "answer", "group": "one_way"},
            {"tier": "if_established", "method": "multiple", "times": 2, "group": "one_way"},
        ),
    )
    assert (found.firm, found.if_established) == (50000, None)
    assert [line.chosen for line in found.lines] == [True, False]


def test_the_one_that_is_due_counts_wherever_it_stands_in_the_list():
    found = reckoned(
        {"price_paid": fen(50000)},
        lines(
            {"tier": "if_established", "method": "multiple", "times": 2, "group": "one_way"},
            {"tier": "firm", "method": "answer", "group": "one_way"},
        ),
    )
    assert (found.firm, found.if_established) == (50000, None)


def test_a_line_without_what_it_needs_is_left_out():
    entry = {"tier": "firm", "method": "answer", "if_given": ["freight_paid"]}
    assert reckoned({"price_paid": fen(100)}, lines(entry)).lines == ()
    assert reckoned({"price_paid": fen(100), "freight_paid": fen(0)}, lines(entry)).firm == 100


def test_the_conditions_of_an_offer_are_kept_in_the_order_of_the_question():
    wanted = Many(ids=("withdraw_request", "good_review"))
    found = offer(reckoned(S2), {**S2, "offer_conditions": wanted})
    assert found is not None
    assert found.conditions == ("withdraw_request", "good_review")
    assert offer(reckoned(S2), {**S2, "offer_conditions": UNSURE}).conditions == ()


def test_an_offer_has_no_share_of_a_tier_that_adds_nothing():
    answers = {"price_paid": fen(10000), "offer_amount": fen(5000)}
    found = offer(reckoned(answers, lines({"tier": "firm", "method": "answer"})), answers)
    assert [(each.tier, each.of) for each in found.shares] == [("firm", 10000)]
