from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from refundwizard.media.kinds import DOCX, has_no_preview, is_taken_as, short_name
from refundwizard.media.sniff import UNKNOWN, sniff

OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BMP = b"BM" + bytes(12) + b"\x28\0\0\0" + bytes(36)
MAIL = "From: 客服 <a@example.com>\r\nDate: Tue, 17 Nov 2026\r\nSubject: 退款\r\n\r\n不退".encode()
AVIF = b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf"
HEIF = b"\0\0\0\x1cftypmif1\0\0\0\0mif1heicmiaf"

KINDS = [
    (b"\x89PNG\r\n\x1a\n....", "image/png"),
    (b"\xff\xd8\xff\xe0....", "image/jpeg"),
    (b"GIF89a....", "image/gif"),
    (BMP, "image/bmp"),
    (b"RIFF1234WEBPVP8 ", "image/webp"),
    (b"RIFF1234WAVEfmt ", "audio/wav"),
    (b"RIFF1234AVI LIST", "video/x-msvideo"),
    (b"RIFF1234XXXX", UNKNOWN),
    (b"\0\0\0\x18ftypheic\0\0", "image/heic"),
    (HEIF, "image/heic"),
    (AVIF, "image/avif"),
    (b"\0\0\0\x18ftypavif\0\0", "image/avif"),
    (b"\0\0\0\x18ftypisom\0\0", "video/mp4"),
    (b"\0\0\0\x14ftypqt  \0\0", "video/quicktime"),
    (b"\0\0\0\x14ftypM4A \0\0", "audio/mp4"),
    (b"\0\0\x10\x00moov....", "video/quicktime"),
    (b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm", "video/webm"),
    (b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x88matroska", "video/x-matroska"),
    (b"%PDF-1.7\n", "application/pdf"),
    (b"ID3\x04....", "audio/mpeg"),
    (b"\xff\xfb\x90\x00....", "audio/mpeg"),
    (b"\xff\xf1\x50\x80....", "audio/aac"),
    (b"#!AMR\n....", "audio/amr"),
    (b"OggS\0....", "audio/ogg"),
    (b"fLaC....", "audio/flac"),
    (b"PK\x03\x04....", "application/zip"),
    (b"II*\0....", "image/tiff"),
    (b"8BPS\0\x01", "image/vnd.adobe.photoshop"),
    (b"%!PS-Adobe-3.0 EPSF-3.0", "application/postscript"),
    (b"\xc5\xd0\xd3\xc6....", "application/postscript"),
    (b"/* XPM */\nstatic char *x[] = {", "image/x-xpixmap"),
    (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
    (b"<?xml version='1.0'?>\n<!-- made by hand -->\n<svg/>", "image/svg+xml"),
    (b"\xef\xbb\xbf <!DOCTYPE html><html>", "text/html"),
    (b"<HTML><body>", "text/html"),
    (b"<note/>", "text/plain"),
    (MAIL, "message/rfc822"),
    (b"Price: 3\nShop: a\n", "text/plain"),
    (b"MZ\x90\0\x03\0\0\0", "application/x-msdownload"),
    (b"Rar!\x1a\x07\x01\0", "application/vnd.rar"),
    ("退款记录\n".encode(), "text/plain"),
    ("退款".encode()[:-1], "text/plain"),
    ("退款记录，商家不退\n".encode("gb18030"), "text/plain"),
    ("退款".encode("utf-16"), "text/plain"),
    ("BMW 的坐垫".encode(), "text/plain"),
    (b"\xff\x00abc", UNKNOWN),
    (b"\xff", UNKNOWN),
    (b"abc\xffdefghij", UNKNOWN),
    (b"\x01\x02\x03\x04", UNKNOWN),
    (b"", UNKNOWN),
]


@pytest.mark.parametrize(("head", "kind"), KINDS)
def test_the_first_bytes_decide_the_kind(head: bytes, kind: str) -> None:
    assert sniff(head) == kind


def zipped(*names: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x" * 5000)
    return out.getvalue()


def test_an_office_file_is_known_by_the_contents_its_archive_names_at_the_end() -> None:
    letter = zipped("[Content_Types].xml", "word/document.xml")
    table = zipped("[Content_Types].xml", "xl/workbook.xml")
    assert sniff(letter[:4096], letter[-4096:]) == DOCX
    assert sniff(table[:4096], table[-4096:]) == OFFICE
    plain = zipped("a.txt")
    assert sniff(plain[:4096], plain[-4096:]) == "application/zip"


def test_a_name_that_says_another_kind_is_noticed() -> None:
    assert is_taken_as("页面.PNG", "image/jpeg")
    assert is_taken_as("收据.pdf", "text/html")
    assert not is_taken_as("页面.jpeg", "image/jpeg")
    assert not is_taken_as("聊天.mov", "video/mp4")
    assert not is_taken_as("页面.png", UNKNOWN)
    assert not is_taken_as("没有后缀", "image/jpeg")


def test_kinds_that_are_never_opened_are_told_from_those_that_need_no_picture() -> None:
    for kind in ("image/svg+xml", "image/tiff", "application/postscript", UNKNOWN):
        assert has_no_preview(kind)
    for kind in ("image/png", "application/pdf", "video/mp4", "audio/amr", "text/html", DOCX):
        assert not has_no_preview(kind)
    assert short_name("image/heic") == "HEIC"
    assert short_name(UNKNOWN) == ""


def test_the_kept_heic_sample_is_small_and_known(pytestconfig: pytest.Config) -> None:
    sample = (Path(pytestconfig.rootpath) / "tests" / "data" / "cup.heic").read_bytes()
    assert len(sample) < 10_000
    assert sniff(sample) == "image/heic"
