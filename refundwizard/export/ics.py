"""Dates with alarms for any calendar: RFC 5545, with one event for each date to keep.

A calendar is no document of blocks, so it has a shape of its own and stands beside the table of
formats. Days are all-day events, moments are in UTC: no reader has to know Beijing's time zone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import Rendered, shown
from refundwizard.domain.moments import ONE_DAY, start_of

if TYPE_CHECKING:
    from icalendar import Alarm, Event

extension: Final = "ics"
media_type: Final = "text/calendar"

PRODUCT: Final = "-//RefundWizard//RefundWizard//EN"


@dataclass(frozen=True, slots=True)
class Appointment:
    """A date to keep. ``on`` is a day (until its 24:00) or an aware moment.

    ``uid`` stays the same for the same date of the same case, so that a second import replaces the
    first. ``alarms`` are moments; ``is_tentative`` marks what may still move.
    """

    uid: str
    on: date
    title: str
    text: str
    alarms: tuple[datetime, ...] = ()
    is_tentative: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """Appointments as of ``made_at``; ``edition`` grows with every export of the same case."""

    name: str
    made_at: datetime
    edition: int
    appointments: tuple[Appointment, ...]
    note: str = ""
    """A line about the whole, which some calendars show."""


def render(calendar: Calendar) -> Rendered:
    """Return the file's bytes: UTF-8, CRLF, lines folded at 75 octets, the same for the same."""
    import icalendar

    made = icalendar.Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", _line(calendar.name))
    if calendar.note:
        made.add("x-wr-caldesc", _line(calendar.note))
    for each in calendar.appointments:
        made.add_component(_event(calendar, each))
    return Rendered(data=made.to_ical())


def _event(calendar: Calendar, each: Appointment) -> Event:
    import icalendar

    event = icalendar.Event()
    event.add("uid", each.uid)
    event.add("dtstamp", calendar.made_at.astimezone(UTC))
    event.add("sequence", calendar.edition)
    event.add("summary", _line(each.title))
    event.add("description", shown(each.text))
    event.add("status", "TENTATIVE" if each.is_tentative else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    start = _start(each.on)
    if isinstance(each.on, datetime):
        event.add("dtstart", start.astimezone(UTC))
    else:
        event.add("dtstart", each.on)
        event.add("dtend", each.on + ONE_DAY)
    for at in each.alarms:
        event.add_component(_alarm(at - start, _line(each.title)))
    return event


def _start(on: date) -> datetime:
    return on if isinstance(on, datetime) else start_of(on)


def _alarm(before: timedelta, title: str) -> Alarm:
    import icalendar

    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", before)
    return alarm


def _line(text: str) -> str:
    """Return text on one line, with everything invisible spelled out."""
    return " ".join(shown(text).split())
