"""The commit of a save: the base revision checked, the generation written, then the copy.

One generation is one file that is never touched again; case.json is only a copy of the newest. All
of it runs under the store's mutex, in the one thread that writes.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.storage import history, quarantine
from refundwizard.storage.atomic import put
from refundwizard.storage.envelope import parse
from refundwizard.storage.errors import Conflict, Corrupt, StoreError
from refundwizard.storage.marks import CASE_FILE
from refundwizard.storage.recovery import CASE_MISSING, Found, find_newest, stamp_of
from refundwizard.storage.strict_json import CASE_LIMIT, digest
from refundwizard.storage.sweep import CASE_PARTS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from refundwizard.storage.envelope import Envelope
    from refundwizard.storage.fs import Fs, Stamp
    from refundwizard.storage.migrations import Chain
    from refundwizard.storage.store import Store

_PRUNE_FROM = 2 * history.KEEP_LAST
"""Generations that may pile up before the first look at which to remove; then every 20 saves."""


@dataclass(slots=True)
class Head:
    """What this process knows of a case's files, to notice what others change in them."""

    rev: int
    top: int
    """The highest generation number on the disk, readable or not."""
    copy: Stamp | None
    copy_is_good: bool
    """Whether case.json may be replaced without keeping a copy of it."""
    is_old_schema: bool
    pending: int = 0
    attempted: str = ""
    """SHA-256 of a generation whose save failed and which may be on the disk all the same."""


@dataclass(frozen=True, slots=True)
class Committed:
    """A generation that is on the medium; see `Saved` for `copy_pending`."""

    rev: int
    copy_pending: int


def build(fs: Fs, folder: Path, raw: bytes) -> None:
    """Make a whole case in a new folder, from the bytes of its first revision; raises OSError."""
    fs.mkdir(folder)
    for part in CASE_PARTS:
        fs.mkdir(folder / part)
    put(fs, folder / history.FOLDER, history.file_name(1), raw)
    put(fs, folder, CASE_FILE, raw)


class Past:
    """Reads the earlier generations of the cases of one store."""

    def __init__(self, store: Store, chain: Chain) -> None:
        self._store = store
        self._chain = chain

    def read(self, case_id: str, rev: int) -> Envelope:
        """Return a generation; raises NotFound, Corrupt or TooNew."""
        path = self._store.folder(case_id) / history.FOLDER / history.file_name(rev)
        with self._store.reporting(path):
            raw = self._store.fs.read(path, CASE_LIMIT)
        envelope = parse(raw, case_id, chain=self._chain, where=path.name)
        if envelope.rev != rev:
            raise Corrupt("wrong_rev", path.name)
        return envelope

    def describe(self, case_id: str, rev: int) -> history.Generation:
        """Return what a person is shown of a generation, readable or not."""
        folder = self._store.folder(case_id) / history.FOLDER
        reason = history.pin_reason(self._store.fs, folder, rev)
        try:
            return history.Generation(rev, self.read(case_id, rev).saved_at, reason, readable=True)
        except StoreError:
            return history.Generation(rev, "", reason, readable=False)


def _due_pin(head: Head) -> dict[int, str]:
    return {head.rev: "before_migration"} if head.is_old_schema else {}


def _set_aside(fs: Fs, past: Path, rev: int) -> None:
    """Take what an unconfirmed save left out of the way of its repetition."""
    aside = f"{history.UNACKED}{rev:010d}-{os.urandom(4).hex()}.json"
    fs.rename(past / history.file_name(rev), past / aside)


def _is_missing(found: Found) -> bool:
    """Say whether case.json is known to be absent; one that cannot be looked at is not."""
    return any(problem.code == CASE_MISSING for problem in found.problems)


def _still_ours(before: Head | None, found: Found) -> str:
    """Return the mark of our own failed save if that is what was found, ahead of case.json."""
    if before is None or digest(found.raw) != before.attempted:
        return ""
    is_ahead = any(problem.where == CASE_FILE for problem in found.problems)
    return before.attempted if is_ahead else ""


class Commits:
    """Reads heads and writes generations for the cases of one store."""

    def __init__(self, store: Store, chain: Chain) -> None:
        self._store = store
        self._fs = store.fs
        self._chain = chain
        self._heads: dict[str, Head] = {}

    def find(self, case_id: str) -> Found:
        """Return the newest state of a case and remember what its files looked like."""
        folder = self._store.folder(case_id)
        with self._store.reporting(folder):
            found = find_newest(self._fs, folder, case_id, self._chain)
        before = self._heads.get(case_id)
        self._heads[case_id] = Head(
            rev=found.envelope.rev,
            top=found.top,
            copy=found.copy,
            copy_is_good=found.copy_is_good or _is_missing(found),
            is_old_schema=found.envelope.schema < self._chain.current,
            pending=before.pending if before else 0,
            attempted=_still_ours(before, found),
        )
        return found

    def write(
        self,
        case_id: str,
        base_rev: int,
        make: Callable[[int], bytes],
        pins: Mapping[int, str] | None = None,
    ) -> Committed:
        """Write the next generation of a case.

        Args:
            case_id: The case.
            base_rev: The revision the change was made to.
            make: Returns the bytes of the file for its revision.
            pins: Generations to keep for ever, with the reason, before anything is written.

        Raises:
            Conflict: The disk holds another revision.
            StoreError: Nothing was saved.
        """
        store, folder = self._store, self._store.folder(case_id)
        store.require_writable()
        past = folder / history.FOLDER
        with store.mutex, store.reporting(folder):
            names = history.listed(self._fs, folder)
            head = self._checked(case_id, base_rev, names)
            rev = head.top + 1
            raw = make(rev)
            for number, reason in {**(pins or {}), **_due_pin(head)}.items():
                history.pin(self._fs, past, number, reason)
            head.attempted = digest(raw)
            put(self._fs, past, history.file_name(rev), raw)
            head.rev = head.top = rev
            head.attempted, head.is_old_schema = "", False
            self._write_copy(case_id, head, raw)
            self._prune(past, rev, raw, len(names))
            return Committed(rev, head.pending)

    def mend(self, case_id: str) -> bool:
        """Bring case.json up to the newest generation; return whether there was a need.

        Raises:
            OSError: It still is as it was.
        """
        self._store.require_writable()
        path = self._store.folder(case_id) / CASE_FILE
        with self._store.mutex, self._store.reporting(path):
            found = self.find(case_id)
            if found.copy_is_good and self._fs.read(path, CASE_LIMIT) == found.raw:
                return False
            head = self._heads[case_id]
            self._replace_copy(case_id, head, found.raw)
            head.copy, head.copy_is_good, head.pending = stamp_of(self._fs, path), True, 0
            head.attempted = ""  # what is in both places now counts, whoever wrote it
        return True

    def _checked(self, case_id: str, base_rev: int, names: tuple[str, ...]) -> Head:
        """Return the head if it still is what the change was made to."""
        folder = self._store.folder(case_id)
        head = self._heads.get(case_id)
        *others, top = [0, *history.revs_in(names)]
        if head is not None and self._is_repeated(folder, base_rev, top, head):
            _set_aside(self._fs, folder / history.FOLDER, top)
            head, top = None, others[-1]
        known = None if head is None else (head.top, head.copy)
        if head is None or known != (top, stamp_of(self._fs, folder / CASE_FILE)):
            self.find(case_id)
            head = self._heads[case_id]
        if head.rev != base_rev:
            raise Conflict(base_rev, head.rev)
        return head

    def _is_repeated(self, folder: Path, base_rev: int, top: int, head: Head) -> bool:
        """Say whether the newest generation is what our own failed save left of this change.

        It may have been read in between, as when the list is brought up to date; whoever goes on
        from what was read then keeps it.
        """
        if not head.attempted or (top <= head.top and base_rev == head.rev):
            return False
        raw = self._fs.read(folder / history.FOLDER / history.file_name(top), CASE_LIMIT)
        return digest(raw) == head.attempted

    def _replace_copy(self, case_id: str, head: Head, raw: bytes) -> None:
        folder = self._store.folder(case_id)
        if not head.copy_is_good:
            now = self._store.clock()
            quarantine.keep_copy(self._fs, self._store.root, folder / CASE_FILE, case_id, now)
        put(self._fs, folder, CASE_FILE, raw)

    def _write_copy(self, case_id: str, head: Head, raw: bytes) -> None:
        """Write case.json; the save stands whether or not that works."""
        try:
            self._replace_copy(case_id, head, raw)
        except (OSError, Corrupt):
            head.pending += 1
        else:
            head.pending, head.copy_is_good = 0, True
        head.copy = stamp_of(self._fs, self._store.folder(case_id) / CASE_FILE)

    def _prune(self, past: Path, rev: int, raw: bytes, count: int) -> None:
        """Now and then remove old generations, but only behind one that reads back as written."""
        if count < _PRUNE_FROM or rev % history.KEEP_LAST:
            return
        with contextlib.suppress(OSError, StoreError):
            if self._fs.read(past / history.file_name(rev), CASE_LIMIT) == raw:
                history.prune(self._fs, past, self._fs.names(past))
