"""Tiles that can be dragged to another place; files of other programs are left to the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDrag, QPainter
from PySide6.QtWidgets import QListView, QScrollArea, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.exhibit_model import DRAGGED, dragged_ids
from refundwizard.ui.widgets.exhibit_tile import GAP, ExhibitDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QPaintEvent,
    )

    from refundwizard.ui.widgets.exhibit_model import ExhibitModel

_EDGE: Final = 48
"""So near (design px) to the end of what is in sight a drag scrolls the page."""


class ExhibitDragList(QListView):
    """A list view of tiles that takes drops between them."""

    moved = Signal(list, int)
    came_over = Signal(object)
    left = Signal()
    let_go = Signal(object)

    def __init__(self, model: ExhibitModel, parent: QWidget) -> None:
        """Show `model`."""
        super().__init__(parent)
        self._model = model
        self._drop_at = -1
        self._ground = QWidget()  # ours: Qt's own fills itself with the base colour
        self.setViewport(self._ground)
        self.tiles = ExhibitDelegate()
        self.setModel(model)
        self.setItemDelegate(self.tiles)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)

    def _area(self) -> QScrollArea | None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Take the chosen exhibits along, with the picture of the first one."""
        del supported
        picked = self.selectedIndexes()
        if picked:
            drag = self.make_drag(picked)
            drag.exec(Qt.DropAction.MoveAction)

    def make_drag(self, picked: list[QModelIndex]) -> QDrag:
        """Pack chosen exhibits for dragging."""
        first = self.currentIndex() if self.currentIndex() in picked else picked[0]
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData(picked))
        drag.setPixmap(self._ground.grab(self._tile(first)))
        return drag

    def _tile(self, index: QModelIndex) -> QRect:
        gap = theme().px(GAP)
        return self.visualRect(index).adjusted(0, 0, -gap, -gap)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome our own tiles; the page decides about anything else."""
        if event.mimeData().hasFormat(DRAGGED):
            event.acceptProposedAction()
        else:
            event.ignore()
            self.came_over.emit(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where tiles would stand, and scroll near the ends."""
        at = event.position().toPoint()
        if event.mimeData().hasFormat(DRAGGED):
            self._show_drop(self.place_at(at))
            self._scroll_near(at)
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget what hung over the tiles."""
        del event
        self._show_drop(-1)
        self.left.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put tiles in their new place; the page takes anything else."""
        self._show_drop(-1)
        ids = dragged_ids(event.mimeData())
        if not ids:
            self.let_go.emit(event)
            return
        event.acceptProposedAction()
        self.moved.emit(list(ids), self.place_at(event.position().toPoint()))

    def place_at(self, at: QPoint) -> int:
        """Give the position (from 0) in front of which something dropped at a point would stand."""
        index = self.indexAt(at)
        if not index.isValid():
            return self._model.rowCount()
        return index.row() + (at.x() > self._tile(index).center().x())

    def _show_drop(self, place: int) -> None:
        if place != self._drop_at:
            self._drop_at = place
            self._ground.update()

    def _scroll_near(self, at: QPoint) -> None:
        area = self._area()
        inside = area.widget() if area is not None else None
        if area is not None and inside is not None:
            near = self._ground.mapTo(inside, at)
            area.ensureVisible(near.x(), near.y(), 0, theme().px(_EDGE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tiles, and a bar where dragged ones would go."""
        super().paintEvent(event)
        if self._drop_at < 0 or not self._model.rowCount():
            return
        is_end = self._drop_at >= self._model.rowCount()
        rect = self._tile(self._model.index(self._drop_at - is_end))
        half = theme().px(GAP) // 2
        x = rect.right() + half if is_end else max(rect.left() - half, 0)
        bar = QRect(x, rect.top(), theme().px(3), rect.height())
        QPainter(self._ground).fillRect(bar, theme().color("accent"))
