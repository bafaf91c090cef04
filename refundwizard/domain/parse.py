"""Answers from what somebody typed or a file holds: liberal in form, strict in what can be true."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from refundwizard.domain.amounts import LARGEST_FEN, fen_of, given
from refundwizard.domain.answers import (
    Answer,
    AtTime,
    Choice,
    Item,
    Items,
    Many,
    Money,
    OnDate,
    Span,
    Unsure,
    Words,
)
from refundwizard.domain.base import UNSURE
from refundwizard.domain.conditions import day_of
from refundwizard.domain.errors import AnswerError, closest
from refundwizard.domain.moments import beijing
from refundwizard.domain.readings import even, impossible_day, readings
from refundwizard.domain.times import minutes_of, moments

if TYPE_CHECKING:
    from refundwizard.domain.pack import Pack, Question

__all__ = ["AnswerError", "check", "closest", "read", "readings"]

LONGEST_TEXT: Final = 20_000
LONGEST_NAME: Final = 400

_UNSURE_WORDS: Final = frozenset(
    {
        UNSURE, "不确定", "不记得", "不知道", "忘了", "不清楚", "记不清", "not sure",
        "don't know", "don’t know", "don't remember", "don’t remember", "i don't know",
    }
)  # fmt: skip
_YES_NO: Final = {True: "yes", False: "no"}


def read(question: Question, raw: object, today: date) -> Answer:
    """Return the answer a raw value stands for.

    Args:
        question: what was asked.
        raw: typed text, or a value of a TOML or JSON file.
        today: the Beijing day; a ``datetime`` also dates a countdown read off a page.

    Raises:
        AnswerError: the value is not understood or cannot be true.
    """
    if isinstance(raw, str):
        if any("\ud800" <= char <= "\udfff" for char in raw):
            raise AnswerError(question.id, "bad_characters")
        if even(raw) in _UNSURE_WORDS:
            return _unsure(question, raw)
    return _READERS[question.asks](question, raw, today)


def _unsure(question: Question, raw: str) -> Answer:
    if question.unsure:
        return Unsure()
    raise AnswerError(question.id, "unsure_not_offered", given=raw)


def _choice_id(question: Question, raw: object) -> str:
    name = _YES_NO[raw] if isinstance(raw, bool) else raw
    if isinstance(name, str) and name.strip() in question.choices:
        return name.strip()
    nearest = closest(given(raw), question.choices)
    raise AnswerError(question.id, "unknown_choice", given=given(raw), closest=nearest)


def _choice(question: Question, raw: object, _today: date) -> Answer:
    return Choice(id=_choice_id(question, raw))


def _many(question: Question, raw: object, _today: date) -> Answer:
    if isinstance(raw, str):
        raw = [raw]
    if not isinstance(raw, list | tuple):
        raise AnswerError(question.id, "not_a_list", given=given(raw))
    ids = {_choice_id(question, each) for each in raw}
    return Many(ids=tuple(name for name in question.choices if name in ids))


def _date(question: Question, raw: object, today: date) -> Answer:
    if isinstance(raw, datetime):
        return OnDate(on=beijing(raw).date())
    if isinstance(raw, date):
        return OnDate(on=raw)
    text = _text(question, raw, "not_a_date")
    found = readings(text, _plain(today))
    if not found and (moment := moments(text, _plain(today))):
        return OnDate(on=moment[0].date())
    return _only(question, text, found, today)


def _plain(today: date) -> date:
    return beijing(today).date() if isinstance(today, datetime) else today


def _only(question: Question, text: str, found: tuple[OnDate, ...], today: date) -> OnDate:
    """Return the one day that can be meant; a question about the past rules out what is to come."""
    if question.not_future and any(day.on <= _plain(today) for day in found):
        found = tuple(day for day in found if day.on <= _plain(today))
    if not found:
        typed = impossible_day(text)
        code = "not_a_date" if typed is None else "no_such_day"
        raise AnswerError(question.id, code, given=given(text))
    if len(found) > 1:
        first, second = (day.on.isoformat() for day in found[:2])
        raise AnswerError(
            question.id, "ambiguous_date", given=given(text), first=first, second=second
        )
    return found[0]


def _time(question: Question, raw: object, today: date) -> Answer:
    """Read a moment; where only the day is known, that is an answer too."""
    if isinstance(raw, datetime):
        return AtTime(at=beijing(raw))
    if isinstance(raw, date):
        return OnDate(on=raw)
    text = _text(question, raw, "not_a_time")
    found = moments(text, _plain(today))
    if not found:
        return _day_of_time(question, text, today)
    days = tuple(OnDate(on=moment.date()) for moment in found)
    day = _only(question, text, days, today)
    return AtTime(at=next(moment for moment in found if moment.date() == day.on))


def _day_of_time(question: Question, text: str, today: date) -> Answer:
    found = readings(text, _plain(today))
    if not found and impossible_day(text) is None:
        raise AnswerError(question.id, "not_a_time", given=given(text))
    return _only(question, text, found, today)


def _duration(question: Question, raw: object, today: date) -> Answer:
    """Read a countdown: ``left`` as typed, or a table ``{left, seen_at}``."""
    seen_at = beijing(today) if isinstance(today, datetime) else None
    left = raw
    if isinstance(raw, Mapping):
        left = raw.get("left")
        seen = _moment(raw.get("seen_at"), today)
        if seen is None or set(raw) - {"left", "seen_at"}:
            raise AnswerError(question.id, "not_a_duration", given=given(raw))
        seen_at = seen
    if isinstance(left, int) and not isinstance(left, bool) and 0 <= left <= LARGEST_FEN:
        return Span(minutes=left, seen_at=seen_at)
    minutes = minutes_of(left) if isinstance(left, str) else None
    if minutes is None:
        raise AnswerError(question.id, "not_a_duration", given=given(raw))
    return Span(minutes=minutes, seen_at=seen_at)


def _moment(raw: object, today: date) -> datetime | None:
    if isinstance(raw, datetime):
        return beijing(raw)
    found = moments(raw, _plain(today)) if isinstance(raw, str) else ()
    return found[0] if len(found) == 1 else None


def _money(question: Question, raw: object, _today: date) -> Answer:
    return Money(fen=fen_of(question.id, raw))


def _words(question: Question, raw: object, _today: date) -> Answer:
    text = _text(question, raw, "not_text")
    if len(text) > LONGEST_TEXT:
        raise AnswerError(question.id, "too_long", limit=LONGEST_TEXT)
    return Words(text=text)


def _text(question: Question, raw: object, code: str) -> str:
    if isinstance(raw, str):
        return raw
    raise AnswerError(question.id, code, given=given(raw))


def _items(question: Question, raw: object, _today: date) -> Answer:
    if not isinstance(raw, list | tuple):
        raise AnswerError(question.id, "not_a_list", given=given(raw))
    rows = enumerate(raw, start=1)
    return Items(rows=tuple(_item(question, number, row) for number, row in rows))


def _item(question: Question, number: int, row: object) -> Item:
    bad = AnswerError(question.id, "bad_item", row=number)
    if not isinstance(row, Mapping) or set(row) - {"name", "price", "quantity", "returned"}:
        raise bad
    name, quantity, returned = row.get("name"), row.get("quantity", 1), row.get("returned", 0)
    if not isinstance(name, str) or not 0 < len(name) <= LONGEST_NAME:
        raise bad
    if not _is_count(quantity, 1) or not _is_count(returned, 0) or returned > quantity:
        raise bad
    price = fen_of(question.id, row.get("price"))
    return Item(name=name, price=price, quantity=quantity, returned=returned)


def _is_count(value: object, least: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value < LARGEST_FEN


_READERS: Final[dict[str, Callable[[Question, object, date], Answer]]] = {
    "choice": _choice,
    "many": _many,
    "date": _date,
    "time": _time,
    "duration": _duration,
    "money": _money,
    "text": _words,
    "items": _items,
}


def check(pack: Pack, answers: Mapping[str, Answer], as_of: date) -> tuple[AnswerError, ...]:
    """Return what cannot be true together: a day still to come, a receipt before its order.

    Days of which only the month is known are given the benefit of the doubt.
    """
    today = _plain(as_of)
    found = []
    for name, answer in answers.items():
        question, day = pack.questions.get(name), day_of(answer)
        if question is None or day is None:
            continue
        if question.not_future and day > today:
            found.append(AnswerError(name, "future", given=day.isoformat(), day=day.isoformat()))
        found.extend(_before(question, answer, day, answers))
    return tuple(found)


def _before(
    question: Question, answer: Answer, day: date, answers: Mapping[str, Answer]
) -> list[AnswerError]:
    other = question.not_before
    earlier = answers.get(other) if other else None
    limit = day_of(earlier)
    if other is None or limit is None:
        return []
    if "month" in (getattr(answer, "precision", ""), getattr(earlier, "precision", "")):
        day, limit = day.replace(day=1), limit.replace(day=1)
    if isinstance(answer, AtTime) and isinstance(earlier, AtTime):
        is_before = beijing(answer.at) < beijing(earlier.at)
    else:
        is_before = day < limit
    fields = {"given": day.isoformat(), "day": day.isoformat(), "other": other}
    return (
        [AnswerError(question.id, "before_other", **fields, other_day=limit.isoformat())]
        if is_before
        else []
    )
