"""The room of the home page: it fills the window, and scrolls only where there is too little of it.

It scrolls where even a short list has no room, as with very large text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from refundwizard.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from refundwizard.ui.widgets.fields import LineField

WIDEST: Final = 972
SEARCH_WIDTH: Final = 240
SEARCH_ENDS: Final = 60
"""Icon and padding around the words of an empty search field."""
STACKED: Final = 760
"""Below this width (design px) the search field stands under the title."""


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


class HomeRoom(QScrollArea):
    """Words and search at the head, tiles below them, then the list, all in the middle."""

    def __init__(
        self,
        words: tuple[QWidget, ...],
        search: LineField,
        tiles: QWidget,
        rest: tuple[QWidget, ...],
    ) -> None:
        """Lay these out."""
        super().__init__()
        self._search, self._row, self._last = search, tiles, 0
        self._head = QHBoxLayout()
        self._tiles = QVBoxLayout()
        self._column = QVBoxLayout()
        inner = QWidget()
        self._outer = QHBoxLayout(inner)
        self._ground = _Ground(inner)
        self.setViewport(QWidget())  # Qt's own is slow to come by, and fills itself
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._ground)
        self._ground.setAutoFillBackground(False)
        self._fill_head(words)
        self._tiles.addWidget(tiles)
        self._column.addLayout(self._head)
        self._column.addLayout(self._tiles)
        for widget in rest:
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._outer.addStretch(1)
        self._outer.addLayout(self._column, 1000)
        self._outer.addStretch(1)
        self.arrange()
        theme().changed.connect(self.arrange)

    def _fill_head(self, words: tuple[QWidget, ...]) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        for widget in words:
            column.addWidget(widget)
        self._head.addLayout(column, 1)
        self._head.addWidget(self._search, 0, Qt.AlignmentFlag.AlignBottom)

    def put_first(self, widget: QWidget) -> None:
        """Put something between the tile and the list."""
        self._column.insertWidget(2, widget)

    def add(self, widget: QWidget, *, is_last: bool = False) -> None:
        """Put something below the list; what is last stays below all the rest."""
        self._column.insertWidget(self._column.count() - 1 - self._last, widget)
        self._last += is_last

    def arrange(self) -> None:
        """Follow the width, the text size, and what is in sight."""
        scale = theme().px
        side = max(scale(40), (self.width() - scale(WIDEST)) // 2)
        is_stacked = self.width() / theme().scale < STACKED
        if is_stacked:
            side = scale(24)
        self._outer.setContentsMargins(side, scale(28), side, scale(24))
        self._outer.setSpacing(0)
        way = QHBoxLayout.Direction.TopToBottom if is_stacked else QHBoxLayout.Direction.LeftToRight
        self._head.setDirection(way)
        self._head.setSpacing(scale(12))
        edit = self._search.edit
        words = edit.fontMetrics().horizontalAdvance(edit.placeholderText())
        self._search.setFixedWidth(max(scale(SEARCH_WIDTH), words + scale(SEARCH_ENDS)))
        self._column.setSpacing(scale(10))
        self._tiles.setContentsMargins(0, scale(10), 0, scale(14))
        if self.isVisible():
            self._outer.activate()  # what came or went since would be left out of the sum
            width = self.viewport().width()
            self._row.setMinimumHeight(self._row.heightForWidth(width - 2 * side))
            self._ground.setMinimumHeight(self._outer.minimumHeightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """See how much room the page needs at least."""
        super().showEvent(event)
        self.arrange()
