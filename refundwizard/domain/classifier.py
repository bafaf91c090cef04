"""The stored classifier: a linear model over the marks of a text, made once from the examples.

Each mark carries a row of printable characters: how rare it is, then one weight per class. So the
file is plain JSON that a person can read line by line, and nothing is computed when it is loaded.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Self

from pydantic import ValidationError, model_validator

from refundwizard.domain.base import Frozen, Seq
from refundwizard.domain.marks import Places, Reader, is_group

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LETTERS: Final = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
"""The digits of a row: printable, and none that JSON would escape."""

ZERO: Final = len(LETTERS) // 2
"""The digit that stands for a weight of nothing; those before it are negative."""

_DIGITS: Final = {letter: value for value, letter in enumerate(LETTERS)}
_SHOWN: Final = 8
_SLIGHT: Final = 0.05
"""A word that adds less than this share of the best one is not shown."""


class Classifier(Frozen):
    """What ``classifier.json`` holds.

    Attributes:
        made_from: the digest of the files it was made from.
        classes: problem classes, in the order of a row's weights.
        scale: what one step of a weight is worth.
        reader: how texts are read.
        rows: mark → rarity and weights, a character each.
    """

    made_from: str
    classes: Seq[str]
    scale: float
    reader: Reader
    rows: dict[str, str]

    @model_validator(mode="after")
    def _rows_fit(self) -> Self:
        wanted = len(self.classes) + 1
        for mark, digits in self.rows.items():
            if len(digits) != wanted or digits.strip(LETTERS):
                raise ValueError(f"the row of {mark!r} has to be {wanted} characters of LETTERS")
        return self

    def scores(self, text: str) -> dict[str, float]:
        """Return how likely each class is, together 1; nothing when no mark is known."""
        shares = self._shares(self.reader.places(self.reader.even(text)))
        if not shares:
            return {}
        sums = [
            math.fsum(share * self._weight(mark, at) for mark, share in shares.items())
            for at in range(len(self.classes))
        ]
        most = max(sums)
        raised = [math.exp(each - most) for each in sums]
        whole = math.fsum(raised)
        return {name: each / whole for name, each in zip(self.classes, raised, strict=True)}

    def words(self, text: str, name: str) -> tuple[str, ...]:
        """Return the words of a text that spoke most for a class, as they were typed."""
        if name not in self.classes:
            return ()
        at, typed = self.classes.index(name), self.reader.even(text)
        places = self.reader.places(typed)
        spoke = {
            mark: share * self._weight(mark, at) for mark, share in self._shares(places).items()
        }
        chosen = _apart(_gains(places, spoke))
        return tuple(dict.fromkeys(typed[start:end] for start, end in chosen))[:_SHOWN]

    def _shares(self, places: Places) -> dict[str, float]:
        """Return what each known mark counts: by its rarity, the whole text having length one."""
        rarity = {mark: _DIGITS[self.rows[mark][0]] for mark in places if mark in self.rows}
        length = math.sqrt(sum(each * each for each in rarity.values()))
        return {mark: each / length for mark, each in rarity.items() if each}

    def _weight(self, mark: str, at: int) -> float:
        return (_DIGITS[self.rows[mark][at + 1]] - ZERO) * self.scale


def _gains(places: Places, spoke: dict[str, float]) -> dict[tuple[int, int], float]:
    """Return what every word that may be shown adds: the marks that stand inside it.

    Words of the lexicon are shown; only where none speaks, whatever else does.
    """
    known = [(place, gain) for mark, gain in spoke.items() for place in places[mark]]
    groups = {place for mark, gain in spoke.items() if is_group(mark) and gain > 0
              for place in places[mark]}  # fmt: skip
    gains: dict[tuple[int, int], float] = {}
    for start, end in groups or {place for place, _gain in known if place[1] - place[0] > 1}:
        inside = [gain for (first, last), gain in known if start <= first and last <= end]
        gains[start, end] = math.fsum(inside)
    return gains


def _apart(gains: dict[tuple[int, int], float]) -> Iterator[tuple[int, int]]:
    """Yield the places that add most, best first, none overlapping another."""
    kept: list[tuple[int, int]] = []
    least = max(gains.values(), default=0.0) * _SLIGHT
    for start, end in sorted(gains, key=lambda place: (-gains[place], place)):
        apart = all(end <= first or last <= start for first, last in kept)
        if apart and gains[start, end] > least:
            kept.append((start, end))
            yield start, end


@lru_cache(maxsize=2)
def stored(text: str) -> Classifier | None:
    """Return the classifier a file's text holds; None where there is none or it is damaged."""
    try:
        return Classifier.model_validate_json(text) if text else None
    except ValidationError:
        return None


def row(rarity: int, weights: Sequence[int]) -> str:
    """Return a row: rarity from 0, weights around 0, both cut to what a letter can hold."""
    digits = (min(max(each + ZERO, 0), len(LETTERS) - 1) for each in weights)
    return "".join(LETTERS[digit] for digit in (min(rarity, len(LETTERS) - 1), *digits))
