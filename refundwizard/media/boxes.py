"""Tell whether a video, a sound or a HEIC file ends before its own boxes do."""

from __future__ import annotations

import io
from typing import BinaryIO, Final

BOXED: Final = frozenset(
    ("video/mp4", "video/quicktime", "video/3gpp", "audio/mp4", "image/heic", "image/avif")
)
"""Kinds made of boxes, each headed by its length."""
_MOST: Final = 4096
"""Boxes looked at; a file with more is left alone."""
_SHORT, _LONG = 8, 16
_TO_END: Final = 0
_IS_LONG: Final = 1


def is_cut_off(stream: BinaryIO) -> bool:
    """Tell whether the last box reaches past the end of the file; only box heads are read."""
    size = stream.seek(0, io.SEEK_END)
    at = 0
    for _ in range(_MOST):
        if at >= size:
            return at > size
        stream.seek(at)
        head = stream.read(_LONG)
        length = int.from_bytes(head[:4], "big")
        if len(head) < _SHORT or length == _TO_END:
            return len(head) < _SHORT
        if length == _IS_LONG:
            length = int.from_bytes(head[_SHORT:_LONG], "big")
        if length < _SHORT:
            return False
        at += length
    return False
