"""The focus ring: a see-through overlay, so that no widget has to keep room for it.

The ring lies 2 px outside the focused shape and is 2 px wide. It is a sibling painted on the
first ancestor that has the room, follows the shape around, and lets the mouse through.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from refundwizard.ui.theme import theme

REACH: Final = 4
"""How far (px) the ring reaches beyond the shape."""

_BY_KEYBOARD: Final = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
}
_FOLLOWED: Final = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Hide,
    QEvent.Type.Show,
    QEvent.Type.LayoutRequest,
}


class FocusRing(QWidget):
    """One ring around one focused widget."""

    def __init__(self, target: QWidget, radius: float) -> None:
        """Draw a ring with the corners of a shape of `radius` design px."""
        self._target = target
        self._radius = radius
        self._watched: list[QWidget] = []
        host = _host(target)
        self._host = host
        super().__init__(host)
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        step: QWidget | None = target
        while step is not None and step is not host:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        host = self._host
        if not host.isAncestorOf(self._target):  # it was moved elsewhere
            return
        shape = ring_shape(self._target)
        corner = self._target.mapTo(host, shape.topLeft())
        self.setGeometry(
            QRect(corner, shape.size()).adjusted(-REACH, -REACH, REACH, REACH),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the target and everything it lies in."""
        if event.type() in _FOLLOWED:
            self._place()
            self.setVisible(self._target.isVisible())
        return super().eventFilter(watched, event)

    def drop(self) -> None:
        """Take the ring away."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched.clear()
        self.hide()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("focus"), 2))
        rounding = theme().px(self._radius) + 3
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), rounding, rounding)


def ring_shape(widget: QWidget) -> QRect:
    """Give the part of `widget` the ring goes around: its `ring_rect()`, or all of it."""
    own = getattr(widget, "ring_rect", None)
    return QRect(own()) if own is not None else widget.rect()


def _host(target: QWidget) -> QWidget:
    """Find the nearest ancestor with room for the ring; the window at the latest."""
    shape = ring_shape(target).adjusted(-REACH, -REACH, REACH, REACH)
    host = target.parentWidget() or target
    while (parent := host.parentWidget()) is not None and not host.isWindow():
        corner = target.mapTo(host, QPoint(0, 0))
        scrolled = isinstance(parent.parentWidget(), QAbstractScrollArea)
        if scrolled or host.rect().contains(shape.translated(corner)):
            return host
        host = parent
    return host


class RingHolder:
    """Keeps the ring of one widget; the widget calls it from its focus events."""

    def __init__(self, widget: QWidget, radius: float) -> None:
        """Prepare for `widget`, whose corners have `radius` design px."""
        self._widget = widget
        self._radius = radius
        self._ring: FocusRing | None = None

    @property
    def is_shown(self) -> bool:
        """Whether the ring is on the screen now."""
        return self._ring is not None

    def enter(self, reason: Qt.FocusReason) -> None:
        """Show the ring if the keyboard or the program brought the focus."""
        if reason in _BY_KEYBOARD and self._ring is None:
            self._ring = FocusRing(self._widget, self._radius)

    def leave(self, reason: Qt.FocusReason) -> None:
        """Take the ring away, unless only the window lost the focus."""
        if self._ring is None or reason == Qt.FocusReason.ActiveWindowFocusReason:
            return
        ring, self._ring = self._ring, None
        ring.drop()
