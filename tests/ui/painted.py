"""What text was really painted, where, in which colour, and whether all of it found room."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations
from typing import Any, NamedTuple
from unittest.mock import patch

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QScrollArea, QWidget

from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.text_block import TextBlock

LEADING = 0.4
"""Lines may share this part of their height: letters are lower than their line."""
SLACK = 1.5
"""So many px may be missing: rounding of widths."""


class Written(NamedTuple):
    """One piece of painted text: the widget, where in it, the words, and the colour's token."""

    widget: QWidget
    at: QRectF
    words: str
    token: str
    room: float
    """Width in px that was given to it."""

    @property
    def is_cut(self) -> bool:
        """Whether a part of it lies outside of the widget, or where it should not."""
        ground = self.widget.rect().toRectF().adjusted(-SLACK, -SLACK, SLACK, SLACK)
        return self.at.width() > self.room + SLACK or not ground.contains(self.at)

    def __str__(self) -> str:
        """Name it for a failing test."""
        place = f"{self.at.x():.0f},{self.at.y():.0f} {self.at.width():.0f}×{self.at.height():.0f}"
        size = f"{self.widget.width()}×{self.widget.height()}"
        kind = type(self.widget).__name__
        return f"{kind} {size}: “{self.words}” at {place} has {self.room:.0f}"


@contextmanager
def written() -> Iterator[list[Written]]:
    """Collect every piece of text our widgets paint."""
    found: list[Written] = []
    text, paint = draw.text, TextBlock.paint

    def line(painter: QPainter, rect: QRectF, words: str, ink: draw.Ink) -> None:
        device = painter.device()
        if isinstance(device, QWidget) and words.strip():
            found.append(_line(device, rect, words, ink))
        text(painter, rect, words, ink)

    def block(self: TextBlock, painter: QPainter, at: QPointF, token: str, **more: Any) -> None:
        device = painter.device()
        words = self._layout.text().strip()
        if isinstance(device, QWidget) and words:
            edge = more.get("right_edge")
            left = at.x() if edge is None else edge - self.width
            place = QRectF(left, at.y(), self.width, self.height)
            found.append(Written(device, place, words, token, device.width()))
        paint(self, painter, at, token, **more)

    with patch.object(draw, "text", line), patch.object(TextBlock, "paint", block):
        yield found


def _line(device: QWidget, rect: QRectF, words: str, ink: draw.Ink) -> Written:
    width = draw.text_width(words, ink.role, bold=ink.bold)
    spare = rect.width() - width
    left = rect.x() + (spare if ink.right else spare / 2 if ink.centre else 0)
    place = QRectF(left, rect.y(), width, rect.height())
    return Written(device, place, words, ink.token, rect.width())


def paint_all(window: QWidget) -> None:
    """Have everything painted that can come into sight: the window, and what it scrolls over."""
    window.grab()
    for area in window.findChildren(QScrollArea):
        inner = area.widget()
        if area.isVisible() and inner is not None and inner.height() > area.viewport().height():
            inner.grab()


def collisions(found: list[Written]) -> Iterator[str]:
    """Name the pieces of text that were painted over one another in one widget."""
    of: dict[QWidget, set[tuple[str, tuple[float, ...]]]] = {}
    for each in found:
        of.setdefault(each.widget, set()).add((each.words, each.at.getRect()))
    for widget, pieces in of.items():
        for one, other in combinations(sorted(pieces), 2):
            both = QRectF(*one[1]).intersected(QRectF(*other[1]))
            if both.width() > SLACK and both.height() > LEADING * min(one[1][3], other[1][3]):
                yield f"{type(widget).__name__}: “{one[0]}” over “{other[0]}”"
