"""A piece of a picture, as large as there is room, never larger than it was seen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw

TALLEST = 120
"""Design px a piece is high at most."""
_NARROWEST = 80
_FRAME = draw.Box("surface", "line", 6)


class CropView(QWidget):
    """Shows one piece of a picture, with its words for screen readers."""

    def __init__(self, piece: QImage, words: str) -> None:
        """Show `piece`; `words` are what stands in it."""
        super().__init__()
        self._piece = piece
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.updateGeometry)

    @property
    def piece(self) -> QImage:
        """The piece of the picture."""
        return self._piece

    def _fitted(self, width: int) -> QSize:
        """Give the size of the piece in a frame of `width` px."""
        edge = 2 * theme().px(5)
        room = max(width - edge, 1)
        across = min(room, round(self._piece.width() * theme().scale * 0.6))
        across = min(across, round(self._piece.width() * theme().px(TALLEST) / self._height))
        return QSize(max(across, 1), max(round(across * self._height / self._width), 1))

    @property
    def _width(self) -> int:
        return max(self._piece.width(), 1)

    @property
    def _height(self) -> int:
        return max(self._piece.height(), 1)

    def sizeHint(self) -> QSize:
        """Ask for the whole piece."""
        size = self._fitted(1_000_000)
        edge = 2 * theme().px(5)
        return QSize(size.width() + edge, size.height() + edge)

    def minimumSizeHint(self) -> QSize:
        """Allow it to become small."""
        return QSize(theme().px(_NARROWEST), theme().px(24))

    def hasHeightForWidth(self) -> bool:
        """Tell layouts to ask for the height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in px at `width` px."""
        return self._fitted(width).height() + 2 * theme().px(5)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the piece in its frame."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge, size = theme().px(5), self._fitted(self.width())
        frame = QRectF(0, 0, size.width() + 2 * edge, size.height() + 2 * edge)
        draw.box(painter, frame, _FRAME)
        painter.drawImage(QRect(edge, edge, size.width(), size.height()), self._piece)
