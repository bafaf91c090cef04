"""The scrolling part of the rail; its thin bar stands in the margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from refundwizard.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from refundwizard.ui.widgets.step_list import StepList

_BAR = 6


class StepScroll(QScrollArea):
    """Scrolls the steps where the window is too low for them."""

    def __init__(self, steps: StepList, *, narrow: bool) -> None:
        """Hold `steps`, in a narrow rail nearer to the sides."""
        super().__init__()
        self.setViewport(QWidget())  # Qt's own is slow to come by, and fills itself
        self.setObjectName("rail_scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._above = 18 if narrow else 15
        self._side = 10 if narrow else 12
        inner = QWidget()
        inner.setObjectName("column")
        self._column = QVBoxLayout(inner)
        self._column.setSpacing(0)
        self._steps = steps
        self._column.addWidget(steps)
        self._column.addStretch(1)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._space)
        later = Qt.ConnectionType.QueuedConnection  # when the steps have their places
        self.verticalScrollBar().rangeChanged.connect(self._show_current, later)
        steps.updated.connect(self._show_current, later)
        self._space()

    def _show_current(self) -> None:
        """Scroll from the top only as far as the step in progress needs to be seen."""
        current = self._steps.current()
        if current is not None:
            self.verticalScrollBar().setValue(0)
            self.ensureWidgetVisible(current, 0, theme().px(12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the steps into the height there is."""
        super().resizeEvent(event)
        self._steps.fit(self.viewport().height() - theme().px(self._above + 8))

    def _space(self) -> None:
        scale = theme().px
        side = scale(self._side)
        bar = _BAR if self.verticalScrollBar().maximum() else 0
        self._column.setContentsMargins(side, scale(self._above), max(side - bar, 0), scale(8))
