"""What every export renders: one document of plain blocks, with no language and no format in it.

All text in a block is plain. Whatever could hide or reorder letters on paper (bidirectional and
zero-width marks, controls) is made visible here, once, so that no format has to remember it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field, model_validator

from refundwizard.domain.base import Frozen, Seq

_BREAKS: Final = dict.fromkeys(map(ord, "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), "\n")
_BLANKS: Final = dict.fromkeys(map(ord, "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"))
_BLANK_CHARS: Final = frozenset(map(chr, _BLANKS))
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs"})
_PLANE: Final = 0xFFFE
_NONCHARACTERS: Final = range(0xFDD0, 0xFDF0)


def bracketed(text: str) -> str:
    """Return a word in the brackets that stand for a chip in print; nothing for nothing."""
    return f"\u3014{text}\u3015" if text else ""


def named(char: str) -> str:
    """Return how a character is spelled where it cannot be drawn: ``U+1F600`` in brackets."""
    return bracketed(f"U+{ord(char):04X}")


def _is_hidden(char: str) -> bool:
    point = ord(char)
    return (
        unicodedata.category(char) in _HIDDEN
        or point in _BLANKS
        or point & _PLANE == _PLANE
        or point in _NONCHARACTERS
    )


def shown(text: str) -> str:
    r"""Return the text with every invisible character spelled out; only ``\n`` stays as a break."""
    if text.isprintable() and _BLANK_CHARS.isdisjoint(text):
        return text  # nothing to spell out, as nearly always
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").translate(_BREAKS)
    return "".join(named(c) if c != "\n" and _is_hidden(c) else c for c in plain)


def _line(value: object) -> object:
    return " ".join(shown(value).split("\n")).strip() if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(lambda text: shown(text) if isinstance(text, str) else text)]
"""Visible text that keeps its line breaks."""

Line = Annotated[str, BeforeValidator(_line)]
"""Visible text on one line: breaks become a space."""


class Phrase(Frozen):
    """A line with at most one phrase in bold; ``strong`` has to occur in ``text``."""

    text: Line
    strong: Line = ""

    @model_validator(mode="after")
    def _strong_is_part_of_the_text(self) -> Phrase:
        if self.strong not in self.text:
            message = "strong is not part of text"
            raise ValueError(message)
        return self

    def parts(self) -> tuple[str, str, str]:
        """Return what stands before, in and after the bold phrase (its first occurrence)."""
        return self.text.partition(self.strong) if self.strong else (self.text, "", "")


class Heading(Frozen):
    """A heading below the title: level 1 opens a section, 2 and 3 divide it."""

    kind: Literal["heading"] = "heading"
    level: Literal[1, 2, 3] = 1
    text: Line
    anchor: Line = ""
    """The name links lead to; empty where none does."""


class Paragraph(Phrase):
    """Running text; ``small`` sets it as a remark."""

    kind: Literal["paragraph"] = "paragraph"
    small: bool = False


class Notice(Phrase):
    """A framed sentence that must not be overlooked."""

    kind: Literal["notice"] = "notice"


class CheckItem(Phrase):
    """A box to tick, what to do, details one a line, and the source it rests on."""

    kind: Literal["check"] = "check"
    ticked: bool = False
    details: Seq[Line] = ()
    source: Line = ""


class Bullet(Phrase):
    """One point of a list that is not ticked off."""

    kind: Literal["bullet"] = "bullet"


class Pair(Frozen):
    """One row of facts; ``strong`` sets the value in bold."""

    key: Line
    value: Line
    strong: bool = False


class KeyValues(Frozen):
    """Facts as name and value."""

    kind: Literal["facts"] = "facts"
    rows: Seq[Pair] = Field(min_length=1)


Side = Literal["left", "right"]


class Table(Frozen):
    """A table with one header row; every row has as many cells as the header.

    ``align`` has one entry a column; ``wide`` is the column (from 0) that takes the spare
    width; ``strong`` holds the numbers (from 0) of the rows set in bold.
    """

    kind: Literal["table"] = "table"
    header: Seq[Line] = Field(min_length=1)
    align: Seq[Side]
    rows: Seq[Seq[Line]]
    wide: int = Field(default=0, ge=0)
    strong: Seq[int] = ()
    links: Seq[Line] = ()
    """For each row the anchor it leads to (may be empty); nothing where no row leads anywhere."""
    pages: bool = False
    """Whether the last column, empty in ``rows``, takes the number of the page a row's link leads
    to; formats without pages leave that column out."""

    @model_validator(mode="after")
    def _is_rectangular(self) -> Table:
        if any(len(row) != len(self.header) for row in (self.align, *self.rows)):
            message = "rows, align and header differ in length"
            raise ValueError(message)
        if self.links and len(self.links) != len(self.rows):
            message = "links and rows differ in length"
            raise ValueError(message)
        return self


class DateBox(Frozen):
    """The date to act by, in print large; ``latest`` is empty where both dates are the same.

    ``note`` says how much time is left, ``status`` is a mark such as 暂定 (may be empty).
    """

    kind: Literal["dates"] = "dates"
    action: Line
    safe_label: Line
    safe: Line
    latest_label: Line = ""
    latest: Line = ""
    note: Line = ""
    status: Line = ""


class TraceStep(Frozen):
    """A day (may be empty) and the reason it counts."""

    when: Line = ""
    why: Line


class Trace(Frozen):
    """How a date or a sum was computed, step by step."""

    kind: Literal["trace"] = "trace"
    title: Line
    steps: Seq[TraceStep] = Field(min_length=1)


class Quote(Frozen):
    """Words as they stand or would be sent, with their own line breaks."""

    kind: Literal["quote"] = "quote"
    label: Line
    text: Text


class Source(Frozen):
    """Where a rule is printed: strength in words, then title, article and dates."""

    kind: Literal["source"] = "source"
    strength: Line
    text: Line


class Figure(Frozen):
    """A picture: ``ref`` names its bytes, which travel beside the document.

    ``width`` and ``height`` are its pixels. ``alt`` says in words what it is. ``span`` is how much
    of a page it may take; two halves or four quarters in a row share one.
    """

    kind: Literal["figure"] = "figure"
    ref: Line
    alt: Line = Field(min_length=1)
    caption: Line = ""
    width: int = Field(gt=0)
    height: int = Field(gt=0)
    span: Literal["page", "half", "quarter"] = "page"
    anchor: Line = ""
    """The name links lead to; its caption is a heading then, and stands among the bookmarks."""
    mark: Line = ""
    """A short name for the head of the page; formats without pages leave it out."""


class PageBreak(Frozen):
    """A new page on paper; nothing on a screen."""

    kind: Literal["page_break"] = "page_break"


Block = Annotated[
    Heading
    | Paragraph
    | Notice
    | CheckItem
    | Bullet
    | KeyValues
    | Table
    | DateBox
    | Trace
    | Quote
    | Source
    | Figure
    | PageBreak,
    Field(discriminator="kind"),
]


class Document(Frozen):
    """A whole document.

    ``lang`` is a catalogue name (``zh_CN``, ``en``). ``as_of`` is the aware moment everything was
    computed for; it is also the only date a format may write into its metadata. ``foot`` stands on
    every page, ``page_words`` the page number with ``$page`` and ``$pages``. ``remarks`` is how
    much may be said in it of what was masked; ``large`` asks for large type, ``is_book`` a cover.
    """

    title: Line = Field(min_length=1)
    subtitle: Line = ""
    lang: str = Field(pattern=r"^[a-z]{2}(_[A-Z]{2})?$")
    as_of: datetime
    pack_id: Line
    pack_version: Line
    checked: date
    foot: Line = ""
    page_words: Line = "$page / $pages"
    remarks: Literal["full", "short", "none"] = "full"
    is_book: bool = False
    large: bool = False
    blocks: Seq[Block] = ()

    @property
    def tag(self) -> str:
        """The language as a BCP 47 tag (``zh-CN``)."""
        return self.lang.replace("_", "-")


class Rendered(Frozen):
    """The bytes of a file, and the characters its font could not draw (each spelled out in it)."""

    data: bytes
    missing: Seq[str] = ()


Pictures = Mapping[str, bytes]
"""The bytes of a document's figures by ``Figure.ref``: JPEG or PNG, rebuilt from pixels."""

NO_PICTURES: Final[Pictures] = MappingProxyType({})
