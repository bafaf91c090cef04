"""The permanent ids of a pack: what saved cases may point at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from refundwizard.domain.pack import Pack

TABLES: Final = (
    "classes",
    "questions",
    "evidence",
    "deadlines",
    "claims",
    "routes",
    "guards",
    "defences",
    "rebuttals",
    "letters",
    "tips",
    "rules",
    "platforms",
)
"""The tables whose entries a saved case, its history or an export can name."""


def ids(pack: Pack) -> frozenset[str]:
    """Return ``table.id`` of every entry, and ``questions.id.choice`` of every choice."""
    entries = {f"{table}.{name}" for table in TABLES for name in getattr(pack, table)}
    choices = {
        f"questions.{question.id}.{choice}"
        for question in pack.questions.values()
        for choice in question.choices
    }
    return frozenset(entries | choices)
