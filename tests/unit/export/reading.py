"""Reading exports back: the words a person sees, without layout."""

from __future__ import annotations

import re
import zipfile
from html.parser import HTMLParser
from io import BytesIO
from xml.etree import ElementTree as ET

import pypdfium2
from markdown_it import MarkdownIt

from refundwizard.domain.document import (
    Bullet,
    CheckItem,
    DateBox,
    Document,
    Heading,
    KeyValues,
    Notice,
    PageBreak,
    Pair,
    Paragraph,
    Quote,
    Source,
    Table,
    Trace,
    TraceStep,
)
from tests.unit.export import sample


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if not self.tags or self.tags[-1][0] != "style":
            self.words.append(data)


def parsed(page: str) -> _Words:
    """Parse a page or a piece of one."""
    parser = _Words()
    parser.feed(page)
    parser.close()
    return parser


def bare(text: str) -> str:
    """Return a text without blanks and colons, which layout adds or takes."""
    return re.sub(r"[\s:：]+", "", text)


def html_words(page: bytes) -> str:
    """Return what the body of a page says."""
    text = page.decode()
    return bare("".join(parsed(text[text.index("<body>") :]).words))


def markdown_words(text: bytes) -> str:
    """Return what a reader of Markdown sees; boxes to tick are layout."""
    drawn = MarkdownIt("commonmark").enable("table").render(text.decode())
    drawn = re.sub(r"<li>(\s*<p>)?\[[ x]\]", r"<li>\1", drawn)
    return bare("".join(parsed("<p>" + drawn).words))


def txt_words(data: bytes) -> str:
    """Return what a text file says without its rules, points and boxes."""
    text = data.decode("utf-8-sig").replace("\r\n", "\n")
    return bare(re.sub(r"^(?:\[[ x]\]|[•※]) |[═─]", "", text, flags=re.MULTILINE))


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def xml_of(data: bytes, part: str) -> ET.Element:
    """Return a part of an office file, parsed by the standard library."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return ET.fromstring(archive.read(part))  # noqa: S314 - made a moment ago


def docx_lines(data: bytes, part: str = "word/document.xml") -> list[str]:
    """Return the paragraphs of a part of a DOCX, boxes to tick left out."""
    lines = []
    for line in xml_of(data, part).iter(f"{W}p"):
        pieces = (each.text or "" for each in line.iter(f"{W}t"))
        lines.append("".join(piece for piece in pieces if piece not in {"☐", "☑"}))
    return lines


def docx_words(data: bytes) -> str:
    """Return what a DOCX says, its foot last and without page numbers."""
    foot = docx_lines(data, "word/footer1.xml")[0]
    return bare("".join((*docx_lines(data), foot)))


def pdf_pages(data: bytes) -> list[str]:
    """Return the text of every page in reading order."""
    file = pypdfium2.PdfDocument(data)
    try:
        return [page.get_textpage().get_text_range() for page in file]
    finally:
        file.close()


def pdf_words(data: bytes, document: Document) -> str:
    """Return what the pages say, the foot once at the end, without page numbers."""
    pages = [bare(text) for text in pdf_pages(data)]
    for number, text in enumerate(pages):
        foot = document.foot + document.page_words.replace("$pages", str(len(pages))).replace(
            "$page", str(number + 1)
        )
        assert text.endswith(bare(foot)), text
        pages[number] = text.removesuffix(bare(foot))
    return "".join(pages) + bare(document.foot)


def document(*blocks: object, **changes: object) -> Document:
    """Return a small document."""
    made = {
        "title": "清单",
        "lang": "zh_CN",
        "as_of": sample.TODAY,
        "pack_id": "sample",
        "pack_version": "1",
        "checked": sample.TODAY.date(),
        "foot": "不预测结果",
        "blocks": blocks,
    }
    return Document(**made | changes)


def everywhere(text: str) -> Document:
    """Return a document with a text in every place a text can stand."""
    return document(
        Heading(text=text),
        Heading(level=2, text=text),
        Heading(level=3, text=text),
        Paragraph(text=text),
        Paragraph(text=text, strong=text, small=True),
        Paragraph(text=f"前{text}后", strong=text),
        Notice(text=text, strong=text),
        CheckItem(text=text, strong=text, details=(text,), source=text),
        CheckItem(text=text, ticked=True),
        Bullet(text=text),
        KeyValues(rows=(Pair(key=text, value=text), Pair(key="k", value=text, strong=True))),
        Table(
            header=(text, text),
            align=("left", "right"),
            rows=((text, text), (text, text)),
            strong=(1,),
        ),
        DateBox(
            action=text,
            safe_label=text,
            safe=text,
            latest_label=text,
            latest=text,
            note=text,
            status=text,
        ),
        Trace(title=text, steps=(TraceStep(when=text, why=text), TraceStep(why=text))),
        Quote(label=text, text=f"{text}\n\n  {text}\n{text}"),
        Source(strength=text, text=text),
        Source(strength="", text=text),
        PageBreak(),
        title=text,
        subtitle=text,
        foot=text,
    )
