"""The files added as evidence, as tiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.exhibit_tile import Exhibit, ExhibitTile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

__all__ = ["Exhibit", "ExhibitGrid", "ExhibitTile"]

_GAP = 11
_WIDE = 126


class ExhibitGrid(QWidget):
    """Tiles of equal width that fill the rows."""

    opened = Signal(str)
    remove_requested = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(self) -> None:
        """Make an empty grid."""
        super().__init__()
        self._tiles: dict[str, ExhibitTile] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self._place)

    def set_exhibits(self, exhibits: Sequence[Exhibit]) -> None:
        """Show these; tiles that stay keep their picture."""
        wanted = {exhibit.id for exhibit in exhibits}
        for gone in [key for key in self._tiles if key not in wanted]:
            tile = self._tiles.pop(gone)
            tile.hide()
            tile.deleteLater()
        ordered = {}
        for exhibit in exhibits:
            tile = self._tiles.get(exhibit.id) or self._new(exhibit)
            tile.update_exhibit(exhibit)
            ordered[exhibit.id] = tile
        self._tiles = ordered
        self._place()

    def _new(self, exhibit: Exhibit) -> ExhibitTile:
        tile = ExhibitTile(exhibit)
        tile.setParent(self)
        tile.opened.connect(self.opened)
        tile.remove_requested.connect(self.remove_requested)
        tile.menu_requested.connect(self.menu_requested)
        tile.show()
        return tile

    def set_thumbnail(self, exhibit_id: str, image: QImage) -> None:
        """Give a tile its picture; nothing happens if the tile is gone."""
        tile = self._tiles.get(exhibit_id)
        if tile is not None:
            tile.set_thumbnail(QPixmap.fromImage(image))

    def tiles(self) -> list[ExhibitTile]:
        """Give the tiles in order."""
        return list(self._tiles.values())

    def _columns(self, width: int) -> int:
        wide, gap = theme().px(_WIDE), theme().px(_GAP)
        return max(1, (width + gap) // (wide + gap))

    def _place(self) -> None:
        columns, gap = self._columns(self.width()), theme().px(_GAP)
        wide = (self.width() - gap * (columns - 1)) / columns
        high = theme().px(128)
        for i, tile in enumerate(self._tiles.values()):
            left = round((i % columns) * (wide + gap))
            right = round((i % columns) * (wide + gap) + wide)
            tile.setGeometry(left, (i // columns) * (high + gap), right - left, high)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Tell layouts to ask for the height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in px at `width` px."""
        rows = -(-len(self._tiles) // self._columns(width))
        return rows * theme().px(128) + max(rows - 1, 0) * theme().px(_GAP)

    def sizeHint(self) -> QSize:
        """Ask for five tiles a row."""
        width = theme().px(684)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Need one tile a row."""
        return QSize(theme().px(_WIDE), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the tiles anew."""
        super().resizeEvent(event)
        self._place()
