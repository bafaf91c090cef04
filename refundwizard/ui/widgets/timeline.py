"""What happened and what is due, on one line of days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.timeline_labels import Slot, place

if TYPE_CHECKING:
    from collections.abc import Sequence

MarkKind = Literal["event", "today", "safe", "latest", "platform"]

HIGH: Final = 149
LIST_BELOW: Final = 560
"""Below this width (design px) the line becomes a list."""

_PAD: Final = 35
_AXIS: Final = 79
_SPOKEN: Final = "；"


@dataclass(frozen=True, slots=True)
class Mark:
    """A day on the line: 0 is its start, 1 its end; heavier marks keep their label."""

    label: str
    when: str
    position: float
    kind: MarkKind = "event"
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of days with a name, such as a holiday."""

    text: str
    start: float
    end: float


class Timeline(QWidget):
    """A painted axis with marks; its text is its accessible description."""

    def __init__(self, marks: Sequence[Mark], bands: Sequence[Band] = ()) -> None:
        """Show `marks` and `bands`."""
        super().__init__()
        self._marks = tuple(sorted(marks, key=lambda mark: mark.position))
        self._bands = tuple(bands)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        lines = [f"{mark.label} {mark.when}" for mark in self._marks]
        self.setAccessibleDescription(_SPOKEN.join([*lines, *(b.text for b in self._bands)]))
        theme().changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _is_list(self, width: int) -> bool:
        return width / theme().scale < LIST_BELOW

    def _slots(self, width: int) -> tuple[Slot, ...]:
        wanted = []
        for mark in self._marks:
            bold = mark.kind in {"today", "safe"}
            half = max(
                draw.text_width(mark.label, Role.HINT, bold=bold),
                draw.text_width(mark.when, Role.SMALL),
            )
            wanted.append(Slot(self._x(mark.position, width), half / 2, mark.weight))
        return place(wanted, theme().px(8), (theme().px(12), width - theme().px(12)))

    def _x(self, position: float, width: int) -> float:
        pad = theme().px(_PAD)
        return pad + min(max(position, 0), 1) * (width - 2 * pad)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts to ask for the height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in px: fixed for the line, by marks for the list."""
        line = theme().line(Role.HINT)
        if self._is_list(width):
            return theme().px(24) + line * len(self._marks)
        below = sum(1 for slot in self._slots(width) if slot.side == "list")
        return theme().px(HIGH) + line * below

    def sizeHint(self) -> QSize:
        """Ask for the line."""
        return QSize(theme().px(684), theme().px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Allow the list."""
        return QSize(theme().px(200), theme().px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint card, axis, bands, marks and labels."""
        del event
        painter = QPainter(self)
        draw.box(painter, self.rect().toRectF(), draw.Box("surface", "line", 10))
        if self._is_list(self.width()):
            _paint_lines(painter, self._marks, theme().px(12), self.width())
            return
        y = theme().px(_AXIS)
        pen = QPen(theme().color("control"), theme().px(2))
        painter.setPen(pen)
        painter.drawLine(QPointF(theme().px(_PAD), y), QPointF(self.width() - theme().px(_PAD), y))
        for band in self._bands:
            self._paint_band(painter, band, y)
        listed = []
        for mark, slot in zip(self._marks, self._slots(self.width()), strict=True):
            paint_mark(painter, mark.kind, QPointF(slot.x, y))
            if slot.side == "list":
                listed.append(mark)
            else:
                _paint_label(painter, mark, slot)
        _paint_lines(painter, tuple(listed), theme().px(HIGH) - theme().px(12), self.width())

    def _paint_band(self, painter: QPainter, band: Band, y: float) -> None:
        half = theme().px(12)
        left, right = self._x(band.start, self.width()), self._x(band.end, self.width())
        rect = QRectF(round(left), y - half, round(right - left), 2 * half)
        draw.box(painter, rect, draw.Box("sunken", "line", 5))
        ink = draw.Ink(Role.SMALL, "text3", centre=True, elide=Qt.TextElideMode.ElideRight)
        draw.text(painter, rect.adjusted(theme().px(24), 0, -8, 0), band.text, ink)


def _paint_label(painter: QPainter, mark: Mark, slot: Slot) -> None:
    scale = theme().px
    top = scale(18) if slot.side == "above" else scale(_AXIS) + scale(19)
    bold = mark.kind in {"today", "safe"}
    room = QRectF(slot.middle - slot.half - 2, top, 2 * slot.half + 4, scale(20))
    draw.text(painter, room, mark.label, draw.Ink(Role.HINT, "text", bold=bold, centre=True))
    room.translate(0, scale(18))
    draw.text(painter, room, mark.when, draw.Ink(Role.SMALL, "text2", centre=True))


def _paint_lines(painter: QPainter, marks: tuple[Mark, ...], top: int, width: int) -> None:
    line = theme().line(Role.HINT)
    left = theme().px(20)
    for i, mark in enumerate(marks):
        y = top + i * line
        paint_mark(painter, mark.kind, QPointF(left, y + line / 2), small=True)
        day = draw.text_width(mark.when, Role.HINT)
        start = left + theme().px(16)
        room = QRectF(start, y, width - left - day - theme().px(12) - start, line)
        bold = mark.kind in {"today", "safe"}
        ink = draw.Ink(Role.HINT, bold=bold, elide=Qt.TextElideMode.ElideRight)
        draw.text(painter, room, mark.label, ink)
        right = QRectF(0, y, width - left, line)
        draw.text(painter, right, mark.when, draw.Ink(Role.HINT, "text2", right=True))


def paint_mark(painter: QPainter, kind: MarkKind, at: QPointF, *, small: bool = False) -> None:
    """Paint the sign of a kind of day with its middle `at`."""
    scale = theme().px
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if kind == "event":
        painter.setBrush(theme().color("text2"))
        painter.drawEllipse(at, scale(5), scale(5))
    elif kind == "today":
        high = scale(6 if small else 22)
        painter.fillRect(QRectF(at.x() - 1, at.y() - high, 2, 2 * high), theme().color("accent"))
        painter.setBrush(theme().color("accent"))
        painter.drawEllipse(at, scale(6), scale(6))
    elif kind == "platform":
        painter.setBrush(theme().color("platform"))
        edge = scale(6)
        moves = ((0, -edge), (edge, 0), (0, edge), (-edge, 0))
        painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in moves]))
    else:
        half = scale(7)
        square = QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)
        filled = kind == "safe"
        style = draw.Box("soon", "", 2) if filled else draw.Box("surface", "text2", 2, 2)
        draw.box(painter, square, style)
