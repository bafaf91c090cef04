from __future__ import annotations

from datetime import date
from typing import Any

from refundwizard.domain.assess import assess
from refundwizard.domain.pack import Words
from refundwizard.domain.prevention import advice, flags, prevention_report
from refundwizard.domain.prevention_card import prevention_card
from refundwizard.domain.tip_moments import present
from tests.builders import NOON, S1, TABLES, UNSURE, case, pack, pick

RISKS: dict[str, Any] = {
    "agent": {
        "recognise": [{"any_of": ["代购"], "none_of": ["不是代购"]}],
        "rules": ["return_right", "repealed_rule", "no_such_rule"],
    },
    "wait": {"recognise": [{"any_of": ["预售"]}], "rules": ["bare_rule"]},
}
TIPS: dict[str, Any] = {
    **TABLES["tips"],
    "read_reviews": {"kind": "tip", "moment": "before_buying", "everywhere": True},
    "film_it": {"kind": "tip", "moment": "unboxing", "everywhere": True},
    "read_again": {"kind": "tip", "moment": "applying", "everywhere": True},
    "pack_well": {"kind": "tip", "moment": "sending_back", "everywhere": True},
    "of_a_class": {"kind": "tip", "moment": "before_buying"},
}
BARE = {
    "strength": "tip",
    "checked": date(2026, 11, 1),
    "versions": {"2020-01-01": {"cites": []}},
}
ZH = {
    "card.title": "买前看看",
    "card.foot": "脚注",
    "card.pasted": "粘贴的",
    "card.none": "没有认出",
    "card.risks": "要留心",
    "card.no_verdict": "不是评价",
    "card.matched": "字样：$phrases",
    "card.ask": "先问：$ask",
    "card.source": "$places（$strength）",
    "card.before_buying": "下单前",
    "card.unboxing": "收到时",
    "card.confirming": "确认前",
    "card.limits": "不预测",
    "checklist.as_of": "按 $day",
    "checklist.page": "$page/$pages",
    "checklist.list_joint": "、",
    "letters.cite": "《$title》第$article条",
    "letters.cite_plain": "《$title》",
    "sources.law.title": "某法",
    "strength.statute": "法律",
    "prevention.agent.name": "代购",
    "prevention.agent.reason": "不知道对方是谁",
    "prevention.agent.ask": "谁收款",
    "tips.read_reviews.text": "看差评",
}
RULES = {**TABLES["rules"], "bare_rule": BARE}
MINI = pack(prevention=RISKS, tips=TIPS, rules=RULES, texts={"zh_CN": ZH})
WORDS = Words("zh_CN", MINI.texts)


def card(text: str) -> list[Any]:
    return list(prevention_card(MINI, text, NOON, WORDS).blocks)


def test_a_risk_is_flagged_with_what_gave_it_away_and_the_rules_in_force() -> None:
    (flag,) = flags(MINI, "海外 代 购，包邮", NOON)
    assert (flag.id, flag.matched) == ("agent", ("代购",))
    assert [rule.id for rule in flag.rules] == ["return_right"]


def test_words_that_say_the_opposite_raise_nothing() -> None:
    assert flags(MINI, "不是代购，本店现货", NOON) == ()
    assert flags(MINI, "", NOON) == ()


def test_general_advice_before_a_case_is_grouped_by_moment_without_that_of_a_class() -> None:
    assert advice(MINI) == (("before_buying", ("read_reviews",)), ("unboxing", ("film_it",)))


def test_the_report_holds_flags_and_tips_in_words() -> None:
    told = prevention_report(MINI, flags(MINI, "代购", NOON), WORDS)
    assert told["pack"] == {"id": MINI.id, "version": MINI.version}
    assert [flag["name"] for flag in told["flags"]] == ["代购"]
    assert told["flags"][0]["rules"][0]["sources"][0]["title"] == "某法"
    assert told["tips"][0] == {"id": "read_reviews", "moment": "before_buying", "text": "看差评"}


def test_the_card_quotes_the_offer_and_names_each_risk_with_its_source() -> None:
    quote, heading, agent, wait, note, *advised = card(" 代购，预售 ")
    assert (quote.text, heading.text) == ("代购，预售", "要留心")
    assert agent.details == ("字样：代购", "不知道对方是谁", "先问：谁收款")
    assert agent.source == "《某法》第25条（法律）"
    assert (wait.text, wait.details, wait.source) == ("wait", ("字样：预售",), "")
    assert note.text == "不是评价"
    assert [block.text for block in advised] == ["下单前", "看差评", "收到时", "film_it", "不预测"]


def test_a_card_without_known_risks_says_that_this_is_no_all_clear() -> None:
    assert [block.text for block in card("T 恤")[:2]] == ["T 恤", "没有认出"]
    assert card("  ")[0].text == "下单前"


def test_a_place_without_an_article_is_named_by_its_title() -> None:
    whole = {**RULES["return_right"], "versions": {"2014-03-15": {"cites": [{"source": "law"}]}}}
    mini = pack(
        prevention=RISKS, tips=TIPS, rules={**RULES, "return_right": whole}, texts={"zh_CN": ZH}
    )
    blocks = prevention_card(mini, "代购", NOON, WORDS).blocks
    assert blocks[2].source == "《某法》（法律）"  # type: ignore[union-attr]


def test_a_case_gets_the_general_advice_of_its_moment_after_its_own_and_each_once() -> None:
    def tips(stage: str) -> list[str]:
        return [note.id for note in assess(MINI, case({**S1, "stage": pick(stage)}), NOON).tips]

    assert tips("not_applied") == ["keep_tags", "read_again"]
    assert tips("agreed") == ["keep_tags", "pack_well"]
    assert tips("waiting") == ["keep_tags"]
    named = {**TIPS, "keep_tags": {"kind": "tip", "moment": "applying", "everywhere": True}}
    mini = pack(tips=named)
    notes = assess(mini, case({**S1, "stage": pick("not_applied")}), NOON).tips
    assert [note.id for note in notes] == ["keep_tags", "read_again"]


def test_a_stage_nobody_knows_has_no_moment() -> None:
    assert present({}) == ()
    assert present({"stage": UNSURE}) == ()
    assert present({"stage": pick("refunded_short")}) == ()
