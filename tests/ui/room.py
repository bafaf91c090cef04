"""Whether what shows has room: text not cut, blocks inside one another, nothing to scroll aside."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLineEdit, QScrollArea, QWidget

from refundwizard.ui.safe_text import Label
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.exhibit_view import ExhibitList
from refundwizard.ui.widgets.focus_ring import FocusRing
from refundwizard.ui.widgets.meta_line import MetaLine
from refundwizard.ui.widgets.painted_button import PaintedButton
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.toast import Toast
from refundwizard.ui.widgets.top_bar import CaseTitle
from tests.ui.painted import Written, collisions

PADDING = 11
"""Of fields, left and right (design px)."""
ASIDE = 4
"""An editor may want so many px more for blanks at the end of a line."""


def visible(window: QWidget) -> list[QWidget]:
    return [widget for widget in window.findChildren(QWidget) if widget.isVisible()]


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (widget.accessibleName() or text).strip()


def faults(window: QWidget, found: list[Written]) -> Iterator[str]:
    """Name everything of a window that has too little room; `found` is what it painted."""
    shown = visible(window)
    yield from (f"cut: {each}" for each in found if each.is_cut and not may_elide(each.widget))
    yield from (f"painted over: {each}" for each in collisions(found))
    yield from (
        f"clipped: {type(each).__name__} {name_of(each)!r} {each.size()}"
        for each in shown
        if clipped(each)
    )
    yield from sideways(shown)
    for each in shown:
        yield from _overlaps(each)
        if _sticks_out(each):
            yield f"sticks out: {type(each).__name__} of {type(each.parentWidget()).__name__}"


def may_elide(widget: QWidget) -> bool:
    """The title of a case is told in a tip and by its pages."""
    return isinstance(widget, CaseTitle)


def clipped(widget: QWidget) -> bool:
    """Whether a text has less room than it needs."""
    needs = QSize(0, 0)
    if isinstance(widget, Paragraph) and widget.text():
        needs = QSize(0, widget.block(widget.width()).height)
    elif isinstance(widget, Label) and not isinstance(widget, Paragraph | CaseTitle | MetaLine):
        wide = 0 if widget.wordWrap() else widget.fontMetrics().horizontalAdvance(widget.text()) - 1
        needs = QSize(wide, 0)
    elif isinstance(widget, PaintedButton):
        needs = QSize(0, widget.heightForWidth(widget.width()))
    elif isinstance(widget, Button):
        needs = widget.minimumSizeHint()
    elif isinstance(widget, QLineEdit) and not widget.text():
        words = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        margins = widget.textMargins()
        ends = margins.left() + margins.right() + 2 * theme().px(PADDING)
        needs = QSize(words + ends if words else 0, 0)
    return needs.width() > widget.width() or needs.height() > widget.height()


def sideways(shown: list[QWidget]) -> Iterator[str]:
    """Name what would have to be scrolled aside to be read."""
    for each in shown:
        if isinstance(each, QAbstractScrollArea) and each.horizontalScrollBar().maximum() > ASIDE:
            yield f"scrolls aside: {type(each).__name__} {each.objectName()}"
        inner = each.widget() if isinstance(each, QScrollArea) else None
        if inner is not None and inner.width() > each.width():
            yield f"wider than its view: {type(inner).__name__} in {type(each).__name__}"


def _overlaps(parent: QWidget) -> Iterator[str]:
    """Name children that lie over one another; rings and toasts are meant to."""
    children = [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not child.isWindow()
        and not isinstance(child, FocusRing | Toast)
    ]
    for one, other in combinations(children, 2):
        both = one.geometry().intersected(other.geometry())
        if both.width() > 1 and both.height() > 1:
            kinds = f"{type(one).__name__} {name_of(one)!r}, {type(other).__name__}"
            yield f"overlap in {type(parent).__name__}: {kinds} {name_of(other)!r}"


def _sticks_out(widget: QWidget) -> bool:
    """Whether a widget is cut by the one it lies in; a scrolled one is meant to be."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(widget, FocusRing | ExhibitList):
        return False
    if isinstance(parent.parentWidget(), QAbstractScrollArea):
        return False
    return not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry())
