"""The closed set of methods a line can be reckoned by; content names one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain import money_items, money_plain, money_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from refundwizard.domain.claim_shapes import Method
    from refundwizard.domain.money_sums import Sums

METHODS: Final[Mapping[Method, Callable[[Sums], int | None]]] = {
    "answer": money_plain.answer,
    "multiple": money_plain.multiple,
    "difference": money_plain.difference,
    "pro_rata": money_items.pro_rata,
    "resettled": money_items.resettled,
    "doubled": money_terms.doubled,
    "interest": money_terms.interest,
}
"""Each returns the amount in fen, or None after writing why there is none."""
