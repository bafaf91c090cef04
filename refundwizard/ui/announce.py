"""What is said to screen readers when something changes that the focus does not tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractScrollArea

from refundwizard.ui.fonts import Role
from refundwizard.ui.widgets.paragraph import Heading

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have words read aloud, if anybody listens."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def announce_page(page: QWidget) -> None:
    """Have the heading of a page read aloud; where the focus begins has its name, at least."""
    if not QAccessible.isActive():
        return
    words = heading_of(page)
    announce(page, words)
    here = page.focusWidget()
    if isinstance(here, QAbstractScrollArea) and not here.accessibleName():
        here.setAccessibleName(words)


def heading_of(page: QWidget) -> str:
    """Return the words of the page's one large heading, or an empty text."""
    heads = (each for each in page.findChildren(Heading) if each.role is Role.H1)
    return next((each.text() for each in heads if each.isVisibleTo(page)), "")
