"""A small square to tick, with words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.option_row import paint_square
from refundwizard.ui.widgets.painted_button import PaintedButton
from refundwizard.ui.widgets.text_block import TextBlock, Words, natural_width

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_TEXT = 26


class TickBox(PaintedButton):
    """A square of 18 px and a line of 13-px words."""

    radius = 4

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Make an unticked box with the words `text`."""
        super().__init__(text, parent)
        self.setCheckable(True)

    def wanted_width(self) -> int:
        """Give the width at which nothing wraps."""
        return natural_width(Words(self.words, Role.HINT)) + theme().px(_TEXT)

    def wanted_height(self, width: int) -> int:
        """Give one line, or more where words wrap."""
        block = TextBlock(Words(self.words, Role.HINT), width - theme().px(_TEXT))
        return max(block.height, theme().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint square and words."""
        del event
        painter = QPainter(self)
        edge = theme().px(18)
        top = (min(self.height(), theme().line(Role.HINT)) - edge) // 2
        paint_square(painter, QRectF(0, max(top, 0), edge, edge), checked=self.isChecked())
        block = TextBlock(Words(self.words, Role.HINT), self.width() - theme().px(_TEXT))
        block.paint(painter, QPointF(theme().px(_TEXT), 0), "text2")
