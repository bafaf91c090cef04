"""The generations of a case: their names, which ones to keep, and their pins.

Every save is a file of its own, `history/<rev>.json`, never changed afterwards. A pin is a file
beside it, `<rev>.pin`, that says why it stays for ever.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from refundwizard.domain.moments import BEIJING
from refundwizard.storage.atomic import put
from refundwizard.storage.envelope import moment_of
from refundwizard.storage.errors import ABSENT, StoreError
from refundwizard.storage.fs import exists
from refundwizard.storage.strict_json import canonical, loads

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.storage.fs import Fs

FOLDER = "history"
UNACKED = ".unacked-"
"""How a generation is called whose save was never confirmed and which was then repeated."""
KEEP_LAST = 20
KEEP_UNACKED = 3
PIN_LIMIT = 1 << 10

_NAME = re.compile(r"(\d{10})\.json\Z", re.ASCII)
_PIN = re.compile(r"(\d{10})\.pin\Z", re.ASCII)
_TAIL = 256  # bytes at the end of a file in which its time stands: only schema and sum follow it
_TIME = re.compile(rb'"saved_at":"([^"]{1,40})"')

_Bucket = Callable[[datetime], Hashable]
_LADDER: tuple[tuple[int, _Bucket], ...] = (
    (48, lambda at: (at.date(), at.hour)),
    (14, lambda at: at.date()),
    (10, lambda at: at.isocalendar()[:2]),
    (12, lambda at: (at.year, at.month)),
)
"""How many hours, days, weeks and months with saves in them keep their newest generation."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One generation as far as keeping it goes; saved_at is None where the file does not say."""

    rev: int
    saved_at: datetime | None


@dataclass(frozen=True, slots=True)
class Generation:
    """One generation as shown to a person; `pin` is the reason it is kept for ever, or ""."""

    rev: int
    saved_at: str
    pin: str
    readable: bool


def file_name(rev: int) -> str:
    """Return the file name of a generation."""
    return f"{rev:010d}.json"


def listed(fs: Fs, folder: Path) -> tuple[str, ...]:
    """List the history of a case's folder; a case that lost its history gets a new one.

    Raises:
        OSError: it can neither be read nor made.
    """
    past = folder / FOLDER
    try:
        return fs.names(past)
    except OSError as error:
        if error.errno not in ABSENT:
            raise
    fs.mkdir(past)
    fs.sync_dir(folder)
    return ()


def pin_name(rev: int) -> str:
    """Return the name of the file that pins a generation."""
    return f"{rev:010d}.pin"


def revs_in(names: Iterable[str]) -> list[int]:
    """Return the generation numbers among file names, ascending."""
    return sorted(int(match[1]) for match in map(_NAME.match, names) if match)


def pinned_in(names: Iterable[str]) -> frozenset[int]:
    """Return the numbers of the pinned generations among file names."""
    return frozenset(int(match[1]) for match in map(_PIN.match, names) if match)


def keep(marks: Sequence[Mark], pinned: AbstractSet[int]) -> frozenset[int]:
    """Return the generation numbers to keep.

    The last 20 by number, the first, the pinned, those without a readable time, and the newest of
    each of the latest 48 hours, 14 days, 10 weeks and 12 months in which anything was saved.
    Hours and days are counted, not measured from now, so a clock that jumps cannot empty a case.

    Args:
        marks: All generations of a case, in any order.
        pinned: Numbers that stay whatever their age.
    """
    newest_first = sorted(marks, key=lambda mark: mark.rev, reverse=True)
    kept = set(pinned) | {mark.rev for mark in newest_first if mark.saved_at is None}
    kept |= {mark.rev for mark in newest_first[:KEEP_LAST]}
    kept |= {mark.rev for mark in newest_first[-1:]}
    for limit, bucket in _LADDER:
        kept |= _newest_of_each(newest_first, limit, bucket)
    return frozenset(kept)


def _newest_of_each(newest_first: Sequence[Mark], limit: int, bucket: _Bucket) -> set[int]:
    found: dict[Hashable, int] = {}
    for mark in newest_first:
        if mark.saved_at is not None and len(found) < limit:
            found.setdefault(bucket(mark.saved_at.astimezone(BEIJING)), mark.rev)
    return set(found.values())


def mark_of(fs: Fs, folder: Path, rev: int) -> Mark:
    """Return what retention needs to know of a generation, reading only the end of its file."""
    try:
        with fs.open_read(folder / file_name(rev)) as file:
            file.seek(max(0, file.seek(0, 2) - _TAIL))
            found = _TIME.findall(file.read())
    except (OSError, StoreError):
        return Mark(rev, None)
    return Mark(rev, moment_of(found[-1].decode("ascii", "replace")) if found else None)


def prune(fs: Fs, folder: Path, names: Sequence[str]) -> None:
    """Remove the generations nobody needs; one that cannot be removed stays.

    Args:
        fs: The disk.
        folder: A case's history folder.
        names: The names in it.
    """
    revs = revs_in(names)
    kept = keep([mark_of(fs, folder, rev) for rev in revs], pinned_in(names))
    spare = [file_name(rev) for rev in revs if rev not in kept]
    spare += sorted(name for name in names if name.startswith(UNACKED))[:-KEEP_UNACKED]
    for name in spare:
        with contextlib.suppress(OSError):
            fs.unlink(folder / name)


def pin(fs: Fs, folder: Path, rev: int, reason: str) -> None:
    """Keep a generation for ever; a pin that is there already keeps its reason.

    Raises:
        OSError: It is not pinned.
    """
    if not exists(fs, folder / pin_name(rev)):
        put(fs, folder, pin_name(rev), canonical({"reason": reason}))


def pin_reason(fs: Fs, folder: Path, rev: int) -> str:
    """Return why a generation is kept for ever; "unknown" where the pin is unreadable."""
    try:
        table = loads(fs.read(folder / pin_name(rev), PIN_LIMIT), PIN_LIMIT)
    except FileNotFoundError:
        return ""
    except (OSError, StoreError):
        return "unknown"
    reason = table.get("reason") if isinstance(table, dict) else None
    return reason if isinstance(reason, str) else "unknown"
