"""Documents through typst, in this process, without network and without the system's fonts."""

from __future__ import annotations

import base64
import json
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import NO_PICTURES, Figure, named
from refundwizard.export.pdf.cmap import drawable

if TYPE_CHECKING:
    from pathlib import Path

    import typst

    from refundwizard.domain.document import Document, Pictures

_TEMPLATE: Final = "main.typ"
_PNG: Final = b"\x89PNG"
_SPACES: Final = frozenset("\n ")
_SELECTORS: Final = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
"""Variation selectors only pick a look; without glyphs of their own they are left out."""


@lru_cache(maxsize=2)
def fonts_of(folder: Path) -> typst.Fonts:
    """Return the program's own fonts; the files are read once."""
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


def _wrapped(data: bytes, width: int, height: int) -> bytes:
    """Return a picture inside a drawing of the same size.

    The engine takes files from memory as text only. What it embeds of the drawing is the picture
    as it is, not drawn anew; so none of the exhibits ever lies in a temporary folder.
    """
    kind = "png" if data.startswith(_PNG) else "jpeg"
    packed = base64.b64encode(data).decode("ascii")
    size = f'width="{width}" height="{height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}>'
        f'<image {size} href="data:image/{kind};base64,{packed}"/></svg>'
    ).encode("ascii")


def files_of(document: Document, pictures: Pictures) -> dict[str, bytes]:
    """Return the figures that have bytes, as files the template can name."""
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    return {
        f"{each.ref}.svg": _wrapped(pictures[each.ref], each.width, each.height)
        for each in figures
        if each.ref in pictures
    }


def compiler(
    document: Document, resources: Path, pictures: Pictures = NO_PICTURES
) -> tuple[typst.Compiler, tuple[str, ...]]:
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
    files = files_of(document, pictures)
    drawn = [name.removesuffix(".svg") for name in files]
    made = typst.Compiler(
        input={_TEMPLATE: template.read_bytes(), **files},  # type: ignore[type-var]
        root=template.parent,
        font_paths=fonts_of(resources / "fonts"),
        sys_inputs={
            "document": json.dumps(data, ensure_ascii=False),
            "pictures": json.dumps(drawn),
        },
    )
    return made, tuple(sorted(speller.missing))
