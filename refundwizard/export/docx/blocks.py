"""Every block of a document as paragraphs and tables of a DOCX; text goes in as text only."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from refundwizard.domain.document import (
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
    Source,
    Table,
    Trace,
    bracketed,
)
from refundwizard.export.docx import parts
from refundwizard.export.docx.styles import BOX
from refundwizard.export.docx.tables import draw_facts, draw_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document as Docx
    from docx.text.paragraph import Paragraph as Line

_EMPTY, _TICKED = "\u2610", "\u2611"
_PAGE_WORDS: Final = re.compile(r"(\$pages?)")
_FIELDS: Final = {"$page": "PAGE", "$pages": "NUMPAGES"}


class Writer:
    """Writes blocks one after the other into a file."""

    def __init__(self, made: Docx, pictures: Pictures) -> None:
        """Begin at the end of ``made``."""
        self._made = made
        self._pictures = pictures
        self._anchors = parts.Anchors()
        self._numbers = count(1)
        self._breaks = False
        self._draw: dict[type, Callable[[Any], None]] = {
            Heading: self._heading,
            Paragraph: self._text,
            Notice: self._notice,
            CheckItem: self._check,
            Bullet: self._bullet,
            KeyValues: self._facts,
            Table: self._table,
            DateBox: self._dates,
            Trace: self._trace,
            Quote: self._quote,
            Source: self._source,
            Figure: self._figure,
            PageBreak: self._page_break,
        }

    def write(self, document: Document) -> None:
        """Write title, blocks and foot."""
        self._line("Title", document.title)
        if document.subtitle:
            self._line("Subtitle", document.subtitle)
        for block in document.blocks:
            self._draw[type(block)](block)
        self._foot(document)

    def _foot(self, document: Document) -> None:
        footer = self._made.sections[0].footer
        footer.is_linked_to_previous = False
        first = footer.paragraphs[0]
        first.style = "Footer"
        first.add_run(document.foot)
        second = footer.add_paragraph(style="Footer")
        for piece in _PAGE_WORDS.split(document.page_words):
            if piece in _FIELDS:
                parts.add_field(second, _FIELDS[piece])
            elif piece:
                second.add_run(piece)

    def _line(self, style: str, text: str = "") -> Line:
        """Return a new paragraph, on a new page where one is due."""
        line = parts.set_style(self._made.add_paragraph(), style)
        if self._breaks:
            line.paragraph_format.page_break_before = True
            self._breaks = False
        if text:
            line.add_run(text)
        return line

    def _phrase(self, style: str, phrase: Phrase, before: str = "") -> Line:
        line = self._line(style, before)
        start, strong, after = phrase.parts()
        for text, is_bold in ((start, False), (strong, True), (after, False)):
            if text:
                line.add_run(text).bold = is_bold or None
        return line

    def _heading(self, block: Heading) -> None:
        self._anchors.mark(self._line(f"Heading {block.level}", block.text), block.anchor)

    def _text(self, block: Paragraph) -> None:
        self._phrase("Small" if block.small else "Normal", block)

    def _notice(self, block: Notice) -> None:
        self._phrase("Notice", block)

    def _bullet(self, block: Bullet) -> None:
        self._phrase("List Bullet", block)

    def _check(self, block: CheckItem) -> None:
        line = self._line("Check")
        line.add_run(_TICKED if block.ticked else _EMPTY, BOX)
        line.add_run("\t")
        start, strong, after = block.parts()
        for text, is_bold in ((start, False), (strong, True), (after, False)):
            if text:
                line.add_run(text).bold = is_bold or None
        for detail in (*block.details, block.source):
            if detail:
                self._line("Check Detail", detail)

    def _facts(self, block: KeyValues) -> None:
        self._before_table()
        draw_facts(self._made, block)

    def _table(self, block: Table) -> None:
        self._before_table()
        draw_table(self._made, block, self._anchors)

    def _before_table(self) -> None:
        """Carry a page break into the paragraph before a table: a table itself has none."""
        if self._breaks:
            self._line("Small")

    def _dates(self, block: DateBox) -> None:
        action = self._line("Date Box")
        action.add_run(block.action).bold = True
        if block.status:
            action.add_run(f" {bracketed(block.status)}")
        self._line("Date Box", block.safe_label)
        self._line("Date", block.safe)
        for text in (block.note, block.latest_label, block.latest):
            if text:
                self._line("Date Box", text)
        self._line("Table Text")  # what follows is outside the frame

    def _trace(self, block: Trace) -> None:
        self._line("Label", block.title)
        for step in block.steps:
            line = self._line("Trace")
            if step.when:
                line.add_run(step.when).bold = True
                line.add_run("\u3000")
            line.add_run(step.why)

    def _quote(self, block: Quote) -> None:
        self._line("Label", block.label)
        for text in block.text.split("\n"):
            self._line("Quote", text)
        self._line("Table Text")

    def _source(self, block: Source) -> None:
        self._line("Source", bracketed(block.strength) + block.text)

    def _figure(self, block: Figure) -> None:
        style = "Heading 2" if block.anchor else "Caption"
        first = self._line(style, block.caption) if block.caption else None
        data = self._pictures.get(block.ref)
        if data is None:
            line = self._line("Notice", block.alt)
        else:
            line = self._line("Figure")
            parts.add_picture(line, block, data, next(self._numbers))
        self._anchors.mark(first or line, block.anchor)

    def _page_break(self, _block: PageBreak) -> None:
        self._breaks = True
