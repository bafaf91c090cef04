"""Offers read off a picture or a pasted page: each with where it stands, to take or to leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.crop_view import CropView
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.status_row import TurningCard, two_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage

    from refundwizard.domain.reading_lines import Span
    from refundwizard.session.reading import Offer

    Cut = Callable[[Offer], QImage | None]

say = QCoreApplication.translate
ROOM = 0.35
"""How much is cut around a piece, in its heights, so that it can be read."""


class OfferRow(TurningCard):
    """One value, what is answered now, and the piece of the page it was read from."""

    taken = Signal()
    left = Signal()

    def __init__(self, offer: Offer, piece: QImage | None) -> None:
        """Show an offer; without a `piece` the line of text it stands in is quoted."""
        super().__init__("plain", (12, 16))
        self.offer = offer
        title = say("ReadingRows", "{label}: {value}").format(label=offer.label, value=offer.value)
        self.title = Paragraph(title, Role.LABEL, "text")
        self.note = Paragraph(_note(offer), Role.HINT, "text2")
        self.line.addLayout(two_lines(self.title, self.note), 1)
        self.use: Button | None = None
        self.leave: Button | None = None
        buttons = QHBoxLayout()
        if offer.answer is not None and not offer.is_same:
            self.use = Button(say("ReadingRows", "Use it"), small=True)
            self.use.setAccessibleName(f"{self.use.words} {title}")
            self.use.clicked.connect(self.taken)
            buttons.addWidget(self.use)
        if not offer.is_same:
            self.leave = Button(say("ReadingRows", "Leave it"), kind="quiet", small=True)
            self.leave.setAccessibleName(f"{self.leave.words} {title}")
            self.leave.clicked.connect(self.left)
            buttons.addWidget(self.leave)
            buttons.addStretch(1)
        self.line.addLayout(buttons)
        self.add(_source(offer, piece), 8)
        self._turn()


def _note(offer: Offer) -> str:
    if offer.is_same:
        return say("ReadingRows", "Your answer says the same")
    if offer.answer is None:
        return say("ReadingRows", "When this was on the page is not known. Type it in yourself.")
    if offer.current:
        return say("ReadingRows", "Your answer so far: {value}").format(value=offer.current)
    return ""


def _source(offer: Offer, piece: QImage | None) -> QWidget:
    if piece is not None:
        return CropView(piece, offer.said)
    quote = say("ReadingRows", "It says: {text}").format(text=offer.said)
    return Paragraph(quote, Role.NOTE, "text3")


class OfferRows(QWidget):
    """All offers one below the other; the same ones are not made anew."""

    taken = Signal(object)
    """`{question id: Answer}` of the row the person took."""
    left = Signal(object)
    """The `Offer` the person does not want."""

    def __init__(self) -> None:
        """Make room for none."""
        super().__init__()
        self.rows: list[OfferRow] = []
        self._shown: tuple[Offer, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_offers(self, found: Sequence[Offer], cut: Cut) -> None:
        """Show these offers; `cut` gives the piece of the picture each was read from."""
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [self._row(offer, cut(offer)) for offer in found]
        self._column.setSpacing(theme().px(8))
        for row in self.rows:
            self._column.addWidget(row)

    def _row(self, offer: Offer, piece: QImage | None) -> OfferRow:
        row = OfferRow(offer, piece)
        row.taken.connect(lambda: self.taken.emit({offer.question: offer.answer}))
        row.left.connect(lambda: self.left.emit(offer))
        return row


def cut_out(picture: QImage, around: Span | None, width: int) -> QImage | None:
    """Return a piece of a picture that stands for one of `width` px; None where it is nowhere."""
    if around is None or picture.isNull() or not width:
        return None
    scale = picture.width() / width
    room = around.height * ROOM
    whole = QRect(0, 0, picture.width(), picture.height())
    left, top = round((around.left - room) * scale), round((around.top - room) * scale)
    right, bottom = round((around.right + room) * scale), round((around.bottom + room) * scale)
    piece = QRect(left, top, right - left, bottom - top).intersected(whole)
    return None if piece.isEmpty() else picture.copy(piece)
