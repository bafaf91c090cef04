"""Copies of exhibits to look at or to give away, made by a child that may die without harm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from refundwizard.media.thumbnails import NoPicture, Thumbnailer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

TIME_LIMIT: Final = 60.0
"""Seconds a copy may take; a long PDF is many pictures."""
SHOWN_PIXELS: Final = 12_000_000
"""The most pixels a page has that is only looked at."""

Box = tuple[int, int, int, int, int]
"""Page (from 0), left, top, width and height in pixels of the upright picture."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page to look at (PNG), the size it really has in pixels, and how many pages there are."""

    png: bytes
    width: int
    height: int
    pages: int


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A file built anew from pixels: JPEG, PNG or a PDF of pictures."""

    data: bytes
    media_type: str
    width: int
    height: int
    pages: int


class Copier(Thumbnailer):
    """Shows pages and builds files anew; ``close`` ends its child. Thread-safe."""

    def __init__(self, command: tuple[str, ...] = (), seconds: float = TIME_LIMIT) -> None:
        """Use the real child unless another command is given (tests)."""
        super().__init__(command, seconds)

    def sheet(self, path: Path, page: int = 0, pixels: int = SHOWN_PIXELS) -> Sheet | NoPicture:
        """Return a page of a picture or PDF, upright, or why there is none."""
        asked: dict[str, Any] = {"task": "look", "path": str(path), "page": page, "pixels": pixels}
        made = self.ask(asked)
        if isinstance(made, NoPicture):
            return made
        data, facts = made
        return Sheet(data, facts["width"], facts["height"], facts["pages"])

    def rebuild(self, path: Path, boxes: Iterable[Box] = ()) -> Rebuilt | NoPicture:
        """Return the whole file built anew with boxes burned in, or why that cannot be."""
        made = self.ask({"task": "rebuild", "path": str(path), "boxes": [*boxes]})
        if isinstance(made, NoPicture):
            return made
        data, facts = made
        size = facts["width"], facts["height"]
        return Rebuilt(data, facts["media_type"], *size, facts["pages"])
