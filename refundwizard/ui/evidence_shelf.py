"""The files added so far: unsorted ones first, then all as tiles with the menu that files them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.evidence_parts import FilingMenu, UnsortedRow, tile_of
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.exhibits import ExhibitGrid

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QImage

    from refundwizard.session.evidence_view import EvidenceView


class Shelf(QWidget):
    """Shows exhibits and asks what they show."""

    filed = Signal(str, str)
    """Exhibit id and kind; an empty kind takes it out of its place."""
    removed = Signal(str)

    def __init__(self, view: EvidenceView, images: Mapping[str, QImage]) -> None:
        """Show the exhibits of a view with the pictures there are by digest."""
        super().__init__()
        self._view = view
        self.menu: FilingMenu | None = None
        self.grid = ExhibitGrid()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(10))
        unsorted = [each for each in view.exhibits if not each.kind]
        if unsorted:
            card = Card()
            for each in unsorted:
                card.add_row(UnsortedRow(each, self.show_menu))
            column.addWidget(card)
        column.addWidget(self.grid)
        self._fill(images)
        self.grid.opened.connect(self._on_opened)
        self.grid.menu_requested.connect(lambda name, at: self.show_menu(name, at=at))
        self.grid.remove_requested.connect(self.removed)

    def _fill(self, images: Mapping[str, QImage]) -> None:
        tiles = [tile_of(each, images.get(each.sha256 or "")) for each in self._view.exhibits]
        self.grid.set_exhibits(tiles)
        for each in self._view.exhibits:
            image = images.get(each.sha256 or "")
            if image is not None and not image.isNull():
                self.grid.set_thumbnail(each.id, image)

    def show_picture(self, sha256: str, image: QImage) -> None:
        """Show a picture that has just been made, or that there can be none."""
        tiles = {tile.exhibit.id: tile for tile in self.grid.tiles()}
        for each in self._view.exhibits:
            if each.sha256 == sha256:
                tiles[each.id].update_exhibit(tile_of(each, image))
                if not image.isNull():
                    self.grid.set_thumbnail(each.id, image)

    def _on_opened(self, name: str) -> None:
        tile = next(tile for tile in self.grid.tiles() if tile.exhibit.id == name)
        self.show_menu(name, tile)

    def show_menu(
        self, name: str, over: QWidget | None = None, *, at: QPoint | None = None
    ) -> None:
        """Ask what an exhibit shows, in a menu below `over` or at a point of the screen."""
        exhibit = next(each for each in self._view.exhibits if each.id == name)
        self.menu = FilingMenu(exhibit, self._view, self)
        self.menu.filed.connect(self.filed)
        self.menu.removed.connect(self.removed)
        below = over.mapToGlobal(QPoint(0, over.height())) if over is not None else QPoint()
        self.menu.popup(at or below)
