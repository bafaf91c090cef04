"""The words of a pack: catalogues per language and the bodies of its letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from refundwizard.content.folder import Folder, Table

_KEY: Final = re.compile(r"[A-Za-z0-9_]{1,64}")
_DEEPEST: Final = 8
_OTHER_FIELDS: Final = ("{{", "}}")
_OTHER: Final = "`{{` and `}}` mean nothing here; write a field as ${name}"


def table_of(stem: str) -> str:
    """Return the table a file contributes to: the part of its name before the first ``-``."""
    return stem.partition("-")[0]


def catalogues(folder: Folder, languages: Sequence[str]) -> dict[str, dict[str, str]]:
    """Read ``text/<language>/<table>.toml`` into language → key → words."""
    texts: dict[str, dict[str, str]] = {language: {} for language in languages}
    for name in folder.files:
        top, _, rest = name.partition("/")
        if top != "text":
            continue
        language, _, file = rest.partition("/")
        if language not in texts or "/" in file or not file.endswith(".toml"):
            folder.flaw(name, "", _stray(languages))
            continue
        _collect(folder, name, texts[language])
    for language, words in texts.items():
        if not words:
            folder.flaw(f"text/{language}", "", "no words in this language; add its catalogues")
    return texts


def bodies(
    folder: Folder, letters: Sequence[str], languages: Sequence[str]
) -> dict[str, dict[str, str]]:
    """Read ``letters/<id>/<language>.txt`` into letter → language → body, none left out."""
    found: dict[str, dict[str, str]] = {}
    for letter in letters:
        found[letter] = {}
        for language in languages:
            name = f"letters/{letter}/{language}.txt"
            if name not in folder.files:
                folder.flaw(name, "", "this file is missing; write the letter in this language")
                continue
            body = (folder.text(name) or "").strip()
            if any(mark in body for mark in _OTHER_FIELDS):
                folder.flaw(name, "", _OTHER)
            found[letter][language] = body
    return found


def unknown_bodies(folder: Folder, languages: Sequence[str]) -> None:
    """Note every file below ``letters`` that belongs to no language of the pack."""
    allowed = {"letter.toml", *(f"{language}.txt" for language in languages)}
    for name in folder.files:
        if name.startswith("letters/") and name.rpartition("/")[2] not in allowed:
            folder.flaw(name, "", _stray(languages))


def _stray(languages: Sequence[str]) -> str:
    return f"no such file is expected here; the languages are {', '.join(languages)} (pack.toml)"


def _collect(folder: Folder, name: str, words: dict[str, str]) -> None:
    stem = name.rpartition("/")[2].removesuffix(".toml")
    for key, value in flat(folder.toml(name) or {}):
        where = f"{table_of(stem)}.{key}"
        if not isinstance(value, str):
            folder.flaw(name, key, "words have to be text in quotes")
        elif not all(_KEY.fullmatch(part) for part in key.split(".")):
            folder.flaw(name, key, "this key is not an id; use letters, digits and _")
        elif any(mark in value for mark in _OTHER_FIELDS):
            folder.flaw(name, key, _OTHER)
        elif where in words:
            folder.flaw(name, key, "another file of this table has these words already; keep one")
        else:
            words[where] = value.strip("\n")


def flat(table: Table) -> Iterator[tuple[str, object]]:
    """Yield the dotted key and the value of everything below a table, in order.

    Tables deeper than any words ever lie are yielded as values, which nobody takes.
    """
    waiting = [("", iter(table.items()))]
    while waiting:
        prefix, items = waiting[-1]
        for key, value in items:
            if isinstance(value, dict) and len(waiting) < _DEEPEST:
                waiting.append((f"{prefix}{key}.", iter(value.items())))
                break
            yield prefix + key, value
        else:
            waiting.pop()
