"""What the other side said in a chat: the bubbles at the left of a picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from refundwizard.domain.extraction import extract
from refundwizard.domain.reading_lines import evened, rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refundwizard.domain.reading_lines import Line, Span

FAR_LEFT: Final = 0.3
FAR_RIGHT: Final = 0.7
"""Where the bubbles of the other side begin, and one's own end (parts of the width)."""
ALIGNED: Final = 0.03
"""How far lines of one bubble begin apart at most (parts of the width)."""
CLOSE: Final = 0.8
"""How far lines of one bubble are apart at most, in their heights."""
_SAID: Final = frozenset({"offered", "countdown"})
"""What people say in a chat; anything else that is found stands on a card of the order."""
_FRAME: Final = re.compile(r"[\d: ]{3,6}|\d?G?[\dA-Z% ]{2,8}|[^\u4e00-\u9fff]{1,2}")
"""The clock and signs at a phone's upper edge, moments between bubbles, icons read as letters."""


def said_by_them(lines: Sequence[Line], width: float) -> str:
    """Return what the other side says, a bubble a line; without two sides everything there is.

    Args:
        lines: what was read off the picture.
        width: the picture's, in pixels.
    """
    if not _has_sides(lines, width):
        whole = (" ".join(lines[piece.index].text for piece in row) for row in rows(lines))
        return "\n".join(whole)
    card = {found.line for found in extract(lines) if found.kind not in _SAID}
    kept = [
        line
        for number, line in enumerate(lines)
        if number not in card
        and line.box is not None
        and line.box.left < width * FAR_LEFT
        and not _FRAME.fullmatch(evened(line.text))
    ]
    return _joined([kept[piece.index] for row in rows(kept) for piece in row], width)


def _has_sides(lines: Sequence[Line], width: float) -> bool:
    boxes = [line.box for line in lines if line.box is not None]
    return any(_is_mine(box, width) for box in boxes) and any(
        box.left < width * FAR_LEFT for box in boxes
    )


def _is_mine(box: Span, width: float) -> bool:
    return box.left > width * FAR_LEFT and box.right > width * FAR_RIGHT


def _joined(kept: Sequence[Line], width: float) -> str:
    """Return the text of lines as they were read; those of one bubble run on."""
    text, above = "", None
    for line in kept:
        is_next = _is_next(above, line.box, width)
        text += line.text if is_next or not text else f"\n{line.text}"
        above = line.box
    return text


def _is_next(above: Span | None, below: Span | None, width: float) -> bool:
    return (
        above is not None
        and below is not None
        and abs(below.left - above.left) <= ALIGNED * width
        and below.top - above.bottom <= CLOSE * above.height
    )
