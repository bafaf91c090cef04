"""PNG of a small picture, quickly: its pixels as they are, not packed.

Packing takes most of the time of making one and spares little: a small picture has at most 200 KB,
lives in this disk's cache only and goes with its case.
"""

from __future__ import annotations

import struct
import zlib
from typing import Any, Final

_HEAD: Final = b"\x89PNG\r\n\x1a\n"
_COLOURS: Final = {"RGB": 2, "RGBA": 6}
"""PNG's numbers for the kinds of pixels there are."""
_PLAIN: Final = b"\0"
"""The filter that leaves a row alone (PNG, third edition, 9.2)."""
_AROUND: Final = 12
"""Bytes around what a part holds: its size, its name, its check sum."""
_UNPACKED: Final = 0
"""zlib's level that stores."""


def small_png(picture: Any, notes: dict[str, str]) -> bytes:  # noqa: ANN401 - Pillow comes late
    """Return the pixels of an RGB or RGBA picture, and notes in ASCII, as a PNG file."""
    width, height = picture.size
    pixels, line = picture.tobytes(), width * len(picture.mode)
    rows = b"".join(_PLAIN + pixels[at : at + line] for at in range(0, len(pixels), line))
    packed = zlib.compress(rows, _UNPACKED)
    about = struct.pack(">IIBBBBB", width, height, 8, _COLOURS[picture.mode], 0, 0, 0)
    said = b"".join(_part(b"tEXt", f"{key}\0{text}".encode("ascii")) for key, text in notes.items())
    return _HEAD + _part(b"IHDR", about) + said + _part(b"IDAT", packed) + _part(b"IEND", b"")


def is_whole(data: bytes) -> bool:
    """Tell whether a PNG file is as it was written: every part there, each with its check sum."""
    at = len(_HEAD) if data.startswith(_HEAD) else len(data)
    name = b""
    while len(data) - at >= _AROUND and name != b"IEND":
        size, name = struct.unpack_from(">I4s", data, at)
        end = at + size + _AROUND
        if end > len(data):
            return False
        (said,) = struct.unpack_from(">I", data, end - 4)
        if said != zlib.crc32(memoryview(data)[at + 4 : end - 4]):
            return False
        at = end
    return name == b"IEND" and at == len(data)


def _part(name: bytes, inner: bytes) -> bytes:
    return (
        struct.pack(">I", len(inner)) + name + inner + struct.pack(">I", zlib.crc32(name + inner))
    )
