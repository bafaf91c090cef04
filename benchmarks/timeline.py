"""How long a case's line of time takes to draw: 500 entries, against the same picture of three."""

from __future__ import annotations

import os
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.engine import AS_OF
from benchmarks.measure import Figure, milliseconds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.case import Case
    from refundwizard.ui.page import ColumnPage
    from refundwizard.ui.stage import Stage
    from refundwizard.ui.widgets.case_timeline import CaseTimeline

ENTRIES = 500
FEW = 3
ROUNDS = 41
FRAME_MS = 16
"""One frame at 60 pictures a second."""


def figures() -> Iterator[Figure]:
    """Yield the figures of the timeline, off-screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

    from refundwizard.app import make_application

    application = make_application([])
    with tempfile.TemporaryDirectory() as name:
        stage = _stage(Path(name))
        few = _drawn(stage, FEW)
        for is_open, what in ((False, "folded"), (True, "every month open")):
            taken = _drawn(stage, ENTRIES, is_open=is_open)
            yield Figure(f"timeline of {ENTRIES} entries, {what}", taken, FRAME_MS, "ms")
            yield Figure(f"the same against {FEW} entries", taken / few, 8.0, "x")
            if not is_open:
                whole = milliseconds(picture_of(stage).grab, ROUNDS)
                yield Figure("all of it from top to bottom, folded", whole, FRAME_MS, "ms")
        stage.close()
    application.quit()


def _stage(folder: Path) -> Stage:
    from refundwizard.content.load import load
    from refundwizard.storage.paths import resources
    from refundwizard.ui.silent_prompter import Silent
    from refundwizard.ui.stage import Stage

    pack = load(resources() / "content" / "cn")
    return Stage(folder, lambda: AS_OF, lambda: pack, Silent())


def _drawn(stage: Stage, count: int, *, is_open: bool = False) -> float:
    """Return the median time of drawing the window's timeline (ms), wherever it is scrolled to."""
    from refundwizard.ui.page import ColumnPage

    desk = stage.open(next(iter(stage.add_demo_cases().values())))
    desk.opened.commit(lambda wizard: wizard.change(with_messages(wizard.case, count)))
    desk.go_to_section("timeline")
    page = desk.page
    if not isinstance(page, ColumnPage):
        raise TypeError("no column shows")
    picture = picture_of(stage)
    if is_open:
        for spot in [each for each in picture.spots if each.kind == "month" and not each.is_open]:
            picture.folded.emit(spot.id, not spot.is_open)
    stage.settle()
    return max(_frame(page, picture, part) for part in (0.0, 0.5, 1.0))


def picture_of(stage: Stage) -> CaseTimeline:
    """Return the timeline that shows.

    Raises:
        LookupError: none does.
    """
    from refundwizard.ui.pages.timeline import TimelinePage

    page = stage.page
    if not isinstance(page, TimelinePage) or page.picture is None:
        raise LookupError("no timeline shows")
    return page.picture


def _frame(page: ColumnPage, picture: CaseTimeline, part: float) -> float:
    bar = page.column.verticalScrollBar()
    bar.setValue(round(bar.maximum() * part))
    seen = picture.visibleRegion().boundingRect()
    return milliseconds(lambda: picture.repaint(seen), ROUNDS)


def with_messages(case: Case, count: int) -> Case:
    """Return a case with so many invented messages before the day of the benchmark."""
    from refundwizard.domain.records import Message

    messages = tuple(
        Message(
            id=f"m{number}",
            at=AS_OF - timedelta(hours=7 * (count - number)),
            direction="in" if number % 3 else "out",
            channel="platform_chat" if number % 5 == 0 else "merchant_chat",
            text=f"第 {number} 条：已拆封影响二次销售，请再等等",
        )
        for number in range(count)
    )
    return case.model_copy(update={"messages": messages})
