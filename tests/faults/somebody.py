"""What somebody could answer and do, at random, over the shipped knowledge."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime, timedelta
from typing import Any

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
from refundwizard.domain.assessment import Assessment, Because
from refundwizard.domain.pack import Pack, Question

MONTH, UNSURE = 7, 8
TEXTS = (
    "已拆封影响二次销售,不退",
    "衣服起球了，商家说超过七天不退",
    "same day, please check the fee",
    "",
    "不要脸！！！马上退钱",
    "木棉小铺",
    "补您五十元券",
)


def answer_to(question: Question, number: int, now: datetime) -> Answer:
    """Return one of the answers a question can have; the number says which."""
    turn, rest = number % 9, number // 9
    if question.unsure and turn == UNSURE:
        return Unsure()
    return _MAKERS[question.asks](question, Dice(turn, rest, now))


@dataclass(frozen=True)
class Dice:
    """Where an answer comes from: a small number, a large one, and the moment it is given."""

    turn: int
    rest: int
    now: datetime

    @property
    def at(self) -> datetime:
        return self.now - timedelta(hours=self.rest % 2500)


def _some(question: Question, dice: Dice) -> Answer:
    wanted = dice.rest % (1 << len(question.choices)) or 1
    ids = [name for place, name in enumerate(question.choices) if wanted >> place & 1]
    return Many(ids=tuple(ids))


def _day(_question: Question, dice: Dice) -> Answer:
    if dice.turn == MONTH:
        return OnDate(on=dice.at.date().replace(day=1), precision="month")
    return OnDate(on=dice.at.date())


def _items(_question: Question, dice: Dice) -> Answer:
    rest = dice.rest
    row = Item(name="x", price=rest % 90_000, quantity=1 + rest % 3, returned=rest % 2)
    return Items(rows=(row,) * (1 + dice.turn % 2))


_MAKERS: dict[str, Callable[[Question, Dice], Answer]] = {
    "choice": lambda asked, dice: Choice(id=asked.choices[dice.rest % len(asked.choices)]),
    "many": _some,
    "date": _day,
    "time": lambda _asked, dice: AtTime(at=dice.at),
    "duration": lambda _asked, dice: Span(
        minutes=dice.rest % 9000, seen_at=dice.now if dice.turn % 2 else None
    ),
    "money": lambda _asked, dice: Money(fen=dice.rest % 500_000),
    "text": lambda _asked, dice: Words(text=TEXTS[dice.rest % len(TEXTS)]),
    "items": _items,
}


def reasons(found: Any) -> Iterator[Because]:
    """Yield every reason named anywhere in a result."""
    if isinstance(found, Because):
        yield found
    elif is_dataclass(found):
        for each in fields(found):
            yield from reasons(getattr(found, each.name))
    elif isinstance(found, tuple):
        for each in found:
            yield from reasons(each)


def questions_behind(found: Assessment) -> set[str]:
    """Return the questions whose answers some result gives as its reason."""
    return {each.question for each in reasons(found) if each.question is not None}


def asked_on(pack: Pack, page: str) -> list[str]:
    """Return the questions of a page, whether they show or not."""
    return [use.id for use in pack.pages[page].fields]
