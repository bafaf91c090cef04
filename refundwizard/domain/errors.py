"""What is wrong with an answer, as facts; the sentence is a word of the pack."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class AnswerError(Exception):
    """An answer that cannot be true or was not understood; it carries facts, no prose.

    The sentence is the word ``errors.<code>`` with the fields of ``fields``.
    """

    def __init__(self, question: str, code: str, **fields: str | int) -> None:
        """Name the question (or key) it is about, the code, and the fields of its sentence."""
        super().__init__(question, code)
        self.question = question
        self.code = code
        self.fields = dict(fields)


def closest(given: str, known: Iterable[str]) -> str:
    """Return the known id most like a mistyped one, or an empty text."""
    return next(iter(get_close_matches(given, list(known), n=1)), "")
