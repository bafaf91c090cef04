"""What an offer amounts to: its share of every tier, its form, and the strings attached to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Money
from refundwizard.domain.assessment import Offer, OfferShare
from refundwizard.domain.base import UNSURE
from refundwizard.domain.claims import asked_for
from refundwizard.domain.conditions import picked
from refundwizard.domain.money_math import half_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.assessment import Claims
    from refundwizard.domain.conditions import Answers
    from refundwizard.domain.pack import Tier

OFFERED: Final = "offer_amount"
OFFER_FORM: Final = "offer_form"
OFFER_CONDITIONS: Final = "offer_conditions"
ORIGINAL: Final = "original_channel"

_TENTHS_OF_PERCENT: Final = 1000


def offer(claims: Claims, answers: Answers) -> Offer | None:
    """Return what was offered against what is asked; None without an offer or a sum above 0.

    Conditions stand in the order of the question; none named is none.
    """
    offered, asked = answers.get(OFFERED), asked_for(claims)
    if not isinstance(offered, Money) or asked is None or asked[1] == 0:
        return None
    form = picked(answers.get(OFFER_FORM)) - {UNSURE}
    conditions = answers.get(OFFER_CONDITIONS)
    return Offer(
        amount=offered.fen,
        tier=asked[0],
        of=asked[1],
        share=_share(offered.fen, asked[1]),
        original_channel=ORIGINAL in form if form else None,
        shares=tuple(_shares(claims, offered.fen)),
        conditions=tuple(getattr(conditions, "ids", ())),
    )


def _shares(claims: Claims, offered: int) -> Iterator[OfferShare]:
    """Yield the share of every tier that has a sum of its own; the last one is everything."""
    seen = 0
    for tier, of in _tiers(claims):
        if of is not None and of > seen:
            yield OfferShare(tier, of, _share(offered, of))
            seen = of


def _tiers(claims: Claims) -> Iterator[tuple[Tier, int | None]]:
    yield "firm", claims.firm
    yield "with_receipt", claims.with_receipt
    if claims.with_receipt is not None and claims.if_established is not None:
        yield "if_established", claims.with_receipt + claims.if_established


def _share(offered: int, of: int) -> int:
    return half_up(_TENTHS_OF_PERCENT * offered, of)
