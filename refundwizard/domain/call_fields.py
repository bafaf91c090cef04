"""What a letter can say of the last call: only what the shopper recorded of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.spoken import long_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from refundwizard.domain.case import Case
    from refundwizard.domain.letter_fields import Material
    from refundwizard.domain.records import Message
    from refundwizard.domain.words import Words


def last_call(case: Case) -> Message | None:
    """Return the latest call of a case."""
    calls = [message for message in case.messages if message.is_call]
    return max(calls, key=lambda each: each.at, default=None)


def _call_on(facts: Material, words: Words) -> str:
    message = last_call(facts.case)
    return "" if message is None else _moment(message.at, words)


def _call_promised_by(facts: Material, words: Words) -> str:
    message = last_call(facts.case)
    call = None if message is None else message.call
    return "" if call is None or call.promised_by is None else _moment(call.promised_by, words)


def _moment(at: datetime, words: Words) -> str:
    """Return a day, with the time of day where it has one (00:00 is a bare day)."""
    day = long_day(words, at.date())
    return day if (at.hour, at.minute) == (0, 0) else f"{day} {at:%H:%M}"


def _recorded(name: str) -> Callable[[Material, Words], str]:
    def field(facts: Material, words: Words) -> str:
        del words
        message = last_call(facts.case)
        return "" if message is None else str(getattr(message.call, name)).strip()

    return field


CALL_FIELDS: Final[dict[str, Callable[[Material, Words], str]]] = {
    "call_on": _call_on,
    "call_agent": _recorded("agent"),
    "call_ticket": _recorded("ticket"),
    "call_promise": _recorded("promise"),
    "call_promised_by": _call_promised_by,
}
"""Fields of a letter that come from the last call."""
