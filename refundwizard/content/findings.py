"""What a check of a pack reports, and what the checks have to know about the engine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from refundwizard.content.paths import Route
    from refundwizard.domain.pack import Pack


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One finding: its permanent code, the file and table, one sentence what and what to do."""

    code: str
    where: str
    message: str

    def __str__(self) -> str:
        """Return ``where: code message``."""
        return f"{self.where}: {self.code} {self.message}"


@dataclass(frozen=True, slots=True)
class Engine:
    """What content may name that lives in code.

    ``facts`` are the named facts, ``reads`` the ids that their code mentions (so a choice may be
    used there), ``derived`` the letter fields that are worked out and not asked.
    """

    facts: frozenset[str]
    derived: frozenset[str]
    reads: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Job:
    """One run of all checks over a pack as it will be on its release day."""

    pack: Pack
    release: date
    engine: Engine
    routes: tuple[Route, ...]
    previous_ids: frozenset[str] = frozenset()


def listed(words: Iterable[str]) -> str:
    """Return words in code marks, sorted, joined by commas."""
    return ", ".join(f"`{word}`" for word in sorted(words))
