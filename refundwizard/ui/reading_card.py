"""What a picture says: read on demand, offered value by value, never filled in by itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.domain.chat_sides import said_by_them
from refundwizard.session.reading import with_their_words
from refundwizard.session.wizard import Place
from refundwizard.ui.fonts import Role
from refundwizard.ui.reading_rows import OfferRows, cut_out
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.paragraph import Heading, Paragraph
from refundwizard.ui.widgets.status_row import StatusRow

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from refundwizard.domain.case import Exhibit
    from refundwizard.session.reading import Offer
    from refundwizard.ui.reading_desk import ReadingDesk


class ReadingCard(QWidget):
    """The part of a page that reads one picture."""

    def __init__(self, desk: ReadingDesk, exhibit: Exhibit) -> None:
        """Show how far the desk is with `exhibit`."""
        super().__init__()
        self._desk = desk
        self._exhibit = exhibit
        self._sha256 = exhibit.sha256 or ""
        self.status: StatusRow | None = None
        self.button: Button | None = None
        self.reply: Button | None = None
        self.rows = OfferRows()
        self.rows.taken.connect(desk.page.answered)
        self.rows.left.connect(partial(desk.leave, self._sha256))
        self.heading = Heading(self.tr("What the picture says"), Role.H2)
        self.caution = Paragraph("", Role.HINT, "text2")
        self._state = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(self.heading)
        column.addWidget(self.caution)
        column.addWidget(self.rows)
        column.addLayout(self._state)
        self._shown: tuple[object, ...] = ()
        desk.changed.connect(self._on_changed)
        self._show()

    def _on_changed(self, sha256: str) -> None:
        if sha256 in {"", self._sha256}:
            self._show()

    def _show(self) -> None:
        known, found = self._desk.known(self._sha256), self._desk.offers(self._exhibit)
        self.rows.show_offers(found, self._cut)
        self.rows.setVisible(bool(found))
        self.caution.setText(self._caution(found))
        self.caution.setVisible(bool(found))
        shown = (known.step, known.reason, bool(found), self._desk.is_installed())
        if shown != self._shown:
            self._shown = shown
            self._show_status(known.step, known.reason, has_offers=bool(found))

    def _caution(self, found: tuple[Offer, ...]) -> str:
        return self.tr(
            "%n value(s) found. Reading makes mistakes, most of all on photos of a screen: compare"
            " each with the picture. Nothing counts until you use it.",
            "",
            len(found),
        )

    def _cut(self, offer: Offer) -> QImage | None:
        known = self._desk.known(self._sha256)
        width = known.reading.width if known.reading is not None else 0
        return cut_out(known.picture, offer.around, width)

    # --------------------------------------------------------------------------- what state it is

    def _show_status(self, step: str, reason: str, *, has_offers: bool) -> None:
        while (item := self._state.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.button = self.reply = None
        if step == "read":
            self.status = self._read_row(has_offers=has_offers)
        elif step == "reading":
            self.status = self._reading_row()
        elif not self._desk.is_installed() or reason == "missing":
            self.status = self._missing_row()
        else:
            self.status = self._start_row(reason)
        self._state.addWidget(self.status)

    def _start_row(self, reason: str) -> StatusRow:
        title = self.tr("Read order number, sums and dates off this picture")
        note = self.tr("It happens on this computer. What is found is only offered to you.")
        words = self.tr("Read it")
        if reason and reason != "cancelled":
            title, words = self.tr("The text could not be read"), self.tr("Try again")
            note = self._why(reason)
        self.button = Button(words, small=True)
        self.button.setObjectName("read_picture")
        self.button.clicked.connect(self._on_start)
        return StatusRow("photo", title, note, buttons=(self.button,))

    def _why(self, reason: str) -> str:
        said = {
            "too_large": self.tr("The picture is too large. Cut it into pieces, then try again."),
            "too_slow": self.tr("It took too long and was stopped. The picture stays as it is."),
            "crashed": self.tr("Reading stopped by itself. The picture stays as it is."),
        }
        return said.get(reason, self.tr("The picture may be damaged. It stays as it is."))

    def _reading_row(self) -> StatusRow:
        self.button = Button(self.tr("Stop"), small=True)
        self.button.clicked.connect(partial(self._desk.cancel, self._sha256))
        title = self.tr("Reading the text …")
        note = self.tr("A few seconds. You can go on working.")
        return StatusRow("clock", title, note, buttons=(self.button,))

    def _missing_row(self) -> StatusRow:
        title = self.tr("The part that reads pictures is not installed")
        note = self.tr(
            "Everything else works. You can let your phone pick the text out of the picture and"
            " paste it on the first page."
        )
        return StatusRow("photo", title, note)

    def _read_row(self, *, has_offers: bool) -> StatusRow:
        if not self._text():
            title = self.tr("No text was found in this picture")
            return StatusRow("photo", title, self.tr("A sharper or larger picture may do better."))
        self.reply = Button(self.tr("Use as their reply"), small=True)
        self.reply.clicked.connect(self._on_reply)
        title = self.tr("Is this a chat?")
        note = self.tr("Its text can go where you note what they answered.")
        if not has_offers:
            title = self.tr("Nothing to offer was found in the text")
        return StatusRow("talk", title, note, buttons=(self.reply,))

    def _text(self) -> str:
        reading = self._desk.known(self._sha256).reading
        return said_by_them(reading.lines, reading.width) if reading is not None else ""

    def _on_start(self) -> None:
        self._desk.start(self._sha256)

    def _on_reply(self) -> None:
        text, page = self._text(), self._desk.page
        page.case_changed.emit(lambda case: with_their_words(case, text))
        page.place_requested.emit(Place("reply"))
