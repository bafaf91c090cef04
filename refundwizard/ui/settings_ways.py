"""The ways from the page of settings to other pages, back to the case, and to the empty list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from refundwizard.ui.controller import Controller


class SettingsWays(QObject):
    """Follows what the page asks for and does not do itself."""

    def __init__(self, controller: Controller) -> None:
        """Connect the page with `controller`."""
        super().__init__(controller)
        self._controller = controller
        controller.settings.wanted.connect(self.go)
        controller.settings.language_wanted.connect(controller.switch_language)
        controller.settings.wiped.connect(self.begin_anew)
        controller.calendars.loaded.connect(self.refresh)

    def go(self, what: str) -> None:
        """Go where a button of the page leads."""
        controller = self._controller
        match what:
            case "back":
                self.go_back()
            case "calendar":
                controller.calendars.ask()
            case "deleted":
                controller.commands.show("trash")
            case "about":
                controller.commands.about()
            case _:
                controller.commands.show(what)

    def go_back(self) -> None:
        """Open the case again that was left for the page that shows, where it was."""
        came_from = self._controller.settings.came_from
        if came_from is not None:
            self._controller.door.open(*came_from)

    def begin_anew(self) -> None:
        """Show the empty list after everything was wiped."""
        controller = self._controller
        controller.settings.came_from = None
        controller.home.deleted = None
        controller.go_home()
        controller.copies.remind()

    def refresh(self) -> None:
        """Show what changed elsewhere, where the page shows."""
        if self._controller.settings.is_shown:
            self._controller.commands.show("settings")
