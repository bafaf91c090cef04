"""The quiet line below the list of cases that leads to the trash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from refundwizard.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from refundwizard.ui.pages.home import HomePage


class TrashLink(QWidget):
    """Says how many cases lie in the trash; not there while it is empty."""

    def __init__(self, asked: SignalInstance) -> None:
        """Make it; `tell` shows it, and a click asks for ``trash``."""
        super().__init__()
        self.button = Button("", kind="quiet", icon="trash", small=True)
        self.button.setObjectName("trash_link")
        self.button.clicked.connect(lambda: asked.emit("trash"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch(1)

    def tell(self, count: int) -> None:
        """Say how many there are."""
        words = QCoreApplication.translate("TrashLink", "%n case(s) in the trash", "", count)
        self.button.setText(words)
        self.button.setAccessibleName(words)
        self.setVisible(bool(count))


def show_deleted(page: HomePage, count: int) -> None:
    """Say on the first page how many cases lie in the trash; made when there are some."""
    if page.trash is None and count:
        page.trash = TrashLink(page.asked)
        page.room.add(page.trash, is_last=True)
    if page.trash is not None:
        page.trash.tell(count)
        page.room.arrange()
