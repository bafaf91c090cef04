"""Sums of an order of several items: what a part of it is worth where a discount was for all.

Pro rata, the discount is shared out over the items by their single prices. Re-settled, what is kept
is counted at single prices again (七日无理由退货暂行办法 art 17).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Items, Money
from refundwizard.domain.money_math import half_up, shared
from refundwizard.domain.wording import money

if TYPE_CHECKING:
    from refundwizard.domain.answers import Item
    from refundwizard.domain.money_sums import Sums

ITEMS: Final = "items"
THRESHOLD: Final = "coupon_threshold"


@dataclass(frozen=True, slots=True)
class _Order:
    """The rows of an order and what was paid for them, in fen."""

    rows: tuple[Item, ...]
    paid: int
    total: int

    @property
    def discount(self) -> int:
        return self.total - self.paid


def pro_rata(sums: Sums) -> int | None:
    """Return what was paid for the returned items, the discount shared out over all of them.

    Shares are exact to the fen: the rows add up to what was paid, and of one row the returned
    pieces are rounded half up while the kept ones take the rest.
    """
    order = _order(sums)
    if order is None:
        return None
    back = 0
    for row, paid in zip(order.rows, shared(order.paid, _lines(order)), strict=True):
        price = row.price * row.quantity
        sums.step(
            "item_share",
            name=row.name,
            price=money(price),
            off=money(price - paid),
            paid=money(paid),
        )
        part = half_up(paid * row.returned, row.quantity)
        if 0 < row.returned < row.quantity:
            counts = {"returned": row.returned, "quantity": row.quantity}
            sums.step("item_part", name=row.name, amount=money(part), **counts)
        back += part
    kept = money(order.paid - back)
    sums.step("shares_sum", amount=money(back), kept=kept, paid=money(order.paid))
    return back


def resettled(sums: Sums) -> int | None:
    """Return what was paid less what is kept at single prices, never below nothing.

    Where the kept items still reach the threshold of the discount, they keep the discount. With no
    threshold given the discount counts as lost: that is the least that can come out.
    """
    order = _order(sums)
    if order is None:
        return None
    kept = sum(row.price * (row.quantity - row.returned) for row in order.rows)
    sums.step("kept_at_single_prices", amount=money(kept))
    due = max(0, kept - order.discount) if _still_holds(sums, order, kept) else kept
    back = max(0, order.paid - due)
    sums.step("taken_off", base=money(order.paid), off=money(due), amount=money(back))
    return back


def _still_holds(sums: Sums, order: _Order, kept: int) -> bool:
    if order.discount == 0:
        return False
    threshold = sums.answers.get(THRESHOLD)
    if not isinstance(threshold, Money):
        sums.step("threshold_unknown")
        return False
    does_hold = kept >= threshold.fen
    if does_hold:
        off = money(order.discount)
        sums.step("threshold_reached", **_told(THRESHOLD, threshold.fen), discount=off)
    else:
        sums.step("threshold_missed", **_told(THRESHOLD, threshold.fen))
    return does_hold


def _told(question: str, fen: int) -> dict[str, str]:
    return {"question": question, "amount": money(fen)}


def _lines(order: _Order) -> list[int]:
    return [row.price * row.quantity for row in order.rows]


def _order(sums: Sums) -> _Order | None:
    """Return the order as told; None, and why, where it does not fit what was paid."""
    paid, answer = sums.total(sums.claim.of), sums.answers.get(ITEMS)
    if paid is None:
        return None
    if not isinstance(answer, Items) or not any(row.returned for row in answer.rows):
        sums.step("items_not_returned", question=ITEMS)
        return None
    total = sum(row.price * row.quantity for row in answer.rows)
    if total < paid:
        sums.step("items_below_paid", question=ITEMS, total=money(total), paid=money(paid))
        return None
    off = money(total - paid)
    sums.step("items_total", question=ITEMS, total=money(total), paid=money(paid), discount=off)
    return _Order(rows=answer.rows, paid=paid, total=total)
