"""Finding words in the user guide."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.session.guide import Links, texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refundwizard.session.guide import Block, Chapter, Spans

_AROUND: Final = 24
"""Characters shown before a find."""
_LENGTH: Final = 72
"""Characters an excerpt has at most."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that has the words looked for."""

    chapter: str
    title: str
    block: int
    """Index of the block in the chapter; -1 is the title."""
    excerpt: str


def wanted(raw: str) -> tuple[str, ...]:
    """Return the words somebody looks for."""
    return tuple(raw.lower().split())


def find(chapters: Sequence[Chapter], raw: str) -> tuple[Hit, ...]:
    """Return the places that have all words of `raw`, in the order of the guide."""
    words = wanted(raw)
    if not words:
        return ()
    found = []
    for chapter in chapters:
        if _has(chapter.title, words):
            found.append(Hit(chapter.id, chapter.title, -1, chapter.title))
        for index, block in enumerate(chapter.blocks):
            text = _place(block, words)
            if text:
                found.append(Hit(chapter.id, chapter.title, index, _excerpt(text, words)))
    return tuple(found)


def _place(block: Block, words: tuple[str, ...]) -> str:
    """Return the first text of a block that has all words; links only repeat titles."""
    if isinstance(block, Links):
        return ""
    return next((text.words for text in texts(block) if _has(text.words, words)), "")


def _has(text: str, words: tuple[str, ...]) -> bool:
    lower = text.lower()
    return all(word in lower for word in words)


def _excerpt(text: str, words: tuple[str, ...]) -> str:
    at = min(text.lower().find(word) for word in words)
    start = max(at - _AROUND, 0)
    if start and " " in text[start:at]:
        start = text.index(" ", start) + 1
    end = start + _LENGTH
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return f"{before}{text[start:end].strip()}{after}"


def spans_of(text: str, words: Sequence[str]) -> Spans:
    """Return every place of the words in a text."""
    lower = text.lower()
    return tuple(
        sorted(
            (found.start(), found.end())
            for word in words
            for found in re.finditer(re.escape(word), lower)
        )
    )
