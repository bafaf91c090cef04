"""A small button that leads from a page to the document to print of it, on the export page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.session.wizard import Place
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.flow_row import FlowRow

if TYPE_CHECKING:
    from refundwizard.ui.page import Page

say = QCoreApplication.translate


def print_link(page: Page, document: str) -> FlowRow:
    """Return a row with the button; `document` is its name on the command line."""
    button = Button(say("PrintLink", "Print this"), small=True, icon="print")
    button.clicked.connect(lambda: page.place_requested.emit(Place("export", document)))
    row = FlowRow()
    row.add(button)
    row.setObjectName("print_link")
    return row
