"""Making the stored classifier from the pack's examples: softmax regression, in plain Python.

The result is the same to the last bit on every machine and Python: the order of the examples comes
from a digest, sums are exact (``math.fsum``), and powers and logarithms are made of products.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections import Counter
from operator import mul
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from refundwizard.domain.classifier import LETTERS, ZERO, row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from refundwizard.domain.marks import Reader

ROUNDS: Final = 16
"""How often every example is looked at; more no longer helps unseen ones."""

PACE: Final = 1.0
"""How far one example moves the weights in the first round; it falls to nothing by the last."""

LEAST: Final = 2
"""A mark of fewer examples says nothing about texts that are not among them."""

_RARITY_STEP: Final = 1.1
_SLIGHT: Final = 0.004
"""A class that is this unlikely is not moved away from any further."""

Weights = list[list[float]]


class _Example(NamedTuple):
    """An example as it is learnt from: its marks, what each counts, and its class."""

    marks: tuple[int, ...]
    shares: tuple[float, ...]
    label: int


def train(examples: Mapping[str, Sequence[str]], reader: Reader) -> dict[str, Any]:
    """Return the classes, scale and rows of a classifier.

    Args:
        examples: class → how people put it.
        reader: how texts are read.
    """
    classes = sorted(examples)
    texts = [(_marks(reader, text), name) for name in classes for text in examples[name]]
    rarities = _rarities([marks for marks, _name in texts])
    names = sorted(rarities)
    numbers = {mark: number for number, mark in enumerate(names)}
    learnt = [
        _example([numbers[mark] for mark in marks if mark in numbers], rarities, names)
        for marks, _name in texts
    ]
    labels = [classes.index(name) for _marks_of, name in texts]
    known = [
        _Example(marks, shares, label)
        for (marks, shares), label in zip(learnt, labels, strict=True)
        if marks
    ]
    weights = _learn(known, len(names), len(classes))
    return _packed(classes, names, rarities, weights)


def _marks(reader: Reader, text: str) -> tuple[str, ...]:
    return tuple(sorted(reader.places(reader.even(text))))


def _rarities(texts: Sequence[Iterable[str]]) -> dict[str, int]:
    """Return how rare each mark is, in steps of a tenth: the inverse of its share of the texts."""
    count = Counter(mark for marks in texts for mark in marks)
    return {
        mark: min(_steps((len(texts) + 1) / (times + 1)), len(LETTERS) - 1)
        for mark, times in count.items()
        if times >= LEAST
    }


def _steps(ratio: float) -> int:
    steps, reached = 0, _RARITY_STEP
    while reached <= ratio:
        steps, reached = steps + 1, reached * _RARITY_STEP
    return steps


def _example(
    marks: Sequence[int], rarities: Mapping[str, int], names: Sequence[str]
) -> tuple[tuple[int, ...], tuple[float, ...]]:
    values = {mark: rarities[names[mark]] for mark in marks if rarities[names[mark]]}
    length = math.sqrt(sum(each * each for each in values.values()))
    return tuple(values), tuple(each / length for each in values.values())


def _learn(examples: Sequence[_Example], marks: int, classes: int) -> Weights:
    """Return weights by going through the examples in ever new orders, in ever smaller steps."""
    weights: Weights = [[0.0] * classes for _ in range(marks)]
    for at in range(ROUNDS):
        pace = PACE * (1 - at / ROUNDS)
        for example in _order(examples, at):
            _step(weights, example, pace)
    return weights


def _order(examples: Sequence[_Example], at: int) -> Iterator[_Example]:
    digests = [
        hashlib.sha256(f"{at}:{number}".encode()).digest() for number in range(len(examples))
    ]
    return (examples[number] for number in sorted(range(len(examples)), key=digests.__getitem__))


def _step(weights: Weights, example: _Example, pace: float) -> None:
    rows = [weights[mark] for mark in example.marks]
    sums = [math.fsum(map(mul, column, example.shares)) for column in zip(*rows, strict=True)]
    most = max(sums)
    raised = [_power(each - most) for each in sums]
    whole = math.fsum(raised)
    moves = [each / whole for each in raised]
    moves[example.label] -= 1.0
    moved = [(at, pace * each) for at, each in enumerate(moves) if abs(each) > _SLIGHT]
    for each, share in zip(rows, example.shares, strict=True):
        for at, move in moved:
            each[at] -= move * share


def _power(exponent: float) -> float:
    """Return e to a power that is not positive, well enough, by the same products everywhere."""
    base = max(0.0, 1.0 + exponent / 1024)
    for _ in range(10):
        base *= base
    return base


def _packed(
    classes: list[str], names: Sequence[str], rarities: Mapping[str, int], weights: Weights
) -> dict[str, Any]:
    largest = max((abs(each) for line in weights for each in line), default=0.0)
    scale = round(largest / ZERO, 6) or 1.0
    rows = {
        name: [round(each / scale) for each in line]
        for name, line in zip(names, weights, strict=True)
    }
    return {
        "classes": classes,
        "scale": scale,
        "rows": {name: row(rarities[name], steps) for name, steps in rows.items() if any(steps)},
    }


def dumped(made_from: str, reader: Reader, trained: Mapping[str, Any]) -> str:
    """Return the text of ``classifier.json``, one mark a line."""
    whole = {"made_from": made_from, "reader": reader.model_dump(mode="json"), **trained}
    return json.dumps(whole, ensure_ascii=False, indent=0, sort_keys=True) + "\n"
