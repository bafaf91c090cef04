"""The story in the person's words, and the problems it may describe."""

from __future__ import annotations

import pytest

from refundwizard.domain.answers import Choice
from refundwizard.domain.classify import Ranked, Ranking
from refundwizard.domain.words import Words
from refundwizard.session.open_case import new_case
from refundwizard.session.suggestions import MOST, confirmed, suggestions
from refundwizard.session.view_state import Visit, view_state
from refundwizard.session.wizard import Wizard

STORY = "买的裙子不合适，想七天无理由退，商家拒绝退款说已拆封。"
EXAMPLES = {
    "seven_day": ("不合适想退", "七天无理由退货", "不喜欢了想退"),
    "not_as_described": ("和描述不符", "颜色不一样", "材质不对"),
    "merchant_refuse": ("商家拒绝退款", "商家不给退", "说已拆封不退"),
    "other": ("别的事情",),
}


@pytest.fixture
def wizard(pack, clock) -> Wizard:
    taught = pack.model_copy(update={"examples": EXAMPLES, "classifier": ""})
    return Wizard(taught, new_case(taught, clock()), clock)


def state(wizard: Wizard, clock):
    return view_state(wizard, "a" * 32, Words("zh_CN", wizard.pack.texts), clock(), Visit())


def test_a_story_suggests_problems_with_the_words_that_spoke_for_them(wizard, clock) -> None:
    found = suggestions(state(wizard, clock), STORY)
    assert {each.id for each in found} >= {"seven_day", "merchant_refuse"}
    assert len(found) <= MOST
    assert all(each.name and each.matched for each in found)
    assert all(part.rstrip("…") in STORY for each in found for part in each.matched)


def test_a_few_letters_suggest_nothing(wizard, clock) -> None:
    assert suggestions(state(wizard, clock), "退 款") == ()


def test_a_story_about_nothing_known_suggests_nothing(wizard, clock) -> None:
    assert suggestions(state(wizard, clock), "qwxz qwxz qwxz") == ()


def test_a_long_part_of_the_story_is_cut(wizard, clock) -> None:
    story = "我买的裙子不合适想退" * 6
    found = suggestions(state(wizard, clock), story)
    assert found[0].matched[0].endswith("…")


def test_confirming_answers_the_question_that_decides(wizard, clock) -> None:
    found = suggestions(state(wizard, clock), STORY)
    changes = confirmed(found, ("seven_day",), wizard.case.answers)
    assert changes["reason"] == Choice(id="changed_mind")
    wizard.answer(changes)
    again = {each.id: each for each in suggestions(state(wizard, clock), STORY)}
    assert again["seven_day"].is_confirmed
    assert wizard.assessment.problem is None or wizard.assessment.problem.issue == "seven_day"


def test_taking_a_tick_back_takes_back_only_the_answer_it_gave(wizard, clock) -> None:
    found = suggestions(state(wizard, clock), STORY)
    wizard.answer(confirmed(found, ("seven_day",), wizard.case.answers))
    assert confirmed(found, (), wizard.case.answers)["reason"] is None
    wizard.answer({"reason": Choice(id="not_as_described")})
    assert "reason" not in confirmed(found, (), wizard.case.answers)


def test_a_class_that_no_single_answer_decides_is_not_suggested(wizard, clock) -> None:
    bare = wizard.pack.model_copy(
        update={
            "classes": {
                name: each.model_copy(update={"when": ()})
                for name, each in wizard.pack.classes.items()
            }
        }
    )
    assert suggestions(state(Wizard(bare, wizard.case, clock), clock), STORY) == ()


def test_where_all_are_about_what_is_wrong_the_likeliest_way_to_be_stuck_is_offered_too(
    wizard, clock, monkeypatch
) -> None:
    def ranked(score):
        issue = (Ranked("seven_day", 0.9), Ranked("not_as_described", 0.05))
        stuck = (Ranked("merchant_refuse", score),)
        return Ranking((*issue, Ranked("quality_damaged", 0.04), *stuck), issue, stuck, ())

    at = state(wizard, clock)
    monkeypatch.setattr("refundwizard.session.suggestions.classify", lambda *_: ranked(0.006))
    shown = [each.id for each in suggestions(at, STORY)]
    assert shown == ["seven_day", "not_as_described", "merchant_refuse"]
    monkeypatch.setattr("refundwizard.session.suggestions.classify", lambda *_: ranked(0.001))
    assert "merchant_refuse" not in [each.id for each in suggestions(at, STORY)]
