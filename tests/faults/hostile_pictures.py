"""Files that want to harm whoever decodes them, from a dice of one's own."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image

HEIC = Path(__file__).parents[1] / "data" / "cup.heic"
PNG_HEAD = b"\x89PNG\r\n\x1a\n"
LINK = b"http://198.51.100.7/beacon"
DRAWING = (
    b"<svg xmlns='http://www.w3.org/2000/svg'><image href='" + LINK + b"'/>"
    b"<script>fetch('" + LINK + b"')</script></svg>"
)
FOREIGN = {
    "svg": DRAWING,
    "svg behind a declaration": b"<?xml version='1.0'?><!DOCTYPE svg SYSTEM '" + LINK + b"'><svg/>",
    "eps": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/passwd) (r) file\n",
    "eps for dos": b"\xc5\xd0\xd3\xc6" + bytes(26) + b"%!PS-Adobe",
    "xpm": b'/* XPM */\nstatic char *x[] = {"1 1 1 1", "a c red", "a"};',
    "psd": b"8BPS\0\x01" + bytes(20),
    "tiff": b"II*\0\x08\0\0\0\xff\xff",
    "icon": b"\0\0\1\0\1\0" + bytes(40),
    "fits": b"SIMPLE  =                    T" + b" " * 50,
    "playlist": b"#EXTM3U\n" + LINK,
    "page": b"<html><img src='" + LINK + b"'></html>",
    "program": b"MZ" + bytes(200),
    "avif": b"\0\0\0\x1cftypavif\0\0\0\0avifmif1" + bytes(50),
}
"""Kinds that are never decoded, whatever they are called."""


def chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def png(width: int, height: int, *more: bytes, depth: int = 8) -> bytes:
    """A PNG that claims a size, with chunks of one's own and a little of the pixels."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, 0, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(bytes(20_000)))
    return PNG_HEAD + head + b"".join(more) + pixels + chunk(b"IEND", b"")


def bombs() -> dict[str, bytes]:
    """Return small files that ask for very much."""
    vast = zlib.compress(bytes(80_000_000), 9)
    out = BytesIO()
    Image.new("1", (30_000, 30_000)).save(out, "PNG")
    jpeg = BytesIO()
    Image.new("L", (16, 16)).save(jpeg, "JPEG")
    tall = jpeg.getvalue().replace(struct.pack(">HH", 16, 16), struct.pack(">HH", 65_500, 65_500))
    bmp = b"BM" + bytes(12) + struct.pack("<IiiHHI", 40, 2**30, 2**30, 1, 24, 0)
    webp = b"RIFF\xff\0\0\0WEBPVP8X\x0a\0\0\0" + bytes(4) + b"\xff" * 6
    return {
        "png of 900 megapixels": out.getvalue(),
        "png that claims more than there is": png(2**31 - 1, 2**31 - 1),
        "png just below the limit": png(7_700, 7_700, depth=16),
        "png with a text that unpacks": png(9, 9, chunk(b"zTXt", b"a\0\0" + vast)),
        "png with a profile that unpacks": png(9, 9, chunk(b"iCCP", b"a\0\0" + vast)),
        "png with a chunk without end": PNG_HEAD + struct.pack(">I", 2**31 - 1) + b"IHDR",
        "bmp that claims much": bmp,
        "gif that claims much": b"GIF89a" + struct.pack("<HH", 65_535, 65_535) + bytes(20),
        "jpeg that claims much": tall,
        "webp that claims much": webp,
        **pdf_bombs(vast),
    }


def pdf_bombs(vast: bytes) -> dict[str, bytes]:
    """Return papers with pages without size, in a circle, or that unpack."""
    packed = b"<</Filter/FlateDecode/Length %d>>" % len(vast)
    script = b"/OpenAction<</S/JavaScript/JS(app.launchURL('" + LINK + b"'))>>"
    return {
        "pdf of a vast page": paper(size=b"9999999 9999999"),
        "pdf without a page size": paper(size=b"0 0"),
        "pdf in a circle": paper(kids=b"2 0 R"),
        "pdf that unpacks": paper(head=packed, stream=vast),
        "pdf that opens an address": paper(b"/OpenAction<</S/URI/URI(" + LINK + b")>>"),
        "pdf with a script": paper(script),
    }


def paper(
    more: bytes = b"",
    *,
    size: bytes = b"200 200",
    kids: bytes = b"3 0 R",
    head: bytes = b"<</Length 2>>",
    stream: bytes = b"q\n",
) -> bytes:
    """Return a PDF of one page without a table; decoders look for its parts themselves."""
    return b"\n".join(
        (
            b"%PDF-1.7",
            b"1 0 obj<</Type/Catalog/Pages 2 0 R" + more + b">>endobj",
            b"2 0 obj<</Type/Pages/Count 1/Kids[" + kids + b"]>>endobj",
            b"3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 " + size + b"]>>endobj",
            b"4 0 obj" + head + b"stream",
            stream,
            b"endstream endobj",
            b"trailer<</Root 1 0 R>>",
            b"%%EOF",
        )
    )


def samples() -> dict[str, bytes]:
    """Return a good file of every kind that is decoded."""
    found = {}
    picture = Image.effect_noise((160, 120), 60).convert("RGB")
    for form in ("PNG", "JPEG", "WEBP", "GIF", "BMP", "PDF"):
        out = BytesIO()
        picture.save(out, form)
        found[form] = out.getvalue()
    found["HEIC"] = HEIC.read_bytes()
    return found


def damaged(chance: random.Random, count: int) -> Iterator[tuple[str, bytes]]:
    """Yield files cut short, files with bytes thrown over, and rubbish behind a good beginning."""
    good = list(samples().items())
    for number in range(count):
        name, data = good[number % len(good)]
        way = number % 3
        if way == 0:
            yield f"{name} cut", data[: chance.randrange(len(data))]
        elif way == 1:
            yield f"{name} thrown over", thrown(chance, data)
        else:
            yield f"{name} rubbish", data[: chance.randrange(4, 80)] + chance.randbytes(3000)


def thrown(chance: random.Random, data: bytes) -> bytes:
    """Return the data with a few bytes changed, most of them near the beginning."""
    changed = bytearray(data)
    for _ in range(chance.randrange(1, 12)):
        reach = min(len(changed), 400) if chance.random() < 0.7 else len(changed)
        changed[chance.randrange(reach)] = chance.randrange(256)
    return bytes(changed)
