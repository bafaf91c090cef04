"""Which problem a case is, on its two axes, from observable answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Choice, Many
from refundwizard.domain.assessment import Because, Problem
from refundwizard.domain.conditions import (
    Answers,
    Condition,
    Facts,
    facts_of,
    holds,
    picked,
    questions_of,
)
from refundwizard.domain.pack import Pack, ProblemClass

if TYPE_CHECKING:
    from collections.abc import Iterable

CHOSEN: Final = "problem"

ALSO: Final = ("also", "also_unreceived")
"""The questions that name further problems of the same order; their choices are class ids."""


def because(condition: Condition | None, answers: Answers, facts: Facts) -> tuple[Because, ...]:
    """Return the answers and named facts a condition that holds was decided by."""
    asked = sorted(name for name in questions_of(condition) if name in answers)
    reasons = [Because(question=name, picked=_picked(answers, name)) for name in asked]
    reasons += [Because(fact=name) for name in sorted(facts_of(condition)) if facts[name]]
    return tuple(reasons)


def _picked(answers: Answers, question: str) -> tuple[str, ...]:
    match answers[question]:
        case Choice(id=name):
            return (name,)
        case Many(ids=names):
            return tuple(names)
        case _:
            return ()


def problem(pack: Pack, answers: Answers, facts: Facts) -> Problem | None:
    """Return the asserted problem, or None while no class fits.

    The shopper's own choice stands on its axis; the other axis, and an axis without a choice, takes
    the first class by priority one of whose conditions holds. The smaller priority of both opens.
    A more special class that the choice displaces stays a further problem: made to order is so.
    """
    ordered = sorted(pack.classes.values(), key=lambda each: (each.priority, each.id))
    found = {axis: _first(ordered, axis, answers, facts) for axis in ("issue", "stuck")}
    displaced: Named | None = None
    chosen = answers.get(CHOSEN)
    if isinstance(chosen, Choice) and chosen.id in pack.classes:
        mine = pack.classes[chosen.id]
        displaced = found[mine.axis]
        found[mine.axis] = (mine, (Because(question=CHOSEN, picked=(mine.id,)),))
    named = [each for each in found.values() if each is not None]
    if not named:
        return None
    primary = min(named, key=lambda each: (each[0].priority, each[0].id))
    known = {each[0].id for each in named}
    further = frozenset[str]().union(*(picked(answers.get(name)) for name in ALSO))
    if displaced is not None and displaced[0].priority < primary[0].priority:
        further |= {displaced[0].id}
    further -= known
    return Problem(
        primary=primary[0].id,
        issue=found["issue"][0].id if found["issue"] else None,
        stuck=found["stuck"][0].id if found["stuck"] else None,
        why=tuple(dict.fromkeys(reason for each in named for reason in each[1])),
        also=tuple(name for name in pack.classes if name in further),
    )


Named = tuple[ProblemClass, tuple[Because, ...]]


def _first(
    ordered: Iterable[ProblemClass], axis: str, answers: Answers, facts: Facts
) -> Named | None:
    for each in ordered:
        if each.axis == axis:
            for condition in each.when:
                if holds(condition, answers, facts):
                    return each, because(condition, answers, facts)
    return None
