"""What another program drags over or puts on the clipboard: files, or a picture without a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_AS_THEY_ARE: Final = {
    "image/png": (b"\x89PNG\r\n\x1a\n", "png"),
    "image/webp": (b"RIFF", "webp"),
    "image/gif": (b"GIF8", "gif"),
    "image/jpeg": (b"\xff\xd8\xff", "jpg"),
}
"""Kinds whose bytes are kept as the other program gives them, how they begin, and their ending.

Many programs offer several at once; the one that loses nothing stands first.
"""


def local_paths(data: QMimeData) -> list[str]:
    """List the local files in what is dragged or pasted; other addresses are left out."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


def count_in(data: QMimeData) -> int:
    """Return how many files there would be; a picture without a file counts as one."""
    return len(local_paths(data)) or int(_has_picture(data))


def picture_in(data: QMimeData) -> QImage | bytes | None:
    """Return a picture that has no file: its own bytes where they are given, else its pixels."""
    for kind, (begin, _ending) in _AS_THEY_ARE.items():
        if data.hasFormat(kind):
            raw = bytes(data.data(kind).data())
            if raw.startswith(begin):
                return raw
    image = data.imageData() if data.hasImage() else None
    return image if isinstance(image, QImage) and not image.isNull() else None


def ending_of(picture: QImage | bytes) -> str:
    """Return the ending a file with this picture gets; pixels become a PNG."""
    if isinstance(picture, bytes):
        for begin, ending in _AS_THEY_ARE.values():
            if picture.startswith(begin):
                return ending
    return "png"


def _has_picture(data: QMimeData) -> bool:
    return data.hasImage() or any(data.hasFormat(kind) for kind in _AS_THEY_ARE)
