"""Following the day while the window is open: dates are shown anew, and reminders told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from refundwizard.ui.reminders import Reminders

if TYPE_CHECKING:
    from refundwizard.ui.controller import Controller

MINUTE_MS: Final = 20_000
"""How often the day and the minute are looked at (milliseconds)."""


class DayWatch(QObject):
    """Looks at the clock; made after the first painted page."""

    def __init__(self, controller: Controller) -> None:
        """Watch for `controller` from now on."""
        super().__init__(controller)
        self._controller = controller
        inside = controller.voice
        self.reminders = Reminders(
            controller.window,
            controller.around,
            controller.home,
            lambda text: inside.toast(text, icon="clock"),
        )
        controller.calendars.loaded.connect(self._on_knowledge)
        controller.knowledge.changed.connect(self._on_knowledge)
        controller.when_ready(controller.knowledge.tell_trouble)
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(MINUTE_MS)

    def look(self) -> None:
        """Show what depends on the day anew, and tell what came up."""
        desk = self._controller.desk
        if desk is not None:
            desk.show(arrive=False)
        else:
            self._controller.home.refresh()
        self.reminders.check()

    def _on_knowledge(self) -> None:
        """Show every date anew, the open case's and those of the list."""
        desk = self._controller.desk
        if desk is not None:
            desk.opened.renew()
        self.look()
        self._controller.home.tell_checked(self._controller.library.pack.checked.isoformat())
        self._controller.home.bring_up_to_date()
