"""Tell a file's kind by its first and last bytes, never by its name."""

from __future__ import annotations

from typing import Final

from refundwizard.media.texts import text_kind

UNKNOWN: Final = "application/octet-stream"
HEAD: Final = 4096
"""How many bytes at the start and at the end are looked at."""

_SIGNATURES: Final = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"#!AMR", "audio/amr"),
    (b"fLaC", "audio/flac"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"8BPS", "image/vnd.adobe.photoshop"),
    (b"%!PS", "application/postscript"),
    (b"\xc5\xd0\xd3\xc6", "application/postscript"),
    (b"/* XPM */", "image/x-xpixmap"),
    (b"! XPM2", "image/x-xpixmap"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
)
_RIFF: Final = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_HEIF: Final = frozenset((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"))
_BRANDS: Final = {
    b"avif": "image/avif",
    b"avis": "image/avif",
    b"qt  ": "video/quicktime",
    b"M4A ": "audio/mp4",
    b"M4B ": "audio/mp4",
    b"3gp4": "video/3gpp",
    b"3gp5": "video/3gpp",
    b"3gp6": "video/3gpp",
}
_OLD_MOVIE: Final = frozenset((b"moov", b"mdat", b"wide"))
_BMP_HEADERS: Final = frozenset((12, 40, 52, 56, 64, 108, 124))
"""Sizes a header behind the file header can have (bytes)."""
_MPEG: Final = frozenset((0xFA, 0xFB, 0xF2, 0xF3, 0xE2, 0xE3))
_AAC: Final = frozenset((0xF0, 0xF1, 0xF8, 0xF9))


def sniff(head: bytes, tail: bytes = b"") -> str:
    """Return the media type of a file, or ``application/octet-stream``.

    Args:
        head: Its first bytes, `HEAD` of them or all.
        tail: Its last bytes; an archive names its contents there.
    """
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    return _container(head, tail) or _short_mark(head) or text_kind(head) or UNKNOWN


def _container(head: bytes, tail: bytes) -> str:
    """Return the kind of a file that says inside what it holds."""
    begin, mark = head[:4], head[4:8]
    if begin == b"RIFF":
        return _RIFF.get(head[8:12], UNKNOWN)
    if begin == b"PK\x03\x04":
        return _archive(head + tail)
    if begin == b"\x1aE\xdf\xa3":
        return "video/webm" if b"webm" in head[:64] else "video/x-matroska"
    return _boxed(head) if mark == b"ftyp" or mark in _OLD_MOVIE else ""


def _boxed(head: bytes) -> str:
    """Return the kind of a file made of boxes; an old movie has no brand in its first one."""
    if head[4:8] != b"ftyp":
        return "video/quicktime"
    return _branded(head)


def _branded(head: bytes) -> str:
    brand, size = head[8:12], int.from_bytes(head[:4], "big")
    if brand in _HEIF:
        also = head[16 : min(size, 256)]
        is_still = brand in {b"mif1", b"msf1"} and b"avif" in also and b"heic" not in also
        return "image/avif" if is_still else "image/heic"
    return _BRANDS.get(brand, "video/mp4")


def _archive(seen: bytes) -> str:
    office = "application/vnd.openxmlformats-officedocument."
    if b"word/document" in seen:
        return office + "wordprocessingml.document"
    if b"xl/workbook" in seen:
        return office + "spreadsheetml.sheet"
    return "application/zip"


def _short_mark(head: bytes) -> str:
    """Return the kind of a file with a mark so short that the bytes behind it must fit too."""
    if head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
        return "image/bmp"
    if head[:2] == b"MZ" and b"\0" in head[:64]:
        return "application/x-msdownload"
    if head[:1] == b"\xff" and len(head) > 1:
        if head[1] in _MPEG:
            return "audio/mpeg"
        if head[1] in _AAC:
            return "audio/aac"
    return ""
