"""What records say in complaints: the demands that were sent, and how the sides dealt so far."""

from __future__ import annotations

import calendar as gregorian
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import OnDate
from refundwizard.domain.conditions import Answers, day_of
from refundwizard.domain.moments import beijing
from refundwizard.domain.spoken import long_day, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from refundwizard.domain.case import Case
    from refundwizard.domain.letter_fields import Material
    from refundwizard.domain.records import Message
    from refundwizard.domain.words import Words

DEMANDS: Final = frozenset({"demand_notice", "shipping_demand"})
"""Letters that demand performance within a period (催告)."""

CURE_DAYS: Final = 7
"""Days a demand gives. 民法典 art 563(3) asks for a reasonable period and names no number."""

_MOST: Final = 8
"""Lines of dealings in a complaint."""


def demanded(case: Case) -> Message | None:
    """Return the last demand that is recorded as sent, or None."""
    sent = [each for each in case.messages if each.went_out and each.letter in DEMANDS]
    return max(sent, key=lambda each: each.at, default=None)


def demanded_at(case: Case) -> datetime | None:
    """Return when the last demand was sent, or None."""
    message = demanded(case)
    return None if message is None else message.at


def demand_until(at: datetime) -> date:
    """Return the last day of the period of a demand that goes out at a moment."""
    return beijing(at).date() + timedelta(days=CURE_DAYS)


def is_demand_over(case: Case, today: date) -> bool:
    """Tell whether a demand was sent and its period has run out (民法典 art 563(3))."""
    at = demanded_at(case)
    return at is not None and today > demand_until(at)


def is_event_over(answers: Answers, today: date) -> bool:
    """Tell whether the day the goods were needed for is over; of a month its last day counts."""
    answer = answers.get("event_on")
    day = day_of(answer)
    if day is not None and isinstance(answer, OnDate) and answer.precision == "month":
        day = day.replace(day=gregorian.monthrange(day.year, day.month)[1])
    return day is not None and today > day


def negotiation(facts: Material, words: Words) -> str:
    """Return what was sent, answered, said and filed, in the order of days, the last lines."""
    lines = sorted(_dealings(facts.case, words), key=lambda row: row[0])
    joint = words.get("formal.joint", "; ")
    return joint.join(line for _at, line in lines[-_MOST:] if line)


def _dealings(case: Case, words: Words) -> Iterator[tuple[datetime, str]]:
    for message in case.messages:
        at = beijing(message.at)
        on = long_day(words, at.date())
        if message.is_call:
            yield at, say(words, "formal.dealt.call", on=on)
        elif message.direction == "in":
            yield at, say(words, "formal.dealt.reply", on=on)
        elif message.went_out:
            name = words.get(f"letters.{message.letter}.name")
            key = "formal.dealt.sent" if name else "formal.dealt.wrote"
            yield at, say(words, key, on=on, name=name)
    for filing in case.filings:
        at = beijing(filing.filed_at)
        name = words.get(f"routes.{filing.route}.name", filing.route)
        yield at, say(words, "formal.dealt.filed", on=long_day(words, at.date()), name=name)
