"""What a picture file holds besides its pixels, told by its own structure; nothing is decoded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

JPEG: Final = b"\xff\xd8\xff"
PNG: Final = b"\x89PNG\r\n\x1a\n"
_CHUNKS: Final = frozenset((b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"sRGB", b"pHYs", b"gAMA"))
_NAMES: Final = {
    b"tEXt": "comment",
    b"zTXt": "comment",
    b"iTXt": "comment",
    b"eXIf": "exif",
    b"iCCP": "profile",
    b"tIME": "time",
}
_GPS: Final = (b"\x88\x25", b"\x25\x88")
"""The tag of a position, in both byte orders."""
_COMMENT, _SCAN, _END, _APP0, _LAST_APP = 0xFE, 0xDA, 0xD9, 0xE0, 0xEF
_STANDALONE: Final = frozenset((0x01, *range(0xD0, 0xD8)))


def extras(data: bytes) -> tuple[str, ...]:
    """Return what a JPEG or PNG holds besides pixels: gps, exif, thumbnail, xmp, comment.

    "other_form" stands for any other file: it was not built anew from pixels.
    """
    if data.startswith(PNG):
        return tuple(dict.fromkeys(_in_png(data)))
    if data.startswith(JPEG):
        return tuple(dict.fromkeys(_in_jpeg(data)))
    return ("other_form",)


def _in_png(data: bytes) -> Iterator[str]:
    at = len(PNG)
    while at + 8 <= len(data):
        size, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if name not in _CHUNKS:
            body = data[at + 8 : at + 8 + size]
            yield _NAMES.get(name, "unknown_part")
            yield from _in_exif(body) if name == b"eXIf" else _in_text(body)
        at += 12 + size
        if name == b"IEND":
            break
    if at < len(data):
        yield "appended"


def _in_text(body: bytes) -> Iterator[str]:
    if b"adobe:ns:meta" in body or b"xmpmeta" in body:
        yield "xmp"


def _in_exif(body: bytes) -> Iterator[str]:
    if any(tag in body for tag in _GPS):
        yield "gps"
    if JPEG in body:
        yield "thumbnail"


def _in_jpeg(data: bytes) -> Iterator[str]:
    at = 2
    while at + 2 <= len(data) and data[at] == 0xFF:  # noqa: PLR2004 - every marker begins so
        marker = data[at + 1]
        if marker == _END:
            at += 2
            break
        if marker in _STANDALONE or marker == 0xFF:  # noqa: PLR2004 - a marker, or its filling
            at += 1 if marker == 0xFF else 2  # noqa: PLR2004 - as above
            continue
        size = int.from_bytes(data[at + 2 : at + 4], "big")
        yield from _segment(marker, data[at + 4 : at + 2 + size])
        at += 2 + size
        if marker == _SCAN:
            at = _after_scan(data, at)
            if at < 0:
                return
    if at < len(data):
        yield "appended"


def _after_scan(data: bytes, at: int) -> int:
    """Return where pixels end: at the next marker that is no restart; -1 if they never do."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return -1
        if data[at + 1] != 0 and data[at + 1] not in _STANDALONE:
            return at
        at += 2


def _segment(marker: int, body: bytes) -> Iterator[str]:
    if marker == _COMMENT:
        yield "comment"
    elif body.startswith(b"Exif\0"):
        yield "exif"
        yield from _in_exif(body)
    elif body.startswith(b"ICC_PROFILE"):
        yield "profile"
    elif b"adobe:ns:meta" in body or b"ns.adobe.com" in body:
        yield "xmp"
    elif _APP0 <= marker <= _LAST_APP and not body.startswith((b"JFIF\0", b"Adobe")):
        yield "unknown_part"
