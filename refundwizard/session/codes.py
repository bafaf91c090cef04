"""Short texts as QR codes, worked out here and drawn by the window; nothing leaves the machine."""

from __future__ import annotations

from typing import Final

PIECE: Final = 800
"""The most bytes (UTF-8) of one code: more and a phone has trouble reading it off a screen."""
MOST_PIECES: Final = 4
"""Beyond so many codes copying another way is less trouble."""

_MARK: Final = len("(1/4) ")

Matrix = tuple[tuple[bool, ...], ...]
"""Rows of modules without the quiet zone; True is dark."""


def pieces(text: str) -> tuple[str, ...]:
    """Return a text as what its codes hold, numbered where it takes several.

    Nothing where it is empty or would take more than ``MOST_PIECES`` codes.
    """
    text = text.encode(errors="replace").decode().strip()
    if not text or len(text.encode()) > PIECE * MOST_PIECES:
        return ()
    if len(text.encode()) <= PIECE:
        return (text,)
    parts = _split(text, PIECE - _MARK)
    count = len(parts)
    if count > MOST_PIECES:
        return ()
    return tuple(f"({number}/{count}) {part}" for number, part in enumerate(parts, start=1))


def _split(text: str, room: int) -> list[str]:
    """Cut a text at the ends of its lines or sentences, else anywhere between characters."""
    parts: list[str] = []
    while text:
        size = _fitting(text, room)
        if size < len(text):
            size = _good_end(text[:size])
        parts.append(text[:size].strip())
        text = text[size:].lstrip()
    return parts


def _fitting(text: str, room: int) -> int:
    """Return how many characters of a text fit into so many bytes, at least one."""
    return max(len(text.encode()[:room].decode(errors="ignore")), 1)


def _good_end(part: str) -> int:
    """Return where a part is best cut: after a line, else a sentence, in its second half."""
    for marks in ("\n", "。；！？.;!?", "，,、 "):
        end = max(part.rfind(mark) for mark in marks) + 1
        if end > len(part) // 2:
            return end
    return len(part)


def matrix(piece: str) -> Matrix:
    """Return the modules of a code; error correction L, as it is read off a clean screen."""
    import segno

    code = segno.make_qr(piece, error="l", encoding="utf-8", boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
