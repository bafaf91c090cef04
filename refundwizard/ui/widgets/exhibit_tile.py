"""One file of evidence: picture, number, name, kind and date."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import visible
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.exhibit_model import EXHIBIT, PICTURE, Exhibit
from refundwizard.ui.widgets.meta_line import paint_parts, parts_width

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from refundwizard.ui.widgets.exhibit_model import Index

WIDE: Final = 126
HIGH: Final = 128
GAP: Final = 11
WORDS: Final = 50
"""Width and height of a tile, the room between tiles, and the height of its words (design px)."""
_ACROSS, _DOWN = 18, 12
"""Px a picture keeps free of the edges of its room, both sides together."""


def columns_in(width: int) -> int:
    """Give how many tiles stand in a row of `width` px."""
    wide, gap = theme().px(WIDE), theme().px(GAP)
    return max(1, (width + gap) // (wide + gap))


class ExhibitDelegate(QStyledItemDelegate):
    """Paints tiles; all widths of a row together fill it."""

    keyboard: bool = False

    width: int = WIDE
    """Width of a row in px."""

    def columns(self) -> int:
        """Give how many tiles stand in a row."""
        return columns_in(self.width)

    def cell(self, row: int) -> QSize:
        """Give the room of a tile with the gap to its right and below, in px."""
        columns, gap = self.columns(), theme().px(GAP)
        each = (self.width + gap) / columns
        at = row % columns
        wide = round((at + 1) * each) - round(at * each)
        return QSize(wide, theme().px(HIGH) + gap)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the room of a tile."""
        del option
        return self.cell(index.row())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one tile."""
        exhibit = index.data(EXHIBIT)
        if not isinstance(exhibit, Exhibit):
            return
        gap = theme().px(GAP)
        rect = QRectF(option.rect).adjusted(0, 0, -gap, -gap)
        painter.save()
        draw.box(painter, rect, draw.Box("surface", "", 8))
        _paint_picture(painter, rect, exhibit, index.data(PICTURE))
        draw.hairline(painter, rect.left() + 1, rect.right() - 1, _top(rect).bottom())
        _paint_frame(painter, rect, option)
        _paint_number(painter, rect, exhibit)
        _paint_words(painter, rect, exhibit)
        if exhibit.state == "hashing":
            _paint_progress(painter, _top(rect), exhibit.progress)
        if self.keyboard and option.state & QStyle.StateFlag.State_HasFocus:
            _paint_ring(painter, rect)
        painter.restore()


def fitted(image: QImage, dpr: float) -> QPixmap:
    """Return a picture as large as a tile shows it."""
    room = QSize(theme().px(WIDE) - _ACROSS, theme().px(HIGH) - theme().px(WORDS) - _DOWN) * dpr
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    picture = QPixmap.fromImage(image.scaled(room, keep, smooth))
    picture.setDevicePixelRatio(dpr)
    return picture


@lru_cache(maxsize=1024)
def _shown(name: str) -> str:
    return visible(name)


def _paint_picture(
    painter: QPainter, rect: QRectF, exhibit: Exhibit, picture: QPixmap | None
) -> None:
    top = _top(rect)
    _paint_ground(painter, top)
    if picture is None or picture.isNull():
        edge = theme().px(40)
        name = "doc" if exhibit.state == "unreadable" else exhibit.icon
        at = QPointF(round(top.center().x() - edge / 2), round(top.center().y() - edge / 2))
        draw.icon(painter, name, "text3", at, 40)
        return
    size = picture.deviceIndependentSize()
    left = round(top.center().x() - size.width() / 2)
    painter.drawPixmap(QPointF(left, round(top.center().y() - size.height() / 2)), picture)


def _top(rect: QRectF) -> QRectF:
    return rect.adjusted(1, 1, -1, -theme().px(WORDS) + 1)


def _paint_ground(painter: QPainter, top: QRectF) -> None:
    radius = theme().px(8)
    shape = QPainterPath()
    shape.addRoundedRect(top.adjusted(0, 0, 0, radius), radius, radius)
    painter.save()
    painter.setClipRect(top)
    painter.fillPath(shape, theme().color("sunken"))
    painter.restore()


def _paint_frame(painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
    """Frame a tile: chosen in the accent, else a line that is stronger under the mouse."""
    if option.state & QStyle.StateFlag.State_Selected:
        draw.box(painter, rect, draw.Box("", "accent", 8, draw.chosen_width()))
        return
    is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
    draw.box(painter, rect, draw.Box("", "control" if is_over else "line", 8))


def _paint_number(painter: QPainter, rect: QRectF, exhibit: Exhibit) -> None:
    scale = theme().px
    wide = max(draw.text_width(exhibit.number, Role.SMALL) + scale(12), scale(24))
    badge = QRectF(rect.x() + scale(7), rect.y() + scale(7), round(wide), scale(18))
    draw.box(painter, badge, draw.Box("text", "", 4))
    ink = draw.Ink(Role.SMALL, "window", centre=True)
    draw.text(painter, badge, exhibit.number, ink)
    if exhibit.redacted:
        at = QPointF(rect.right() - scale(26), rect.y() + scale(16))
        draw.icon_middle(painter, "hide", "text2", at, 18)


def _paint_words(painter: QPainter, rect: QRectF, exhibit: Exhibit) -> None:
    scale = theme().px
    top = _top(rect).bottom() + scale(7)
    room = QRectF(rect.x() + scale(10), top, rect.width() - scale(18), scale(19))
    middle = Qt.TextElideMode.ElideMiddle
    draw.text(painter, room, _shown(exhibit.name), draw.Ink(Role.HINT, elide=middle))
    room.translate(0, scale(19))
    words = (exhibit.note,) if exhibit.state == "unreadable" else exhibit.meta
    paint_parts(painter, room, _fitting(words, room.width()), draw.Ink(Role.SMALL, "text3"))


def _fitting(parts: tuple[str, ...], width: float) -> tuple[str, ...]:
    """Return the parts there are, the first one elided so that all fit."""
    shown = tuple(part for part in parts if part)
    if not shown or parts_width(shown, Role.SMALL) <= width:
        return shown
    first = width - parts_width(("", *shown[1:]), Role.SMALL)
    elide = Qt.TextElideMode.ElideRight
    return (theme().metrics(Role.SMALL).elidedText(shown[0], elide, max(first, 0)), *shown[1:])


def _paint_progress(painter: QPainter, top: QRectF, progress: float) -> None:
    high = theme().px(3)
    full = QRectF(top.x(), top.bottom() - high, top.width(), high)
    painter.fillRect(full, theme().color("line"))
    full.setWidth(full.width() * min(max(progress, 0.05), 1))
    painter.fillRect(full, theme().color("accent"))


def _paint_ring(painter: QPainter, rect: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme().color("focus"), 2))
    painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), 6, 6)
