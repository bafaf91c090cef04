"""What a letter can say of what was sent and filed before: only what the shopper recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.conditions import day_of
from refundwizard.domain.spoken import long_day

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from refundwizard.domain.case import Case
    from refundwizard.domain.letter_fields import Material
    from refundwizard.domain.records import Filing, Message
    from refundwizard.domain.words import Words

COURIER: Final = "courier_complaint"
INTERVENTION: Final = "platform_intervention"
APPLIED: Final = "applied_at"
_TO_THE_SELLER: Final = frozenset({"merchant_chat", "merchant_letter"})


def last_demand(case: Case) -> Message | None:
    """Return the last message that is recorded as sent to the seller."""
    sent = [each for each in case.messages if each.went_out and each.channel in _TO_THE_SELLER]
    return max(sent, key=lambda each: each.at, default=None)


def last_filing(case: Case, route: str) -> Filing | None:
    """Return what was last filed on a way."""
    return next((each for each in reversed(case.filings) if each.route == route), None)


def _asked_on(facts: Material, words: Words) -> str:
    """The day the seller was last asked: by a message that was sent, else by the request itself."""
    message = last_demand(facts.case)
    day = day_of(facts.answers.get(APPLIED)) if message is None else message.at.date()
    return "" if day is None else long_day(words, day)


def _filed_on(route: str) -> Callable[[Material, Words], str]:
    def field(facts: Material, words: Words) -> str:
        filing = last_filing(facts.case, route)
        return "" if filing is None else long_day(words, filing.filed_at.date())

    return field


def _filed(route: str, name: str) -> Callable[[Material, Words], str]:
    def field(facts: Material, words: Words) -> str:
        del words
        filing = last_filing(facts.case, route)
        return "" if filing is None else str(getattr(filing, name)).strip()

    return field


def _decided_on(facts: Material, words: Words) -> str:
    filing = last_filing(facts.case, INTERVENTION)
    ended = None if filing is None else filing.ended_on
    return "" if ended is None else long_day(words, ended)


RECORD_FIELDS: Final[Mapping[str, Callable[[Material, Words], str]]] = {
    "asked_on": _asked_on,
    "courier_asked_on": _filed_on(COURIER),
    "courier_body": _filed(COURIER, "body"),
    "courier_number": _filed(COURIER, "number"),
    "decided_on": _decided_on,
    "case_number": _filed(INTERVENTION, "number"),
}
"""By the name a body uses."""

FILED_ON: Final[Mapping[str, str]] = {
    "courier_asked_on": COURIER,
    "courier_body": COURIER,
    "courier_number": COURIER,
    "decided_on": INTERVENTION,
    "case_number": INTERVENTION,
}
"""The way whose filing stands behind a field."""
