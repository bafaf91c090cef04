"""When typed words are handed over: after a pause, and now and then where there is none."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

PAUSE_MS: Final = 800
"""How long nothing may be typed before the words are handed over (milliseconds)."""
LONGEST_MS: Final = 3_000
"""After so long they are handed over although somebody still types (milliseconds)."""


class TypingPause(QObject):
    """Two timers behind one signal: with the autosave a crash costs at most 5 s of typing."""

    due = Signal()
    """The words should be handed over now; answer with `stop`."""

    def __init__(self, parent: QObject) -> None:
        """Wait for the first key."""
        super().__init__(parent)
        self._pause = self._timer(PAUSE_MS)
        self._longest = self._timer(LONGEST_MS)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.due)
        return timer

    def typed(self) -> None:
        """Note a key."""
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def stop(self) -> None:
        """Note that the words were handed over."""
        self._pause.stop()
        self._longest.stop()
