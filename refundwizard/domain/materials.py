"""What the drafts of an assessed case are made of, for whoever looks at them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.happenings import happenings
from refundwizard.domain.implied import implied
from refundwizard.domain.letter_fields import Material

if TYPE_CHECKING:
    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.case import Case
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
    known = {**said, **happenings(case)}
    return Material(
        pack=pack,
        case=case,
        answers={**known, **implied(known, found.as_of.date())},
        as_of=found.as_of,
        problem=found.problem,
        rules=found.rules,
        claims=found.claims,
        evidence=found.evidence,
        deadlines=found.deadlines,
        rebuttals=found.rebuttals,
        routes=found.routes,
    )
