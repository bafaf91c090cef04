from __future__ import annotations

import pytest

from refundwizard.domain.assessment import Because
from refundwizard.domain.conditions import Every, Fact, Is, Not
from refundwizard.domain.guidance import Guidance
from refundwizard.domain.naming import because, problem
from refundwizard.domain.pack import Use
from tests.builders import TABLES, UNSURE, day, fact, fen, is_, pack, pick, picks

MINI = pack()
NOTHING = {"merchant_refused": False}


def named(answers, facts=NOTHING, mini=MINI):
    found = problem(mini, answers, facts)
    return found and (found.primary, found.issue, found.stuck)


def test_the_fault_names_the_case_and_the_refusal_stands_beside_it():
    answers = {"reason": pick("changed_mind"), "stage": pick("refused")}
    assert named(answers) == ("seven_day", "seven_day", "refuse")


def test_a_refusal_names_the_case_only_without_another_reason():
    assert named({"stage": pick("refused")}) == ("refuse", None, "refuse")
    assert named({}, {"merchant_refused": True}) == ("refuse", None, "refuse")


def test_the_stuck_axis_may_be_none_and_so_may_everything():
    assert named({"reason": pick("faulty")}) == ("faulty", "faulty", None)
    assert named({}) is None


def test_the_shoppers_own_choice_stands_on_its_axis():
    answers = {"reason": pick("changed_mind"), "problem": pick("faulty"), "stage": pick("refused")}
    assert named(answers) == ("faulty", "faulty", "refuse")
    assert named({"problem": pick("other")}) == ("other", "other", None)
    assert named({"problem": pick("gone")}) is None
    assert named({"problem": UNSURE}) is None


def test_a_more_special_class_that_a_choice_displaces_stays_a_further_problem():
    special = {"reason": pick("faulty"), "problem": pick("seven_day")}
    found = problem(MINI, special, NOTHING)
    assert (found.primary, found.also) == ("seven_day", ("faulty",))
    plain = {"reason": pick("changed_mind"), "problem": pick("faulty")}
    assert problem(MINI, plain, NOTHING).also == ()


def test_further_problems_of_the_order_are_named_once_and_never_lead():
    answers = {
        "reason": pick("faulty"),
        "also": picks("seven_day", "faulty", "vanished"),
        "also_unreceived": picks("refuse"),
    }
    found = problem(MINI, answers, NOTHING)
    assert found is not None
    assert (found.primary, found.also) == ("faulty", ("seven_day", "refuse"))
    assert named({"also": picks("seven_day")}) is None


@pytest.mark.parametrize("answer", [UNSURE, picks()])
def test_an_unsure_further_problem_adds_nothing(answer):
    found = problem(MINI, {"reason": pick("faulty"), "also": answer}, NOTHING)
    assert found is not None
    assert found.also == ()


def test_the_answers_that_led_there_are_named():
    found = problem(MINI, {"reason": pick("faulty"), "stage": pick("refused")}, NOTHING)
    assert found is not None
    assert found.why == (
        Because(question="reason", picked=("faulty",)),
        Because(question="stage", picked=("refused",)),
    )


def test_the_smaller_priority_wins_on_one_axis():
    classes = TABLES["classes"] | {
        "urgent": {
            "code": "C10",
            "axis": "issue",
            "priority": 100,
            "when": [is_("reason", "faulty")],
        }
    }
    assert named({"reason": pick("faulty")}, mini=pack(classes=classes)) == (
        "urgent",
        "urgent",
        None,
    )


def test_reasons_name_answered_questions_and_facts_that_hold():
    condition = Every(
        of=(
            Is(question="badges", any_of=("seven_day",)),
            Not(condition=Is(question="stage", any_of=("waiting",))),
            Not(condition=Fact(name="price_known")),
            Fact(name="has_request"),
            Not(condition=Is(question="signed_on", any_of=("x",))),
        )
    )
    answers = {"badges": picks("seven_day", "authentic"), "signed_on": day("2026-11-12")}
    facts = {"price_known": False, "has_request": True}
    assert because(condition, answers, facts) == (
        Because(question="badges", picked=("seven_day", "authentic")),
        Because(question="signed_on"),
        Because(fact="has_request"),
    )


def guidance(answers, mini=MINI, facts=NOTHING):
    found = problem(mini, answers, facts)
    assert found is not None
    return Guidance.of(mini, found, answers, facts)


def test_outcomes_are_merged_primary_first_and_each_id_once():
    mini = pack(
        outcomes={
            "refuse": {"tips": ["keep_tags", "second"]},
            "faulty": {"tips": ["first", "keep_tags"]},
        }
    )
    answers = {"reason": pick("faulty"), "stage": pick("refused")}
    assert guidance(answers, mini).ids("tips") == ["first", "keep_tags", "second"]


def test_a_class_without_an_outcome_says_nothing():
    assert guidance({"problem": pick("other")}).ids("rules") == []


def test_of_two_uses_of_one_id_the_first_that_holds_counts():
    uses = [
        Use.model_validate({"id": "a", "when": is_("stage", "waiting")}),
        Use.model_validate({"id": "a", "when": is_("stage", "refused")}),
        Use(id="a"),
        Use.model_validate({"id": "b", "when": fact("merchant_refused")}),
    ]
    found = guidance({"stage": pick("refused")})
    assert list(found.chosen(uses)) == [uses[1]]
    assert list(found.holding(uses)) == [uses[1], uses[2]]


def test_a_use_without_a_reason_of_its_own_has_the_problems():
    found = guidance({"stage": pick("refused"), "price_paid": fen(1)})
    own = Use.model_validate({"id": "a", "when": is_("stage", "refused")})
    assert found.why(own) == (Because(question="stage", picked=("refused",)),)
    assert found.why(Use(id="a")) == found.problem.why
    unanswered = Use.model_validate(
        {"id": "a", "when": {"kind": "not", "condition": is_("reason", "x")}}
    )
    assert found.why(unanswered) == found.problem.why
