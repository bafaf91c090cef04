"""What the list of cases shows, made from the cached rows alone: no pack, no case file is read."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from refundwizard.domain import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refundwizard.domain.words import Words
    from refundwizard.storage.index import Row

Order = Literal["due", "newest", "amount"]
Urgency = Literal["none", "over", "over_other", "today", "soon", "later", "calm", "provisional"]

SOON_DAYS: Final = 3
"""Up to so many days left count as soon."""
LATER_DAYS: Final = 14
"""Up to so many days left are worth a number; beyond it there is no hurry."""
TALLY_DAYS: Final = 2
"""The home page's title looks this many days ahead."""


class HomeRow(NamedTuple):
    """One case of the list. ``amount`` is the firm sum (“329.00”), ``state`` ok, damaged, newer.

    Of a case that was closed ``closed_on`` is the day in words and ``amount`` what came back.
    """

    id: str
    state: str
    title_parts: tuple[str, ...]
    problem: str
    action: str
    status: str
    urgency: Urgency
    left: str
    when: str
    amount: str
    is_stale: bool
    closed_on: str = ""
    is_example: bool = False


class Tally(NamedTuple):
    """What the title states: cases to act on today, those past a date, and the next within days."""

    cases: int
    over: int
    today: int
    soon: int
    next_on: date | None
    closed: int = 0


def home_row(row: Row, words: Words, today: date) -> HomeRow:
    """Return what the list shows of a row, in the language of ``words``."""
    lines = row.lines.get(words.lang) or {}
    due = _moment(row.next_due)
    urgency, left, when = _urgency(row, lines, due, words, today)
    return HomeRow(
        id=row.id,
        state=row.state,
        title_parts=tuple(part for part in row.title.split("\t") if part),
        problem=lines.get("problem", ""),
        action=lines.get("due") or lines.get("next", ""),
        status=row.status,
        urgency=urgency,
        left=left,
        when=when,
        amount=_amount(row),
        is_stale=row.stale,
        closed_on=_closed_on(row, words, today),
        is_example=row.example,
    )


def _amount(row: Row) -> str:
    fen = row.recovered if row.closed_on else row.firm
    return "" if fen is None else wording.money(fen)


def _closed_on(row: Row, words: Words, today: date) -> str:
    return wording.day(words, date.fromisoformat(row.closed_on), today) if row.closed_on else ""


def _moment(text: str) -> date | datetime | None:
    if not text:
        return None
    return (
        date.fromisoformat(text) if len(text) == len("2026-11-17") else datetime.fromisoformat(text)
    )


def _urgency(
    row: Row, lines: dict[str, str], due: date | datetime | None, words: Words, today: date
) -> tuple[Urgency, str, str]:
    """Return how urgent a date is, the days left in words, and the date in words."""
    if due is None:
        return "none", "", ""
    days = wording.days_between(today, due)
    when = wording.until(words, due, today, by_day=not isinstance(due, datetime))
    left = wording.left(words, due, today)
    if days < 0:
        return ("over" if lines.get("who") == "buyer" else "over_other"), left, when
    return ("provisional" if row.provisional else _ahead(days)), left, when


def _ahead(days: int) -> Urgency:
    if days == 0:
        return "today"
    if days <= SOON_DAYS:
        return "soon"
    return "later" if days <= LATER_DAYS else "calm"


def tally(rows: Iterable[Row], today: date) -> Tally:
    """Count what is due; dates are compared as text, as there may be ten thousand."""
    this, limit = today.isoformat(), date.fromordinal(today.toordinal() + TALLY_DAYS).isoformat()
    cases = over = now = soon = closed = 0
    coming: list[str] = []
    for row in rows:
        if row.example:
            continue
        cases += 1
        closed += row.status == "closed"
        day = row.next_due[:10]
        if not day:
            continue
        over += day < this
        now += day == this
        soon += this < day <= limit
        if day >= this:
            coming.append(day)
    next_on = date.fromisoformat(min(coming)) if coming else None
    return Tally(cases, over, now, soon, next_on, closed)


def folded(text: str) -> str:
    """Return text as search compares it: full width and case do not matter, nor do blanks."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def matching(rows: Sequence[Row], query: str, lang: str) -> tuple[Row, ...]:
    """Return the rows whose seller, item or problem holds every word of the query."""
    wanted = [folded(word) for word in query.split()]
    if not wanted:
        return tuple(rows)
    return tuple(row for row in rows if all(word in _text(row, lang) for word in wanted))


def _text(row: Row, lang: str) -> str:
    lines = row.lines.get(lang) or {}
    return folded("\n".join((row.title, lines.get("problem", ""), lines.get("next", ""), row.id)))


def arranged(rows: Sequence[Row], order: Order) -> tuple[Row, ...]:
    """Return the rows in another order; ``due`` is how they come."""
    if order == "newest":
        return tuple(sorted(rows, key=lambda row: row.updated_at, reverse=True))
    if order == "amount":
        return tuple(
            sorted(rows, key=lambda row: -1 if row.firm is None else row.firm, reverse=True)
        )
    return tuple(rows)
