from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from refundwizard.media.picture_parts import extras
from refundwizard.media.print_parts import HEIGHT, MAX_SLICES, OVERLAP, WIDTH, cuts
from refundwizard.media.printer import Printer, Prints
from refundwizard.media.thumbnails import NoPicture

HEIC = Path(__file__).parents[2] / "data" / "cup.heic"


@pytest.fixture(scope="module")
def printer() -> Iterator[Printer]:
    made = Printer()
    yield made
    made.close()


def made(printer: Printer, path: Path) -> Prints:
    found = printer.prints(path)
    assert isinstance(found, Prints)
    return found


def drawn(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGB")


def numbered(height: int, width: int = 400) -> Image.Image:
    """A picture whose rows tell how far down they are: red and green count them."""
    picture = Image.new("RGB", (1, height))
    picture.putdata([(row // 256, row % 256, 0) for row in range(height)])
    return picture.resize((width, height))


def row_of(picture: Image.Image, at: int) -> int:
    red, green, _blue = picture.getpixel((0, at))  # type: ignore[misc]
    return red * 256 + green


@pytest.mark.parametrize("height", [2809, 3000, 12_000, 50_000, 400_000])
def test_every_row_is_in_a_slice_and_each_overlaps_the_one_before(height: int) -> None:
    found = cuts(height, 2808)
    assert found[0][0] == 0
    assert found[-1][1] == height
    assert len(found) <= MAX_SLICES
    for (_top, bottom), (after, _end) in pairwise(found):
        assert 0 < bottom - after <= OVERLAP
    heights = [bottom - top for top, bottom in found]
    assert max(heights) - min(heights) <= len(found)


def test_a_long_screenshot_is_cut_from_the_top_down_and_nothing_is_lost(
    printer: Printer, tmp_path: Path
) -> None:
    numbered(4000).save(tmp_path / "long.png")
    found = made(printer, tmp_path / "long.png")
    assert found.kind == "slices"
    slices = [drawn(piece.data) for piece in found.pieces]
    assert len(slices) > 2
    rows = [row for each in slices for row in range(row_of(each, 0), row_of(each, each.height - 1))]
    assert set(rows) >= set(range(3999))
    assert [row_of(each, 0) for each in slices] == sorted(row_of(each, 0) for each in slices)


def test_a_photo_is_upright_no_wider_than_a_page_and_holds_pixels_alone(
    printer: Printer, tmp_path: Path
) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x0110] = 6, "Phone of Somebody"
    exif.get_ifd(0x8825).update({1: "N", 2: (31.0, 12.0, 3.0)})
    photo = Image.new("RGB", (4000, 3000), "white")
    ImageDraw.Draw(photo).rectangle((0, 0, 2000, 3000), fill="black")
    photo.save(tmp_path / "photo.jpg", exif=exif, comment=b"secret")
    (piece,) = made(printer, tmp_path / "photo.jpg").pieces
    assert (piece.width, piece.height) == (1600, 2133)
    assert extras(piece.data) == ()
    assert b"Somebody" not in piece.data
    assert b"secret" not in piece.data
    picture = drawn(piece.data)
    assert picture.size == (piece.width, piece.height)
    assert sum(picture.getpixel((800, 100))) < 60  # type: ignore[arg-type]
    assert sum(picture.getpixel((800, 2000))) > 700  # type: ignore[arg-type]


def test_nothing_is_enlarged_and_plain_surfaces_are_told_without_loss(
    printer: Printer, tmp_path: Path
) -> None:
    Image.new("RGB", (300, 200), "navy").save(tmp_path / "small.png")
    (piece,) = made(printer, tmp_path / "small.png").pieces
    assert (piece.width, piece.height) == (300, 200)
    assert piece.data.startswith(b"\x89PNG")
    assert drawn(piece.data).getpixel((5, 5)) == (0, 0, 128)


def test_a_screenshot_of_a_usual_telephone_stays_in_one_piece(
    printer: Printer, tmp_path: Path
) -> None:
    Image.new("RGB", (1080, 2400), "white").save(tmp_path / "phone.png")
    found = made(printer, tmp_path / "phone.png")
    assert found.kind == "picture"
    (piece,) = found.pieces
    assert piece.width <= WIDTH
    assert piece.height <= HEIGHT


def test_a_heic_photo_is_printed_from_a_converted_copy(printer: Printer) -> None:
    pytest.importorskip("pi_heif", reason="needs the optional decoder")
    before = HEIC.read_bytes()
    (piece,) = made(printer, HEIC).pieces
    assert drawn(piece.data).size == (piece.width, piece.height)
    assert HEIC.read_bytes() == before


def test_each_page_of_a_pdf_is_a_picture(printer: Printer, tmp_path: Path) -> None:
    pages = [Image.new("RGB", (300, 400), colour) for colour in ("red", "green", "blue")]
    pages[0].save(tmp_path / "a.pdf", save_all=True, append_images=pages[1:])
    found = made(printer, tmp_path / "a.pdf")
    assert (found.kind, len(found.pieces), found.left_out) == ("pages", 3, 0)
    reds = [drawn(piece.data).getpixel((50, 50))[0] > 200 for piece in found.pieces]  # type: ignore[index]
    assert reds == [True, False, False]


def test_what_is_no_picture_is_told_apart(printer: Printer, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(50))
    (tmp_path / "b.mp4").write_bytes(b"\0\0\0\x10ftypisom" + bytes(50))
    assert printer.prints(tmp_path / "a.jpg") == NoPicture("damaged")
    assert printer.prints(tmp_path / "b.mp4") == NoPicture("no_preview")
