"""Paints the rows of the home page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.case_model import CaseRow
from refundwizard.ui.widgets.chips import PILLS, SMALL_PILL, chip_width, paint_chip
from refundwizard.ui.widgets.meta_line import paint_parts, parts_width

if TYPE_CHECKING:
    from refundwizard.ui.widgets.case_model import Index

_ELIDE: Final = Qt.TextElideMode.ElideRight
COMPACT: Final = 720
"""Below this width (design px) a row stacks its columns."""


class CaseDelegate(QStyledItemDelegate):
    """Case and problem, next action and status, time left and date, amount."""

    keyboard: bool = False

    def row_height(self, width: int) -> int:
        """Give the height of every row in px for a list `width` px wide."""
        compact = width / theme().scale < COMPACT
        return theme().px(118 if compact else 74)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the size of a row."""
        del index
        width = option.rect.width()
        return QSize(width, self.row_height(width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, CaseRow):
            return
        painter.save()
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme().color("sunken"))
        if index.row():
            draw.hairline(painter, rect.x(), rect.right(), rect.y())
        if rect.width() / theme().scale < COMPACT:
            _paint_compact(painter, rect, row)
        else:
            _paint_wide(painter, rect, row)
        if self.keyboard and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().color("focus"), 2))
            painter.drawRoundedRect(rect.adjusted(4, 4, -4, -4), 8, 8)
        painter.restore()


def _paint_wide(painter: QPainter, rect: QRectF, row: CaseRow) -> None:
    scale = theme().px
    first, second = rect.y() + scale(17), rect.y() + scale(39)
    left = rect.x() + scale(18)
    action = rect.x() + rect.width() * 0.33
    pill = rect.x() + rect.width() * 0.618
    _title(painter, QRectF(left, first, action - left - scale(16), scale(22)), row)
    room = QRectF(left, second, action - left - scale(16), scale(20))
    draw.text(painter, room, row.problem, draw.Ink(Role.HINT, "text3", elide=_ELIDE))
    room = QRectF(action, first, pill - action - scale(16), scale(22))
    draw.text(painter, room, row.action, draw.Ink(Role.BODY, elide=_ELIDE))
    _status(painter, QRectF(action, second, pill - action - scale(16), scale(20)), row)
    amount = draw.text_width(row.amount, Role.OPTION)
    right = rect.right() - scale(58)
    room = QRectF(pill, rect.y() + scale(40), right - amount - pill - scale(12), scale(20))
    _pill(painter, QPointF(pill, rect.y() + scale(13)), room.width(), row)
    draw.text(painter, room, row.when, draw.Ink(Role.HINT, "text2", elide=_ELIDE))
    room = QRectF(pill, rect.y(), right - pill, rect.height())
    draw.text(painter, room, row.amount, draw.Ink(Role.OPTION, right=True))
    at = QPointF(rect.right() - scale(39), rect.center().y())
    draw.icon_middle(painter, "chev", "text2", at, 18)


def _paint_compact(painter: QPainter, rect: QRectF, row: CaseRow) -> None:
    scale = theme().px
    left, right = rect.x() + scale(18), rect.right() - scale(18)
    y = rect.y() + scale(12)
    amount = draw.text_width(row.amount, Role.OPTION)
    _title(painter, QRectF(left, y, right - left - amount - scale(12), scale(22)), row)
    draw.text(
        painter,
        QRectF(left, y, right - left, scale(22)),
        row.amount,
        draw.Ink(Role.OPTION, right=True),
    )
    y += scale(24)
    room = QRectF(left, y, right - left, scale(22))
    draw.text(painter, room, row.action, draw.Ink(Role.BODY, elide=_ELIDE))
    y += scale(22)
    _status(painter, QRectF(left, y, right - left, scale(20)), row)
    y += scale(25)
    width = _pill(painter, QPointF(left, y), right - left, row)
    x = left + width + scale(10)
    room = QRectF(x, y, max(right - x, 0), scale(24))
    draw.text(painter, room, row.when, draw.Ink(Role.HINT, "text2", elide=_ELIDE))


def _title(painter: QPainter, room: QRectF, row: CaseRow) -> None:
    if parts_width(row.title_parts, Role.OPTION_BOLD) <= room.width():
        paint_parts(painter, room, row.title_parts, draw.Ink(Role.OPTION_BOLD))
        return
    ink = draw.Ink(Role.OPTION_BOLD, elide=_ELIDE)
    draw.text(painter, room, " ".join(row.title_parts), ink)


def _status(painter: QPainter, room: QRectF, row: CaseRow) -> None:
    if parts_width(row.status_parts, Role.HINT) <= room.width():
        paint_parts(painter, room, row.status_parts, draw.Ink(Role.HINT, "text3"))
        return
    ink = draw.Ink(Role.HINT, "text3", elide=_ELIDE)
    draw.text(painter, room, "，".join(row.status_parts), ink)


def _pill(painter: QPainter, at: QPointF, room: float, row: CaseRow) -> float:
    if not row.pill_text:
        return 0
    bold = row.pill_kind != "neutral"
    width = min(chip_width(row.pill_text, SMALL_PILL, bold=bold), max(room, 40))
    rect = QRectF(at.x(), at.y(), width, theme().px(SMALL_PILL.height))
    paint_chip(painter, rect, row.pill_text, PILLS[row.pill_kind], SMALL_PILL)
    return width
