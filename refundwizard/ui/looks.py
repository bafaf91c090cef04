"""Colours, text size and reminders: changed on a page or by keys, and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from refundwizard.ui.theme import Mode, theme

if TYPE_CHECKING:
    from refundwizard.session.tasks import Tasks
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.preferences import Preferences

SIZES: Final = (100, 125, 150, 175, 200)
"""Text sizes in percent."""


class Looks(QObject):
    """How the window looks to this person."""

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        """Follow and keep the person's preferences."""
        super().__init__(window)
        self._preferences = preferences
        self.tasks: Tasks | None = None

    def set_reminders(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Switch reminders outside the window on or off and remember it."""
        self._preferences.change(self.tasks, reminders=on)

    def set_theme(self, name: str) -> None:
        """Choose the colours and remember them."""
        theme().set_mode(Mode(name))
        self._preferences.change(self.tasks, theme=name)

    def set_size(self, percent: int) -> None:
        """Choose the text size and remember it."""
        theme().set_percent(percent)
        self._preferences.change(self.tasks, text_scale=theme().percent)

    def zoom(self, steps: int) -> None:
        """Make the text a step larger or smaller."""
        at = min(range(len(SIZES)), key=lambda i: abs(SIZES[i] - theme().percent)) + steps
        self.set_size(SIZES[min(max(at, 0), len(SIZES) - 1)])
