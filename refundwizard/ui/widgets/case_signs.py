"""The signs on a case's line of time: each kind has its own shape, so no colour is needed."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import Label
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw

RADIUS: Final = 13
_SMALL: Final = 6


class Sign(NamedTuple):
    """A disc with an icon: tokens of ground, border and icon; dashed for what is not so yet."""

    icon: str
    fill: str = "surface"
    border: str = "text2"
    ink: str = "text2"
    dashed: bool = False


SIGNS: Final[dict[str, Sign]] = {
    "sent": Sign("send", "accent", "accent", "on_accent"),
    "received": Sign("talk", "text2", "text2", "surface"),
    "prepared": Sign("write", "surface", "control", "text2", dashed=True),
    "call": Sign("platform"),
    "promise": Sign("clock"),
    "filed": Sign("doc", "accent", "accent", "on_accent"),
    "accepted": Sign("check", "surface", "accent", "accent"),
    "ended": Sign("done", "text2", "text2", "surface"),
    "extended": Sign("clock", "surface", "accent", "accent"),
    "changed": Sign("undo"),
    "exhibits": Sign("attach"),
    "closed": Sign("check", "safe", "safe", "surface"),
}
"""Discs with an icon; ``fact``, ``special`` and the kinds of dates have shapes of their own."""


def paint_sign(painter: QPainter, name: str, at: QPointF, *, is_dashed: bool = False) -> None:
    """Paint a sign with its middle `at`; dashed means provisional."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sign = SIGNS.get(name)
    if sign is not None:
        _disc(painter, sign, at)
    elif name == "special":
        _flag(painter, at)
    elif name == "fact":
        _dot(painter, at)
    elif name == "platform":
        _diamond(painter, at, is_dashed=is_dashed)
    else:
        _square(painter, name, at, is_dashed=is_dashed or name == "prov")


class SignKey(Label):
    """A sign with what it means, for a legend."""

    def __init__(self, sign: str, words: str) -> None:
        """Show `sign` before its `words`."""
        super().__init__(words, Role.SMALL, "text2")
        self._sign = sign
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Give the size of sign and words."""
        wide = draw.text_width(self.text(), Role.SMALL)
        return QSize(round(wide + 1) + theme().px(30), theme().px(28))

    def minimumSizeHint(self) -> QSize:
        """A key is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign, a little smaller than in the picture, and the words."""
        del event
        painter = QPainter(self)
        middle = self.height() / 2
        painter.save()
        painter.translate(theme().px(11), middle)
        painter.scale(0.75, 0.75)
        paint_sign(painter, self._sign, QPointF(0, 0))
        painter.restore()
        room = QRectF(theme().px(28), 0, self.width(), self.height())
        draw.text(painter, room, self.text(), draw.Ink(Role.SMALL, "text2"))


def _halo(painter: QPainter, at: QPointF, radius: float) -> None:
    """Clear the ground, so that the thread ends at the sign."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("surface"))
    painter.drawEllipse(at, radius, radius)


def _disc(painter: QPainter, sign: Sign, at: QPointF) -> None:
    scale = theme().px
    radius = scale(RADIUS)
    _halo(painter, at, radius + scale(2))
    pen = QPen(theme().color(sign.border), max(1.5 * theme().scale, 1.5))
    if sign.dashed:
        pen.setDashPattern([2.2, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(theme().color(sign.fill))
    painter.drawEllipse(at, radius - 1, radius - 1)
    edge = scale(15)
    corner = QPointF(round(at.x() - edge / 2), round(at.y() - edge / 2))
    draw.icon(painter, sign.icon, sign.ink, corner, 15)


def _dot(painter: QPainter, at: QPointF) -> None:
    _halo(painter, at, theme().px(_SMALL + 3))
    painter.setBrush(theme().color("text2"))
    painter.drawEllipse(at, theme().px(_SMALL), theme().px(_SMALL))


def _square(painter: QPainter, name: str, at: QPointF, *, is_dashed: bool) -> None:
    scale = theme().px
    _halo(painter, at, scale(13))
    half = scale(9)
    square = QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)
    if is_dashed:
        draw.box(painter, square, draw.Box("prov_bg", "prov", 3, 2, dashed=True))
    elif name == "overdue":
        draw.box(painter, square, draw.Box("overdue", "", 3))
    elif name == "safe":
        draw.box(painter, square, draw.Box("soon", "", 3))
    else:
        draw.box(painter, square, draw.Box("surface", "text2", 3, 2))


def _diamond(painter: QPainter, at: QPointF, *, is_dashed: bool) -> None:
    scale = theme().px
    _halo(painter, at, scale(12))
    edge = scale(10)
    moves = ((0, -edge), (edge, 0), (0, edge), (-edge, 0))
    if is_dashed:
        pen = QPen(theme().color("prov"), 2)
        pen.setDashPattern([2.0, 1.5])
        painter.setPen(pen)
        painter.setBrush(theme().color("prov_bg"))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("platform"))
    painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in moves]))


def _flag(painter: QPainter, at: QPointF) -> None:
    scale = theme().px
    _halo(painter, at, scale(13))
    x, y = at.x() - scale(5), at.y()
    painter.setPen(QPen(theme().color("accent"), max(scale(2), 2)))
    painter.drawLine(QPointF(x, y - scale(10)), QPointF(x, y + scale(10)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("accent"))
    points = ((x, y - scale(10)), (x + scale(14), y - scale(5)), (x, y))
    painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))
