"""Wrapped text laid out by hand: exact line height, one bold phrase, tight Chinese marks."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

OPENING: Final = "“‘（《〈「『【〔［｛"
CLOSING: Final = "”’）》〉」』】〕］｝，。；：、？！"
_WIDE: Final = OPENING + CLOSING
_FAR: Final = 1_000_000.0


class Words(NamedTuple):
    """What to lay out: the text, its role, and what stands out in it."""

    text: str
    role: Role = Role.BODY
    bold: bool | None = None
    phrase: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    """More places that are bold: start, and the end behind it."""
    lit: tuple[tuple[int, int], ...] = ()
    """Places on a coloured ground: what was looked for."""


def tight_marks(text: str) -> tuple[int, ...]:
    """Find the full-width marks that should take half their width.

    That is the first of two marks in a row, and an opening mark at the start of a line of the
    text; both would leave a hole otherwise.
    """
    found = []
    for i, mark in enumerate(text):
        if mark not in _WIDE:
            continue
        before = text[i - 1] if i else "\n"
        after = text[i + 1] if i + 1 < len(text) else ""
        if (after and after in _WIDE) or (before == "\n" and mark in OPENING):
            found.append(i)
    return tuple(found)


class _Lines(NamedTuple):
    """Words broken into lines; they are only read from then on, so that many may share them."""

    layout: QTextLayout
    widths: tuple[float, ...]


@lru_cache(maxsize=2048)
def _lines(words: Words, width: float, look: int) -> _Lines:
    """Break words into lines, once for a look; layouts ask for the same again and again."""
    del look
    layout = QTextLayout(words.text.replace("\n", "\u2028"))
    layout.setFont(theme().font(words.role, bold=words.bold))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(words))
    layout.setCacheEnabled(True)
    return _Lines(layout, _broken(layout, width, theme().line(words.role)))


def _broken(layout: QTextLayout, width: float, high: int) -> tuple[float, ...]:
    """Place the lines below each other and return how wide each is."""
    y = 0.0
    widths: list[float] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        natural = line.ascent() + line.descent()
        line.setPosition(QPointF(0, round(y + (high - natural) / 2)))
        y += high
        widths.append(line.naturalTextWidth())
    layout.endLayout()
    return tuple(widths)


class TextBlock:
    """One piece of text at one width, ready to paint."""

    def __init__(self, words: Words, width: float) -> None:
        """Lay out `words` in lines of at most `width` pixels."""
        self._line = theme().line(words.role)
        self._layout, self.widths = _lines(words, max(width, 1.0), theme().look)
        self.count = max(len(self.widths), 1)

    @property
    def width(self) -> float:
        """Width in pixels of the longest line."""
        return max(self.widths, default=0.0)

    @property
    def height(self) -> int:
        """Height in pixels: lines times line height."""
        return self.count * self._line

    def paint(
        self, painter: QPainter, at: QPointF, token: str, *, right_edge: float | None = None
    ) -> None:
        """Paint the lines with the top left corner `at`; `right_edge` sets them flush right."""
        painter.setPen(theme().color(token))
        if right_edge is None:
            self._layout.draw(painter, at)
            return
        for i in range(self._layout.lineCount()):
            line = self._layout.lineAt(i)
            line.draw(painter, QPointF(right_edge - line.naturalTextWidth(), at.y()))


def natural_width(words: Words) -> int:
    """Measure the width (px) of the text when nothing makes it wrap."""
    return math.ceil(TextBlock(words, _FAR).width)


def _formats(words: Words) -> list[QTextLayout.FormatRange]:
    start = words.text.find(words.phrase) if words.phrase else -1
    phrase = ((start, start + len(words.phrase)),) if start >= 0 else ()
    bold = (*phrase, *words.spans)
    heavy = theme().font(words.role, bold=True)
    ranges = [_range(begin, end - begin, heavy) for begin, end in bold]
    for i in tight_marks(words.text):
        is_bold = True if any(begin <= i < end for begin, end in bold) else words.bold
        font = QFont(theme().font(words.role, bold=is_bold))
        font.setFeature(QFont.Tag("halt"), 1)
        ranges.append(_range(i, 1, font))
    return ranges + [_light(begin, end - begin) for begin, end in words.lit]


def _light(start: int, length: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = start
    made.length = length
    look = QTextCharFormat()
    look.setBackground(theme().color("soon_bg"))
    look.setFontUnderline(True)
    made.format = look
    return made


def _range(start: int, length: int, font: QFont) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = start
    made.length = length
    look = QTextCharFormat()
    look.setFont(font)
    made.format = look
    return made
