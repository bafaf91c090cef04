"""The saved case: only what the person said and attached, never a result."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from pydantic import Field

from refundwizard.domain import records
from refundwizard.domain.answers import Answer
from refundwizard.domain.base import Frozen, Seq

if TYPE_CHECKING:
    from collections.abc import Collection

Message = records.Message
"""One message out or in (see ``records``)."""


class PackRef(Frozen):
    """Which knowledge the case was last worked on with."""

    id: str
    version: str


class Exhibit(Frozen):
    """One attached piece of evidence; ``sha256`` is None when only its existence was stated.

    ``kind`` is an evidence id of the pack (``E01`` …) or None while unsorted; ``size`` in bytes;
    ``names`` holds every file name identical bytes arrived under.
    """

    id: str
    kind: str | None = None
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    size: int = Field(default=0, ge=0)
    media_type: str = ""
    names: Seq[str] = ()
    caption: str = ""
    captured_on: date | None = None
    added_at: datetime | None = None
    origin: str = Field(default="", max_length=records.RECORD)
    """Who or what it came from, as the shopper says."""
    shows: str = Field(default="", max_length=records.RECORD)
    """What it proves, in the shopper's words."""
    taken_at: datetime | None = None
    """When it was taken, as the file itself says."""
    software: str = Field(default="", max_length=records.RECORD)
    """The program the file names as its maker or editor."""
    mask: records.Mask | None = None
    also: Seq[str] = ()
    """Further evidence kinds it serves, beside ``kind``."""

    @property
    def serves(self) -> tuple[str, ...]:
        """Every evidence kind it serves, the main one first."""
        return tuple(dict.fromkeys((*((self.kind,) if self.kind else ()), *self.also)))


class Acknowledgement(Frozen):
    """A choice made on an interruption page: which warning, what was chosen, when."""

    warning: str
    choice: str
    at: datetime


class Case(Frozen):
    """One dispute: answers by question id, messages, exhibits, and the pack it was filled with."""

    pack: PackRef
    created_at: datetime
    answers: dict[str, Answer] = Field(default_factory=dict)
    messages: Seq[records.Message] = ()
    edits: Seq[records.Edited] = ()
    """Letters the shopper rewrote, at most one a letter."""
    filings: Seq[records.Filing] = ()
    extensions: Seq[records.Extension] = ()
    points: Seq[records.PointAnswer] = ()
    closings: Seq[records.Closing] = ()
    dates_shown: dict[str, records.ShownDate] = Field(default_factory=dict)
    """By deadline id: what the window showed last."""
    date_changes: Seq[records.DateChange] = ()
    exhibits: Seq[Exhibit] = ()
    acknowledged: Seq[Acknowledgement] = ()
    ticks: Seq[str] = ()
    """Ids of checklist entries the shopper ticked off."""

    def in_order(self, questions: Collection[str]) -> Case:
        """Return the case with its answers in the order of these questions, the others after them.

        Nothing that is derived may depend on the order they were given in: a file does not keep it.
        """
        given = self.answers
        rest = sorted(given.keys() - set(questions))
        ordered = [name for name in questions if name in given]
        return self.model_copy(update={"answers": {name: given[name] for name in ordered + rest}})

    def answered(self, question: str, answer: Answer | None) -> Case:
        """Return the case with one answer set, or taken back when ``answer`` is None."""
        answers = {key: value for key, value in self.answers.items() if key != question}
        if answer is not None:
            answers[question] = answer
        return self.model_copy(update={"answers": answers})
