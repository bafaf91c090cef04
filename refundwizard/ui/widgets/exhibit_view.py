"""The list view of the tiles: keys, mouse, dragging. It never scrolls; the page around it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.exhibit_drag import ExhibitDragList

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QMouseEvent

    from refundwizard.ui.widgets.exhibit_model import ExhibitModel

_OPEN_KEYS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ARROWS: Final = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class ExhibitList(ExhibitDragList):
    """Tiles in rows; any number can be chosen."""

    opened = Signal(str)
    remove_requested = Signal(list)
    menu_requested = Signal(list, QPoint)
    shifted = Signal(list, int)

    def __init__(self, model: ExhibitModel, parent: QWidget) -> None:
        """Show `model`."""
        super().__init__(model, parent)
        self.setObjectName("exhibits")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(self._open)

    def set_width(self, width: int) -> None:
        """Lay the tiles out for rows of `width` px."""
        self.tiles.width = width
        self.scheduleDelayedItemsLayout()

    def chosen_ids(self) -> list[str]:
        """Give the ids of the chosen exhibits, in order; else of the one the keyboard is at."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        if not rows and self.currentIndex().isValid():
            rows = [self.currentIndex().row()]
        return [self._model.exhibits[row].id for row in rows]

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.exhibits[index.row()].id)

    def _on_menu(self, at: QPoint) -> None:
        if self.indexAt(at).isValid() or self.currentIndex().isValid():
            self.menu_requested.emit(self.chosen_ids(), self._ground.mapToGlobal(at))

    # ------------------------------------------------------------------------------------- keys

    def event(self, event: QEvent) -> bool:
        """Keep Alt and an arrow for the order of the tiles; elsewhere it leads back."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_move(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, remove, put in order, or ask for the menu."""
        self.tiles.keyboard = True
        ids, key = self.chosen_ids(), event.key()
        if not ids:
            super().keyPressEvent(event)
        elif _is_move(event):
            columns = self.tiles.columns()
            steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -columns}
            self.shifted.emit(ids, steps.get(Qt.Key(key), columns))
        elif key in _OPEN_KEYS:
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Delete:
            self.remove_requested.emit(ids)
        elif key == Qt.Key.Key_Menu:
            below = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_requested.emit(ids, self._ground.mapToGlobal(below))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember that the mouse is in use, so no ring is drawn."""
        self.tiles.keyboard = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which tile is current when the keyboard came here."""
        self.tiles.keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.selectionModel().setCurrentIndex(
                self._model.index(0), self.selectionModel().SelectionFlag.NoUpdate
            )
        self._ground.update()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Have the page around show a tile."""
        del hint
        area = self._area()
        inside = area.widget() if area is not None else None
        if area is not None and inside is not None and self.hasFocus():
            at = self._ground.mapTo(inside, self.visualRect(index).center())
            rect = self.visualRect(index)
            area.ensureVisible(at.x(), at.y(), 0, rect.height() // 2 + theme().px(12))


def _is_move(event: QKeyEvent) -> bool:
    return event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in _ARROWS
