"""The keys that work everywhere in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from refundwizard.ui.controller import Controller


def bind_keys(controller: Controller) -> None:
    """Bind every key of the window to what the controller does."""
    keys, looks = QKeySequence.StandardKey, controller.looks
    for sequence, call in (
        (keys.Undo, controller.undo),
        ("Ctrl+Shift+Z", controller.redo),
        ("Ctrl+Y", controller.redo),
        ("F1", controller.help),
        ("F6", controller.cycle),
        ("Alt+Left", controller.back),
        ("Ctrl+Return", controller.go_on),
        ("Ctrl+Enter", controller.go_on),
        ("Ctrl+N", controller.new),
        ("Ctrl+F", controller.find),
        (keys.ZoomIn, lambda: looks.zoom(1)),
        (keys.ZoomOut, lambda: looks.zoom(-1)),
        ("Ctrl+0", lambda: looks.set_size(100)),
    ):
        controller.window.shortcut(sequence, call)
