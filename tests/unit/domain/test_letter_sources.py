"""Which answers stand behind a text: only those that really fed it."""

from __future__ import annotations

from refundwizard.domain.assess import assess
from refundwizard.domain.letter_fields import DERIVED
from refundwizard.domain.letter_sources import FED, UNFED
from refundwizard.domain.step_fields import NEXT_STEP
from tests.builders import NOON, S1, S2, TABLES, case, fen, message, pack, pick, text

ZH = {
    "letters.events.signed_on": "$on 签收",
    "letters.date": "$year年$month$day日",
    "letters.requests.seven_day": "请退 $amount 元",
    "letters.requests.faulty": "请退 $amount 元",
    "dates.month_11": "11月",
    "dates.month_10": "10月",
    "rebuttals.opened_package.chat": "打开看看不算使用",
    "rebuttals.opened_package.formal": "打开看看不算使用",
    "classes.seven_day.name": "七天无理由",
}


def used(field, answers=S1, **parts):
    tables = parts.pop("tables", {})
    mini = pack(texts={"zh_CN": ZH, "en": {}}, bodies={"note": {"zh_CN": f"[${field}]"}}, **tables)
    return set(assess(mini, case(answers, **parts), NOON).drafts[0].used)


def test_an_answer_that_stands_in_the_text_is_named():
    assert used("signed_on") == {"signed_on"}
    assert used("order_no", {**S1, "order_no": text("P1")}) == {"order_no"}


def test_an_answer_of_a_line_that_was_left_out_is_not_named():
    assert used("order_no") == set()


def test_a_blank_rests_on_nothing():
    assert used("signed_on", {"reason": pick("changed_mind")}) == set()


def test_a_sum_rests_on_the_amounts_it_was_reckoned_from():
    assert used("amount") == {"price_paid"}
    assert {"price_paid", "freight_paid", "test_fee"} <= used("with_receipt", S2)
    assert "test_fee" not in used("firm", {**S1, "refunded": fen(100)})


def test_a_request_rests_on_the_problem_too():
    assert {"price_paid", "reason"} <= used("request")
    assert "reason" in used("problem_name")


def test_the_answer_to_an_excuse_rests_on_what_was_confirmed():
    confirmed = {**S1, "opened_only": pick("yes")}
    assert used("answers_chat", confirmed) == {"opened_only"}
    assert used("answers_formal", confirmed) == {"opened_only"}


def test_a_quote_rests_on_the_pasted_reply_unless_a_message_was_recorded():
    assert used("quote") == {"merchant_reply"}
    assert used("quote", messages=(message("in", "不退"),)) == set()


def test_goods_rest_on_the_name_or_the_kind():
    assert used("goods") == {"goods_kind"}
    assert used("goods", {**S1, "item_name": text("裙子")}) == {"item_name"}


def test_days_told_rest_on_those_days_alone():
    assert used("timeline") == {"signed_on"}


def test_the_platform_is_named_by_its_own_answer():
    assert used("platform_name") == {"platform"}


def test_a_date_asked_for_rests_on_what_the_next_step_counts_from():
    clock = {
        "who": "buyer",
        "starts": ["refused_at", "signed_on"],
        "amount": 7,
        "unit": "calendar_days",
        "rule": "return_right",
        "countdown": "page_countdown",
        "clock": ["step_in"],
    }
    tables = {"deadlines": {**TABLES["deadlines"], "apply_intervention": clock}}
    assert used("reply_by", tables=tables) == {"signed_on", "platform"}
    assert "signed_on" not in used("reply_by")
    clocks = {name: one for name, one in TABLES["deadlines"].items() if name != NEXT_STEP}
    assert used("reply_by", tables={"deadlines": clocks}) == set()


def test_what_no_answer_feeds_is_named_as_such():
    assert used("today") == set()
    assert not FED & UNFED


def test_every_derived_field_says_what_feeds_it():
    assert FED | UNFED == DERIVED


def test_used_is_sorted_and_names_answers_of_the_case_alone():
    answers = {**S1, "applied_at": S1["signed_on"]}
    mini = pack(
        texts={"zh_CN": ZH, "en": {}},
        bodies={"note": {"zh_CN": "$signed_on $amount $platform_name"}},
    )
    found = assess(mini, case(answers), NOON).drafts[0].used
    assert list(found) == sorted(found)
    assert set(found) <= set(answers)
