"""Making a second copy of all cases on another drive, in a folder of its own.

Only what is not there yet is written, each file under its digest. Then everything the run names is
read back from the drive and hashed; a file that went bad there is written again from the one here.
Only when all of it was found sound the run is noted, and only after that older runs are let go of.
A run that fails at any point leaves every earlier one as it was.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from refundwizard import __version__
from refundwizard.storage import history, lock
from refundwizard.storage.atomic import put
from refundwizard.storage.copies import (
    FILES,
    LIST_LIMIT,
    LOCK,
    MARK,
    RUNS,
    Kept,
    is_part,
    list_bytes,
    mark,
)
from refundwizard.storage.copy_files import CopyFiles
from refundwizard.storage.copy_thin import thin
from refundwizard.storage.errors import ABSENT, CopyFailed, InUse, Refused, facts_about
from refundwizard.storage.fs import exists, make_folders
from refundwizard.storage.marks import CASE_FILE, is_id, timestamp
from refundwizard.storage.pack_contents import Hooks
from refundwizard.storage.quarantine import utc_name
from refundwizard.storage.strict_json import seal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from refundwizard.storage.fs import Fs
    from refundwizard.storage.lock import Lock
    from refundwizard.storage.store import Store

_PARTS: Final = ("evidence", "log", history.FOLDER, "")
"""The folders of a case in the order they are copied: case.json, the newest of all, comes last."""


@dataclass(slots=True)
class Copied:
    """What a run came to: files in all and newly written, bytes written."""

    at: str
    cases: int = 0
    files: int = 0
    new: int = 0
    written: int = 0
    healed: int = 0
    """Files that had gone bad on the drive and were written again."""
    flawed: list[str] = field(default_factory=list)
    """Evidence files (case id/digest) that are not here what their name says."""


def make_copy(
    store: Store, root: Path, hooks: Hooks | None = None, kernel_lock: Lock | None = None
) -> Copied:
    """Copy every case to the folder `root`, read all of it back, and note that it is whole.

    Raises:
        Refused: inside (the folder is in the data folder or around it), or cancelled.
        InUse: another program is copying there right now.
        CopyFailed: the drive does not give back what was written to it.
        StoreError: the drive or the data folder refused. Earlier runs are as they were.
    """
    if root == store.root or root in store.root.parents or store.root in root.parents:
        raise Refused("inside")
    with facts_about(root), _alone(store.fs, root, kernel_lock) as copy:
        making = _Making(store, copy, hooks or Hooks())
        done = making.make()
        thin(copy)
        return done


@contextmanager
def _alone(fs: Fs, root: Path, given: Lock | None) -> Iterator[CopyFiles]:
    """Make the folder if there is none, and keep other programs out of it meanwhile."""
    copy = CopyFiles(fs, root)
    if exists(fs, root / MARK):
        copy.check_mark()
    for part in (FILES, RUNS):
        make_folders(fs, root / part)
    held = given or lock.KernelLock(root / LOCK)
    try:
        if held.acquire() == lock.BUSY:
            raise InUse(root)
        if not exists(fs, root / MARK):
            put(fs, root, MARK, mark())
        yield copy
    finally:
        held.release()


class _Making:
    """One run under way."""

    def __init__(self, store: Store, copy: CopyFiles, hooks: Hooks) -> None:
        self._store, self._copy, self._hooks = store, copy, hooks
        self._fs = store.fs
        copy.is_cancelled = hooks.is_cancelled
        copy.moved = self._on_moved
        self._moved = self._all = 0
        self._done = Copied(timestamp(store.clock()))
        self._sources: dict[str, Path | bytes] = {}
        """What the run names, by digest, with where it comes from."""

    def make(self) -> Copied:
        """Copy, read back, note."""
        cases: dict[str, str] = {}
        with self._store.reporting(self._store.root):
            ids = [name for name in self._fs.names(self._store.root / "cases") if is_id(name)]
        self._all = 2 * sum(map(self._size, ids))
        for case_id in ids:
            before, files = self._moved, self._take(case_id)
            if CASE_FILE not in files and not any(p.startswith("history") for p in files):
                continue  # it was deleted meanwhile
            raw = list_bytes(files)
            cases[case_id] = self._copy.add(raw)
            self._sources[cases[case_id]] = raw
            self._on_moved(before + sum(kept.size for kept in files.values()) - self._moved)
        self._read_back()
        self._note(cases)
        done, copy = self._done, self._copy
        done.cases, done.files = len(cases), len(self._sources)
        done.new, done.written, done.healed = copy.new, copy.written, copy.healed
        return done

    def _size(self, case_id: str) -> int:
        """Return the bytes of a case's files; what goes away meanwhile counts for nothing."""
        folder, size = self._store.folder(case_id), 0
        for path in self._paths(folder):
            try:
                size += self._fs.facts(folder / path).size
            except OSError as error:
                if error.errno not in ABSENT:
                    raise
        return size

    def _on_moved(self, size: int) -> None:
        """Tell how far it is: every byte once on its way there and once on its way back."""
        self._moved = min(self._moved + size, self._all)
        self._hooks.progress(self._moved, self._all)

    def _take(self, case_id: str) -> dict[str, Kept]:
        """Copy the files of a case that are not on the drive yet, and return all of them."""
        folder, files = self._store.folder(case_id), dict[str, Kept]()
        for path in self._paths(folder):
            self._copy.check_wanted()
            try:
                files[path] = self._file(case_id, folder / path)
            except OSError as error:
                if error.errno not in ABSENT or exists(self._fs, folder / path):
                    raise  # else it went meanwhile, as versions do that nobody needs any more
        return files

    def _paths(self, folder: Path) -> Iterator[str]:
        """Yield what belongs to a case, as paths inside it."""
        for part in _PARTS:
            try:
                names = self._fs.names(folder / part if part else folder)
            except OSError as error:
                if error.errno not in ABSENT:
                    raise
                continue
            paths = (f"{part}/{name}" if part else name for name in names)
            yield from (path for path in paths if is_part(path))

    def _file(self, case_id: str, source: Path) -> Kept:
        if source.parent.name == "evidence":
            return self._evidence(case_id, source)
        raw = self._copy.small(source)
        name = self._copy.add(raw)
        self._sources[name] = source
        return Kept(name, len(raw))

    def _evidence(self, case_id: str, source: Path) -> Kept:
        """Copy an evidence file; where one is on the drive already it is not read here."""
        name, size = source.name, self._fs.facts(source).size
        if not exists(self._fs, self._copy.path(name)):
            with self._fs.open_read(source) as file:
                found = self._copy.add_file(file, name)
            if found != name:
                self._done.flawed.append(f"{case_id}/{name}")
            name = found
        self._sources[name] = source
        return Kept(name, size)

    def _read_back(self) -> None:
        """Read everything the run names from the drive; what went bad is written again, once."""
        for name, source in self._sources.items():
            self._copy.check_wanted()
            if not self._copy.is_sound(name):
                self._copy.heal(name, source)
                if not self._copy.is_sound(name):
                    raise CopyFailed(name)
        self._on_moved(self._all)

    def _note(self, cases: dict[str, str]) -> None:
        """Write the run down: from here on it counts, so every name it needs must last before."""
        root = self._copy.root
        folders = {self._copy.path(name).parent for name in self._sources}
        for folder in (*sorted(folders), root / FILES, root, root.parent):
            self._fs.sync_dir(folder)
        body: dict[str, object] = {
            "app": __version__,
            "at": self._done.at,
            "cases": cases,
            "of": self._store.id,
        }
        name = f"{utc_name(self._store.clock())}-{os.urandom(4).hex()}.json"
        put(self._fs, self._copy.root / RUNS, name, seal(body, LIST_LIMIT))
