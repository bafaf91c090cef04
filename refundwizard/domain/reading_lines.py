"""Lines of text read off a picture or pasted, evened out and put into rows."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SAME_ROW: Final = 0.5
"""Two boxes stand in one row when they share this part of the lower one's height."""


@dataclass(frozen=True, slots=True)
class Span:
    """A rectangle in pixels of the upright picture."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """Height in pixels."""
        return self.bottom - self.top

    @property
    def width(self) -> float:
        """Width in pixels."""
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of text as it was read; ``score`` from 0 to 1, ``box`` None where it was pasted."""

    text: str
    box: Span | None = None
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A line in its row: ``index`` is its place among the lines given."""

    index: int
    text: str
    box: Span | None


def evened(text: str) -> str:
    """Return text with one width and single spaces; the case of letters stays."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def pasted(text: str) -> tuple[Line, ...]:
    """Return the lines of pasted text that hold anything."""
    return tuple(Line(each) for each in text.splitlines() if each.strip())


def rows(lines: Sequence[Line]) -> tuple[tuple[Piece, ...], ...]:
    """Return the lines as rows from the top, each from the left; a pasted line is its own row."""
    made: list[list[Piece]] = []
    for piece in sorted(_pieces(lines), key=_top):
        row = next((each for each in made[-3:] if _is_beside(each, piece)), None)
        if row is None:
            made.append([piece])
        else:
            row.append(piece)
    return tuple(tuple(sorted(row, key=_left)) for row in made)


def _pieces(lines: Sequence[Line]) -> Iterable[Piece]:
    for index, line in enumerate(lines):
        text = evened(line.text)
        if text:
            yield Piece(index, text, line.box)


def _top(piece: Piece) -> float:
    return piece.index if piece.box is None else (piece.box.top + piece.box.bottom) / 2


def _left(piece: Piece) -> float:
    return 0 if piece.box is None else piece.box.left


def _is_beside(row: Sequence[Piece], piece: Piece) -> bool:
    """Tell whether a piece shares enough height with the last one put into a row."""
    before = row[-1].box
    if before is None or piece.box is None:
        return False
    shared = min(before.bottom, piece.box.bottom) - max(before.top, piece.box.top)
    return shared >= SAME_ROW * min(before.height, piece.box.height)
