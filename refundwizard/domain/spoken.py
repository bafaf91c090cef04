"""Answers in words, as a letter, a list or a command line shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from refundwizard.domain.answers import (
    Answer,
    AtTime,
    Choice,
    Items,
    Many,
    Money,
    OnDate,
    Span,
    Unsure,
)
from refundwizard.domain.answers import Words as Text
from refundwizard.domain.moments import beijing
from refundwizard.domain.wording import money, span

if TYPE_CHECKING:
    from datetime import date

    from refundwizard.domain.pack import Words


def say(words: Words, key: str, default: str = "", **fields: object) -> str:
    """Return a word with its fields, or ``default`` where no language has it."""
    return words(key, **fields) if words.has(key) else default


def long_day(words: Words, on: date) -> str:
    """Return a day as a letter writes it: year, month and day, no weekday."""
    month = words.get(f"dates.month_{on.month}", str(on.month))
    return say(words, "letters.date", on.isoformat(), year=on.year, month=month, day=on.day)


def choice(words: Words, question: str, picked: str) -> str:
    """Return the word of a choice, or its id where there is none."""
    return words.get(f"questions.{question}.choices.{picked}", picked)


def spoken(words: Words, question: str, answer: Answer | None) -> str:
    """Return an answer in words; nothing for 不确定, for a bare month, and where none was given.

    Sums come without a currency sign, days in the letter form, times with hours and minutes.
    """
    match answer:
        case Choice() | Many():
            return _choices(words, question, answer)
        case OnDate() | AtTime() | Span():
            return _time(words, answer)
        case Money() | Text() | Items():
            return _amount_or_text(words, answer)
        case None | Unsure():
            return ""
        case _:
            assert_never(answer)


def _choices(words: Words, question: str, answer: Choice | Many) -> str:
    names = (answer.id,) if isinstance(answer, Choice) else answer.ids
    return _joined(words, [choice(words, question, name) for name in names])


def _joined(words: Words, parts: list[str]) -> str:
    return words.get("letters.joint", ", ").join(parts)


def _amount_or_text(words: Words, answer: Money | Text | Items) -> str:
    match answer:
        case Money():
            return money(answer.fen)
        case Text():
            return answer.text.strip()
        case Items():
            return _joined(words, [row.name for row in answer.rows])
        case _:
            assert_never(answer)


def _time(words: Words, answer: OnDate | AtTime | Span) -> str:
    match answer:
        case OnDate():
            return long_day(words, answer.on) if answer.precision == "day" else ""
        case AtTime():
            at = beijing(answer.at)
            return f"{long_day(words, at.date())} {at:%H:%M}"
        case Span():
            return span(words, answer.minutes) if words.has("dates.minutes") else ""
        case _:
            assert_never(answer)
