"""Drafts: a body with ``$fields``, filled with confirmed statements only.

A needed field without a value stands as a labelled blank and is listed as missing; a line that
holds an empty optional field is left out as a whole.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from refundwizard.domain.assessment import DraftResult
from refundwizard.domain.correspondence import last_reply
from refundwizard.domain.letter_fields import DERIVED, Material, Values, label
from refundwizard.domain.letter_sources import fed_by
from refundwizard.domain.pack import Letter, Words
from refundwizard.domain.spoken import say
from refundwizard.domain.tone import warnings
from refundwizard.domain.words import pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["DERIVED", "drafts", "fields_of"]

Line = tuple[tuple[tuple[str, str], ...], frozenset[str]]
"""The pieces of a line (what stands there, field name or nothing), and the fields it uses."""


@lru_cache(maxsize=512)
def _lines(body: str) -> tuple[Line, ...]:
    lines = [pieces_of(line) for line in body.rstrip().split("\n")]
    return tuple((pieces, frozenset(name for _, name in pieces if name)) for pieces in lines)


def fields_of(body: str) -> frozenset[str]:
    """Return the ``$fields`` a body uses."""
    return frozenset().union(*(names for _pieces, names in _lines(body)))


def drafts(letters: Iterable[Letter], facts: Material) -> tuple[DraftResult, ...]:
    """Return every draft in every language it is written in, the letter's own language first."""
    languages = facts.pack.languages
    values = {
        name: Values(facts, Words(name, facts.pack.texts, languages[0])) for name in languages
    }
    return tuple(
        _draft(letter, body, values[language])
        for letter in letters
        for language in languages
        if (body := facts.pack.bodies.get(letter.id, {}).get(language)) is not None
    )


def _draft(letter: Letter, body: str, values: Values) -> DraftResult:
    facts, words = values.facts, values.words
    filled = {name: values[name] for name in fields_of(body)}
    missing = tuple(name for name in letter.needed if not values[name])
    for name in missing:
        shown = label(name, words)
        filled[name] = say(words, "letters.blank", f"__({shown})", label=shown)
    text, standing = _text(body, filled)
    is_sent = words.lang == facts.pack.languages[0]
    quoted = (filled.get("quote", ""), last_reply(facts.case, facts.answers))
    return DraftResult(
        id=letter.id,
        channel=letter.channel,
        language=words.lang,
        length=letter.length,
        text=text,
        limit=letter.limit,
        missing=missing,
        used=fed_by(standing - set(missing), facts, words),
        warnings=warnings(text, letter.limit, facts.pack.tone, quoted) if is_sent else (),
    )


def _text(body: str, filled: dict[str, str]) -> tuple[str, frozenset[str]]:
    """Return the filled body and the fields that stand in it."""
    kept: list[str] = []
    standing: set[str] = set()
    for pieces, names in _lines(body):
        if names and not all(filled.get(name) for name in names):
            continue
        standing |= names
        line = "".join(filled[name] if name else plain for plain, name in pieces)
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip("\n"), frozenset(standing)
