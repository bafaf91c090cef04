"""Sums as a letter writes them; empty where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.conditions import picked
from refundwizard.domain.spoken import spoken
from refundwizard.domain.wording import money

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from refundwizard.domain.letter_fields import Material
    from refundwizard.domain.words import Words


def firm(facts: Material, _words: Words) -> str:
    """Return what needs nothing more."""
    return "" if facts.claims.firm is None else money(facts.claims.firm)


def with_receipt(facts: Material, _words: Words) -> str:
    """Return the same with what a receipt brings."""
    return "" if facts.claims.with_receipt is None else money(facts.claims.with_receipt)


def short(facts: Material, _words: Words) -> str:
    """Return what is firm and has not come back; nothing once everything has."""
    left = facts.claims.shortfall
    return money(left) if left is not None and left > 0 else ""


def paid(facts: Material, words: Words) -> str:
    """Return what was really paid: of a sale with a balance still open only the first part."""
    return spoken(words, paid_by(facts), facts.answers.get(paid_by(facts)))


def paid_by(facts: Material) -> str:
    """Return the question that says what was really paid."""
    is_open = "no" in picked(facts.answers.get("balance_paid"))
    return "deposit_paid" if is_open and "deposit_paid" in facts.answers else "price_paid"


MONEY_FIELDS: Final[Mapping[str, Callable[[Material, Words], str]]] = {
    "firm": firm,
    "with_receipt": with_receipt,
    "short": short,
}
"""By the name a body uses."""
