"""How smoothly five hundred thumbnails scroll: the longest frame, by the wheel and page by page."""

from __future__ import annotations

import os
import tempfile
import time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.engine import AS_OF
from benchmarks.measure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.case import Case, Exhibit
    from refundwizard.ui.pages.evidence import EvidencePage
    from refundwizard.ui.stage import Stage

EXHIBITS = 500
FRAME_MS = 33
WHEEL = 96
"""Px one notch of a wheel moves the page."""


def figures() -> Iterator[Figure]:
    """Yield the figures of the grid, off-screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

    from refundwizard.app import make_application

    application = make_application([])
    with tempfile.TemporaryDirectory() as name:
        stage = _stage(Path(name))
        page, built = _page(stage)
        yield Figure(f"showing the page with {EXHIBITS} files", built, 300, "ms")
        _make_pictures(stage, page)
        for step, what in ((WHEEL, "by the wheel"), (page.column.height(), "page by page")):
            frames = sorted(_scroll(stage, page, step))
            longest, middle = frames[-1], frames[len(frames) // 2]
            note = f"{len(frames)} frames, half of them within {middle:.1f} ms"
            yield Figure(
                f"longest frame of {EXHIBITS} files, {what}", longest, FRAME_MS, "ms", note
            )
        stage.close()
    application.quit()


def _stage(folder: Path) -> Stage:
    from refundwizard.content.load import load
    from refundwizard.storage.paths import resources
    from refundwizard.ui.silent_prompter import Silent
    from refundwizard.ui.stage import Stage

    pack = load(resources() / "content" / "cn")
    return Stage(folder, lambda: AS_OF, lambda: pack, Silent())


def _page(stage: Stage) -> tuple[EvidencePage, float]:
    """Open a case with so many pictures and return its page and how long showing it took (ms)."""
    from refundwizard.ui.pages.evidence import EvidencePage

    desk = stage.open(next(iter(stage.add_demo_cases().values())))
    exhibits = tuple(_exhibit(stage, number) for number in range(EXHIBITS))

    def add(case: Case) -> Case:
        return case.model_copy(update={"exhibits": exhibits})

    desk.opened.commit(lambda wizard: wizard.change(add(wizard.case)))
    started = time.perf_counter()
    desk.go_to_section("evidence")
    stage.application.processEvents()
    built = (time.perf_counter() - started) * 1000
    if not isinstance(stage.page, EvidencePage):
        raise TypeError("the evidence page does not show")
    return stage.page, built


def _exhibit(stage: Stage, number: int) -> Exhibit:
    from PIL import Image

    from refundwizard.domain.case import Exhibit
    from refundwizard.storage.vault import Vault

    out = BytesIO()
    colour = (number % 256, number * 7 % 256, 120)
    Image.effect_mandelbrot((270, 360), (-3, -2.5, 2, 2.5), 20 + number % 9).convert("RGB").save(
        out, "PNG", compress_level=1, dpi=(number + 1, 72)
    )
    taken = Vault(stage.store).take_bytes(stage.desk.opened.id, out.getvalue())
    return Exhibit(
        id=f"{number:032x}",
        sha256=taken.sha256,
        size=taken.size,
        media_type="image/png",
        names=(f"IMG_{number:04} {colour}.png",),
        software="bench",
        added_at=AS_OF,
    )


def _make_pictures(stage: Stage, page: EvidencePage) -> None:
    """Scroll through once, so that every small picture is on the disk, as after the intake."""
    bar = page.column.verticalScrollBar()
    for at in range(0, bar.maximum() + 1, page.column.height() // 2):
        bar.setValue(at)
        stage.settle()
    bar.setValue(0)
    stage.settle()


def _scroll(stage: Stage, page: EvidencePage, step: int) -> Iterator[float]:
    """Yield how long each frame took (ms): the move, its painting, and what came in meanwhile."""
    bar = page.column.verticalScrollBar()
    for at in (*range(0, bar.maximum() + 1, step), *range(bar.maximum(), -1, -step)):
        started = time.perf_counter()
        bar.setValue(at)
        stage.application.processEvents()
        yield (time.perf_counter() - started) * 1000
