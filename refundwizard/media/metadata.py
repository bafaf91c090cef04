"""What a file says about itself: when it was taken, and which program made or changed it.

Run in the child process, for the files are anybody's. Nothing here is proof: a device's clock may
be wrong, and every one of these notes can be written by hand.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import IO, TYPE_CHECKING, Any, Final

from refundwizard.media.sniff import HEAD, sniff
from refundwizard.media.thumbnails import NoPicture

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from refundwizard.media.thumbnails import Thumbnailer

LONGEST: Final = 120
"""Characters of a program's name at most."""
_TAKEN, _ZONE, _PROGRAM, _CHANGED = 36867, 36881, 305, 306
_DETAILS: Final = 34665
"""EXIF numbers: DateTimeOriginal, OffsetTimeOriginal, Software, DateTime, and the inner table."""
_PNG_NOTES: Final = ("Creation Time", "date:create", "creation_time")
_MOVIES: Final = ("video/mp4", "video/quicktime", "video/3gpp", "audio/mp4")
_MAC_EPOCH: Final = datetime(1904, 1, 1, tzinfo=UTC)
_EARLIEST: Final = 1995
"""No digital photo is older; such a year is a clock that was never set."""
_BOXES: Final = 64
"""A film has fewer parts at its top; more are somebody's joke."""
_MOMENT: Final = re.compile(
    r"(\d{4})[:\-/]?(\d\d)[:\-/]?(\d\d)[ T]?(\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?\s*"
    r"(Z|[+\-]\d\d'?:?\d\d)?"
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a file tells: a moment as ISO 8601 (without offset: the device's own time), a program.

    Either is "" where the file is silent.
    """

    taken_at: str = ""
    software: str = ""


def told_by(child: Thumbnailer, path: Path) -> Told:
    """Ask the child what a file tells; a file it cannot read tells nothing."""
    made = child.ask({"task": "facts", "path": str(path)})
    if isinstance(made, NoPicture):
        return Told()
    return Told(str(made[1]["taken_at"]), str(made[1]["software"]))


def work(request: dict[str, Any]) -> tuple[bytes, dict[str, Any]]:
    """Answer a request in the child: no bytes, only facts."""
    told = read(request["path"])
    return b"", {"taken_at": told.taken_at, "software": told.software}


def read(path: str) -> Told:
    """Return what the file at a path tells; damage means silence."""
    with open(path, "rb") as stream:  # noqa: PTH123 - the plainest call in the smallest process
        kind = sniff(stream.read(HEAD))
        stream.seek(0)
        with suppress(OSError, ValueError, SyntaxError, KeyError, EOFError, TypeError):
            if kind.startswith("image/"):
                return _picture(stream, kind)
            if kind in _MOVIES:
                return Told(_film(stream))
    if kind == "application/pdf":
        return _pdf(path)
    return Told()


def _picture(stream: IO[bytes], kind: str) -> Told:
    from PIL import Image

    from refundwizard.media.child import form_of

    with Image.open(stream, formats=(form_of(kind),)) as opened:
        exif = opened.getexif()
        details = exif.get_ifd(_DETAILS)
        notes = {str(key): value for key, value in opened.info.items() if isinstance(value, str)}
    taken = details.get(_TAKEN) or exif.get(_CHANGED) or ""
    taken = taken or next((notes[key] for key in _PNG_NOTES if key in notes), "")
    program = exif.get(_PROGRAM) or notes.get("Software", "")
    return Told(moment(f"{taken}{details.get(_ZONE, '')}"), name(program))


def _pdf(path: str) -> Told:
    import pypdfium2

    with suppress(pypdfium2.PdfiumError):
        document = pypdfium2.PdfDocument(path)
        try:
            facts = document.get_metadata_dict()
        finally:
            document.close()
        taken = facts.get("CreationDate", "").removeprefix("D:")
        return Told(moment(taken), name(facts.get("Creator") or facts.get("Producer", "")))
    return Told()


def _film(stream: IO[bytes]) -> str:
    """Return the moment in the head of a film (ISO base media: ``moov``, then ``mvhd``)."""
    size = stream.seek(0, 2)
    for start, end in _boxes(stream, 0, size, b"moov"):
        for first, _last in _boxes(stream, start, end, b"mvhd"):
            stream.seek(first)
            head = stream.read(12)
            seconds = int.from_bytes(head[4:12] if head[0] == 1 else head[4:8], "big")
            return _written(_MAC_EPOCH + timedelta(seconds=seconds))
    return ""


def _boxes(stream: IO[bytes], at: int, end: int, wanted: bytes) -> Iterator[tuple[int, int]]:
    """Yield where the contents of boxes of one name begin and end."""
    for _ in range(_BOXES):
        stream.seek(at)
        head = stream.read(16)
        size, inner = int.from_bytes(head[:4], "big"), 8
        if size == 1:
            size, inner = int.from_bytes(head[8:16], "big"), 16
        if len(head) < inner or size < inner or at + size > end:
            return
        if head[4:8] == wanted:
            yield at + inner, at + size
        at += size


def moment(text: object) -> str:
    """Return a moment as files write it (EXIF, PDF, ISO) in ISO 8601; "" for none that can be."""
    found = _MOMENT.match(str(text).strip())
    if found is None:
        return ""
    year, month, day, hour, minute, second, zone = found.groups()
    zone = (zone or "").replace("'", "").replace("Z", "+00:00")
    if zone and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    try:
        on = datetime.fromisoformat(f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone}")
    except ValueError:
        return ""
    return _written(on)


def _written(on: datetime) -> str:
    return on.isoformat(timespec="seconds") if on.year >= _EARLIEST else ""


def name(text: object) -> str:
    """Return a program's name on one line, without what cannot be seen."""
    clean = "".join(char if char.isprintable() else " " for char in str(text))
    return " ".join(clean.split())[:LONGEST]
