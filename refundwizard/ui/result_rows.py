"""Rows several result pages share: something is blank, and where it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.status_row import StatusRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.session.wizard import Place
    from refundwizard.ui.page import Page

say = QCoreApplication.translate

Gap = tuple[str, "Place | None"]
"""What is missing, and the page that asks for it if the way passes one."""


def joined(labels: Iterable[str]) -> str:
    """Return labels as a list within a sentence."""
    return say("ResultRows", ", ").join(labels)


def gap_row(
    page: Page,
    icon: str,
    words: tuple[str, str],
    gaps: Iterable[Gap],
    otherwise: Place | None = None,
) -> StatusRow:
    """Return what is blank as a row; its button leads to the first page that asks for it.

    Args:
        page: Whose `place_requested` the button uses.
        icon: At the left.
        words: Title and note.
        gaps: What is blank.
        otherwise: Where the way goes on, for what no page of it has asked yet.
    """
    known = list(gaps)
    place = next((place for _label, place in known if place is not None), otherwise)
    buttons = []
    if place is not None:
        fill = Button(say("ResultRows", "Fill in"), small=True)
        labels = joined(label for label, _place in known)
        fill.setAccessibleName(say("ResultRows", "Fill in: {labels}").format(labels=labels))
        fill.clicked.connect(lambda: page.place_requested.emit(place))
        buttons.append(fill)
    return StatusRow(icon, *words, buttons=buttons)
