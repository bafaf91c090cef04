"""A number in a ring, for steps to follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import Label
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class StepNumber(Label):
    """A ring of 21 px with a number of 12 px in it."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        """Show `number`."""
        super().__init__(str(number), Role.SMALL, "text2", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the ring."""
        return QSize(theme().px(21), theme().px(21))

    def minimumSizeHint(self) -> QSize:
        """A ring is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ring and number."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("control"), 1))
        painter.drawEllipse(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5))
        ink = draw.Ink(Role.SMALL, "text2", centre=True)
        draw.text(painter, self.rect().toRectF(), self.text(), ink)
