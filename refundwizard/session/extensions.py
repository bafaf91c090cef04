"""More time that the page or the other side named: what the shopper typed becomes a record."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import AtTime, OnDate
from refundwizard.domain.errors import AnswerError
from refundwizard.domain.moments import beijing
from refundwizard.domain.pack import Question
from refundwizard.domain.parse import read
from refundwizard.domain.records import RECORD, Extension
from refundwizard.domain.stretches import day_end

if TYPE_CHECKING:
    from refundwizard.domain.case import Case

UNTIL: Final = "extended_until"
WHERE: Final = "extension_where"

QUESTION: Final = Question(id=UNTIL, asks="time", unsure=False)
"""A day alone means its 24:00."""

MOST: Final = 50
"""Extensions a case keeps."""


def extension(deadline: str, typed: str, where: str, now: datetime) -> Extension:
    """Return the record of an extension.

    Args:
        deadline: the id of the deadline.
        typed: a day or a time, as people write it.
        where: where it said so; may be empty.
        now: aware Beijing time.

    Raises:
        AnswerError: no time can be read, it lies behind, or the place is too long.
    """
    if not typed.strip():
        raise AnswerError(UNTIL, "say_until")
    until = _moment(typed, now)
    if until <= now:
        raise AnswerError(UNTIL, "already_behind", given=typed.strip())
    if len(where) > RECORD:
        raise AnswerError(WHERE, "where_too_long", limit=RECORD)
    return Extension(deadline=deadline, until=until, why=where.strip(), at=now)


def _moment(typed: str, now: datetime) -> datetime:
    try:
        given = read(QUESTION, typed, now)
    except AnswerError as error:
        raise AnswerError(UNTIL, "say_until") from error
    if isinstance(given, AtTime):
        return beijing(given.at)
    if isinstance(given, OnDate) and given.precision == "day":
        return day_end(datetime(given.on.year, given.on.month, given.on.day))  # noqa: DTZ001
    raise AnswerError(UNTIL, "say_until")


def with_extension(case: Case, added: Extension) -> Case:
    """Return the case with one extension more."""
    return case.model_copy(update={"extensions": (*case.extensions, added)[-MOST:]})


def without_extension(case: Case, deadline: str, at: datetime) -> Case:
    """Return the case without the extension of a deadline that was noted at a moment."""
    kept = tuple(each for each in case.extensions if (each.deadline, each.at) != (deadline, at))
    return case.model_copy(update={"extensions": kept})
