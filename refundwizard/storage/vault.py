"""Exhibit files: copied in while being hashed, named by their hash, never changed afterwards.

The original is only read. The copy carries the very bytes; its name is their SHA-256, it has no
extension, and it may only be read. Taking a file in does not touch the case: whoever calls adds
the exhibit to the case and saves.
"""

from __future__ import annotations

import hashlib
import io
import threading
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO

from refundwizard.domain.moments import BEIJING
from refundwizard.storage import copying, quarantine
from refundwizard.storage.atomic import SEALED, Staged
from refundwizard.storage.copying import Progress, Readable, Source, copy, never, nobody
from refundwizard.storage.errors import Corrupt, NotFound, Refused
from refundwizard.storage.evidence_log import ADD, DERIVE, EvidenceLog
from refundwizard.storage.fs import FILE, exists
from refundwizard.storage.marks import CASE_FILE, is_digest
from refundwizard.storage.recovery import stamp_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from refundwizard.storage.fs import Fs
    from refundwizard.storage.store import Store

FOLDER = "evidence"
CHUNK = copying.CHUNK
HEAD = 4096
"""Bytes that tell the kind of a file."""
FLOOR = 64 << 20
"""Bytes that stay free on the disk: a full one would endanger the case itself."""
CASES_FREE = 3
"""How many times the size of case.json stays free as well."""

OK, MISSING, CHANGED = "ok", "missing", "changed"


@dataclass(frozen=True, slots=True)
class Taken:
    """One file in the vault; `claimed_mtime` is what the source said, ISO 8601, "" if nothing."""

    sha256: str
    size: int
    duplicate: bool
    name: str = ""
    claimed_mtime: str = ""


def _hash(file: BinaryIO) -> tuple[str, int]:
    """Return the SHA-256 and the size of an open file."""
    sums, size = hashlib.sha256(), 0
    while chunk := file.read(CHUNK):
        sums.update(chunk)
        size += len(chunk)
    return sums.hexdigest(), size


def _claimed_mtime(fs: Fs, source: Path) -> str:
    try:
        facts = fs.facts(source)
    except OSError:
        return ""
    if facts.kind != FILE:
        return ""
    moment = datetime.fromtimestamp(facts.mtime_ns / 1e9, BEIJING)
    return moment.isoformat(timespec="seconds")


def _facts(taken: Taken, kind: str, parent: str) -> dict[str, object]:
    """Return what the record says of a file; of a copy made here, only what it was made from."""
    facts: dict[str, object] = {"sha256": taken.sha256, "size": taken.size}
    if parent:
        return {**facts, "parent": parent}
    name = taken.name.encode("utf-8", "replace").decode("utf-8")
    return {
        **facts,
        "name": name,
        "claimed_mtime": taken.claimed_mtime,
        "duplicate": taken.duplicate,
        "media_type": kind,
    }


class Vault:
    """The exhibit files of one store. Methods raise only StoreError."""

    def __init__(
        self, store: Store, floor: int = FLOOR, sniff: Callable[[bytes], str] | None = None
    ) -> None:
        """Bind a store.

        `floor` is how many bytes stay free on its disk; `sniff` tells the kind of a file by how
        it begins, for the record.
        """
        self._store = store
        self._fs = store.fs
        self._floor = floor
        self._sniff = sniff
        self._log = EvidenceLog(store)
        self._turns: dict[str, threading.Lock] = {}

    def take(
        self,
        case_id: str,
        source: Path,
        *,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Taken:
        """Copy a file into a case's vault.

        Raises:
            Refused: empty, not_regular, unreadable, no_space, changed (it was written to
                meanwhile) or cancelled.
            StoreError: The copy could not be written.
        """
        try:
            file = self._fs.open_read(source, follow=True)
        except Corrupt as error:
            raise Refused("not_regular") from error
        except OSError as error:
            raise Refused("unreadable") from error
        with file:
            size = file.seek(0, io.SEEK_END)
            file.seek(0)
            opened = Source(file, size, progress or nobody, cancelled or never)
            sha256, duplicate = self._take(case_id, opened)
        taken = Taken(sha256, size, duplicate, source.name, _claimed_mtime(self._fs, source))
        return self._noted(case_id, taken)

    def take_bytes(self, case_id: str, data: bytes, *, parent: str = "") -> Taken:
        """Put bytes, such as a pasted picture, into a case's vault; raises like `take`.

        `parent` is the exhibit file they were made from, as a copy with parts made unreadable.
        """
        return self.take_stream(case_id, io.BytesIO(data), len(data), parent=parent)

    def take_stream(self, case_id: str, file: Readable, size: int, *, parent: str = "") -> Taken:
        """Put so many bytes of a stream into a case's vault; raises like `take`."""
        sha256, duplicate = self._take(case_id, Source(file, size, nobody, never))
        return self._noted(case_id, Taken(sha256, size, duplicate), parent)

    def path(self, case_id: str, sha256: str) -> Path:
        """Return where an exhibit file is or would be; raises BadId or NotFound for odd names."""
        if not is_digest(sha256):
            raise NotFound(sha256)
        return self._store.folder(case_id) / FOLDER / sha256

    def open(self, case_id: str, sha256: str) -> BinaryIO:
        """Open an exhibit file for reading; raises NotFound."""
        path = self.path(case_id, sha256)
        with self._store.reporting(path):
            return self._fs.open_read(path)

    def hashes(self, case_id: str) -> tuple[str, ...]:
        """Return the names of all exhibit files of a case, in use or not."""
        folder = self._store.folder(case_id) / FOLDER
        with self._store.reporting(folder):
            return tuple(name for name in self._fs.names(folder) if is_digest(name))

    def verify(self, case_id: str, sha256: str, size: int | None = None) -> str:
        """Hash an exhibit file again.

        Args:
            case_id: The case.
            sha256: The name and what the bytes must hash to.
            size: How many bytes there must be, if known.

        Returns:
            "ok", "missing" or "changed".
        """
        path = self.path(case_id, sha256)
        try:
            with self._store.reporting(path), self._fs.open_read(path) as file:
                found, length = _hash(file)
        except NotFound:
            return MISSING
        except Corrupt:
            return CHANGED
        return OK if found == sha256 and size in {None, length} else CHANGED

    def _noted(self, case_id: str, taken: Taken, parent: str = "") -> Taken:
        """Write down that a file is in the vault: one without a record does not count as taken."""
        kind = ""
        if self._sniff is not None and not parent:
            with self.open(case_id, taken.sha256) as file:
                kind = self._sniff(file.read(HEAD))
        self._log.append(case_id, DERIVE if parent else ADD, _facts(taken, kind, parent))
        return taken

    def _take(self, case_id: str, source: Source) -> tuple[str, bool]:
        self._store.require_writable()
        if source.size == 0:
            raise Refused("empty")
        folder = self._store.folder(case_id) / FOLDER
        with self._store.reporting(folder):
            self._check_space(case_id, source.size)
            if not exists(self._fs, folder):
                self._fs.mkdir(folder)
                self._fs.sync_dir(folder.parent)
            staged = Staged(self._fs, folder)
            try:
                sha256 = copy(source, staged)
            except BaseException:
                staged.discard()
                raise
            return sha256, self._publish(case_id, staged, sha256)

    def _check_space(self, case_id: str, size: int) -> None:
        stamp = stamp_of(self._fs, self._store.folder(case_id) / CASE_FILE)
        floor = max(self._floor, CASES_FREE * stamp[1] if stamp else 0)
        if self._fs.free_space(self._store.root) - size < floor:
            raise Refused("no_space")

    def _publish(self, case_id: str, staged: Staged, sha256: str) -> bool:
        """Put the copy under its name unless it is there already; return whether it was.

        A file of that name whose bytes went bad is moved to the quarantine: here are good ones.
        Of two with the same bytes at the same moment, one waits for the other.
        """
        with self._turns.setdefault(sha256, threading.Lock()):
            verdict = self.verify(case_id, sha256)
            if verdict == OK:
                staged.discard()
                # its name may come from an attempt that failed before it was on the medium
                self._fs.sync_dir(self.path(case_id, sha256).parent)
                return True
            if verdict == CHANGED:
                path = self.path(case_id, sha256)
                quarantine.move(self._fs, self._store.root, path, case_id, self._store.clock())
            staged.publish(sha256, SEALED)
            return False
