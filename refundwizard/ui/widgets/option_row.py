"""One row of a choice: ring or square, words, and a quieter second line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.painted_button import PaintedButton
from refundwizard.ui.widgets.text_block import TextBlock, Words, natural_width

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LEFT: Final = 17
_TEXT: Final = 49
_RIGHT: Final = 17
_MARK: Final = 20


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: permanent id, words, and a second line ("" for none)."""

    id: str
    text: str
    note: str = ""


class OptionRow(PaintedButton):
    """A row that can be chosen by click, Space or arrows."""

    radius = 9

    def __init__(
        self,
        option: Option,
        *,
        many: bool = False,
        unsure: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a row.

        Args:
            option: What it stands for.
            many: Draw a square instead of a ring.
            unsure: Draw the dashed "not sure" form, with the note at the right.
            parent: Qt owner.
        """
        super().__init__(option.text, parent)
        self.option = option
        self.setObjectName(f"option_{option.id}")
        self._many = many
        self._unsure = unsure
        self._invalid = False
        self.setCheckable(True)
        self.setAccessibleDescription(option.note)

    def set_invalid(self, *, on: bool) -> None:
        """Mark the row as part of a question that still needs an answer."""
        self._invalid = on
        self.update()

    def _beside(self, width: int) -> int:
        """Width of the right note of the unsure row, 0 where it stands below."""
        if not (self._unsure and self.option.note):
            return 0
        note = natural_width(Words(self.option.note, Role.SMALL))
        own = natural_width(Words(self.option.text, Role.OPTION, bold=True))
        room = width - theme().px(_TEXT + _RIGHT + 12)
        return note if note + own <= room else 0

    def _blocks(self, width: int) -> tuple[TextBlock, TextBlock | None]:
        room = width - theme().px(_TEXT + _RIGHT)
        beside = self._beside(width)
        bold = True if self.isChecked() else None
        main_room = room - beside - theme().px(12) if beside else room
        main = TextBlock(Words(self.option.text, Role.OPTION, bold), main_room)
        if not self.option.note or beside:
            return main, None
        return main, TextBlock(Words(self.option.note, Role.NOTE), room)

    def wanted_width(self) -> int:
        """Give the width at which nothing wraps."""
        widest = max(
            natural_width(Words(self.option.text, Role.OPTION, bold=True)),
            natural_width(Words(self.option.note, Role.HINT)),
        )
        return widest + theme().px(_TEXT + _RIGHT)

    def wanted_height(self, width: int) -> int:
        """Give 52 px for one line, 56 for two, more where words wrap."""
        main, note = self._blocks(width)
        if note is None:
            return max(theme().px(52), main.height + theme().px(24))
        return max(theme().px(56), main.height + note.height + theme().px(14))

    def _box(self) -> draw.Box:
        if self.isChecked():
            return draw.Box("accent_soft", "accent", 9, draw.chosen_width())
        hover = self.underMouse() and self.isEnabled()
        border = "overdue" if self._invalid else "control" if hover or self._unsure else "line"
        fill = "sunken" if hover else "" if self._unsure else "surface"
        return draw.Box(fill, border, 9, dashed=self._unsure)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        del event
        painter = QPainter(self)
        draw.box(painter, self.rect().toRectF(), self._box())
        edge = theme().px(_MARK)
        mark = QRectF(theme().px(_LEFT), (self.height() - edge) // 2, edge, edge)
        (paint_square if self._many else _paint_ring)(painter, mark, checked=self.isChecked())
        main, note = self._blocks(self.width())
        height = main.height + (note.height if note else 0)
        top = (self.height() - height) // 2
        left = theme().px(_TEXT)
        main.paint(painter, QPointF(left, top), "text" if self.isEnabled() else "text3")
        if note:
            token = "text2" if self.isChecked() else "text3"
            note.paint(painter, QPointF(left, top + main.height), token)
        elif self._beside(self.width()):
            room = self.rect().toRectF().adjusted(0, 0, -theme().px(_RIGHT), 0)
            ink = draw.Ink(Role.SMALL, "text3", right=True)
            draw.text(painter, room, self.option.note, ink)


def _paint_ring(painter: QPainter, mark: QRectF, *, checked: bool) -> None:
    painter.setBrush(theme().color("surface"))
    if checked:
        thick = theme().px(6)
        painter.setPen(QPen(theme().color("accent"), thick))
        painter.drawEllipse(mark.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2))
    else:
        painter.setPen(QPen(theme().color("control"), 1.25))
        painter.drawEllipse(mark.adjusted(0.6, 0.6, -0.6, -0.6))


def paint_square(painter: QPainter, mark: QRectF, *, checked: bool) -> None:
    """Paint the square of a choice of many, with its tick."""
    style = draw.Box("accent", "", 4) if checked else draw.Box("surface", "control", 4, 1.25)
    draw.box(painter, mark, style)
    if not checked:
        return
    pen = QPen(theme().color("on_accent"), theme().px(2))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = [(0.25, 0.52), (0.43, 0.69), (0.76, 0.32)]
    edge = mark.width()
    painter.drawPolyline([QPointF(mark.x() + x * edge, mark.y() + y * edge) for x, y in points])
