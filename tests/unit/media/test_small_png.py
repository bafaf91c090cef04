"""The quick PNG: every reader gets the very pixels and notes back."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from refundwizard.media.small_png import small_png


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
@pytest.mark.parametrize("size", [(1, 1), (3, 7), (256, 192)])
def test_the_pixels_come_back_as_they_were(mode: str, size: tuple[int, int]) -> None:
    bands = [Image.effect_noise(size, 60 + number) for number in range(len(mode))]
    picture = Image.merge(mode, bands)
    with Image.open(BytesIO(small_png(picture, {})), formats=("PNG",)) as again:
        assert again.mode == mode
        assert again.size == size
        assert again.tobytes() == picture.tobytes()
        assert again.info == {}


def test_a_note_stands_in_it() -> None:
    data = small_png(Image.new("RGB", (4, 4), "red"), {"Flaw": "truncated"})
    with Image.open(BytesIO(data)) as again:
        again.load()
        assert again.info == {"Flaw": "truncated"}


def test_qt_reads_it_too(qapp: object) -> None:
    from PySide6.QtGui import QImage

    image = QImage.fromData(small_png(Image.new("RGB", (9, 5), (10, 200, 30)), {"Flaw": "x"}))
    assert (image.width(), image.height()) == (9, 5)
    assert image.pixelColor(8, 4).getRgb() == (10, 200, 30, 255)
