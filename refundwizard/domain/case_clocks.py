"""The deadlines of a case: from which day each runs, what starts it again, and who gave more time.

In this order: the figures of the case's own platform or the law's, a notice that lengthens them,
a countdown read off the page, and what the other side or a notice named for this very case.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Answer, AtTime, OnDate, Span, Unsure
from refundwizard.domain.assessment import DeadlineResult, Due, Step
from refundwizard.domain.deadlines import due, is_over, no_date
from refundwizard.domain.holiday_notices import lengthened
from refundwizard.domain.moments import beijing
from refundwizard.domain.platform_clocks import PLATFORM, clocks_of, together
from refundwizard.domain.stretches import bounded_by_page, stretched
from refundwizard.domain.workdays import Calendar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from refundwizard.domain.clock_shapes import Clock, Deadline
    from refundwizard.domain.pack import Pack
    from refundwizard.domain.records import Extension

    Answers = Mapping[str, Answer]

BUYER: Final = "buyer"
"""Whose own dates never rely on anybody's leniency."""

QUIET_DAYS: Final = 180
"""A clock kept in the background is one of the next dates only this close to its end."""


@dataclass(frozen=True, slots=True)
class _Begin:
    """What a period runs from; ``trace`` says which event it was and what started it again."""

    name: str
    answer: Answer | None
    trace: tuple[Step, ...] = ()


def deadline_of(
    pack: Pack,
    rule: Deadline,
    answers: Answers,
    as_of: datetime,
    extensions: Iterable[Extension] = (),
) -> DeadlineResult:
    """Return one deadline of a case for the answers in use, at a moment in Beijing time.

    A platform's clock keeps the time of day it started at, a statutory period does not; its figures
    are those of the case's own platform. A countdown read off the page wins over both. More time
    named since then moves the other side's latest date, and never the shopper's own safe one.
    """
    begin, clocks = _begin(rule, answers), clocks_of(pack, rule, answers)
    rests_on, computed = rule.rule, no_date(Step("no_clock"))
    if clocks:
        rests_on, computed = _by_clocks(pack, rule, clocks, begin)
        if rule.who != BUYER:
            computed = lengthened(pack, answers, clocks, begin.answer, computed)
    page = page_end(answers.get(rule.countdown) if rule.countdown else None)
    named = [each for each in extensions if each.deadline == rule.id]
    if page is not None:
        computed = bounded_by_page(page.end, computed)
        named = [each for each in named if beijing(each.at) > page.seen_at]
    computed = stretched(computed, named, is_own=rule.who == BUYER)
    done = rule.done_by is not None and not isinstance(answers.get(rule.done_by), Unsure | None)
    return DeadlineResult(
        id=rule.id,
        who=rule.who,
        due=computed,
        overdue=not done and is_over(computed, as_of),
        done=done,
        rule=rests_on,
        from_page=page is not None,
        is_quiet=rule.quiet and _is_far(computed, as_of),
        basis=_basis(rule, begin, answers, named),
    )


def is_kept(pack: Pack, rule: Deadline, answers: Answers) -> bool:
    """Tell whether a deadline runs in a case: its platform has the clock, or a page counts down."""
    page = answers.get(rule.countdown) if rule.countdown else None
    return bool(clocks_of(pack, rule, answers)) or page_end(page) is not None


def is_started(rule: Deadline, answers: Answers) -> bool:
    """Tell whether a day is known that a deadline can run from."""
    return any(_moment_of(answers.get(name)) is not None for name in rule.starts)


@dataclass(frozen=True, slots=True)
class PageEnd:
    """When a countdown read off a page ends, and when it was read."""

    end: datetime
    seen_at: datetime


def page_end(answer: Answer | None) -> PageEnd | None:
    """Return when a countdown ends, None where none was read or it ends beyond the calendar."""
    if not isinstance(answer, Span) or answer.seen_at is None:
        return None
    seen_at = beijing(answer.seen_at)
    try:
        return PageEnd(seen_at + timedelta(minutes=answer.minutes), seen_at)
    except OverflowError:
        return None


def _moment_of(answer: Answer | None) -> datetime | None:
    """Return the moment of a known day (its 00:00) or time; a bare month is neither."""
    match answer:
        case OnDate(precision="day", on=day):
            return beijing(datetime(day.year, day.month, day.day))  # noqa: DTZ001 - made Beijing's
        case AtTime(at=at):
            return beijing(at)
        case _:
            return None


def _begin(rule: Deadline, answers: Answers) -> _Begin:
    """Return the first start with a day, or whatever began the period anew since then."""
    given = [name for name in rule.starts if name in answers]
    dated = (name for name in given if _moment_of(answers[name]) is not None)
    name = next(dated, given[0] if given else rule.starts[0])
    start = _moment_of(answers.get(name))
    if start is None or not rule.of_records:
        return _Begin(name, answers.get(name))
    trace = [Step("counted_from", start.date(), (("event", name),))]
    for at, event in _restarts(rule, answers, start):
        trace.append(Step("restarted", at.date(), (("event", event),)))
        name = event
    return _Begin(name, answers[name], tuple(trace))


def _restarts(rule: Deadline, answers: Answers, since: datetime) -> list[tuple[datetime, str]]:
    """Return what began the period anew after its first day, in the order it happened."""
    known = {name: _moment_of(answers.get(name)) for name in rule.restarts}
    after = [(at, name) for name, at in known.items() if at is not None and at > since]
    return [each for each in sorted(after) if each[0].date() > since.date()]


def _by_clocks(
    pack: Pack, rule: Deadline, clocks: tuple[Clock, ...], begin: _Begin
) -> tuple[str, Due]:
    known = Calendar(pack.calendars)
    rests_on, computed = together(
        clocks,
        lambda clock: _computed(pack, rule, clock, begin, known),
        careful=rule.who == BUYER,
    )
    return rests_on, replace(computed, trace=begin.trace + computed.trace)


def _computed(pack: Pack, rule: Deadline, clock: Clock, begin: _Begin, known: Calendar) -> Due:
    rests_on = pack.rules.get(clock.rule)
    by_moment = rests_on is not None and rests_on.strength == "platform"
    args = (("question", begin.name),)
    match begin.answer:
        case OnDate(precision="day", on=day):
            return due(day, clock.amount, clock.unit, rule.roll, known)
        case OnDate():
            return no_date(Step("start_month_only", None, args))
        case AtTime(at=at):
            keeps_time = by_moment or clock.unit == "hours"
            start = beijing(at) if keeps_time else beijing(at).date()
            return due(start, clock.amount, clock.unit, rule.roll, known)
        case Unsure():
            return no_date(Step("start_unsure", None, args))
        case _:
            return no_date(Step("no_start", None, args))


def _is_far(result: Due, as_of: datetime) -> bool:
    safe = result.safe_by
    return safe is None or (safe.date() - as_of.date()).days > QUIET_DAYS


def _basis(rule: Deadline, begin: _Begin, answers: Answers, named: list[Extension]) -> str:
    """Return what the shopper said that the date rests on; while it stays, only knowledge moved."""
    parts = [begin.name, _said(begin.answer)]
    if rule.clock:
        parts.append(_said(answers.get(PLATFORM)))
    if rule.countdown:
        parts.append(_said(answers.get(rule.countdown)))
    parts += [each.until.isoformat() for each in named]
    return "|".join(parts)


def _said(answer: Answer | None) -> str:
    return "" if answer is None else answer.model_dump_json()
