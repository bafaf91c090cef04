"""Reference cycles are collected on the window's thread, between two events, and nowhere else.

Left alone, Python collects on whichever thread happens to make one object too many, and a widget
caught in a cycle (a page taken out of the window, with the calls its signals lead to) dies on that
thread: while Qt lays out, styles or paints it on the window's own. That ends the process. The same
holds for the window's thread in the middle of a call from Qt, such as a widget asked for its size.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

PACE_MS: Final = 500
"""How often there is a look at whether enough was made to be worth collecting."""


class Collector(QObject):
    """Collects in place of Python until it is closed; make and close it on the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Take collecting over."""
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(PACE_MS)
        self._timer.timeout.connect(collect_due)
        self._timer.start()

    def close(self) -> None:
        """Give collecting back to Python; by now no other thread may run."""
        self._timer.stop()
        if self._was_on:
            gc.enable()


def collect_due() -> None:
    """Collect the oldest generation Python itself would collect now, if there is one."""
    limits = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [age for age, (made, limit) in enumerate(limits) if made > limit > 0]
    if due:
        gc.collect(due[-1])
