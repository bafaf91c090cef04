"""A document as one HTML file: no script, no picture, no address, readable on a phone and on paper.

A content security policy in the file forbids everything but its own style sheet, which is named by
its hash. All text goes through ``escape``; nothing the shopper typed becomes markup.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape
from itertools import groupby
from string import Template
from typing import TYPE_CHECKING, Any, Final

from refundwizard.domain.document import (
    Bullet,
    CheckItem,
    DateBox,
    Document,
    Heading,
    KeyValues,
    Notice,
    PageBreak,
    Paragraph,
    Phrase,
    Quote,
    Rendered,
    Source,
    Table,
    Trace,
    TraceStep,
    bracketed,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

extension: Final = "html"
media_type: Final = "text/html"

_PAGE: Final = Template("""\
<!DOCTYPE html>
<html lang="$lang">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="$policy">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>$title</title>
<style>$style</style>
</head>
<body>
<main>
<header>
<h1>$title</h1>
$subtitle</header>
$body
</main>
<footer><p>$foot</p></footer>
</body>
</html>
""")


def render(document: Document, resources: Path) -> Rendered:
    """Return the page in UTF-8; nothing is ever missing, the reader's fonts draw it.

    Raises:
        OSError: the style sheet ``html/document.css`` is not in ``resources``.
    """
    style = (resources / "html" / "document.css").read_text(encoding="utf-8")
    page = _PAGE.substitute(
        lang=document.tag,
        policy=_policy(style),
        title=escape(document.title),
        style=style,
        subtitle=_paragraph("subtitle", document.subtitle),
        body="\n".join(_body(document)),
        foot=escape(document.foot),
    )
    return Rendered(data=page.encode())


def _policy(style: str) -> str:
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _body(document: Document) -> Iterable[str]:
    """Yield the blocks; neighbouring points share one list."""
    for kind, blocks in groupby(document.blocks, key=type):
        drawn = (_DRAW[kind](block) for block in blocks)
        if kind in _LISTS:
            yield f'<ul class="{_LISTS[kind]}">\n' + "\n".join(drawn) + "\n</ul>"
        else:
            yield from drawn


def _paragraph(name: str, text: str) -> str:
    return f'<p class="{name}">{escape(text)}</p>\n' if text else ""


def _phrase(phrase: Phrase) -> str:
    before, strong, after = map(escape, phrase.parts())
    return f"{before}<strong>{strong}</strong>{after}" if strong else before


def _heading(block: Heading) -> str:
    level = block.level + 1
    return f"<h{level}>{escape(block.text)}</h{level}>"


def _text(block: Paragraph) -> str:
    start = '<p class="small">' if block.small else "<p>"
    return f"{start}{_phrase(block)}</p>"


def _notice(block: Notice) -> str:
    return f'<p class="notice" role="note">{_phrase(block)}</p>'


def _check(block: CheckItem) -> str:
    details = "".join(f'<span class="detail">{escape(line)}</span>' for line in block.details)
    source = f'<span class="detail">{escape(block.source)}</span>' if block.source else ""
    ticked = " checked" if block.ticked else ""
    return (
        f'<li><label><input type="checkbox" disabled{ticked}>'
        f"<span>{_phrase(block)}{details}{source}</span></label></li>"
    )


def _bullet(block: Bullet) -> str:
    return f"<li>{_phrase(block)}</li>"


def _facts(block: KeyValues) -> str:
    rows = (
        f"<div><dt>{escape(row.key)}</dt><dd>{_strong(row.value, on=row.strong)}</dd></div>"
        for row in block.rows
    )
    return "<dl>\n" + "\n".join(rows) + "\n</dl>"


def _strong(text: str, *, on: bool) -> str:
    return f"<strong>{escape(text)}</strong>" if on else escape(text)


def _table(block: Table) -> str:
    def row(tag: str, scope: str, cells: Iterable[str]) -> str:
        drawn = (
            f'<{tag}{scope} class="{side}">{cell}</{tag}>'
            for side, cell in zip(block.align, cells, strict=True)
        )
        return f"<tr>{''.join(drawn)}</tr>"

    head = row("th", ' scope="col"', map(escape, block.header))
    body = (
        row("td", "", (_strong(cell, on=number in block.strong) for cell in cells))
        for number, cells in enumerate(block.rows)
    )
    return f"<table>\n<thead>{head}</thead>\n<tbody>\n" + "\n".join(body) + "\n</tbody>\n</table>"


def _dates(block: DateBox) -> str:
    status = escape(bracketed(block.status))
    latest = _paragraph("label", block.latest_label) + _paragraph("latest", block.latest)
    return (
        f'<section class="dates">\n<p><strong>{escape(block.action)}</strong> {status}</p>\n'
        f"<div>\n{_paragraph('label', block.safe_label)}{_paragraph('safe', block.safe)}"
        f"{_paragraph('note', block.note)}</div>\n"
        + (f"<div>\n{latest}</div>\n" if latest else "")
        + "</section>"
    )


def _trace(block: Trace) -> str:
    steps = "\n".join(f"<li>{_step(step)}</li>" for step in block.steps)
    title = _paragraph("label", block.title)
    return f'<div class="trace">\n{title}<ol>\n{steps}\n</ol>\n</div>'


def _step(step: TraceStep) -> str:
    when = f'<span class="when">{escape(step.when)}</span>' if step.when else ""
    return f"{when}<span>{escape(step.why)}</span>"


def _quote(block: Quote) -> str:
    return (
        f"<figure>\n<figcaption>{escape(block.label)}</figcaption>\n"
        f"<blockquote>{escape(block.text)}</blockquote>\n</figure>"
    )


def _source(block: Source) -> str:
    return f'<p class="source">{escape(bracketed(block.strength) + block.text)}</p>'


def _page_break(_block: PageBreak) -> str:
    return '<div class="break"></div>'


_LISTS: Final[dict[type, str]] = {CheckItem: "checks", Bullet: "points"}

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
    PageBreak: _page_break,
}
