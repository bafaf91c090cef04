"""Measuring, and saying how it went against an aim."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure: its value, its aim (a ceiling) and the unit of both."""

    name: str
    value: float
    aim: float
    unit: str
    note: str = ""

    @property
    def is_met(self) -> bool:
        """Whether the aim was reached."""
        return self.value <= self.aim

    def __str__(self) -> str:
        """Return the line that is printed."""
        mark = "ok  " if self.is_met else "OVER"
        note = f"  ({self.note})" if self.note else ""
        return f"{mark} {self.name:<46} {self.value:9.3f} {self.unit:<3} aim {self.aim:g}{note}"


def milliseconds(call: Callable[[], object], rounds: int) -> float:
    """Return the median time of a call in milliseconds, after one call that is not counted."""
    call()
    taken = []
    for _ in range(rounds):
        started = time.perf_counter()
        call()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken) * 1000
