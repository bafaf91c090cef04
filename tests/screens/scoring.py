"""How much of what stands in pictures was found: right, wrong and missed, by group of fields."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from refundwizard.domain.extraction import extract

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refundwizard.domain.reading_lines import Line
    from tests.screens.pages import Screen

GROUPS = {
    "order_no": "order numbers",
    "paid": "amounts",
    "freight": "amounts",
    "asked": "amounts",
    "offered": "amounts",
    "ordered": "dates",
    "signed": "dates",
    "applied": "dates",
    "refused": "dates",
    "status": "stages and countdowns",
    "countdown": "stages and countdowns",
    "shop": "shops",
}


@dataclass
class Score:
    """Fields by group: how many there are, how many were offered rightly; what went wrong."""

    there: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    slips: list[str] = field(default_factory=list)

    def add(self, screen: Screen, lines: Sequence[Line]) -> None:
        """Count one picture. A second, wrong value of the same kind is a slip as well."""
        offered: dict[str, list[str]] = {}
        for found in extract(lines):
            offered.setdefault(found.kind, []).append(found.value)
        for kind, value in screen.expected.items():
            group = GROUPS[kind]
            self.there[group] += 1
            if offered.get(kind) == [value]:
                self.right[group] += 1
            else:
                said = f"{screen.spec.name}: {kind} {value} read as {offered.get(kind)}"
                self.slips.append(said)

    def share(self, groups: Iterable[str] = ()) -> float:
        """Return the share of fields offered rightly, 0 to 1, of these groups or of all."""
        names = tuple(groups) or tuple(self.there)
        return sum(self.right[name] for name in names) / sum(self.there[name] for name in names)
