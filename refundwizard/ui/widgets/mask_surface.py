"""A picture with boxes on it, as it looks: the ground of the widget they are drawn with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.focus_ring import RingHolder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent

_COVER: Final = QColor(0, 0, 0, 205)
_COVER_SEEN: Final = QColor(0, 0, 0, 150)


class Patch(NamedTuple):
    """A box in pixels of the picture; a suggested one is dashed and covers nothing yet."""

    rect: QRect
    is_suggested: bool = False


class MaskSurface(QWidget):
    """Shows a picture with boxes; one of them is in hand."""

    picked = Signal(int)
    """The box in hand changed; -1 for none."""

    def __init__(self, describe: Callable[[int], str]) -> None:
        """Show nothing; `describe` says for a screen reader what a box is."""
        super().__init__()
        self._describe = describe
        self._image = QImage()
        self._size = QSize(0, 0)
        self._zoom = 1.0
        self._patches: list[Patch] = []
        self._at = -1
        self.sketch = QRect()
        """What is being drawn (with none in hand) or moved, in pixels of the picture."""
        self.is_drawing = False
        self.is_locked = False
        """Whether the boxes only show: the result is looked at."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ring = RingHolder(self, 4)

    # ----------------------------------------------------------------------------- what is shown

    def set_picture(self, image: QImage, size: QSize) -> None:
        """Show a picture that really has `size` pixels."""
        self._image, self._size = image, size
        self._fit()

    def set_zoom(self, zoom: float) -> None:
        """Show a pixel of the picture `zoom` px large."""
        self._zoom = zoom
        self._fit()

    def set_patches(self, patches: Sequence[Patch], *, picked: int = -1) -> None:
        """Show these boxes; `picked` is the one in hand."""
        self._patches = list(patches)
        self._at = picked if picked < len(self._patches) else -1
        self._tell()

    @property
    def picked_at(self) -> int:
        """The box in hand, -1 for none."""
        return self._at

    @property
    def zoom(self) -> float:
        """How large a pixel of the picture is."""
        return self._zoom

    @property
    def picture_size(self) -> QSize:
        """The size of the picture in pixels."""
        return self._size

    def pick(self, at: int) -> None:
        """Take a box in hand, or none."""
        if at != self._at:
            self._at = at
            self.picked.emit(at)
        self._tell()

    def place_of(self, at: int) -> QRect:
        """Return where a box is on the widget (px)."""
        return self._shown(self._patches[at].rect).toAlignedRect()

    def _fit(self) -> None:
        self.setFixedSize((self._size.toSizeF() * self._zoom).toSize())
        self.update()

    def _tell(self) -> None:
        self.setAccessibleDescription(self._describe(self._at) if self._at >= 0 else "")
        self.update()

    def inside(self, rect: QRect) -> QRect:
        """Return a box of the same size that lies on the picture."""
        left = min(max(rect.left(), 0), max(self._size.width() - rect.width(), 0))
        top = min(max(rect.top(), 0), max(self._size.height() - rect.height(), 0))
        return self.cut(QRect(QPoint(left, top), rect.size()))

    def cut(self, rect: QRect) -> QRect:
        """Return the part of a box that lies on the picture."""
        return rect.intersected(QRect(QPoint(0, 0), self._size))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, and take the first or last box in hand when Tab brought the focus."""
        self._ring.enter(event.reason())
        if self._patches and not self.is_locked and self._at < 0:
            if event.reason() == Qt.FocusReason.TabFocusReason:
                self.pick(0)
            elif event.reason() == Qt.FocusReason.BacktabFocusReason:
                self.pick(len(self._patches) - 1)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Drop the ring."""
        self._ring.leave(event.reason())
        super().focusOutEvent(event)

    # ------------------------------------------------------------------------------------- paint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the part of picture and boxes that is in sight."""
        painter = QPainter(self)
        part = event.rect().toRectF()
        scale = self._image.width() / max(self._size.width() * self._zoom, 1)
        source = QRectF(part.topLeft() * scale, part.size() * scale)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(part, self._image, source)
        if self.is_locked:
            return
        for at, patch in enumerate(self._patches):
            is_held = at == self._at and not self.is_drawing and not self.sketch.isNull()
            rect = self.sketch if is_held else patch.rect
            self._paint_box(painter, at, Patch(rect, patch.is_suggested))
        if self.is_drawing and not self.sketch.isNull():
            painter.fillRect(self._shown(self.sketch), _COVER_SEEN)

    def _paint_box(self, painter: QPainter, at: int, patch: Patch) -> None:
        rect = self._shown(patch.rect)
        is_in_hand = at == self._at
        accent = theme().color("accent")
        if not patch.is_suggested:
            painter.fillRect(rect, _COVER_SEEN if is_in_hand else _COVER)
        style = Qt.PenStyle.DashLine if patch.is_suggested else Qt.PenStyle.SolidLine
        if patch.is_suggested or is_in_hand:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor("white"), 4))
            painter.drawRect(rect)
            painter.setPen(QPen(accent, 2, style))
            painter.drawRect(rect)
        if is_in_hand:
            knob = QRectF(0, 0, theme().px(10), theme().px(10))
            knob.moveCenter(rect.bottomRight())
            draw.box(painter, knob, draw.Box("surface", "accent", 5, 2))

    def _shown(self, rect: QRect) -> QRectF:
        corner = rect.topLeft().toPointF() * self._zoom
        return QRectF(corner, rect.size().toSizeF() * self._zoom)
