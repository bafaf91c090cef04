"""What a text is judged by when its problem is named: its marks, and where in the text they stand.

A mark is a run of one or two Chinese characters, a Latin word or a pair of words, or a group of the
pack's lexicon one of whose words occurs. Texts are first made even in width, case, spaces and
script (traditional characters are read as simplified ones); every step keeps places, so a mark can
be shown as the person typed it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pydantic import Field

from refundwizard.domain.base import Frozen, Seq
from refundwizard.domain.readings import even

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_LETTERS: Final = 2000
"""A story is judged by its first so many characters; nobody says it later than that."""

OTHER_NUMBER: Final = "#"
"""How a number is read that is not one of ``numbers``: a price, a day, a quantity."""

_TOKENS: Final = re.compile(r"[a-z']+|[0-9]+|[^\W_a-z0-9]+")
_LONGEST_RUN: Final = 2
_NOT_WORD: Final = re.compile(r"[^\w']|_")

Places = dict[str, list[tuple[int, int]]]
"""Mark → where it stands in the even text, as pairs of first character and end."""


class Reader(Frozen):
    """How texts are read: the words of the lexicon and how characters are evened out."""

    traditional: str = ""
    """Pairs of characters, a space between: what is written, what it is read as."""
    numbers: Seq[str] = ()
    """The numbers that mean something as they are."""
    lexicon: dict[str, Seq[str]] = Field(default_factory=dict)
    """Group → words that mean much the same when people tell what went wrong."""

    def even(self, text: str) -> str:
        """Return a text in one width, case and spacing, as it may be quoted."""
        return even(text.replace("’", "'"))[:MOST_LETTERS]

    def places(self, typed: str) -> Places:
        """Return the marks of an even text."""
        read = typed.translate(self._table())
        found: Places = {}
        for mark, start, end in (*_runs(read, self.numbers), *_words(read, self.numbers)):
            found.setdefault(mark, []).append((start, end))
        plain = f"{_NOT_WORD.sub(' ', read)} "
        for group, words in self.lexicon.items():
            at = [place for word in words for place in _stands(word, plain)]
            if at:
                found[group_mark(group)] = at
        return found

    def _table(self) -> dict[int, str]:
        return {ord(pair[0]): pair[1] for pair in self.traditional.split()}


def group_mark(group: str) -> str:
    """Return the mark of a group of the lexicon."""
    return f"={group}"


def is_group(mark: str) -> bool:
    """Whether a mark is a group of the lexicon."""
    return len(mark) > 1 and mark.startswith("=")


def _tokens(read: str, numbers: tuple[str, ...]) -> Iterator[tuple[str, int, int]]:
    for match in _TOKENS.finditer(read):
        token = match[0]
        if token.isdecimal() and token not in numbers:
            token = OTHER_NUMBER
        yield token, match.start(), match.end()


def _runs(read: str, numbers: tuple[str, ...]) -> Iterator[tuple[str, int, int]]:
    """Yield the characters and pairs of characters of every Chinese run; a number counts as one."""
    run: list[tuple[str, int, int]] = []
    for token, start, end in _tokens(read, numbers):
        if run and run[-1][2] != start:
            yield from _grams(run)
            run = []
        if token == OTHER_NUMBER or token.isdecimal():
            run.append((token, start, end))
        elif not token.isascii():
            run.extend((char, start + at, start + at + 1) for at, char in enumerate(token))
    yield from _grams(run)


def _grams(run: list[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    if all(text.isascii() for text, _start, _end in run):
        return
    for size in range(1, _LONGEST_RUN + 1):
        for at in range(len(run) - size + 1):
            part = run[at : at + size]
            yield "".join(text for text, _start, _end in part), part[0][1], part[-1][2]


def _words(read: str, numbers: tuple[str, ...]) -> Iterator[tuple[str, int, int]]:
    """Yield the Latin words of a text and the pairs of them; numbers only beside a word."""
    words = [each for each in _tokens(read, numbers) if each[0].isascii()]
    if not any(text[0].isalpha() for text, _start, _end in words):
        return
    for size in (1, 2):
        for at in range(len(words) - size + 1):
            part = words[at : at + size]
            yield f"{' '.join(text for text, _, _ in part)} ", part[0][1], part[-1][2]


def _stands(word: str, plain: str) -> Iterator[tuple[int, int]]:
    """Yield where a word stands; a Latin one only where a word begins."""
    at = plain.find(word)
    while at >= 0:
        before = plain[at - 1 : at]
        if not word.isascii() or not (before.isascii() and before.isalnum()):
            yield at, at + len(word.rstrip())
        at = plain.find(word, at + 1)
