"""What is shown when something unexpected happened: plain words, the details on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.paragraph import Heading, Paragraph

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from refundwizard.ui.controller import Controller
    from refundwizard.ui.rescue import Rescue


class CrashDialog(QDialog):
    """Says that the work is kept, and offers the details to whoever wants to report them."""

    def __init__(
        self,
        details: str,
        log_folder: Path,
        parent: QWidget | None = None,
        rescue: Rescue | None = None,
    ) -> None:
        """Have the open case saved and prepare the dialog; show it with `open`.

        Args:
            details: Type and places of the error, without any of the person's words.
            log_folder: What "Open log folder" opens.
            parent: The window.
            rescue: Saves the open case, and what is prepared of it.
        """
        super().__init__(parent)
        self._details = details
        self._folder = log_folder
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumWidth(theme().px(680))
        column = QVBoxLayout(self)
        side = theme().px(24)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme().px(10))
        column.addWidget(Heading(self.tr("Something unexpected happened"), Role.H2))
        self._rescue = rescue
        is_kept = rescue is None or rescue.keep()
        kept = self.tr("Your case is kept. Go on, or close and open the app again.")
        if not is_kept:
            kept = self.tr("What was saved is on disk; the last change may not be. Save it here.")
        column.addWidget(Paragraph(kept))
        self.said = Paragraph("", Role.BODY, "text2")
        self.said.hide()
        column.addWidget(self.said)
        column.addWidget(Paragraph(details, Role.SMALL, "text3"))
        column.addWidget(self._buttons())

    def _buttons(self) -> FlowRow:
        row = FlowRow()
        self.close_button = Button(self.tr("Go on"), kind="primary", small=True)
        self.close_button.clicked.connect(self.accept)
        self.save_button = Button(
            self.tr("Save what is prepared so far…"), icon="export", small=True
        )
        self.save_button.clicked.connect(self._on_save)
        self.copy_button = Button(self.tr("Copy details"), icon="copy", small=True)
        self.copy_button.clicked.connect(self._on_copy)
        self.folder_button = Button(self.tr("Open log folder"), icon="doc", small=True)
        self.folder_button.clicked.connect(self._on_folder)
        row.add(self.close_button)
        if self._rescue is not None and self._rescue.opened is not None:
            row.add(self.save_button)
        row.add(self.copy_button)
        row.add(self.folder_button)
        return row

    def _on_save(self) -> None:
        said = self._rescue.save_prepared() if self._rescue is not None else ""
        self.said.setText(said)
        self.said.setVisible(bool(said))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def show_crash(window: QWidget, controller: Controller | None, folder: Path, places: str) -> None:
    """Open the dialog for an error that nobody caught; `places` are its type and where it was."""
    from refundwizard.ui.rescue import Rescue, details  # noqa: PLC0415 - when it happens

    CrashDialog(details(places), folder, window, Rescue(controller)).open()
