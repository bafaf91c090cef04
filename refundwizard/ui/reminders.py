"""Reminders while the window is open: named on the home page, and told once a day each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from refundwizard.session.reminders import Reminder, Told, reminders
from refundwizard.ui import icons
from refundwizard.ui.notifier import Notifier
from refundwizard.ui.reminder_banner import MOST, reminder_words
from refundwizard.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QIcon

    from refundwizard.ui.home_desk import HomeDesk
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.surroundings import Surroundings

ICON: Final = 64
"""Edge of the tray's icon (px); the system makes it smaller."""


def _icon() -> QIcon:
    return icons.icon("route", theme().color("accent").name(), ICON)


class Reminders(QObject):
    """Looks at the rows of the list; a case is never opened for it."""

    def __init__(
        self,
        window: MainWindow,
        around: Surroundings,
        home: HomeDesk,
        inside: Callable[[str], None],
    ) -> None:
        """Name what there is on the home page from now on; `inside` tells within the window."""
        super().__init__(window)
        self._window = window
        self._around = around
        self._home = home
        self._told = Told()
        self._day = around.clock().date()
        notifier = Notifier(self, _icon, self._raise, inside)
        self.tell: Callable[[str, str], None] = notifier.tell
        home.refreshed.connect(self.show_on_home)
        self._told.fresh(self.now(), self._day)
        self.show_on_home()

    @property
    def is_on(self) -> bool:
        """Whether the person wants to be told while the window is open."""
        return self._around.preferences.now.reminders

    def now(self) -> tuple[Reminder, ...]:
        """Return what there is to be reminded of at this moment."""
        rows = self._around.library.index.rows()
        return reminders(rows, self._around.clock(), self._around.translation.lang)

    def show_on_home(self) -> None:
        """Name it on the home page; in sight there, it needs no telling on top."""
        if self._home.page is not None:
            self._home.page.show_reminders(self.now())

    def check(self) -> None:
        """Tell what came up since; called about every minute. A new day reads the rows anew."""
        today = self._around.clock().date()
        if today != self._day:
            self._day = today
            self._home.bring_up_to_date()
        fresh = self._told.fresh(self.now(), today)
        if not fresh:
            return
        self.show_on_home()
        if self.is_on:
            lines = [reminder_words(each) for each in fresh[:MOST]]
            self.tell(self.tr("RefundWizard"), "\n".join(lines))

    def _raise(self) -> None:
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
