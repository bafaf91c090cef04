"""What lies in the trash: each deleted case with its name and how long it stays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from refundwizard.domain import wording
from refundwizard.domain.moments import beijing
from refundwizard.domain.renaming import seen
from refundwizard.session.library import blank_row
from refundwizard.session.summary import summarise
from refundwizard.storage.case_codec import CaseCodec
from refundwizard.storage.errors import StoreError
from refundwizard.storage.trash import KEEP_DAYS

if TYPE_CHECKING:
    from refundwizard.domain.words import Words
    from refundwizard.session.library import Library
    from refundwizard.storage.index import Row
    from refundwizard.storage.trash import TrashEntry


@dataclass(frozen=True, slots=True)
class Deleted:
    """One deleted case; `days` are left until it goes, 0 where that is today or was before.

    `title_parts` is empty where it has no name yet, `problem` is "" where that is not known;
    one that cannot be read has neither, and can be put back all the same.
    """

    entry: TrashEntry
    title_parts: tuple[str, ...]
    problem: str
    is_readable: bool
    is_example: bool
    on: str
    days: int


def trash_view(library: Library, words: Words) -> tuple[Deleted, ...]:
    """Return what is in the trash, the last deleted first; raises StoreError."""
    return tuple(_deleted(library, words, entry) for entry in library.trash.entries())


def _deleted(library: Library, words: Words, entry: TrashEntry) -> Deleted:
    today, on = library.clock().date(), beijing(entry.deleted_at).date()
    row = _row(library, entry)
    lines = {} if row is None else row.lines.get(words.lang) or {}
    return Deleted(
        entry=entry,
        title_parts=() if row is None else tuple(part for part in row.title.split("\t") if part),
        problem=lines.get("problem", ""),
        is_readable=row is not None,
        is_example=row is not None and row.example,
        on=wording.day(words, on, today),
        days=max(0, (on + timedelta(days=KEEP_DAYS) - today).days),
    )


def _row(library: Library, entry: TrashEntry) -> Row | None:
    """Return what the list would show of a deleted case; None where it cannot be read."""
    try:
        case = CaseCodec().decode(library.trash.peek(entry.name).body)
    except (StoreError, ValueError):
        return None
    case = seen(case, library.pack.renamed)
    return summarise(library.pack, case, library.clock(), blank_row(entry.case_id))
