from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from refundwizard.media.child import ALLOWED
from refundwizard.media.thumbnails import CHILD_FLAG, Thumbnailer, child_command


@pytest.fixture(scope="module")
def thumbnailer():
    made = Thumbnailer()
    yield made
    made.close()


def picture(
    path: Path, size: tuple[int, int] = (300, 900), form: str = "PNG", **extra: object
) -> Path:
    Image.new("RGB", size, (20, 90, 110)).save(path, form, **extra)
    return path


@pytest.mark.parametrize("form", sorted(ALLOWED.values()))
def test_every_allowed_format_gives_a_small_png(thumbnailer, tmp_path: Path, form: str) -> None:
    made = thumbnailer.make(picture(tmp_path / "exhibit", form=form), 120)
    assert made is not None
    with Image.open(BytesIO(made.png)) as small:
        assert (small.format, max(small.size)) == ("PNG", 120)
    assert (made.width, made.height) == (300, 900)


def test_a_rotated_photo_stands_upright(thumbnailer, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    made = thumbnailer.make(picture(tmp_path / "photo", (400, 200), "JPEG", exif=exif), 100)
    with Image.open(BytesIO(made.png)) as small:
        assert small.size[0] < small.size[1]


def test_transparency_is_kept(thumbnailer, tmp_path: Path) -> None:
    path = tmp_path / "clear"
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(path, "PNG")
    with Image.open(BytesIO(thumbnailer.make(path, 40).png)) as small:
        assert small.mode == "RGBA"


def test_the_first_page_of_a_pdf_is_shown(thumbnailer, tmp_path: Path) -> None:
    path = tmp_path / "report"
    Image.new("RGB", (200, 400), "white").save(
        path, "PDF", save_all=True, append_images=[Image.new("RGB", (9, 9))]
    )
    made = thumbnailer.make(path, 100)
    assert made.pages == 2
    with Image.open(BytesIO(made.png)) as small:
        assert max(small.size) <= 100


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='x'/>",
        b"%!PS-Adobe",
        b"\x89PNG\r\n\x1a\nbroken",
        b"%PDF-1.7 broken",
        b"\0\0\0\x18ftypisom",
    ],
    ids=["empty", "svg", "eps", "torn png", "torn pdf", "video"],
)
def test_what_cannot_be_shown_gives_no_picture_and_the_child_lives_on(
    thumbnailer, tmp_path: Path, content: bytes
) -> None:
    bad = tmp_path / "bad"
    bad.write_bytes(content)
    assert thumbnailer.make(bad, 100) is None
    assert thumbnailer.make(picture(tmp_path / "good"), 100) is not None


def test_a_decompression_bomb_is_refused(thumbnailer, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb"
    Image.new("1", (30_000, 30_000)).save(bomb, "PNG")
    assert thumbnailer.make(bomb, 100) is None


def test_a_missing_file_gives_no_picture(thumbnailer, tmp_path: Path) -> None:
    assert thumbnailer.make(tmp_path / "gone", 100) is None


def test_a_child_that_dies_is_replaced(tmp_path: Path) -> None:
    dying = Thumbnailer((sys.executable, "-c", "raise SystemExit"))
    assert dying.make(picture(tmp_path / "a"), 10) is None
    assert dying.make(tmp_path / "a", 10) is None
    dying.close()


def test_a_child_that_hangs_is_ended_in_time(tmp_path: Path) -> None:
    hanging = Thumbnailer((sys.executable, "-c", "input(); input()"), seconds=0.2)
    assert hanging.make(picture(tmp_path / "a"), 10) is None
    hanging.close()


def test_a_frozen_program_starts_the_child_by_flag(monkeypatch: pytest.MonkeyPatch) -> None:
    assert child_command()[1:] == ("-m", "refundwizard.media.child")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command() == (sys.executable, CHILD_FLAG)
