"""The words of one language. Alone in its module: the list of cases needs them and no pack."""

from __future__ import annotations

from functools import lru_cache
from string import Template
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


GAP: Final = "…"
"""Stands where a word names a field that its place does not have; lint keeps that from shipping."""


class Words:
    """The words of one language, with ``$field`` substitution; the first language fills gaps."""

    def __init__(
        self, lang: str, texts: Mapping[str, Mapping[str, str]], reference: str = "zh_CN"
    ) -> None:
        """Bind a language (``zh_CN``, ``en``) to the catalogues of a pack."""
        self.lang = lang
        self._mine = texts.get(lang, {})
        self._reference = texts.get(reference, {})

    def has(self, key: str) -> bool:
        """Tell whether a word exists in this language or the reference language."""
        return key in self._mine or key in self._reference

    def __call__(self, key: str, /, **fields: object) -> str:
        """Return a word with its fields filled in.

        Raises:
            KeyError: the key exists in no language; content lint keeps that from shipping.
        """
        text = self._mine.get(key) or self._reference[key]
        if not fields and "$" not in text:
            return text
        return "".join(
            str(fields.get(name, GAP)) if name else plain for plain, name in pieces_of(text)
        )

    def get(self, key: str, default: str = "") -> str:
        """Return a word without fields, or ``default``."""
        return self(key) if self.has(key) else default


@lru_cache(maxsize=4096)
def pieces_of(text: str) -> tuple[tuple[str, str], ...]:
    """Take a template apart once: (what stands there, field name or nothing), in order."""
    pieces: list[tuple[str, str]] = []
    end = 0
    for found in Template.pattern.finditer(text):
        name = found["named"] or found["braced"] or ""
        pieces.append((text[end : found.start()], ""))
        pieces.append(("$" if found["escaped"] else "" if name else found.group(), name))
        end = found.end()
    return (*pieces, (text[end:], ""))
