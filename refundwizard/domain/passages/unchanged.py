"""The record of the exhibit files on paper: its digest, and what the last check found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.document import Paragraph
from refundwizard.domain.moments import beijing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from refundwizard.domain.integrity import Integrity
    from refundwizard.domain.words import Words


def moment(at: datetime) -> str:
    """Return a Beijing day with its time of day, the same in every language."""
    return f"{beijing(at):%Y-%m-%d %H:%M}"


def finding(words: Words, found: Integrity) -> str:
    """Return in a sentence what the last check found; never more than “since it was added”."""
    if found.checked_at is None or not found.is_whole:
        return words(f"integrity.{found.result}")
    key = "unchanged_late" if found.result == "unchanged" and found.late else found.result
    return words(
        f"integrity.{key}", at=moment(found.checked_at), files=found.files, faults=found.faults
    )


def late(words: Words, found: Integrity) -> str:
    """Return which files have a record only from later on; "" for none."""
    if found.late_since is None:
        return ""
    return words("integrity.late", count=found.late, at=moment(found.late_since))


def foot(words: Words, found: Integrity) -> str:
    """Return what stands on every page."""
    return words("integrity.foot", short=found.short, records=found.records)


def unchanged(words: Words, found: Integrity) -> Iterator[Paragraph]:
    """Yield the digest, the result, and what neither of them proves."""
    record = words(
        "integrity.record",
        records=found.records,
        since=moment(found.since),
        digest=found.digest,
        short=found.short,
    )
    for text in (record, finding(words, found), late(words, found), words("integrity.anchor")):
        if text:
            yield Paragraph(text=text, small=True)
