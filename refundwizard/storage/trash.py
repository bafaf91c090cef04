"""Deleted cases: moved aside whole, taken back whole, removed for good after 30 days."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from refundwizard.storage import tree
from refundwizard.storage.errors import NotFound, Refused
from refundwizard.storage.fs import exists
from refundwizard.storage.marks import is_id
from refundwizard.storage.migrations import CHAIN
from refundwizard.storage.quarantine import moment_named, utc_name
from refundwizard.storage.recovery import find_newest
from refundwizard.storage.sweep import PURGING

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.storage.envelope import Envelope
    from refundwizard.storage.store import Store

FOLDER = "trash"
KEEP_DAYS = 30


@dataclass(frozen=True, slots=True)
class TrashEntry:
    """One deleted case; `name` is its folder in the trash."""

    name: str
    case_id: str
    deleted_at: datetime


def _entry(name: str) -> TrashEntry | None:
    case_id, _, stamp = name.partition("-")
    moment = moment_named(stamp)
    return TrashEntry(name, case_id, moment) if moment and is_id(case_id) else None


class Trash:
    """The trash folder of a store. All methods raise StoreError."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._folder = store.root / FOLDER

    def entries(self) -> tuple[TrashEntry, ...]:
        """Return what is in the trash, the last deleted first."""
        with self._store.reporting(self._folder):
            found = [_entry(name) for name in self._store.fs.names(self._folder)]
        known = [entry for entry in found if entry is not None]
        return tuple(sorted(known, key=lambda entry: entry.deleted_at, reverse=True))

    def find(self, case_id: str) -> TrashEntry | None:
        """Return the last deleted state of a case, None where it is not in the trash."""
        return next((entry for entry in self.entries() if entry.case_id == case_id), None)

    def peek(self, name: str) -> Envelope:
        """Return the newest state of a deleted case; writes nothing.

        Raises:
            NotFound, Corrupt, TooNew: As the files are.
        """
        folder = self._folder / name
        with self._store.reporting(folder):
            case_id = self._known(name).case_id
            return find_newest(self._store.fs, folder, case_id, CHAIN).envelope

    def delete(self, case_id: str) -> TrashEntry:
        """Move a case to the trash; its small pictures, which are only a cache, go at once.

        Raises:
            NotFound: There is no such case.
        """
        store = self._store
        store.require_writable()
        source = store.folder(case_id)
        name = f"{case_id}-{utc_name(store.clock())}"
        with store.mutex, store.reporting(source):
            if exists(store.fs, self._folder / name):
                raise Refused("changed")  # deleted, taken back and deleted within one second
            self._move(source, self._folder / name)
            with contextlib.suppress(OSError):
                tree.remove(store.fs, store.root / "cache" / "thumbs" / case_id)
        return self._known(name)

    def undo(self, name: str) -> str:
        """Take a case back out of the trash and return its id.

        Raises:
            NotFound: It is not in the trash.
            Refused: changed: a case of that id is there again.
        """
        store = self._store
        store.require_writable()
        entry = self._known(name)
        target = store.folder(entry.case_id)
        with store.mutex, store.reporting(self._folder / name):
            if exists(store.fs, target):
                raise Refused("changed")
            self._move(self._folder / name, target)
        return entry.case_id

    def purge(self, name: str) -> None:
        """Remove a deleted case for good; if this is cut short the next start finishes it."""
        store = self._store
        store.require_writable()
        source = self._folder / self._known(name).name
        doomed = store.root / "tmp" / f"{PURGING}{name}"
        with store.mutex, store.reporting(source):
            self._move(source, doomed)
            tree.remove(store.fs, doomed)

    def purge_due(self, days: int = KEEP_DAYS) -> int:
        """Remove what was deleted more than `days` days ago; return how many cases that were."""
        limit = self._store.clock() - timedelta(days=days)
        due = [entry for entry in self.entries() if entry.deleted_at < limit]
        for entry in due:
            self.purge(entry.name)
        return len(due)

    def _known(self, name: str) -> TrashEntry:
        entry = _entry(name)
        if entry is None:
            raise NotFound(name)
        return entry

    def _move(self, source: Path, target: Path) -> None:
        """Move a folder and bring both places to the medium."""
        fs = self._store.fs
        fs.rename(source, target)
        fs.sync_dir(target.parent)
        fs.sync_dir(source.parent)
