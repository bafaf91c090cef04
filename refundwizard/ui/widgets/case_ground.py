"""Painting what lies under a case's line of time: the card, its lanes, and the thread."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.case_lanes import TRACK
from refundwizard.ui.widgets.case_spots import LONG_GAP

if TYPE_CHECKING:
    from refundwizard.ui.widgets.case_spots import Place, Spots


class Ground:
    """Paints what lies under the rows: the card, the tracks, the mark, the thread."""

    def __init__(self, painter: QPainter, laid: Spots, seen: QRect) -> None:
        """Paint `laid` where it is `seen`."""
        self.painter = painter
        self.laid = laid
        self.seen = laid.between(seen.top(), seen.bottom())

    # ------------------------------------------------------------------------------- ground

    def ground(self, lanes: tuple[str, str, str], height: int) -> None:
        """Paint the card, the three tracks, and their names."""
        painter, laid, scale = self.painter, self.laid, theme().px
        whole = QRectF(0, 0, laid.width, height)
        draw.box(painter, whole, draw.Box("surface", "line", 10))
        half = scale(TRACK if not laid.is_narrow else TRACK - 6) / 2
        top = scale(12)
        edge = "control" if theme().tokens.contrast else ""
        for x, name in zip(laid.lanes, lanes, strict=True):
            track = QRectF(x - half, top, 2 * half, height - 2 * top)
            draw.box(painter, track, draw.Box("sunken", edge, 16))
            room = QRectF(x - 2 * half, top, 4 * half, laid.header - top)
            ink = draw.Ink(Role.SMALL, "text2", centre=True, bold=True)
            draw.text(painter, room, name, ink)

    def highlight(self, number: int) -> None:
        """Paint the ground of the row under the mouse."""
        draw.box(self.painter, self._frame(number), draw.Box("accent_soft", "", 8))

    def ring(self, number: int) -> None:
        """Paint the ring around the row the keyboard stands on."""
        draw.box(self.painter, self._frame(number), draw.Box("", "focus", 8, 2))

    def _frame(self, number: int) -> QRectF:
        row = self.laid.rows[number]
        inset = theme().px(6)
        return QRectF(inset, row.start, self.laid.width - 2 * inset, row.bottom - row.start)

    def _knots(self) -> list[Place]:
        """Return the rows the thread is tied to, with one before and one after those in sight."""
        rows = self.laid.rows
        if not self.seen:
            return []
        first, last = self.seen[0], self.seen[-1]
        found = [rows[number] for number in self.seen if _is_knot(rows[number])]
        before = (rows[n] for n in range(first - 1, -1, -1) if _is_knot(rows[n]))
        after = (rows[n] for n in range(last + 1, len(rows)) if _is_knot(rows[n]))
        ends = (next(before, None), next(after, None))
        return [row for row in (ends[0], *found, ends[1]) if row is not None]

    def thread(self) -> None:
        """Paint the thread from one thing to the next."""
        painter = self.painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        knots = self._knots()
        for start, end in pairwise(knots):
            path = QPainterPath(QPointF(start.x, start.y))
            middle = (start.y + end.y) / 2
            path.cubicTo(QPointF(start.x, middle), QPointF(end.x, middle), QPointF(end.x, end.y))
            painter.setPen(_pen(end))
            painter.drawPath(path)


def _is_knot(row: Place) -> bool:
    return row.spot.kind == "entry" or (row.spot.kind == "month" and not row.spot.is_open)


def _pen(end: Place) -> QPen:
    """Return how the thread looks on its way to a spot."""
    pen = QPen(theme().color("control"), max(theme().px(2), 2))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if end.spot.is_coming:
        pen.setDashPattern([3.0, 3.0])
    elif end.spot.gap >= LONG_GAP:
        pen.setDashPattern([0.1, 3.0])
    return pen
