"""What content says of time: deadlines, the clocks of platforms, official calendars."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from refundwizard.domain.base import Day, Frozen, Id, Seq

Unit = Literal["calendar_days", "working_days", "hours", "months", "years"]
Roll = Literal["civil_code_203", "public_holiday", "none"]


class Deadline(Frozen):
    """A clock: ``amount`` ``unit`` after the day of ``starts``, that day not counted.

    ``starts`` are question ids, first answered wins. Words: action, missed. ``rule`` is what it
    rests on. A step that needs the other side to be late opens after the *latest* date.
    """

    id: Id
    who: Literal["buyer", "merchant", "platform", "authority"]
    starts: Seq[Id] = Field(min_length=1)
    amount: int = Field(ge=0)
    unit: Unit
    roll: Roll = "none"
    rule: Id
    done_by: Id | None = None
    """A question whose answer shows that it was done (then it is past, never overdue)."""
    countdown: Id | None = None
    """A duration read off a page; where answered, its moment wins over the computed one."""
    of_records: bool = False
    """It counts from what was recorded (see ``happenings``) and runs in any case that has it."""
    restarts: Seq[Id] = ()
    """Questions and happenings that begin the period anew (民法典 195); the last one counts."""
    optional: bool = False
    """A way that is open until then; nothing is missed when it passes, it only goes."""
    quiet: bool = False
    """Kept in view, and no next date while its end is far away."""
    clock: Seq[Id] = ()
    """Clocks of the case's platform that replace amount, unit and rule; the first it has counts.

    A platform without any of them has no such deadline. The figures here are then 小红书's.
    """


class Clock(Frozen):
    """One published platform clock with its source; [unsure] clocks never enter a pack."""

    id: Id
    amount: int = Field(ge=0)
    unit: Unit
    rule: Id
    confidence: Literal["read", "read_low", "known"] = "read"


class Length(Frozen):
    """A length of time, such as 7 calendar days."""

    amount: int = Field(ge=0)
    unit: Unit


class Notice(Frozen):
    """A platform's notice that lengthens its clocks for what starts within its days."""

    id: Id
    first: date
    last: date
    rule: Id
    clocks: dict[Id, Length]
    """Clock of the profile → how long it runs instead."""


class CalendarYear(Frozen):
    """An official working-day calendar: days off that are not weekends only, and make-up days."""

    year: int
    notice: str
    checked: date
    off: dict[Day, Id]
    """Day off → holiday id (word ``holidays.<id>``)."""
    work: Seq[Day] = ()
    """Weekend days that are worked."""
    complete: bool = True
    """False where only the statutory days are known: results are provisional."""
