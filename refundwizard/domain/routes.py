"""The ladder: which step can be taken now, and what a locked one waits for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from refundwizard.domain.assessment import DeadlineResult, RouteResult
from refundwizard.domain.conditions import Answers, Facts, holds
from refundwizard.domain.deadlines import is_over
from refundwizard.domain.moments import ONE_DAY

if TYPE_CHECKING:
    from datetime import date, datetime

    from refundwizard.domain.pack import Route

Deadlines = Mapping[str, DeadlineResult]


def ladder(
    routes: Iterable[Route], answers: Answers, facts: Facts, deadlines: Deadlines, as_of: datetime
) -> tuple[RouteResult, ...]:
    """Return the steps in order; the first that is not locked is the one to take now.

    A step that needs the other side to be late opens after that side's *latest* date, never after
    its safe date.
    """
    results = [_result(route, answers, facts, deadlines, as_of) for route in routes]
    for index, result in enumerate(results):
        if result.state == "open":
            results[index] = replace(result, state="now")
            break
    return tuple(results)


def _result(
    route: Route, answers: Answers, facts: Facts, deadlines: Deadlines, as_of: datetime
) -> RouteResult:
    missing = tuple(name for name, need in route.needs.items() if not holds(need, answers, facts))
    is_late, opens_on = _lateness(route, deadlines, as_of)
    return RouteResult(
        id=route.id,
        state="open" if is_late and not missing else "locked",
        missing=missing,
        opens_on=opens_on,
        closes=route.closes,
    )


def _lateness(route: Route, deadlines: Deadlines, as_of: datetime) -> tuple[bool, date | None]:
    if route.opens_after is None:
        return True, None
    clock = deadlines.get(route.opens_after)
    if clock is None or clock.done or clock.due.latest is None:
        return False, None
    if is_over(clock.due, as_of):
        return True, None
    return False, _late_from(clock.due.latest, by_day=clock.due.by_day)


def _late_from(latest: datetime, *, by_day: bool) -> date | None:
    """Return the day from which the other side is late: the day after a by-day date."""
    try:
        return latest.date() + ONE_DAY if by_day else latest.date()
    except OverflowError:
        return None
