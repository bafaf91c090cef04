"""What stands in a push button: words that wrap to two lines, an icon before and one after them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPainter

    from refundwizard.ui.fonts import Role
    from refundwizard.ui.widgets.button_look import Measures


class Caption:
    """Measures and paints it at one text size."""

    def __init__(self, words: str, icons: tuple[str, str], look: Measures) -> None:
        """Take the words, the two icons ("" for none) and the measures."""
        self._words = words
        self._icons = icons
        self.role = look.role
        self._look = look
        self._icons_width = look.beside * sum(1 for name in icons if name)

    @property
    def width(self) -> int:
        """Width in px of a button with the words in one line."""
        return self._width_of([self._words])

    @property
    def least_width(self) -> int:
        """Width in px of a button with the words in two lines; they are never cut."""
        return self._width_of(wrapped(self._words, self._look.role, 0, bold=self._look.bold))

    def lines(self, width: int) -> list[str]:
        """Split the words in two where one line would not fit in a button `width` px wide."""
        room = width - 2 * self._look.pad - self._icons_width
        return wrapped(self._words, self._look.role, room, bold=self._look.bold)

    def _width_of(self, lines: list[str]) -> int:
        widest = max(draw.text_width(line, self._look.role, bold=self._look.bold) for line in lines)
        return math.ceil(widest) + 2 * self._look.pad + self._icons_width

    def paint(self, painter: QPainter, room: QSize, token: str, *, is_link: bool) -> None:
        """Paint words and icons in the middle of the room, in the colour of `token`."""
        lines = self.lines(room.width())
        left = (room.width() - self._width_of(lines)) / 2 + self._look.pad
        lead, trail = self._icons
        size, middle = self._look.icon, room.height() / 2
        if lead:
            draw.icon_middle(painter, lead, token, QPointF(round(left), middle), size)
            left += theme().px(size) + self._look.gap
        line = theme().line(self._look.role)
        ink = draw.Ink(self._look.role, token, bold=self._look.bold)
        top = (room.height() - line * len(lines)) / 2
        right = left
        for i, words in enumerate(lines):
            width = draw.text_width(words, self._look.role, bold=self._look.bold)
            box = QRectF(left, top + i * line, width, line)
            draw.text(painter, box, words, ink)
            if is_link:
                _underline(painter, self._look.role, box)
            right = max(right, left + width)
        if trail:
            at = QPointF(round(right + self._look.gap), middle)
            draw.icon_middle(painter, trail, token, at, size)


def wrapped(words: str, role: Role, room: float, *, bold: bool) -> list[str]:
    """Keep `words` in one line, or split them in the two most even ones."""
    if draw.text_width(words, role, bold=bold) <= room or len(words) < 2:  # noqa: PLR2004
        return [words]
    breaks = [i for i, c in enumerate(words) if c == " "] or list(range(1, len(words)))
    cut = min(
        breaks,
        key=lambda i: max(
            draw.text_width(words[:i], role, bold=bold),
            draw.text_width(words[i:].lstrip(), role, bold=bold),
        ),
    )
    return [words[:cut].rstrip(), words[cut:].lstrip()]


def _underline(painter: QPainter, role: Role, line: QRectF) -> None:
    """Draw the line under the words of a link; `line` is their line box."""
    y = draw.baseline(role, line.y(), line.height()) + theme().px(3) + 0.5
    painter.setPen(QPen(theme().color("accent"), 1))
    painter.drawLine(QPointF(line.left(), y), QPointF(line.right(), y))
