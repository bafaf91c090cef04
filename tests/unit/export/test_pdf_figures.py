"""Pictures, links and page numbers in the PDF, and its variant for archives."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from refundwizard.domain.document import Document, Figure, Heading, PageBreak, Paragraph, Table
from refundwizard.export import EXPORTERS
from refundwizard.export.pdf import archive
from refundwizard.export.pdf.preview import pages
from tests import paper
from tests.unit.export import reading, sample

pytestmark = pytest.mark.tools


def jpeg(width: int = 800, height: int = 600, colour: str = "teal") -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "JPEG")
    return out.getvalue()


def figure(number: int, width: int = 800, height: int = 600, span: str = "half") -> Figure:
    return Figure.model_validate(
        {
            "ref": f"x{number:02}-01",
            "alt": f"证据 {number}：照片",
            "caption": f"证据 {number}：照片",
            "width": width,
            "height": height,
            "span": span,
            "anchor": f"exhibit-{number}",
            "mark": f"证据 {number}",
        }
    )


def book(*figures: Figure) -> Document:
    rows = tuple((str(at), "") for at in range(1, len(figures) + 1))
    listed = Table(
        header=("编号", "页码"),
        align=("left", "right"),
        rows=rows,
        links=tuple(each.anchor for each in figures),
        pages=True,
    )
    return reading.document(
        Heading(text="目录", anchor="top"), listed, PageBreak(), Heading(text="证据"), *figures
    )


def written(document: Document, folder: Path, form: str = "pdf", **pictures: bytes) -> Path:
    given = {f"x{name.removeprefix('x')}-01": data for name, data in pictures.items()}
    path = folder / "made.pdf"
    path.write_bytes(EXPORTERS[form].render(document, sample.RESOURCES, given).data)
    return path


@pytest.mark.parametrize("form", ["pdf", "pdfa"])
def test_pictures_are_in_the_file_as_they_were_given_with_words_for_each(
    form: str, tmp_path: Path
) -> None:
    document = book(figure(1), figure(2, 600, 800))
    path = written(document, tmp_path, form, x01=jpeg(), x02=jpeg(600, 800))
    assert paper.pictures_in(path) == [(2, 800, 600), (2, 600, 800)]
    assert jpeg()[2:] in path.read_bytes()
    alts = [alt for kind, alt in paper.structure(path) if kind == "/Figure"]
    assert alts == ["证据 1：照片", "证据 2：照片"]
    assert "No syntax or stream encoding errors" in paper.run("qpdf", "--check", str(path))


def test_the_same_pictures_as_png_are_drawn_too(tmp_path: Path) -> None:
    out = BytesIO()
    Image.new("RGB", (300, 300), "red").save(out, "PNG")
    drawn = pages(
        book(figure(1, 300, 300, "quarter")), sample.RESOURCES, 40, {"x01-01": out.getvalue()}
    )
    page = Image.open(BytesIO(drawn[1])).convert("RGB")
    assert page.getcolors(1 << 24) is not None
    assert any(colour == (255, 0, 0) for _count, colour in page.getcolors(1 << 24) or ())


def test_a_figure_without_bytes_stands_as_its_words(tmp_path: Path) -> None:
    path = written(book(figure(1)), tmp_path)
    assert paper.pictures_in(path) == []
    assert paper.plain(paper.pages_of(path)[1]).count("证据1：照片") == 2


def test_page_numbers_are_those_the_exhibits_stand_on_and_rows_are_links(tmp_path: Path) -> None:
    figures = [figure(number, 1000, 1300, "page") for number in (1, 2, 3)]
    path = written(book(*figures), tmp_path, x01=jpeg(), x02=jpeg(), x03=jpeg())
    texts = paper.pages_of(path)
    rows = re.findall(r"^\s*(\d)\s+(\d)\s*$", texts[0], re.MULTILINE)
    assert len(rows) == 3
    for number, page in rows:
        assert f"证据{number}：照片" in paper.plain(texts[int(page) - 1])
    links = [each for each in paper.objects(path) if each.get("/Subtype") == "/Link"]
    assert len(links) >= 3


def test_each_page_says_at_its_head_which_exhibits_stand_on_it(tmp_path: Path) -> None:
    figures = [figure(number, 600, 600, "quarter") for number in (1, 2, 3, 4)]
    path = written(book(*figures), tmp_path)
    head = paper.pages_of(path)[1].strip().splitlines()[0]
    assert head.split() == ["证据", "1", "证据", "2", "证据", "3", "证据", "4"]
    assert "证据 1 " not in paper.pages_of(path)[0]


def test_four_quarters_share_a_page_and_two_tall_halves_stand_side_by_side(tmp_path: Path) -> None:
    quarters = [figure(number, 600, 600, "quarter") for number in (1, 2, 3, 4)]
    given = {f"x0{number}": jpeg(600, 600) for number in (1, 2, 3, 4)}
    path = written(book(*quarters), tmp_path, **given)
    assert {page for page, _width, _height in paper.pictures_in(path)} == {2}
    tall = [figure(1, 1080, 2800), figure(2, 1080, 2800)]
    path = written(book(*tall), tmp_path, x01=jpeg(1080, 2800), x02=jpeg(1080, 2800))
    assert {page for page, _width, _height in paper.pictures_in(path)} == {2}


def test_no_picture_runs_off_the_page(tmp_path: Path) -> None:
    shapes = ((1600, 500, "half"), (900, 2340, "half"), (1600, 2200, "page"), (300, 900, "quarter"))
    figures = [figure(at, *shape) for at, shape in enumerate(shapes, start=1)]
    given = {f"x0{at}": jpeg(*shape[:2]) for at, shape in enumerate(shapes, start=1)}
    path = written(book(*figures), tmp_path, **given)
    with pypdfium2.PdfDocument(path) as opened:
        for page in opened:
            for drawn in page.get_objects(max_depth=4):
                if drawn.type == pypdfium2.raw.FPDF_PAGEOBJ_FORM:
                    left, bottom, right, top = drawn.get_bounds()
                    assert left >= 56
                    assert right <= 595 - 56 + 1
                    assert bottom >= 56
                    assert top <= 842 - 50


def test_an_exhibit_is_a_bookmark(tmp_path: Path) -> None:
    path = written(book(figure(1), figure(2)), tmp_path)
    with pypdfium2.PdfDocument(path) as opened:
        marks = [(mark.level, mark.get_title()) for mark in opened.get_toc()]
    assert (2, "证据 1：照片") in marks
    assert (2, "证据 2：照片") in marks


def test_the_archive_is_pdf_a_and_tagged_at_once_and_says_the_same(tmp_path: Path) -> None:
    document = book(figure(1))
    plain = written(document, tmp_path, "pdf", x01=jpeg())
    said = paper.pages_of(plain)
    made = written(document, tmp_path, "pdfa", x01=jpeg()).read_bytes()
    assert b"<pdfaid:part>2</pdfaid:part>" in made
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in made
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made
    assert b"/OutputIntents" in made
    assert re.search(rb"/Lang ?\(zh-CN\)", made)
    assert paper.pages_of(tmp_path / "made.pdf") == said
    again = archive.render(document, sample.RESOURCES, {"x01-01": jpeg()}).data
    assert again == made


def test_chinese_lines_never_begin_with_a_closing_mark(tmp_path: Path) -> None:
    text = "商家说“已拆封，影响二次销售”，不予退货；申请人认为拆封是为了查看（标签齐全）。" * 12
    path = written(reading.document(Paragraph(text=text)), tmp_path)
    lines = [line.strip() for line in paper.pages_of(path)[0].splitlines() if line.strip()]
    assert not [line for line in lines if line[0] in "，。；：、”）》"]
    assert not [line for line in lines if line[-1] in "“（《"]


def test_a_cover_comes_first_and_alone(tmp_path: Path) -> None:
    document = book(figure(1)).model_copy(update={"is_book": True})
    path = written(document, tmp_path)
    first, second = paper.pages_of(path)
    assert "目录" in first
    assert "证据 1：照片" in second
