from __future__ import annotations

import pytest

from refundwizard.domain.facts import FACTS, Context, LazyFacts, evaluate
from refundwizard.domain.records import Filing
from tests.builders import (
    NOON,
    TABLES,
    UNSURE,
    at,
    case,
    day,
    exhibit,
    fen,
    left,
    message,
    moment,
    month,
    pack,
    pick,
    picks,
    text,
)

MINI = pack()


def holds(name, answers, *, as_of=NOON, mini=MINI, **parts):
    return FACTS[name](Context(answers, as_of, case(answers, **parts), mini))


def test_facts_are_worked_out_when_asked_for_and_an_unknown_one_does_not_hold():
    facts = LazyFacts(Context({"price_paid": fen(1)}, NOON, case(), MINI))
    assert dict(facts) == {}
    assert facts["price_known"]
    assert not facts["never_heard_of"]
    assert dict(facts) == {"price_known": True, "never_heard_of": False}


def test_all_facts_can_be_had_at_once():
    assert set(evaluate(Context({}, NOON, case(), MINI))) == set(FACTS)
    assert not any(evaluate(Context({}, NOON, case(), MINI)).values())


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        (day("2026-11-10"), False),
        (day("2026-11-09"), True),
        (month("2026-11"), False),
        (month("2026-10"), True),
        (at("2026-11-09T08:00"), True),
        (UNSURE, False),
    ],
)
def test_seven_days_have_passed_once_the_safe_date_is_behind_us(signed, expected):
    assert holds("past_seven_days", {"signed_on": signed}) is expected
    assert holds("past_seven_days", {"signed_on": signed}, mini=pack(deadlines={})) is expected


def test_the_seven_day_right_lapses_after_the_latest_date_without_a_notice():
    signed = {"signed_on": day("2026-09-24")}
    assert not holds("seven_day_lapsed", signed, as_of=moment("2026-10-08T12:00"))
    assert holds("seven_day_lapsed", signed, as_of=moment("2026-10-09T00:00"))
    assert not holds("seven_day_lapsed", {})
    assert not holds("seven_day_lapsed", signed, mini=pack(deadlines={}))


def test_a_notice_in_time_keeps_the_seven_day_right():
    signed = {"signed_on": day("2026-11-01")}
    assert holds("seven_day_lapsed", signed)
    assert not holds("seven_day_lapsed", {**signed, "applied_at": at("2026-11-09T23:00")})
    assert holds("seven_day_lapsed", {**signed, "applied_at": at("2026-11-10T01:00")})
    told = [message("out", on="2026-11-08T10:00")]
    assert not holds("seven_day_lapsed", signed, messages=told)
    assert holds("seven_day_lapsed", signed, messages=[message("in", on="2026-11-08T10:00")])


def test_an_answer_is_overdue_once_the_merchants_time_has_run_out():
    asked = {"applied_at": at("2026-11-14T08:00")}
    assert holds("answer_overdue", asked)
    assert holds("answer_overdue", {**asked, "stage": pick("waiting")})
    assert not holds("answer_overdue", {**asked, "stage": pick("refused")})
    assert not holds("answer_overdue", {"applied_at": at("2026-11-17T08:00")})
    assert not holds("answer_overdue", {})
    assert not holds("answer_overdue", asked, mini=pack(deadlines={}))


def test_the_page_decides_whether_an_answer_is_overdue():
    asked = {"applied_at": at("2026-11-14T08:00"), "page_countdown": left(600, "2026-11-17T11:00")}
    assert not holds("answer_overdue", asked)


def test_excluded_goods_are_out_unless_the_page_promised_the_seven_days():
    assert holds("seven_day_excluded", {"goods_kind": pick("custom")})
    assert not holds("seven_day_excluded", {"goods_kind": pick("clothing")})
    promised = {"goods_kind": pick("custom"), "badges": picks("seven_day")}
    assert not holds("seven_day_excluded", promised)


def test_a_request_exists_once_a_stage_or_a_time_says_so():
    assert not holds("has_request", {})
    assert not holds("has_request", {"stage": UNSURE})
    assert not holds("has_request", {"stage": pick("not_applied"), "merchant_reply": text("不退")})
    assert not holds("has_request", {"stage": pick("not_applied"), "applied_at": day("2026-11-14")})
    assert holds("has_request", {"stage": pick("refused")})
    assert holds("has_request", {"stage": UNSURE, "applied_at": day("2026-11-14")})


def test_a_refusal_is_a_stage_a_day_or_a_recognised_excuse():
    assert not holds("merchant_refused", {"stage": pick("waiting"), "merchant_reply": text("稍等")})
    assert holds("merchant_refused", {"stage": pick("refused")})
    assert holds("merchant_refused", {"refused_at": day("2026-11-16")})
    assert holds("merchant_refused", {"merchant_reply": text("已 拆 封，不退")})
    assert holds("merchant_refused", {}, messages=[message("in", "影响二次销售")])
    assert not holds("merchant_refused", {}, messages=[message("out", "影响二次销售")])


def test_an_excuse_that_only_plays_for_time_is_no_refusal():
    stall = {**TABLES["rebuttals"]["opened_package"], "refuses": False}
    mini = pack(rebuttals={"opened_package": stall})
    assert not holds("merchant_refused", {"merchant_reply": text("已拆封")}, mini=mini)


def test_the_excuse_of_an_opened_package_is_its_own_fact():
    assert holds("reply_says_opened", {"merchant_reply": text("已拆封")})
    assert not holds("reply_says_opened", {"merchant_reply": text("稍等")})
    assert not holds(
        "reply_says_opened", {"merchant_reply": text("已拆封")}, mini=pack(rebuttals={})
    )


def test_a_reply_is_pasted_text_or_a_message_that_came_in():
    assert holds("merchant_replied", {"merchant_reply": text("好")})
    assert holds("merchant_replied", {}, messages=[message("in")])
    assert not holds("merchant_replied", {"merchant_reply": text("  ")})


def test_the_page_is_kept_when_said_or_attached():
    assert holds("page_captured", {"page_saved": pick("yes")})
    assert holds("page_captured", {}, exhibits=[exhibit("E02")])
    assert not holds("page_captured", {"page_saved": pick("no")}, exhibits=[exhibit("E01")])


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("price_known", "price_paid"),
        ("freight_known", "freight_paid"),
        ("test_fee_known", "test_fee"),
    ],
)
def test_an_amount_is_known_once_it_is_an_amount(name, question):
    assert holds(name, {question: fen(0)})
    assert not holds(name, {question: UNSURE})


def test_the_day_of_signing_is_known_only_to_the_day():
    assert holds("signed_known", {"signed_on": day("2026-11-12")})
    assert not holds("signed_known", {"signed_on": month("2026-11")})
    assert not holds("signed_known", {})


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"reason": pick("changed_mind")}, True),
        ({"reason": pick("other_reason"), "reason_again": pick("changed_mind")}, True),
        ({"reason": pick("quality")}, False),
        ({"reason": UNSURE}, False),
        ({}, False),
    ],
)
def test_a_change_of_mind_may_be_said_at_the_second_asking(answers, expected):
    assert holds("change_of_mind", answers) is expected


def test_a_deposit_is_known_once_it_is_an_amount_above_nothing():
    assert holds("deposit_known", {"deposit_paid": fen(1)})
    assert not holds("deposit_known", {"deposit_paid": fen(0)})
    assert not holds("deposit_known", {"deposit_paid": UNSURE})


def test_a_freight_insurance_counts_once_it_has_paid_something():
    assert holds("insurance_known", {"insurance_paid": fen(1050)})
    assert not holds("insurance_known", {"insurance_paid": fen(0)})
    assert not holds("insurance_known", {})


@pytest.mark.parametrize(("deposit", "expected"), [(53_600, False), (53_601, True)])
def test_a_deposit_counts_up_to_a_fifth_of_the_price(deposit, expected):
    answers = {"deposit_paid": fen(deposit), "price_paid": fen(268_000)}
    assert holds("deposit_over_fifth", answers) is expected


def test_without_both_amounts_a_deposit_is_not_called_too_large():
    assert not holds("deposit_over_fifth", {"deposit_paid": fen(9), "price_paid": UNSURE})
    assert not holds("deposit_over_fifth", {"price_paid": fen(9)})


@pytest.mark.parametrize(
    ("promised", "expected"),
    [(day("2026-11-16"), True), (day("2026-11-17"), False), (month("2026-11"), False)],
)
def test_shipping_is_late_after_the_promised_day(promised, expected):
    assert holds("ship_late", {"promised_ship_on": promised}) is expected


def test_what_has_arrived_or_was_not_promised_is_not_late():
    answers = {"promised_ship_on": day("2026-11-01")}
    assert holds("ship_late", {**answers, "received": pick("no")})
    assert not holds("ship_late", {**answers, "received": pick("yes")})
    assert not holds("ship_late", {"received": pick("no")})


@pytest.mark.parametrize(
    ("event", "passed", "ahead"),
    [
        (day("2026-11-16"), True, False),
        (day("2026-11-17"), False, True),
        (month("2026-11"), False, True),
        (None, False, False),
    ],
)
def test_the_day_it_was_needed_for_lies_ahead_or_behind(event, passed, ahead):
    answers = {} if event is None else {"event_on": event}
    assert holds("event_passed", answers) is passed
    assert holds("event_ahead", answers) is ahead


def test_a_price_has_dropped_only_below_what_was_paid():
    assert holds("price_dropped", {"price_paid": fen(100), "price_after": fen(99)})
    assert not holds("price_dropped", {"price_paid": fen(100), "price_after": fen(100)})
    assert not holds("price_dropped", {"price_paid": fen(100)})
    assert not holds("price_dropped", {"price_paid": UNSURE, "price_after": fen(99)})


def test_a_parcel_is_back_on_the_day_the_merchant_signed_for_it():
    assert holds("parcel_back", {"merchant_received_on": day("2026-11-10")})
    assert not holds("parcel_back", {"merchant_received_on": UNSURE})


def test_live_animals_are_never_covered_by_the_seven_days():
    assert holds("seven_day_excluded", {"goods_kind": pick("live_animal")})


def test_the_value_of_a_missing_part_is_known_only_where_it_is_worth_something():
    assert holds("missing_value_known", {"missing_value": fen(6400)})
    assert not holds("missing_value_known", {"missing_value": fen(0)})
    assert not holds("missing_value_known", {"missing_value": UNSURE})
    assert not holds("missing_value_known", {})


def test_the_courier_is_asked_once_a_complaint_to_it_is_recorded():
    def after(route):
        filing = Filing(id="f1", route=route, filed_at=NOON)
        return holds("courier_asked", {}, filings=(filing,))

    assert after("courier_complaint")
    assert not after("merchant")
    assert not holds("courier_asked", {})


def test_a_demand_is_sent_only_when_the_shopper_says_so():
    assert holds("demand_sent", {}, messages=(message("out"),))
    unsent = message("out").model_copy(update={"is_sent": False})
    assert not holds("demand_sent", {}, messages=(unsent, message("in")))


def test_requests_are_used_up_only_where_they_are_counted():
    mini = pack(platforms={"xiaohongshu": {"max_requests": 5}})

    def after(made):
        answers = {"platform": pick("xiaohongshu"), "requests_made": pick(made)}
        return holds("requests_used_up", answers, mini=mini)

    assert after("five")
    assert not after("four")
    assert not holds("requests_used_up", {})
