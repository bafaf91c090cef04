"""A picture at any zoom; only what is in sight is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.picture_scale import MOST, PictureScale

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

HALF: Final = 0.5
"""Below this zoom a picture is shrunk once, not with every paint."""


class PictureArea(PictureScale):
    """Paints the picture, or says why there is none."""

    def __init__(self, name: str = "") -> None:
        """Make an empty area that screen readers call `name`."""
        super().__init__(name)
        self._shrunk: tuple[QSize, QImage] | None = None
        theme().changed.connect(self._ground.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight of the picture."""
        painter = QPainter(self._ground)
        painter.fillRect(event.rect(), theme().color("sunken"))
        if self.has_picture:
            self._paint_picture(painter, QRectF(event.rect()))
        elif self._words:
            self._paint_words(painter)
        frame = QRectF(self._ground.rect())
        draw.box(painter, frame, draw.Box("", "line", 0))

    def _paint_picture(self, painter: QPainter, exposed: QRectF) -> None:
        target = QRectF(self._corner(), self._shown().toSizeF())
        image = self._copy()
        part = exposed.intersected(target)
        if part.isEmpty():
            return
        across, down = image.width() / target.width(), image.height() / target.height()
        source = QRectF(
            (part.x() - target.x()) * across,
            (part.y() - target.y()) * down,
            part.width() * across,
            part.height() * down,
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=self._zoom < MOST / 2)
        painter.drawImage(part, image, source)

    def _copy(self) -> QImage:
        """Return the picture, or a copy shrunk once where it shows much smaller."""
        size = (self._shown().toSizeF() * self.devicePixelRatioF()).toSize()
        if size.width() >= self._image.width() * HALF:
            self._shrunk = None
            return self._image
        if self._shrunk is None or self._shrunk[0] != size:
            whole = Qt.AspectRatioMode.IgnoreAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self._shrunk = (size, self._image.scaled(size, whole, smooth))
        return self._shrunk[1]

    def _paint_words(self, painter: QPainter) -> None:
        rect = QRectF(self._ground.rect())
        edge = theme().px(40)
        at = QPointF(rect.center().x() - edge / 2, rect.center().y() - edge)
        draw.icon(painter, "doc", "text3", at, 40)
        line = QRectF(0, rect.center().y() + theme().px(8), rect.width(), theme().px(22))
        draw.text(painter, line, self._words, draw.Ink(token="text2", centre=True))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew."""
        super().resizeEvent(event)
        self._shrunk = None
        self._refit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint the other part."""
        del dx, dy
        self._ground.update()
