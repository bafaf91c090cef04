"""A language nobody speaks: English words with accents, two fifths longer than they are.

The window in it shows where words have too little room, and which words were never meant to be
translated. Placeholders stay as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTranslator

if TYPE_CHECKING:
    from refundwizard.domain.pack import Pack

PSEUDO: Final = "pseudo"
"""The language's name."""
STRETCH: Final = 0.4
"""How much longer every word gets."""
_KEPT: Final = re.compile(r"\{[^{}]*\}|\$\{\w+\}|\$\w+|\$\$|%n|%L?\d+|https?://\S+")
_ACCENTS: Final = str.maketrans("aeiounyAEIOUNYcCsS", "áéíóúñýÁÉÍÓÚÑÝçÇšŠ")
_VOWELS: Final = frozenset("aeiouyáéíóúýAEIOUYÁÉÍÓÚÝ")
_WORD: Final = re.compile(r"[A-Za-z]+")


def stretched(text: str) -> str:
    """Return a text with every word about two fifths longer; what stands for values is kept."""
    out, at = [], 0
    for kept in _KEPT.finditer(text):
        out += [_WORD.sub(_longer, text[at : kept.start()]), kept.group()]
        at = kept.end()
    return "".join((*out, _WORD.sub(_longer, text[at:])))


def _longer(word: re.Match[str]) -> str:
    """Draw the vowels of a word out, and its last letter where there are too few."""
    letters = list(word.group().translate(_ACCENTS))
    wanted = round(len(letters) * (1 + STRETCH))
    at = 0
    while len(letters) < wanted and at < len(letters):
        if letters[at] in _VOWELS:
            letters.insert(at, letters[at].lower() if at else letters[at])
            at += 1
        at += 1
    letters += letters[-1:] * (wanted - len(letters))
    return "".join(letters)


def stretched_pack(pack: Pack) -> Pack:
    """Return a pack whose English words are stretched."""
    longer = {key: stretched(text) for key, text in pack.texts["en"].items()}
    return pack.model_copy(update={"texts": {**pack.texts, "en": longer}})


class PseudoTranslator(QTranslator):
    """Stretches the words of the English window."""

    def __init__(self, plurals: QTranslator | None = None) -> None:
        """Take the translator that knows the English plurals."""
        super().__init__()
        self._plurals = plurals

    def isEmpty(self) -> bool:
        """Say that there are words."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """Return the stretched words of a source text."""
        if self._plurals is None:
            return stretched(sourceText)
        said = self._plurals.translate(context, sourceText, disambiguation, n)
        return stretched(said or sourceText)
