"""A line of the error summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.painted_button import PaintedButton
from refundwizard.ui.widgets.text_block import TextBlock, Words, natural_width

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ErrorLink(PaintedButton):
    """The words of an error, underlined; a click goes to the field."""

    radius = 3

    def __init__(self, field: str, words: str, parent: QWidget | None = None) -> None:
        """Make a link to the field with this id."""
        super().__init__(words, parent)
        self.field = field
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _block(self, width: int) -> TextBlock:
        return TextBlock(Words(self.words, Role.BODY), width)

    def wanted_width(self) -> int:
        """Give the width at which nothing wraps."""
        return natural_width(Words(self.words, Role.BODY))

    def wanted_height(self, width: int) -> int:
        """Give the height of the wrapped words."""
        return self._block(width).height

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and a line under each of their lines."""
        del event
        painter = QPainter(self)
        block = self._block(self.width())
        block.paint(painter, QPointF(0, 0), "overdue")
        painter.setPen(QPen(theme().color("overdue"), 1))
        for i, width in enumerate(block.widths):
            top = i * theme().line(Role.BODY)
            y = draw.baseline(Role.BODY, top) + theme().px(3) + 0.5
            painter.drawLine(QPointF(0, y), QPointF(width, y))
