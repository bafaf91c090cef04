"""Contrast of the text that is really painted, against the ground that really lies under it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import product

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from refundwizard.ui.theme import Mode, Theme, theme
from refundwizard.ui.tokens import contrast_ratio
from refundwizard.ui.widgets.fields import LineField
from refundwizard.ui.widgets.text_field import TextField
from tests.ui.desk import Desk
from tests.ui.pages_walk import everywhere
from tests.ui.painted import Written, written

ENOUGH = 4.5
STEPS = 12
"""So many px are looked at across a piece of text, and a third of that down."""


def ground_of(image: QImage, corner: QPoint, piece: Written) -> str:
    """Return the colour that most pixels around a piece of text have, its own left out."""
    width, height = int(piece.at.width()), int(piece.at.height())
    across = range(0, max(width, 1), max(width // STEPS, 1))
    down = range(0, max(height, 1), max(height // (STEPS // 3), 1))
    seen = Counter(
        image.pixelColor(corner.x() + x, corner.y() + y).name().upper()
        for x, y in product(across, down)
        if image.rect().contains(corner.x() + x, corner.y() + y)
    )
    del seen[theme().color(piece.token).name().upper()]
    return seen.most_common(1)[0][0] if seen else ""


def pairs(root: QWidget, found: list[Written]) -> Iterator[tuple[str, str, str]]:
    """Give token, ground and words of what is painted when `root` is."""
    found.clear()
    image = QImage(root.size(), QImage.Format.Format_RGB32)
    image.fill(theme().color("window"))
    root.render(image)
    for piece in found:
        if piece.widget.isEnabled() and scrolled_in(piece.widget, root) is None:
            at = piece.widget.mapTo(root, piece.at.topLeft().toPoint())
            ground = ground_of(image, at, piece)
            if ground:
                yield piece.token, ground, piece.words


def scrolled_in(widget: QWidget, root: QWidget) -> QScrollArea | None:
    """Return what scrolls a widget within a root; what is scrolled away is not where it says."""
    parent: QWidget | None = widget
    while parent is not None and parent is not root:
        if isinstance(parent, QScrollArea):
            return parent
        parent = parent.parentWidget()
    return None


def roots(window: QWidget) -> list[QWidget]:
    """The window, and what is scrolled in it."""
    areas = [each for each in window.findChildren(QScrollArea) if each.isVisible()]
    return [window, *(each.widget() for each in areas if each.widget() is not None)]


@pytest.mark.timeout(120)
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_painted_text_stands_out(make_desk: Callable[..., Desk], mode: str) -> None:
    desk = make_desk()
    desk.controller.looks.set_theme(mode)
    known: dict[tuple[str, str], str] = {}
    with written() as found:
        for shown in everywhere(desk):
            if shown.startswith(("case facts", "dress")):
                continue  # their parts are those of the other pages
            for root in roots(desk.window):
                for token, ground, words in pairs(root, found):
                    known.setdefault((token, ground), f"{shown}: {words[:30]}")
    faint = {
        f"{token} on {ground}: {ratio:.2f} ({where})"
        for (token, ground), where in known.items()
        if (ratio := contrast_ratio(theme().color(token).name(), ground)) < ENOUGH
    }
    assert not faint
    assert len(known) > ENOUGH * 5, "too little was looked at"


@pytest.mark.parametrize("mode", Mode)
def test_words_in_empty_fields_stand_out(kit: Theme, qtbot: QtBot, mode: Mode) -> None:
    """Qt would paint them in half the colour of text."""
    kit.set_mode(mode)
    line, text = LineField(placeholder="Search"), TextField(placeholder="Story")
    for field in (line, text):
        qtbot.addWidget(field)
        field.show()
        ink = field.edit.palette().color(QPalette.ColorRole.PlaceholderText)
        assert ink.alpha() == 255
        assert contrast_ratio(ink.name(), kit.color("surface").name()) >= ENOUGH
