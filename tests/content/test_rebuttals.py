"""The answers to excuses: each is recognised where it should be, and says nothing unconfirmed."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from refundwizard.content.load import load
from refundwizard.domain.assess import assess
from refundwizard.domain.correspondence import Reading, matched
from refundwizard.domain.pack import Words
from refundwizard.domain.tone import warnings
from tests.builders import NOON, case, pick, text

if TYPE_CHECKING:
    from refundwizard.domain.pack import Pack

ROOT = Path(__file__).resolve().parents[2]
REPLIES = tomllib.loads((ROOT / "tests" / "data" / "replies.toml").read_text(encoding="utf-8"))
NAMES = sorted(REPLIES)
MOST_EXCUSES = 3
"""Excuses one short reply may be recognised as (some go by the case's own reason)."""


@cache
def pack() -> Pack:
    return load(ROOT / "resources" / "content" / "cn")


def hits(name: str, reply: str) -> tuple[str, ...]:
    return matched(pack().rebuttals[name].recognise, Reading.of(reply))


def test_there_are_enough_of_them_and_each_has_its_replies() -> None:
    assert set(REPLIES) == set(pack().rebuttals)
    assert len(REPLIES) >= 26


@pytest.mark.parametrize("name", NAMES)
def test_an_excuse_is_caught_in_three_replies_or_more(name: str) -> None:
    assert len(set(REPLIES[name]["catch"])) >= 3
    assert [reply for reply in REPLIES[name]["catch"] if not hits(name, reply)] == []


@pytest.mark.parametrize("name", NAMES)
def test_two_near_misses_or_more_are_let_pass(name: str) -> None:
    assert len(set(REPLIES[name]["miss"])) >= 2
    assert {reply: hits(name, reply) for reply in REPLIES[name]["miss"] if hits(name, reply)} == {}


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_are_read(name: str) -> None:
    english = [reply for reply in REPLIES[name]["catch"] if reply.isascii()]
    assert english
    assert len(english) < len(REPLIES[name]["catch"])


def test_a_reply_is_not_taken_for_many_excuses_at_once() -> None:
    crowded = {}
    for name in NAMES:
        for reply in REPLIES[name]["catch"]:
            caught = [other for other in NAMES if hits(other, reply)]
            if len(caught) > MOST_EXCUSES + 1:
                crowded[reply] = caught
    assert crowded == {}


@pytest.mark.parametrize("name", NAMES)
def test_a_chat_answer_is_short_polite_and_asks_for_something(name: str) -> None:
    for language in pack().languages:
        words = Words(language, pack().texts)
        for form, limit in (("chat", 200), ("formal", 500)):
            said = words(f"rebuttals.{name}.{form}")
            assert warnings(said, limit, pack().tone, ()) == ()
        assert words(f"rebuttals.{name}.ask")
        assert words(f"rebuttals.{name}.avoid")
    chinese = Words("zh_CN", pack().texts)
    assert "请" in chinese(f"rebuttals.{name}.chat")


@pytest.mark.parametrize("name", NAMES)
def test_the_fact_to_confirm_is_a_plain_yes_or_no_that_may_stay_open(name: str) -> None:
    question = pack().questions[pack().rebuttals[name].confirm]
    assert question.choices == ("yes", "no")
    assert question.optional


@pytest.mark.parametrize("name", NAMES)
def test_the_first_rule_holds_on_every_platform(name: str) -> None:
    first = pack().rebuttals[name].rules[0]
    assert first.when is None
    assert pack().rules[first.id].strength in ("statute", "regulation", "judicial")


@pytest.mark.parametrize("name", NAMES)
def test_no_platforms_own_rule_is_cited_on_another_platform(name: str) -> None:
    for use in pack().rebuttals[name].rules[1:]:
        if pack().rules[use.id].strength == "platform":
            assert use.when is not None
            assert use.when.model_dump() == {
                "kind": "is",
                "question": "platform",
                "any_of": ("xiaohongshu",),
            }


def test_an_answer_stands_in_the_letters_only_once_it_is_confirmed() -> None:
    answers = {
        "platform": pick("xiaohongshu"),
        "reason": pick("not_as_described"),
        "merchant_reply": text("亲轻微色差不算质量问题"),
    }
    words = Words("zh_CN", pack().texts)
    open_ones = assess(pack(), case(answers), NOON)
    assert {"photo_colour", "goods_are_fine"} <= {each.id for each in open_ones.rebuttals}
    confirmed = {**answers, "difference_beyond_light": pick("yes")}
    for found, is_there in ((open_ones, False), (assess(pack(), case(confirmed), NOON), True)):
        letters = "\n".join(each.text for each in found.drafts if each.language == "zh_CN")
        assert letters
        assert (words("rebuttals.photo_colour.formal") in letters) is is_there
        assert words("rebuttals.goods_are_fine.formal") not in letters


def test_a_change_of_mind_never_gets_the_answers_for_a_fault() -> None:
    reply = text("定制商品，不支持七天无理由，运费自理，质量没有问题")
    regret = {"reason": pick("changed_mind"), "goods_kind": pick("clothing")}
    found = assess(pack(), case({**regret, "merchant_reply": reply}), NOON)
    assert {each.id for each in found.rebuttals} == {
        "label_is_not_enough",
        "custom_is_a_listed_version",
    }
