"""The data folder: its marker, its lock, and whether this process may write to it.

A folder with a marker file is a store. A missing marker is reported as a missing drive and never
answered by an empty store in its place, except where the caller says this is the first time and
the folder is absent or blank.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import TYPE_CHECKING, Self

from refundwizard.storage import lock as locks
from refundwizard.storage import marker, sweep
from refundwizard.storage.errors import (
    ABSENT,
    Corrupt,
    StoreLocked,
    StoreMissing,
    StoreReadOnly,
    facts_about,
    from_os_error,
)
from refundwizard.storage.fs import exists
from refundwizard.storage.marker import new_id
from refundwizard.storage.marks import checked_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from refundwizard.storage.fs import Fs
    from refundwizard.storage.lock import Lock

__all__ = ["Clock", "Store", "new_id"]

Clock = Callable[[], datetime]
"""Returns the present as an aware time."""

LOCKED, READ_ONLY, LOOKING = "locked", locks.READ_ONLY, "looking"
"""Why a store may only be read: another process has it, the disk forbids it, `look` opened it."""


class DataFolder:
    """The folder of a store: where its things are and what may be done to them.

    `read_only` is "" or one of the three reasons; `holder` is who wrote into the lock file last;
    `left_by` is another computer that opened the store before and never closed it;
    `problems` holds "marker_damaged" where that is so.
    """

    def __init__(self, root: Path, fs: Fs, clock: Clock) -> None:
        self.root = root
        self.fs = fs
        self.clock = clock
        self.id = ""
        self.read_only = ""
        self.holder = locks.Holder()
        self.left_by = locks.Holder()
        self.problems: tuple[str, ...] = ()
        self.mutex = threading.RLock()

    def require_writable(self) -> None:
        """Raise StoreLocked or StoreReadOnly where this process may only read."""
        if self.read_only == LOCKED:
            raise StoreLocked(self.holder.host, self.holder.pid)
        if self.read_only:
            raise StoreReadOnly(self.root)

    @contextmanager
    def reporting(self, path: Path) -> Iterator[None]:
        """Turn system errors into facts; a vanished data folder is told from a vanished file."""
        try:
            yield
        except OSError as error:
            if error.errno in ABSENT and not self._is_there():
                raise StoreMissing(self.root) from error
            raise from_os_error(error, path) from error

    def folder(self, case_id: str) -> Path:
        """Return the folder of a case; raises BadId."""
        return self.root.joinpath("cases", checked_id(case_id))

    def thumbs(self, case_id: str) -> Path:
        """Return the folder for a case's small pictures, made if need be; it is only a cache."""
        self.require_writable()
        path = self.root / "cache" / "thumbs" / checked_id(case_id)
        with self.reporting(path):
            for folder in (path.parent, path):
                if not exists(self.fs, folder):
                    with suppress(FileExistsError):  # another lane was quicker
                        self.fs.mkdir(folder)
        return path

    def free_space(self) -> int:
        """Return the bytes that may still be written where the store is."""
        with self.reporting(self.root):
            return self.fs.free_space(self.root)

    def renew_marker(self) -> None:
        """Write the marker anew, with a new id; raises OSError."""
        self.id = marker.write(self.fs, self.root, self.clock())
        self.problems = ()

    def _is_there(self) -> bool:
        try:
            return exists(self.fs, self.root / marker.NAME)
        except OSError:
            return False

    def _read_marker(self) -> None:
        try:
            self.id = marker.read(self.fs, self.root)
        except Corrupt:
            self.problems = ("marker_damaged",)


class Store(DataFolder):
    """One opened data folder; use `Store.open` or `Store.look`. `locking` is the lock's answer."""

    def __init__(self, root: Path, fs: Fs, clock: Clock, lock: Lock) -> None:
        super().__init__(root, fs, clock)
        self.locking = locks.UNSUPPORTED
        self._lock = lock

    @classmethod
    def open(
        cls, root: Path, *, fs: Fs, clock: Clock, lock: Lock | None = None, create: bool = False
    ) -> Store:
        """Open the store in a folder for reading and writing.

        Where another process has it, or the folder may not be written, the store opens for
        reading and `read_only` says why.

        Args:
            root: The data folder, absolute.
            fs: The disk.
            clock: The time.
            lock: Keeps other processes out; the kernel's lock if None.
            create: Whether a missing or blank folder becomes a new store.

        Raises:
            StoreMissing: No store is there.
            StoreLocked, StoreReadOnly: A new store cannot be made.
            TooNew: The store was made by a newer version.
        """
        store = cls(root, fs, clock, lock or locks.KernelLock(root / marker.LOCK))
        with facts_about(root):
            if not exists(fs, root / marker.NAME):
                if not (create and marker.is_blank(fs, root)):
                    raise StoreMissing(root)
                marker.make_root(fs, root)
            try:
                store._begin()
            except BaseException:
                store.close()
                raise
        return store

    @classmethod
    def look(cls, root: Path, *, fs: Fs, clock: Clock) -> Store:
        """Open a store only to read it: no lock is taken and nothing at all is written.

        Raises:
            StoreMissing: No store is there.
            TooNew: The store was made by a newer version.
        """
        store = cls(root, fs, clock, locks.NoLock())
        store.read_only = LOOKING
        with facts_about(root):
            if not exists(fs, root / marker.NAME):
                raise StoreMissing(root)
            store._read_marker()
        return store

    def __enter__(self) -> Self:
        """Use the store for a block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Release the lock."""
        self.close()

    def close(self) -> None:
        """Let another process have the store."""
        self._lock.release()

    def sweep(self) -> int:
        """Clear everything a killed process left, in all cases; return how many things are gone.

        Takes time in proportion to the number of cases, so it belongs in the background. Where
        there are no locks another process may be at work, and nothing is touched.
        """
        self.require_writable()
        if self.locking != locks.HELD:
            return 0
        now = self.clock()
        with self.mutex:
            gone = sweep.clear(self.fs, self.root, sweep.leftovers(self.fs, self.root), now)
            return gone + sweep.drop_expired(self.fs, self.root, now)

    def _begin(self) -> None:
        """Take the lock, clear the way, and make sure of the marker, which is written last."""
        self._acquire()
        is_new = not exists(self.fs, self.root / marker.NAME)
        if is_new:
            self.require_writable()
        if not self.read_only:
            marker.make_parts(self.fs, self.root)
        if self.locking == locks.HELD and not self.read_only:
            sweep.clear(self.fs, self.root, sweep.top_leftovers(self.fs, self.root), self.clock())
        if is_new:
            self.renew_marker()
        else:
            self._read_marker()

    def _acquire(self) -> None:
        before = self._lock.holder()
        self.locking = self._lock.acquire()
        if self.locking != locks.BUSY and before.host not in {"", locks.host_name()}:
            self.left_by = before  # as in a folder that a sync program keeps in step
        self.holder = self._lock.holder()
        if self.locking == locks.BUSY:
            self.read_only = LOCKED
        elif self.locking == locks.READ_ONLY or not marker.can_write(self.fs, self.root):
            self.read_only = READ_ONLY
