"""What files tell about themselves: moments and programs, and silence for everything else."""

from __future__ import annotations

import struct
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from refundwizard.media.metadata import Told, moment, name, read, told_by, work
from refundwizard.media.thumbnails import Thumbnailer


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2026:11:12 09:30:05", "2026-11-12T09:30:05"),
        ("2026:11:12 09:30:05+08:00", "2026-11-12T09:30:05+08:00"),
        ("20261112093005+08'00'", "2026-11-12T09:30:05+08:00"),
        ("20261112093005Z", "2026-11-12T09:30:05+00:00"),
        ("2026-11-12T09:30:05.123Z", "2026-11-12T09:30:05+00:00"),
        ("2026-11-12 09:30", "2026-11-12T09:30:00"),
        ("0000:00:00 00:00:00", ""),
        ("1970:01:01 00:00:00", ""),
        ("2026:13:40 09:30:05", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_moments_are_read_as_files_write_them(text: str, wanted: str) -> None:
    assert moment(text) == wanted


def test_the_name_of_a_program_is_one_clean_line() -> None:
    assert name("Photo\x00Shop\n 25\u202e") == "Photo Shop 25"
    assert len(name("x" * 999)) == 120


def jpeg(path: Path, **details: str) -> Path:
    exif = Image.Exif()
    if "software" in details:
        exif[305] = details["software"]
    if "changed" in details:
        exif[306] = details["changed"]
    if "taken" in details:
        exif.get_ifd(34665)[36867] = details["taken"]
        exif.get_ifd(34665)[36881] = details.get("zone", "")
    Image.new("RGB", (8, 8)).save(path, "JPEG", exif=exif)
    return path


def test_a_photo_tells_when_it_was_taken_and_by_which_program(tmp_path: Path) -> None:
    path = jpeg(
        tmp_path / "a.jpg", taken="2026:11:12 09:30:05", zone="+08:00", software="Snapseed 2.0"
    )
    assert read(str(path)) == Told("2026-11-12T09:30:05+08:00", "Snapseed 2.0")


def test_a_photo_without_its_own_moment_tells_when_it_was_saved(tmp_path: Path) -> None:
    path = jpeg(tmp_path / "a.jpg", changed="2026:11:13 08:00:00")
    assert read(str(path)) == Told("2026-11-13T08:00:00")


def test_a_screenshot_tells_by_its_notes(tmp_path: Path) -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Software", "Snipaste")
    notes.add_text("Creation Time", "2026-11-12 10:00:00")
    Image.new("RGB", (8, 8)).save(tmp_path / "a.png", pnginfo=notes)
    assert read(str(tmp_path / "a.png")) == Told("2026-11-12T10:00:00", "Snipaste")


def box(kind: bytes, body: bytes, *, is_long: bool = False) -> bytes:
    if is_long:
        return struct.pack(">I4sQ", 1, kind, len(body) + 16) + body
    return struct.pack(">I4s", len(body) + 8, kind) + body


def film(on: datetime | None, *, version: int = 0, is_long: bool = False) -> bytes:
    seconds = int((on - datetime(1904, 1, 1, tzinfo=UTC)).total_seconds()) if on else 0
    when = struct.pack(">Q" if version else ">I", seconds)
    head = box(b"mvhd", bytes([version, 0, 0, 0]) + when + bytes(90))
    brand = box(b"ftyp", b"isom" + bytes(8))
    return brand + box(b"mdat", b"x" * 50) + box(b"moov", head, is_long=is_long)


@pytest.mark.parametrize("version", [0, 1])
@pytest.mark.parametrize("is_long", [False, True])
def test_a_film_tells_when_it_was_made(tmp_path: Path, version: int, is_long: bool) -> None:
    path = tmp_path / "a.mp4"
    on = datetime(2026, 11, 12, 1, 30, tzinfo=UTC)
    path.write_bytes(film(on, version=version, is_long=is_long))
    assert read(str(path)) == Told("2026-11-12T01:30:00+00:00")


def test_a_film_with_a_clock_that_was_never_set_tells_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(film(None))
    assert read(str(path)) == Told()


@pytest.mark.parametrize("cut", [10, 30, 70, 90])
def test_a_film_that_ends_early_tells_nothing(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(film(datetime(2026, 11, 12, tzinfo=UTC))[:cut])
    assert read(str(path)) == Told()


def test_parts_without_end_are_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(box(b"ftyp", b"isom") + box(b"free", b"") * 500 + film(None)[20:])
    assert read(str(path)) == Told()


def pdf(path: Path, info: bytes) -> Path:
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        info,
    ]
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % at for at in places)
    start = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n" + table
    out += b"trailer<</Size 5/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF" % start
    path.write_bytes(out)
    return path


def test_a_pdf_tells_by_its_head(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", b"<</CreationDate(D:20261112093005+08'00')/Producer(WPS)>>")
    assert read(str(path)) == Told("2026-11-12T09:30:05+08:00", "WPS")


@pytest.mark.parametrize(
    "data", [b"%PDF-1.4 rubbish", b"\x89PNG\r\n\x1a\nrubbish", b"just words", b"\xff\xd8\xffzz"]
)
def test_damage_and_other_files_tell_nothing(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a"
    path.write_bytes(data)
    assert read(str(path)) == Told()


def test_a_film_whose_head_holds_no_moment_tells_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(box(b"ftyp", b"isom" + bytes(8)) + box(b"moov", box(b"udta", bytes(8))))
    assert read(str(path)) == Told()


def test_the_answer_of_the_child_has_no_bytes_only_facts(tmp_path: Path) -> None:
    path = jpeg(tmp_path / "a.jpg", taken="2026:11:12 09:30:05")
    facts = {"taken_at": "2026-11-12T09:30:05", "software": ""}
    assert work({"path": str(path)}) == (b"", facts)


def test_the_child_is_asked(tmp_path: Path) -> None:
    child = Thumbnailer()
    try:
        path = jpeg(tmp_path / "a.jpg", taken="2026:11:12 09:30:05")
        assert told_by(child, path) == Told("2026-11-12T09:30:05")
        assert told_by(child, tmp_path / "gone") == Told()
    finally:
        child.close()
