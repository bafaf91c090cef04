"""What one pack of knowledge says differently from another, entry by entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from refundwizard.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.pack import Pack

Kind = Literal["added", "changed", "removed"]
KINDS: Final[tuple[Kind, ...]] = ("added", "changed", "removed")
TABLES: Final = {
    "rules": "title",
    "deadlines": "action",
    "letters": "name",
    "platforms": "name",
    "routes": "name",
    "claims": "name",
    "rebuttals": "name",
    "evidence": "name",
    "questions": "label",
    "tips": "text",
    "sources": "title",
}
"""Tables a shopper sees, what matters most first, with the word an entry is called by."""


@dataclass(frozen=True, slots=True)
class Change:
    """One entry that is new, gone, or says something else; ``title`` is its name in words."""

    table: str
    kind: Kind
    id: str
    title: str


def compare(old: Pack, new: Pack, lang: str) -> tuple[Change, ...]:
    """Return every entry that differs, by table, then kind, then id.

    An entry has changed when its values or its words differ, in any language.

    Args:
        old: the pack in use.
        new: the pack that may take its place.
        lang: the language titles are in.
    """
    words = {"old": Words(lang, old.texts), "new": Words(lang, new.texts)}
    return tuple(
        Change(table, kind, name, _title(table, name, words["old" if kind == "removed" else "new"]))
        for table in TABLES
        for kind, names in _differing(table, old, new).items()
        for name in names
    )


def counts(changes: tuple[Change, ...]) -> dict[str, dict[Kind, int]]:
    """Return how many entries differ, by table and kind; tables without any are left out."""
    found: dict[str, dict[Kind, int]] = {}
    for each in changes:
        kinds = found.setdefault(each.table, dict.fromkeys(KINDS, 0))
        kinds[each.kind] += 1
    return found


def _differing(table: str, old: Pack, new: Pack) -> dict[Kind, list[str]]:
    before, after = getattr(old, table), getattr(new, table)
    said = _said(table, old), _said(table, new)
    both = sorted(before.keys() & after.keys())
    return {
        "added": sorted(after.keys() - before.keys()),
        "changed": [
            name
            for name in both
            if before[name] != after[name] or said[0].get(name) != said[1].get(name)
        ],
        "removed": sorted(before.keys() - after.keys()),
    }


def _said(table: str, pack: Pack) -> dict[str, list[tuple[str, str, str]]]:
    """Return the words of every entry of a table, and the bodies of letters."""
    stems = _stems(table, pack)
    found: dict[str, list[tuple[str, str, str]]] = {}
    for lang in pack.languages:
        for key, text in pack.texts.get(lang, {}).items():
            own, _, rest = key.partition(".")
            stem, _, field = rest.partition(".")
            if own == table:
                found.setdefault(stems.get(stem, stem), []).append((lang, f"{stem}.{field}", text))
    for name, body in pack.bodies.items() if table == "letters" else ():
        found.setdefault(name, []).extend((lang, "", text) for lang, text in body.items())
    return {name: sorted(each) for name, each in found.items()}


def _stems(table: str, pack: Pack) -> dict[str, str]:
    """Versions of a rule may have words of their own; return under which rule they count."""
    return dict(_versions(pack)) if table == "rules" else {}


def _versions(pack: Pack) -> Iterator[tuple[str, str]]:
    for name, rule in pack.rules.items():
        yield from ((version.words, name) for version in rule.versions.values() if version.words)


def _title(table: str, name: str, words: Words) -> str:
    """Return what an entry is called; a template shows without its fields, an entry by its id."""
    return words.get(f"{table}.{name}.{TABLES[table]}") or name
