"""Whose work the program carries: a list beside the text of each licence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout

from refundwizard import __version__
from refundwizard.session.licences import components
from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.paragraph import Heading, Paragraph
from refundwizard.ui.widgets.text_field import PlainEdit

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


class LicencesDialog(QDialog):
    """Lists the program and what it carries; the text beside it is the one that is chosen."""

    def __init__(self, resources: Path, parent: QWidget | None = None) -> None:
        """Read what is installed; show the dialog with `open`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Licences"))
        self.resize(*self._size(parent))
        self.carried = components(resources)
        column = QVBoxLayout(self)
        side = theme().px(24)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme().px(10))
        column.addWidget(Heading(self.tr("What RefundWizard is made of"), Role.H2))
        lead = self.tr(
            "Version {version}. Each part keeps its own licence; the texts are as published."
        )
        column.addWidget(Paragraph(lead.format(version=__version__)))
        column.addLayout(self._both(), 1)
        close = Button(self.tr("Close"), kind="primary", small=True)
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.list.setCurrentRow(0)

    @staticmethod
    def _size(parent: QWidget | None) -> tuple[int, int]:
        """Return a comfortable size that is no larger than the window beneath."""
        wide, high = theme().px(860), theme().px(560)
        return (
            (wide, high)
            if parent is None
            else (min(wide, parent.width()), min(high, parent.height()))
        )

    def _both(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(12))
        self.list = QListWidget()
        self.list.setObjectName("licences")
        self.list.setAccessibleName(self.tr("Parts"))
        self.list.setFixedWidth(theme().px(290))
        self.list.setSpacing(theme().px(3))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([f"{each.name} {each.version}".strip() for each in self.carried])
        self.list.currentRowChanged.connect(self._on_row)
        self.text = PlainEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        return row

    def _on_row(self, row: int) -> None:
        chosen = self.carried[row]
        head = f"{chosen.name} {chosen.version}".strip()
        parts = (head, chosen.licence, chosen.text())
        self.text.setPlainText("\n\n".join(part for part in parts if part))


def show_licences(parent: QWidget) -> None:
    """Open the list over the window."""
    from refundwizard.storage.paths import resources  # noqa: PLC0415 - on demand

    LicencesDialog(resources(), parent).open()
