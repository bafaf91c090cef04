"""Where the labels of the timeline go: above, below, or into the list under it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

Side = Literal["above", "below", "list"]


@dataclass(frozen=True, slots=True)
class Slot:
    """A label: `x` of its mark, half its width, its weight; then its side and middle (px)."""

    x: float
    half: float
    weight: int = 0
    side: Side = "above"
    middle: float = 0.0


def place(slots: Sequence[Slot], gap: float, bounds: tuple[float, float]) -> tuple[Slot, ...]:
    """Put labels alternately above and below, `gap` px apart, inside `bounds`.

    A label takes the other side if its own is full; where both are, the lighter of the labels
    that meet goes into the list.
    """
    placed = list(slots)
    order = sorted(range(len(slots)), key=lambda i: (-slots[i].weight, i))
    taken: dict[Side, list[tuple[float, float]]] = {"above": [], "below": []}
    for index in order:
        slot = slots[index]
        low, high = bounds
        middle = min(max(slot.x, low + slot.half), high - slot.half)
        first: Side = "above" if index % 2 == 0 else "below"
        second: Side = "below" if first == "above" else "above"
        side: Side = "list"
        for choice in (first, second):
            if _is_free(taken[choice], middle - slot.half - gap, middle + slot.half + gap):
                side = choice
                taken[choice].append((middle - slot.half, middle + slot.half))
                break
        placed[index] = replace(slot, side=side, middle=middle)
    return tuple(placed)


def _is_free(taken: Sequence[tuple[float, float]], left: float, right: float) -> bool:
    return all(right <= start or left >= end for start, end in taken)
