"""Deadlines: the next one large, all of them as a table, and how each was worked out."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from refundwizard.domain.deadlines import is_over
from refundwizard.domain.document import DateBox, Paragraph, Table, Trace
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.passages.rules import source_of
from refundwizard.domain.wording import capital, left, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.assessment import DeadlineResult
    from refundwizard.domain.document import Block, Side
    from refundwizard.domain.passages.brief import Brief

_NEVER: Final = datetime.max.replace(tzinfo=BEIJING)
"""Stands for a date that cannot be computed; it is never shown."""

_COLUMNS: Final = ("who", "action", "safe_column", "latest_column", "left")
_SIDES: Final[tuple[Side, ...]] = ("left",) * 5


def nearest(brief: Brief) -> DeadlineResult | None:
    """Return the shopper's own deadline that comes first; one that passed only if none is left."""
    mine = [
        each
        for each in brief.found.deadlines
        if each.who == "buyer" and not (each.done or each.is_quiet) and each.due.safe_by is not None
    ]
    ahead = [each for each in mine if not is_over(each.due, brief.found.as_of)]
    return min(ahead or mine, key=_safe_by, default=None)


def _safe_by(each: DeadlineResult) -> datetime:
    return each.due.safe_by or _NEVER


def date_box(brief: Brief, each: DeadlineResult) -> DateBox:
    """Return the dates of a deadline in a box; one date where both are the same."""
    due, safe = each.due, _safe_by(each)
    latest = due.latest if due.latest != safe else None
    note = left(brief.words, safe, brief.today)
    if is_over(due, brief.found.as_of):
        missed = brief.words.get(f"deadlines.{each.id}.missed")
        note = f"{note} {brief.say('dates.passed', missed=missed)}"
    return DateBox(
        action=capital(action(brief, each.id)),
        safe_label=brief.say("dates.safe"),
        safe=_until(brief, each, safe),
        latest_label=brief.say("dates.latest") if latest else "",
        latest=_until(brief, each, latest) if latest else "",
        note=note,
        status=_status(brief, each),
    )


def action(brief: Brief, name: str) -> str:
    """Return what a deadline asks to be done."""
    return brief.words.get(f"deadlines.{name}.action", name)


def _until(brief: Brief, each: DeadlineResult, at: datetime) -> str:
    return until(brief.words, at, brief.today, by_day=each.due.by_day)


def _status(brief: Brief, each: DeadlineResult) -> str:
    if each.from_page:
        return brief.say("dates.from_page")
    return brief.say("dates.provisional") if each.due.provisional else ""


def deadlines(brief: Brief) -> Iterator[Block]:
    """Yield the table of dates, what has not started, and the trace of every date."""
    known = [each for each in brief.found.deadlines if each.due.safe_by is not None]
    if known:
        yield Table(
            header=tuple(brief.say(f"dates.{name}") for name in _COLUMNS),
            align=_SIDES,
            wide=1,
            rows=tuple(_row(brief, each) for each in known),
        )
    idle = [action(brief, each.id) for each in brief.found.deadlines if each not in known]
    if idle:
        yield Paragraph(text=brief.say("dates.waiting", actions=brief.listed(idle)), small=True)
    for each in known:
        yield Trace(
            title=brief.say("dates.why", action=action(brief, each.id)),
            steps=tuple(brief.step(step) for step in each.due.trace),
        )
        source = source_of(brief, each.rule)
        if source is not None:
            yield source


def _row(brief: Brief, each: DeadlineResult) -> tuple[str, ...]:
    safe, latest = _safe_by(each), each.due.latest
    mark = _status(brief, each)
    return (
        brief.say(f"who.{each.who}"),
        f"{capital(action(brief, each.id))}{mark and f' {mark}'}",
        _until(brief, each, safe),
        brief.say("dates.same") if latest in {safe, None} else _until(brief, each, latest),
        brief.say("dates.done") if each.done else left(brief.words, safe, brief.today),
    )
