"""Pages beside the list of cases: made when they are asked for, in the language in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refundwizard.ui.announce import announce_page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refundwizard.ui.main_window import MainWindow


class OutsideDesk(QObject):
    """Owns one such page; subclasses make it."""

    name = ""
    marks = ""
    """The entry of the rail that is marked while it shows; "" for the one of its name."""

    def __init__(self, window: MainWindow) -> None:
        """Prepare; nothing is made yet."""
        super().__init__(window)
        self.window = window
        self._shown: QWidget | None = None

    @property
    def is_shown(self) -> bool:
        """Whether the page is the one in the window."""
        return self._shown is not None and self.window.pages.currentWidget() is self._shown

    def find(self) -> bool:
        """Go to the page's search field; False where it has none."""
        return False

    def put(self, page: QWidget) -> None:
        """Put a new page in the window, in the place of the one before."""
        old, self._shown = self._shown, page
        page.setObjectName(f"page_{self.name}")
        self.window.pages.addWidget(page)
        if old is not None:
            self.window.pages.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.window.side.take_away()
        self.window.pages.setCurrentWidget(page)
        self.window.top_bar.set_home(self.tr("RefundWizard"))
        announce_page(page)
