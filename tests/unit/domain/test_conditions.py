from __future__ import annotations

from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError

from refundwizard.domain.conditions import Condition, day_of, facts_of, holds, picked, questions_of
from tests.builders import UNSURE, at, day, fact, fen, is_, not_, pick, picks

READ = TypeAdapter(Condition)


def every(*parts):
    return READ.validate_python({"kind": "every", "of": list(parts)})


def before(question, **limit):
    return READ.validate_python({"kind": "before", "question": question, **limit})


def read(raw):
    return READ.validate_python(raw)


def test_no_condition_always_holds():
    assert holds(None, {}, {})


def test_a_choice_is_one_of_several_and_not_sure_can_be_named():
    condition = read(is_("stage", "waiting", "unsure"))
    assert holds(condition, {"stage": pick("waiting")}, {})
    assert holds(condition, {"stage": UNSURE}, {})
    assert holds(condition, {"stage": picks("x", "waiting")}, {})
    assert not holds(condition, {"stage": pick("refused")}, {})
    assert not holds(condition, {"stage": fen(1)}, {})
    assert not holds(condition, {}, {})


def test_a_day_lies_before_a_fixed_day_or_the_day_of_another_question():
    fixed = before("signed_on", day="2026-11-12")
    assert holds(fixed, {"signed_on": day("2026-11-11")}, {})
    assert not holds(fixed, {"signed_on": day("2026-11-12")}, {})
    assert not holds(fixed, {"signed_on": UNSURE}, {})
    other = before("signed_on", other="applied_at")
    assert holds(other, {"signed_on": day("2026-11-11"), "applied_at": at("2026-11-12T08:00")}, {})
    assert not holds(other, {"signed_on": day("2026-11-11")}, {})


def test_every_not_and_a_named_fact():
    both = every(fact("late"), not_(is_("stage", "waiting")))
    assert holds(both, {}, {"late": True})
    assert not holds(both, {"stage": pick("waiting")}, {"late": True})
    assert not holds(both, {}, {"late": False})


def test_a_condition_tells_what_it_reads():
    condition = every(
        fact("late"),
        not_(is_("stage", "waiting")),
        {"kind": "before", "question": "a", "other": "b"},
    )
    assert questions_of(condition) == {"stage", "a", "b"}
    assert facts_of(condition) == {"late"}
    assert questions_of(before("a", day="2026-11-12")) == {"a"}
    assert facts_of(before("a", day="2026-11-12")) == frozenset()
    assert facts_of(read(not_(fact("late")))) == {"late"}
    assert questions_of(None) == facts_of(None) == frozenset()


def test_there_is_no_or_and_no_empty_list():
    for raw in ({"kind": "any", "of": []}, {"kind": "every", "of": []}, is_("stage")):
        with pytest.raises(ValidationError):
            read(raw)


def test_picked_and_day_of_pass_over_other_kinds():
    assert picked(None) == picked(fen(1)) == frozenset()
    assert day_of(fen(1)) is None
    assert day_of(at("2026-11-12T08:00")) == date(2026, 11, 12)
