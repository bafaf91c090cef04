"""Colours and text size: changed from a menu or by keys, and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refundwizard.ui.theme import Mode, theme

if TYPE_CHECKING:
    from refundwizard.session.tasks import Tasks
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.preferences import Preferences


class Looks(QObject):
    """How the window looks to this person."""

    calendar_wanted = Signal()
    personal_wanted = Signal()
    knowledge_wanted = Signal()
    copies_wanted = Signal()
    """The menu's entries that have nothing to do with looks."""

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        """Follow and keep the person's preferences."""
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self.tasks: Tasks | None = None

    def show_menu(self) -> None:
        """Show the menu of settings at the rail's foot."""
        from refundwizard.ui.settings_menu import (  # noqa: PLC0415 - on demand
            add_copies,
            add_knowledge,
            add_personal,
            add_reminders,
            settings_menu,
        )

        now = (theme().mode.value, theme().percent)
        menu = settings_menu(
            self._window, now, self.set_theme, self.set_size, self.calendar_wanted.emit
        )
        add_knowledge(menu, self.knowledge_wanted.emit)
        add_copies(menu, self.copies_wanted.emit)
        is_on = self._preferences.now.reminders
        add_reminders(menu, is_on=is_on, on_switch=self.set_reminders)
        add_personal(menu, self.personal_wanted.emit)
        from refundwizard.ui.licences_dialog import (  # noqa: PLC0415 - on demand
            menu_words,
            show_licences,
        )

        menu.addAction(menu_words(), lambda: show_licences(self._window))
        rail = self._window.rail
        at = rail.mapToGlobal(rail.rect().bottomLeft())
        at.setY(at.y() - menu.sizeHint().height() - theme().px(96))
        menu.popup(at)

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
        from refundwizard.ui.settings_menu import SIZES  # noqa: PLC0415 - on demand

        at = min(range(len(SIZES)), key=lambda i: abs(SIZES[i] - theme().percent)) + steps
        self.set_size(SIZES[min(max(at, 0), len(SIZES) - 1)])
