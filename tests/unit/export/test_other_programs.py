"""Files opened by the programs people open them with: LibreOffice, and an HTML validator."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from refundwizard.domain.checklist import checklist
from refundwizard.domain.document import Document, Paragraph, shown
from refundwizard.domain.workbook import Column, Sheet, Workbook
from refundwizard.export import docx, html, xlsx
from tests.unit.export import reading, sample
from tests.unit.export.illustrated import PICTURES, illustrated
from tests.unit.export.test_every_character import TEXT

pytestmark = [pytest.mark.tools, pytest.mark.timeout(180)]

CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"
"""Commas, quotes, UTF-8, cells as they are shown, every sheet."""
FORMULAS = ("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "＝1+1", " \u3000=1", "|x", "%x")


def program(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed: dev.py setup --full")
    return path


def the_checklist(lang: str = "zh_CN") -> Document:
    return checklist(sample.pack(), sample.case(), sample.found(), sample.words(lang))


def tables() -> Workbook:
    columns = (
        Column(title="什么事", width=30),
        Column(title="日期", form="day"),
        Column(title="金额", form="money"),
    )
    rows = tuple((text, sample.TODAY.date(), 132900) for text in (TEXT, "两\n行", *FORMULAS))
    first = Sheet(name="经过", columns=columns, rows=rows)
    return Workbook(title="表", lang="zh_CN", as_of=sample.TODAY, sheets=(first,))


DOCUMENTS = {
    "zh": (the_checklist(), {}),
    "en": (the_checklist("en"), {}),
    "rare": (reading.document(Paragraph(text=TEXT), title=TEXT), {}),
    "pictures": (illustrated(), PICTURES),
}


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything through LibreOffice once, in a profile of its own, in three runs."""
    office, folder = program("soffice"), tmp_path_factory.mktemp("office")
    for name, (made, pictures) in DOCUMENTS.items():
        data = docx.render(made, sample.RESOURCES, pictures).data
        (folder / f"{name}.docx").write_bytes(data)
    (folder / "tables.xlsx").write_bytes(xlsx.render(tables()).data)
    texts = [f"{name}.docx" for name in DOCUMENTS]
    for target, files in (
        ("txt:Text (encoded):UTF8", texts),
        ("pdf", texts),
        (CSV, ["tables.xlsx"]),
    ):
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [office, profile, "--headless", "--norestore", "--convert-to", target]
        subprocess.run(
            [*command, "--outdir", str(folder), *files], cwd=folder, capture_output=True, check=True
        )
    return folder


@pytest.mark.parametrize("name", DOCUMENTS)
def test_libreoffice_reads_every_word_of_a_docx(name: str, converted: Path) -> None:
    text = reading.bare((converted / f"{name}.txt").read_text("utf-8-sig"))
    text = re.sub("[☐☑•●]", "", text)
    for line in reading.docx_lines((converted / f"{name}.docx").read_bytes()):
        assert reading.bare(line) in text
    if name == "rare":
        assert text.count(reading.bare(shown(TEXT))) == 2


@pytest.mark.parametrize("name", ["zh", "en"])
def test_libreoffice_sets_a_docx_on_pages_with_their_numbers(name: str, converted: Path) -> None:
    pages = reading.pdf_pages((converted / f"{name}.pdf").read_bytes())
    assert 2 <= len(pages) <= 6
    for number, page in enumerate(pages, start=1):
        foot = DOCUMENTS[name][0].page_words.replace("$pages", str(len(pages)))
        assert reading.bare(foot.replace("$page", str(number))) in reading.bare(page)
    if shutil.which("pdftotext"):
        asked = ["pdftotext", "-layout", str(converted / f"{name}.pdf"), "-"]
        said = reading.bare(
            subprocess.run(asked, capture_output=True, text=True, check=True).stdout
        )
        assert "木棉小铺" in said
        assert "□" not in said


def test_libreoffice_fills_in_the_page_numbers_of_a_list(converted: Path) -> None:
    first, second, *_rest = map(
        reading.bare, reading.pdf_pages((converted / "pictures.pdf").read_bytes())
    )
    assert "1聊天记录商家拒绝退款2" in first
    assert "证据1" in second


def test_libreoffice_finds_no_formula_and_every_field(converted: Path) -> None:
    (path,) = converted.glob("tables*.csv")
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    wanted = tables().sheets[0].rows
    assert rows[0] == ["什么事", "日期", "金额"]
    assert {len(row) for row in rows} == {3}
    assert [row[0] for row in rows[1:]] == [
        *(str(row[0]) for row in wanted[:2]),
        *(f"'{text}" for text in FORMULAS),
    ]
    assert {tuple(row[1:]) for row in rows[1:]} == {("2026-11-17", "¥1,329.00")}


@pytest.mark.parametrize("name", [*DOCUMENTS, "everything"])
def test_a_validator_has_nothing_to_say_of_a_page(name: str, tmp_path: Path) -> None:
    tidy, page = program("tidy"), tmp_path / "made.html"
    made, pictures = DOCUMENTS.get(name, (reading.everywhere("x <b> & “y”"), {}))
    page.write_bytes(html.render(made, sample.RESOURCES, pictures).data)
    asked = [tidy, "-q", "-e", "-utf8", str(page)]
    done = subprocess.run(asked, check=False, capture_output=True, text=True)
    assert (done.stderr, done.returncode) == ("", 0)
