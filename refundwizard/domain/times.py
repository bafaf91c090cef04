"""Moments and lengths of time as people type them or read them off a page."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Final

from refundwizard.domain.moments import BEIJING, beijing
from refundwizard.domain.readings import even, readings

_CLOCK: Final = re.compile(
    r"(?:(?P<day>.*?)[ t]?)?(?P<half>上午|早上|凌晨|中午|下午|晚上|am|pm)? ?"
    r"(?P<hour>\d{1,2}) ?[:点时] ?(?:(?P<minute>\d{1,2}) ?分?)?(?::(?P<second>\d{1,2}))? ?"
    r"(?P<after>am|pm)?"
)
_AFTERNOON: Final = frozenset({"下午", "晚上", "pm"})
_NOON: Final = 12

_UNITS: Final = re.compile(
    r"(?:(?P<days>\d{1,5}) ?(?:天|日|d|days?))?[ ,]*"
    r"(?:(?P<hours>\d{1,6}) ?(?:个?小时|时|h|hrs?|hours?))?[ ,]*"
    r"(?:(?P<minutes>\d{1,7}) ?(?:分钟?|m|mins?|minutes?))?[ ,]*"
    r"(?:(?P<seconds>\d{1,7}) ?(?:秒钟?|s|secs?|seconds?))?"
)
_COUNTDOWN: Final = re.compile(
    r"(?:(?P<days>\d{1,5}) ?(?:天|日|d|days?)[ ,]*)?"
    r"(?P<hours>\d{1,3}):(?P<minutes>\d{1,2}):(?P<seconds>\d{1,2})"
)


def moments(text: str, today: date) -> tuple[datetime, ...]:
    """Return the moments a text may mean (“11-19 18:05”, “昨天 下午3点”); a bare time is today."""
    exact = _iso(text.strip())
    if exact is not None:
        return (exact,)
    match = _CLOCK.fullmatch(even(text))
    clock = _clock(match) if match else None
    if match is None or clock is None:
        return ()
    typed_day = (match["day"] or "").strip(" ,，t")
    days = [found.on for found in readings(typed_day, today)] if typed_day else [today]
    return tuple(datetime.combine(day, clock, BEIJING) for day in days)


def _iso(text: str) -> datetime | None:
    try:
        return beijing(datetime.fromisoformat(text)) if ":" in text else None
    except ValueError:
        return None


def _clock(match: re.Match[str]) -> time | None:
    hour, half = int(match["hour"]), match["half"] or match["after"]
    if half in _AFTERNOON and hour < _NOON:
        hour += _NOON
    try:
        return time(hour, int(match["minute"] or 0), int(match["second"] or 0))
    except ValueError:
        return None


def minutes_of(text: str) -> int | None:
    """Return a length of time in whole minutes (“1天3小时”, “27小时”, “1天 03:12:05”), else None.

    Seconds are dropped: a countdown read too late by a moment is read on the safe side.
    """
    typed = even(text).removeprefix("剩余").removeprefix("还剩").strip()
    match = _COUNTDOWN.fullmatch(typed) or _UNITS.fullmatch(typed)
    if match is None or not any(match.groupdict().values()):
        return None
    days, hours, minutes, seconds = (
        int(match[name] or 0) for name in ("days", "hours", "minutes", "seconds")
    )
    return (days * 24 + hours) * 60 + minutes + seconds // 60
