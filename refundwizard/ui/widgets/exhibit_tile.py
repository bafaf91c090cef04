"""One file of evidence: picture, number, name, kind and date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap

from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import set_tooltip, visible
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.meta_line import paint_parts
from refundwizard.ui.widgets.painted_button import PaintedButton

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent


@dataclass(frozen=True, slots=True)
class Exhibit:
    """The words of a tile; `progress` (0 to 1) shows while the file is being copied in."""

    id: str
    number: str
    name: str
    meta: tuple[str, ...] = ()
    icon: str = "doc"
    state: Literal["ok", "hashing", "unreadable"] = "ok"
    redacted: bool = False
    progress: float = 0.0
    note: str = ""


class ExhibitTile(PaintedButton):
    """A tile of 126 by 128 design px; click opens, Delete asks to remove."""

    radius = 8
    opened = Signal(str)
    remove_requested = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(self, exhibit: Exhibit) -> None:
        """Show `exhibit`."""
        super().__init__(exhibit.name)
        self.exhibit = exhibit
        self._picture: QPixmap | None = None
        self._fitted: QPixmap | None = None
        self.clicked.connect(lambda: self.opened.emit(self.exhibit.id))
        self.update_exhibit(exhibit)

    def update_exhibit(self, exhibit: Exhibit) -> None:
        """Show other words or another state."""
        self.exhibit = exhibit
        shown = visible(exhibit.name)
        parts = (exhibit.number, shown, *exhibit.meta, exhibit.note)
        self.setAccessibleName("，".join(part for part in parts if part))
        set_tooltip(self, shown + (f"\n{exhibit.note}" if exhibit.note else ""))
        self.update()

    def set_thumbnail(self, picture: QPixmap) -> None:
        """Show a picture instead of the icon."""
        self._picture = picture
        self._fitted = None
        self.update()

    def wanted_width(self) -> int:
        """Give 126 design px."""
        return theme().px(126)

    def wanted_height(self, width: int) -> int:
        """Give 128 design px."""
        del width
        return theme().px(128)

    def _top(self) -> QRectF:
        return QRectF(1, 1, self.width() - 2, self.height() - theme().px(50))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile."""
        del event
        painter = QPainter(self)
        rect = self.rect().toRectF()
        draw.box(painter, rect, draw.Box("surface", "", 8))
        self._paint_picture(painter)
        border = "control" if self.underMouse() else "line"
        draw.hairline(painter, 1, self.width() - 1, self._top().bottom())
        draw.box(painter, rect, draw.Box("", border, 8))
        self._paint_number(painter)
        self._paint_words(painter)
        if self.exhibit.state == "hashing":
            self._paint_progress(painter)

    def _paint_picture(self, painter: QPainter) -> None:
        top = self._top()
        shape = QPainterPath()
        radius = theme().px(8)
        shape.addRoundedRect(top.adjusted(0, 0, 0, radius), radius, radius)
        painter.save()
        painter.setClipRect(top)
        painter.fillPath(shape, theme().color("sunken"))
        painter.restore()
        if self._picture is None or self._picture.isNull():
            edge = theme().px(40)
            name = "doc" if self.exhibit.state == "unreadable" else self.exhibit.icon
            at = QPointF(round(top.center().x() - edge / 2), round(top.center().y() - edge / 2))
            draw.icon(painter, name, "text3", at, 40)
            return
        fitted = self._fit(top)
        size = fitted.deviceIndependentSize()
        left = round(top.center().x() - size.width() / 2)
        painter.drawPixmap(QPointF(left, round(top.center().y() - size.height() / 2)), fitted)

    def _fit(self, top: QRectF) -> QPixmap:
        dpr = self.devicePixelRatioF()
        wanted = (top.adjusted(8, 6, -8, -6).size() * dpr).toSize()
        if self._fitted is None or self._fitted.devicePixelRatio() != dpr:
            picture = self._picture or QPixmap()
            keep = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self._fitted = picture.scaled(wanted, keep, smooth)
            self._fitted.setDevicePixelRatio(dpr)
        return self._fitted

    def _paint_number(self, painter: QPainter) -> None:
        scale = theme().px
        wide = max(draw.text_width(self.exhibit.number, Role.SMALL) + scale(12), scale(24))
        badge = QRectF(scale(7), scale(7), round(wide), scale(18))
        draw.box(painter, badge, draw.Box("text", "", 4))
        ink = draw.Ink(Role.SMALL, "window", centre=True)
        draw.text(painter, badge, self.exhibit.number, ink)
        if self.exhibit.redacted:
            at = QPointF(self.width() - scale(26), scale(16))
            draw.icon_middle(painter, "hide", "text2", at, 18)

    def _paint_words(self, painter: QPainter) -> None:
        scale = theme().px
        top = self._top().bottom() + scale(7)
        room = QRectF(scale(10), top, self.width() - scale(18), scale(19))
        middle = Qt.TextElideMode.ElideMiddle
        draw.text(painter, room, visible(self.exhibit.name), draw.Ink(Role.HINT, elide=middle))
        room.translate(0, scale(19))
        words = (self.exhibit.note,) if self.exhibit.state == "unreadable" else self.exhibit.meta
        shown = tuple(part for part in words if part)
        paint_parts(painter, room, shown, draw.Ink(Role.SMALL, "text3"))

    def _paint_progress(self, painter: QPainter) -> None:
        top = self._top()
        high = theme().px(3)
        full = QRectF(top.x(), top.bottom() - high, top.width(), high)
        painter.fillRect(full, theme().color("line"))
        full.setWidth(full.width() * min(max(self.exhibit.progress, 0.05), 1))
        painter.fillRect(full, theme().color("accent"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture anew."""
        self._fitted = None
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, ask to remove by Delete."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit(self.exhibit.id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        self.menu_requested.emit(self.exhibit.id, event.globalPos())
