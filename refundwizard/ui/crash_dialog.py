"""What is shown when something unexpected happened: plain words, the details on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.paragraph import Heading, Paragraph

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


class CrashDialog(QDialog):
    """Says that the work is kept, and offers the details to whoever wants to report them."""

    def __init__(self, details: str, log_folder: Path, parent: QWidget | None = None) -> None:
        """Prepare the dialog; show it with `open`.

        Args:
            details: Type and places of the error, without any of the person's words.
            log_folder: What "Open log folder" opens.
            parent: The window.
        """
        super().__init__(parent)
        self._details = details
        self._folder = log_folder
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumWidth(theme().px(460))
        column = QVBoxLayout(self)
        side = theme().px(24)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme().px(10))
        column.addWidget(Heading(self.tr("Something unexpected happened"), Role.H2))
        kept = self.tr("What was saved is on disk. Go on, or close and open the app again.")
        column.addWidget(Paragraph(kept))
        column.addWidget(Paragraph(details, Role.SMALL, "text3"))
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(10))
        self.copy_button = Button(self.tr("Copy details"), icon="copy", small=True)
        self.copy_button.clicked.connect(self._on_copy)
        self.folder_button = Button(self.tr("Open log folder"), icon="doc", small=True)
        self.folder_button.clicked.connect(self._on_folder)
        self.close_button = Button(self.tr("Go on"), kind="primary", small=True)
        self.close_button.clicked.connect(self.accept)
        for button in (self.copy_button, self.folder_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        return row

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
