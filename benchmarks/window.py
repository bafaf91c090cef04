"""Cold start against a bare wizard, and how long a page switch takes."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.engine import AS_OF
from benchmarks.measure import Figure, milliseconds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.ui.stage import Stage

ROUNDS = 9
ASPIRED_SWITCH_MS = 16


def figures() -> Iterator[Figure]:
    """Yield the figures of the window, off-screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

    from refundwizard.app import make_application

    application = make_application([])
    with tempfile.TemporaryDirectory() as name:
        stage = _stage(Path(name))
        cases = stage.add_demo_cases()
        yield from _switches(stage, next(iter(cases.values())))
        stage.library.index.save()
        stage.close()
        yield from _start(str(Path(name) / "store"))
    application.quit()


def _stage(folder: Path) -> Stage:
    from refundwizard.content.load import load
    from refundwizard.storage.paths import resources
    from refundwizard.ui.silent_prompter import Silent
    from refundwizard.ui.stage import Stage

    pack = load(resources() / "content" / "cn")
    return Stage(folder, lambda: AS_OF, lambda: pack, Silent())


def _switches(stage: Stage, case_id: str) -> Iterator[Figure]:
    from refundwizard.session.wizard import SECTIONS, Place

    desk = stage.open(case_id)
    worst, slowest = 0.0, ""
    places = [Place(name) for name in SECTIONS if name not in {"story", "facts"}]
    places += [desk.wizard.place_of_page(name) for name in ("story", "delivery")]
    for place in places:

        def there_and_back(first: Place = places[0], second: Place = place) -> None:
            for where in (first, second):
                desk.go(where)
                stage.application.processEvents()

        taken = milliseconds(there_and_back, 15) / 2
        if taken > worst:
            worst, slowest = taken, place.page or place.section
    yield Figure("page switch, slowest page", worst, ASPIRED_SWITCH_MS, "ms", slowest)


def _start(folder: str) -> Iterator[Figure]:
    bare, ours = [], []
    for _ in range(ROUNDS):
        bare.append(_run("benchmarks.start_bare"))
        ours.append(_run("benchmarks.start_app", folder))
    bare_ms, bare_mb = _medians(bare)
    our_ms, our_mb = _medians(ours)
    note = f"{our_ms:.0f} ms against {bare_ms:.0f} ms"
    yield Figure("start to the first painted page", our_ms / bare_ms, 1.8, "x", note)
    note = f"{our_mb:.0f} MB against {bare_mb:.0f} MB"
    yield Figure("peak memory at the first painted page", our_mb / bare_mb, 1.8, "x", note)


def _run(module: str, *words: str) -> tuple[float, float]:
    """Return milliseconds until the module said it had painted, and its peak memory in MB."""
    cached = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", module, *words]
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=cached) as child:
        assert child.stdout is not None  # noqa: S101 - asked for above
        megabytes = float(child.stdout.readline())
        taken = time.perf_counter() - started
    return taken * 1000, megabytes


def _medians(runs: list[tuple[float, float]]) -> tuple[float, float]:
    return statistics.median(run[0] for run in runs), statistics.median(run[1] for run in runs)
