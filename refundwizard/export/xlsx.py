"""Tables of a case as a workbook of typed cells in which nothing is ever a formula.

A workbook is no document of blocks, so it has a shape of its own and stands beside the table of
formats. Text that a spreadsheet could take for a formula, here or after it was saved as CSV and
opened again, gets a ``'`` in front. The same tables give the same bytes.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import Rendered
from refundwizard.domain.moments import beijing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook as Book
    from xlsxwriter.worksheet import Worksheet

    from refundwizard.domain.workbook import Cell, Column, Sheet, Workbook

extension: Final = "xlsx"
media_type: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

GUARD: Final = "'"
_RISKY: Final = re.compile(r"[\s\ufeff]*[=+\-@|%＝＋－＠｜％]|[\t\r]")  # noqa: RUF001
LONGEST: Final = 32_000
"""Characters of a cell; Excel takes 32,767 and some signs count twice."""
_FOOT: Final = 200
_CUT: Final = "…"
_FIRST_YEAR: Final = 1900
"""Spreadsheets know no day before it."""
_MOST_FEN: Final = 10**15
"""Larger sums would lose their last digits as a number."""
_A4: Final = 9
_FEN: Final = 100
_LINE, _SPARE, _HIGHEST = 14, 3, 400
"""Points: a line of text, what is around it, and as high as a row may be."""
_WIDE: Final = frozenset("WFA")
_FONTS: Final = {"zh": "Microsoft YaHei", "en": "Calibri"}
_NUMBERS: Final = {
    "text": "General",
    "day": "yyyy-mm-dd",
    "moment": "yyyy-mm-dd hh:mm",
    "money": "¥#,##0.00",
    "count": "0",
}
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "nan_inf_to_errors": False,
}


def guarded(text: str) -> str:
    """Return text that no spreadsheet takes for a formula, cut to what a cell holds."""
    text = f"{GUARD}{text}" if _RISKY.match(text) else text
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + _CUT


def render(workbook: Workbook) -> Rendered:
    """Return the file's bytes; nothing is ever missing, the reader's fonts draw it."""
    import xlsxwriter

    out = BytesIO()
    book = xlsxwriter.Workbook(out, _OPTIONS)
    moment = workbook.as_of.astimezone(UTC).replace(microsecond=0, tzinfo=None)
    book.set_properties({"title": workbook.title[:255], "author": "", "created": moment})
    writer = _Writer(book, workbook)
    for sheet in workbook.sheets:
        writer.write(sheet)
    book.close()
    return Rendered(data=out.getvalue())


class _Writer:
    """Writes one sheet after the other with the same few formats."""

    def __init__(self, book: Book, workbook: Workbook) -> None:
        self._book, self._workbook = book, workbook
        self._font = _FONTS.get(workbook.lang[:2], _FONTS["en"])
        self._formats = {
            (form, strong): self._format(
                num_format=number,
                bold=strong,
                text_wrap=form == "text",
                align="right" if form == "money" else "left",
            )
            for form, number in _NUMBERS.items()
            for strong in (False, True)
        }
        self._head = self._format(bold=True, text_wrap=True, bg_color="#EEEEEE", bottom=2)

    def _format(self, **looks: object) -> Format:
        made = {"font_name": self._font, "font_size": 10, "valign": "top", "border": 1, **looks}
        return self._book.add_format(made)

    def write(self, sheet: Sheet) -> None:
        """Write a sheet: heading, rows, and how it is shown and printed."""
        page = self._book.add_worksheet(sheet.name)
        for number, column in enumerate(sheet.columns):
            page.set_column(number, number, column.width)
            page.write_string(0, number, guarded(column.title), self._head)
        for at, row in enumerate(sheet.rows):
            page.set_row(at + 1, _height(sheet.columns, row))
            for number, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
                self._cell(page, (at + 1, number), column, (cell, at in sheet.strong))
        self._layout(page, sheet)

    def _cell(
        self, page: Worksheet, place: tuple[int, int], column: Column, known: tuple[Cell, bool]
    ) -> None:
        cell, strong = known
        match _plain(cell):
            case str(text) if text:
                page.write_string(*place, guarded(text), self._formats["text", strong])
            case None | "":
                page.write_blank(*place, None, self._formats["text", strong])
            case int(number) if column.form == "money":
                page.write_number(*place, number / _FEN, self._formats["money", strong])
            case int(number):
                page.write_number(*place, number, self._formats["count", strong])
            case datetime() as moment:
                page.write_datetime(*place, moment, self._formats["moment", strong])
            case day:
                page.write_datetime(*place, day, self._formats["day", strong])

    def _layout(self, page: Worksheet, sheet: Sheet) -> None:
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
        page.repeat_rows(0)
        page.set_landscape()
        page.set_paper(_A4)
        page.fit_to_pages(1, 0)
        page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        foot = self._workbook.foot[:_FOOT].replace("&", "&&")
        page.set_footer(f"&L{foot} &R&P / &N")


def _height(columns: Sequence[Column], row: Sequence[Cell]) -> float:
    """Return how high a row has to be (points): not every program finds that out by itself."""
    lines = max(
        sum(max(1, -(-_length(line) // column.width)) for line in str(cell).split("\n"))
        if isinstance(cell, str)
        else 1
        for column, cell in zip(columns, row, strict=True)
    )
    return min(lines * _LINE + _SPARE, _HIGHEST)


def _length(text: str) -> int:
    return sum(1 + (unicodedata.east_asian_width(char) in _WIDE) for char in text) + 1


def _plain(cell: Cell) -> Cell:
    """Return a cell as a spreadsheet can hold it; what it cannot is text."""
    if isinstance(cell, datetime):
        cell = beijing(cell).replace(tzinfo=None)
        text = f"{cell:%Y-%m-%d %H:%M}"
    else:
        text = str(cell)
    too_early = isinstance(cell, date) and cell.year <= _FIRST_YEAR
    too_large = isinstance(cell, int) and abs(cell) > _MOST_FEN
    return text if too_early or too_large else cell
