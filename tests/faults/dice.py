"""Chance that comes out the same every time."""

from __future__ import annotations

import random


def dice(seed: int) -> random.Random:
    """Return a generator for this seed."""
    return random.Random(seed)  # noqa: S311 - nobody has to be kept from guessing
