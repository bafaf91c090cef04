"""The scrolling column that pages put their blocks in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.pair import Pair

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class ScrollColumn(QScrollArea):
    """A centred column of at most `max_width` design px; scrolls up and down only."""

    def __init__(
        self,
        *,
        max_width: int = 684,
        padding: int = 32,
        top: int = 26,
        bottom: int = 24,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty column.

        Args:
            max_width: Widest the column gets, design px.
            padding: Least room at its sides, design px.
            top: Room above the first block, design px.
            bottom: Room below the last block, design px.
            parent: Qt owner.
        """
        super().__init__(parent)
        self._max_width = max_width
        self._padding = padding
        self._ends = (top, bottom)
        self._gaps: list[tuple[int, int]] = []
        self._kept: QWidget | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ground = QWidget()
        self._ground.setObjectName("column")
        self._ground.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._across = QHBoxLayout(self._ground)
        self._across.setSpacing(0)
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        self._across.addLayout(self.column)
        self.setWidget(self._ground)
        self._space()
        theme().changed.connect(self._space)

    def set_max_width(self, max_width: int) -> None:
        """Change the widest the column gets, design px."""
        self._max_width = max_width
        self._space()

    def _space(self) -> None:
        scale = theme().px
        wide = self.width()
        bar = wide - self.viewport().width()
        side = max(scale(self._padding), (wide - scale(self._max_width)) // 2)
        top, bottom = self._ends
        right = max(side - bar, 0)
        self._across.setContentsMargins(side, scale(top), right, scale(bottom))
        for index, gap in self._gaps:
            item = self.column.itemAt(index)
            spacer = item.spacerItem() if item is not None else None
            if spacer is not None:
                spacer.changeSize(0, scale(gap))
        self.column.invalidate()
        self.viewport().setAutoFillBackground(False)

    def add(self, widget: QWidget, gap: int = 12) -> None:
        """Add a block `gap` design px below the last one; the first has no gap."""
        self._add_gap(gap)
        self.column.addWidget(widget)

    def add_layout(self, layout: QLayout, gap: int = 12) -> None:
        """Add a layout `gap` design px below the last block."""
        self._add_gap(gap)
        self.column.addLayout(layout)

    def add_pair(self, left: QWidget, right: QWidget, gap: int = 12) -> None:
        """Add two equal blocks side by side, 20 design px apart; they stack when narrow."""
        self.add(Pair(left, right), gap)

    def _add_gap(self, gap: int) -> None:
        if self.column.count():
            self._gaps.append((self.column.count(), gap))
            self.column.addSpacing(theme().px(gap))

    def add_stretch(self) -> None:
        """Let the rest of the page stay empty; call it last."""
        self.column.addStretch(1)

    def keep(self, widget: QWidget | None) -> None:
        """Let `clear` spare a block, to be added again: somebody is writing in it."""
        self._kept = widget

    def clear(self) -> None:
        """Take all blocks away."""
        self._gaps.clear()
        while (item := self.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._kept:
                widget.hide()
                widget.deleteLater()

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that `widget` is in sight."""
        self.ensureWidgetVisible(widget, 0, theme().px(24))

    def reveal_later(self, widget: QWidget) -> None:
        """Scroll so that `widget`, just added, is in sight once it has its place."""
        QTimer.singleShot(0, widget, lambda: self.reveal(widget))

    def return_to(self, at: int) -> None:
        """Scroll back after blocks were replaced; again once they have their places."""
        bar = self.verticalScrollBar()
        bar.setValue(at)
        reached = bar.value()
        if reached != at:
            QTimer.singleShot(0, self, lambda: bar.setValue(at) if bar.value() == reached else None)

    def to_top(self) -> None:
        """Scroll to the top."""
        self.verticalScrollBar().setValue(0)

    def viewportEvent(self, event: QEvent) -> bool:
        """Keep the column in place when the scroll bar comes or goes."""
        seen = super().viewportEvent(event)
        if event.type() == QEvent.Type.Resize:
            self._space()
        return seen

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._space()
