"""Naming the problem from a person's own words, in plain Python.

It ranks, it never decides: the shopper sees suggestions and confirms one. The pack's stored
classifier ranks (see ``classifier``); a pack without one is ranked by BM25 over its examples, cut
into runs of one to three Chinese characters, Latin words and pairs of words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from refundwizard.domain.classifier import stored
from refundwizard.domain.correspondence import fold
from refundwizard.domain.readings import even

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from refundwizard.domain.classifier import Classifier
    from refundwizard.domain.pack import Pack, ProblemClass

OTHER: Final = "other"

_K1: Final = 1.2
_B: Final = 0.6
_LONGEST_GRAM: Final = 3
_LONGEST_WORDS: Final = 2
_SHOWN_MATCHES: Final = 8
_PIECES: Final = re.compile(r"[a-z0-9']+|[^\W_a-z0-9]+")

Phrasebook = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A class with its score: its likelihood, or with BM25 a sum of which only the order counts."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """Classes best first: over both axes, and on each; ``matched`` are the words that counted."""

    primary: tuple[Ranked, ...]
    issue: tuple[Ranked, ...]
    stuck: tuple[Ranked, ...]
    matched: tuple[str, ...]


def grams(text: str) -> Iterator[str]:
    """Yield the grams of a text: characters in runs of up to three, Latin words in up to two."""
    for piece in _PIECES.findall(even(text)):
        if not piece.isascii():
            run = fold(piece)
            for size in range(1, _LONGEST_GRAM + 1):
                yield from (run[at : at + size] for at in range(len(run) - size + 1))
    words = [piece for piece in _PIECES.findall(even(text)) if piece.isascii()]
    for size in range(1, _LONGEST_WORDS + 1):
        yield from (" ".join(words[at : at + size]) for at in range(len(words) - size + 1))


class Index:
    """How much each gram speaks for each class."""

    def __init__(self, phrasebook: Phrasebook) -> None:
        """Count the grams of every class's phrases."""
        counts = {name: Counter(_all_grams(phrases)) for name, phrases in phrasebook}
        lengths = {name: sum(count.values()) for name, count in counts.items()}
        usual = sum(lengths.values()) / max(len(lengths), 1) or 1.0
        holders = Counter(gram for count in counts.values() for gram in count)
        self._weights: dict[str, dict[str, float]] = {}
        for name, count in counts.items():
            damp = _K1 * (1 - _B + _B * lengths[name] / usual)
            for gram, times in count.items():
                rare = math.log(1 + (len(counts) - holders[gram] + 0.5) / (holders[gram] + 0.5))
                weight = rare * times * (_K1 + 1) / (times + damp)
                self._weights.setdefault(gram, {})[name] = weight

    def scores(self, text: str) -> dict[str, float]:
        """Return the score of every class a gram of the text speaks for."""
        totals: dict[str, float] = {}
        for gram in dict.fromkeys(grams(text)):
            for name, weight in self._weights.get(gram, {}).items():
                totals[name] = totals.get(name, 0.0) + weight
        return totals

    def words(self, text: str, name: str) -> tuple[str, ...]:
        """Return the grams that spoke most for a class, without those inside a longer one."""
        hits = {
            gram: self._weights[gram][name]
            for gram in grams(text)
            if len(gram) > 1 and name in self._weights.get(gram, {})
        }
        best = sorted(hits, key=lambda gram: (-len(gram), -hits[gram], gram))
        kept: list[str] = []
        for gram in best:
            if not any(gram in longer for longer in kept):
                kept.append(gram)
        return tuple(sorted(kept, key=lambda gram: (-hits[gram], gram))[:_SHOWN_MATCHES])


def _all_grams(phrases: Iterable[str]) -> Iterator[str]:
    for phrase in phrases:
        yield from grams(phrase)


@lru_cache(maxsize=2)
def _index(phrasebook: Phrasebook) -> Index:
    return Index(phrasebook)


def _judge(pack: Pack) -> Classifier | Index:
    """Return what ranks: the stored classifier, or the examples themselves where it is missing."""
    return stored(pack.classifier) or _index(
        tuple((name, tuple(phrases)) for name, phrases in pack.examples.items())
    )


def matched(pack: Pack, text: str, name: str) -> tuple[str, ...]:
    """Return the words of a text that spoke most for a class."""
    return _judge(pack).words(text, name)


def classify(pack: Pack, text: str) -> Ranking:
    """Return the problem classes a text may describe; with nothing to go by, only ``other``."""
    judge = _judge(pack)
    scores = {name: score for name, score in judge.scores(text).items() if name in pack.classes}
    ranked = _ranked(scores)
    if not ranked:
        fallback = (Ranked(OTHER, 0.0),) if OTHER in pack.classes else ()
        return Ranking(fallback, (), (), ())
    return Ranking(
        primary=ranked,
        issue=_on_axis(ranked, pack.classes, "issue"),
        stuck=_on_axis(ranked, pack.classes, "stuck"),
        matched=judge.words(text, ranked[0].id),
    )


def _ranked(scores: Mapping[str, float]) -> tuple[Ranked, ...]:
    best_first = sorted(scores.items(), key=lambda each: (-each[1], each[0]))
    return tuple(Ranked(name, round(score, 4)) for name, score in best_first)


def _on_axis(
    ranked: Iterable[Ranked], classes: Mapping[str, ProblemClass], axis: str
) -> tuple[Ranked, ...]:
    return tuple(each for each in ranked if classes[each.id].axis == axis)
