"""How well and how fast pictures are read: the generated screenshots, and ten against the engine.

The pictures come from ``tests/screens``, which also says what stands in each.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import Figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tests.screens.pages import Screen

ROOT = Path(__file__).resolve().parent.parent
TEN = 10
ROUNDS = 5
MOST_WRONG = 5.0
"""Per cent of the fields that may be wrong or missing."""
BARE = """
import sys
from rapidocr import RapidOCR
engine = RapidOCR(params={"Global.max_side_len": 1280, "Global.log_level": "critical"})
for path in sys.argv[1:]:
    engine(path, use_cls=False)
"""
"""The engine alone, set the same way: start, models, ten pictures."""


def figures() -> Iterator[Figure]:
    """Yield the shares of fields read rightly, and the cost beside the engine alone.

    Without the engine there is nothing to measure, which is said.
    """
    from refundwizard.media.reading import is_available

    if not is_available():
        print("reading: skipped, the extra [ocr] is not installed (dev.py setup --full)")
        return
    with tempfile.TemporaryDirectory() as name:
        screens = make_all(Path(name))
        yield from _rightly(screens)
        upright = [each.path for each in screens if not each.spec.turn][:TEN]
        pairs = [(_ours(upright), _bare(upright)) for _ in range(ROUNDS)]
        ours = [min(pair[0][part] for pair in pairs) for part in (0, 1)]
        bare = [min(pair[1][part] for pair in pairs) for part in (0, 1)]
        yield Figure("ten pictures in one child, with its start", ours[0], 60, "s")
        yield Figure("the same against the engine alone, started too", ours[0] / bare[0], 1.1, "x")
        yield Figure("the same in processor time", ours[1] / bare[1], 1.1, "x")


def make_all(folder: Path) -> list[Screen]:
    """Draw every picture whose font is there, and name the fonts that are not."""
    from tests.screens.pages import make
    from tests.screens.specs import font_file, specs

    wanted = specs()
    drawn = [make(spec, folder) for spec in wanted if font_file(spec.font)]
    missing = sorted({spec.font for spec in wanted if not font_file(spec.font)})
    if missing:
        print(f"reading: without the fonts {', '.join(missing)}: {len(drawn)} pictures")
    return drawn


def _rightly(screens: Sequence[Screen]) -> Iterator[Figure]:
    from refundwizard.media.reading import Reader
    from tests.screens.scoring import Score

    reader, score = Reader(), Score()
    try:
        for screen in screens:
            score.add(screen, reader.read(screen.path).lines)
    finally:
        reader.close()
    yield _wrong(f"fields of {len(screens)} pictures wrong or missed", score.share())
    for group, count in score.there.items():
        yield _wrong(f"{group}, {count} of them", score.share([group]))
    for slip in score.slips:
        print(f"  {slip}")


def _wrong(name: str, right: float) -> Figure:
    """Return the share that is not right, in per cent: figures have ceilings."""
    return Figure(name, (1 - right) * 100, MOST_WRONG, "%", f"{right:.1%} right")


def _ours(paths: Sequence[Path]) -> tuple[float, float]:
    from refundwizard.media.reading import Reader

    def read() -> None:
        reader = Reader()
        for path in paths:
            reader.read(path)
        reader.close()

    return _timed(read)


def _bare(paths: Sequence[Path]) -> tuple[float, float]:
    command = [sys.executable, "-c", BARE, *map(str, paths)]
    return _timed(lambda: subprocess.run(command, check=True, capture_output=True, cwd=ROOT))


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds work takes, on the wall and in its child's processor time."""
    start, before = time.perf_counter(), os.times()
    work()
    taken, after = time.perf_counter() - start, os.times()
    user = after.children_user - before.children_user
    return taken, user + after.children_system - before.children_system
