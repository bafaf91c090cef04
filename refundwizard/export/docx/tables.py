"""Tables of a DOCX: a header that stands on every page, rows that stay whole, columns that fit."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from refundwizard.export.docx.parts import add_field, add_link, set_style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document as Docx
    from docx.table import Table as Grid
    from docx.table import _Cell, _Row

    from refundwizard.domain.document import KeyValues, Table
    from refundwizard.export.docx.parts import Anchors

PAGE: Final = 170
"""Millimetres between the margins."""
_KEY: Final = 32
_MOST, _MOST_WIDE, _LEAST = 20, 44, 8
"""Half-width letters a column is made for."""
_WIDE: Final = frozenset("WF")
_SHADE: Final = "EEEEEE"


def draw_facts(made: Docx, block: KeyValues) -> None:
    """Add facts as a table of two columns without lines."""
    grid = made.add_table(0, 2)
    _set_widths(grid, (_KEY, PAGE - _KEY))
    for pair in block.rows:
        row = grid.add_row()
        _keep_whole(row)
        _write(row.cells[0], pair.key, strong=False)
        _write(row.cells[1], pair.value, strong=pair.strong)
    made.add_paragraph(style="Table Text")


def draw_table(made: Docx, block: Table, anchors: Anchors) -> None:
    """Add a table with lines; a row that leads somewhere has a link in its first cell."""
    grid = made.add_table(1, len(block.header), "Table Grid")
    widths = _widths(block)
    _set_widths(grid, widths)
    head = grid.rows[0]
    _keep_whole(head, is_header=True)
    for number, text in enumerate(block.header):
        cell = head.cells[number]
        _shade(cell)
        _write(cell, text, strong=True, side=block.align[number])
    for number, cells in enumerate(block.rows):
        anchor = block.links[number] if block.links else ""
        row = grid.add_row()
        _keep_whole(row)
        _row(row, cells, block, (number in block.strong, anchors.name(anchor) if anchor else ""))
    made.add_paragraph(style="Table Text")


def _row(row: _Row, cells: Sequence[str], block: Table, known: tuple[bool, str]) -> None:
    strong, place = known
    last = len(cells) - 1
    for column, (cell, text) in enumerate(zip(row.cells, cells, strict=True)):
        if place and block.pages and column == last:
            _align(cell, block.align[column])
            add_field(cell.paragraphs[0], f"PAGEREF {place} \\h", is_stale=True)
        elif place and column == 0:
            _align(cell, block.align[column])
            add_link(cell.paragraphs[0], text, place)
        else:
            _write(cell, text, strong=strong, side=block.align[column])


def _align(cell: _Cell, side: str) -> None:
    line = set_style(cell.paragraphs[0], "Table Text")
    if side == "right":
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _write(cell: _Cell, text: str, *, strong: bool, side: str = "left") -> None:
    _align(cell, side)
    cell.paragraphs[0].add_run(text).bold = strong or None


def _shade(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _SHADE)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 - the library has no call for it


def _keep_whole(row: _Row, *, is_header: bool = False) -> None:
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - the library has no call for it
    for name in ("w:cantSplit", *(("w:tblHeader",) if is_header else ())):
        properties.append(OxmlElement(name))


def _set_widths(grid: Grid, widths: Sequence[float]) -> None:
    grid.autofit = False
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Mm(width)


def _widths(block: Table) -> tuple[float, ...]:
    """Return millimetres: as much as the texts need, the spare width to the widest."""
    columns = list(zip(block.header, *block.rows, strict=True))
    wanted = [
        max(_LEAST, min(max(map(_length, texts)), _MOST_WIDE if at == block.wide else _MOST))
        for at, texts in enumerate(columns)
    ]
    return tuple(PAGE * each / sum(wanted) for each in wanted)


def _length(text: str) -> int:
    return sum(1 + (unicodedata.east_asian_width(char) in _WIDE) for char in text) + 4
