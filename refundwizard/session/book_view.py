"""The book of rights and rules: its contents, its entries, and what a search finds in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.glossary import other_names
from refundwizard.domain.words import Words
from refundwizard.session.book_entries import KINDS, Entry, Kind, Room, entries
from refundwizard.session.book_search import BookIndex, Doc

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from refundwizard.domain.pack import Pack

WEIGHTS: Final[Mapping[str, float]] = {
    "problem": 6.0,
    "term": 5.0,
    "rule": 5.0,
    "route": 4.0,
    "excuse": 3.0,
    "evidence": 2.0,
    "clock": 1.0,
    "tip": 0.0,
}
"""What explains a matter comes before what only mentions it."""
NAMED: Final = ("problem", "route", "evidence", "term")
"""Kinds whose titles are names, and may be offered where nothing was found."""
EXAMPLES: Final = 40
"""Phrases of a problem that are searched."""
TERMS: Final = 4
"""Terms of one page that are explained beside it."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of the contents with its entries."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """All entries of one kind, by topic; a kind without topics has one without a title."""

    kind: str
    title: str
    note: str
    count: int
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: entries of each kind, the kind with the best one first.

    ``near`` are names that look like what was typed, where nothing was found.
    """

    groups: tuple[tuple[Kind, str, tuple[Entry, ...]], ...]
    near: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many entries there are."""
        return sum(len(found) for _kind, _title, found in self.groups)


class Book:
    """Everything in one language, made once; made in the background, asked from the window."""

    def __init__(self, pack: Pack, lang: str, today: date) -> None:
        """Make every entry and the index over all languages of the pack."""
        self.lang = lang
        self.version = pack.version
        self.words = Words(lang, pack.texts)
        self.entries = {each.key: each for each in entries(Room(pack, self.words, today))}
        made = [tuple(self.entries.values())]
        others = (Words(other, pack.texts) for other in pack.languages if other != lang)
        made += [tuple(entries(Room(pack, words, today))) for words in others]
        same = "\n".join(texts.get("book.same", "") for texts in pack.texts.values())
        self.index = BookIndex(_docs(pack, made), _same(same))

    def __getitem__(self, key: str) -> Entry:
        """Return an entry by its key.

        Raises:
            KeyError: there is none.
        """
        return self.entries[key]

    def kind_title(self, kind: str) -> str:
        """Return what a kind of entries is called."""
        return self.words(f"book.kinds.{kind}")

    def contents(self) -> tuple[Shelf, ...]:
        """Return the contents, kind by kind."""
        return tuple(self.shelf(kind) for kind in KINDS)

    def shelf(self, kind: str) -> Shelf:
        """Return the entries of a kind by topic, in the order they are kept."""
        topics: dict[str, list[Entry]] = {}
        for each in self.entries.values():
            if each.kind == kind:
                topics.setdefault(each.topic, []).append(each)
        return Shelf(
            kind=kind,
            title=self.kind_title(kind),
            note=self.words(f"book.notes.{kind}"),
            count=sum(len(found) for found in topics.values()),
            topics=tuple(Topic(title, tuple(found)) for title, found in topics.items()),
        )

    def find(self, query: str) -> Found:
        """Return what a query finds."""
        groups: dict[Kind, list[Entry]] = {}
        for hit in self.index.find(query):
            entry = self.entries[hit.key]
            groups.setdefault(entry.kind, []).append(entry)
        if not groups:
            return Found((), self.index.near(query))
        ordered = sorted(groups, key=lambda kind: kind == "tip")
        return Found(tuple((kind, self.kind_title(kind), tuple(groups[kind])) for kind in ordered))

    def related(self, entry: Entry) -> tuple[Entry, ...]:
        """Return the entries an entry leads to, those that are here."""
        return tuple(self.entries[key] for key in entry.related if key in self.entries)


def _same(lines: str) -> dict[str, str]:
    pairs = (line.split(" ", 1) for line in lines.split("\n") if " " in line)
    return {short: full.strip() for short, full in pairs}


def _docs(pack: Pack, made: Iterable[tuple[Entry, ...]]) -> list[Doc]:
    named: dict[str, list[str]] = {}
    for term in pack.glossary.values():
        for rule in term.rules:
            named.setdefault(f"rule:{rule}", []).extend(_names(pack, term.id))
    return [_doc(pack, each, named) for each in zip(*made, strict=True)]


def _doc(pack: Pack, said: tuple[Entry, ...], named: Mapping[str, list[str]]) -> Doc:
    """Return what is searched of one entry, said in every language.

    A rule is also found by the terms that rest on it: people say 七天无理由, the law does not.
    """
    first = said[0]
    cites = [cite for each in said for rule in each.rules for cite in rule.cites]
    texts = [line for each in said for part in each.parts for line in part.lines]
    texts += [text for each in said for text in (each.summary, each.topic)]
    titles = [each.title for each in said]
    if first.kind == "term":
        titles += _names(pack, first.id)
    if first.kind == "problem":
        texts += pack.examples.get(first.id, ())[:EXAMPLES]
    if first.kind != "rule":
        texts += [rule.title for each in said for rule in each.rules]
    own = first.kind == "rule"
    printed = [f"{cite.title} {cite.article}" for cite in cites]
    sources = [*printed, *named.get(first.key, ())] if own else []
    return Doc(
        key=first.key,
        titles=tuple(titles),
        texts=tuple(texts),
        sources=tuple(dict.fromkeys(sources)),
        articles=tuple(cite.article for cite in cites) if own else (),
        weight=WEIGHTS[first.kind],
        name=first.title if first.kind in NAMED else "",
    )


def _names(pack: Pack, term: str) -> list[str]:
    """Return every name of a term in every language."""
    found = []
    for texts in pack.texts.values():
        found.append(texts.get(f"glossary.{term}.name", term))
        found += other_names(texts.get(f"glossary.{term}.also", ""))
    return found


def terms_in(pack: Pack, words: Words, text: str) -> tuple[tuple[str, str], ...]:
    """Return the terms a text uses, as it comes to them, with what they mean."""
    found: dict[str, int] = {}
    shown = text.casefold()
    for name in pack.glossary:
        at = shown.find(words.get(f"glossary.{name}.name", name).casefold())
        if at >= 0:
            found[name] = at
    ordered = sorted(found, key=lambda name: found[name])[:TERMS]
    return tuple(
        (words.get(f"glossary.{name}.name", name), words.get(f"glossary.{name}.text"))
        for name in ordered
    )
