"""Widgets side by side that go on in the next row where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from refundwizard.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class FlowRow(QWidget):
    """Places widgets by their size hints from left to right, then below."""

    def __init__(self, *, gap: int = 8, parent: QWidget | None = None) -> None:
        """Make an empty row; `gap` is in design px, both ways."""
        super().__init__(parent)
        self._gap = gap
        self._items: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self._arrange)

    def add(self, widget: QWidget) -> None:
        """Add a widget at the end."""
        widget.setParent(self)
        self._items.append(widget)
        widget.show()
        self.updateGeometry()
        self._arrange()

    def _places(self, width: int) -> tuple[list[QRect], int]:
        gap = theme().px(self._gap)
        x = y = deep = 0
        rects: list[QRect] = []
        row: list[QRect] = []
        for item in self._items:
            hint = item.sizeHint()
            wide = min(hint.width(), max(width, 1))
            high = item.heightForWidth(wide) if item.hasHeightForWidth() else hint.height()
            if x and x + wide > width:
                rects += _centred(row, deep)
                x, y, deep, row = 0, y + deep + gap, 0, []
            row.append(QRect(x, y, wide, high))
            x += wide + gap
            deep = max(deep, high)
        return [*rects, *_centred(row, deep)], y + deep

    def _arrange(self) -> None:
        for item, rect in zip(self._items, self._places(self.width())[0], strict=True):
            item.setGeometry(rect)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in px at `width` px."""
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        gaps = theme().px(self._gap) * max(len(self._items) - 1, 0)
        width = sum(item.sizeHint().width() for item in self._items) + gaps
        return QSize(width, max((item.sizeHint().height() for item in self._items), default=0))

    def minimumSizeHint(self) -> QSize:
        """Need the widest single widget."""
        width = max((item.minimumSizeHint().width() for item in self._items), default=0)
        return QSize(width, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the widgets anew."""
        super().resizeEvent(event)
        self._arrange()


def _centred(row: list[QRect], deep: int) -> list[QRect]:
    """Move what is lower than its row to the middle of it."""
    return [rect.translated(0, (deep - rect.height()) // 2) for rect in row]
