"""An icon as a widget of its own; screen readers skip it, the word beside it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw

if TYPE_CHECKING:
    from PySide6.QtCore import QMargins


class IconView(QWidget):
    """Shows one icon."""

    def __init__(
        self, name: str, token: str = "text", size: int = 18, parent: QWidget | None = None
    ) -> None:
        """Show icon `name` in the colour of `token`, `size` design px wide."""
        super().__init__(parent)
        self._name = name
        self._token = token
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str, token: str) -> None:
        """Show another icon."""
        self._name, self._token = name, token
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the icon and its margins."""
        edge = theme().px(self._size)
        around: QMargins = self.contentsMargins()
        return QSize(edge + around.left() + around.right(), edge + around.top() + around.bottom())

    def minimumSizeHint(self) -> QSize:
        """An icon is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        del event
        corner = self.contentsRect().topLeft()
        draw.icon(QPainter(self), self._name, self._token, QPointF(corner), self._size)
