"""F1 on every page: the side panel with help below it, or a sheet over a page that has no panel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from shiboken6 import isValid

from refundwizard.content.early import early_words
from refundwizard.ui.safe_text import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refundwizard.domain.words import Words
    from refundwizard.ui.case_desk import CaseDesk
    from refundwizard.ui.controller import Controller
    from refundwizard.ui.page import Page
    from refundwizard.ui.widgets.side_panel import Section, SidePanel

HOME: Final = "home"
AWAY: Final = "help:"
"""How the links of help begin; the rest names a page outside a case, or ``term``."""
TERM: Final = f"{AWAY}term"


class HelpPlace(QObject):
    """Opens and closes help; the focus goes back to where it was."""

    def __init__(self, controller: Controller) -> None:
        """Help on whatever page `controller` shows."""
        super().__init__(controller)
        self._controller = controller
        self._side = controller.window.side
        self._came_from: QWidget | None = None
        self._escape: QShortcut | None = None
        self.is_open = False
        self._side.turned.connect(self._on_turned)
        self._side.activated.connect(self._on_activated)

    @property
    def _desk(self) -> CaseDesk | None:
        return self._controller.desk

    @property
    def _page(self) -> Page | None:
        return None if self._desk is None else self._desk.page

    def toggle(self) -> None:
        """Open help, or close it."""
        if self._side.is_sheet_open or (self.is_open and self._side.extra):
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Show help and move the focus into it."""
        self._came_from = self._controller.window.focusWidget()
        page, extra = self._page, self._sections()
        if page is None or page.is_alone:
            self._side.show_sections(extra, None, over=True)
        else:
            self._side.extra = extra
            self._side.show_sections(page.panel(), page.panel_top())
        self.is_open = True
        self._listen(self._side.shown)
        if not self._side.focus_beside():
            self._side.open_sheet()

    def close(self) -> None:
        """Close help and give the focus back."""
        if self._side.is_sheet_open:
            self._side.close_sheet()
        else:
            self._end()

    def name(self) -> str:
        """Return the page that shows: its kind in a case, or its name outside."""
        if self._desk is not None:
            return self._desk.tour.page_kind
        shown = self._controller.window.pages.currentWidget()
        return shown.objectName().removeprefix("page_") if shown is not None else HOME

    # --------------------------------------------------------------------------------- closing

    def _on_turned(self) -> None:
        if self.is_open and not self._side.is_sheet_open and not self._side.is_beside:
            self._end()

    def _end(self) -> None:
        """Leave the page and its panel as they were before."""
        self.is_open = False
        came_from, self._came_from = self._came_from, None
        self._side.extra = ()
        if self._side.is_over:
            self._side.take_away()
        elif self._page is not None and not self._page.is_alone and self._side.is_on:
            self._side.show_sections(self._page.panel(), self._page.panel_top())
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _listen(self, panel: SidePanel | None) -> None:
        """Close on Escape from within the panel, where it stands beside the page."""
        if panel is not None and self._escape is None:
            self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), panel)
            self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._escape.activated.connect(self.close)

    # ---------------------------------------------------------------------------------- words

    def _words(self) -> Words:
        around = self._controller.around
        return early_words(around.resources / "content" / "cn", around.translation.lang, "help")

    def _sections(self) -> tuple[Section, ...]:
        from refundwizard.ui import help_sections  # noqa: PLC0415 - home needs none to start

        words = self._words()
        return (
            *help_sections.page_sections(self.name(), words),
            *help_sections.term_sections(self._terms(), words, TERM),
            *help_sections.last_sections(words, AWAY),
        )

    def _terms(self) -> tuple[tuple[str, str], ...]:
        """Return the terms the page of a case uses, with what they mean."""
        desk, page = self._desk, self._page
        if desk is None or page is None:
            return ()
        from refundwizard.session.book_view import terms_in  # noqa: PLC0415 - a case is open

        labels = page.findChildren(Label)
        text = "\n".join(label.text() for label in labels if label.isVisible())
        return terms_in(desk.opened.pack, desk.words, text)

    def _on_activated(self, action: str) -> None:
        if not action.startswith(AWAY):
            return
        self.close()
        self._controller.guide.think_of(self.name())
        if action == TERM:
            self._controller.commands.show("book")
            self._controller.book.open_terms()
        else:
            self._controller.commands.show(action.removeprefix(AWAY))
