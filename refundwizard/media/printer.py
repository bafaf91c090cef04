"""Pictures of exhibits for paper, made by a child that may die without harm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from refundwizard.media.thumbnails import NoPicture, Thumbnailer

if TYPE_CHECKING:
    from pathlib import Path

TIME_LIMIT: Final = 90.0
"""Seconds one file may take; a long PDF is many pictures."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One picture for paper: JPEG or PNG of pixels alone, and its size in pixels."""

    data: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Prints:
    """A file for paper; ``left_out`` counts the pages beyond those that are printed."""

    kind: Literal["picture", "slices", "pages"]
    pieces: tuple[Piece, ...]
    left_out: int = 0


class Printer(Thumbnailer):
    """Makes files ready for paper; ``close`` ends its child. Thread-safe."""

    def __init__(self, command: tuple[str, ...] = (), seconds: float = TIME_LIMIT) -> None:
        """Use the real child unless another command is given (tests)."""
        super().__init__(command, seconds)

    def prints(self, path: Path) -> Prints | NoPicture:
        """Return all pictures of a file in their order, or why there are none."""
        made = self.ask({"task": "print", "path": str(path)})
        if isinstance(made, NoPicture):
            return made
        data, facts = made
        pieces, at = [], 0
        for size, width, height in facts["sizes"]:
            pieces.append(Piece(data[at : at + size], width, height))
            at += size
        return Prints(facts["kind"], tuple(pieces), facts["left_out"])
