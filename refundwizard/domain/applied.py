"""A rule of a pack in the version that a day picks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.assessment import RuleResult
from refundwizard.domain.conditions import day_of
from refundwizard.domain.rules import started_on

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from refundwizard.domain.assessment import Because
    from refundwizard.domain.conditions import Answers
    from refundwizard.domain.guidance import Guidance
    from refundwizard.domain.pack import Pack
    from refundwizard.domain.rules import Rule
    from refundwizard.domain.uses import Use

_CASE_DAYS: Final = ("signed_on", "ordered_on", "paid_on")


def case_day(answers: Answers, as_of: datetime) -> date:
    """Return the day that picks a rule's version: signed for, else ordered, else paid, else now."""
    days = (day_of(answers.get(name)) for name in _CASE_DAYS)
    return next((day for day in days if day is not None), as_of.date())


def held(
    pack: Pack, uses: Iterable[Use], guidance: Guidance, as_of: datetime
) -> tuple[RuleResult, ...]:
    """Return the rules named that hold here, each in the version of the day it is judged by."""
    days = {"purchase": case_day(guidance.answers, as_of), "today": as_of.date()}
    known = [(pack.rules[use.id], use) for use in guidance.chosen(uses) if use.id in pack.rules]
    results = (applied(rule, days[rule.judged_by], guidance.why(use)) for rule, use in known)
    return tuple(result for result in results if result is not None)


def applied(rule: Rule, on: date, why: tuple[Because, ...] = ()) -> RuleResult | None:
    """Return a rule as it is in force on a day; None before its first version or once repealed."""
    since = started_on(rule, on)
    if since is None:
        return None
    version = rule.versions[since]
    return RuleResult(
        id=rule.id,
        strength=rule.shown_strength,
        words=f"rules.{version.words or rule.id}",
        since=since,
        checked=rule.checked,
        cites=tuple(version.cites),
        why=why,
    )
