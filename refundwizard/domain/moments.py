"""Days and moments in Beijing time."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import Final

BEIJING: Final = timezone(timedelta(hours=8), "+08:00")
"""Every time in a case is Beijing time; China has kept no daylight-saving time since 1992."""
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


def moment(text: str) -> datetime:
    """Return a day (its first moment) or an ISO time as Beijing time.

    Raises:
        ValueError: it is neither; the error says so in both languages.
    """
    try:
        if len(text) == len("2026-11-17"):
            return start_of(date.fromisoformat(text))
        return beijing(datetime.fromisoformat(text))
    except ValueError as error:
        said = f"“{text}” 不是日期，请写成 2026-11-17。 Not a date: write 2026-11-17."
        raise ValueError(said) from error


def day_in_beijing(day: date) -> date:
    """Return the Beijing day of a day or moment (``datetime`` is a ``date`` too)."""
    return beijing(day).date() if isinstance(day, datetime) else day
