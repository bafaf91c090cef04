"""The call log: the calls recorded, and rows to write further ones in by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import CheckItem, Paragraph, Quote, Table
from refundwizard.domain.moments import beijing
from refundwizard.domain.records import Call
from refundwizard.domain.sheets.page import rest_in, sheet
from refundwizard.domain.sheets.room import PAGE, height

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.document import Block, Document, Side
    from refundwizard.domain.passages.brief import Brief
    from refundwizard.domain.records import Message

_COLUMNS: Final = ("when", "side", "agent", "ticket", "said", "until")
_SIDES: Final[tuple[Side, ...]] = ("left",) * 6
_ASK: Final = ("agent", "ticket", "repeat")
FEWEST: Final = 6
"""So many rows at least are left to write in."""
_REMARK: Final = 18.0
_MOST: Final = 300
"""So many characters of what was said stand in a row."""


def calls_sheet(brief: Brief) -> Document:
    """Return the log, the latest calls last, with room for more."""
    return sheet(brief, brief.words("sheets.calls.title"), tuple(_blocks(brief)))


def _blocks(brief: Brief) -> Iterator[Block]:
    boxes = tuple(CheckItem(text=brief.words(f"sheets.calls.ask_{name}")) for name in _ASK)
    yield from boxes
    left = PAGE - height(boxes) - _REMARK * 2
    blank = ("",) * len(_COLUMNS)
    empty = [blank] * FEWEST
    calls = [_row(brief, each) for each in sorted(_calls(brief), key=lambda each: each.at)]
    shown = calls
    while shown and height((_table(brief, [*shown, *empty]),)) > left:
        shown = shown[1:]
    script = _script(brief, left - height((_table(brief, [*shown, *empty]),)))
    yield from script
    left -= height(script)
    rows = [*shown, *empty]
    while height((_table(brief, [*rows, blank]),)) <= left:
        rows.append(blank)
    if len(shown) < len(calls):
        count = len(calls) - len(shown)
        text = brief.words("sheets.calls.rest", count=count, where=rest_in(brief))
        yield Paragraph(text=text, small=True)
    yield _table(brief, rows)
    yield Paragraph(text=brief.words("sheets.calls.after"), small=True)


def _calls(brief: Brief) -> Iterator[Message]:
    return (each for each in brief.case.messages if each.call is not None and each.is_call)


def _script(brief: Brief, left: float) -> tuple[Quote, ...]:
    """Return what can be said, in the reader's language, where the page has room for it."""
    for each in brief.found.scripts:
        if each.language == brief.words.lang:
            quote = Quote(label=brief.words("sheets.calls.script"), text=each.text)
            return (quote,) if height((quote,)) <= left else ()
    return ()


def _table(brief: Brief, rows: list[tuple[str, ...]]) -> Table:
    header = tuple(brief.words(f"sheets.calls.{name}") for name in _COLUMNS)
    return Table(header=header, align=_SIDES, wide=4, rows=tuple(rows))


def _row(brief: Brief, message: Message) -> tuple[str, ...]:
    call = message.call or Call()
    until = f"{beijing(call.promised_by):%m-%d %H:%M}" if call.promised_by is not None else ""
    parts = (call.promise, " ".join(message.text.split()))
    said = brief.joined(part for part in parts if part)
    return (
        f"{beijing(message.at):%Y-%m-%d %H:%M}",
        brief.words(f"sheets.calls.side_{call.side}"),
        call.agent,
        call.ticket,
        said if len(said) <= _MOST else f"{said[:_MOST]}…",
        until,
    )
