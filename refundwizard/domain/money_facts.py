"""Named facts about sums: which amounts are known, and how they stand to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Items, Money

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from refundwizard.domain.conditions import Answers

_A_FIFTH: Final = 5


def _is_known(answers: Answers, name: str, *, least: int = 0) -> bool:
    """Tell whether an amount was given, and is at least so many fen."""
    answer = answers.get(name)
    return isinstance(answer, Money) and answer.fen >= least


def price_known(answers: Answers) -> bool:
    """The price paid is known."""
    return _is_known(answers, "price_paid")


def freight_known(answers: Answers) -> bool:
    """The freight paid is known; nothing is an amount too."""
    return _is_known(answers, "freight_paid")


def test_fee_known(answers: Answers) -> bool:
    """The cost of a test is known."""
    return _is_known(answers, "test_fee")


def missing_value_known(answers: Answers) -> bool:
    """What the missing part is worth is known, and it is worth something."""
    return _is_known(answers, "missing_value", least=1)


def deposit_known(answers: Answers) -> bool:
    """Money was paid in advance, and how much is known."""
    return _is_known(answers, "deposit_paid", least=1)


def insurance_known(answers: Answers) -> bool:
    """A freight insurance has paid something, and how much is known."""
    return _is_known(answers, "insurance_paid", least=1)


def offer_known(answers: Answers) -> bool:
    """The other side named a sum."""
    return _is_known(answers, "offer_amount", least=1)


def gift_kept(answers: Answers) -> bool:
    """A gift with a price marked beforehand does not go back (七日无理由退货暂行办法 art 12)."""
    return _is_known(answers, "gift_value", least=1)


def deposit_over_fifth(answers: Answers) -> bool:
    """The deposit is more than a fifth of the price (民法典 art 586): the rest is no deposit."""
    deposit, price = answers.get("deposit_paid"), answers.get("price_paid")
    if not isinstance(deposit, Money) or not isinstance(price, Money):
        return False
    return deposit.fen * _A_FIFTH > price.fen


def price_dropped(answers: Answers) -> bool:
    """The price is now lower than what was paid."""
    after, paid = answers.get("price_after"), answers.get("price_paid")
    return isinstance(after, Money) and isinstance(paid, Money) and after.fen < paid.fen


def items_returned(answers: Answers) -> bool:
    """The items of the order were told, and at least one of them goes back or is missing."""
    items = answers.get("items")
    return isinstance(items, Items) and any(row.returned for row in items.rows)


def part_kept(answers: Answers) -> bool:
    """The items of the order were told, and some go back while others are kept."""
    items = answers.get("items")
    if not isinstance(items, Items) or not items_returned(answers):
        return False
    return any(row.returned < row.quantity for row in items.rows)


_ALL: Final = (
    price_known,
    freight_known,
    test_fee_known,
    missing_value_known,
    deposit_known,
    insurance_known,
    offer_known,
    gift_kept,
    deposit_over_fifth,
    price_dropped,
    items_returned,
    part_kept,
)

MONEY_FACTS: Final[Mapping[str, Callable[[Answers], bool]]] = {
    function.__name__: function for function in _ALL
}
"""By name: facts that need the answers alone."""
