"""The five conditions content can state; anything harder is a named fact in ``facts``.

There is no "or": write two edges or two uses (a closed set never grows into a language).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Annotated, Literal, assert_never

from pydantic import Field

from refundwizard.domain.answers import Answer, AtTime, Choice, Many, OnDate, Unsure
from refundwizard.domain.base import UNSURE, Day, Frozen, Seq


class Is(Frozen):
    """A choice is one of ``any_of``; ``unsure`` can be named like a choice."""

    kind: Literal["is"] = "is"
    question: str
    any_of: Seq[str] = Field(min_length=1)


class Before(Frozen):
    """The answered day lies before ``day`` (or before the day of another question)."""

    kind: Literal["before"] = "before"
    question: str
    day: Day | None = None
    other: str | None = None


class Fact(Frozen):
    """A named Python fact holds (see ``facts``)."""

    kind: Literal["fact"] = "fact"
    name: str


class Every(Frozen):
    """All of the conditions hold."""

    kind: Literal["every"] = "every"
    of: Seq[Condition] = Field(min_length=1)


class Not(Frozen):
    """The condition does not hold."""

    kind: Literal["not"] = "not"
    condition: Condition


Condition = Annotated[Is | Before | Fact | Every | Not, Field(discriminator="kind")]

Every.model_rebuild()
Not.model_rebuild()

Answers = Mapping[str, Answer]
Facts = Mapping[str, bool]


def picked(answer: Answer | None) -> frozenset[str]:
    """Return the choice ids an answer names; ``unsure`` counts as one, no answer as none."""
    match answer:
        case Choice():
            return frozenset({answer.id})
        case Many():
            return frozenset(answer.ids)
        case Unsure():
            return frozenset({UNSURE})
        case _:
            return frozenset()


def day_of(answer: Answer | None) -> Day | None:
    """Return the calendar day of a date or time answer, else None."""
    match answer:
        case OnDate():
            return answer.on
        case AtTime():
            return answer.at.date()
        case _:
            return None


def holds(condition: Condition | None, answers: Answers, facts: Facts) -> bool:
    """Tell whether a condition holds; no condition always does, an unanswered one never."""
    match condition:
        case None:
            it_does = True
        case Is():
            it_does = _names(answers.get(condition.question), condition.any_of)
        case Before():
            it_does = _is_before(condition, answers)
        case Fact():
            it_does = facts[condition.name]
        case Every():
            it_does = _all_hold(condition.of, answers, facts)
        case Not():
            it_does = not holds(condition.condition, answers, facts)
        case _:
            assert_never(condition)
    return it_does


def _names(answer: Answer | None, any_of: Collection[str]) -> bool:
    if isinstance(answer, Choice):
        return answer.id in any_of
    return answer is not None and not picked(answer).isdisjoint(any_of)


def _all_hold(parts: Iterable[Condition], answers: Answers, facts: Facts) -> bool:
    for part in parts:  # noqa: SIM110 - called hundreds of times for one assessment
        if not holds(part, answers, facts):
            return False
    return True


def _is_before(condition: Before, answers: Answers) -> bool:
    mine = day_of(answers.get(condition.question))
    limit = condition.day if condition.other is None else day_of(answers.get(condition.other))
    return mine is not None and limit is not None and mine < limit


def questions_of(condition: Condition | None) -> frozenset[str]:
    """Return the ids of all questions a condition reads (facts not included)."""
    match condition:
        case None | Fact():
            return frozenset()
        case Is():
            return frozenset({condition.question})
        case Before():
            return frozenset(
                {condition.question} | ({condition.other} if condition.other else set())
            )
        case Every():
            return frozenset().union(*(questions_of(part) for part in condition.of))
        case Not():
            return questions_of(condition.condition)
        case _:
            assert_never(condition)


def facts_of(condition: Condition | None) -> frozenset[str]:
    """Return the names of all facts a condition reads."""
    match condition:
        case None | Is() | Before():
            return frozenset()
        case Fact():
            return frozenset({condition.name})
        case Every():
            return frozenset().union(*(facts_of(part) for part in condition.of))
        case Not():
            return facts_of(condition.condition)
        case _:
            assert_never(condition)
