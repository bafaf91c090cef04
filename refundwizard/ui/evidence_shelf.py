"""The files added so far: unsorted ones first, then all as tiles with the menu that files them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.evidence_parts import FilingMenu, UnsortedRow, tile_of
from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.exhibits import ExhibitGrid
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QImage, QResizeEvent, QShowEvent

    from refundwizard.session.evidence_view import EvidenceView, ExhibitView
    from refundwizard.ui.widgets.exhibits import Exhibit

ASKED_ABOUT: Final = 3
"""So many unsorted exhibits get a row of their own; more are filed together, chosen as tiles."""


class Shelf(QWidget):
    """Shows exhibits, asks what they show, and lets them be put in order."""

    filed = Signal(list, str)
    """Exhibit ids and kind; an empty kind takes them out of their place."""
    wanted = Signal(list)
    """`ExhibitView`s in sight, or nearly, that have no picture yet."""

    def __init__(self, view: EvidenceView, images: Mapping[str, QImage]) -> None:
        """Show the exhibits of a view with the pictures there are by digest."""
        super().__init__()
        self._by_id = {each.id: each for each in view.exhibits}
        self._kinds = (view.kinds, view.needed_kinds)
        self._images = images
        self.menu: FilingMenu | None = None
        self.grid = ExhibitGrid(name=self.tr("Added files"))
        self.opened, self.removed = self.grid.opened, self.grid.remove_requested
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(10))
        self._add_unsorted(column, [each for each in view.exhibits if not each.kind])
        column.addWidget(self.grid)
        if len(view.exhibits) > 1:
            words = self.tr("Drag to change the order, or press Alt and an arrow key.")
            column.addWidget(Paragraph(words, Role.HINT, "text3"))
        self.grid.set_exhibits([self._tile(each) for each in view.exhibits])
        theme().changed.connect(self.look)
        self.grid.menu_requested.connect(lambda ids, at: self.show_menu(ids, at=at))

    def _add_unsorted(self, column: QVBoxLayout, unsorted: Sequence[ExhibitView]) -> None:
        if not unsorted:
            return
        card = Card()
        for each in unsorted[:ASKED_ABOUT]:
            card.add_row(UnsortedRow(each, self.ask_about))
        more = len(unsorted) - ASKED_ABOUT
        if more > 0:
            words = self.tr(
                "%n more not sorted: choose several below, then press the menu key.", "", more
            )
            card.add_row(_line(words))
        column.addWidget(card)

    def _tile(self, each: ExhibitView) -> Exhibit:
        return tile_of(each, self._images.get(each.sha256 or ""))

    # ------------------------------------------------------------------------------- pictures

    def look(self) -> None:
        """See soon which tiles are in sight, and ask for their pictures."""
        self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Look once it shows."""
        super().showEvent(event)
        self.look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again: other tiles may be in sight."""
        super().resizeEvent(event)
        self.look()

    def _ask(self) -> None:
        model = self.grid.model
        bare = [each for each in self.grid.wanted() if not model.has_picture(each)]
        missing = []
        for exhibit in (self._by_id[each] for each in bare):
            image = self._images.get(exhibit.sha256 or "")
            if image is None:
                missing.append(exhibit)
            elif not image.isNull():
                self.grid.set_thumbnail(exhibit.id, image)
        if missing:
            self.wanted.emit(missing)

    def show_picture(self, sha256: str, image: QImage) -> None:
        """Show a picture that has just been made, or that there can be none."""
        for each in self._by_id.values():
            if each.sha256 == sha256:
                self.grid.model.update_exhibit(tile_of(each, image))
                if not image.isNull():
                    self.grid.set_thumbnail(each.id, image)

    # ----------------------------------------------------------------------------------- menus

    def ask_about(self, name: str, over: QWidget) -> None:
        """Ask what an exhibit shows, in a menu below a button."""
        self.menu = self._make_menu([name])
        self.menu.popup(over.mapToGlobal(QPoint(0, over.height())))

    def show_menu(self, ids: Sequence[str], *, at: QPoint) -> None:
        """Show what can be done with exhibits, at a point of the screen."""
        self.menu = self._make_menu(ids)
        self.menu.add_deeds()
        self.menu.popup(at)

    def _make_menu(self, ids: Sequence[str]) -> FilingMenu:
        menu = FilingMenu([self._by_id[each] for each in ids], self._kinds, self)
        menu.opened.connect(self.opened)
        menu.filed.connect(self.filed)
        menu.removed.connect(self.removed)
        return menu


def _line(words: str) -> QWidget:
    row = QWidget()
    inner = QVBoxLayout(row)
    scale = theme().px
    inner.setContentsMargins(scale(16), scale(10), scale(16), scale(10))
    inner.addWidget(Paragraph(words, Role.HINT, "text2"))
    return row
