"""Painting in the house style: rounded boxes, focus rings, icons and single lines of text."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from refundwizard.ui import icons
from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme

DASH: Final = (4.0, 3.0)


class Box(NamedTuple):
    """How to draw a rounded box: tokens for ground and border ("" leaves one out)."""

    fill: str = "surface"
    border: str = "line"
    radius: float = 10
    width: float = 1
    dashed: bool = False


def chosen_width() -> int:
    """Give the border width of something chosen: 2 px, in high contrast 3."""
    return 3 if theme().tokens.contrast else 2


def box(painter: QPainter, rect: QRectF, style: Box) -> None:
    """Paint a rounded box whose border lies inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme().color(style.fill) if style.fill else Qt.BrushStyle.NoBrush)
    half = style.width / 2 if style.border else 0.0
    painter.setPen(_pen(style) if style.border else Qt.PenStyle.NoPen)
    inner = rect.adjusted(half, half, -half, -half)
    radius = max(min(theme().px(style.radius), rect.height() / 2) - half, 0)
    painter.drawRoundedRect(inner, radius, radius)


def _pen(style: Box) -> QPen:
    pen = QPen(theme().color(style.border), style.width)
    if style.dashed:
        pen.setDashPattern([n / style.width for n in DASH])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def hairline(painter: QPainter, x1: float, x2: float, y: float) -> None:
    """Paint a 1-px horizontal line whose top edge is at `y`."""
    painter.save()  # a rectangle, for the first `fillRect` of a run is slow
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("line"))
    painter.drawRect(QRectF(x1, y, x2 - x1, 1))
    painter.restore()


def icon(painter: QPainter, name: str, token: str, at: QPointF, size: float = 18) -> None:
    """Paint an icon of `size` design pixels with its top left corner `at`."""
    edge = theme().px(size)
    icons.paint(painter, name, theme().color(token).name(), QRectF(at.x(), at.y(), edge, edge))


def icon_middle(painter: QPainter, name: str, token: str, at: QPointF, size: float = 18) -> None:
    """Paint an icon with its left edge at `at.x()` and its middle at `at.y()`."""
    top = at.y() - theme().px(size) / 2
    icon(painter, name, token, QPointF(at.x(), round(top)), size)


class Ink(NamedTuple):
    """How to write one line: role, token, weight, and where it stands in its rectangle."""

    role: Role = Role.BODY
    token: str = "text"
    bold: bool | None = None
    right: bool = False
    centre: bool = False
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideNone


def baseline(role: Role, top: float, line: float | None = None) -> float:
    """Find the baseline of a line of `role` whose line box starts at `top`."""
    metrics = theme().metrics(role)
    height = theme().line(role) if line is None else line
    return round(top + (height - metrics.height()) / 2 + metrics.ascent())


def text_width(words: str, role: Role, *, bold: bool | None = None) -> float:
    """Measure one line of text in device independent pixels."""
    return _measured(words, role, bold, theme().look)


@lru_cache(maxsize=4096)
def _measured(words: str, role: Role, bold: bool | None, look: int) -> float:  # noqa: FBT001
    del look
    return theme().metrics(role, bold=bold).horizontalAdvance(words)


def text(painter: QPainter, rect: QRectF, words: str, ink: Ink) -> None:
    """Write one line of text, vertically in the middle of `rect`."""
    metrics = theme().metrics(ink.role, bold=ink.bold)
    if ink.elide != Qt.TextElideMode.ElideNone:
        words = metrics.elidedText(words, ink.elide, rect.width())
    x = rect.x()
    if ink.right or ink.centre:
        spare = rect.width() - metrics.horizontalAdvance(words)
        x += spare if ink.right else spare / 2
    painter.setFont(theme().font(ink.role, bold=ink.bold))
    painter.setPen(theme().color(ink.token))
    painter.drawText(QPointF(x, baseline(ink.role, rect.y(), rect.height())), words)


def dot(painter: QPainter, at: QPointF, token: str = "text3") -> None:
    """Paint the 3-px separator dot with its middle `at`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    faded = QColor(theme().color(token))
    faded.setAlphaF(1.0 if theme().tokens.contrast else 0.75)
    painter.setBrush(faded)
    radius = theme().px(3) / 2
    painter.drawEllipse(at, radius, radius)
