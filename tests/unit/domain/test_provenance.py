"""Every sentence of a draft says what it rests on."""

from __future__ import annotations

import pytest

from refundwizard.domain.assess import assess
from refundwizard.domain.letter_lines import Source
from refundwizard.domain.provenance import fixed, plain_kind, provenance_of, sentences
from refundwizard.domain.words import pieces_of
from tests.builders import NOON, S1, TABLES, case, exhibit, message, pack, pick, text

ZH = {
    "letters.events.signed_on": "$on 签收",
    "letters.events.ordered_on": "$on 下单",
    "letters.date": "$year年$month$day日",
    "letters.blank": "＿＿（$label）",
    "letters.requests.seven_day": "请退 $amount 元",
    "letters.exhibit_plain": "证据 $number $name",
    "dates.month_11": "11月",
    "rebuttals.opened_package.chat": "打开看看不算使用",
    "rebuttals.opened_package.formal": "打开看看不算使用",
    "sources.law.title": "某法",
}


def grounds(body, answers=S1, *, rests=None, needed=(), language="zh_CN", **parts):
    note = {**TABLES["letters"]["note"], "needed": list(needed), "rests": rests or {}}
    mini = pack(
        letters={"note": note}, bodies={"note": {language: body}}, texts={"zh_CN": ZH, "en": {}}
    )
    told = case(answers, **parts)
    return provenance_of(mini, told, assess(mini, told, NOON), "note")


def kinds(sentence):
    return {source.kind for source in sentence.sources}


def test_a_sentence_with_an_answer_rests_on_that_answer():
    (one,) = grounds("订单号 $order_no", {**S1, "order_no": text("P1")})
    assert one.text == "订单号 P1"
    assert one.sources == (Source("answer", "order_no"),)


def test_a_request_rests_on_the_problem_the_sum_and_its_answers():
    (one,) = grounds("$request")
    assert {Source("class", "seven_day"), Source("claim", "price_back")} <= set(one.sources)
    assert Source("answer", "price_paid") in one.sources


def test_every_line_of_what_happened_rests_on_its_own_day():
    found = grounds("$timeline")
    assert [each.sources for each in found] == [(Source("answer", "signed_on"),)]


def test_every_line_of_the_evidence_rests_on_its_own_exhibit():
    found = grounds("$exhibits", exhibits=(exhibit("E01", "订单"), exhibit("E01", "页面")))
    assert [each.sources for each in found] == [
        (Source("exhibit", "1"),),
        (Source("exhibit", "2"),),
    ]


def test_the_answer_to_an_excuse_rests_on_the_excuse_the_fact_and_its_rules():
    (one,) = grounds("$answers_chat", {**S1, "opened_only": pick("yes")})
    assert {Source("rebuttal", "opened_package"), Source("answer", "opened_only")} <= set(
        one.sources
    )


def test_a_quote_rests_on_the_message_or_on_what_was_pasted():
    (pasted,) = grounds("“$quote”")
    assert Source("answer", "merchant_reply") in pasted.sources
    came_in = message("in", "不退").model_copy(update={"id": "m7"})
    (received,) = grounds("“$quote”", messages=(came_in,))
    assert received.sources == (Source("message", "m7"),)


def test_a_day_to_answer_rests_on_today():
    (one,) = grounds("请在$reply_by前答复")
    assert Source("day", "2026-11-17") in one.sources


def test_a_blank_rests_on_nothing_and_says_so():
    (one,) = grounds("订单号 $order_no", needed=["order_no"])
    assert one.sources == (Source("blank", "order_no"),)


def test_a_particular_rests_on_the_shopper():
    (one,) = grounds("$my_name")
    assert one.sources == (Source("person", "my_name"),)


def test_a_line_is_taken_apart_into_its_sentences():
    found = grounds(
        "请退款。商品是坏的；$order_no 的订单。",
        {**S1, "order_no": text("P。1")},
        rests={"商品是坏的": ["rule:notice_rule", "answer:goods_kind"]},
    )
    assert [each.text for each in found] == ["请退款。", "商品是坏的；", "P。1 的订单。"]
    assert found[1].sources == (Source("rule", "notice_rule"), Source("answer", "goods_kind"))


def test_the_longest_beginning_counts():
    rests = {"商品": ["closing"], "商品是": ["reservation"]}
    (one,) = grounds("商品是坏的。", rests=rests)
    assert kinds(one) == {"reservation"}


def test_a_sentence_nobody_founded_shows_up_as_such():
    (one,) = grounds("商品寄出时就是坏的。")
    assert one.sources == ()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("经过：", "heading"),
        ("订单情况", "heading"),
        ("（买卖合同纠纷）", "heading"),
        ("请书面说明理由。", "request"),
        ("工号是多少？", "request"),
        ("商品是坏的。", ""),
        ("这一句没有标点但是它比一个标题长得多", ""),
    ],
)
def test_what_asserts_nothing_is_told_by_its_form(sentence, kind):
    assert plain_kind(sentence) == kind


def test_the_marks_that_close_a_sentence_are_no_sentence():
    assert [fixed(each) for each in sentences(pieces_of("“请退款。”"))] == ["“请退款。"]


def test_a_letter_or_a_case_that_is_none_has_no_sentences():
    mini, empty = pack(), case({})
    found = assess(mini, empty, NOON)
    assert provenance_of(mini, empty, found, "note") == ()
    told = case(S1)
    assert provenance_of(mini, told, assess(mini, told, NOON), "no_letter") == ()
    assert grounds("Hello", language="en") == ()
