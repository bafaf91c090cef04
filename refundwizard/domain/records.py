"""What happened in a dispute, as the shopper recorded it: letters, calls, filings, the end.

Everything here is history. ``assess`` reads when things happened and what was written; the dates
that were shown and their changes are never read by it.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import Field, model_validator

from refundwizard.domain.answers import Answer
from refundwizard.domain.base import Frozen, Seq

TEXT = 20_000
"""The most characters a recorded text may have."""

RECORD = 400
"""The most characters of a short entry: a body's name, a number, a promise."""


Side = Literal["merchant", "platform", "other"]
"""Whom a call was with."""


class Call(Frozen):
    """What a call brought: who spoke, the number of the record, what was promised until when.

    A written reply that promises something has one too.
    """

    side: Side = "merchant"
    agent: str = Field(default="", max_length=RECORD)
    ticket: str = Field(default="", max_length=RECORD)
    promise: str = Field(default="", max_length=RECORD)
    promised_by: datetime | None = None


class Message(Frozen):
    """One message that went out or came in, or a text that is prepared and not sent yet.

    ``at`` is when it was prepared, sent or received. ``letter`` is the draft it was made from,
    ``used`` the answers that draft used then; ``proof`` an exhibit that shows it, ``in_reply_to``
    the message it answers. Only the shopper says that something was sent.
    """

    id: str = ""
    at: datetime
    direction: Literal["out", "in"]
    channel: str
    text: str = Field(max_length=TEXT)
    is_sent: bool = True
    letter: str = ""
    used: dict[str, Answer] = Field(default_factory=dict)
    call: Call | None = None
    proof: str = ""
    in_reply_to: str = ""

    @model_validator(mode="after")
    def _what_came_in_was_sent(self) -> Message:
        if self.direction == "in" and not self.is_sent:
            message = "what came in cannot be unsent"
            raise ValueError(message)
        if self.call is not None and not self.is_sent:
            message = "a call that was recorded was made"
            raise ValueError(message)
        return self

    @property
    def is_call(self) -> bool:
        """Whether it was spoken; a promise in a written reply makes no call of it."""
        is_written = self.direction == "in" and self.channel != "phone"
        return self.call is not None and not is_written

    @property
    def went_out(self) -> bool:
        """Whether the shopper sent it; what was only said in a call counts as no written notice."""
        return self.direction == "out" and self.is_sent and self.call is None


Ending = Literal["", "rejected", "withdrawn", "settled", "failed", "decided"]


class Edited(Frozen):
    """A letter in the shopper's own words, kept until it is given up.

    ``text`` is what the shopper wrote, ``base`` the prepared text it was written over: where the
    prepared text is another one today, the facts changed since. Neither holds the shopper's name,
    telephone number or address; their tokens stand there (see ``person``).
    """

    letter: str
    text: str = Field(max_length=TEXT)
    base: str = Field(max_length=TEXT)
    at: datetime


class Filing(Frozen):
    """A step of the ladder that was taken: a complaint at a body, a report, an appeal.

    ``route`` is a route id; ``body`` and ``number`` name the office and its file.
    """

    id: str
    route: str
    filed_at: datetime
    body: str = Field(default="", max_length=RECORD)
    number: str = Field(default="", max_length=RECORD)
    accepted_on: date | None = None
    ended_on: date | None = None
    ending: Ending = ""

    @property
    def is_pending(self) -> bool:
        """Whether the body still has it."""
        return not self.ending


class Extension(Frozen):
    """More time that the other side or a notice named for a deadline, with where that was said."""

    deadline: str
    until: datetime
    why: str = Field(default="", max_length=RECORD)
    at: datetime


class PointAnswer(Frozen):
    """What became of a point of the dispute; the last answer for a point counts.

    ``reply`` is the message after which the shopper was asked.
    """

    point: str
    state: Literal["open", "resolved"]
    at: datetime
    reply: str = ""


class Closing(Frozen):
    """The end of a case, or its reopening; the last one counts.

    ``recovered`` is what came back in all (fen), ``route`` the step that did it (a route id),
    ``argument`` the excuse whose answer worked (a rebuttal id). ``note`` is only the shopper's.
    """

    at: datetime
    kind: Literal["closed", "reopened"] = "closed"
    result: Literal["", "full", "part", "none", "dropped"] = ""
    recovered: int | None = Field(default=None, ge=0)
    route: str = Field(default="", max_length=RECORD)
    argument: str = Field(default="", max_length=RECORD)
    note: str = Field(default="", max_length=TEXT)


class ShownDate(Frozen):
    """A date as it was last shown, with the knowledge behind it and the day it counts from."""

    safe_by: datetime | None
    latest: datetime | None
    start: str
    pack: str
    calendars: str
    as_of: datetime


class Box(Frozen):
    """A rectangle of an exhibit's upright picture, in its own pixels; ``page`` counts from 0."""

    left: int = Field(ge=0)
    top: int = Field(ge=0)
    width: int = Field(gt=0)
    height: int = Field(gt=0)
    page: int = Field(default=0, ge=0)
    what: str = Field(default="", max_length=RECORD)
    """What was covered (a kind such as ``phone``, or words), for the list of what was masked."""


class Mask(Frozen):
    """The copy of an exhibit with boxes burned in: its own bytes in the vault, and where it is."""

    boxes: Seq[Box]
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    size: int = Field(ge=0)
    made_at: datetime


class DateChange(Frozen):
    """A date that moved although nothing the shopper said had changed: old, new and why."""

    deadline: str
    old: datetime | None
    new: datetime | None
    why: Literal["calendar", "knowledge"]
    at: datetime
