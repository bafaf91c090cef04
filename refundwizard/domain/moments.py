"""Days and moments in Beijing time."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from refundwizard.domain.base import BEIJING

ONE_DAY = timedelta(days=1)


def beijing(at: datetime) -> datetime:
    """Return a moment in Beijing time; one without a zone is taken as Beijing time already.

    A moment at the very edge of the calendar, which cannot be shifted, keeps its own clock time.
    """
    if at.tzinfo is None:
        return at.replace(tzinfo=BEIJING)
    try:
        return at.astimezone(BEIJING)
    except OverflowError:
        return at.replace(tzinfo=BEIJING)


def start_of(day: date) -> datetime:
    """Return 00:00 of a day; how a by-day due date is represented."""
    return datetime.combine(day, time(), BEIJING)


def day_in_beijing(day: date) -> date:
    """Return the Beijing day of a day or moment (``datetime`` is a ``date`` too)."""
    return beijing(day).date() if isinstance(day, datetime) else day
