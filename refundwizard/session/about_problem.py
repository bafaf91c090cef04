"""A new case about a problem that was picked from the book of rights and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.answers import Choice
from refundwizard.domain.naming import CHOSEN
from refundwizard.session.open_case import new_case
from refundwizard.session.suggestions import enough

if TYPE_CHECKING:
    from datetime import datetime

    from refundwizard.domain.case import Case
    from refundwizard.domain.pack import Pack


def case_about(pack: Pack, now: datetime, problem: str) -> Case:
    """Return a case that begins with the answer that is enough for a problem.

    Where no single answer of the flow is, the shopper's own choice names the problem; both can be
    changed like any other answer. An unknown problem begins an empty case.
    """
    case = new_case(pack, now)
    if problem not in pack.classes:
        return case
    question, choice = enough(pack, case, now, problem) or (CHOSEN, problem)
    return case.model_copy(update={"answers": {question: Choice(id=choice)}})
