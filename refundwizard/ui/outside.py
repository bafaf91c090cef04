"""The pages beside the list of cases: which there are, what each needs, and how it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from refundwizard.ui.controller import Controller
    from refundwizard.ui.outside_page import OutsideDesk

SHOW_THEMSELVES: Final = ("knowledge",)
"""Pages that take a moment to read what they show; the rail follows when they are there."""


@dataclass(frozen=True, slots=True)
class Outside:
    """One such page: who owns it and how it is put in the window."""

    desk: OutsideDesk
    show: Callable[[], None]


class OutsidePages(QObject):
    """Shows the pages; from an open case they are reached by leaving it."""

    def __init__(self, controller: Controller) -> None:
        """Know every page of the window."""
        super().__init__(controller)
        self._controller = controller
        made = controller
        self.pages: Final = {
            outside.desk.name: outside
            for outside in (
                Outside(made.prevention, lambda: made.prevention.show(self._lang)),
                Outside(made.overview, lambda: made.overview.show(self._lang)),
                Outside(made.personal, lambda: made.personal.show(self._lang)),
                Outside(made.knowledge, made.knowledge.show),
                Outside(made.copies, made.copies.show),
                Outside(made.settings, made.settings.show),
                Outside(made.trash, made.trash.show),
                Outside(made.book, made.book.show),
                Outside(made.guide, made.guide.show),
            )
        }

    @property
    def _lang(self) -> str:
        return self._controller.around.translation.lang

    @property
    def is_shown(self) -> bool:
        """Whether one of the pages is the one in the window."""
        return self._shown() is not None

    def _shown(self) -> OutsideDesk | None:
        """Return who owns the page in the window; None where it is none of these."""
        return next((each.desk for each in self.pages.values() if each.desk.is_shown), None)

    def show(self, name: str) -> None:
        """Show a page; an open case is left first, and stays where it is if it cannot be."""
        came_from = self._open_case() or self._came_from()
        if not self._controller.door.leave():
            return
        self._controller.settings.came_from = came_from
        self.pages[name].show()
        if name not in SHOW_THEMSELVES:
            self._controller.home.show_rail(self.pages[name].desk.marks or name)

    def _open_case(self) -> tuple[str, str] | None:
        """Return the case that is open, and its section."""
        desk = self._controller.desk
        return None if desk is None else (desk.opened.id, desk.wizard.place.section)

    def _came_from(self) -> tuple[str, str] | None:
        """Return the case that was left for the page that shows; None on the way from the list."""
        return self._controller.settings.came_from if self.is_shown else None

    def find(self) -> bool:
        """Go to the search field of the page that shows; False if none shows that has one."""
        shown = self._shown()
        return shown is not None and shown.find()

    def show_again(self) -> bool:
        """Show the page that shows anyway, in the language of the moment; False if none does."""
        shown = self._shown()
        if shown is not None:
            self.show(shown.name)
        return shown is not None
