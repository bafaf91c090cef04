from __future__ import annotations

import pytest

from refundwizard.domain.facts import FACTS, Context, LazyFacts, evaluate
from tests.builders import (
    NOON,
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
