"""Arithmetic with whole fen: rounding half up, and sharing a sum out to the last fen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def half_up(numerator: int, denominator: int) -> int:
    """Return a quotient rounded half up; the numerator is at least 0, the denominator above it."""
    return (2 * numerator + denominator) // (2 * denominator)


def shared(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Share a sum of fen out by weights; the parts always add up to it.

    Each part is rounded down first; the fen that are left go to the largest remainders, the earlier
    one where two are equal. ``total`` and every weight are at least 0; with no weight at all
    everything stays 0.
    """
    whole = sum(weights)
    if whole == 0:
        return tuple(0 for _ in weights)
    parts = [total * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda at: (-(total * weights[at] % whole), at))
    for at in order[: total - sum(parts)]:
        parts[at] += 1
    return tuple(parts)
