from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from refundwizard.domain.checklist import checklist
from refundwizard.domain.document import CheckItem, Heading, PageBreak, Paragraph, Quote
from refundwizard.export import pdf
from refundwizard.export.pdf.preview import pages
from tests.unit.export import reading, sample

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module", params=["zh_CN", "en"])
def made(request: pytest.FixtureRequest) -> bytes:
    words = sample.words(request.param)
    document = checklist(sample.pack(), sample.case(), sample.found(), words)
    return pdf.render(document, sample.RESOURCES).data


@pytest.fixture
def file(made: bytes) -> pypdfium2.PdfDocument:
    with pypdfium2.PdfDocument(made) as opened:
        yield opened


def run(program: str, *arguments: str, data: bytes, folder: Path) -> str:
    """Run one of the programs people read PDFs with; without it the test says so."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed: dev.py setup --full")
    path = folder / "made.pdf"
    path.write_bytes(data)
    command = [program, *(str(path) if part == "FILE" else part for part in arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_pages_are_a4_and_the_checklist_stays_short(file: pypdfium2.PdfDocument) -> None:
    assert len(file) <= 3
    for page in file:
        assert tuple(round(side) for side in page.get_size()) == (595, 842)


def test_it_is_tagged_and_bookmarked(file: pypdfium2.PdfDocument) -> None:
    assert file.is_tagged()
    outline = [(mark.level, mark.get_title()) for mark in file.get_toc()]
    assert outline[0] in {(0, "退款行动清单"), (0, "Refund action checklist")}
    assert {level for level, _ in outline[1:]} == {1, 2}
    assert len([level for level, _ in outline if level == 1]) == 13


def test_it_names_no_author_and_only_its_own_date(file: pypdfium2.PdfDocument) -> None:
    about = file.get_metadata_dict(skip_empty=True)
    assert "Author" not in about
    assert about["CreationDate"] == about["ModDate"] == "D:20261117013000Z"
    assert about["Creator"].startswith("Typst")


def test_it_is_written_to_pdf_ua_and_says_its_language(made: bytes) -> None:
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made
    assert re.search(rb"/Lang ?\((zh-CN|en)\)", made)
    assert b"/MarkInfo" in made


def test_fonts_are_embedded_subsets(made: bytes) -> None:
    names = set(re.findall(rb"/FontName ?/([A-Z]{6}\+[A-Za-z-]+)", made))
    assert {name[7:] for name in names} == {b"NotoSansSC-Regular", b"NotoSansSC-Bold"}
    assert made.count(b"/FontFile") == 2
    assert len(made) < 300_000


def test_chinese_is_found_as_it_was_written() -> None:
    text = "人用户一手日月文方，签收后七天内"
    data = pdf.render(reading.document(Paragraph(text=text)), sample.RESOURCES).data
    (page,) = reading.pdf_pages(data)
    assert text in page
    assert not re.search("[\u2e80-\u2fdf]", page)


def test_every_page_says_which_of_how_many_it_is() -> None:
    document = reading.document(
        Heading(text="一"),
        PageBreak(),
        Heading(text="二"),
        page_words="第 $page 页，共 $pages 页",
    )
    first, second = reading.pdf_pages(pdf.render(document, sample.RESOURCES).data)
    assert "第 1 页，共 2 页" in first
    assert "第 2 页，共 2 页" in second


def test_what_fits_one_page_takes_one() -> None:
    document = reading.document(*(Paragraph(text=f"第 {number} 行") for number in range(30)))
    assert len(reading.pdf_pages(pdf.render(document, sample.RESOURCES).data)) == 1


def test_a_character_no_font_has_is_spelled_out_and_named() -> None:
    document = reading.document(Paragraph(text="谢谢😀𠮷，❤️也行", strong="𠮷"), title="清单😀")
    made = pdf.render(document, sample.RESOURCES)
    assert made.missing == ("❤", "😀", "𠮷")
    (page,) = reading.pdf_pages(made.data)
    assert "谢谢〔U+1F600〕〔U+20BB7〕，〔U+2764〕也行" in page.replace("\r\n", "")


def test_a_character_only_the_regular_font_has_is_still_drawn_in_bold() -> None:
    document = reading.document(Paragraph(text="囧喆龘", strong="囧喆龘"))
    made = pdf.render(document, sample.RESOURCES)
    assert made.missing == ()
    assert "囧喆龘" in reading.pdf_pages(made.data)[0]
    assert pages(document, sample.RESOURCES) != pages(reading.document(), sample.RESOURCES)


def test_a_missing_font_folder_is_an_error_and_not_a_page_of_boxes(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="fonts"):
        pdf.render(reading.document(), tmp_path)


def test_an_answer_that_is_no_file_is_refused() -> None:
    with pytest.raises(TypeError):
        pdf.as_bytes(None)


@pytest.mark.tools
def test_poppler_reads_it(made: bytes, tmp_path: Path) -> None:
    about = run("pdfinfo", "FILE", data=made, folder=tmp_path)
    assert re.search(r"^Tagged: +yes$", about, re.MULTILINE)
    assert re.search(r"^JavaScript: +no$", about, re.MULTILINE)
    assert re.search(r"^Encrypted: +no$", about, re.MULTILINE)
    text = run("pdftotext", "FILE", "-", data=made, folder=tmp_path)
    assert "法式碎花连衣裙" in text
    assert "□" not in text
    assert not re.search("[\u2e80-\u2fdf]", text)
    fonts = run("pdffonts", "FILE", data=made, folder=tmp_path).splitlines()[2:]
    assert {tuple(line.split()[-5:-2]) for line in fonts} == {("yes", "yes", "yes")}


@pytest.mark.tools
def test_qpdf_finds_no_fault(made: bytes, tmp_path: Path) -> None:
    assert "No syntax or stream encoding errors" in run(
        "qpdf", "--check", "FILE", data=made, folder=tmp_path
    )


def test_a_long_address_is_broken_and_never_runs_off_the_page() -> None:
    address = "https://example.invalid/" + "abcdefghij" * 30
    document = reading.document(Paragraph(text=f"看 {address}", strong=address))
    data = pdf.render(document, sample.RESOURCES).data
    (page,) = reading.pdf_pages(data)
    assert address in page.replace("\r\n", "")
    with pypdfium2.PdfDocument(data) as opened:
        text = opened[0].get_textpage()
        rights = [text.get_charbox(number)[2] for number in range(text.count_chars())]
    assert max(rights) <= 595 - 56


def test_a_text_longer_than_a_page_goes_on_over_the_next() -> None:
    document = reading.document(CheckItem(text="长" * 4000), Quote(label="原话", text="短\n" * 100))
    said = "".join(reading.pdf_pages(pdf.render(document, sample.RESOURCES).data))
    assert (said.count("长"), said.count("短")) == (4000, 100)


def test_a_moment_with_parts_of_a_second_makes_a_file_too():
    document = checklist(sample.pack(), sample.case(), sample.found(), sample.words())
    exact = document.model_copy(update={"as_of": document.as_of.replace(microsecond=7)})
    assert pdf.render(exact, sample.RESOURCES).data.startswith(b"%PDF")
