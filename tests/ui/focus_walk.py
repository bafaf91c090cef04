"""Going round a page with the Tab key, as somebody without a mouse does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from refundwizard.ui.widgets.focus_ring import FocusRing, ring_shape
from refundwizard.ui.widgets.scroll_column import ScrollColumn

MOST = 600
"""Keys pressed at most: no page has so many stops."""
AROUND = 8
"""So many px around a stop are compared for a sign of the focus."""


def stops(window: QWidget, look: Callable[[QWidget], None] = lambda _widget: None) -> list[QWidget]:
    """Press Tab from where the focus stands until it comes back; return where it stood."""
    seen: list[QWidget] = []
    window.activateWindow()
    press(window)
    first = window.focusWidget()
    while len(seen) < MOST:
        here = window.focusWidget()
        if here is None or (seen and here is first):
            return seen
        assert here is not (seen[-1] if seen else None), f"stuck at {named(here)}"
        seen.append(here)
        look(here)
        press(window)
    raise AssertionError(f"does not come back to {named(first)}: at {named(window.focusWidget())}")


def press(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> None:
    QTest.keyClick(window.focusWidget() or window, key)
    QApplication.processEvents()


def named(widget: QWidget | None) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()!r}" if widget else "nothing"


def should_stop(window: QWidget) -> set[QWidget]:
    """Return what is in sight, can act, and is not one choice of several (arrows reach those)."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }


def only_by_mouse(window: QWidget) -> Iterator[QAbstractButton]:
    """Buttons that no key reaches: neither Tab nor the arrows of their group."""
    for button in window.findChildren(QAbstractButton):
        group = button.group()
        by_arrows = group is not None and group.exclusive()
        can_focus = bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if button.isVisible() and button.isEnabled() and not can_focus and not by_arrows:
            yield button


def steps_back(seen: list[QWidget]) -> Iterator[str]:
    """Name stops of one column that lie wholly above the stop before, and not right of it."""
    for before, after in pairwise(seen):
        column = _column(before)
        if column is None or _column(after) is not column:
            continue
        one, other = _place(before, column), _place(after, column)
        if other.bottom() < one.top() and other.left() < one.right():
            yield f"{named(after)} after {named(before)}"


def _column(widget: QWidget) -> ScrollColumn | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, ScrollColumn):
        parent = parent.parentWidget()
    return parent


def _place(widget: QWidget, column: ScrollColumn) -> QRect:
    return QRect(widget.mapTo(column.widget(), QPoint(0, 0)), widget.size())


def has_ring(window: QWidget, widget: QWidget) -> bool:
    """Whether a ring stands around a widget or what holds it."""
    return any(
        ring.isVisible() and (ring._target is widget or ring._target.isAncestorOf(widget))
        for ring in window.findChildren(FocusRing)
    )


def looks_focused(window: QWidget, widget: QWidget) -> bool:
    """Whether a widget is painted in another way while it has the focus."""
    corner = widget.mapTo(window, ring_shape(widget).topLeft())
    place = QRect(corner, ring_shape(widget).size()).adjusted(-AROUND, -AROUND, AROUND, AROUND)
    focused = window.grab(place).toImage()
    press(window)
    corner = widget.mapTo(window, ring_shape(widget).topLeft())
    place.moveTopLeft(corner - QPoint(AROUND, AROUND))
    plain = window.grab(place).toImage()
    press(window, Qt.Key.Key_Backtab)
    return bool(focused != plain)
