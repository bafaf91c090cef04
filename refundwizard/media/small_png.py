"""PNG of a small picture, quickly: one filter for all rows and no search for repeats.

What makes a general encoder slow is choosing a filter for each row, and looking for repeats that
photos do not have. A small picture lives on this disk only, so a few kilobytes more cost nothing.
"""

from __future__ import annotations

import struct
import zlib
from typing import Any, Final

_HEAD: Final = b"\x89PNG\r\n\x1a\n"
_COLOURS: Final = {"RGB": 2, "RGBA": 6}
"""PNG's numbers for the kinds of pixels there are."""
_UP: Final = b"\x02"
"""The filter that takes the pixel above away (PNG, third edition, 9.2)."""
_DEFLATE: Final = (1, zlib.DEFLATED, zlib.MAX_WBITS, 9, zlib.Z_HUFFMAN_ONLY)


def small_png(picture: Any, notes: dict[str, str]) -> bytes:  # noqa: ANN401 - Pillow comes late
    """Return the pixels of an RGB or RGBA picture, and notes in ASCII, as a PNG file."""
    from PIL import ImageChops

    width, height = picture.size
    above = ImageChops.offset(picture, 0, 1)
    above.paste((0,) * len(picture.mode), (0, 0, width, 1))
    rows = ImageChops.subtract_modulo(picture, above).tobytes()
    line = width * len(picture.mode)
    raw = b"".join(_UP + rows[at : at + line] for at in range(0, len(rows), line))
    packer = zlib.compressobj(*_DEFLATE)
    packed = packer.compress(raw) + packer.flush()
    about = struct.pack(">IIBBBBB", width, height, 8, _COLOURS[picture.mode], 0, 0, 0)
    said = b"".join(_part(b"tEXt", f"{key}\0{text}".encode("ascii")) for key, text in notes.items())
    return _HEAD + _part(b"IHDR", about) + said + _part(b"IDAT", packed) + _part(b"IEND", b"")


def _part(name: bytes, inner: bytes) -> bytes:
    return (
        struct.pack(">I", len(inner)) + name + inner + struct.pack(">I", zlib.crc32(name + inner))
    )
