"""The bar under the content: back at the left, on at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

STACKED = 480
"""Below this width (design px) the buttons stand one above the other."""


class FootBar(QFrame):
    """64 design px high, its buttons in line with the content column."""

    back_requested = Signal()
    next_requested = Signal()

    def __init__(self, *, max_width: int = 684, parent: QWidget | None = None) -> None:
        """Make a bar without buttons, as wide inside as the column."""
        super().__init__(parent)
        self.setObjectName("foot_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._max_width = max_width
        self.back = Button("", icon="back")
        self.next = Button("", kind="primary", trailing_icon="next")
        self.back.setObjectName("go_back")
        self.next.setObjectName("go_on")
        self.back.clicked.connect(self.back_requested)
        self.next.clicked.connect(self.next_requested)
        self._line = QHBoxLayout(self)
        self._line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._line.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addStretch(1)
        self._line.addWidget(self.next, 0, Qt.AlignmentFlag.AlignVCenter)
        self.back.hide()
        self.next.hide()
        self._space()
        theme().changed.connect(self._space)

    def set_back(self, text: str) -> None:
        """Name the way back; "" hides it."""
        self.back.setText(text)
        self.back.setVisible(bool(text))

    def set_next(self, text: str, *, primary: bool = True, icon: str = "next") -> None:
        """Name the way on; "" hides it. A page with a task of its own makes it plain."""
        self.next.setText(text)
        self.next.set_kind("primary" if primary else "plain")
        self.next.set_icons("", icon)
        self.next.setVisible(bool(text))

    def set_max_width(self, max_width: int) -> None:
        """Follow the content column, design px."""
        self._max_width = max_width
        self._space()

    def _space(self) -> None:
        scale = theme().px
        side = max(scale(32), (self.width() - scale(self._max_width)) // 2)
        stacked = self.width() / theme().scale < STACKED
        if stacked:
            side = scale(16)
        way = QBoxLayout.Direction.BottomToTop if stacked else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(way)
        self._line.setSpacing(scale(8))
        self._line.setContentsMargins(side, scale(12), side, scale(11))
        self.setMinimumHeight(scale(64))

    def minimumSizeHint(self) -> QSize:
        """Let the window be narrow; the room at the sides is no need."""
        return QSize(theme().px(160), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons in line with the column."""
        super().resizeEvent(event)
        self._space()
