"""The rows of an answers file that are no answers: messages, filings, and what rows share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, Literal

from refundwizard.domain.amounts import given
from refundwizard.domain.errors import AnswerError
from refundwizard.domain.moments import beijing, start_of
from refundwizard.domain.parse import LONGEST_TEXT
from refundwizard.domain.readings import readings
from refundwizard.domain.records import Ending, Filing, Message
from refundwizard.domain.times import moments

if TYPE_CHECKING:
    from refundwizard.domain.pack import Pack

Row = Mapping[str, Any]

_DIRECTIONS: Final[dict[str, Literal["out", "in"]]] = {"out": "out", "in": "in"}
_ENDINGS: Final[tuple[Ending, ...]] = (
    "",
    "rejected",
    "withdrawn",
    "settled",
    "failed",
    "decided",
)
_MESSAGE: Final = {"at", "direction", "channel", "text", "is_sent", "letter"}
_FILING: Final = {"route", "filed_at", "body", "number", "accepted_on", "ended_on", "ending"}


def rows(raw: object, key: str, allowed: set[str], code: str) -> Iterator[tuple[Row, AnswerError]]:
    """Yield the tables of a list, each with the error to raise if it cannot be used.

    Raises:
        AnswerError: it is no list, or a row is no table or has an unknown key.
    """
    if not isinstance(raw, list | tuple):
        raise AnswerError(key, "not_a_list", given=given(raw))
    for number, row in enumerate(raw, start=1):
        bad = AnswerError(key, code, row=number)
        if not isinstance(row, Mapping) or set(row) - allowed:
            raise bad
        yield row, bad


def messages(raw: object, as_of: datetime) -> Iterator[Message]:
    """Yield the messages of an answers file, numbered m1, m2 …; what is not unsent was sent."""
    for number, (row, bad) in enumerate(rows(raw, "messages", _MESSAGE, "bad_message"), start=1):
        at = _moment(row.get("at"), as_of)
        direction = _DIRECTIONS.get(str(row.get("direction")))
        is_sent = row.get("is_sent", True)
        texts = [row.get(name, "") for name in ("channel", "text", "letter")]
        is_unsent_reply = direction == "in" and is_sent is False
        if at is None or direction is None or is_unsent_reply or not isinstance(is_sent, bool):
            raise bad
        if not all(is_text(each) for each in texts):
            raise bad
        channel, words, letter = texts
        yield Message(
            id=f"m{number}",
            at=at,
            direction=direction,
            channel=channel,
            text=words,
            is_sent=is_sent,
            letter=letter,
        )


def filings(pack: Pack, raw: object, as_of: datetime) -> Iterator[Filing]:
    """Yield the steps taken, numbered f1, f2 …; ``route`` is a route of the pack.

    Where only the day of acceptance is known, it stands for the filing: it was no later.
    """
    for number, (row, bad) in enumerate(rows(raw, "filings", _FILING, "bad_filing"), start=1):
        filed_at = _moment(row.get("filed_at", row.get("accepted_on")), as_of)
        days = {name: day(row.get(name), as_of) for name in ("accepted_on", "ended_on")}
        texts = [row.get(name, "") for name in ("body", "number")]
        ending = row.get("ending", "")
        is_unread = any(name in row and days[name] is None for name in days)
        if filed_at is None or row.get("route") not in pack.routes or ending not in _ENDINGS:
            raise bad
        if is_unread or not all(is_text(each) for each in texts):
            raise bad
        yield Filing(
            id=f"f{number}",
            route=row["route"],
            filed_at=filed_at,
            body=texts[0],
            number=texts[1],
            ending=ending,
            **days,
        )


def is_text(value: object) -> bool:
    """Tell whether a value can be kept as a text."""
    return (
        isinstance(value, str)
        and len(value) <= LONGEST_TEXT
        and not any("\ud800" <= char <= "\udfff" for char in value)
    )


def _moment(raw: object, as_of: datetime) -> datetime | None:
    """Read when something happened; of a bare day, its first moment."""
    if isinstance(raw, datetime):
        return beijing(raw)
    if isinstance(raw, str) and (exact := moments(raw, beijing(as_of).date())):
        return exact[0]
    on = day(raw, as_of)
    return None if on is None else start_of(on)


def day(raw: object, as_of: datetime) -> date | None:
    """Read a day; None if it is none or could be two."""
    if isinstance(raw, datetime):
        return beijing(raw).date()
    if isinstance(raw, date):
        return raw
    found = readings(raw, beijing(as_of).date()) if isinstance(raw, str) else ()
    return found[0].on if len(found) == 1 else None
