"""A quiet button for the top bar: an icon and words, no border."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import set_tooltip
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.painted_button import PaintedButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class BarButton(PaintedButton):
    """36 design px high; the ground shows under the mouse."""

    radius = 6

    def __init__(
        self, icon: str, text: str, *, trailing: str = "", parent: QWidget | None = None
    ) -> None:
        """Make a button with an icon before (`icon`) or after (`trailing`) the words."""
        super().__init__(text, parent)
        self._icon = icon
        self._trailing = trailing
        self._is_bare = False

    def set_bare(self, *, on: bool) -> None:
        """Show the icon alone, with the words as a tool tip, or both."""
        if on != self._is_bare:
            self._is_bare = on
            set_tooltip(self, self.words if on else "")
            self.updateGeometry()
            self.update()

    def set_words(self, text: str) -> None:
        """Show other words."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        set_tooltip(self, text if self._is_bare else "")
        self.updateGeometry()

    def _pad(self) -> int:
        if self._is_bare:
            return theme().px(10)
        return theme().px(16 if self._icon else 12)

    def _text_left(self) -> int:
        return self._pad() + (theme().px(23) if self._icon else 0)

    def wanted_width(self) -> int:
        """Give the width of icon, words and padding."""
        if self._is_bare:
            return theme().px(18) + 2 * theme().px(10)
        words = round(draw.text_width(self.words, Role.HINT) + 0.5)
        tail = theme().px(32) if self._trailing else self._pad()
        return self._text_left() + words + tail

    def wanted_height(self, width: int) -> int:
        """Give 36 design px."""
        del width
        return theme().px(36)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon and words."""
        del event
        painter = QPainter(self)
        if self.underMouse():
            inset = theme().px(6)
            ground = self.rect().toRectF().adjusted(inset, 0, -inset, 0)
            draw.box(painter, ground, draw.Box("sunken", "", 6))
        middle = self.height() / 2
        if self._icon:
            draw.icon_middle(painter, self._icon, "text2", QPointF(self._pad(), middle), 18)
        if self._is_bare:
            return
        left = self._text_left()
        room = QRectF(left, 0, self.width() - left, self.height())
        draw.text(painter, room, self.words, draw.Ink(Role.HINT, "text2"))
        if self._trailing:
            right = left + draw.text_width(self.words, Role.HINT) + theme().px(5)
            at = QPointF(round(right), middle)
            draw.icon_middle(painter, self._trailing, "text2", at, 16)
