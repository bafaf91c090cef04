"""The large picture of an exhibit with its zoom and pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import Label
from refundwizard.ui.sheet_work import SheetWork, Shown
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.picture_view import PictureView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from refundwizard.domain.case import Exhibit
    from refundwizard.ui.page import Tools

HIGH: Final = 440
LOW: Final = 220
MINUS: Final = "\N{MINUS SIGN}"
AROUND: Final = 300
"""Height of the picture, the least of it, and what the rest of the window takes (design px)."""


class PictureRoom(QWidget):
    """Asks for pages and shows them; says why where there is none."""

    def __init__(self, tools: Tools, exhibit: Exhibit) -> None:
        """Ask for the first page."""
        super().__init__()
        self.exhibit = exhibit
        self.page = 0
        self.pages = 1
        self._work = SheetWork(tools, self)
        self._work.arrived.connect(self._on_arrived)
        self.view = PictureView(self.tr("Picture"))
        self.view.set_words(self.tr("Making the picture"))
        self._zoom = Label("", Role.HINT, "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(self.view)
        column.addWidget(self._make_zoom())
        column.addWidget(self._make_paging())
        self.view.zoom_changed.connect(self._say_zoom)
        self._turn(0)

    def _make_zoom(self) -> FlowRow:
        row = FlowRow()
        self.smaller = Button(MINUS, small=True)
        self.smaller.setAccessibleName(self.tr("Smaller"))
        self.larger = Button("+", small=True)
        self.larger.setAccessibleName(self.tr("Larger"))
        self.whole = Button(self.tr("Fit"), small=True)
        self.real = Button("100 %", small=True)
        for button, act in (
            (self.smaller, self.view.zoom_out),
            (self.larger, self.view.zoom_in),
            (self.whole, self.view.fit),
            (self.real, lambda: self.view.set_zoom(1.0)),
        ):
            button.clicked.connect(act)
        for each in (self.smaller, self.larger, self.whole, self.real, self._zoom):
            row.add(each)
        return row

    def _make_paging(self) -> FlowRow:
        self.paging = FlowRow()
        self.before = Button(self.tr("Previous page"), small=True)
        self.after = Button(self.tr("Next page"), small=True)
        self._page_words = Label("", Role.HINT, "text2")
        self.before.clicked.connect(lambda: self._turn(self.page - 1))
        self.after.clicked.connect(lambda: self._turn(self.page + 1))
        for each in (self.before, self.after, self._page_words):
            self.paging.add(each)
        self.paging.hide()
        return self.paging

    def _turn(self, page: int) -> None:
        self.page = page
        self._work.want(self.exhibit.sha256 or "", page)

    def _on_arrived(self, _sha256: str, page: int, shown: Shown) -> None:
        if page != self.page:
            return
        self.pages = shown.pages
        if shown.image.isNull():
            self.view.set_words(self._why(shown.why))
        else:
            self.view.set_picture(shown.image, QSize(shown.width, shown.height))
        for button in (self.smaller, self.larger, self.whole, self.real):
            button.setEnabled(not shown.image.isNull())
        self._show_pages()

    def _show_pages(self) -> None:
        self.paging.setVisible(self.pages > 1)
        self.before.setEnabled(self.page > 0)
        self.after.setEnabled(self.page + 1 < self.pages)
        words = self.tr("Page {page} of {pages}")
        self._page_words.setText(words.format(page=self.page + 1, pages=self.pages))

    def _why(self, why: str) -> str:
        return {
            "no_decoder": self.tr("This kind of picture cannot be shown here; the file is kept"),
            "locked": self.tr("It is locked by a password; the file is kept"),
            "too_large": self.tr("It is too large to be shown here; the file is kept"),
            "too_many_pixels": self.tr("It is too large to be shown here; the file is kept"),
            "too_much_memory": self.tr("It is too large to be shown here; the file is kept"),
            "not_found": self.tr("The file is missing from the case's folder"),
        }.get(why, self.tr("No picture can be made of it; the file is kept"))

    def _say_zoom(self, zoom: float, _is_fit: bool) -> None:  # noqa: FBT001 - a signal's value
        self._zoom.setText(f"{round(zoom * 100)} %" if self.view.has_picture else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the rest of the window."""
        super().resizeEvent(event)
        room = self.window().height() - theme().px(AROUND)
        self.view.setFixedHeight(min(theme().px(HIGH), max(theme().px(LOW), room)))
