"""How a case stands: one word for the list of cases, and what is still unsure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import OnDate, Unsure
from refundwizard.domain.conditions import Answers, picked
from refundwizard.domain.deadlines import is_pressing
from refundwizard.domain.naming import CHOSEN

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from refundwizard.domain.assessment import (
        Assessment,
        Claims,
        DeadlineResult,
        Status,
    )
    from refundwizard.domain.case import Case
    from refundwizard.domain.draft_result import DraftResult
    from refundwizard.domain.records import Closing

_WAITING_STAGES: Final = frozenset({"waiting", "reviewing"})
_PRESSING_DAYS: Final = 1
"""Due today or tomorrow."""


def unsure(answers: Answers) -> tuple[str, ...]:
    """Return the questions answered 不确定 or only to the month; their results may change."""
    return tuple(
        name
        for name, answer in answers.items()
        if isinstance(answer, Unsure)
        or (isinstance(answer, OnDate) and answer.precision == "month")
    )


def status(found: Assessment, case: Case, answers: Answers) -> Status:
    """Return how a case stands, given everything else that was found about it.

    An end comes before anything else: the one the shopper recorded, or that everything firm came
    back, unless the case was opened again. One still being filled in is never called late.
    """
    if found.closing is not None or (is_settled(found.claims) and not case.closings):
        return "closed"
    if is_filling(found, answers):
        return "filling"
    if is_missed(found.deadlines):
        return "overdue"
    if is_on_you(found.deadlines, case, found.as_of):
        return "action_needed"
    return _at_rest(found, case, answers)


def is_filling(found: Assessment, answers: Answers) -> bool:
    """Tell whether too little is known to say more.

    Open questions do not matter once the shopper named the problem and a sum or a date is known.
    """
    if found.problem is None:
        return True
    is_known = found.claims.firm is not None or any(each.due.safe_by for each in found.deadlines)
    return found.position.page is not None and not (CHOSEN in answers and is_known)


def closing(case: Case) -> Closing | None:
    """Return how the case was closed; None while it is open or open again."""
    last = case.closings[-1] if case.closings else None
    return last if last is not None and last.kind == "closed" else None


def at_peace(found: Assessment) -> Assessment:
    """Return what was found about a closed case, without anything left to do or to keep.

    Of the dates only those that were kept remain: the others count no longer.
    """
    return replace(
        found,
        deadlines=tuple(each for each in found.deadlines if each.done),
        points=tuple(replace(each, is_asked=False) for each in found.points),
        guards=tuple(replace(each, is_asked=False) for each in found.guards),
        todo=(),
        next=None,
    )


def _at_rest(found: Assessment, case: Case, answers: Answers) -> Status:
    if is_waiting(case, answers):
        return "waiting"
    return "prepared" if is_prepared(found.drafts) else "ready"


def is_settled(claims: Claims) -> bool:
    """Tell whether everything that is firm has come back."""
    return claims.received > 0 and claims.shortfall is not None and claims.shortfall <= 0


def is_missed(deadlines: Iterable[DeadlineResult]) -> bool:
    """Tell whether the shopper let a date of their own pass."""
    return any(clock.who == "buyer" and clock.overdue for clock in deadlines)


def is_on_you(deadlines: Iterable[DeadlineResult], case: Case, as_of: datetime) -> bool:
    """Tell whether the shopper has to act now.

    Either the other side is late, or it has answered since, or an own date is today or tomorrow.
    """
    clocks = [clock for clock in deadlines if not clock.done]
    is_late = any(clock.overdue for clock in clocks if clock.who != "buyer")
    is_near = any(
        is_pressing(clock.due, as_of, _PRESSING_DAYS) for clock in clocks if clock.who == "buyer"
    )
    return is_late or is_near or (has_written(case) and is_answered(case))


def is_answered(case: Case) -> bool:
    """Tell whether the last word is the other side's; what is only prepared was not said."""
    said = sorted((each for each in case.messages if each.is_sent), key=lambda each: each.at)
    return bool(said) and said[-1].direction == "in"


def has_written(case: Case) -> bool:
    """Tell whether the shopper recorded a message as sent."""
    return any(message.went_out for message in case.messages)


def is_waiting(case: Case, answers: Answers) -> bool:
    """Tell whether the next word is the other side's."""
    return has_written(case) or bool(picked(answers.get("stage")) & _WAITING_STAGES)


def is_prepared(drafts: Iterable[DraftResult]) -> bool:
    """Tell whether there is a draft and none has a blank left; texts of later steps aside."""
    blanks = [draft.missing for draft in drafts if draft.is_main]
    return bool(blanks) and not any(blanks)
