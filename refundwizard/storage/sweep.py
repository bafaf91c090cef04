"""Clearing away what a killed process left: temporary files, half-made cases, half purges.

Only called while this process holds the store's lock, so whatever carries such a name and is not
being written by this very process is stale.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from refundwizard.storage import quarantine, tree
from refundwizard.storage.atomic import TEMPORARY, is_live
from refundwizard.storage.marks import is_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from refundwizard.storage.fs import Fs

HALF_MADE = (".new-", ".import-")
"""How the names of cases that are still being built begin."""
PURGING = ".purge-"
"""How the names of cases that are being deleted for good begin, in tmp/."""
CASE_PARTS = ("history", "evidence")
CALENDARS = "calendars"
"""The folder of the calendars the person loaded (see ``calendars``)."""
PACKS = "packs"
"""The folder of the knowledge the person installed (see ``packs``)."""
STAGED = ".new-"
"""How the names of packs begin that are still being put there."""


def _names(fs: Fs, folder: Path) -> tuple[str, ...]:
    try:
        return fs.names(folder)
    except OSError:
        return ()


def _stale_in(fs: Fs, folder: Path, prefixes: tuple[str, ...]) -> Iterator[Path]:
    for name in _names(fs, folder):
        if name.startswith(prefixes) and not is_live(name):
            yield folder / name


def case_leftovers(fs: Fs, folder: Path) -> Iterator[Path]:
    """Yield the temporary files in one case folder."""
    for place in (folder, *(folder / part for part in (*CASE_PARTS, "log"))):
        yield from _stale_in(fs, place, (TEMPORARY,))


def top_leftovers(fs: Fs, root: Path) -> Iterator[Path]:
    """Yield what is stale outside the cases: little to look at, whatever their number."""
    yield from _stale_in(fs, root, (TEMPORARY,))
    yield from _stale_in(fs, root / "tmp", ("",))
    yield from _stale_in(fs, root / "cases", (TEMPORARY, *HALF_MADE))
    yield from _stale_in(fs, root / "cache", (TEMPORARY,))
    yield from _stale_in(fs, root / CALENDARS, (TEMPORARY,))
    yield from _stale_in(fs, root / PACKS, (TEMPORARY, STAGED))
    yield from _stale_in(fs, root / quarantine.FOLDER, (TEMPORARY,))


def leftovers(fs: Fs, root: Path) -> Iterator[Path]:
    """Yield everything stale in the store."""
    yield from top_leftovers(fs, root)
    for name in _names(fs, root / "cases"):
        if is_id(name):
            yield from case_leftovers(fs, root / "cases" / name)
    for name in _names(fs, root / "trash"):
        yield from case_leftovers(fs, root / "trash" / name)
    for name in _names(fs, root / "cache" / "thumbs"):
        yield from _stale_in(fs, root / "cache" / "thumbs" / name, (TEMPORARY,))


def _is_worthless(root: Path, path: Path) -> bool:
    return path.name.startswith(PURGING) or root / "cache" in path.parents


def clear(fs: Fs, root: Path, paths: Iterator[Path], now: datetime) -> int:
    """Remove left-overs, or set them aside if they hold anything; return how many are gone.

    One that cannot be moved stays for the next time; a sweep never fails.
    """
    gone = 0
    for path in list(paths):
        with contextlib.suppress(OSError):
            if _is_worthless(root, path):
                tree.remove(fs, path)
            else:
                quarantine.set_aside(fs, root, path, now)
            gone += 1
    return gone


def drop_expired(fs: Fs, root: Path, now: datetime) -> int:
    """Delete what was swept into the quarantine more than 7 days ago; return how many."""
    gone = 0
    for name in _names(fs, root / quarantine.FOLDER):
        if quarantine.expired(name, now):
            with contextlib.suppress(OSError):
                tree.remove(fs, root / quarantine.FOLDER / name)
                gone += 1
    return gone
