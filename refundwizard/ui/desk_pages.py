"""The pages of one open case in the window, each made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.ui.pages import make_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.page import Page, Tools


class DeskPages:
    """Makes pages, keeps them, and takes them out of the window again."""

    def __init__(self, window: MainWindow, tools: Tools, connect: Callable[[Page], None]) -> None:
        """Prepare; `connect` is called with every page that is made."""
        self.now: Page | None = None
        self._window = window
        self._tools = tools
        self._connect = connect
        self._pages: dict[str, Page] = {}

    def bring(self, kind: str) -> Page:
        """Return the page of a kind, which is the one of the moment from here on.

        Raises:
            KeyError: no such kind of page.
        """
        if kind not in self._pages:
            page = make_page(kind, self._tools)
            page.setObjectName(f"page_{kind}")
            self._connect(page)
            self._window.pages.addWidget(page)
            self._pages[kind] = page
        self.now = self._pages[kind]
        return self.now

    def drop(self) -> None:
        """Take all pages out of the window."""
        for page in self._pages.values():
            self._window.pages.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages.clear()
        self.now = None
