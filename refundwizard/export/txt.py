"""A document as plain text that any editor shows, also Notepad of an old Windows.

UTF-8 with a byte order mark and CRLF line ends: without the mark older Chinese systems read the
file as GBK, without CR they show one endless line; nobody else minds either. Lines are not broken,
so that what is copied out of the file stays whole; a row of a table is a list of its cells.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any, Final

from refundwizard.domain.document import (
    NO_PICTURES,
    Bullet,
    CheckItem,
    DateBox,
    Document,
    Figure,
    Heading,
    KeyValues,
    Notice,
    PageBreak,
    Paragraph,
    Phrase,
    Pictures,
    Quote,
    Rendered,
    Source,
    Table,
    Trace,
    bracketed,
)
from refundwizard.domain.tables import without_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

extension: Final = "txt"
media_type: Final = "text/plain"

_INDENT: Final = "    "
_DOUBLE, _SINGLE = "\u2550", "\u2500"
"""Rules of drawn lines: they are no signs anybody types."""
_LONGEST: Final = 24
_WIDE: Final = frozenset("WF")


def render(
    document: Document,
    resources: Path,  # noqa: ARG001 - same shape as every format
    pictures: Pictures = NO_PICTURES,  # noqa: ARG001 - text holds none
) -> Rendered:
    """Return the text; nothing is ever missing."""
    parts = [_ruled(document.title, _DOUBLE)]
    if document.subtitle:
        parts.append(document.subtitle)
    previous: type | None = None
    for block in document.blocks:
        drawn = _DRAW[type(block)](block)
        if type(block) in _LISTS and type(block) is previous:
            parts[-1] += f"\n{drawn}"
        elif drawn:
            parts.append(drawn)
        previous = type(block)
    if document.foot:
        parts.append(f"{_SINGLE * _LONGEST}\n{document.foot}")
    text = "\n\n".join(parts) + "\n"
    return Rendered(data=text.replace("\n", "\r\n").encode("utf-8-sig"))


def _ruled(text: str, rule: str) -> str:
    """Return a heading over a line about as long as it is; the line's signs are wide ones."""
    width = sum(1 + (unicodedata.east_asian_width(char) in _WIDE) for char in text)
    return f"{text}\n{rule * max(2, min(-(-width // 2), _LONGEST))}"


def _named(name: str, value: str) -> str:
    if not name:
        return value
    return f"{name}{': ' if name[-1].isascii() else '：'}{value}"


def _indented(lines: Iterable[str]) -> str:
    return "".join(f"\n{_INDENT}{line}" for line in lines if line)


def _heading(block: Heading) -> str:
    return _ruled(block.text, _SINGLE) if block.level < 3 else block.text  # noqa: PLR2004


def _text(block: Phrase) -> str:
    return block.text


def _notice(block: Notice) -> str:
    return f"※ {block.text}"


def _check(block: CheckItem) -> str:
    return f"[{'x' if block.ticked else ' '}] {block.text}" + _indented(
        (*block.details, block.source)
    )


def _bullet(block: Bullet) -> str:
    return f"• {block.text}"


def _facts(block: KeyValues) -> str:
    return "\n".join(_named(pair.key, pair.value) for pair in block.rows)


def _table(given: Table) -> str:
    """Return every row as a list: its first cell, then the others below it, each named."""
    block = without_pages(given)
    return "\n".join(_row(block.header, cells) for cells in block.rows)


def _row(header: Iterable[str], cells: Iterable[str]) -> str:
    said = [_named(name, cell) for name, cell in zip(header, cells, strict=True) if cell]
    return f"• {''.join(said[:1])}{_indented(said[1:])}"


def _dates(block: DateBox) -> str:
    action = f"※ {block.action} {bracketed(block.status)}".rstrip()
    latest = _named(block.latest_label, block.latest) if block.latest else ""
    return action + _indented((_named(block.safe_label, block.safe), block.note, latest))


def _trace(block: Trace) -> str:
    return block.title + _indented(f"{step.when} {step.why}".strip() for step in block.steps)


def _quote(block: Quote) -> str:
    rule = _SINGLE * _LONGEST
    return f"{block.label}\n{rule}\n{block.text}\n{rule}"


def _source(block: Source) -> str:
    return bracketed(block.strength) + block.text


def _figure(block: Figure) -> str:
    if not block.caption:
        return block.alt
    return (_ruled(block.caption, _SINGLE) if block.anchor else block.caption) + f"\n{block.alt}"


def _page_break(_block: PageBreak) -> str:
    return ""


_LISTS: Final = frozenset({CheckItem, Bullet})

_DRAW: Final[dict[type, Callable[[Any], str]]] = {
    Heading: _heading,
    Paragraph: _text,
    Notice: _notice,
    CheckItem: _check,
    Bullet: _bullet,
    KeyValues: _facts,
    Table: _table,
    DateBox: _dates,
    Trace: _trace,
    Quote: _quote,
    Source: _source,
    Figure: _figure,
    PageBreak: _page_break,
}
