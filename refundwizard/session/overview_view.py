"""What came of one's own cases: counted from the cached rows of the list, on this machine only."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.session.closing import RESULTS, WITH_SUM
from refundwizard.session.closing_view import route_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from refundwizard.domain.words import Words
    from refundwizard.storage.index import Row


@dataclass(frozen=True, slots=True)
class Share:
    """How many closed cases have something in common, and what they brought back (fen)."""

    id: str
    name: str
    cases: int
    recovered: int


@dataclass(frozen=True, slots=True)
class OverviewView:
    """The page of one's own results.

    ``recovered`` is in fen, over the ``with_sum`` cases whose sum was noted; ``no_sum`` cases
    brought something back and do not say how much. ``days`` is the average from the beginning of a
    case to its end.
    """

    lang: str
    cases: int
    closed: int
    recovered: int
    with_sum: int
    no_sum: int
    days: int
    results: tuple[Share, ...]
    routes: tuple[Share, ...]
    arguments: tuple[Share, ...]

    @property
    def open(self) -> int:
        """Cases that have not ended."""
        return self.cases - self.closed


def overview_view(rows: Iterable[Row], words: Words) -> OverviewView:
    """Count rows; of ten thousand cases none is opened for it."""
    every = tuple(row for row in rows if not row.example)
    ended = [row for row in every if row.closed_on]
    sums = [row.recovered for row in ended if row.recovered is not None]
    days = [row.days for row in ended if row.days is not None]
    return OverviewView(
        lang=words.lang,
        cases=len(every),
        closed=len(ended),
        recovered=sum(sums),
        with_sum=len(sums),
        no_sum=sum(row.result in WITH_SUM and row.recovered is None for row in ended),
        days=_rounded(sum(days), len(days)) if days else 0,
        results=_results(ended, words),
        routes=_shares(ended, "route", lambda name: route_name(name, words)),
        arguments=_shares(
            ended, "argument", lambda name: words.get(f"rebuttals.{name}.name", name)
        ),
    )


def _rounded(total: int, count: int) -> int:
    """Return the average, halves rounded up."""
    return (2 * total + count) // (2 * count)


def _results(ended: Iterable[Row], words: Words) -> tuple[Share, ...]:
    """Return the results that occurred, best first."""
    found = _counted(ended, "result")
    return tuple(
        Share(name, words(f"closing.{name}"), *found[name]) for name in RESULTS if name in found
    )


def _shares(ended: Iterable[Row], column: str, named: Callable[[str], str]) -> tuple[Share, ...]:
    """Return the values of a column, the most frequent first."""
    shares = [Share(name, named(name), *counts) for name, counts in _counted(ended, column).items()]
    return tuple(sorted(shares, key=lambda each: (-each.cases, -each.recovered, each.id)))


def _counted(ended: Iterable[Row], column: str) -> dict[str, tuple[int, int]]:
    """Return how many rows have each value, and what they brought back (fen)."""
    cases: Counter[str] = Counter()
    sums: Counter[str] = Counter()
    for row in ended:
        name = getattr(row, column)
        if name:
            cases[name] += 1
            sums[name] += row.recovered or 0
    return {name: (count, sums[name]) for name, count in cases.items()}
