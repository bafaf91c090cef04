"""What fields echo: a typed day, moment, length of time or amount, repeated in words."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.domain import wording
from refundwizard.domain.answers import Answer, AtTime, Money, OnDate, Span
from refundwizard.domain.parse import AnswerError, read
from refundwizard.domain.readings import readings
from refundwizard.domain.times import moments
from refundwizard.session.asking_view import raw_of
from refundwizard.ui.widgets.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from refundwizard.domain.pack import Question
    from refundwizard.domain.words import Words
    from refundwizard.ui.widgets.reading import Reader

YESTERDAY = -1


def reader_for(question: Question, words: Words, now: Callable[[], datetime]) -> Reader:
    """Return the reader of a question's field; `now` gives the present in Beijing time."""

    def read_typed(text: str) -> tuple[Reading, ...]:
        found = _answers(question, text, now())
        return tuple(
            Reading(raw_of(each, words), echo(each, words, now()), raw_of(each, words))
            for each in found
        )

    return read_typed


def _answers(question: Question, text: str, now: datetime) -> tuple[Answer, ...]:
    """Return every way to understand a text: the one answer, or the days it could mean."""
    try:
        return (read(question, text, now),)
    except AnswerError as error:
        if error.code != "ambiguous_date":
            return ()
    if question.asks == "time":
        several: tuple[Answer, ...] = tuple(AtTime(at=at) for at in moments(text, now.date()))
        return several or readings(text, now.date())
    return readings(text, now.date())


def echo(answer: Answer, words: Words, now: datetime) -> str:
    """Return an answer in words, as it was understood."""
    said = ""
    match answer:
        case OnDate(precision="month"):
            said = _in_month(answer.on, words)
        case OnDate():
            said = _on_day(answer.on, words, now.date(), "")
        case AtTime():
            said = _on_day(answer.at.date(), words, now.date(), f" {answer.at:%H:%M}")
        case Span():
            said = _for_span(answer.minutes, words, now)
        case Money():
            amount = wording.money(answer.fen)
            said = QCoreApplication.translate("Readers", "Read as ¥{amount}").format(amount=amount)
        case _:
            pass
    return said


def _in_month(on: date, words: Words) -> str:
    say = QCoreApplication.translate
    month = words(f"dates.month_{on.month}")
    shown = say("Readers", "{month} {year}").format(month=month, year=on.year)
    return say("Readers", "Read as {month}, day not known").format(month=shown)


def _for_span(minutes: int, words: Words, now: datetime) -> str:
    until = now + timedelta(minutes=minutes)
    moment = f"{wording.day(words, until.date(), now.date())} {until:%H:%M}"
    length = wording.span(words, minutes)
    say = QCoreApplication.translate
    return say("Readers", "Read as {span}, until {moment}").format(span=length, moment=moment)


def _on_day(on: date, words: Words, today: date, clock: str) -> str:
    say = QCoreApplication.translate
    day = wording.day(words, on, today) + clock
    return say("Readers", "Read as {day}, {distance}").format(
        day=day, distance=distance(wording.days_between(today, on))
    )


def distance(days: int) -> str:
    """Return how far a day is from today in words; negative days lie behind."""
    say = QCoreApplication.translate
    if days == 0:
        return say("Readers", "today")
    if days == YESTERDAY:
        return say("Readers", "yesterday")
    if days < 0:
        return say("Readers", "%n day(s) ago", "", -days)
    return say("Readers", "in %n day(s)", "", days)
