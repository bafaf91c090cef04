"""Sums straight from answers: added up, multiplied, or less what is taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.money_facts import items_returned
from refundwizard.domain.money_items import pro_rata
from refundwizard.domain.wording import money

if TYPE_CHECKING:
    from refundwizard.domain.money_sums import Sums


def base(sums: Sums) -> int | None:
    """Return what a line counts from: ``of``, or the share of it that goes back."""
    if sums.claim.of_part and items_returned(sums.answers):
        return pro_rata(sums)
    return sums.total(sums.claim.of)


def answer(sums: Sums) -> int | None:
    """Return the amounts of ``of``, added up."""
    total = base(sums)
    if total is not None and len(sums.claim.of) > 1:
        sums.step("summed", amount=money(total))
    return total


def multiple(sums: Sums) -> int | None:
    """Return ``times`` the amounts of ``of``, at least ``floor``.

    Floors are the law's: 消费者权益保护法 art 55, 食品安全法 art 148.
    """
    once = base(sums)
    if once is None:
        return None
    total = once * sums.claim.times
    sums.step("multiplied", times=sums.claim.times, base=money(once), amount=money(total))
    if total < sums.claim.floor:
        total = sums.claim.floor
        sums.step("raised_to", amount=money(total))
    return total


def difference(sums: Sums) -> int | None:
    """Return the amounts of ``of`` less those of ``less``, never below nothing."""
    whole, off = base(sums), sums.total(sums.claim.less)
    if whole is None or off is None:
        return None
    left = max(0, whole - off)
    sums.step("taken_off", base=money(whole), off=money(off), amount=money(left))
    return left
