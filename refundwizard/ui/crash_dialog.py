"""What is shown when something unexpected happened: plain words, the details on request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.paragraph import Heading, Paragraph

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from refundwizard.ui.controller import Controller
    from refundwizard.ui.rescue import Keeping, Rescue

PATIENCE_MS: Final = 6_000
"""After so long without an answer from the disk, another place is offered (milliseconds)."""


class CrashDialog(QDialog):
    """Says how the work is kept, and offers the details to whoever wants to report them."""

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
        self.kept = Paragraph("", Role.BODY)
        column.addWidget(self.kept)
        self.elsewhere = self._elsewhere()
        column.addWidget(self.elsewhere)
        self.said = Paragraph("", Role.BODY, "text2")
        self.said.hide()
        column.addWidget(self.said)
        column.addWidget(Paragraph(details, Role.SMALL, "text3"))
        column.addWidget(self._buttons())
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._on_slow)
        self._keep()

    def _keep(self) -> None:
        if self._rescue is None:
            self._on_kept("nothing")
            return
        self.finished.connect(self._rescue.stop)
        self._rescue.keep(self._on_kept)

    def _on_kept(self, state: Keeping) -> None:
        """Say how the save stands: kept is what is on the disk."""
        match state:
            case "nothing":
                text = self.tr(
                    "Your cases are as they were. Go on, or close and open the app again."
                )
            case "keeping":
                text = self.tr("Your case is being kept…")
            case "kept":
                text = self.tr("Your case is kept. Go on, or close and open the app again.")
            case _:
                why = self._rescue.why if self._rescue is not None else ""
                failed = self.tr(
                    "The last change could not be kept. {why} Save the case somewhere else before"
                    " you close the app."
                )
                text = failed.format(why=why)
        self.kept.setText(text)
        self.elsewhere.setVisible(state == "failed")
        if state == "keeping":
            self._patience.start(PATIENCE_MS)
        else:
            self._patience.stop()
        fit(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit once fonts and widths are known."""
        super().showEvent(event)
        fit(self)

    def _on_slow(self) -> None:
        """The disk has not answered; nobody should have to wait for it."""
        self.kept.setText(
            self.tr(
                "The disk is slow to answer; the last change may not be kept yet. Wait, or save"
                " the case somewhere else."
            )
        )
        self.elsewhere.show()
        fit(self)

    def _elsewhere(self) -> FlowRow:
        row = FlowRow()
        self.elsewhere_button = Button(
            self.tr("Save the case somewhere else…"), icon="export", small=True
        )
        self.elsewhere_button.clicked.connect(self._on_elsewhere)
        self.again_button = Button(self.tr("Try again"), kind="link", small=True)
        self.again_button.clicked.connect(self._on_again)
        row.add(self.elsewhere_button)
        row.add(self.again_button)
        row.hide()
        return row

    def _on_again(self) -> None:
        if self._rescue is not None:
            self._rescue.try_again()

    def _on_elsewhere(self) -> None:
        self._say(self._rescue.save_elsewhere() if self._rescue is not None else "")

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
        self._say(self._rescue.save_prepared() if self._rescue is not None else "")

    def _say(self, said: str) -> None:
        self.said.setText(said)
        self.said.setVisible(bool(said))
        fit(self)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def fit(dialog: QDialog) -> None:
    """Let a dialog be as high as its words of the moment need."""
    layout = dialog.layout()
    if layout is not None:
        width = max(dialog.width(), dialog.minimumWidth())
        layout.activate()
        dialog.resize(width, max(layout.totalHeightForWidth(width), layout.minimumSize().height()))


def show_crash(window: QWidget, controller: Controller | None, folder: Path, places: str) -> None:
    """Open the dialog for an error that nobody caught; `places` are its type and where it was."""
    from refundwizard.ui.rescue import Rescue, details  # noqa: PLC0415 - when it happens

    CrashDialog(details(places), folder, window, Rescue(controller)).open()
