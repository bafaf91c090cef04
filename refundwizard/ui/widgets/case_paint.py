"""Painting the rows of a case's line of time: signs, days and words of those in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.case_ground import Ground
from refundwizard.ui.widgets.case_lanes import BESIDE, GUTTER
from refundwizard.ui.widgets.case_signs import paint_sign
from refundwizard.ui.widgets.case_spots import pill_width
from refundwizard.ui.widgets.chips import PILLS, SMALL_PILL, paint_chip

if TYPE_CHECKING:
    from refundwizard.ui.widgets.case_spots import Place

_ELIDE: Final = Qt.TextElideMode.ElideRight


class Hands(Ground):
    """Paints one frame."""

    def rows(self) -> None:
        """Paint the thread, then what hangs on it."""
        self.thread()
        for number in self.seen:
            row = self.laid.rows[number]
            self._gap(row)
            {
                "entry": self._entry,
                "today": self._today,
                "holiday": self._holiday,
                "month": self._month,
            }[row.spot.kind](row)

    def _gap(self, row: Place) -> None:
        if not row.spot.gap_words or self.laid.is_narrow:
            return
        room = QRectF(theme().px(GUTTER), row.top, self._gutter(), row.start - row.top)
        draw.text(self.painter, room, row.spot.gap_words, draw.Ink(Role.SMALL, "text3", right=True))

    def _gutter(self) -> float:
        return self.laid.lanes[0] - theme().px(BESIDE + GUTTER)

    # ------------------------------------------------------------------------------ entries

    def _entry(self, row: Place) -> None:
        spot, painter = row.spot, self.painter
        is_provisional = spot.pill is not None and spot.pill[0] == "prov"
        at = QPointF(round(row.x), round(row.y))
        paint_sign(painter, spot.sign, at, is_dashed=is_provisional)
        self._day(row)
        line = theme().line(Role.BODY)
        top = row.y - line / 2
        self._title(row, top)
        bottom = top + (row.title.height if row.title is not None else line)
        if row.note is not None:
            row.note.paint(painter, QPointF(self.laid.text, bottom), "text3")
        elif spot.note:
            room = QRectF(self.laid.text, bottom, self.laid.right - self.laid.text, 0)
            room.setHeight(theme().line(Role.SMALL))
            draw.text(painter, room, spot.note, draw.Ink(Role.SMALL, "text3"))

    def _title(self, row: Place, top: float) -> None:
        spot, laid = row.spot, self.laid
        if row.title is not None:
            row.title.paint(self.painter, QPointF(laid.text, top), "text")
        else:
            room = QRectF(laid.text, top, laid.title_room(spot), theme().line(Role.BODY))
            draw.text(self.painter, room, spot.title, draw.Ink(Role.BODY, bold=spot.is_coming))
        if spot.pill is not None:
            kind, words = spot.pill
            wide, high = pill_width(spot), theme().px(SMALL_PILL.height)
            left, y = laid.right - wide, row.y
            if laid.is_narrow:
                y -= theme().line(Role.BODY) / 2 + high / 2 + 2
            if laid.above_day(spot):
                left, y = laid.text, y - theme().line(Role.SMALL)
            box = QRectF(left, round(y - high / 2), wide, high)
            paint_chip(self.painter, box, words, PILLS[kind], SMALL_PILL)

    def _day(self, row: Place) -> None:
        spot, laid = row.spot, self.laid
        if laid.is_narrow:
            small = theme().line(Role.SMALL)
            top = row.y - theme().line(Role.BODY) / 2 - small
            words = " ".join(part for part in (spot.day, spot.clock) if part)
            room = QRectF(laid.text, top, laid.right - laid.text, small)
            draw.text(self.painter, room, words, draw.Ink(Role.SMALL, "text2"))
            return
        line = theme().line(Role.HINT)
        room = QRectF(theme().px(GUTTER), row.y - line / 2, self._gutter(), line)
        if spot.day:
            ink = draw.Ink(Role.HINT, "text", right=True, bold=spot.is_coming)
            draw.text(self.painter, room, spot.day, ink)
            room.translate(0, line - theme().px(1))
        if spot.clock:
            draw.text(self.painter, room, spot.clock, draw.Ink(Role.SMALL, "text3", right=True))

    # ------------------------------------------------------------------------- other rows

    def _today(self, row: Place) -> None:
        painter, laid, scale = self.painter, self.laid, theme().px
        painter.setPen(QPen(theme().color("accent"), max(scale(2), 2)))
        painter.drawLine(QPointF(scale(10), row.y), QPointF(laid.width - scale(10), row.y))
        words = row.spot.title
        wide = draw.text_width(words, Role.HINT, bold=True) + 2 * scale(12)
        left = min(laid.text - scale(12), laid.right - wide)
        pill = QRectF(left, row.y - scale(14), wide, scale(28))
        painter.setPen(Qt.PenStyle.NoPen)
        draw.box(painter, pill, draw.Box("accent", "", 14))
        draw.text(painter, pill, words, draw.Ink(Role.HINT, "on_accent", bold=True, centre=True))

    def _holiday(self, row: Place) -> None:
        scale, laid = theme().px, self.laid
        left = laid.text - scale(12)
        band = QRectF(left, row.start + scale(5), laid.right - left, row.bottom - row.start)
        band.setHeight(row.bottom - row.start - 2 * scale(5))
        draw.box(self.painter, band, draw.Box("sunken", "line", 6))
        room = band.adjusted(scale(12), 0, -scale(8), 0)
        ink = draw.Ink(Role.SMALL, "text2", elide=_ELIDE)
        draw.text(self.painter, room, row.spot.title, ink)

    def _month(self, row: Place) -> None:
        spot, laid, scale, painter = row.spot, self.laid, theme().px, self.painter
        inset = scale(8)
        high = row.bottom - row.start - 2 * scale(4)
        box = QRectF(inset, row.start + scale(4), laid.width - 2 * inset, high)
        draw.box(painter, box, draw.Box("surface", "line", 8))
        at = QPointF(scale(GUTTER), row.y)
        left = laid.text if laid.is_narrow else scale(GUTTER + 22)
        if not laid.is_narrow:
            draw.icon_middle(painter, "up" if spot.is_open else "down", "text2", at, 16)
        room = QRectF(left, box.y(), laid.right - left, high)
        draw.text(painter, room, spot.title, draw.Ink(Role.HINT, bold=True))
        draw.text(painter, room, spot.note, draw.Ink(Role.HINT, "text2", right=True))
        if not spot.is_open:
            self._counts(row)

    def _counts(self, row: Place) -> None:
        scale = theme().px
        for x, count in zip(self.laid.lanes, row.spot.counts, strict=True):
            if count:
                disc = QRectF(x - scale(13), row.y - scale(11), scale(26), scale(22))
                draw.box(self.painter, disc, draw.Box("surface", "text2", 11, 1))
                ink = draw.Ink(Role.SMALL, "text", bold=True, centre=True)
                draw.text(self.painter, disc, str(count), ink)
