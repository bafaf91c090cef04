"""What stands around the page of an open case: rail, title and side panel, and ways to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt

from refundwizard.domain.example import is_example
from refundwizard.ui.help_place import AWAY
from refundwizard.ui.rail_words import closing_step, rail_deadline, rail_groups, row_text

if TYPE_CHECKING:
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.desk_pages import DeskPages
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.page import Page

say = QCoreApplication.translate


class DeskFrame(QObject):
    """Keeps the window's frame in step with the page that shows."""

    def __init__(self, window: MainWindow, pages: DeskPages) -> None:
        """Take the frame of the window for the pages of one case."""
        super().__init__(window)
        self.is_showing = False
        """Whether a page is being filled: what it emits meanwhile leads to nothing."""
        self._window = window
        self._pages = pages
        window.room_changed.connect(self._on_room)
        window.side.activated.connect(self._on_panel)

    def show(self, kind: str, state: ViewState) -> None:
        """Show a kind of page with a state, and in the frame where the case stands.

        Raises:
            KeyError: no such kind of page.
        """
        self.is_showing = True
        try:
            page = self._pages.bring(kind)
            self._fit(page)
            page.show_state(state)
            if self._window.pages.currentWidget() is not page:
                self._window.side.extra = ()
            self._window.pages.setCurrentWidget(page)
            self._show_state(state)
            self._show_panel(page)
            self._fit(page)
        finally:
            self.is_showing = False

    def _show_state(self, state: ViewState) -> None:
        window, rail = self._window, self._window.rail
        rail.set_groups(rail_groups(state))
        rail.set_tail((closing_step(state),))
        rail.set_foot(rail_deadline(state))
        rail.set_row_text(row_text(state))
        title = state.title_parts or (say("CaseDesk", "New case"),)
        if is_example(state.case):
            title = (say("CaseDesk", "Example"), *title)
        window.top_bar.set_case(say("CaseDesk", "All cases"), title)

    def _show_panel(self, page: Page) -> None:
        self._window.rail.setVisible(not page.is_alone)
        if page.is_alone:
            if not self._window.side.is_over:
                self._window.side.take_away()
        else:
            self._window.side.show_sections(page.panel(), top=page.panel_top())

    def _fit(self, page: Page) -> None:
        window = self._window
        page.set_room(window.column, is_panel_beside=window.side.is_beside)

    def on_panel_changed(self) -> None:
        """Show what the page has for the side panel now; only the page that shows is heard."""
        page = self._pages.now
        if page is not None and not self.is_showing and self.sender() is page:
            self._show_panel(page)

    def _on_room(self) -> None:
        if self._pages.now is not None:
            self._fit(self._pages.now)

    def _on_panel(self, action: str) -> None:
        if self._pages.now is not None and not action.startswith(AWAY):
            self._pages.now.on_panel(action)

    def cycle(self) -> None:
        """Move the focus from rail to page to panel (F6)."""
        focus, panel = self._window.focusWidget(), self._window.panel
        if _holds(self._window.rail, focus):
            if self._pages.now is not None:
                self._pages.now.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._pages.now.start()
        elif panel is not None and panel.isVisible() and not _holds(panel, focus):
            panel.focus_first()
        else:
            self._window.rail.focus_current()

    def leave(self) -> None:
        """Let go of the frame."""
        self._window.room_changed.disconnect(self._on_room)
        self._window.side.activated.disconnect(self._on_panel)
        self._window.side.take_away()
        self._window.rail.show()
        self.deleteLater()


def _holds(parent: QObject, child: QObject | None) -> bool:
    while child is not None and child is not parent:
        child = child.parent()
    return child is parent
