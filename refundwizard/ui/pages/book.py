"""Rights and rules without a case: look for something, look around, read an entry whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refundwizard.ui.book_spots import Spot, title_of, view_of
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.fields import LineField
from refundwizard.ui.widgets.icon_line import IconLine
from refundwizard.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from refundwizard.session.book_view import Book
    from refundwizard.ui.book_views import BookView
    from refundwizard.ui.widgets.title import PageTitle

PAUSE_MS: Final = 90
"""So long nothing may be typed before what is found is drawn (milliseconds)."""


class BookPage(QWidget):
    """Walks through the book; it changes nothing but begins a case where one is wanted."""

    begun = Signal(str)
    """A case about this class is wanted."""

    def __init__(self) -> None:
        """Make the page; it waits until `show_book` gives it something to show."""
        super().__init__()
        self.book: Book | None = None
        self.view: BookView | None = None
        self.trail: list[Spot] = [Spot()]
        self.title: PageTitle | None = None
        self.column = ScrollColumn()
        self.field = LineField(
            placeholder=self.tr("A word, a platform, an article: 七天无理由, 12315, 第 25 条"),
            icon="search",
            name=self.tr("Search rights and rules"),
        )
        self.column.keep(self.field)
        self.back_button: Button | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.field.edited.connect(self._pause.start)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.column)
        self._draw()

    @property
    def spot(self) -> Spot:
        """Where in the book the page is."""
        return self.trail[-1]

    def show_book(self, book: Book, trail: list[Spot] | None = None, query: str = "") -> None:
        """Show a book, where another one was open if `trail` and `query` say where."""
        self.book = book
        kept = [spot for spot in trail or [] if spot.at != "entry" or spot.id in book.entries]
        self.trail = kept or [Spot()]
        self.field.set_raw(query)
        self._draw()

    # ---------------------------------------------------------------------------------- moving

    def look(self) -> None:
        """Show what the words in the field find."""
        self._pause.stop()
        self.trail = [Spot()]
        self._draw()

    def ask(self, words: str) -> None:
        """Look for some words as if they had been typed."""
        self.field.set_raw(words)
        self.look()
        self.start()

    def open(self, key: str) -> None:
        """Show an entry whole."""
        self._go(Spot("entry", key))

    def open_shelf(self, kind: str) -> None:
        """Show everything of a kind."""
        self.field.set_raw("")
        self._go(Spot("shelf", kind))

    def _go(self, spot: Spot) -> None:
        self.trail.append(spot)
        self._draw()
        self.column.to_top()
        if self.back_button is not None:
            self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def back(self) -> bool:
        """Go back to where the entry was opened; False at the beginning."""
        if len(self.trail) == 1:
            if not self.field.raw():
                return False
            self.ask("")
            return True
        left = self.trail.pop()
        self._draw()
        self._find_again(left)
        return True

    def _find_again(self, left: Spot) -> None:
        """Put the focus on the row of what was read, or on the search field."""
        row = self.view.reach(left.id) if self.view is not None else None
        if row is None:
            self.start()
            return
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, row, lambda: self.column.reveal(row))

    def start(self) -> None:
        """Begin at the search field."""
        self.column.to_top()
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.back():
            return
        super().keyPressEvent(event)

    # --------------------------------------------------------------------------------- drawing

    def _draw(self) -> None:
        self.setUpdatesEnabled(False)
        self.column.clear()
        self.back_button = self._made_back() if len(self.trail) > 1 else None
        if self.back_button is not None:
            self.column.add(_left(self.back_button))
        self.title = title_of(self.book, self.spot, self.field.raw())
        self.column.add(self.title, 6)
        if self.spot.at == "contents":
            self.column.add(self.field, 16)
        self.field.setVisible(self.spot.at == "contents")
        self.view = self._view()
        if self.view is None:
            self.column.add(IconLine("clock", self.tr("Opening the book…")), 20)
        else:
            self.column.add(self.view, 20)
        self.column.add_stretch()
        self.setUpdatesEnabled(True)

    def _made_back(self) -> Button:
        words = self.tr("Back")
        if self.trail[-2].at == "contents":
            words = self.tr("Search results") if self.field.raw().strip() else self.tr("Contents")
        made = Button(words, kind="text", icon="back", small=True)
        made.clicked.connect(self.back)
        return made

    def _view(self) -> BookView | None:
        if self.book is None:
            return None
        view = view_of(self.book, self.spot, self.field.raw())
        view.opened.connect(self.open)
        view.shelf_wanted.connect(self.open_shelf)
        view.asked.connect(self.ask)
        view.begun.connect(self.begun)
        return view


def _left(widget: QWidget) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return line
