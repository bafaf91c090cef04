"""A page that fills its room, and scrolls only where there is too little of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class _Ground(QWidget):
    """Gives a child all its room: as a layout it would ask for every row of the list at once."""

    def __init__(self, child: QWidget) -> None:
        super().__init__()
        self.setObjectName("column")
        self._child = child
        child.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pass the room on."""
        super().resizeEvent(event)
        self._child.setGeometry(self.rect())


def roomy(child: QWidget) -> tuple[QScrollArea, QWidget]:
    """Return an area that scrolls, and its ground to set the least height of.

    It scrolls where even a short list has no room, as with very large text.
    """
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    ground = _Ground(child)
    area.setWidget(ground)
    area.viewport().setAutoFillBackground(False)
    ground.setAutoFillBackground(False)
    return area, ground
