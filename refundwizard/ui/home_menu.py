"""The menu of a case in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from refundwizard.ui import icons

if TYPE_CHECKING:
    from refundwizard.storage.index import Row
    from refundwizard.ui.pages.home import HomePage

say = QCoreApplication.translate


def case_menu(page: HomePage, case_id: str, row: Row | None) -> QMenu:
    """Make the menu of a case; how it ended is asked only of one that can be read."""
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(say("HomePage", "Open"), lambda: page.opened.emit(case_id))
    if row is not None and row.state == "ok":
        menu.addAction(
            say("HomePage", "How it ended") if row.closed_on else say("HomePage", "It is over…"),
            lambda: page.closing_requested.emit(case_id),
        )
    menu.addAction(
        icons.icon("trash", "text"),
        say("HomePage", "Move to trash"),
        lambda: page.delete_requested.emit(case_id),
    )
    return menu
