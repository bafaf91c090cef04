"""What holds for every sum, whatever the amounts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refundwizard.domain.answers import Item, Items, Money, OnDate
from refundwizard.domain.claims import reckon
from refundwizard.domain.money_math import half_up, shared
from refundwizard.domain.money_offer import offer
from tests.scenarios_plugin import shipped

FEN = st.integers(min_value=0, max_value=10_000_000)
WEIGHTS = st.lists(FEN, min_size=1, max_size=12)
TODAY = date(2026, 11, 17)


@st.composite
def rows(draw: st.DrawFn) -> tuple[Item, ...]:
    def row(number: int) -> Item:
        quantity = draw(st.integers(1, 9))
        returned = draw(st.integers(0, quantity))
        price = draw(st.integers(0, 100_000))
        return Item(name=f"x{number}", price=price, quantity=quantity, returned=returned)

    return tuple(row(number) for number in range(draw(st.integers(1, 8))))


def amount(line: str, **answers: object) -> int | None:
    return found(line, **answers).lines[0].amount


def found(*lines: str, **answers: object):
    claims = [shipped().claims[line] for line in lines]
    return reckon(claims, answers, shipped().questions, TODAY)


def order(items: tuple[Item, ...], paid: int) -> dict[str, object]:
    return {"items": Items(rows=items), "price_paid": Money(fen=paid)}


def total(items: tuple[Item, ...]) -> int:
    return sum(row.price * row.quantity for row in items)


def flipped(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(x.model_copy(update={"returned": x.quantity - x.returned}) for x in items)


def all_back(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(row.model_copy(update={"returned": row.quantity}) for row in items)


@given(whole=FEN, weights=WEIGHTS)
def test_the_parts_of_an_allocation_sum_to_the_whole_to_the_fen(whole, weights):
    parts = shared(whole, weights)
    assert sum(parts) == (whole if sum(weights) else 0)
    assert all(part >= 0 for part in parts)


@given(whole=FEN, weights=WEIGHTS)
def test_no_part_is_a_fen_away_from_its_exact_share(whole, weights):
    for part, weight in zip(shared(whole, weights), weights, strict=True):
        assert abs(part * sum(weights) - whole * weight) < max(sum(weights), 1)


@given(whole=FEN, weights=WEIGHTS)
def test_a_larger_weight_never_gets_less(whole, weights):
    pairs = sorted(zip(weights, shared(whole, weights), strict=True))
    parts = [part for _weight, part in pairs]
    assert parts == sorted(parts)


@given(items=rows(), share=st.fractions(0, 1))
def test_everything_returned_gives_what_was_paid_both_ways(items, share):
    paid = int(total(items) * share) if total(items) else 0
    answers = order(all_back(items), paid)
    assert amount("resettled_back", **answers) == paid
    if total(items):
        assert amount("part_back", **answers) == paid


@given(items=rows(), share=st.fractions(0, 1), threshold=st.none() | FEN)
def test_no_part_is_negative_or_more_than_was_paid(items, share, threshold):
    paid = int(total(items) * share)
    answers = order(items, paid)
    if threshold is not None:
        answers["coupon_threshold"] = Money(fen=threshold)
    for line in ("part_back", "resettled_back"):
        back = amount(line, **answers)
        if any(row.returned for row in items):
            assert 0 <= back <= paid
        else:
            assert back is None


@given(items=rows(), share=st.fractions(0, 1))
def test_settling_anew_without_a_discount_is_the_single_price(items, share):
    del share
    if any(row.returned for row in items):
        back = sum(row.price * row.returned for row in items)
        assert amount("resettled_back", **order(items, total(items))) == back
        assert amount("part_back", **order(items, total(items))) == back


@given(items=rows(), share=st.fractions(0, 1))
def test_what_goes_back_and_what_is_kept_are_told_to_the_fen(items, share):
    paid = int(total(items) * share)
    line = found("part_back", **order(items, paid)).lines[0]
    if line.amount is not None:
        step = dict(line.trace[-1].args)
        kept, back = (
            int(str(step[name]).replace(",", "").replace(".", "")) for name in ("kept", "amount")
        )
        assert kept + back == paid


@given(deposit=FEN, price=FEN)
def test_doubling_is_never_below_the_deposit_nor_above_twice(deposit, price):
    back = amount("deposit_doubled", deposit_paid=Money(fen=deposit), price_paid=Money(fen=price))
    assert deposit <= back <= 2 * deposit
    assert (back - deposit) * 5 <= price


@given(paid=FEN, after=FEN)
def test_a_difference_is_never_below_nothing(paid, after):
    back = amount("price_drop_back", price_paid=Money(fen=paid), price_after=Money(fen=after))
    assert back == max(0, paid - after)


@given(base=FEN, rate=st.integers(0, 3_600), days=st.integers(0, 5_000), more=st.integers(0, 400))
def test_interest_never_falls_with_the_days(base, rate, days, more):
    def earned(length: int) -> int:
        start = date.fromordinal(TODAY.toordinal() - length)
        answers = {
            "price_paid": Money(fen=base),
            "interest_rate": Money(fen=rate),
            "paid_on": OnDate(on=start),
        }
        result = amount("prepaid_interest", **answers)
        assert result is not None
        return result

    assert 0 <= earned(days) <= earned(days + more)


def test_interest_on_a_payment_still_to_come_is_nothing():
    answers = {
        "price_paid": Money(fen=100_000),
        "interest_rate": Money(fen=300),
        "paid_on": OnDate(on=date(2026, 12, 1)),
    }
    assert amount("prepaid_interest", **answers) == 0


def test_without_a_day_nothing_that_runs_on_is_counted():
    claim = shipped().claims["prepaid_interest"]
    answers = {
        "price_paid": Money(fen=100_000),
        "interest_rate": Money(fen=300),
        "paid_on": OnDate(on=date(2026, 11, 1)),
    }
    assert reckon([claim], answers, shipped().questions).lines[0].amount is None


@given(price=FEN)
def test_multiples_are_never_below_their_floor_and_never_summed(price):
    owed = found("punitive_fsl148", "punitive_cpl55", price_paid=Money(fen=price))
    assert owed.if_established is None
    tenfold, threefold = (line.amount for line in owed.lines)
    assert tenfold == max(10 * price, 100_000)
    assert threefold == max(3 * price, 50_000)


@given(price=st.integers(1, 10**9), freight=FEN, offered=st.integers(0, 10**9))
def test_the_share_of_an_offer_falls_from_tier_to_tier(price, freight, offered):
    answers = {
        "price_paid": Money(fen=price),
        "freight_paid": Money(fen=freight),
        "offer_amount": Money(fen=offered),
    }
    owed = found("price_back", "freight_out_back", "punitive_cpl55", **answers)
    shares = [each.share for each in offer(owed, answers).shares]
    assert shares == sorted(shares, reverse=True)


@pytest.mark.parametrize(("top", "bottom", "result"), [(1, 2, 1), (1, 3, 0), (2, 3, 1), (0, 7, 0)])
def test_half_a_fen_goes_up(top, bottom, result):
    assert half_up(top, bottom) == result
