"""What follows from answers that were given, and that nothing given is ever overruled."""

from __future__ import annotations

from datetime import date

import pytest

from refundwizard.content.load import load
from refundwizard.domain.answers import Item, Items, Unsure
from refundwizard.domain.assess import assess
from refundwizard.domain.implied import implied
from refundwizard.storage.paths import resources
from tests.builders import at, case, day, fen, moment, pick

TODAY = date(2026, 11, 17)
BAG = Items(rows=(Item(name="针织衫", price=29900), Item(name="帆布包", price=12900, returned=1)))
BOTH = Items(rows=(Item(name="帆布包", price=12900, returned=1),))


def follows(**answers):
    found = implied(answers, TODAY)
    return {name: getattr(given, "id", "unsure") for name, given in found.items()}


@pytest.mark.parametrize("name", ["signed_on", "sent_back_on", "merchant_received_on"])
def test_goods_signed_for_or_sent_back_were_received(name):
    assert follows(**{name: day("2026-11-12")})["received"] == "yes"


@pytest.mark.parametrize(
    ("name", "choice", "received"),
    [
        ("reason", "quality", "yes"),
        ("problem", "counterfeit", "yes"),
        ("problem", "lost_not_received", "no"),
        ("problem", "not_shipped", "no"),
    ],
)
def test_a_fault_needs_goods_and_what_never_came_has_none(name, choice, received):
    assert follows(**{name: pick(choice)})["received"] == received


def test_nothing_follows_from_nothing():
    assert follows() == {}
    assert follows(problem=pick("merchant_refuse"), reason=pick("deposit")) == {}


@pytest.mark.parametrize(
    ("answers", "stage"),
    [
        ({"applied_at": at("2026-11-15 10:00")}, "waiting"),
        ({"agreed_at": at("2026-11-15 10:00")}, "agreed"),
        ({"refunded_on": day("2026-11-15")}, "refunded_not_arrived"),
        ({"refunded_on": day("2026-11-15"), "refunded": fen(0)}, "refunded_not_arrived"),
        ({"problem": pick("refund_not_arrived")}, "refunded_not_arrived"),
        ({"problem": pick("platform_review_long")}, "reviewing"),
    ],
)
def test_the_stage_follows_from_the_days_and_the_problem(answers, stage):
    assert follows(**answers)["stage"] == stage


def test_the_later_step_counts():
    steps = {"applied_at": at("2026-11-10 10:00"), "refused_at": at("2026-11-11 10:00")}
    assert follows(**steps)["stage"] == "refused"
    assert follows(**steps, intervened_at=at("2026-11-12 10:00"))["stage"] == "reviewing"


def test_less_money_than_was_paid_is_a_short_refund_once_the_items_are_told():
    money = {"price_paid": fen(37800), "refunded": fen(6000)}
    assert "stage" not in follows(**money)
    assert "stage" not in follows(**money, problem=pick("partial_refund"))
    assert follows(**money, items=BAG)["stage"] == "refunded_short"
    named = {"problem": pick("partial_refund"), "price_paid": fen(37800)}
    assert follows(**named, items=BAG)["stage"] == "refunded_short"
    assert "stage" not in follows(**named, agreed_at=at("2026-11-10 10:00"))
    assert "stage" not in follows(price_paid=fen(100), refunded=fen(100), items=BAG)


def test_goods_on_their_way_back_do_not_say_how_far_the_request_is():
    assert follows(sent_back_on=day("2026-11-08")) == {"received": "yes"}


def test_the_items_say_whether_the_whole_order_went_back():
    assert follows(items=BAG)["return_part"] == "part_of_it"
    assert follows(items=BOTH)["return_part"] == "all_of_it"


def test_a_promised_day_that_is_over_makes_the_seller_late():
    dress = {"promised_ship_on": day("2026-10-20"), "deposit_paid": fen(50000)}
    assert follows(**dress) == {
        "received": "no",
        "shipping_state": "unsure",
        "cancel_reason": "too_late",
        "deposit_fault": "seller_late",
    }
    assert "deposit_fault" not in follows(promised_ship_on=day("2026-10-20"))


def test_a_promised_day_still_to_come_makes_nobody_late():
    assert follows(promised_ship_on=day("2026-11-17")) == {
        "received": "no",
        "shipping_state": "unsure",
    }


def test_a_parcel_named_unshipped_is_not_shipped():
    assert follows(problem=pick("not_shipped"))["shipping_state"] == "not_shipped"


@pytest.mark.parametrize("route", ["association", "complaint_12315"])
def test_a_body_that_took_the_complaint_knows_whom_it_is_against(route):
    assert follows(**{f"accepted_{route}": day("2026-11-05")}) == {"seller_identified": "yes"}
    assert follows(**{f"filed_{route}": day("2026-11-05")}) == {}


def test_what_was_said_stands():
    said = {"signed_on": day("2026-11-12"), "received": Unsure(), "stage": pick("closed")}
    assert follows(**said, refused_at=at("2026-11-14 10:00")) == {}
    assert follows(received=pick("no"), signed_on=day("2026-11-12")) == {"shipping_state": "unsure"}


def test_implied_answers_start_clocks_and_are_not_taken_for_given_ones():
    answers = {
        "platform": pick("xiaohongshu"),
        "problem": pick("merchant_refuse"),
        "reason": pick("quality"),
        "price_paid": fen(25900),
        "applied_at": at("2026-11-18 21:05"),
    }
    kept = case(answers)
    found = assess(load(resources() / "content" / "cn"), kept, moment("2026-11-20 09:06"))
    (clock,) = (each for each in found.deadlines if each.id == "merchant_answer")
    assert clock.due.safe_by == moment("2026-11-20 09:05")
    assert found.status == "action_needed"
    assert found.position.page == "safety"
    assert kept.answers == answers
    assert found.unsure == ()
