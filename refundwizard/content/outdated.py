"""Which parts of a pack nobody has compared with their source for a while."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from refundwizard.domain.pack import Pack

MONTHS: Final = 12
"""The age, in months, from which lint asks for another look."""


@dataclass(frozen=True, slots=True)
class Stale:
    """One entry and the day it was last checked; ``where`` is file and table."""

    where: str
    checked: date

    def __str__(self) -> str:
        """Return ``where: sentence``."""
        return f"{self.where}: {self.sentence}"

    @property
    def sentence(self) -> str:
        """What is the matter and what to do."""
        return f"last checked on {self.checked}; compare it with its source and set `checked`"


def outdated(pack: Pack, as_of: date, months: int = MONTHS) -> tuple[Stale, ...]:
    """Return what was last checked ``months`` months ago or earlier, the oldest first."""
    stale = [one for one in _dated(pack) if _months_between(one.checked, as_of) >= months]
    return tuple(sorted(stale, key=lambda one: (one.checked, one.where)))


def _dated(pack: Pack) -> Iterator[Stale]:
    yield Stale("pack.toml: checked", pack.checked)
    for source in pack.sources.values():
        yield Stale(f"sources.toml: {source.id}", source.checked)
    for rule in pack.rules.values():
        yield Stale(f"rules/{rule.id}.toml", rule.checked)
    for year in pack.calendars.values():
        yield Stale(f"calendar/{year.year}.toml", year.checked)


def _months_between(start: date, end: date) -> int:
    """Return the whole months from one day to another (a month ends on its own day)."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (end.day < start.day)
