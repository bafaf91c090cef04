"""A picture with boxes to draw, move and resize by mouse and keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.mask_surface import MaskSurface

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent


STEP: Final = 8
"""Pixels of the picture an arrow key moves or resizes by; one with Ctrl."""
SMALLEST: Final = 4
"""Pixels of the picture a box has at least on each side."""
_REACH: Final = 9
"""Design px around a corner that take hold of it."""
_NEW: Final = QSize(320, 64)
"""The size of a box made by key, in pixels of the picture."""
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class MaskCanvas(MaskSurface):
    """Changes no box itself: it says what the person did."""

    drawn = Signal(QRect)
    """A new box, in pixels of the picture."""
    shaped = Signal(int, QRect)
    """A box that was moved or resized."""
    removed = Signal(int)
    accepted = Signal(int)
    """A suggested box the person wants."""
    zoom_wanted = Signal(int)
    """One step in (1) or out (-1)."""

    def __init__(self, describe: Callable[[int], str]) -> None:
        """Show nothing; see `MaskSurface`."""
        super().__init__(describe)
        self._hold: tuple[str, QPoint, QRect] | None = None
        self.setMouseTracking(True)

    # ------------------------------------------------------------------------------------- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a corner or a box, or begin a new one."""
        if event.button() != Qt.MouseButton.LeftButton or self.is_locked:
            return
        at = self._pixel(event.position())
        corner = self._corner_at(event.position())
        if corner >= 0:
            self._hold = ("corner", at, self._patches[self._at].rect)
            return
        hit = self._box_at(at)
        self.pick(hit)
        if hit >= 0:
            self._hold = ("box", at, self._patches[hit].rect)
        else:
            self._hold = ("new", at, QRect(at, at))
        self.is_drawing = hit < 0

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move, resize or draw."""
        if self._hold is None:
            self._show_cursor(event.position())
            return
        kind, start, rect = self._hold
        now = self._pixel(event.position())
        if kind == "new":
            self.sketch = _spanned(start, now)
        elif kind == "box":
            self.sketch = self.inside(rect.translated(now - start))
        else:
            step = now - start
            size = QSize(rect.width() + step.x(), rect.height() + step.y())
            self.sketch = self.cut(QRect(rect.topLeft(), size.expandedTo(_least())))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say what was drawn, moved or resized."""
        del event
        hold, sketch = self._hold, self.sketch
        self._hold, self.sketch, self.is_drawing = None, QRect(), False
        if hold is None or sketch.isNull():
            return
        if hold[0] != "new":
            self.shaped.emit(self._at, sketch)
        elif sketch.width() >= SMALLEST and sketch.height() >= SMALLEST:
            self.drawn.emit(sketch)
        self.update()

    def _show_cursor(self, at: QPointF) -> None:
        shape = Qt.CursorShape.CrossCursor
        if self.is_locked:
            shape = Qt.CursorShape.ArrowCursor
        elif self._corner_at(at) >= 0:
            shape = Qt.CursorShape.SizeFDiagCursor
        elif self._box_at(self._pixel(at)) >= 0:
            shape = Qt.CursorShape.SizeAllCursor
        self.setCursor(shape)

    def _pixel(self, at: QPointF) -> QPoint:
        spot = (at / self._zoom).toPoint()
        wide, high = self._size.width(), self._size.height()
        return QPoint(min(max(spot.x(), 0), wide), min(max(spot.y(), 0), high))

    def _corner_at(self, at: QPointF) -> int:
        if self._at < 0:
            return -1
        corner = self._shown(self._patches[self._at].rect).bottomRight()
        near = (corner - at).manhattanLength() <= theme().px(_REACH)
        return self._at if near else -1

    def _box_at(self, at: QPoint) -> int:
        hits = [i for i, patch in enumerate(self._patches) if patch.rect.contains(at)]
        return hits[-1] if hits else -1

    # ---------------------------------------------------------------------------------- keyboard

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own name
        """Go from box to box by Tab, and on from the last one."""
        to = self._at + (1 if next else -1)
        if self.is_locked or not 0 <= to < len(self._patches):
            return super().focusNextPrevChild(next)
        self.pick(to)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows, resize with Shift, finely with Ctrl; make, take and remove boxes."""
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            self.zoom_wanted.emit(-1 if key == Qt.Key.Key_Minus else 1)
        elif self.is_locked or not self._took(key, event.modifiers()):
            super().keyPressEvent(event)

    def _took(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if key in {Qt.Key.Key_Insert, Qt.Key.Key_N}:
            self.make_box()
        elif self._at < 0:
            return False
        elif key in _ARROWS:
            self._arrow(key, modifiers)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit(self._at)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.accepted.emit(self._at)
        elif key == Qt.Key.Key_Escape:
            self.pick(-1)
        else:
            return False
        return True

    def make_box(self) -> None:
        """Make a new box in the middle of what is in sight."""
        middle = QPointF(self.visibleRegion().boundingRect().center()) / self._zoom
        rect = QRect(QPoint(0, 0), _NEW.boundedTo(self._size))
        rect.moveCenter(middle.toPoint())
        self.drawn.emit(self.inside(rect))

    def _arrow(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        across, down = _ARROWS[key]
        step = 1 if modifiers & Qt.KeyboardModifier.ControlModifier else STEP
        rect = QRect(self._patches[self._at].rect)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            size = QSize(rect.width() + across * step, rect.height() + down * step)
            rect = self.cut(QRect(rect.topLeft(), size.expandedTo(_least())))
        else:
            rect = self.inside(rect.translated(across * step, down * step))
        self.shaped.emit(self._at, rect)


def _least() -> QSize:
    return QSize(SMALLEST, SMALLEST)


def _spanned(one: QPoint, other: QPoint) -> QRect:
    """Return the box between two spots."""
    left, top = min(one.x(), other.x()), min(one.y(), other.y())
    return QRect(left, top, abs(one.x() - other.x()), abs(one.y() - other.y()))
