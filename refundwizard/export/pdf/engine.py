"""Documents through typst, in this process, without network and without the system's fonts."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import named
from refundwizard.export.pdf.cmap import drawable

if TYPE_CHECKING:
    from pathlib import Path

    import typst

    from refundwizard.domain.document import Document

_SPACES: Final = frozenset("\n ")
_SELECTORS: Final = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
"""Variation selectors only pick a look; without glyphs of their own they are left out."""


@lru_cache(maxsize=2)
def _fonts(folder: Path) -> typst.Fonts:
    import typst

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
    )


class _Speller:
    """Spells out what no font can draw, and remembers it."""

    def __init__(self, fonts: Path) -> None:
        self._known = drawable(fonts) | _SPACES
        self.missing: set[str] = set()

    def text(self, text: str) -> str:
        if self._known.issuperset(text):
            return text
        return "".join(self._char(char) for char in text)

    def _char(self, char: str) -> str:
        if char in self._known:
            return char
        if char in _SELECTORS:
            return ""
        self.missing.add(char)
        return named(char)

    def tree(self, value: object) -> object:
        match value:
            case str():
                return self.text(value)
            case dict():
                return {key: self.tree(item) for key, item in value.items()}
            case list():
                return [self.tree(item) for item in value]
            case _:
                return value


def compiler(document: Document, resources: Path) -> tuple[typst.Compiler, tuple[str, ...]]:
    """Return a compiler holding the document, and the characters that had to be spelled out.

    ``resources`` is the program's resource folder; ``fonts/`` and ``typst/`` in it are read.

    Raises:
        OSError: a font or the template is missing.
        FontError: a font file is damaged.
    """
    import typst

    speller = _Speller(resources / "fonts")
    data = speller.tree(document.model_dump(mode="json"))
    template = resources / "typst" / "document.typ"
    made = typst.Compiler(
        input=template.read_bytes(),
        root=template.parent,
        font_paths=_fonts(resources / "fonts"),
        sys_inputs={"document": json.dumps(data, ensure_ascii=False)},
    )
    return made, tuple(sorted(speller.missing))
