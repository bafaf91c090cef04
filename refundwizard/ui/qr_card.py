"""A letter as QR codes, to be scanned with the phone and pasted in its app; drawn offline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refundwizard.session.codes import matrix
from refundwizard.ui.fonts import Role
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.qr_view import QrView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

say = QCoreApplication.translate


class QrCard(Card):
    """One code at a time; several are numbered, and each names the next."""

    closed = Signal()
    placed = Signal()
    """It has its place on the page for the first time."""

    def __init__(self, pieces: Sequence[str], room: int) -> None:
        """Show the first code, at most `room` px high, so that all of it is in sight at once.

        Without pieces say that the text is too long for codes.
        """
        super().__init__(tone="control", padding=(16, 20))
        self._pieces = tuple(pieces)
        self._room = room
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.placed)
        self._is_placed = False
        self.at = 0
        self.view: QrView | None = None
        title = say("QrCard", "Scan it with your phone")
        self.add(Paragraph(title, Role.LABEL, "text"))
        self._note = Paragraph("", Role.HINT, "text2")
        self.add(self._note, 2)
        self._place = QWidget()
        self._line = QHBoxLayout(self._place)
        self._line.setContentsMargins(0, 0, 0, 0)
        self.add(self._place, 12)
        self._buttons()
        self._show()

    def _buttons(self) -> None:
        self.previous = Button(say("QrCard", "Previous code"), icon="back", small=True)
        self.previous.clicked.connect(lambda: self.turn(-1))
        self.following = Button(say("QrCard", "Next code"), trailing_icon="next", small=True)
        self.following.clicked.connect(lambda: self.turn(1))
        close = Button(say("QrCard", "Close"), small=True)
        close.clicked.connect(self.closed)
        row = QHBoxLayout()
        for button in (self.previous, self.following):
            button.setVisible(len(self._pieces) > 1)
            row.addWidget(button)
        row.addWidget(close)
        row.addStretch(1)
        column = QVBoxLayout()
        column.addLayout(row)
        self.add_layout(column, 12)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell once that it has its place, when the page around it has too."""
        super().resizeEvent(event)
        if not self._is_placed:
            self._is_placed = True
            self._later.start(0)

    def turn(self, step: int) -> None:
        """Show another code."""
        self.at = min(max(self.at + step, 0), len(self._pieces) - 1)
        self._show()

    def _show(self) -> None:
        if self.view is not None:
            self._line.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
            self.view = None
        self._note.setText(self._words())
        self._place.setVisible(bool(self._pieces))
        if self._pieces:
            self.view = QrView(matrix(self._pieces[self.at]), self._alt(), room=self._room)
            self._line.addWidget(self.view, 0, Qt.AlignmentFlag.AlignHCenter)
        self.previous.setEnabled(self.at > 0)
        self.following.setEnabled(self.at < len(self._pieces) - 1)

    def _words(self) -> str:
        if not self._pieces:
            return say("QrCard", "This text is too long for a code. Copy it, or export it.")
        one = say("QrCard", "The code holds the text itself. Nothing goes over the internet.")
        if len(self._pieces) == 1:
            return one
        several = say("QrCard", "Code {at} of {all}: the text is too long for one.")
        return f"{several.format(at=self.at + 1, all=len(self._pieces))} {one}"

    def _alt(self) -> str:
        words = say("QrCard", "QR code {at} of {all} with the text of the letter")
        return words.format(at=self.at + 1, all=len(self._pieces))
