"""Where files are dropped; a click opens the dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.dragged import count_in, local_paths
from refundwizard.ui.widgets.painted_button import PaintedButton
from refundwizard.ui.widgets.text_block import TextBlock, Words

if TYPE_CHECKING:
    from collections.abc import Callable

_TEXT = 53


class DropZone(PaintedButton):
    """48 design px, dashed; while files hang over it the border is 2 px in the accent."""

    radius = 9
    dropped = Signal(list)
    """Paths of local files."""
    data_dropped = Signal(object)
    """`QMimeData` without files: a picture from another program."""

    def __init__(self, text: str, note: str, drop_text: Callable[[int], str]) -> None:
        """Make a zone.

        Args:
            text: What to do.
            note: Other ways to do it.
            drop_text: Makes the words while files hang over the zone, from their number.
        """
        super().__init__(text)
        self._note = note
        self._drop_text = drop_text
        self._dragging = 0
        self.setAccessibleDescription(note)
        self.setAcceptDrops(True)

    def set_dragging(self, count: int) -> None:
        """Show that `count` files hang over the window; 0 ends it."""
        if count != self._dragging:
            self._dragging = count
            self.update()

    @property
    def dragging(self) -> int:
        """How many files hang over the window."""
        return self._dragging

    def _note_below(self, width: int) -> bool:
        both = draw.text_width(self.words, Role.BODY) + draw.text_width(self._note, Role.HINT)
        return both + theme().px(_TEXT + 12 + 16) > width

    def wanted_width(self) -> int:
        """Give a width where everything stands in one line."""
        return theme().px(480)

    def wanted_height(self, width: int) -> int:
        """Give 48 design px, or more where the note goes below."""
        if not self._note_below(width):
            return theme().px(48)
        room = width - theme().px(_TEXT + 16)
        words = TextBlock(Words(self.words, Role.BODY), room).height
        return words + TextBlock(Words(self._note, Role.HINT), room).height + theme().px(22)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the zone."""
        del event
        painter = QPainter(self)
        rect = self.rect().toRectF()
        left = theme().px(_TEXT)
        at = QPointF(theme().px(20), self.height() / 2)
        if self._dragging:
            draw.box(painter, rect, draw.Box("accent_soft", "accent", 9, draw.chosen_width()))
            draw.icon_middle(painter, "attach", "accent", at, 20)
            room = rect.adjusted(left, 0, 0, 0)
            words = self._drop_text(self._dragging)
            draw.text(painter, room, words, draw.Ink(Role.BODY, "accent", bold=True))
            return
        fill = "sunken" if self.underMouse() else ""
        draw.box(painter, rect, draw.Box(fill, "control", 9, dashed=True))
        draw.icon_middle(painter, "attach", "accent", at, 20)
        self._paint_words(painter, left)

    def _paint_words(self, painter: QPainter, left: int) -> None:
        if not self._note_below(self.width()):
            room = QRectF(left, 0, self.width() - left, self.height())
            draw.text(painter, room, self.words, draw.Ink(Role.BODY))
            room.translate(draw.text_width(self.words, Role.BODY) + theme().px(12), 0)
            draw.text(painter, room, self._note, draw.Ink(Role.HINT, "text3"))
            return
        width = self.width() - left - theme().px(16)
        words = TextBlock(Words(self.words, Role.BODY), width)
        words.paint(painter, QPointF(left, theme().px(11)), "text")
        below = QPointF(left, theme().px(11) + words.height)
        TextBlock(Words(self._note, Role.HINT), width).paint(painter, below, "text3")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome local files, and a picture without a file."""
        count = count_in(event.mimeData())
        if count:
            self.set_dragging(count)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go back to rest."""
        self.set_dragging(0)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the paths on."""
        paths = local_paths(event.mimeData())
        self.set_dragging(0)
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)
        elif count_in(event.mimeData()):
            event.acceptProposedAction()
            self.data_dropped.emit(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the dialog by Enter too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)
