"""A document as Markdown (CommonMark with GitHub's tables and task lists), for notes and mail.

Whatever Markdown would read as markup in plain text is escaped with a backslash, also what only
some readers act on (``$``, ``~``, ``@``, addresses), so that text stays text everywhere. One file
of text has no pictures: their words stand for them.
"""

from __future__ import annotations

import re
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

extension: Final = "md"
media_type: Final = "text/markdown"

_ALWAYS: Final = re.compile(r"[\\`*_\[\]<>&|~$@]|:(?=//)|(?<=[Ww]{3})\.")
_STARTS: Final = re.compile(r"\A(?:\d{1,9}(?=[.)](?: |\Z))|(?=[-+=#]))")
_RULES: Final = {"left": ":---", "right": "---:"}


def render(
    document: Document,
    resources: Path,  # noqa: ARG001 - same shape as every format
    pictures: Pictures = NO_PICTURES,  # noqa: ARG001 - one file of text holds none
) -> Rendered:
    """Return the text in UTF-8; nothing is ever missing."""
    parts = [f"# {_escape(document.title)}"]
    if document.subtitle:
        parts.append(_escape(document.subtitle))
    previous: type | None = None
    for block in document.blocks:
        drawn = _DRAW[type(block)](block)
        if type(block) in _LISTS and type(block) is previous:
            parts[-1] += f"\n{drawn}"
        elif drawn:
            parts.append(drawn)
        previous = type(block)
    if document.foot:
        parts += ["---", _escape(document.foot)]
    return Rendered(data=("\n\n".join(parts) + "\n").encode())


def _escape(line: str) -> str:
    """Return one line as plain text; it may stand anywhere, also at the start of a line."""
    bare = line.strip(" ")
    indent = "&nbsp;" * (len(line) - len(line.lstrip(" "))) if bare else ""
    return indent + _STARTS.sub(r"\g<0>\\", _ALWAYS.sub(r"\\\g<0>", bare))


def _bold(text: str) -> str:
    """Return text in bold; plain where it ends in a sign, as the stars would then show."""
    escaped = _escape(text)
    return f"**{escaped}**" if text and text[0].isalnum() and text[-1].isalnum() else escaped


def _phrase(phrase: Phrase) -> str:
    before, strong, after = phrase.parts()
    bold = _bold(strong)
    if bold == _escape(strong):
        return _escape(phrase.text)
    # A backslash that only the start of a line needs does no harm in its middle.
    return f"{_glued(before)}{bold}{_glued(after)}"


def _glued(part: str) -> str:
    """Return a part of a line with the spaces at its ends, which the neighbour needs."""
    bare = part.strip(" ")
    start, end = len(part) - len(part.lstrip(" ")), len(part) - len(part.rstrip(" "))
    return f"{part[:start]}{_escape(bare)}{part[len(part) - end :]}" if bare else part


def _lines(lines: Iterable[str], prefix: str = "") -> str:
    r"""Return lines below each other, broken by a ``\`` unless a blank line follows."""
    escaped = [_escape(line) for line in lines]
    following = [*escaped[1:], ""]
    return "\n".join(
        f"{prefix}{line}\\" if line and after else f"{prefix}{line}".rstrip()
        for line, after in zip(escaped, following, strict=True)
    )


def _heading(block: Heading) -> str:
    return f"{'#' * (block.level + 1)} {_escape(block.text)}"


def _notice(block: Notice) -> str:
    return f"> {_phrase(block)}"


def _check(block: CheckItem) -> str:
    details = [line for line in (*block.details, block.source) if line]
    first = f"- [{'x' if block.ticked else ' '}] {_phrase(block)}"
    return f"{first}\\\n{_lines(details, '  ')}" if details else first


def _bullet(block: Bullet) -> str:
    return f"- {_phrase(block)}"


def _facts(block: KeyValues) -> str:
    def row(key: str, value: str, *, strong: bool) -> str:
        colon = ": " if key[-1:].isascii() else "："
        return f"- {_escape(key)}{colon}{_bold(value) if strong else _escape(value)}"

    return "\n".join(row(pair.key, pair.value, strong=pair.strong) for pair in block.rows)


def _table(given: Table) -> str:
    block = without_pages(given)

    def row(cells: Iterable[str]) -> str:
        return f"| {' | '.join(cells)} |"

    body = (
        row((_bold if number in block.strong else _escape)(cell) for cell in cells)
        for number, cells in enumerate(block.rows)
    )
    head = [row(map(_escape, block.header)), row(_RULES[side] for side in block.align)]
    return "\n".join([*head, *body])


def _dates(block: DateBox) -> str:
    action = f"{_bold(block.action)} {_escape(bracketed(block.status))}".rstrip()
    lines = [action, _escape(block.safe_label), _bold(block.safe)]
    lines += [_escape(line) for line in (block.note, block.latest_label, block.latest) if line]
    return "\\\n".join(f"> {line}" for line in lines)


def _trace(block: Trace) -> str:
    steps = (f"- {_escape(f'{step.when} {step.why}'.strip())}" for step in block.steps)
    return "\n".join([_escape(block.title), "", *steps])


def _quote(block: Quote) -> str:
    return f"{_escape(block.label)}\n\n{_lines(block.text.split(chr(10)), '> ')}"


def _source(block: Source) -> str:
    return _escape(bracketed(block.strength) + block.text)


def _figure(block: Figure) -> str:
    words = f"> {_escape(block.alt)}"
    caption = f"### {_escape(block.caption)}" if block.anchor else _bold(block.caption)
    return f"{caption}\n\n{words}" if block.caption else words


def _page_break(_block: PageBreak) -> str:
    return ""


_LISTS: Final = frozenset({CheckItem, Bullet})

_DRAW: Final[dict[type, Callable[[Any], str]]] = {
    Heading: _heading,
    Paragraph: _phrase,
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
