"""Copies for others: rebuilt from pixels, boxes burned in, nothing else of the file in them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageCms

from refundwizard.media.child import ALLOWED
from refundwizard.media.copies import Copier, Rebuilt, Sheet
from refundwizard.media.picture_parts import extras
from refundwizard.media.thumbnails import NoPicture

PHOTOS = {"JPEG", "WEBP"}


@pytest.fixture(scope="module")
def copier() -> Iterator[Copier]:
    made = Copier()
    yield made
    made.close()


def noisy(size: tuple[int, int] = (203, 157)) -> Image.Image:
    small = Image.new("RGB", (size[0] // 4, size[1] // 4))
    dice = random.Random(7)  # noqa: S311 - a picture, no secret
    small.putdata(
        [tuple(dice.randrange(256) for _ in "rgb") for _ in range(small.width * small.height)]
    )
    return small.resize(size, Image.Resampling.BICUBIC)


def saved(path: Path, form: str, picture: Image.Image | None = None, **extra: object) -> Path:
    (picture or noisy()).save(path, form, **extra)
    return path


def opened(made: Rebuilt | NoPicture) -> Image.Image:
    assert isinstance(made, Rebuilt), made
    return Image.open(BytesIO(made.data)).convert("RGB")


def colours(picture: Image.Image, box: tuple[int, int, int, int]) -> set[object]:
    left, top, width, height = box
    part = picture.crop((left, top, left + width, top + height))
    return {colour for _count, colour in part.getcolors(1 << 24) or ()}


@pytest.mark.parametrize("form", sorted(ALLOWED.values()))
def test_under_a_box_there_is_one_colour_in_every_format(copier, tmp_path, form: str) -> None:
    box = (31, 17, 77, 45)
    made = copier.rebuild(saved(tmp_path / "exhibit", form), [(0, *box)])
    assert isinstance(made, Rebuilt)
    assert made.media_type == ("image/jpeg" if form in PHOTOS else "image/png")
    assert (made.width, made.height, made.pages) == (203, 157, 1)
    picture = opened(made)
    assert picture.size == (203, 157)
    assert colours(picture, box) == {(0, 0, 0)}
    assert len(colours(picture, (120, 70, 60, 60))) > 50
    assert extras(made.data) == ()


def test_a_png_keeps_every_pixel_outside_the_boxes(copier, tmp_path) -> None:
    picture = noisy()
    copy = opened(copier.rebuild(saved(tmp_path / "a", "PNG", picture), [(0, 5, 6, 7, 8)]))
    picture.paste((0, 0, 0), (5, 6, 12, 14))
    assert copy.tobytes() == picture.tobytes()


def test_a_clean_copy_has_no_box(copier, tmp_path) -> None:
    picture = noisy()
    assert (
        opened(copier.rebuild(saved(tmp_path / "a", "PNG", picture))).tobytes() == picture.tobytes()
    )


def test_boxes_beyond_the_picture_are_cut_and_those_of_other_pages_left(copier, tmp_path) -> None:
    boxes = [(0, 190, 150, 500, 500), (0, 900, 900, 5, 5), (1, 0, 0, 50, 50)]
    picture = opened(copier.rebuild(saved(tmp_path / "a", "PNG"), boxes))
    assert colours(picture, (190, 150, 13, 7)) == {(0, 0, 0)}
    assert colours(picture, (0, 0, 50, 50)) != {(0, 0, 0)}


def test_what_hides_in_a_photo_is_gone(copier, tmp_path) -> None:
    exif = Image.Exif()
    exif[0x0110] = "Phone X9000"
    exif.get_ifd(0x8825)[2] = (31.0, 12.0, 5.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    path = saved(
        tmp_path / "photo", "JPEG", exif=exif, comment=b"secret", icc_profile=profile, quality=80
    )
    with path.open("ab") as stream:
        stream.write(b"appended 13812345678")
    assert {"gps", "exif", "comment", "profile", "appended"} <= set(extras(path.read_bytes()))
    made = copier.rebuild(path)
    assert isinstance(made, Rebuilt)
    assert extras(made.data) == ()
    assert not any(word in made.data for word in (b"Phone", b"secret", b"13812345678", b"ICC_"))


def test_a_rotated_photo_is_rebuilt_upright_and_boxes_count_there(copier, tmp_path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    path = saved(tmp_path / "photo", "JPEG", noisy((200, 120)), exif=exif)
    sheet = copier.sheet(path)
    assert isinstance(sheet, Sheet)
    assert (sheet.width, sheet.height, sheet.pages) == (120, 200, 1)
    picture = opened(copier.rebuild(path, [(0, 0, 160, 120, 40)]))
    assert picture.size == (120, 200)
    assert colours(picture, (0, 160, 120, 40)) == {(0, 0, 0)}


def test_what_is_transparent_is_gone_not_hidden(copier, tmp_path) -> None:
    layer = noisy().convert("RGBA")
    layer.putalpha(0)
    picture = opened(copier.rebuild(saved(tmp_path / "a", "PNG", layer)))
    assert colours(picture, (0, 0, 203, 157)) == {(255, 255, 255)}


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "I;16", "CMYK"])
def test_every_kind_of_pixel_is_told_in_three_colours(copier, tmp_path, mode: str) -> None:
    form = "JPEG" if mode == "CMYK" else "PNG"
    source = noisy().convert("L").convert("I;16") if mode == "I;16" else noisy().convert(mode)
    made = copier.rebuild(saved(tmp_path / "a", form, source))
    assert opened(made).size == (203, 157)


def test_a_foreign_profile_is_turned_into_the_usual_one(copier, tmp_path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    usual = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (usual, lab, b"no profile at all"):
        path = saved(tmp_path / "a", "PNG", icc_profile=profile)
        assert opened(copier.rebuild(path)).size == (203, 157)


def test_a_large_page_is_shown_smaller_with_its_real_size(copier, tmp_path) -> None:
    sheet = copier.sheet(saved(tmp_path / "a", "PNG"), pixels=1000)
    assert isinstance(sheet, Sheet)
    assert (sheet.width, sheet.height) == (203, 157)
    with Image.open(BytesIO(sheet.png)) as small:
        assert small.width * small.height <= 1000


def pdf(path: Path, pages: int = 2) -> Path:
    first, *rest = [noisy((300, 400)) for _ in range(pages)]
    first.save(path, "PDF", save_all=True, append_images=rest, title="secret title", author="Zhang")
    return path


def test_a_pdf_becomes_pictures_with_boxes_on_their_pages(copier, tmp_path) -> None:
    path = pdf(tmp_path / "a")
    sheet = copier.sheet(path, 1)
    assert isinstance(sheet, Sheet)
    assert sheet.pages == 2
    made = copier.rebuild(path, [(1, 80, 80, 160, 160)])
    assert isinstance(made, Rebuilt)
    assert (made.media_type, made.pages) == ("application/pdf", 2)
    assert not any(word in made.data for word in (b"secret", b"Zhang", b"Title", b"CreationDate"))
    document = pypdfium2.PdfDocument(made.data)
    pages = [page.render(scale=2).to_pil().convert("RGB") for page in document]
    text = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert [page.size for page in pages] == [(sheet.width, sheet.height)] * 2
    assert colours(pages[1], (90, 90, 140, 140)) == {(0, 0, 0)}
    assert len(colours(pages[0], (90, 90, 140, 140))) > 50
    assert text == ["", ""]


def test_a_pdf_of_too_many_pages_is_refused(copier, tmp_path) -> None:
    path = tmp_path / "long"
    first, *rest = [Image.new("1", (8, 8)) for _ in range(101)]
    first.save(path, "PDF", save_all=True, append_images=rest)
    assert copier.rebuild(path) == NoPicture("too_many_pages")


@pytest.mark.parametrize("data", [b"plain words", b"\x89PNG\r\n\x1a\n broken", b"%PDF-1.7 broken"])
def test_what_is_no_picture_gives_a_reason_and_no_copy(copier, tmp_path, data: bytes) -> None:
    path = tmp_path / "a"
    path.write_bytes(data)
    for made in (copier.rebuild(path), copier.sheet(path)):
        assert isinstance(made, NoPicture)


def test_a_file_that_is_too_large_is_refused(copier, tmp_path) -> None:
    path = saved(tmp_path / "a", "PNG")
    with path.open("r+b") as stream:
        stream.truncate(51 * 1024 * 1024)
    assert copier.rebuild(path) == NoPicture("too_large")


def test_a_part_of_a_picture_can_be_shared_too(copier, tmp_path) -> None:
    path = saved(tmp_path / "a", "JPEG")
    path.write_bytes(path.read_bytes()[:-900])
    assert opened(copier.rebuild(path, [(0, 0, 0, 9, 9)])).size == (203, 157)
