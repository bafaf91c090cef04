"""The small link that leads from a page of a case to the earlier versions of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.session.wizard import Place
from refundwizard.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from refundwizard.ui.page import Page


def versions_link(page: Page) -> Button:
    """Make the link; `page` is left for the list of versions."""
    words = QCoreApplication.translate("VersionsLink", "Earlier versions of this case")
    link = Button(words, kind="text", icon="undo")
    link.setObjectName("versions_link")
    link.clicked.connect(lambda: page.place_requested.emit(Place("versions")))
    return link
