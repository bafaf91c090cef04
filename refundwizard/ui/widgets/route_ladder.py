"""The ways to go on, one above the other, and which doors a step would close."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.painted_button import PaintedButton
from refundwizard.ui.widgets.text_block import TextBlock, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

RungState = Literal["now", "ready", "lock", "done"]

_TEXT: Final = 34
_LOOKS: Final = {
    "now": ("now", "accent"),
    "ready": ("todo", "accent"),
    "lock": ("lock", "text3"),
    "done": ("done", "safe"),
}


@dataclass(frozen=True, slots=True)
class Rung:
    """A way: its words, what it takes or lacks, and what it would close."""

    id: str
    state: RungState
    title: str
    note: str = ""
    closes: str = ""


class RungButton(PaintedButton):
    """One way; the line to the next is painted under its icon."""

    radius = 5

    def __init__(self, rung: Rung, *, last: bool) -> None:
        """Show `rung`; the last one has no line under it."""
        super().__init__(rung.title)
        self.rung = rung
        self._last = last
        self._heights: dict[int, int] = {}
        self.setAccessibleDescription("，".join(p for p in (rung.note, rung.closes) if p))

    def _blocks(self, width: int) -> list[tuple[TextBlock, str]]:
        room = width - theme().px(_TEXT)
        now, locked = self.rung.state == "now", self.rung.state == "lock"
        title = Words(self.rung.title, Role.BODY, True if now else None)
        blocks = [(TextBlock(title, room), "text2" if locked else "text")]
        if self.rung.note:
            blocks.append((TextBlock(Words(self.rung.note, Role.SMALL), room), "text2"))
        if self.rung.closes:
            blocks.append((TextBlock(Words(self.rung.closes, Role.SMALL), room), "overdue"))
        return blocks

    def wanted_height(self, width: int) -> int:
        """Give the height of all lines and the gap to the next rung."""
        if width not in self._heights:
            lines = sum(block.height for block, _ in self._blocks(width))
            self._heights[width] = lines + theme().px(4 if self._last else 13)
        return self._heights[width]

    def _on_theme_changed(self) -> None:
        self._heights.clear()
        super()._on_theme_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon, line and words."""
        del event
        painter = QPainter(self)
        scale = theme().px
        name, token = _LOOKS[self.rung.state]
        draw.icon(painter, name, token, QPointF(0, 0), 22)
        if not self._last:
            bottom = self.height() - scale(1)
            line = QRectF(scale(10), bottom - scale(13), scale(2), scale(13))
            painter.fillRect(line, theme().color("line"))
        y = 0
        for block, colour in self._blocks(self.width()):
            block.paint(painter, QPointF(scale(_TEXT), y), colour)
            y += block.height


class RouteLadder(QWidget):
    """The ways from the first to the last resort."""

    chosen = Signal(str)

    def __init__(self, rungs: Sequence[Rung]) -> None:
        """Show `rungs` from top to bottom."""
        super().__init__()
        self._buttons = [RungButton(r, last=i == len(rungs) - 1) for i, r in enumerate(rungs)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for button in self._buttons:
            button.clicked.connect(self._on_clicked)
            column.addWidget(button)

    def buttons(self) -> list[RungButton]:
        """Give the rungs from top to bottom."""
        return list(self._buttons)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RungButton):
            self.chosen.emit(button.rung.id)
