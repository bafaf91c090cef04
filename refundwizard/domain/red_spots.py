"""A place in a text that crosses a line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """What is crossed from ``start`` to before ``end``; ``better`` may stand there instead.

    ``better`` is None where there is nothing to offer, empty where the place is best left out.
    """

    line: str
    phrase: str
    start: int
    end: int
    better: str | None = None
