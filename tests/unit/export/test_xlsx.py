"""The workbook, read back by openpyxl: typed cells, no formula, guarded text, and how it prints."""

from __future__ import annotations

import zipfile
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from pydantic import ValidationError

from refundwizard.domain.workbook import Column, Sheet, Workbook
from refundwizard.export import xlsx
from tests.unit.export import sample

FORMS = ("text", "day", "moment", "money", "count")
ROW = ("文字", date(2026, 11, 19), sample.TODAY, 132900, 7)


def workbook(*rows: tuple[Any, ...], **changes: object) -> Workbook:
    columns = tuple(Column(title=form, form=form, width=20) for form in FORMS)
    sheet = Sheet(name="经过", columns=columns, rows=rows)
    made = {"title": "案件表", "lang": "zh_CN", "as_of": sample.TODAY, "sheets": (sheet,)}
    return Workbook(**made | changes)


def naive(*parts: int) -> datetime:
    """Return a moment as a spreadsheet has it, without a zone."""
    return datetime(*parts)  # noqa: DTZ001


def opened(made: Workbook) -> Any:
    return openpyxl.load_workbook(BytesIO(xlsx.render(made).data))


def cells(made: Workbook) -> list[list[object]]:
    return [list(row) for row in opened(made).worksheets[0].iter_rows(min_row=2, values_only=True)]


def test_a_day_is_a_day_and_a_sum_a_number() -> None:
    (row,) = list(opened(workbook(ROW)).worksheets[0].iter_rows(min_row=2))
    assert [cell.data_type for cell in row] == ["s", "d", "d", "n", "n"]
    assert [cell.value for cell in row] == [
        "文字",
        naive(2026, 11, 19),
        naive(2026, 11, 17, 9, 30),
        1329,
        7,
    ]
    assert [cell.number_format for cell in row][1:4] == [
        "yyyy-mm-dd",
        "yyyy-mm-dd hh:mm",
        "¥#,##0.00",
    ]


def test_a_moment_is_shown_in_beijing_time() -> None:
    at = datetime(2026, 11, 17, 23, 0, tzinfo=UTC)
    assert cells(workbook(("", None, at, None, None)))[0][2] == naive(2026, 11, 18, 7, 0)


@pytest.mark.parametrize("start", ["", " ", "\u3000", "\n", " \u3000\n"])
@pytest.mark.parametrize("sign", list("=+-@|%＝＋－＠｜％"))
def test_what_a_spreadsheet_could_run_gets_a_mark_in_front(start: str, sign: str) -> None:
    text = f"{start}{sign}1+1"
    assert cells(workbook((text, None, None, None, None)))[0][0] == f"'{text}"
    assert xlsx.guarded(f"\ufeff{text}").startswith("'")


@pytest.mark.parametrize("text", ["\tx", "\rx"])
def test_a_leading_tab_or_return_gets_a_mark_too(text: str) -> None:
    assert xlsx.guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["a=1", "退款 -5%", "", "'x", "1+1", "〔=〕", "_x0041_"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert cells(workbook((text, None, None, None, 1)))[0][0] == (text or None)


@pytest.mark.parametrize(
    "text", ["http://example.invalid", "mailto:a@example.invalid", "123", "{=1}"]
)
def test_text_is_no_link_no_number_and_no_formula(text: str) -> None:
    sheet = opened(workbook((text, None, None, None, None))).worksheets[0]
    assert (sheet["A2"].data_type, sheet["A2"].hyperlink) == ("s", None)


def test_text_longer_than_a_cell_is_cut_and_not_lost() -> None:
    (row,) = cells(workbook(("长" * 40_000, None, None, None, None)))
    assert row[0] == "长" * (xlsx.LONGEST - 1) + "…"


def test_what_a_spreadsheet_cannot_hold_as_a_value_is_text() -> None:
    early = datetime(1899, 12, 31, 8, 30, tzinfo=sample.TODAY.tzinfo)
    assert cells(workbook(("", date(1900, 1, 1), early, 10**15 + 1, 10**15 + 1))) == [
        [None, "1900-01-01", "1899-12-31 08:30", "1000000000000001", "1000000000000001"]
    ]


def test_a_text_may_stand_in_any_column_and_a_day_in_a_column_of_text() -> None:
    (row,) = cells(workbook((date(2026, 1, 2), "未定", "", "还缺", None)))
    assert row == [naive(2026, 1, 2), "未定", None, "还缺", None]


def test_hidden_characters_are_shown() -> None:
    assert (
        cells(workbook(("a\u202eb\x00", None, None, None, None)))[0][0] == "a〔U+202E〕b〔U+0000〕"
    )


def test_it_prints_on_a4_across_with_its_heading_on_every_page() -> None:
    sheet = opened(workbook(ROW, foot="A & B")).worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:E2"
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage) == (0, True)
    assert sheet.oddFooter.left.text.strip() == "A && B"
    assert sheet.column_dimensions["A"].width == pytest.approx(20, abs=1)


def test_a_row_is_as_high_as_its_longest_text_needs() -> None:
    sheet = opened(workbook(ROW, ("字" * 40, *ROW[1:]), ("字" * 9000, *ROW[1:]))).worksheets[0]
    heights = [sheet.row_dimensions[number].height for number in (2, 3, 4)]
    assert heights == [17.25, 72.75, 399.75]


def test_strong_rows_are_bold() -> None:
    made = workbook(ROW, ROW)
    sheet = made.sheets[0].model_copy(update={"strong": (1,)})
    page = opened(made.model_copy(update={"sheets": (sheet,)})).worksheets[0]
    assert [page.cell(row, 1).font.bold for row in (2, 3)] == [False, True]


def test_the_file_names_nobody_and_no_time_but_its_own() -> None:
    data = xlsx.render(workbook(ROW)).data
    assert xlsx.render(workbook(ROW)).data == data
    facts = opened(workbook(ROW)).properties
    assert (facts.creator, facts.lastModifiedBy, facts.title) == (None, None, "案件表")
    assert facts.created == facts.modified == naive(2026, 11, 17, 1, 30)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_an_exact_moment_is_written_whole() -> None:
    exact = sample.TODAY + timedelta(microseconds=3)
    assert xlsx.render(workbook(ROW, as_of=exact)).data == xlsx.render(workbook(ROW)).data


@pytest.mark.parametrize("name", ["", "a/b", "[x]", "x" * 32, "a'b", "a:b"])
def test_a_sheet_has_a_name_spreadsheets_take(name: str) -> None:
    with pytest.raises(ValidationError):
        Sheet(name=name, columns=(Column(title="a"),))


def test_rows_are_as_long_as_the_columns() -> None:
    with pytest.raises(ValidationError, match="length"):
        Sheet(name="a", columns=(Column(title="a"),), rows=((1, 2),))
