"""A QR code painted from its modules: always black on white, sharp at every size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from refundwizard.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

QUIET: Final = 4
"""Modules of white around a code."""
_WANTED: Final = 420
"""Design px a code is wide."""
_LEAST: Final = 3
"""Px a module takes at least, else a phone cannot tell them apart."""


class QrView(QWidget):
    """Paints modules as whole pixels of the screen, without smoothing."""

    def __init__(self, matrix: Sequence[Sequence[bool]], alt: str, *, room: int = 0) -> None:
        """Show a code; `alt` says in words what it holds, `room` (px) how high it may be."""
        super().__init__()
        self._matrix = matrix
        self._room = room
        self.setAccessibleName(alt)
        policy = QSizePolicy.Policy.Fixed
        self.setSizePolicy(policy, policy)
        theme().changed.connect(self.updateGeometry)

    @property
    def modules(self) -> int:
        """Modules along one side, with the quiet zone."""
        return len(self._matrix) + 2 * QUIET

    def sizeHint(self) -> QSize:
        """Give the side of the code: whole px per module."""
        wanted = theme().px(_WANTED)
        most = min(wanted, self._room) if self._room else wanted
        side = self.modules * max(most // self.modules, _LEAST)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never be smaller: a code cut off is none."""
        return self.sizeHint()

    def image(self) -> QImage:
        """Return the code with one pixel a module."""
        image = QImage(self.modules, self.modules, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        for row, modules in enumerate(self._matrix, start=QUIET):
            for column, is_dark in enumerate(modules, start=QUIET):
                if is_dark:
                    image.setPixelColor(column, row, Qt.GlobalColor.black)
        return image

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the code in the middle, every module of one size."""
        del event
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        side = int(min(self.width(), self.height()) * ratio)
        edge = max(side // self.modules, 1) * self.modules
        painter.scale(1 / ratio, 1 / ratio)
        left = (int(self.width() * ratio) - edge) // 2
        top = (int(self.height() * ratio) - edge) // 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        painter.drawImage(QRect(left, top, edge, edge), self.image())
