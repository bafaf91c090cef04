"""Cases on the disk: made, read, saved, taken back to an earlier generation.

A save writes the next generation first, and that is the commit; then it writes case.json, a copy
for people and other programs. So the newest state is on the disk twice, and neither a damaged nor
a locked case.json costs anything.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from refundwizard import __version__
from refundwizard.storage import history, tree
from refundwizard.storage.commits import Commits, Past, build
from refundwizard.storage.envelope import Body, Envelope, Header, PackRef, dump
from refundwizard.storage.errors import Corrupt
from refundwizard.storage.evidence_log import EvidenceLog
from refundwizard.storage.marks import CASE_FILE, is_id, timestamp
from refundwizard.storage.migrations import CHAIN, Chain
from refundwizard.storage.recovery import Problem
from refundwizard.storage.store import new_id
from refundwizard.storage.sweep import HALF_MADE
from refundwizard.storage.trash import Trash, TrashEntry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refundwizard.storage.case_codec import Codec
    from refundwizard.storage.store import Store

__all__ = ["CaseStore", "Loaded", "Problem", "Saved", "Trash", "TrashEntry"]

C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class Loaded(Generic[C]):
    """A case as read; `migrated_from` is its schema on the disk where that is an older one."""

    id: str
    rev: int
    case: C
    problems: tuple[Problem, ...]
    saved_at: str
    pack: PackRef
    migrated_from: int | None


@dataclass(frozen=True, slots=True)
class Saved:
    """A confirmed save: it is on the medium.

    `copy_pending` counts the saves in a row whose case.json could not be written; from the second
    one the person should be told, though nothing is lost.
    """

    rev: int
    saved_at: str
    copy_pending: int


class CaseStore(Generic[C]):
    """The cases of one store. Every method raises only StoreError."""

    def __init__(
        self, store: Store, codec: Codec[C], *, app: str = __version__, chain: Chain = CHAIN
    ) -> None:
        """Bind a store; `app` is the version that goes into the files."""
        self._store = store
        self._fs = store.fs
        self._codec = codec
        self._app = app
        self._chain = chain
        self._commits = Commits(store, chain)
        self._past = Past(store, chain)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all cases, sorted."""
        folder = self._store.root / "cases"
        with self._store.reporting(folder):
            return tuple(name for name in self._fs.names(folder) if is_id(name))

    def create(self, case: C) -> str:
        """Store a new case as revision 1 and return its id; it appears whole or not at all."""
        self._store.require_writable()
        case_id = new_id()
        raw = self.bytes_of(case_id, 1, case)
        target = self._store.folder(case_id)
        building = target.parent / f"{HALF_MADE[0]}{case_id}"
        with self._store.mutex, self._store.reporting(target):
            try:
                build(self._fs, building, raw)
                self._fs.rename(building, target)
            except BaseException:
                with contextlib.suppress(OSError):
                    tree.remove(self._fs, building)
                raise
            self._fs.sync_dir(target.parent)
        return case_id

    def load(self, case_id: str) -> Loaded[C]:
        """Return the newest state of a case and what was found wrong on the way; writes nothing.

        Raises:
            NotFound, BadId: There is no such case.
            Corrupt: No readable state is left, or the newest one is not understood.
            TooNew: It belongs to a newer version.
        """
        found = self._commits.find(case_id)
        return self._loaded(found.envelope, found.problems)

    def peek(self, case_id: str) -> tuple[Envelope, tuple[Problem, ...]]:
        """Return the newest case file without making a case of it; raises like `load`."""
        found = self._commits.find(case_id)
        return found.envelope, found.problems

    def save(self, case_id: str, base_rev: int, case: C) -> Saved:
        """Write a changed case durably.

        After a failure repeat with the same `base_rev`: what the failed save may have left is
        recognised and set aside.

        Args:
            case_id: The case.
            base_rev: The revision the change was made to.
            case: The changed case.

        Raises:
            Conflict: The disk holds another revision.
        """
        return self._save(case_id, base_rev, self._codec.encode(case))

    def generations(self, case_id: str) -> tuple[history.Generation, ...]:
        """Return all generations of a case, the newest first; reads each of them."""
        folder = self._store.folder(case_id) / history.FOLDER
        with self._store.reporting(folder):
            revs = history.revs_in(self._fs.names(folder))
            return tuple(self._past.describe(case_id, rev) for rev in reversed(revs))

    def load_generation(self, case_id: str, rev: int) -> Loaded[C]:
        """Return an earlier state of a case.

        Raises:
            NotFound, Corrupt, TooNew: As the file is.
        """
        return self._loaded(self._past.read(case_id, rev), ())

    def pin(self, case_id: str, rev: int, reason: str) -> None:
        """Keep a generation for ever, for a reason such as "export"."""
        self._store.require_writable()
        folder = self._store.folder(case_id) / history.FOLDER
        with self._store.mutex, self._store.reporting(folder):
            history.pin(self._fs, folder, rev, reason)

    def restore(self, case_id: str, base_rev: int, rev: int) -> Saved:
        """Make an earlier state the newest one; both it and the state before are pinned.

        Raises:
            Conflict: The disk holds another revision than `base_rev`.
            NotFound, Corrupt, TooNew: The earlier state cannot be read.
        """
        self._store.require_writable()
        body = self._past.read(case_id, rev).body
        pins = {rev: "restore_source", base_rev: "before_restore"}
        return self._save(case_id, base_rev, body, pins)

    def bytes_of(self, case_id: str, rev: int, case: C) -> bytes:
        """Return a complete case file, for saving a copy somewhere else."""
        now = timestamp(self._store.clock())
        header = Header(case_id, rev, now, self._app, self._chain.current)
        return dump(header, self._codec.encode(case))

    def mend(self, case_id: str) -> bool:
        """Bring case.json up to the newest generation, keeping a copy of a damaged one.

        Returns:
            Whether there was anything to do.
        """
        return self._commits.mend(case_id)

    def _save(
        self, case_id: str, base_rev: int, body: Body, pins: Mapping[int, str] | None = None
    ) -> Saved:
        now = timestamp(self._store.clock())
        head = EvidenceLog(self._store).head(case_id)

        def make(rev: int) -> bytes:
            return dump(Header(case_id, rev, now, self._app, self._chain.current, head), body)

        done = self._commits.write(case_id, base_rev, make, pins)
        return Saved(done.rev, now, done.copy_pending)

    def _loaded(self, envelope: Envelope, problems: tuple[Problem, ...]) -> Loaded[C]:
        try:
            case = self._codec.decode(envelope.body)
        except ValueError as error:
            raise Corrupt("shape", CASE_FILE) from error
        schema = envelope.schema
        return Loaded(
            id=envelope.id,
            rev=envelope.rev,
            case=case,
            problems=problems,
            saved_at=envelope.saved_at,
            pack=envelope.body.pack,
            migrated_from=schema if schema < self._chain.current else None,
        )
