"""How the window comes onto the screen: no larger than it, and with the program's icon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QIcon

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

FRAME: Final = 40
"""Pixels a window manager may take for the title; it is asked only after the window shows."""


def show(window: QWidget, resources: Path, then: Callable[[], None]) -> None:
    """Show the window; once it is painted come its icon and what `then` brings."""
    keep_on_screen(window)
    window.show()

    def painted() -> None:
        show_icon(resources)
        then()

    QTimer.singleShot(0, window, painted)


def keep_on_screen(window: QWidget) -> None:
    """Open no larger than the screen, the frame around the window included."""
    room = window.screen().availableSize()
    window.resize(min(window.width(), room.width()), min(window.height(), room.height() - FRAME))


def show_icon(resources: Path) -> None:
    """Give the windows the program's icon, for window lists that know no menu entry for it."""
    QGuiApplication.setWindowIcon(QIcon(str(resources / "app" / "refundwizard.svg")))
