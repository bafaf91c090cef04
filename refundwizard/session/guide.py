"""The user guide: its chapters as blocks, read from small Markdown files.

The files are ``resources/guide/<language>/<number>-<id>.md``. They know a handful of forms and no
others, so that the window can draw them with its own widgets:

``# title`` once, at the top · ``## section`` · paragraphs · ``- item`` · ``1. step`` ·
``![alt](picture:name "caption")`` · tables with a head · a line that begins with ``→`` and holds
links,
``[words](chapter:id)`` or ``[words](page:name)``.

In running text ``**…**`` and words between backticks are bold, and ``**[…]**`` are words of the
window, quoted exactly.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

FOLDER: Final = "guide"
"""Folder of the guide below the resources."""
PICTURES: Final = "pictures"
OTHERWISE: Final = "en"
ARROW: Final = "→"

LinkKind = Literal["chapter", "page"]
Spans = tuple[tuple[int, int], ...]
"""Places in a text: start, and the end behind it."""

_BOLD: Final = re.compile(r"\*\*(?:\[([^\]]+)\]|([^*]+))\*\*|`([^`]+)`")
_PICTURE: Final = re.compile(r'!\[([^\]]+)\]\(picture:([a-z0-9-]+) "([^"]+)"\)')
_LINK: Final = re.compile(r"\[([^\]]+)\]\((chapter|page):([a-z0-9-]+)\)")
_STEP: Final = re.compile(r"(\d+)\. (.+)")
_NAME: Final = re.compile(r"(\d\d)-([a-z-]+)")
_RULE: Final = re.compile(r"\|[-| ]+\|")


@dataclass(frozen=True, slots=True)
class Text:
    """Running words: what stands out in them, and which of those are words of the window."""

    words: str
    strong: Spans = ()
    quoted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """The head of a part of a chapter."""

    title: str


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list; `number` is 0 where the list has none."""

    text: Text
    number: int = 0


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the window; `name` is the same in every language."""

    name: str
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head."""

    head: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another chapter, or to a page of the window."""

    words: str
    kind: LinkKind
    target: str


@dataclass(frozen=True, slots=True)
class Links:
    """Ways on, side by side."""

    links: tuple[Link, ...]


Block = Text | Section | Item | Picture | Table | Links


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter in one language."""

    id: str
    number: int
    title: str
    blocks: tuple[Block, ...]


class GuideError(ValueError):
    """A chapter has a form that is not known; for whoever writes it."""


def read(resources: Path, lang: str) -> tuple[Chapter, ...]:
    """Return the chapters of a language in their order.

    Raises:
        GuideError: a file has a form or a name that is not known.
        OSError: a file cannot be read.
    """
    files = sorted((resources / FOLDER / lang).glob("*.md"))
    return tuple(_chapter(path.stem, path.read_text(encoding="utf-8")) for path in files)


def nearest(resources: Path, lang: str) -> str:
    """Return a language the guide is written in: the one asked for, else English."""
    return lang if (resources / FOLDER / lang).is_dir() else OTHERWISE


def picture_path(resources: Path, name: str, lang: str) -> Path:
    """Return where a picture lies in a language."""
    return resources / FOLDER / PICTURES / f"{name}.{lang}.webp"


def _chapter(stem: str, text: str) -> Chapter:
    named = _NAME.fullmatch(stem)
    lines = [line.rstrip() for line in text.splitlines()]
    if named is None or not lines or not lines[0].startswith("# "):
        raise GuideError(f"{stem}: a chapter is called NN-name.md and begins with its title")
    blocks = tuple(_blocks(stem, lines[1:]))
    return Chapter(named[2], int(named[1]), lines[0][2:].strip(), blocks)


def _blocks(stem: str, lines: list[str]) -> Iterator[Block]:
    rows: list[str] = []
    for line in [*lines, ""]:
        if line.startswith("|"):
            rows.append(line)
            continue
        if rows:
            yield _table(stem, rows)
            rows = []
        if line:
            yield _block(stem, line)


def _block(stem: str, line: str) -> Block:
    for mark, make in _MARKED:
        if line.startswith(mark):
            return make(stem, line)
    if line.startswith(_UNKNOWN):
        raise GuideError(f"{stem}: not known here: {line}")
    step = _STEP.fullmatch(line)
    return Item(text_of(step[2]), int(step[1])) if step else text_of(line)


def _section(_stem: str, line: str) -> Section:
    return Section(line[3:].strip())


def _item(_stem: str, line: str) -> Item:
    return Item(text_of(line[2:]))


def _picture(stem: str, line: str) -> Picture:
    found = _PICTURE.fullmatch(line)
    if found is None:
        raise GuideError(f'{stem}: a picture is ![alt](picture:name "caption"): {line}')
    return Picture(found[2], found[1], found[3])


def _links(stem: str, line: str) -> Links:
    found = _LINK.findall(line)
    if not found or _LINK.sub("", line).strip(f"{ARROW} "):
        raise GuideError(f"{stem}: such a line holds links only: {line}")
    return Links(tuple(Link(words, kind, target) for words, kind, target in found))


def _table(stem: str, lines: Sequence[str]) -> Table:
    if len(lines) < 3 or not _RULE.fullmatch(lines[1]):  # noqa: PLR2004 - head, rule, a row
        raise GuideError(f"{stem}: a table needs a head, a rule and a row: {lines[0]}")
    head, *rows = (
        tuple(text_of(cell.strip()) for cell in line.strip("|").split("|"))
        for line in (lines[0], *lines[2:])
    )
    if any(len(row) != len(head) for row in rows):
        raise GuideError(f"{stem}: rows and head differ in length: {lines[0]}")
    return Table(head, tuple(rows))


_MARKED: Final[tuple[tuple[str, Callable[[str, str], Block]], ...]] = (
    ("## ", _section),
    ("- ", _item),
    ("!", _picture),
    (ARROW, _links),
)
_UNKNOWN: Final = ("#", ">", "* ", "<", "```")


def text_of(source: str) -> Text:
    """Take the marks out of running text and say where they stood."""
    words, spans, quoted, end = "", [], [], 0
    for found in _BOLD.finditer(source):
        words += source[end : found.start()]
        shown = found[1] or found[2] or found[3]
        spans.append((len(words), len(words) + len(shown)))
        if found[1]:
            quoted.append(found[1])
        words += shown
        end = found.end()
    return Text(words + source[end:], tuple(spans), tuple(quoted))


def texts(block: Block) -> tuple[Text, ...]:
    """Return every running text of a block, those of pictures and links too."""
    match block:
        case Text():
            found: tuple[Text, ...] = (block,)
        case Section(title):
            found = (Text(title),)
        case Item(text):
            found = (text,)
        case Picture(_, _, caption):
            found = (text_of(caption),)
        case Table(head, rows):
            found = (*head, *(cell for row in rows for cell in row))
        case _:
            found = tuple(Text(link.words) for link in block.links)
    return found
