"""A picture to look at closely: moved and zoomed by hand, wheel or keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt

from refundwizard.ui.widgets.focus_ring import RingHolder
from refundwizard.ui.widgets.picture_area import PictureArea
from refundwizard.ui.widgets.picture_scale import STEP

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent

_IN: Final = {Qt.Key.Key_Plus, Qt.Key.Key_Equal}
_TURN: Final = 120
"""One notch of a wheel."""


class PictureView(PictureArea):
    """A picture with hands: drag, wheel, Ctrl and wheel, plus, minus, 0 and 1."""

    def __init__(self, name: str = "") -> None:
        """Make an empty view that screen readers call `name`."""
        super().__init__(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ground.setCursor(Qt.CursorShape.OpenHandCursor)
        self._held: QPoint | None = None
        self._ring = RingHolder(self, 8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; else scroll here, and where there is nothing to scroll, the page."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * STEP ** (turned / _TURN), event.position())
            event.accept()
            return
        bar = self.verticalScrollBar()
        is_end = bar.value() >= bar.maximum() if turned < 0 else bar.value() <= 0
        if is_end and not event.angleDelta().x():
            event.ignore()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by plus and minus, 0 fits, 1 is 100 %; arrows and page keys scroll."""
        if event.key() in _IN:
            self.zoom_in()
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_out()
        elif event.key() == Qt.Key.Key_0:
            self.fit()
        elif event.key() == Qt.Key.Key_1:
            self.set_zoom(1.0)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position().toPoint()
            self._ground.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it along."""
        if self._held is None:
            return
        at = event.position().toPoint()
        moved, self._held = self._held - at, at
        for bar, by in (
            (self.horizontalScrollBar(), moved.x()),
            (self.verticalScrollBar(), moved.y()),
        ):
            bar.setValue(bar.value() + by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        del event
        self._held = None
        self._ground.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change between whole and 100 %."""
        if self._is_fit:
            self.set_zoom(1.0, event.position())
        else:
            self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self._ring.enter(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring.leave(event.reason())
