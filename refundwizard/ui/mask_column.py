"""The column of the mask page: picture, boxes in a list, what was kept, and the buttons."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.mask_parts import Piece, PieceRow, Toolbar, piece_words
from refundwizard.ui.safe_text import visible
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.mask_viewer import MaskViewer
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.status_row import StatusRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage

    from refundwizard.session.mask_view import MaskView
    from refundwizard.ui.pages.mask import MaskPage

say = QCoreApplication.translate


def nothing_to_draw_on() -> EmptyState:
    """Return what stands where there is no picture."""
    note = say("MaskPage", "Parts of pictures and PDFs can be covered, not of other files.")
    return EmptyState("doc", say("MaskPage", "There is nothing to draw on"), note)


class KeptRow(StatusRow):
    """The masked copy there is, and what can be done with it."""

    def __init__(self, covered: str) -> None:
        """Say what it covers."""
        self.save = Button(say("MaskPage", "Save as a file"), small=True)
        self.drop = Button(say("MaskPage", "Remove"), small=True)
        title = say("MaskPage", "There is a masked copy")
        note = say("MaskPage", "It covers {parts}. The original was not touched.")
        buttons = (self.save, self.drop)
        super().__init__("hide", title, note.format(parts=covered), tone="safe", buttons=buttons)


class MaskColumn:
    """Puts the widgets of the page in its column, and shows what changes on them."""

    def __init__(self, page: MaskPage, view: MaskView) -> None:
        """Make the widgets of a view."""
        self.page = page
        self.view = view
        self._shown: list[Piece] = []
        self.viewer = MaskViewer(self._describe)
        self.viewer.canvas.setAccessibleName(
            say("MaskPage", "Picture with boxes. N makes one, arrows move it, Shift resizes it.")
        )
        self.tools = Toolbar()
        self.tools.smaller.clicked.connect(lambda: self.viewer.zoom_by(-1))
        self.tools.larger.clicked.connect(lambda: self.viewer.zoom_by(1))
        self.preview = Button(say("MaskPage", "See the masked copy"), kind="primary", icon="eye")
        self.keep = Button(say("MaskPage", "Keep the masked copy"), kind="primary", icon="done")
        self.again = Button(say("MaskPage", "Go on drawing"))
        self.clean = Button(say("MaskPage", "Save a copy without boxes"), kind="link")
        self.kept = KeptRow(view.covered) if view.mask is not None else None
        self.says = Banner("plain", "")
        self.stop = Button(say("MaskPage", "Stop"), small=True)
        self.stop.clicked.connect(page.desk.stop)
        self.error = Banner("overdue", "")
        self.hint = Paragraph("", Role.HINT, "text2")
        self.list = QWidget()
        self._rows = QVBoxLayout(self.list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._ways, self._result, self._stop = FlowRow(gap=12), FlowRow(gap=12), FlowRow()
        self._is_result = False

    def fill(self) -> None:
        """Put everything in the column."""
        column = self.page.column
        name = Paragraph(visible(self.view.name), Role.HINT, "text2")
        column.add(name, 8)
        if self.kept is not None:
            column.add(self.kept, 14)
        for widget in (self.tools, self.viewer, self.hint, self.says):
            column.add(widget, 12)
        self._stop.add(self.stop)
        column.add(self._stop, 8)
        column.add(self.list, 12)
        self._ways.add(self.preview)
        self._result.add(self.keep)
        self._result.add(self.again)
        for below in (self.error, self._ways, self._result):
            column.add(below, 12)
        clean_row = FlowRow()
        clean_row.add(self.clean)
        column.add(clean_row, 14)
        column.add(Paragraph(self._clean_words(), Role.HINT, "text2"), 4)

    @staticmethod
    def _clean_words() -> str:
        return say(
            "MaskPage",
            "Every copy is built anew from pixels: no place, device, notes or small picture in it.",
        )

    def _describe(self, at: int) -> str:
        return piece_words(at + 1, self._shown[at], self.view.kinds)

    # --------------------------------------------------------------------------- what may change

    def show_picture(self, image: QImage, size: QSize, *, is_result: bool) -> None:
        """Show a page, or the copy that would be kept."""
        self._is_result = is_result
        self.viewer.canvas.is_locked = is_result
        self.viewer.set_picture(image, size)

    def show_pieces(self, pieces: Sequence[Piece], picked: int) -> None:
        """Show the boxes of the page in sight on the picture and in the list."""
        self._shown = list(pieces)
        self.viewer.canvas.set_patches([piece.patch for piece in pieces], picked=picked)
        if picked >= 0:
            self.viewer.reveal(picked)
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if pieces and not self._is_result:
            card = Card(padding=(0, 0))
            for at, piece in enumerate(pieces):
                card.add_row(self._row(at, piece))
            self._rows.addWidget(card)
        self.list.setVisible(bool(pieces) and not self._is_result)

    def _row(self, at: int, piece: Piece) -> PieceRow:
        row = PieceRow(at + 1, piece, self.view.kinds)
        row.removed.connect(partial(self.page.board.remove, at))
        row.accepted.connect(partial(self.page.board.accept, at))
        row.changed.connect(partial(self.page.board.take_kind, at))
        return row

    def tell_time(self, busy: str, seconds: int) -> None:
        """Say how long it has been going on, and offer to stop it."""
        words = say("MaskPage", "{doing} {seconds} s")
        self.says.set_text(words.format(doing=busy, seconds=seconds))
        self._stop.setVisible(self.page.desk.is_burning)

    def show_state(self, busy: str, note: str, error: str, waiting: int) -> None:
        """Say what is going on; while something is, the buttons wait."""
        if self._is_result:
            note = say("MaskPage", "This is the copy as it would be kept: the pixels are gone.")
        elif waiting:
            words = say("MaskPage", "%n suggestion(s) not decided: not covered yet.", "", waiting)
            note = f"{note} {words}".strip()
        self.says.set_text(busy or note)
        self.says.setVisible(bool(busy or note))
        self.error.set_text(error)
        self.error.setVisible(bool(error))
        hint = say("MaskPage", "Draw with the mouse. Or N: new box, Tab, arrows, Shift, Delete.")
        self.hint.setText(hint)
        self.hint.setVisible(not self._is_result)
        self._stop.setVisible(bool(busy) and self.page.desk.is_burning)
        self.tools.setEnabled(not busy)
        self.tools.add_box.setEnabled(not busy and not self._is_result)
        self.tools.look.setEnabled(not busy and not self._is_result)
        self._ways.setVisible(not self._is_result)
        self._result.setVisible(self._is_result)
        for button in (self.preview, self.keep, self.again, self.clean):
            button.setEnabled(not busy)
