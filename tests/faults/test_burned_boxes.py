"""Boxes burned into pictures: one colour under each, and no byte of the original in the copy."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from refundwizard.media.copies import Copier, Rebuilt
from refundwizard.media.picture_parts import extras
from tests.faults.dice import dice

pytestmark = [pytest.mark.fault, pytest.mark.timeout(900)]

WINDOW = 16
"""So many bytes in a row are a remnant."""
FORMS = (
    ("JPEG", {"quality": 30}),
    ("JPEG", {"quality": 75}),
    ("JPEG", {"quality": 92, "optimize": True}),
    ("JPEG", {"quality": 95, "subsampling": 0, "progressive": True}),
    ("PNG", {}),
    ("PNG", {"compress_level": 9}),
    ("PNG", {"compress_level": 1}),
    ("WEBP", {"quality": 80}),
    ("WEBP", {"lossless": True}),
    ("GIF", {}),
    ("BMP", {}),
)


def picture(chance: random.Random) -> Image.Image:
    """A picture with grain, so that no part of its stream repeats."""
    size = chance.randrange(60, 180), chance.randrange(60, 180)
    coarse = Image.frombytes("RGB", (12, 12), chance.randbytes(12 * 12 * 3))
    grain = Image.frombytes("RGB", size, chance.randbytes(size[0] * size[1] * 3))
    return Image.blend(coarse.resize(size, Image.Resampling.BICUBIC), grain, 0.3)


def photo(chance: random.Random, path: Path) -> None:
    """Write a picture in some form, with things hidden in it where the form has room for them."""
    form, more = FORMS[chance.randrange(len(FORMS))]
    exif = Image.Exif()
    exif[0x0110] = "Phone X9000"
    options = dict(more)
    if form in {"JPEG", "WEBP", "PNG"}:
        options["exif"] = exif.tobytes()
    if form == "JPEG":
        options["comment"] = chance.randbytes(60)
    picture(chance).save(path, form, **options)
    with path.open("ab") as stream:
        stream.write(chance.randbytes(200))


def boxes(chance: random.Random, size: tuple[int, int]) -> list[tuple[int, int, int, int, int]]:
    """Up to three boxes that lie on the picture or stick out of it."""
    wide, high = size
    return [
        (
            0,
            chance.randrange(wide),
            chance.randrange(high),
            chance.randrange(1, wide),
            chance.randrange(1, high),
        )
        for _box in range(chance.randrange(1, 4))
    ]


def colours(copy: Image.Image, box: tuple[int, int, int, int, int]) -> set[object]:
    _page, left, top, width, height = box
    right, bottom = min(left + width, copy.width), min(top + height, copy.height)
    part = copy.crop((left, top, right, bottom))
    return {colour for _count, colour in part.getcolors(1 << 20) or ()}


def pixels_of(copy: bytes) -> bytes:
    """Return what follows the head of a PNG (its size) or JPEG (its tables) we wrote."""
    return copy[41:] if copy.startswith(b"\x89PNG") else copy[copy.index(b"\xff\xda") + 14 :]


def remnants(original: bytes, copy: bytes) -> int:
    """Count the places of a copy where so many bytes in a row stand in the original too."""
    known = {original[at : at + WINDOW] for at in range(len(original) - WINDOW + 1)}
    return sum(copy[at : at + WINDOW] in known for at in range(len(copy) - WINDOW + 1))


def test_boxes_are_burned_and_nothing_of_the_original_is_left(
    tmp_path: Path,
    sized: Callable[[int, int, int], int],
    figure: Callable[..., None],
) -> None:
    count, looked_at = sized(200, 2_000, 20_000), 0
    with closing(Copier()) as copier:
        for number in range(count):
            chance = dice(number)
            path = tmp_path / "original"
            photo(chance, path)
            with Image.open(path) as opened:
                size = opened.size
            drawn = boxes(chance, size)
            made = copier.rebuild(path, drawn)
            assert isinstance(made, Rebuilt), (number, made)
            copy = Image.open(BytesIO(made.data)).convert("RGB")
            assert copy.size == size
            assert all(colours(copy, box) == {(0, 0, 0)} for box in drawn), number
            assert extras(made.data) == (), number
            assert remnants(path.read_bytes(), pixels_of(made.data)) == 0, number
            assert b"Phone" not in made.data
            looked_at += len(drawn)
    figure(pictures=count, boxes=looked_at)


def test_the_search_for_remnants_finds_them(tmp_path: Path) -> None:
    chance = dice(1)
    photo(chance, tmp_path / "original")
    original = (tmp_path / "original").read_bytes()
    assert remnants(original, b"head" + original[40:60] + b"tail") == 5
    assert remnants(original, original) == len(original) - WINDOW + 1
    covered = Image.new("RGB", (9, 9), "black")
    covered.putpixel((4, 4), (1, 0, 0))
    assert len(colours(covered, (0, 0, 0, 9, 9))) == 2
