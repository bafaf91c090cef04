from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from refundwizard.domain.document import Heading, PageBreak, Paragraph
from refundwizard.export.pdf.preview import as_pages, pages
from tests.unit.export import reading, sample


def picture(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data)) as opened:
        return opened.convert("L")


def test_every_page_is_a_picture_of_the_size_asked_for() -> None:
    document = reading.document(Heading(text="一"), PageBreak(), Heading(text="二"))
    drawn = pages(document, sample.RESOURCES, ppi=96)
    assert [picture(page).size for page in drawn] == [(794, 1123), (794, 1123)]
    assert picture(pages(document, sample.RESOURCES, ppi=48)[0]).size == (397, 561)


def test_pages_are_black_on_white() -> None:
    page = picture(pages(reading.document(Paragraph(text="黑白")), sample.RESOURCES)[0])
    assert page.getpixel((2, 2)) == 255
    assert page.getextrema()[0] < 60


def test_one_page_is_a_list_of_one() -> None:
    assert as_pages(b"png") == (b"png",)
    assert as_pages([b"one", b"two"]) == (b"one", b"two")
    with pytest.raises(TypeError):
        as_pages(None)
