"""A document as one HTML file: no script, no address, readable on a phone and on paper.

A content security policy in the file forbids everything but its own style sheet, which is named by
its hash, and the pictures in it. All text goes through ``escape``; nothing the shopper typed
becomes markup.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape
from itertools import groupby
from string import Template
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

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
    TraceStep,
    bracketed,
)
from refundwizard.domain.tables import without_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

extension: Final = "html"
media_type: Final = "text/html"

_PNG: Final = b"\x89PNG"
_MOST_COLUMNS: Final = 3
"""So many columns stand beside each other on a phone."""

_PAGE: Final = Template("""\
<!DOCTYPE html>
<html lang="$lang"$large>
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


def render(
    document: Document,
    resources: Path,
    pictures: Pictures = NO_PICTURES,
) -> Rendered:
    """Return the page in UTF-8; nothing is ever missing, the reader's fonts draw it.

    Raises:
        OSError: the style sheet ``html/document.css`` is not in ``resources``.
    """
    style = (resources / "html" / "document.css").read_text(encoding="utf-8")
    shown = {each.ref for each in document.blocks if isinstance(each, Figure)} & pictures.keys()
    page = _PAGE.substitute(
        lang=document.tag,
        large=' class="large"' if document.large else "",
        policy=_policy(style, has_pictures=bool(shown)),
        title=escape(document.title),
        style=style,
        subtitle=_paragraph("subtitle", document.subtitle),
        body="\n".join(_body(document, pictures)),
        foot=escape(document.foot),
    )
    return Rendered(data=page.encode())


def _policy(style: str, *, has_pictures: bool) -> str:
    digest = b64encode(sha256(style.encode()).digest()).decode()
    pictures = " img-src data:;" if has_pictures else ""
    return (
        f"default-src 'none'; style-src 'sha256-{digest}';{pictures}"
        " base-uri 'none'; form-action 'none'"
    )


def _body(document: Document, pictures: Pictures) -> Iterable[str]:
    """Yield the blocks; neighbouring points share one list, neighbouring pictures a row."""
    for kind, blocks in groupby(document.blocks, key=type):
        if kind is Figure:
            yield from _figures((each for each in blocks if isinstance(each, Figure)), pictures)
            continue
        drawn = (_DRAW[kind](block) for block in blocks)
        if kind in _LISTS:
            yield f'<ul class="{_LISTS[kind]}">\n' + "\n".join(drawn) + "\n</ul>"
        else:
            yield from drawn


def _figures(blocks: Iterable[Figure], pictures: Pictures) -> Iterator[str]:
    for span, figures in groupby(blocks, key=lambda each: each.span):
        drawn = "\n".join(_figure(each, pictures.get(each.ref)) for each in figures)
        yield f'<div class="figures {span}">\n{drawn}\n</div>'


def _figure(figure: Figure, data: bytes | None) -> str:
    words = escape(figure.caption)
    if words:
        heading = f"<h3>{words}</h3>" if figure.anchor else words
        words = f"<figcaption>{heading}</figcaption>\n"
    return f"<figure{_place(figure.anchor)}>\n{words}{_picture(figure, data)}\n</figure>"


def _picture(figure: Figure, data: bytes | None) -> str:
    """Return a picture within the page, or its words where its bytes are not there."""
    if data is None:
        return f'<p class="missing">{escape(figure.alt)}</p>'
    form = "png" if data.startswith(_PNG) else "jpeg"
    return (
        f'<img src="data:image/{form};base64,{b64encode(data).decode()}" alt="{escape(figure.alt)}"'
        f' width="{figure.width}" height="{figure.height}">'
    )


def _place(anchor: str) -> str:
    """Return the attribute that makes an element the place a link leads to."""
    return f' id="{escape(_name(anchor))}"' if anchor else ""


def _name(anchor: str) -> str:
    return f"to-{anchor}".replace(" ", "-")


def _paragraph(name: str, text: str) -> str:
    return f'<p class="{name}">{escape(text)}</p>\n' if text else ""


def _phrase(phrase: Phrase) -> str:
    before, strong, after = map(escape, phrase.parts())
    return f"{before}<strong>{strong}</strong>{after}" if strong else before


def _heading(block: Heading) -> str:
    level = block.level + 1
    return f"<h{level}{_place(block.anchor)}>{escape(block.text)}</h{level}>"


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
        f"<dt>{escape(row.key)}</dt><dd>{_strong(row.value, on=row.strong)}</dd>"
        for row in block.rows
    )
    return "<dl>\n" + "\n".join(rows) + "\n</dl>"


def _strong(text: str, *, on: bool) -> str:
    return f"<strong>{escape(text)}</strong>" if on and text else escape(text)


def _table(given: Table) -> str:
    block = without_pages(given)
    rows = "\n".join(_row(block, number) for number in range(len(block.rows)))
    head = "".join(
        f'<th scope="col" class="{side}">{escape(text)}</th>'
        for side, text in zip(block.align, block.header, strict=True)
    )
    stacks = ' class="stacks"' if _stacks(block) else ""
    return f"<table{stacks}>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _stacks(block: Table) -> bool:
    """Tell whether a table is too broad for a phone: there every cell gets a line of its own."""
    return len(block.header) > _MOST_COLUMNS


def _row(block: Table, number: int) -> str:
    is_strong, link = number in block.strong, block.links[number] if block.links else ""
    labels = block.header if _stacks(block) else ("",) * len(block.header)
    drawn = (
        f'<td class="{side}"{_label(label)}>{_strong(cell, on=is_strong)}</td>'
        for side, label, cell in zip(block.align, labels, block.rows[number], strict=True)
    )
    row = "".join(drawn)
    if link:
        before, first, after = row.partition(">")
        text, end, rest = after.partition("</td>")
        target = f"#{quote(_name(link))}"
        row = f'{before}{first}<a href="{escape(target)}">{text}</a>{end}{rest}'
    return f"<tr>{row}</tr>"


def _label(text: str) -> str:
    return f' data-label="{escape(text)}"' if text else ""


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
