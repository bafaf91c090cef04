"""Answers that others already hold: a day of refusal says that the request was refused.

Only what was observed implies anything, and what the shopper said stands. Implied answers count for
conditions, clocks and sums; they are never stored, and no page counts as filled in by them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Choice, Money, Unsure
from refundwizard.domain.conditions import day_of, picked
from refundwizard.domain.money_facts import items_returned, part_kept

if TYPE_CHECKING:
    from datetime import date

    from refundwizard.domain.answers import Answer
    from refundwizard.domain.conditions import Answers

RECEIVED: Final = "received"
STAGE: Final = "stage"
IDENTIFIED: Final = "seller_identified"
RETURNED: Final = "return_part"
SHIPPING: Final = "shipping_state"

_UNSHIPPED: Final = "not_shipped"
_NEVER_CAME: Final = frozenset({_UNSHIPPED, "lost_not_received"})
_OF_GOODS: Final = frozenset(
    {
        "seven_day",
        "changed_mind",
        "not_as_described",
        "quality_damaged",
        "quality",
        "counterfeit",
        "wrong_missing",
        "return_parcel_dispute",
        "return_parcel",
    }
)
"""Problems and reasons that only somebody can have who holds the goods."""
_STAGES_OF_PROBLEMS: Final = {
    "refund_not_arrived": "refunded_not_arrived",
    "platform_review_long": "reviewing",
}
_STAGES_OF_DAYS: Final = (
    ("intervened_at", "reviewing"),
    ("refused_at", "refused"),
    ("agreed_at", "agreed"),
    ("applied_at", "waiting"),
)
"""What the latest of these days says about the request; the first that is answered counts."""

_TAKEN: Final = ("accepted_association", "accepted_complaint_12315")
"""A body only takes a complaint that names whom it is against (市场监督管理投诉举报处理办法 10)."""


def implied(answers: Answers, today: date) -> dict[str, Answer]:
    """Return the answers that follow from those given and from the days that were recorded.

    None of them was given itself.
    """
    found: dict[str, Answer] = {}
    if (received := _received(answers)) is not None:
        found[RECEIVED] = Choice(id=received)
    if (stage := _stage(answers)) is not None:
        found[STAGE] = Choice(id=stage)
    if any(day_of(answers.get(name)) is not None for name in _TAKEN):
        found[IDENTIFIED] = Choice(id="yes")
    if items_returned(answers):
        found[RETURNED] = Choice(id="part_of_it" if part_kept(answers) else "all_of_it")
    if "no" in picked(answers.get(RECEIVED, found.get(RECEIVED))):
        found.update(_of_delay(answers, today))
    return {name: given for name, given in found.items() if name not in answers}


def _received(answers: Answers) -> str | None:
    """Goods were signed for, went back or are found fault with; or they never came."""
    days = ("signed_on", "sent_back_on", "merchant_received_on")
    problem, reason = picked(answers.get("problem")), picked(answers.get("reason"))
    if any(day_of(answers.get(name)) is not None for name in days):
        return "yes"
    if problem & _NEVER_CAME:
        return "no"
    if (problem | reason) & _OF_GOODS:
        return "yes"
    return "no" if day_of(answers.get("promised_ship_on")) is not None else None


def _stage(answers: Answers) -> str | None:
    named = picked(answers.get("problem"))
    stages = (stage for problem, stage in _STAGES_OF_PROBLEMS.items() if problem in named)
    if (stage := next(stages, None)) is not None:
        return stage
    back = answers.get("refunded")
    came = back.fen if isinstance(back, Money) else 0
    if came or "partial_refund" in named:
        return "refunded_short" if _is_short(answers, came) else None
    if day_of(answers.get("refunded_on")) is not None:
        return "refunded_not_arrived"
    known = (stage for name, stage in _STAGES_OF_DAYS if day_of(answers.get(name)) is not None)
    return next(known, None)


def _is_short(answers: Answers, came: int) -> bool:
    """Tell whether less came back than was paid, in an order whose items were told.

    Without the items nobody can say how much of the price had to come back.
    """
    price = answers.get("price_paid")
    return items_returned(answers) and isinstance(price, Money) and came < price.fen


def _of_delay(answers: Answers, today: date) -> dict[str, Answer]:
    """Say what follows where nothing came: how the parcel stands, and that the seller is late."""
    is_unshipped = _UNSHIPPED in picked(answers.get("problem"))
    found: dict[str, Answer] = {SHIPPING: Choice(id=_UNSHIPPED) if is_unshipped else Unsure()}
    promised = day_of(answers.get("promised_ship_on"))
    if promised is None or promised >= today:
        return found
    found["cancel_reason"] = Choice(id="too_late")
    if isinstance(answers.get("deposit_paid"), Money):
        found["deposit_fault"] = Choice(id="seller_late")
    return found
