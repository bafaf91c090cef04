"""Fourteen messy files as they come from a phone: S12. Everything in them is invented."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

HEIC = Path(__file__).parent / "data" / "cup_photo.heic"
FONT = Path(__file__).parents[1] / "resources" / "fonts"
VIDEO = 43_000_000
PHONE = "13812345678"
LONG = (9000, 4000)
"""Heights of the two long screenshots, in pixels."""
STAMP = 1_795_140_000 * 10**9
"""When every file was changed last (ns); nothing may move it."""


def fourteen(folder: Path) -> list[Path]:
    """Write nine photos (two the same), two long screenshots, HEIC, film, an empty picture."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(8):
        photo(folder / f"IMG_{number}.jpg", number)
    shutil.copy(folder / "IMG_7.jpg", folder / "mmexport7.jpg")
    chat(folder / "chat.png", LONG[0])
    chat(folder / "order.png", LONG[1])
    shutil.copy(HEIC, folder / "IMG_0042.HEIC")
    film(folder / "unboxing.mp4")
    (folder / "nothing.png").write_bytes(b"")
    for path in folder.iterdir():
        os.utime(path, ns=(STAMP, STAMP))
    return sorted(folder.iterdir())


def photo(path: Path, number: int) -> None:
    """Draw a broken cup; on the first one lies a parcel label with a phone number."""
    picture = Image.new("RGB", (1200, 900), (90 + 15 * number, 110, 120))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((400, 300, 800, 420), fill=(240, 236, 230))
    draw.polygon(((400, 360), (800, 360), (740, 760), (460, 700 - 20 * number)), fill="white")
    if number == 0:
        draw.rectangle((60, 60, 520, 160), fill="white")
        draw.text((80, 80), PHONE, fill="black", font=ImageFont.load_default(48))
    exif = Image.Exif()
    exif[0x0110], exif[0x013B] = "Phone of Xiaoman", "Xiaoman"
    exif.get_ifd(0x8825).update({1: "N", 2: (31.0, 12.0, 3.0), 3: "E", 4: (120.0, 9.0, 1.0)})
    picture.save(path, "JPEG", exif=exif, comment=b"at home")


def chat(path: Path, height: int) -> None:
    """Draw a long screenshot: grey steps down its left edge tell the slices' order."""
    picture = Image.new("RGB", (1080, height), "white")
    draw = ImageDraw.Draw(picture)
    for at in range(0, height, 60):
        grey = at * 200 // height
        draw.rectangle((0, at, 200, at + 59), fill=(grey, grey, grey))
    picture.save(path)


def film(path: Path) -> None:
    """Write a film of 43 MB that is whole by its boxes; most of it is a hole in the file."""
    head = _box(b"ftyp", b"isom\0\0\2\0isomiso2mp41")
    seconds = (3_877_987_200).to_bytes(4, "big")
    matrix = b"".join(n.to_bytes(4, "big") for n in (1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30))
    timing = seconds * 2 + (1000).to_bytes(4, "big") + (90_000).to_bytes(4, "big")
    rates = (1 << 16).to_bytes(4, "big") + (1 << 8).to_bytes(2, "big") + bytes(10)
    movie = _box(b"mvhd", bytes(4) + timing + rates + matrix + bytes(24) + b"\0\0\0\2")
    head += _box(b"moov", movie)
    size = VIDEO - len(head)
    with path.open("wb") as stream:
        stream.write(head + size.to_bytes(4, "big") + b"mdat")
        stream.truncate(VIDEO)


def _box(name: bytes, inner: bytes) -> bytes:
    return (len(inner) + 8).to_bytes(4, "big") + name + inner


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def facts(files: list[Path]) -> list[tuple[str, str, int, int]]:
    """Return names, digests, times and modes of files."""
    return [(p.name, digest(p), p.stat().st_mtime_ns, p.stat().st_mode) for p in files]
