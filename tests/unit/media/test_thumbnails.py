from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from refundwizard.media.child import ALLOWED
from refundwizard.media.thumbnails import NoPicture, Thumbnailer

HEIC = Path(__file__).parents[2] / "data" / "cup.heic"
NO_HEIC = (
    "import sys; sys.modules['pi_heif'] = None; from refundwizard.media.child import *; main()"
)


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


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "GIF", "BMP"])
def test_half_a_picture_is_shown_as_far_as_it_goes_and_marked(
    thumbnailer, tmp_path: Path, form: str
) -> None:
    path = tmp_path / "half"
    Image.effect_noise((400, 300), 60).convert("RGB").save(path, form)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    made = thumbnailer.look(path, 100)
    if isinstance(made, NoPicture):
        assert made.why == "damaged"
        return
    assert made.flaw == "truncated"
    with Image.open(BytesIO(made.png)) as small:
        assert small.info["Flaw"] == "truncated"


def test_a_pdf_without_its_end_is_marked(thumbnailer, tmp_path: Path) -> None:
    path = picture(tmp_path / "report", form="PDF")
    assert thumbnailer.look(path, 50).flaw == ""
    path.write_bytes(path.read_bytes()[:-40])
    made = thumbnailer.look(path, 50)
    assert isinstance(made, NoPicture) or made.flaw == "truncated"


def test_a_heic_photo_is_shown_where_its_decoder_is_installed(thumbnailer) -> None:
    pytest.importorskip("pi_heif", reason="the optional HEIC decoder is not installed")
    made = thumbnailer.look(HEIC, 64)
    assert (made.width, made.height, made.flaw) == (256, 192, "")
    with Image.open(BytesIO(made.png)) as small:
        assert small.size == (64, 48)


def test_without_the_decoder_a_heic_photo_is_plainly_without_preview() -> None:
    plain = Thumbnailer((sys.executable, "-c", NO_HEIC))
    assert plain.look(HEIC, 64) == NoPicture("no_decoder")
    plain.close()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"<svg xmlns='x'/>", "no_preview"),
        (b"%!PS-Adobe", "no_preview"),
        (b"II*\0\x08\0\0\0", "no_preview"),
        (b"/* XPM */", "no_preview"),
        (b"\x89PNG\r\n\x1a\nbroken", "damaged"),
        (b"%PDF-1.7 broken", "damaged"),
    ],
)
def test_why_there_is_no_picture_is_one_word(
    thumbnailer, tmp_path: Path, content: bytes, why: str
) -> None:
    (tmp_path / "a.png").write_bytes(content)
    assert thumbnailer.look(tmp_path / "a.png", 50) == NoPicture(why)


def test_a_bomb_is_named_as_too_many_pixels(thumbnailer, tmp_path: Path) -> None:
    Image.new("1", (30_000, 30_000)).save(tmp_path / "bomb", "PNG")
    assert thumbnailer.look(tmp_path / "bomb", 100) == NoPicture("too_many_pixels")


def test_a_picture_file_of_more_than_fifty_megabytes_is_not_decoded(
    thumbnailer, tmp_path: Path
) -> None:
    path = picture(tmp_path / "vast")
    with path.open("r+b") as stream:
        stream.truncate(51 * 1024 * 1024)
    assert thumbnailer.look(path, 50) == NoPicture("too_large")


def test_a_child_that_hangs_or_dies_is_told_apart(tmp_path: Path) -> None:
    path = picture(tmp_path / "a")
    hanging = Thumbnailer((sys.executable, "-c", "input(); input()"), seconds=0.2)
    assert hanging.look(path, 10) == NoPicture("too_slow")
    dying = Thumbnailer((sys.executable, "-c", "input()"))
    assert dying.look(path, 10) == NoPicture("crashed")
    torn = Thumbnailer((sys.executable, "-c", "input(); print('{\"bytes\": 9}')"))
    assert torn.look(path, 10) == NoPicture("crashed")
    for each in (hanging, dying, torn):
        each.close()


def test_the_child_opens_no_socket_and_starts_no_program() -> None:
    code = (
        "import refundwizard.media.child as c, socket, subprocess; c._limit();"
        "tries = [lambda: socket.socket(), lambda: subprocess.run(['true'])];\n"
        "for each in tries:\n  try: each()\n  except PermissionError: print('denied')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["denied", "denied"]


def test_a_very_long_screenshot_with_transparency_fits_into_the_memory_limit(
    thumbnailer, tmp_path: Path
) -> None:
    path = tmp_path / "long"
    Image.new("RGBA", (1440, 41_000), (10, 20, 30, 200)).save(path, "PNG", compress_level=1)
    made = thumbnailer.look(path, 256)
    assert (made.width, made.height) == (1440, 41_000)
