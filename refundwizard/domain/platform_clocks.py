"""Which figures a platform clock runs by: the case's own platform says, never another one's.

A profile holds several clocks for one purpose where sources differ (``merchant_answer``,
``merchant_answer_a``, ``merchant_answer_b``): the shortest is safe, the longest the latest date.
A figure of the platform's own published text beats those of unofficial pages, which are then only
named; but for a step of the shopper's own they still count, since too early does no harm.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from refundwizard.domain.assessment import Due, Step
from refundwizard.domain.conditions import picked
from refundwizard.domain.pack import Clock
from refundwizard.domain.stretches import moments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from refundwizard.domain.conditions import Answers
    from refundwizard.domain.pack import Deadline, Pack

PLATFORM: Final = "platform"
"""The question that names the platform; its choices are the ids of the profiles."""

_VARIANTS: Final = ("", "_a", "_b", "_c")
"""Endings of the clocks of one purpose."""


def variants(clock: str) -> tuple[str, ...]:
    """Return the ids one purpose may have in a profile: the plain one and those of a conflict."""
    return tuple(clock + ending for ending in _VARIANTS)


def clocks_of(pack: Pack, rule: Deadline, answers: Answers) -> tuple[Clock, ...]:
    """Return the figures a deadline runs by in a case, empty where its platform has none.

    A deadline that names no clock runs by its own figures; of several clocks it names, the first
    that the platform's profile has counts.
    """
    if not rule.clock:
        return (Clock(id=rule.id, amount=rule.amount, unit=rule.unit, rule=rule.rule),)
    shops = sorted(picked(answers.get(PLATFORM)) & pack.platforms.keys())
    known = [clock for shop in shops for clock in pack.platforms[shop].clocks]
    for name in rule.clock:
        found = tuple(clock for clock in known if clock.id in variants(name))
        if found:
            return found
    return ()


def credible(clocks: Iterable[Clock]) -> tuple[list[Clock], list[Clock]]:
    """Return the clocks that count for the other side, and those that are only named."""
    every = list(clocks)
    read = [clock for clock in every if clock.confidence == "read"]
    return (read, [clock for clock in every if clock not in read]) if read else (every, [])


def together(
    clocks: Iterable[Clock], count: Callable[[Clock], Due], *, careful: bool
) -> tuple[str, Due]:
    """Return the rule of the shortest clock that counts, and the dates of all that do.

    Args:
        clocks: the clocks of one purpose, at least one.
        count: when one of them ends.
        careful: every figure counts, since the shopper is the one who has to keep it.
    """
    counted, named = (list(clocks), []) if careful else credible(clocks)
    dues = [(clock, count(clock)) for clock in counted]
    only_named = tuple(_step("clock_only_named", clock) for clock in named)
    rule, due = _conflict(dues) if len(dues) > 1 else (dues[0][0].rule, dues[0][1])
    return rule, replace(due, trace=due.trace + only_named)


def _step(code: str, clock: Clock, on: datetime | None = None) -> Step:
    args = (("amount", clock.amount), ("unit", clock.unit), ("rule", clock.rule))
    return Step(code, on, args)


def _conflict(dues: list[tuple[Clock, Due]]) -> tuple[str, Due]:
    """Return the earliest safe date and the latest one, with each source's figure in the trace.

    Where one of them cannot be computed, there is no date at all: a day that is not known may be
    the one that matters.
    """
    by_day = all(due.by_day for _clock, due in dues)
    ends = [(both, clock, due) for clock, due in dues if (both := moments(due, by_day=by_day))]
    if len(ends) < len(dues):
        clock, due = next((clock, due) for clock, due in dues if not moments(due, by_day=by_day))
        return clock.rule, replace(due, safe_by=None, latest=None)
    (safe, _latest), first, counted = min(ends, key=lambda end: end[0][0])
    says = tuple(_step("clock_says", clock, until) for (until, _latest), clock, _due in ends)
    joined = Due(
        safe_by=safe,
        latest=max(latest for (_safe, latest), _clock, _due in ends),
        provisional=any(due.provisional for _clock, due in dues),
        by_day=by_day,
        trace=(Step("clock_conflict"), *says, *counted.trace),
    )
    return first.rule, joined
