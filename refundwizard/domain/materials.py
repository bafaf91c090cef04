"""What the drafts of an assessed case are made of, for whoever looks at them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.happenings import happenings
from refundwizard.domain.implied import implied
from refundwizard.domain.letter_fields import Material

if TYPE_CHECKING:
    from datetime import date

    from refundwizard.domain.answers import Answer
    from refundwizard.domain.assessment import Assessment, Problem
    from refundwizard.domain.case import Case
    from refundwizard.domain.conditions import Answers
    from refundwizard.domain.pack import Pack


def material_of(pack: Pack, case: Case, found: Assessment) -> Material | None:
    """Return what ``assess`` made the drafts from; None where there is no problem and so none.

    Args:
        pack: the knowledge the case was assessed with.
        case: the case.
        found: what ``assess`` returned for both.
    """
    if found.problem is None:
        return None
    case = case.in_order(pack.questions)
    parked = set(found.position.parked)
    said = {name: given for name, given in case.answers.items() if name not in parked}
    answers = with_shown(said, case, found.as_of.date())
    return material_from(pack, case, answers, found, found.problem)


def with_shown(said: Answers, case: Case, today: date) -> dict[str, Answer]:
    """Return answers in use with what records and other answers show."""
    known = {**said, **happenings(case)}
    return {**known, **implied(known, today)}


def material_from(
    pack: Pack, case: Case, answers: Answers, found: Assessment, problem: Problem
) -> Material:
    """Return what the drafts of a case with a problem are made of."""
    return Material(
        pack=pack,
        case=case,
        answers=answers,
        as_of=found.as_of,
        problem=problem,
        rules=found.rules,
        claims=found.claims,
        evidence=found.evidence,
        deadlines=found.deadlines,
        rebuttals=found.rebuttals,
        routes=found.routes,
    )
