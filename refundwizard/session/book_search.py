"""Search over rights and rules: plain Python, made once, asked at every key.

Texts are compared in one width and case, with figures in one form (七天, 7 日 and ７天 are one)
and with a space only where Latin letters or figures begin or end. A word counts most in a title,
less in the name of a source, least in the text. Where no entry has a word as it stands, its pairs
of characters decide.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    _Scorer = Callable[["_Folded", str], float]

ALIKE: Final = 0.6
"""Share of a word's pairs an entry has to hold where the word itself is nowhere."""
_ENDING: Final = 2
"""Letters at the end of a Latin word that may differ."""
_BEGUN: Final = 4
"""Letters at its beginning that may not."""
NEAR: Final = 4
"""How many near words are offered where nothing was found."""

_DIGITS: Final = dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, *range(3, 10)), strict=True))
_COUNTED: Final = re.compile(
    r"([零〇一二两三四五六七八九十百]+)(?=个?(?:天|日|条|月|年|倍|小时|工作))"
)
_DAYS: Final = re.compile(r"(?<=[0-9])日")
_MARKS: Final = re.compile(r"[^\w%.]+")
_LOOSE: Final = re.compile(r"(?<=[^\x00-\x7f]) +| +(?=[^\x00-\x7f])")
_SEAMS: Final = re.compile(r"(?<=[^\x00-\x7f])(?=[0-9a-z])|(?<=[0-9a-z])(?=[^\x00-\x7f])")
_NAMED: Final = dict(
    zip(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        range(1, 11),
        strict=True,
    )
)
_SPELT: Final = re.compile(rf"\b({'|'.join(_NAMED)})\b")
_ALONE: Final = re.compile(r"^[零〇一二两三四五六七八九十百]+$")
_SPELT_ARTICLE: Final = re.compile(r"(?<=第)[零〇一二两三四五六七八九十百]+(?=条)")
_ARTICLE: Final = re.compile(r"第?([0-9]+)条|(?:§|\barticle|\bart\.?) *([0-9]+)")
_RANGE: Final = re.compile(r"([0-9]+)(?:[-–~至]([0-9]+))?")
_LONGEST: Final = 40
"""Articles at most that a range names; a longer one is no range of articles."""


class Doc(NamedTuple):
    """What is searched of one entry; `titles` and `texts` in every language."""

    key: str
    titles: tuple[str, ...]
    texts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    weight: float = 0.0
    """Added where it is found: what explains comes before what only mentions."""
    name: str = ""
    """What it is called where nothing was found and this is near; empty for what has no name."""


class Hit(NamedTuple):
    """An entry that was found; the greater score comes first."""

    key: str
    score: float


@dataclass(frozen=True, slots=True)
class _Folded:
    key: str
    titles: tuple[str, ...]
    sources: str
    text: str
    articles: frozenset[int]
    weight: float
    pairs: frozenset[str]


def _number(found: re.Match[str]) -> str:
    total = 0
    digit = 0
    is_plain = not set(found.group()) & {"十", "百"}
    if is_plain:
        return "".join(str(_DIGITS[char]) for char in found.group())
    for char in found.group():
        if char in _DIGITS:
            digit = _DIGITS[char]
        else:
            total += max(digit, 1) * (10 if char == "十" else 100)
            digit = 0
    return str(total + digit)


def fold(text: str) -> str:
    """Return a text as it is compared."""
    even = _LOOSE.sub("", unicodedata.normalize("NFKC", text).casefold())
    even = _MARKS.sub(" ", _COUNTED.sub(_number, even))
    even = _DAYS.sub("天", _LOOSE.sub("", even))
    even = _SPELT.sub(lambda found: str(_NAMED[found.group()]), even)
    return " ".join(_SEAMS.sub(" ", even).split())


def articles(printed: str) -> frozenset[int]:
    """Return the articles a printed number or range names (“8、9”, “5-17”)."""
    found: set[int] = set()
    for first, last in _RANGE.findall(printed):
        begin, end = int(first), int(last or first)
        found |= set(range(begin, end + 1)) if begin <= end < begin + _LONGEST else {begin, end}
    return frozenset(found)


def pairs(text: str) -> frozenset[str]:
    """Return the pairs of characters that stand beside each other."""
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


class BookIndex:
    """Every entry, ready to be searched."""

    def __init__(self, docs: Iterable[Doc], same: Mapping[str, str] | None = None) -> None:
        """Fold everything once; `same` maps a short name to the full one it stands for."""
        self._same = {fold(short): fold(full) for short, full in (same or {}).items()}
        given = tuple(docs)
        self._docs = [self._folded(doc) for doc in given]
        self._names = {fold(title): doc.name for doc in given if doc.name for title in doc.titles}

    def _folded(self, doc: Doc) -> _Folded:
        titles = tuple(self._full(title) for title in doc.titles)
        text = self._full("\n".join(doc.texts))
        return _Folded(
            key=doc.key,
            titles=titles,
            sources=self._full("\n".join(doc.sources)),
            text=text,
            articles=frozenset[int]().union(*(articles(each) for each in doc.articles)),
            weight=doc.weight,
            pairs=pairs(f"{' '.join(titles)} {text}"),
        )

    def _full(self, text: str) -> str:
        folded = fold(text)
        for short, full in self._same.items():
            if full not in folded:
                folded = folded.replace(short, full)
        return folded

    def find(self, query: str) -> tuple[Hit, ...]:
        """Return what fits, the best first; nothing for an empty query."""
        wanted, whole, terms = self._read(query)
        if not wanted and not whole:
            return ()
        fitting = [doc for doc in self._docs if not wanted or wanted & doc.articles]
        ways = (((whole,), _exact), (terms, _exact), (terms, _alike))
        found: list[Hit] = []
        for words, score in ways:
            found = found or _ranked(fitting, [word for word in words if word], wanted, score)
        return tuple(sorted(found, key=lambda hit: (-hit.score, hit.key)))

    def _read(self, query: str) -> tuple[frozenset[int], str, tuple[str, ...]]:
        """Return the articles a query names, and its other words: as one, and each alone."""
        even = unicodedata.normalize("NFKC", query).casefold()
        even = re.sub(r"(?<=第) +| +(?=条)", "", even)
        even = _SPELT_ARTICLE.sub(_number, even)
        named = _ARTICLE.findall(even)
        rest = _ARTICLE.sub(" ", even)
        wanted = frozenset(int(first or second) for first, second in named)
        rest = _ALONE.sub(_number, rest.strip())
        terms = tuple(term for word in rest.split() if (term := self._full(word)))
        return wanted, self._full(rest), terms

    def near(self, query: str) -> tuple[str, ...]:
        """Return names that look like what was typed, for when nothing was found."""
        typed = self._full(query)
        own = pairs(typed)
        scored = [
            (len(own & pairs(name)) / max(len(own), 1), -len(name), shown)
            for name, shown in self._names.items()
        ]
        by_pairs = [shown for share, _, shown in sorted(scored, reverse=True) if share > 0]
        close = difflib.get_close_matches(typed, self._names, n=NEAR, cutoff=0.5)
        mixed = [*(self._names[name] for name in close), *by_pairs]
        return tuple(dict.fromkeys(mixed))[:NEAR]


def _ranked(
    docs: Iterable[_Folded], terms: Sequence[str], wanted: frozenset[int], score: _Scorer
) -> list[Hit]:
    """Return the entries in which every word counts, with the sum of what each counts."""
    found = []
    for doc in docs:
        scores = [score(doc, term) for term in terms]
        if all(scores):
            article = 30.0 if wanted else 0.0
            found.append(Hit(doc.key, sum(scores) + article + doc.weight))
    return found


def _exact(doc: _Folded, term: str) -> float:
    best = max((_in_title(title, term) for title in doc.titles), default=0.0)
    if best:
        return best
    if _holds(doc.sources, term):
        return 25.0
    return 10.0 if _holds(doc.text, term) else 0.0


def _in_title(title: str, term: str) -> float:
    if title == term:
        return 100.0
    if not _holds(title, term):
        return 0.0
    return 40.0 + 20.0 * len(term) / len(title) + 10.0 * title.startswith(term)


def _holds(text: str, term: str) -> bool:
    """Tell whether a text has a word; a Latin word or a figure begins where one begins."""
    return (f" {term}" in f" {text}") if term[0].isascii() else term in text


def _alike(doc: _Folded, term: str) -> float:
    if term.isascii():
        return _begun(doc, term[:-_ENDING])
    own = pairs(term)
    if len(own) < 2:  # noqa: PLR2004 - one pair alone says nothing
        return 0.0
    share = len(own & doc.pairs) / len(own)
    if share < ALIKE:
        return 0.0
    titles = max((len(own & pairs(title)) / len(own) for title in doc.titles), default=0.0)
    return 8.0 * share + 20.0 * titles


def _begun(doc: _Folded, term: str) -> float:
    """Return what a Latin word counts that only begins as typed (plurals, slips at the end)."""
    if len(term) < _BEGUN:
        return 0.0
    if any(_holds(title, term) for title in doc.titles):
        return 20.0
    return 6.0 if _holds(doc.text, term) else 0.0
