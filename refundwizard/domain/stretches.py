"""Dates that a page or somebody's word puts in the place of the computed ones.

The countdown on the page wins. More time that was named moves only the *latest* date of the other
side: the safe one stays, and what the shopper has to do is never put off by anybody's promise.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refundwizard.domain.assessment import Due, Step
from refundwizard.domain.moments import beijing, start_of
from refundwizard.domain.workdays import day_after

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from refundwizard.domain.records import Extension


def bounded_by_page(page: datetime, computed: Due) -> Due:
    """Return the end of a page's countdown, with what the rule alone would have said."""
    trace = [Step("from_page", page)]
    if computed.safe_by is not None and computed.safe_by != page:
        trace.append(Step("rule_says", computed.safe_by))
    return Due(page, page, provisional=False, by_day=False, trace=tuple(trace))


def stretched(computed: Due, named: Iterable[Extension], *, is_own: bool) -> Due:
    """Return a date with every extension that was named, the last word last.

    Args:
        computed: the date without them.
        named: the extensions of this deadline.
        is_own: it is the shopper's own step; its dates stay, the extension is only noted.
    """
    for each in sorted(named, key=lambda each: each.at):
        computed = _stretched(computed, each, is_own=is_own)
    return computed


def _stretched(computed: Due, extension: Extension, *, is_own: bool) -> Due:
    until = beijing(extension.until)
    code = "extension_noted" if is_own else "extended"
    said = (("why", extension.why),) if extension.why else ()
    step = Step(code if said else f"{code}_plain", until, said)
    noted = replace(computed, trace=(*computed.trace, step))
    if is_own or computed.latest is None:
        return noted if is_own else replace(noted, safe_by=until, latest=until, by_day=False)
    return replace(later(noted, until), trace=noted.trace)


def later(computed: Due, until: datetime) -> Due:
    """Return a date whose latest moment is not before another one; nothing else moves."""
    ends = moments(computed, by_day=False)
    if ends is None or until <= ends[1]:
        return computed
    return replace(computed, safe_by=ends[0], latest=until, by_day=False)


def moments(result: Due, *, by_day: bool) -> tuple[datetime, datetime] | None:
    """Return the two ends of a period; a day ends at its 24:00 where others name a moment.

    None where there is no date, or its 24:00 lies beyond the calendar.
    """
    if result.safe_by is None or result.latest is None:
        return None
    if by_day or not result.by_day:
        return result.safe_by, result.latest
    try:
        return day_end(result.safe_by), day_end(result.latest)
    except OverflowError:
        return None


def day_end(at: datetime) -> datetime:
    """Return the 24:00 of a day.

    Raises:
        OverflowError: it lies beyond the calendar.
    """
    return start_of(day_after(at.date()))
