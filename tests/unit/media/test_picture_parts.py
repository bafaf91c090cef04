from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from refundwizard.media.picture_parts import extras


def png(**more: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", (20, 20), "red").save(out, "PNG", **more)
    return out.getvalue()


def jpeg(**more: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 40), "red").save(out, "JPEG", **more)
    return out.getvalue()


def exif() -> Image.Exif:
    made = Image.Exif()
    made[0x010F] = "Maker"
    made.get_ifd(0x8825)[1] = "N"
    return made


def with_chunk(name: bytes, body: bytes) -> bytes:
    whole = png()
    chunk = struct.pack(">I", len(body)) + name + body
    return whole[:33] + chunk + struct.pack(">I", zlib.crc32(name + body)) + whole[33:]


def with_segment(marker: int, body: bytes) -> bytes:
    whole = jpeg()
    return whole[:2] + bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body + whole[2:]


def test_pixels_alone_hold_nothing_else() -> None:
    assert extras(png()) == ()
    assert extras(jpeg()) == ()
    assert extras(jpeg(progressive=True, restart_marker_blocks=2)) == ()


@pytest.mark.parametrize(
    ("data", "kinds"),
    [
        (with_chunk(b"tEXt", b"Comment\0secret"), {"comment"}),
        (with_chunk(b"iTXt", b"XML:com.adobe.xmp\0<x:xmpmeta>"), {"comment", "xmp"}),
        (with_chunk(b"tIME", b"\0" * 7), {"time"}),
        (with_chunk(b"iCCP", b"p\0\0"), {"profile"}),
        (with_chunk(b"prVt", b"x"), {"unknown_part"}),
        (
            with_chunk(b"eXIf", b"MM\0*" + b"\x88\x25" + b"\xff\xd8\xff"),
            {"exif", "gps", "thumbnail"},
        ),
        (png() + b"more", {"appended"}),
        (jpeg(exif=exif()), {"exif", "gps"}),
        (with_segment(0xE1, b"Exif\0\0MM"), {"exif"}),
        (with_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>"), {"xmp"}),
        (with_segment(0xE2, b"ICC_PROFILE\0"), {"profile"}),
        (with_segment(0xED, b"Photoshop 3.0\0"), {"unknown_part"}),
        (with_segment(0xFE, b"secret"), {"comment"}),
        (with_segment(0xEE, b"Adobe\0d"), set()),
        (jpeg() + b"more", {"appended"}),
        (jpeg()[:2] + b"\xff" + jpeg()[2:], set()),
        (jpeg()[:2] + b"\xff\x01" + jpeg()[2:], set()),
        (b"GIF89a", {"other_form"}),
    ],
)
def test_each_hidden_part_has_its_name(data: bytes, kinds: set[str]) -> None:
    assert set(extras(data)) == kinds


def test_a_jpeg_without_an_end_holds_nothing_behind_it() -> None:
    assert extras(jpeg()[:-2]) == ()
    assert extras(jpeg()[:-2] + b"\xff") == ()
    assert extras(jpeg()[:20]) == ()
    assert extras(png()[:34]) == ("appended",)


def test_text_of_a_png_is_found_as_pillow_writes_it() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "somebody")
    assert extras(png(pnginfo=notes)) == ("comment",)
