"""The ladder: which step can be taken now, what a locked one waits for, and what shuts another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from refundwizard.domain.assessment import DeadlineResult, RouteResult
from refundwizard.domain.conditions import Answers, Facts, holds
from refundwizard.domain.deadlines import is_over
from refundwizard.domain.moments import ONE_DAY
from refundwizard.domain.route_shapes import WINDOW

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from refundwizard.domain.pack import Route
    from refundwizard.domain.records import Filing
    from refundwizard.domain.route_shapes import RouteState

NEVER_TAKEN: Final = frozenset({"rejected", "withdrawn"})
"""Endings of a filing that shuts nothing if the body had not accepted it before."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What the states of the steps follow from."""

    answers: Answers
    facts: Facts
    deadlines: Mapping[str, DeadlineResult]
    filings: tuple[Filing, ...]
    as_of: datetime


def ladder(
    table: Mapping[str, Route], names: Iterable[str], ground: Ground
) -> tuple[RouteResult, ...]:
    """Return the named steps in order, then others that something was filed on.

    The first that can be taken is the one to take now. A step that needs the other side to be late
    opens after that side's *latest* date, never after its safe date.
    """
    filed = {each.route: each for each in ground.filings}
    shut = shut_routes(table, ground.filings)
    chosen = dict.fromkeys([*names, *filed])
    results = [_result(table[name], ground, filed, shut) for name in chosen if name in table]
    for index, result in enumerate(results):
        if result.state == "open":
            results[index] = replace(result, state="now")
            break
    return tuple(results)


def shut_routes(table: Mapping[str, Route], filings: Iterable[Filing]) -> dict[str, str]:
    """Return the routes that filings shut, each with the route filed on that does it.

    A body does not take up what another has taken up or dealt with (市场监督管理投诉举报处理办法
    art 16(2)): an accepted filing keeps the door shut even after it was withdrawn.
    """
    return {
        other: filing.route
        for filing in filings
        if filing.route in table and is_taken(filing)
        for other in table[filing.route].closes
    }


def is_taken(filing: Filing) -> bool:
    """Tell whether a body has a filing, or dealt with it after it had accepted it."""
    return filing.accepted_on is not None or filing.ending not in NEVER_TAKEN


def _result(
    route: Route, ground: Ground, filed: Mapping[str, Filing], shut: Mapping[str, str]
) -> RouteResult:
    missing = _missing(route, ground)
    is_late, opens_on = _lateness(route, ground)
    filing = filed.get(route.id)
    state = _taken(route, ground, filing)
    if state is None:
        state = "closed" if route.id in shut else "open" if is_late and not missing else "locked"
    return RouteResult(
        id=route.id,
        state=state,
        missing=missing if state == "locked" else (),
        opens_on=opens_on if state == "locked" else None,
        closes=route.closes,
        filing=filing.id if filing else "",
        shut_by=shut.get(route.id, "") if state == "closed" else "",
    )


def _missing(route: Route, ground: Ground) -> tuple[str, ...]:
    needs = route.needs.items()
    lacking = tuple(name for name, n in needs if not holds(n, ground.answers, ground.facts))
    clock = ground.deadlines.get(route.before or "")
    is_late = clock is not None and not clock.done and is_over(clock.due, ground.as_of)
    return (*lacking, WINDOW) if is_late else lacking


def _taken(route: Route, ground: Ground, filing: Filing | None) -> RouteState | None:
    """Return the state of a step that was taken: as recorded, else as the answers tell."""
    if filing is not None:
        return "filed" if filing.is_pending else "done"
    if route.passed is not None and holds(route.passed, ground.answers, ground.facts):
        return "done"
    if route.running is not None and holds(route.running, ground.answers, ground.facts):
        return "filed"
    return None


def _lateness(route: Route, ground: Ground) -> tuple[bool, date | None]:
    if route.opens_after is None:
        return True, None
    clock = ground.deadlines.get(route.opens_after)
    if clock is None or clock.done or clock.due.latest is None:
        return False, None
    if is_over(clock.due, ground.as_of):
        return True, None
    return False, _late_from(clock.due.latest, by_day=clock.due.by_day)


def _late_from(latest: datetime, *, by_day: bool) -> date | None:
    """Return the day from which the other side is late: the day after a by-day date."""
    try:
        return latest.date() + ONE_DAY if by_day else latest.date()
    except OverflowError:
        return None
