"""Which characters a TrueType or OpenType font can draw, read from its ``cmap`` table.

Only what our own fonts need: one font a file, subtable formats 4 and 12 (OpenType 1.9.1, cmap).
Written out here so that no font library has to be shipped.
"""

from __future__ import annotations

from functools import lru_cache
from struct import error, unpack_from
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_UNICODE: Final = frozenset({(0, 3), (0, 4), (0, 6), (3, 1), (3, 10)})
"""Platform and encoding of the subtables that map Unicode."""


class FontError(ValueError):
    """A file is not a font we can read; ``args`` holds what is wrong."""


def _table(font: bytes, tag: bytes) -> int:
    for number in range(unpack_from(">H", font, 4)[0]):
        name, _checksum, offset, _length = unpack_from(">4sLLL", font, 12 + 16 * number)
        if name == tag:
            return int(offset)
    message = "no cmap table"
    raise FontError(message)


def _segments(font: bytes, at: int) -> Iterator[int]:
    """Yield the characters of a format 4 subtable at offset ``at``."""
    count = unpack_from(">H", font, at + 6)[0] // 2
    ends, starts = at + 14, at + 16 + 2 * count
    deltas, offsets = starts + 2 * count, starts + 4 * count
    for number in range(count):
        end, start, delta, offset = (
            unpack_from(">H", font, table + 2 * number)[0]
            for table in (ends, starts, deltas, offsets)
        )
        for point in range(start, end + 1):
            place = offsets + 2 * number + offset + 2 * (point - start)
            glyph = unpack_from(">H", font, place)[0] if offset else point
            if glyph and (glyph + delta) & 0xFFFF:
                yield point


def _groups(font: bytes, at: int) -> Iterator[int]:
    """Yield the characters of a format 12 subtable at offset ``at``."""
    for number in range(unpack_from(">L", font, at + 12)[0]):
        start, end, glyph = unpack_from(">LLL", font, at + 16 + 12 * number)
        yield from range(start if glyph else start + 1, end + 1)


_READERS: Final = {4: _segments, 12: _groups}


def characters(font: bytes) -> frozenset[str]:
    """Return every character the font has a glyph for.

    Raises:
        FontError: the bytes hold no ``cmap`` table, or are cut short.
    """
    try:
        found = _mapped(font)
    except error as cut_short:
        raise FontError(str(cut_short)) from cut_short
    return frozenset(map(chr, found - set(range(0xD800, 0xE000))))


def _mapped(font: bytes) -> set[int]:
    table = _table(font, b"cmap")
    found: set[int] = set()
    for number in range(unpack_from(">H", font, table + 2)[0]):
        platform, encoding, offset = unpack_from(">HHL", font, table + 4 + 8 * number)
        reader = _READERS.get(unpack_from(">H", font, table + offset)[0])
        if (platform, encoding) in _UNICODE and reader is not None:
            found.update(reader(font, table + offset))
    return found


@lru_cache(maxsize=4)
def drawable(fonts: Path) -> frozenset[str]:
    """Return what all fonts of a folder can draw together; the first call reads the files.

    Raises:
        OSError: there is no such folder.
        FontError: a file in it is damaged.
    """
    files = sorted(path for path in fonts.iterdir() if path.suffix in {".ttf", ".otf"})
    return frozenset().union(*(_of_file(path) for path in files))


def _of_file(path: Path) -> frozenset[str]:
    try:
        return characters(path.read_bytes())
    except FontError as damaged:
        raise FontError(f"{path.name}: {damaged}") from damaged
