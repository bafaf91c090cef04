"""The line input all single-line fields are made of."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw


class LineEdit(QLineEdit):
    """A line of text with room for an icon or a sign at the left."""

    def __init__(self, *, icon: str = "", sign: str = "", parent: QWidget | None = None) -> None:
        """Make an input; `icon` or `sign` (such as the yen sign) stands inside at the left."""
        super().__init__(parent)
        self._icon = icon
        self._sign = sign
        self._right = 0
        self._retheme()
        theme().changed.connect(self._retheme)

    def _retheme(self) -> None:
        self.setFont(theme().font(Role.OPTION))
        left = theme().px(26) if self._icon else theme().px(16) if self._sign else 0
        self.setTextMargins(left, 0, theme().px(self._right), 0)
        self.update()

    def keep_right(self, length: int) -> None:
        """Keep `length` design px free at the right, for a button."""
        self._right = length
        self._retheme()

    def set_invalid(self, *, on: bool) -> None:
        """Draw the border of a wrong entry, or the usual one."""
        self.setProperty("invalid", on)
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the input, then the sign or icon."""
        super().paintEvent(event)
        if not (self._icon or self._sign):
            return
        painter = QPainter(self)
        if self._icon:
            at = QPointF(theme().px(12), self.height() / 2)
            draw.icon_middle(painter, self._icon, "text3", at, 18)
            return
        room = self.rect().toRectF().adjusted(theme().px(12), 0, 0, 0)
        draw.text(painter, room, self._sign, draw.Ink(Role.OPTION, "text3"))
