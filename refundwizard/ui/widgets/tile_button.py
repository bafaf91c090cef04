"""The large tiles on the home page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.painted_button import PaintedButton
from refundwizard.ui.widgets.text_block import TextBlock, Words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_TEXT: Final = 59
_RIGHT: Final = 16
_GAP: Final = 16
_THREE: Final = 700
_TWO: Final = 420
_EVEN: Final = 4
"""So many tiles stand two by two: none is left alone in a row."""


class TileButton(PaintedButton):
    """An icon, a bold line and a quieter one; the hero tile is solid."""

    radius = 10

    def __init__(
        self,
        icon: str,
        title: str,
        note: str,
        *,
        hero: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a tile; only one on a page should be the hero."""
        super().__init__(title, parent)
        self._icon = icon
        self._note = note
        self._hero = hero
        self.setAccessibleDescription(note)

    def set_words(self, title: str, note: str) -> None:
        """Change both lines."""
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(title)
        self._note = note
        self.setAccessibleDescription(note)
        self.updateGeometry()
        self.update()

    def _blocks(self, width: int) -> tuple[TextBlock, TextBlock]:
        room = width - theme().px(_TEXT + _RIGHT)
        title = TextBlock(Words(self.words, Role.H2), room)
        return title, TextBlock(Words(self._note, Role.NOTE), room)

    def wanted_width(self) -> int:
        """Give a third of the home column."""
        return theme().px(313)

    def wanted_height(self, width: int) -> int:
        """Give 78 design px, more where words wrap."""
        title, note = self._blocks(width)
        return max(theme().px(78), title.height + note.height + theme().px(30))

    def _box(self) -> draw.Box:
        if not self._hero:
            return draw.Box("surface", "control" if self.underMouse() else "line", 10)
        pressed = self.isDown() and not theme().tokens.dark
        hover = self.underMouse() and not theme().tokens.dark
        fill = "accent_press" if pressed else "accent_hover" if hover else "hero"
        return draw.Box(fill, "", 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile."""
        del event
        painter = QPainter(self)
        draw.box(painter, self.rect().toRectF(), self._box())
        ink, quiet, icon = ("text", "text2", "accent")
        if self._hero:
            ink = quiet = icon = "on_hero"
        at = QPointF(theme().px(20), self.height() / 2)
        draw.icon_middle(painter, self._icon, icon, at, 24)
        title, note = self._blocks(self.width())
        top = (self.height() - title.height - note.height) // 2
        left = theme().px(_TEXT)
        title.paint(painter, QPointF(left, top), ink)
        note.paint(painter, QPointF(left, top + title.height), quiet)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)


class TileRow(QWidget):
    """Tiles of equal size: three in a row (four: two by two), fewer where there is less room."""

    def __init__(self, *tiles: TileButton) -> None:
        """Hold `tiles`."""
        super().__init__()
        self.tiles = tiles
        self._shown = tiles
        for tile in tiles:
            tile.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self._place)

    def show_only(self, *tiles: TileButton) -> None:
        """Show some of the tiles, in the order they have here."""
        self._shown = tiles
        for tile in self.tiles:
            tile.setVisible(tile in tiles)
        self._place()

    def _shape(self, width: int) -> tuple[int, int, int]:
        """Give how many stand in a row, how wide each is, and how high (px)."""
        room = width / theme().scale
        across = 3 if room >= _THREE else 2 if room >= _TWO else 1
        if across == _EVEN - 1 and len(self._shown) == _EVEN:
            across = 2
        gap = theme().px(_GAP)
        wide = (width - gap * (across - 1)) // across
        return across, wide, max((t.heightForWidth(wide) for t in self._shown), default=0)

    def _place(self) -> None:
        across, wide, high = self._shape(self.width())
        gap = theme().px(_GAP)
        for i, tile in enumerate(self._shown):
            left = (i % across) * (wide + gap)
            is_alone = not left and i == len(self._shown) - 1
            room = self.width() if is_alone else wide
            tile.setGeometry(left, (i // across) * (high + gap), room, high)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Tell layouts to ask for the height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in px at `width` px."""
        across, _, high = self._shape(width)
        rows = -(-len(self._shown) // across)
        return rows * high + (rows - 1) * theme().px(_GAP)

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        width = theme().px(313 * 3 + _GAP * 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Need one tile a row."""
        return QSize(theme().px(160), theme().px(78))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the tiles anew."""
        super().resizeEvent(event)
        self._place()
