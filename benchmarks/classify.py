"""How often the problem is named rightly, on sentences that no phrase, word or setting came from.

``tests/data/heldout.toml`` was written before any model was fitted. It measures, and nothing else:
what is changed because of it makes it worthless. See docs/how-to/measure-the-classifier.md.
"""

from __future__ import annotations

import math
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from benchmarks.measure import Figure, milliseconds
from refundwizard.content.load import load
from refundwizard.domain.classify import classify
from refundwizard.storage.paths import resources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from refundwizard.domain.classify import Ranked
    from refundwizard.domain.pack import Pack

HELD_OUT: Final = Path(__file__).parents[1] / "tests" / "data" / "heldout.toml"

_Z: Final = 1.959964
"""The 97.5th percentile of the normal distribution, for intervals of 95 %."""

_MISSED_FIRST: Final = 20
_MISSED_THREE: Final = 5
"""What may be missed, in percent: a second careful reader misses 19 and 4 on real cases."""

Case = dict[str, Any]


def figures() -> Iterator[Figure]:
    """Yield what was missed, in percent, with its interval, and how long one text takes."""
    pack = load(resources() / "content" / "cn")
    cases = tomllib.loads(HELD_OUT.read_text(encoding="utf-8"))["case"]
    yield from _measured("stored classifier", pack, cases)
    without = pack.model_copy(update={"classifier": ""})
    yield from _measured("BM25, for comparison", without, cases)
    longest = max((case["text"] for case in cases), key=len)
    classify(pack, longest)
    yield Figure(
        "classify, the longest", milliseconds(lambda: classify(pack, longest), 50), 20, "ms"
    )


def _measured(name: str, pack: Pack, cases: Sequence[Case]) -> Iterator[Figure]:
    languages = sorted({case["lang"] for case in cases}, reverse=True)
    for chosen in (None, *languages):
        told = [case for case in cases if chosen in (None, case["lang"])]
        label = f"{name}, {chosen or 'all'}"
        first = [_within(pack, case, "primary", 1) for case in told]
        three = [_within(pack, case, "primary", 3) for case in told]
        yield _missed(f"{label}: not the first", first, _MISSED_FIRST)
        yield _missed(f"{label}: not in the first three", three, _MISSED_THREE)
    for axis in ("issue", "stuck"):
        first = [_within(pack, case, axis, 1) for case in cases if axis in case]
        yield _missed(f"{name}, {axis} axis: not the first", first, _MISSED_FIRST)


def _within(pack: Pack, case: Case, axis: str, many: int) -> bool:
    ranked: Sequence[Ranked] = getattr(classify(pack, case["text"]), axis)
    return case[axis] in [each.id for each in ranked[:many]]


def _missed(name: str, hits: Sequence[bool], aim: float) -> Figure:
    low, high = wilson(sum(hits), len(hits))
    share = 100 * sum(hits) / len(hits)
    note = f"right: {share:.1f} %, 95 %: {100 * low:.1f} to {100 * high:.1f}, n = {len(hits)}"
    return Figure(name, 100 - share, aim, "%", note)


def wilson(hits: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of a share by Wilson's score, which holds near 0 and 1 too."""
    share, square = hits / of, _Z * _Z / of
    middle = share + square / 2
    half = _Z * math.sqrt(share * (1 - share) / of + square / (4 * of))
    return (middle - half) / (1 + square), (middle + half) / (1 + square)
