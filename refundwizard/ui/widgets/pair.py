"""Two equal blocks side by side that stack where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from refundwizard.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

NARROW = 600
"""Below this width (design px) the blocks stand one above the other."""


class Pair(QWidget):
    """Holds two or more blocks of equal width."""

    def __init__(
        self, *blocks: QWidget, gap: int = 20, narrow: int = NARROW, fill: bool = False
    ) -> None:
        """Put `blocks` side by side, `gap` design px apart.

        They stack below `narrow` design px; `fill` makes them equally high.
        """
        super().__init__()
        self._gap = gap
        self._narrow = narrow
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        for block in blocks:
            if fill:
                self._line.addWidget(block, 1)
            else:
                self._line.addWidget(block, 1, Qt.AlignmentFlag.AlignTop)
        self._turn()
        theme().changed.connect(self._turn)

    def _turn(self) -> None:
        across = self.width() / theme().scale >= self._narrow
        way = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(way)
        self._line.setSpacing(theme().px(self._gap if across else 16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack or set side by side."""
        super().resizeEvent(event)
        self._turn()
