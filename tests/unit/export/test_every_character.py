"""Every character of a text survives in every format, or is named where a font lacks it."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest
import vobject

from refundwizard.domain.document import Paragraph, named, shown
from refundwizard.domain.workbook import Column, Sheet, Workbook
from refundwizard.export import EXPORTERS, ics, xlsx
from tests.unit.export import reading, sample

RARE = "𠮷野家😀🇨🇳“引”‘号’《书》、—…é﷽㎡①〇\u3000龘𪚥￥¥€ñß"
HIDDEN = "\u200b\u202e\ufeff\u00ad\x07\U000e0041"
TEXT = RARE + HIDDEN
WORDS = {
    "html": reading.html_words,
    "md": reading.markdown_words,
    "txt": reading.txt_words,
    "docx": reading.docx_words,
}


def test_what_nobody_sees_is_spelled_out() -> None:
    assert shown(TEXT) == RARE + "".join(map(named, HIDDEN))


@pytest.mark.parametrize("name", WORDS)
def test_formats_the_reader_s_fonts_draw_keep_every_character(name: str) -> None:
    made = EXPORTERS[name].render(reading.document(Paragraph(text=TEXT)), sample.RESOURCES)
    assert made.missing == ()
    assert reading.bare(shown(TEXT)) in WORDS[name](made.data)


@pytest.mark.parametrize("name", ["pdf", "pdfa"])
def test_a_pdf_names_what_its_font_lacks(name: str) -> None:
    made = EXPORTERS[name].render(reading.document(Paragraph(text=TEXT)), sample.RESOURCES)
    text = reading.bare("".join(reading.pdf_pages(made.data)))
    for char in shown(TEXT):
        if char in made.missing:
            assert named(char) in text
        else:
            assert char.isspace() or char in text, char
    assert {"😀", "𠮷"} <= set(made.missing)


def test_a_workbook_keeps_every_character() -> None:
    sheet = Sheet(name="表", columns=(Column(title=RARE),), rows=((TEXT,),))
    made = Workbook(title="表", lang="zh_CN", as_of=sample.TODAY, sheets=(sheet,))
    (page,) = openpyxl.load_workbook(BytesIO(xlsx.render(made).data)).worksheets
    assert (page["A1"].value, page["A2"].value) == (RARE, shown(TEXT))


def test_a_calendar_keeps_every_character() -> None:
    made = ics.render(
        ics.Calendar("期限", sample.TODAY, 1, (ics.Appointment("u", date(2026, 1, 1), "x", TEXT),))
    )
    assert vobject.readOne(made.data.decode()).vevent.description.value == shown(TEXT)
