"""Sums the law words of its own: a deposit given back twice, and interest on what was prepaid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import OnDate
from refundwizard.domain.conditions import day_of
from refundwizard.domain.moments import ONE_DAY
from refundwizard.domain.money_math import half_up
from refundwizard.domain.money_plain import base
from refundwizard.domain.wording import money

if TYPE_CHECKING:
    from refundwizard.domain.money_sums import Sums

PRICE: Final = "price_paid"
RATE: Final = "interest_rate"

_A_FIFTH: Final = 5
_HUNDRED_YUAN: Final = 10_000
_YEAR: Final = 365


def doubled(sums: Sums) -> int | None:
    """Return a deposit twice, what is above a fifth of the price once (民法典 586 and 587).

    The fifth is a ceiling, so its fraction of a fen is cut off.
    """
    deposit, price = sums.total(sums.claim.of), sums.needed(PRICE)
    if deposit is None or price is None:
        return None
    limit = price // _A_FIFTH
    twice = min(deposit, limit)
    rest = deposit - twice
    sums.step("fifth_of_price", amount=money(limit))
    if rest:
        sums.step("above_the_fifth", rest=money(rest))
    total = 2 * twice + rest
    sums.step("deposit_twice", base=money(twice), rest=money(rest), amount=money(total))
    return total


def interest(sums: Sums) -> int | None:
    """Return interest on ``of`` from the day ``since`` (not counted) until today, half up.

    The rate is what the shopper was given or agreed: yuan a year for every 100 yuan. It is never
    assumed; without it there is no interest (消费者权益保护法 53 names none).
    """
    name = sums.claim.since or ""
    whole, rate, days = base(sums), sums.needed(RATE), _days(sums, name)
    if whole is None or rate is None or days is None:
        return None
    amount = half_up(whole * rate * days, _HUNDRED_YUAN * _YEAR)
    figures = {"base": money(whole), "rate": money(rate), "amount": money(amount)}
    sums.step("interest", question=name, days=days, **figures)
    return amount


def _days(sums: Sums, name: str) -> int | None:
    """Return the days that ran since the answer ``name``, from the day after it until today."""
    answer = sums.answers.get(name)
    start = day_of(answer)
    is_exact = not isinstance(answer, OnDate) or answer.precision == "day"
    if start is None or sums.today is None or not is_exact:
        sums.step("day_missing", question=name)
        return None
    return max(0, (sums.today - start) // ONE_DAY)
