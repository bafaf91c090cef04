"""How much of a page a block takes, near enough to tell what fits: all lengths are points.

The figures follow the template the PDF is made with, rounded up; a sheet that is estimated to fit
does. Formats without pages hold the same blocks.
"""

from __future__ import annotations

import unicodedata
from math import ceil
from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import (
    Bullet,
    CheckItem,
    DateBox,
    Heading,
    KeyValues,
    Notice,
    Paragraph,
    Quote,
    Source,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refundwizard.domain.document import Block

PAGE: Final = 640.0
"""What a sheet has for its blocks: an A4 page less margins, title, subtitle and the remark that
says for whom it is."""

WIDTH: Final = 482.0
_CHECK_WIDTH: Final = 464.0
_BODY: Final = 10.0
_SMALL: Final = 8.5
_TITLE: Final = 12.5
_CELL: Final = 9.0
_PITCH: Final = 1.36
"""From one line to the next, as a share of the size of letters."""
_WIDE, _NARROW = 1.0, 0.53
_GAPS: Final = {1: 31.0, 2: 24.0, 3: 20.0}
_WRITE: Final = 31.5
"""A row that is left empty to write in."""
_INSET: Final = 12.0
"""What stands between two columns."""
_BOX: Final = 90.0
"""The box with a date to act by."""


def width(text: str, size: float = _BODY) -> float:
    """Return how long a text is on one line."""
    wide = sum(unicodedata.east_asian_width(char) in "WFA" for char in text)
    return size * (wide * _WIDE + (len(text) - wide) * _NARROW)


def lines(text: str, room: float = WIDTH, size: float = _BODY) -> int:
    """Return over how many lines a text goes."""
    return max(1, ceil(width(text, size) / room))


def _tall(texts: Iterable[str], room: float, size: float) -> float:
    return sum(lines(text, room, size) for text in texts) * size * _PITCH


def height(blocks: Iterable[Block]) -> float:
    """Return how much of a page blocks take, one below the other."""
    return sum(_height(block) for block in blocks)


def _height(block: Block) -> float:
    match block:
        case Heading():
            extra = lines(block.text, WIDTH, _TITLE) - 1
            return _GAPS[block.level] + extra * _TITLE * _PITCH
        case CheckItem():
            return _check(block)
        case KeyValues() | Table():
            return _rows(block)
        case DateBox():
            return _BOX
        case _:
            return _words(block)


def _words(block: Block) -> float:
    """Return the height of words in one piece; other blocks stand on no sheet."""
    match block:
        case Paragraph():
            return _tall((block.text,), WIDTH, _SMALL if block.small else _BODY) + 1
        case Notice():
            return _tall((block.text,), WIDTH - 18, _BODY) + 17
        case Bullet():
            return _tall((block.text,), _CHECK_WIDTH, _BODY) + 1
        case Source():
            return _tall((f"{block.strength}{block.text}",), WIDTH, _SMALL) + 4
        case _:
            text = block.text.split("\n") if isinstance(block, Quote) else ()
            return _tall(text, WIDTH - 20, _BODY) + 32


def _check(block: CheckItem) -> float:
    more = [*block.details, *((block.source,) if block.source else ())]
    text = _tall((block.text,), _CHECK_WIDTH, _BODY)
    return text + _tall(more, _CHECK_WIDTH, _SMALL) + 4.5


def _rows(block: KeyValues | Table) -> float:
    if isinstance(block, KeyValues):
        keys = max(width(row.key) for row in block.rows)
        room = WIDTH - min(keys, WIDTH / 2) - 17
        rows = (lines(row.value, room) for row in block.rows)
        return sum(count * _BODY * _PITCH for count in rows) + 5
    rooms = _columns(block)
    return sum(row_height(row, rooms) for row in (block.header, *block.rows)) + 12


def row_height(row: Sequence[str], rooms: Sequence[float]) -> float:
    """Return how much a row of a table takes; an empty one is there to write in."""
    if not any(row):
        return _WRITE
    most = max(lines(text, room, _CELL) for text, room in zip(row, rooms, strict=True))
    return most * _CELL * _PITCH + 4


def _columns(table: Table) -> list[float]:
    """Return the room of each column: what it needs, or a fair share where that is too much.

    With rows to write in they are of one width, the wide one of two.
    """
    if not all(any(row) for row in table.rows):
        share = WIDTH / (len(table.header) + 1)
        parts = [2 if at == table.wide else 1 for at in range(len(table.header))]
        return [share * part - _INSET for part in parts]
    every = zip(table.header, *table.rows, strict=True)
    needs = [max(width(text, _CELL) for text in column) + _INSET for column in every]
    if table.wide < len(needs):
        rest = sum(need for at, need in enumerate(needs) if at != table.wide)
        needs[table.wide] = max(WIDTH - rest, WIDTH / 4)
    share, narrow = WIDTH / len(needs), 0
    while narrow < (fitting := sum(need <= share for need in needs)) < len(needs):
        narrow = fitting
        share = (WIDTH - sum(need for need in needs if need <= share)) / (len(needs) - narrow)
    return [max(min(need, share) - _INSET, _CELL) for need in needs]
