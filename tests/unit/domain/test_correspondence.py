from __future__ import annotations

import pytest

from refundwizard.domain.correspondence import (
    fold,
    found,
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
    assert matched([lists], fold("已拆封，不退")) == expected


def test_the_first_fitting_list_recognises():
    lists = [Phrases(any_of=("开箱",)), Phrases(any_of=("不退",))]
    assert matched(lists, "已拆封，不退") == ("不退",)


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
