"""The quiet line about the exhibit files: unchanged since added, how many records, which digest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.domain.passages.unchanged import late, moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.case import Case
    from refundwizard.domain.integrity import Integrity
    from refundwizard.domain.words import Words
    from refundwizard.storage.evidence_log import Fault

MOST_NAMED = 8
"""Faults named one by one; the rest is a number."""


@dataclass(frozen=True, slots=True)
class IntegrityView:
    """What stands on the line. ``is_bad`` asks for attention; ``notes`` follow it, one a line.

    ``sentence`` is what can be sent to somebody so that the day they got it fixes the record; ""
    where there is no record, or one that does not hold.
    """

    line: str
    notes: tuple[str, ...] = ()
    is_bad: bool = False
    sentence: str = ""


def has_files(case: Case) -> bool:
    """Say whether a case has exhibits whose bytes are in the vault."""
    return any(item.sha256 for item in case.exhibits)


def integrity_view(
    words: Words, case: Case, found: Integrity | None, faults: tuple[Fault, ...] = ()
) -> IntegrityView | None:
    """Return the line of a case; None where it has no files and no record."""
    if found is None:
        return IntegrityView(words("integrity.line_none")) if has_files(case) else None
    is_late = found.result == "unchanged" and found.late
    key = "unchanged_late" if is_late else found.result
    line = words(
        f"integrity.line_{key}", records=found.records, short=found.short, faults=found.faults
    )
    is_bad = found.result in {"differs", "broken"}
    notes = (*_notes(words, found), *_named(words, case, faults))
    send = words("integrity.sentence", records=found.records, digest=found.digest)
    return IntegrityView(line, notes, is_bad, "" if found.result == "broken" else send)


def _notes(words: Words, found: Integrity) -> Iterator[str]:
    if found.checked_at is not None:
        yield words("integrity.last", at=moment(found.checked_at), files=found.files)
    since = late(words, found)
    if since:
        yield since


def _named(words: Words, case: Case, faults: tuple[Fault, ...]) -> Iterator[str]:
    """Yield what is wrong, by the names the files have in the case."""
    names = file_names(case)
    for fault in faults[:MOST_NAMED]:
        name = names.get(fault.where.rpartition("/")[2], fault.where)
        yield words(
            "integrity.fault", name=name, what=words.get(f"doctor.{fault.code}", fault.code)
        )
    if len(faults) > MOST_NAMED:
        yield words("integrity.more", count=len(faults) - MOST_NAMED)


def file_names(case: Case) -> dict[str, str]:
    """Return what the files in the vault are called in the case: exhibits and their copies."""
    names: dict[str, str] = {}
    for item in case.exhibits:
        name = item.caption or next(iter(item.names), "")
        if item.sha256 and name:
            names[item.sha256] = name
        if item.mask and name:
            names[item.mask.sha256] = name
    return names
