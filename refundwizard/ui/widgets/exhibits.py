"""The files added as evidence, as tiles: picked, opened, put in order, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.exhibit_model import Exhibit, ExhibitModel
from refundwizard.ui.widgets.exhibit_tile import GAP, HIGH, columns_in, fitted
from refundwizard.ui.widgets.exhibit_view import ExhibitList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QImage, QResizeEvent

__all__ = ["Exhibit", "ExhibitGrid", "ExhibitModel"]

AHEAD: Final = 1.0
"""Pictures are asked for so many heights of the visible part beyond it."""


class ExhibitGrid(QWidget):
    """As high as its rows; the page around it scrolls."""

    opened = Signal(str)
    remove_requested = Signal(list)
    menu_requested = Signal(list, QPoint)
    moved = Signal(list, int)
    """Ids, and the position (from 0) they are to stand in front of."""
    shifted = Signal(list, int)
    """Ids, and how many places they are to go on (or back)."""
    came_over = Signal(object)
    """A drag event of another program: the page accepts it or not."""
    left = Signal()
    let_go = Signal(object)
    """A drop event of another program."""

    def __init__(self, *, name: str = "") -> None:
        """Make an empty grid that screen readers call `name`."""
        super().__init__()
        self.model = ExhibitModel(self)
        self.view = ExhibitList(self.model, self)
        self.view.setAccessibleName(name)
        for mine, its in (
            (self.opened, self.view.opened),
            (self.remove_requested, self.view.remove_requested),
            (self.menu_requested, self.view.menu_requested),
            (self.moved, self.view.moved),
            (self.shifted, self.view.shifted),
            (self.came_over, self.view.came_over),
            (self.left, self.view.left),
            (self.let_go, self.view.let_go),
        ):
            its.connect(mine)
        self.setFocusProxy(self.view)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self._on_theme)

    # -------------------------------------------------------------------------------- content

    def set_exhibits(self, exhibits: Sequence[Exhibit]) -> None:
        """Show these; what was chosen and is still there stays chosen."""
        chosen, current = self.chosen(), self.current_id()
        self.model.set_exhibits(exhibits)
        self.choose(chosen, current)
        self._place()

    def set_thumbnail(self, exhibit_id: str, image: QImage) -> None:
        """Give a tile its picture; nothing happens if the tile is gone."""
        self.model.set_picture(exhibit_id, fitted(image, self.devicePixelRatioF()))

    def chosen(self) -> list[str]:
        """Give the ids of the chosen exhibits, in order."""
        rows = sorted(index.row() for index in self.view.selectedIndexes())
        return [self.model.exhibits[row].id for row in rows]

    def current_id(self) -> str:
        """Give the id of the exhibit the keyboard is at, or ""."""
        index = self.view.currentIndex()
        return self.model.exhibits[index.row()].id if index.isValid() else ""

    def choose(self, ids: Iterable[str], current: str = "") -> None:
        """Choose these exhibits and none else."""
        picked = QItemSelection()
        for row in (self.model.row_of(each) for each in ids):
            if row >= 0:
                picked.select(self.model.index(row), self.model.index(row))
        choice = self.view.selectionModel()
        row = self.model.row_of(current)
        if row >= 0:
            choice.setCurrentIndex(
                self.model.index(row), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        choice.select(picked, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def wanted(self) -> list[str]:
        """Give the ids of tiles in sight or nearly, those in sight first."""
        seen = self.visibleRegion().boundingRect()
        if seen.isEmpty():
            return []
        ahead = round(seen.height() * AHEAD)
        near = seen.adjusted(0, -ahead, 0, ahead)
        inside = self._rows_in(seen)
        rows = [*inside, *(row for row in self._rows_in(near) if row not in set(inside))]
        return [self.model.exhibits[row].id for row in rows]

    def _rows_in(self, rect: QRect) -> range:
        columns = self.view.tiles.columns()
        high = theme().px(HIGH) + theme().px(GAP)
        first = max(rect.top() // high, 0) * columns
        last = (rect.bottom() // high + 1) * columns
        return range(min(first, self.model.rowCount()), min(last, self.model.rowCount()))

    # --------------------------------------------------------------------------------- layout

    def _on_theme(self) -> None:
        self.model.forget_pictures()
        self._place()

    def _place(self) -> None:
        beyond = 2 * theme().px(GAP)  # the gap behind the last tile, and room not to wrap early
        high = self.heightForWidth(self.width())
        self.view.set_width(self.width())
        self.view.setGeometry(0, 0, self.width() + beyond, high + beyond)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Tell layouts to ask for the height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in px at `width` px."""
        rows = -(-self.model.rowCount() // columns_in(width))
        return rows * theme().px(HIGH) + max(rows - 1, 0) * theme().px(GAP)

    def sizeHint(self) -> QSize:
        """Ask for five tiles a row."""
        width = theme().px(684)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Need one tile a row."""
        return QSize(theme().px(126), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the tiles anew."""
        super().resizeEvent(event)
        self._place()
