"""The window onto a picture with boxes: scrolls, zooms, brings the box in hand into sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.mask_canvas import MaskCanvas

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage, QResizeEvent, QWheelEvent

HEIGHT: Final = 440
"""Design px of the picture in sight."""
LEAST: Final = 240
_PART: Final = 0.55
STEP: Final = 1.25
MOST: Final = 4.0


class MaskViewer(QScrollArea):
    """Fits the width at first; zooms in steps, also by Ctrl and wheel."""

    def __init__(self, describe: Callable[[int], str]) -> None:
        """Show nothing yet; see `MaskCanvas`."""
        super().__init__()
        self.canvas = MaskCanvas(describe)
        self._steps = 0
        self.setWidget(self.canvas)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.canvas.zoom_wanted.connect(self.zoom_by)
        self.canvas.picked.connect(self.reveal)
        self._size()
        theme().changed.connect(self._size)

    def set_picture(self, image: QImage, size: QSize) -> None:
        """Show a picture that really has `size` pixels."""
        self.canvas.set_picture(image, size)
        self._fit()

    def zoom_by(self, steps: int) -> None:
        """Show the picture larger or smaller, around what is in the middle."""
        bar = self.verticalScrollBar()
        middle = (bar.value() + self.viewport().height() / 2) / max(self.canvas.height(), 1)
        self._steps = max(self._steps + steps, 0)
        if self._fitting() * STEP**self._steps > MOST:
            self._steps -= 1
        self._fit()
        bar.setValue(round(middle * self.canvas.height() - self.viewport().height() / 2))

    def reveal(self, at: int) -> None:
        """Bring a box into sight."""
        if at >= 0:
            place = self.canvas.place_of(at)
            self.ensureVisible(place.center().x(), place.center().y(), 60, 60)

    def _size(self) -> None:
        """Be no higher than what the window shows of its page at most."""
        most = round(self.window().height() * _PART)
        self.setFixedHeight(min(theme().px(HEIGHT), max(most, LEAST)))

    def _fitting(self) -> float:
        bar = self.verticalScrollBar().sizeHint().width()
        room = max(self.width() - bar, 1)
        return min(room / max(self.canvas.picture_size.width(), 1), 1.0)

    def _fit(self) -> None:
        self.canvas.set_zoom(self._fitting() * STEP**self._steps)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; at an end the page around scrolls on."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self._size()
        self._fit()
