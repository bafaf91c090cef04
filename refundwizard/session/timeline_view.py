"""The whole case on one line of time: what happened, today, and what is still to come.

Long cases are folded by month, so that the line stays short; nothing is ever left out of the list.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Final, Literal

from refundwizard.domain.wording import day
from refundwizard.session.deadlines_view import HolidayView, holidays
from refundwizard.session.standing_view import Standing, standing_view
from refundwizard.session.timeline_entries import entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from refundwizard.session.timeline_entry import Entry
    from refundwizard.session.view_state import ViewState

FOLD_FROM: Final = 40
"""With more entries than this the months that are over are folded."""
OPEN_PAST: Final = 12
"""So many of the latest entries at least stay unfolded."""

AHEAD: Final = 60
"""Holidays up to so many days ahead are drawn, as far as something is still to come."""

LineKind = Literal["entry", "today", "holiday", "month"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the picture. ``gap`` counts the days since the line before it.

    A ``month`` holds its entries whether it is open or not; they follow it as lines if it is.
    """

    kind: LineKind
    on: date
    title: str = ""
    gap: int = 0
    entry: Entry | None = None
    inside: tuple[Entry, ...] = ()
    is_open: bool = True
    is_coming: bool = False


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The timeline page; ``next`` is the date that comes first, the shopper's own before others."""

    standing: Standing
    entries: tuple[Entry, ...]
    holidays: tuple[HolidayView, ...]
    today: date
    today_words: str
    months: tuple[tuple[str, str], ...]
    """Month (2026-11) → its name."""
    text: tuple[str, ...]
    next: Entry | None
    unsent: int

    @property
    def is_long(self) -> bool:
        """Whether months are worth folding."""
        return len(self.entries) > FOLD_FROM


def timeline_view(state: ViewState) -> TimelineView:
    """Return everything of the case that has a day."""
    found = entries(state)
    is_over = state.assessment.closing is not None
    coming = [each for each in found if each.is_coming and not each.is_last and not each.is_far]
    return TimelineView(
        standing=standing_view(state),
        entries=found,
        holidays=_holidays(state, found),
        today=state.today,
        today_words=day(state.words, state.today, state.today),
        months=tuple(
            dict.fromkeys((_month(each.on), _month_words(state, each.on)) for each in found)
        ),
        text=tuple(_text(state, each) for each in found),
        next=None if is_over else min(coming, key=_urgency, default=None),
        unsent=sum(each.kind == "prepared" for each in found),
    )


def _urgency(entry: Entry) -> tuple[date, str, bool]:
    return entry.on, entry.clock, entry.lane != "you"


def _month(on: date) -> str:
    return on.isoformat()[:7]


def _month_words(state: ViewState, on: date) -> str:
    name = state.words(f"dates.month_{on.month}")
    return state.words("timeline.month", year=on.year, month=name)


def _text(state: ViewState, entry: Entry) -> str:
    """Return an entry as a line of the list that is read aloud, copied and printed."""
    words = state.words
    when = " ".join(part for part in (_long_day(state, entry.on), entry.clock) if part)
    said = words("timeline.row", day=when, title=entry.title)
    note = words("timeline.joint").join(part for part in (entry.note, entry.left) if part)
    return said + words("timeline.note", note=note) if note else said


def _long_day(state: ViewState, on: date) -> str:
    return day(state.words, on, state.today)


def _holidays(state: ViewState, found: Sequence[Entry]) -> tuple[HolidayView, ...]:
    """Return the holidays that matter: close ahead, or with something in them."""
    near = [each.on for each in found if not each.is_far]
    first, last = min([*near, state.today]), max([*near, state.today])
    soon = state.today + timedelta(days=AHEAD)
    days = {each.on for each in found}

    def matters(each: HolidayView) -> bool:
        is_ahead = state.today <= each.last and each.first <= soon
        return is_ahead or any(on in days for on in _days(each))

    return tuple(each for each in holidays(state, first, last) if matters(each))


def _days(holiday: HolidayView) -> Iterator[date]:
    for number in range((holiday.last - holiday.first).days + 1):
        yield holiday.first + timedelta(days=number)


# --------------------------------------------------------------------------------------- lines


def lines(view: TimelineView, is_open: dict[str, bool]) -> tuple[Line, ...]:
    """Return the lines of the picture from the first to the last.

    Args:
        view: what there is.
        is_open: the months the person opened or closed (2026-11 → open); others are as `view`
            has them.
    """
    open_by_itself = _open_months(view)
    found: list[Line] = []
    for month, group in groupby(_plain(view), key=lambda line: _month(line.on)):
        block = tuple(group)
        inside = tuple(line.entry for line in block if line.entry is not None)
        if not view.is_long or not inside:
            found.extend(block)
            continue
        shown = is_open.get(month, month in open_by_itself)
        name = dict(view.months)[month]
        coming = all(entry.is_coming for entry in inside)
        found.append(Line("month", block[0].on, name, 0, None, inside, shown, coming))
        found.extend(line for line in block if shown or line.kind == "today")
    return tuple(_with_gaps(found))


def _open_months(view: TimelineView) -> frozenset[str]:
    """Return the months that are shown without being asked for: the last ones, and all to come."""
    past = [each for each in view.entries if not each.is_coming]
    last = {_month(each.on) for each in past[-OPEN_PAST:][-1:]}
    recent = {_month(each.on) for each in past if each.on >= view.today - timedelta(days=14)}
    coming = {_month(each.on) for each in view.entries if each.is_coming}
    return frozenset(last | recent | coming | {_month(view.today)})


def _plain(view: TimelineView) -> list[Line]:
    """Return entries, holidays and today in order; today goes before what is to come."""
    found: list[tuple[date, int, Line]] = [
        (each.on, 2 if each.is_coming else 0, _line(each)) for each in view.entries
    ]
    found += [(each.first, -1, Line("holiday", each.first, each.name)) for each in view.holidays]
    found.append((view.today, 1, Line("today", view.today, view.today_words)))
    return [line for _on, _order, line in sorted(found, key=lambda each: each[:2])]


def _line(entry: Entry) -> Line:
    return Line("entry", entry.on, entry.title, entry=entry, is_coming=entry.is_coming)


def _with_gaps(found: Sequence[Line]) -> Iterator[Line]:
    before: date | None = None
    for line in found:
        gap = (line.on - before).days if before is not None else 0
        yield replace(line, gap=gap)
        ends = line.inside[-1].on if line.kind == "month" and not line.is_open else line.on
        before = max(ends, before or ends)
