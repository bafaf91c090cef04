"""What is asked of a call: with whom, their numbers, and what was promised until when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from refundwizard.domain.answers import AtTime, OnDate
from refundwizard.domain.errors import AnswerError
from refundwizard.domain.moments import start_of
from refundwizard.domain.pack import Question
from refundwizard.domain.parse import read
from refundwizard.domain.records import RECORD, Call
from refundwizard.ui.readers import reader_for
from refundwizard.ui.section_words import capital
from refundwizard.ui.widgets.choice_list import ChoiceList, Option
from refundwizard.ui.widgets.date_field import DateField
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.fields import LineField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from refundwizard.domain.records import Side
    from refundwizard.domain.words import Words
    from refundwizard.ui.answer_field import Control

say = QCoreApplication.translate

UNTIL: Final = Question(id="promised_by", asks="time", unsure=False)
"""The moment somebody promised something for; it may lie ahead."""


def side_words(side: str) -> str:
    """Return whom a call was with."""
    return {
        "merchant": say("CallFields", "the seller"),
        "platform": say("CallFields", "the platform"),
        "other": say("CallFields", "somebody else"),
    }[side]


def moment_of(typed: str, question: Question, now: datetime) -> datetime:
    """Return the moment a typed text means; of a bare day its first one.

    Raises:
        AnswerError: it cannot be understood, or only a month is named.
    """
    match read(question, typed, now):
        case AtTime(at=at):
            return at
        case OnDate(precision="day", on=on):
            return start_of(on)
        case _:
            raise AnswerError(question.id, "not_a_time", given=typed)


def _options(sides: tuple[Side, ...]) -> list[Option]:
    return [Option(one, capital(side_words(one))) for one in sides]


class CallFields:
    """The fields by name, and what stands in them as a `Call`."""

    def __init__(self, words: Words, now: Callable[[], datetime]) -> None:
        """Make empty fields."""
        self._now = now
        sides: tuple[Side, ...] = ("merchant", "platform", "other")
        self._sides = sides
        who = say("CallFields", "With whom?")
        self.side = ChoiceList(_options(sides), columns=2, name=who)
        self.agent = LineField(max_length=RECORD)
        self.ticket = LineField(max_length=RECORD)
        self.promise = LineField(max_length=RECORD)
        until = say("CallFields", "Promised by when (optional)")
        calendar = say("CallFields", "Pick a day: {question}").format(question=until)
        reader = reader_for(UNTIL, words, now)
        self.until = DateField(reader, today=now().date(), calendar_name=calendar, name=until)
        self.controls: dict[str, Control] = {
            "side": self.side,
            "agent": self.agent,
            "ticket": self.ticket,
            "promise": self.promise,
            "promised_by": self.until,
        }
        self.blocks = {
            "side": FieldBlock(who, self.side),
            "agent": FieldBlock(say("CallFields", "Staff number (optional)"), self.agent),
            "ticket": FieldBlock(say("CallFields", "Ticket number (optional)"), self.ticket),
            "promise": FieldBlock(say("CallFields", "What was promised (optional)"), self.promise),
            "promised_by": FieldBlock(
                until,
                self.until,
                hint=say("CallFields", "The date is then watched with the others"),
            ),
        }

    def value(self) -> Call:
        """Return what the fields say.

        Raises:
            AnswerError: nobody is picked, or the day cannot be understood.
        """
        chosen = self.side.chosen()
        side = next((one for one in self._sides if one in chosen), None)
        if side is None:
            raise AnswerError("side", "say_who")
        return Call(
            side=side,
            agent=self.agent.raw().strip(),
            ticket=self.ticket.raw().strip(),
            promise=self.promise.raw().strip(),
            promised_by=self._until(),
        )

    def _until(self) -> datetime | None:
        typed = self.until.raw().strip()
        return moment_of(typed, UNTIL, self._now()) if typed else None
