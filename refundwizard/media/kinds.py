"""Which kinds are shown, which are kept only, and what a name says against what a file is."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from refundwizard.media.sniff import UNKNOWN

SHOWN: Final = frozenset(
    (
        "image/jpeg",
        "image/png",
        "image/webp",
        "image/gif",
        "image/bmp",
        "image/heic",
        "application/pdf",
    )
)
"""Kinds a small picture is made of, by a child process."""
PLAYED: Final = ("video/", "audio/", "text/", "message/")
"""Kinds that are taken without a word although there is no picture of them."""
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_OFFICE: Final = (DOCX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
_MOVING: Final = ("video/mp4", "video/quicktime", "video/3gpp", "audio/mp4")
_TEXTS: Final = ("text/plain", "text/html", "message/rfc822")
_EXPECTED: Final = {
    "jpg": ("image/jpeg",),
    "jpeg": ("image/jpeg",),
    "png": ("image/png",),
    "webp": ("image/webp",),
    "gif": ("image/gif",),
    "bmp": ("image/bmp",),
    "heic": ("image/heic",),
    "heif": ("image/heic",),
    "pdf": ("application/pdf",),
    "mp4": _MOVING,
    "m4v": _MOVING,
    "mov": _MOVING,
    "3gp": _MOVING,
    "m4a": _MOVING,
    "webm": ("video/webm", "video/x-matroska"),
    "mkv": ("video/webm", "video/x-matroska"),
    "mp3": ("audio/mpeg",),
    "amr": ("audio/amr",),
    "ogg": ("audio/ogg",),
    "wav": ("audio/wav",),
    "txt": _TEXTS,
    "html": _TEXTS,
    "htm": _TEXTS,
    "eml": _TEXTS,
    "docx": _OFFICE,
    "svg": ("image/svg+xml",),
    "zip": ("application/zip", *_OFFICE),
}
SHORT: Final = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/webp": "WEBP",
    "image/gif": "GIF",
    "image/bmp": "BMP",
    "image/heic": "HEIC",
    "image/avif": "AVIF",
    "image/tiff": "TIFF",
    "image/svg+xml": "SVG",
    "image/vnd.adobe.photoshop": "PSD",
    "image/x-xpixmap": "XPM",
    "application/postscript": "PostScript",
    "application/pdf": "PDF",
    "application/zip": "ZIP",
    "application/vnd.rar": "RAR",
    "application/x-7z-compressed": "7z",
    "application/x-msdownload": "EXE",
    "application/x-ole-storage": "DOC/XLS",
    DOCX: "DOCX",
    _OFFICE[1]: "XLSX",
    "video/mp4": "MP4",
    "video/quicktime": "MOV",
    "video/3gpp": "3GP",
    "video/webm": "WEBM",
    "video/x-matroska": "MKV",
    "video/x-msvideo": "AVI",
    "audio/mpeg": "MP3",
    "audio/mp4": "M4A",
    "audio/amr": "AMR",
    "audio/aac": "AAC",
    "audio/flac": "FLAC",
    "audio/ogg": "OGG",
    "audio/wav": "WAV",
    "text/plain": "TXT",
    "text/html": "HTML",
    "message/rfc822": "EML",
}
"""What a kind is called for people."""


def short_name(kind: str) -> str:
    """Return what a media type is called; empty for an unknown one."""
    return SHORT.get(kind, "")


def is_taken_as(name: str, kind: str) -> bool:
    """Tell whether a file's name says another kind than its content."""
    expected = _EXPECTED.get(PurePath(name).suffix.lstrip(".").lower())
    return expected is not None and kind != UNKNOWN and kind not in expected


def has_no_preview(kind: str) -> bool:
    """Tell whether a file is kept although this program never opens its kind."""
    return kind not in SHOWN and kind != DOCX and not kind.startswith(PLAYED)
