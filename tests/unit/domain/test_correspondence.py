from __future__ import annotations

import pytest

from refundwizard.domain.correspondence import (
    Reading,
    fold,
    found,
    hits_in,
    last_reply,
    matched,
    recognised,
    replies,
)
from refundwizard.domain.pack import Phrases
from tests.builders import case, message, pack, pick, text

MINI = pack()


def results(answers, **parts):
    return recognised(MINI.rebuttals.values(), case(answers, **parts), answers)


def test_width_case_spaces_and_invisible_characters_do_not_matter():
    assert fold("Ａb　C\u200bd\n") == "abcd"
    assert found(["拆 封", "OPENED"], fold("已拆\u200b封 opened")) == ("拆 封", "OPENED")


def test_an_empty_phrase_stands_in_nothing():
    assert found([" "], "abc") == ()


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        (Phrases(any_of=("拆封", "开箱")), ("拆封",)),
        (Phrases(all_of=("拆封", "不退")), ("拆封", "不退")),
        (Phrases(all_of=("拆封", "开箱")), ()),
        (Phrases(any_of=("开箱",), all_of=("拆封",)), ()),
        (Phrases(any_of=("拆封",), all_of=("不退",)), ("拆封", "不退")),
        (Phrases(any_of=("拆封",), none_of=("不退",)), ()),
        (Phrases(), ()),
    ],
)
def test_a_list_fits_by_any_all_and_none(lists, expected):
    assert matched([lists], Reading.of("已拆封，不退")) == expected


def test_the_first_fitting_list_recognises():
    lists = [Phrases(any_of=("开箱",)), Phrases(any_of=("不退",))]
    assert matched(lists, Reading.of("已拆封，不退")) == ("不退",)


def test_an_excuse_is_proposed_and_waits_for_the_fact_it_rests_on():
    reply = {"merchant_reply": text("已拆封影响二次销售,不退")}
    (proposed,) = results(reply)
    assert (proposed.state, proposed.matched) == ("proposed", ("拆封", "二次销售"))
    assert proposed.confirm == "opened_only"
    assert results({**reply, "opened_only": pick("yes")})[0].state == "confirmed"
    assert results({**reply, "opened_only": pick("no")})[0].state == "rejected"


def test_every_incoming_message_is_read_and_no_outgoing_one():
    assert results({}, messages=[message("in", "已拆封")])[0].matched == ("拆封",)
    assert results({}, messages=[message("out", "已拆封")]) == ()
    assert results({"merchant_reply": text("稍等")}) == ()


def test_the_last_thing_they_wrote_is_a_message_before_the_pasted_reply():
    answers = {"merchant_reply": text(" 先 ")}
    assert last_reply(case(answers), answers) == "先"
    later = case(answers, messages=[message("in", "后"), message("in", " ")])
    assert replies(later, answers) == (" 先 ", "后")
    assert last_reply(later, answers) == "后"
    assert last_reply(case(), {}) == ""


# ------------------------------------------------------------------------- sentence by sentence


def hits(reply, **lists):
    return matched([Phrases(**lists)], Reading.of(reply))


@pytest.mark.parametrize("stop", ["。", "！", "\n", ". ", "?", "…"])
def test_what_is_allowed_in_one_sentence_does_not_hide_an_excuse_in_another(stop):
    lists = {"any_of": ["二次销售"], "none_of": ["可以退"]}
    assert hits(f"拆封可以退{stop}这件影响二次销售", **lists) == ("二次销售",)
    assert hits(f"这件影响二次销售{stop}拆封可以退", **lists) == ("二次销售",)
    assert hits("影响二次销售，也可以退", **lists) == ()


def test_what_settles_it_anywhere_in_the_reply_hides_the_excuse():
    lists = {"any_of": ["请等待"], "never": ["已退款"]}
    assert hits("请等待。已退款。", **lists) == ()
    assert hits("请等待。", **lists) == ("请等待",)


def test_phrases_that_go_together_may_stand_in_different_sentences():
    assert hits("活动款。不退", any_of=["活动款"], all_of=["不退"]) == ("活动款", "不退")


def test_a_line_break_within_a_word_does_not_hide_it():
    assert hits("已拆\n封", any_of=["拆封"]) == ("拆封",)


@pytest.mark.parametrize(
    "reply",
    [
        "没有影响二次销售",
        "不影响二次销售的",
        "不会影响二次销售",
        "这个不算二次销售",
        "It does not affect resale",
        "it was not opened",
        "an unopened box",
        "请勿二次销售",
        "不用担心。不需要二次销售",
        "it hasn’t been opened",
    ],
)
def test_a_phrase_that_is_denied_says_nothing(reply):
    assert hits(reply, any_of=["二次销售", "影响二次销售", "opened", "resale"]) == ()


@pytest.mark.parametrize(
    ("reply", "phrase"),
    [
        ("不能二次销售", "二次销售"),
        ("没有办法。二次销售受影响", "二次销售"),
        ("没有\n影响二次销售", "二次销售"),
        ("未拆封才能退", "拆封"),
        ("只收没有拆封的", "拆封"),
        ("没有拆封不退", "拆封"),
        ("We cannot resell it", "resell"),
        ("Unopened items only", "opened"),
        ("没有拆封的好，拆封的差", "拆封"),
    ],
)
def test_what_only_looks_like_a_denial_counts(reply, phrase):
    assert hits(reply, any_of=[phrase]) == (phrase,)


def test_a_hundred_replies_are_read_quickly_because_each_is_read_once():
    texts = [f"已拆封，不退 {number}" for number in range(100)]
    excuse = next(iter(MINI.rebuttals.values()))
    assert all(hits_in(text, excuse) for text in texts)
    assert hits_in(texts[0], excuse) is hits_in(texts[0], excuse)
