"""The first page of a case pack: the case on one page, and every file behind a link.

It is the page `html` makes of a document, with a box at its head that says what lies beside it, and
the exhibits at its end. Small pictures stand in the page itself, so that they show even where it
was opened from inside the archive. Nothing in it runs, and nothing is asked of a network.
"""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from refundwizard.domain.document import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


_PNG: Final = b"\x89PNG"
_POLICY: Final = re.compile(r'content="default-src [^"]*"')
_STYLE: Final = re.compile(r"<style>(.*?)</style>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Piece:
    """One exhibit on the page; `href` is empty where its file is not in the pack."""

    title: str
    lines: tuple[str, ...] = ()
    href: str = ""
    picture: bytes = b""
    """PNG or JPEG without anything but pixels; empty where there is none."""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """What the page says of the pack it lies in; a link is its words and where it leads."""

    lines: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    heading: str
    pieces: tuple[Piece, ...]


def render(page_alone: bytes, resources: Path, beside: Beside) -> bytes:
    """Return the page in UTF-8; `page_alone` is the document as `html` has it.

    Raises:
        OSError: a style sheet is not in `resources`.
    """
    page = page_alone.decode()
    extra = (resources / "html" / "pack.css").read_text(encoding="utf-8")
    style = "".join((*_STYLE.findall(page), extra))
    page = _STYLE.sub(lambda _old: f"<style>{style}</style>", page, count=1)
    page = _POLICY.sub(lambda _old: f'content="{_policy(style)}"', page, count=1)
    page = page.replace("</header>", f"</header>\n{_box(beside)}", 1)
    return page.replace("</main>", f"{_gallery(beside)}</main>", 1).encode()


def _policy(style: str) -> str:
    digest = b64encode(sha256(style.encode()).digest()).decode()
    allowed = f"style-src 'sha256-{digest}'; img-src data:"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _box(beside: Beside) -> str:
    links = " ".join(f'<a href="{quote(href)}">{_said(words)}</a>' for words, href in beside.links)
    lines = "".join(f"<p>{_said(line)}</p>\n" for line in beside.lines)
    return f'<nav class="open">\n<p>{links}</p>\n{lines}</nav>\n'


def _gallery(beside: Beside) -> str:
    if not beside.pieces:
        return ""
    pieces = "\n".join(_piece(each) for each in beside.pieces)
    return f'<h2>{_said(beside.heading)}</h2>\n<ul class="pieces">\n{pieces}\n</ul>\n'


def _piece(piece: Piece) -> str:
    name = f"<strong>{_said(piece.title)}</strong>"
    parts = [_picture(piece), f"<p>{_linked(name, piece.href)}</p>", *_lines(piece.lines)]
    if piece.digest:
        parts.append(f'<p class="hash">SHA-256 {escape(piece.digest)}</p>')
    return f"<li>{''.join(parts)}</li>"


def _picture(piece: Piece) -> str:
    if not piece.picture:
        return ""
    kind = "png" if piece.picture.startswith(_PNG) else "jpeg"
    data = b64encode(piece.picture).decode()
    image = f'<img alt="{_said(piece.title)}" src="data:image/{kind};base64,{data}">'
    return _linked(image, piece.href)


def _linked(inner: str, href: str) -> str:
    return f'<a href="{quote(href)}">{inner}</a>' if href else inner


def _lines(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield f'<p class="small">{_said(line)}</p>'


def _said(text: str) -> str:
    return escape(shown(text))
