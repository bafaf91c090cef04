"""The list of cases on the home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.case_delegate import CaseDelegate
from refundwizard.ui.widgets.case_model import CaseListModel, CaseRow

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["CaseList", "CaseListModel", "CaseRow"]

_OPEN_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class CaseView(QListView):
    """A list view that tells which row was opened, deleted, or asked for its menu."""

    opened = Signal(str)
    menu_requested = Signal(str, QPoint)
    delete_requested = Signal(str)

    def __init__(self, model: CaseListModel) -> None:
        """Show `model`."""
        super().__init__()
        self.setObjectName("cases")
        self._model = model
        self._ground = QWidget()  # ours, for Qt's own is slow to come by, and fills itself
        self.setViewport(self._ground)
        self.rows = CaseDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self.rows)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.row(index).id)

    def _on_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if not index.isValid():
            index = self.currentIndex()
        if index.isValid():
            place = self._ground.mapToGlobal(at)
            self.menu_requested.emit(self._model.row(index).id, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, delete, or ask for the menu by key."""
        self.rows.keyboard = True
        index = self.currentIndex()
        if not index.isValid():
            super().keyPressEvent(event)
            return
        row = self._model.row(index)
        if event.key() in _OPEN_KEYS:
            self.opened.emit(row.id)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit(row.id)
        elif event.key() == Qt.Key.Key_Menu:
            place = self._ground.mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_requested.emit(row.id, place)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember that the mouse is in use, so no ring is drawn."""
        self.rows.keyboard = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which row is current when the keyboard came here."""
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        self.rows.keyboard = not by_mouse
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0))
        super().focusInEvent(event)
        self._ground.update()


class CaseList(QWidget):
    """A rounded frame around the view; as high as its rows, if there is room."""

    opened = Signal(str)
    menu_requested = Signal(str, QPoint)
    delete_requested = Signal(str)

    def __init__(self, *, name: str = "") -> None:
        """Make an empty list that screen readers call `name`."""
        super().__init__()
        self.model = CaseListModel(self)
        self.view = CaseView(self.model)
        self.view.setAccessibleName(name)
        self.view.opened.connect(self.opened)
        self.view.menu_requested.connect(self.menu_requested)
        self.view.delete_requested.connect(self.delete_requested)
        self.view.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme().changed.connect(self._fit)
        self._fit()

    def set_rows(self, rows: Sequence[CaseRow], ids: Sequence[str] | None = None) -> None:
        """Show these cases; the current one stays current. `ids` as in `CaseListModel`."""
        current = self.current_id()
        self.model.set_rows(rows, ids)
        index = self.model.index_of(current) if current else QModelIndex()
        if index.isValid():
            self.view.setCurrentIndex(index)
        self._fit()

    def current_id(self) -> str:
        """Give the id of the current case, or ""."""
        index = self.view.currentIndex()
        return self.model.row(index).id if index.isValid() else ""

    def rows_height(self) -> int:
        """Give the height in px of all rows and the frame."""
        return self.model.rowCount() * self.view.rows.row_height(self.width()) + 2

    def _fit(self) -> None:
        self.setMaximumHeight(max(self.rows_height(), 3))
        self.view.doItemsLayout()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for all rows."""
        return QSize(theme().px(600), self.rows_height())

    def minimumSizeHint(self) -> QSize:
        """Show at least two rows."""
        two = 2 * self.view.rows.row_height(self.width()) + 2
        return QSize(theme().px(280), min(two, self.rows_height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows get higher where the list gets narrow."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
        self.view.setGeometry(self.rect().adjusted(1, 1, -1, -1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and frame."""
        del event
        draw.box(QPainter(self), self.rect().toRectF(), draw.Box("surface", "line", 10))
