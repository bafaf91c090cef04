"""The deadline table on one page: safe day, last day, what each rests on, and how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.deadlines import is_over
from refundwizard.domain.document import Paragraph, Table
from refundwizard.domain.passages import dates
from refundwizard.domain.passages.rules import source_of
from refundwizard.domain.sheets.page import rest_in, sheet
from refundwizard.domain.sheets.room import PAGE, height
from refundwizard.domain.wording import capital, left, until

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from refundwizard.domain.assessment import DeadlineResult
    from refundwizard.domain.document import Block, Document, Side
    from refundwizard.domain.passages.brief import Brief

_COLUMNS: Final = ("who", "action", "safe", "latest", "basis", "sure")
_SIDES: Final[tuple[Side, ...]] = ("left",) * 6
_REMARKS: Final = 60.0
"""Room for the remarks below the table."""


def deadlines_sheet(brief: Brief) -> Document:
    """Return every date that can be worked out, the next one in a box above the table."""
    return sheet(brief, brief.words("sheets.dates.title"), tuple(_blocks(brief)))


def _blocks(brief: Brief) -> Iterator[Block]:
    first = dates.nearest(brief)
    box = [dates.date_box(brief, first)] if first is not None else []
    yield from box
    rows = [_row(brief, each) for each in in_order(brief)]
    shown = _fitting(rows, brief, PAGE - height(box) - _REMARKS)
    if shown:
        yield _table(brief, shown)
    else:
        yield Paragraph(text=brief.words("sheets.dates.none"))
    if len(shown) < len(rows):
        count = len(rows) - len(shown)
        yield _remark(brief.words("sheets.dates.rest", count=count, where=rest_in(brief)))
    idle = [each for each in brief.found.deadlines if each.due.safe_by is None]
    if idle:
        names = [dates.action(brief, each.id) for each in idle]
        yield _remark(brief.words("sheets.dates.idle", actions=_some(brief, names)))
    yield _remark(brief.words("sheets.dates.page"))


def _remark(text: str) -> Paragraph:
    return Paragraph(text=text, small=True)


def _some(brief: Brief, names: Sequence[str], most: int = 3) -> str:
    listed = brief.listed(names[:most])
    more = len(names) - most
    return brief.words("sheets.and_more", listed=listed, count=more) if more > 0 else listed


def in_order(brief: Brief) -> list[DeadlineResult]:
    """Return what has a date: what is to come by day, then what is far, over or done."""

    def rank(each: DeadlineResult) -> tuple[bool, bool, bool, datetime]:
        over = is_over(each.due, brief.found.as_of)
        return (
            each.done,
            over and each.who != "buyer",
            each.is_quiet,
            each.due.safe_by or brief.found.as_of,
        )

    return sorted((each for each in brief.found.deadlines if each.due.safe_by), key=rank)


def _table(brief: Brief, rows: Sequence[tuple[str, ...]]) -> Table:
    header = tuple(brief.words(f"sheets.dates.{name}") for name in _COLUMNS)
    return Table(header=header, align=_SIDES, wide=len(header), rows=tuple(rows))


def _fitting(rows: list[tuple[str, ...]], brief: Brief, room: float) -> list[tuple[str, ...]]:
    while rows and height((_table(brief, rows),)) > room:
        rows = rows[:-1]
    return rows


def _row(brief: Brief, each: DeadlineResult) -> tuple[str, ...]:
    at = each.due.safe_by or brief.found.as_of
    latest = each.due.latest
    shown = until(brief.words, at, brief.today, by_day=each.due.by_day)
    safe = brief.words("sheets.dates.cell", until=shown, left=_left(brief, each, at))
    last = "" if latest is None else until(brief.words, latest, brief.today, by_day=each.due.by_day)
    return (
        brief.say(f"who.{each.who}"),
        capital(dates.action(brief, each.id)),
        safe,
        brief.say("dates.same") if latest in {at, None} else last,
        _basis(brief, each),
        _sure(brief, each),
    )


def _left(brief: Brief, each: DeadlineResult, at: datetime) -> str:
    return brief.say("dates.done") if each.done else left(brief.words, at, brief.today)


def _basis(brief: Brief, each: DeadlineResult) -> str:
    """Return the first place the date rests on, and how strong that is."""
    rule = next((rule for rule in brief.found.rules if rule.id == each.rule), None)
    source = source_of(brief, each.rule)
    if rule is not None and rule.cites:
        place = brief.cite(rule.cites[0])
    else:
        place = brief.words.get(f"rules.{each.rule}.title")
    strength = f"〔{source.strength}〕" if source is not None else ""
    return f"{strength}{place}"


def _sure(brief: Brief, each: DeadlineResult) -> str:
    if each.from_page:
        return brief.words("sheets.dates.from_page")
    return brief.words(f"sheets.dates.{'provisional' if each.due.provisional else 'worked_out'}")
