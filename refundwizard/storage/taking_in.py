"""A case out of a pack: built aside, looked over there, and put among the cases in one step.

Everything the pack says has to agree before anything is written: the case with its checksum, the
record of its evidence link by link, and every exhibit file with its size. While it is written each
file has to hash to its name. What was built is then checked from the disk once more; only then does
it get its place. Whatever goes wrong, what was built aside is removed.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Final

from refundwizard import __version__
from refundwizard.storage import evidence_check, history, tree, vault
from refundwizard.storage.atomic import SEALED, Staged, put
from refundwizard.storage.bundle_reader import Stream
from refundwizard.storage.envelope import Header, dump
from refundwizard.storage.errors import Corrupt, NotAPack, Refused
from refundwizard.storage.evidence_log import (
    FOLDER,
    IMPORT,
    EvidenceLog,
    Record,
    file_name,
    is_before,
    sealed,
)
from refundwizard.storage.fs import exists
from refundwizard.storage.marks import CASE_FILE, timestamp
from refundwizard.storage.pack_contents import Contents, Hooks, check_files, hashed
from refundwizard.storage.store import DataFolder, Store, new_id
from refundwizard.storage.strict_json import digest
from refundwizard.storage.sweep import CASE_PARTS, HALF_MADE

if TYPE_CHECKING:
    from pathlib import Path


BUILDING: Final = HALF_MADE[1]
"""How the folder begins in which a case from outside is built, beside the cases."""

ABSENT_FILE: Final = "evidence_missing"
"""What is no fault of a case file alone: the files it names did not come along."""


def build(store: Store, found: Contents, case_id: str, hooks: Hooks | None = None) -> int:
    """Make a case of a pack under an id that is free, and return its revision.

    Under the id it had it keeps its revision; under a new one it begins anew. The record of its
    evidence goes on from where it was, with a note that the case came in a pack.

    Raises:
        NotAPack: A file is not what its name says.
        Refused: cancelled, no_space, or changed: the id was taken meanwhile.
        StoreError: The disk refused.
    """
    store.require_writable()
    target = store.folder(case_id)
    aside = target.parent / f"{BUILDING}{new_id()}"
    rev = found.envelope.rev if case_id == found.envelope.id else 1
    with store.reporting(target):
        _check_space(store, found)
        try:
            _write(_Building(store, aside, case_id), found, rev, hooks or Hooks())
            _settle(store, aside, target)
        except BaseException:
            with contextlib.suppress(OSError):
                tree.remove(store.fs, aside)
            raise
        store.fs.sync_dir(target.parent)
    return rev


def settle(store: Store) -> None:
    """Have the names of all cases last, also of those an attempt before put there and failed.

    Raises:
        StoreError: the disk refused.
    """
    folder = store.root / "cases"
    with store.reporting(folder):
        store.fs.sync_dir(folder)


def _settle(store: Store, aside: Path, target: Path) -> None:
    """Give what was built its place, unless somebody has it by now."""
    with store.mutex:
        if exists(store.fs, target):
            raise Refused("changed")
        store.fs.rename(aside, target)


def add_files(store: Store, found: Contents, case_id: str, hooks: Hooks | None = None) -> None:
    """Put a pack's exhibit files into a case that is there, and note in its record that it was.

    Raises:
        NotAPack: A file is not what its name says; none was added.
        StoreError: The disk refused; what was added is used by nothing.
    """
    hooks = hooks or Hooks()
    check_files(found, hooks)
    files, known = vault.Vault(store), EvidenceLog(store).read(case_id).blobs()
    for name, entry in found.files.items():
        if name not in known or files.verify(case_id, name) != vault.OK:
            files.take_stream(case_id, Stream(found.pieces(entry)), entry.size)
    if found.chain.records:
        EvidenceLog(store).append(case_id, IMPORT, import_facts(found))


class _Building(Store):
    """The folder a case is built in, which answers like a store that has only this case."""

    def __init__(self, store: Store, aside: Path, case_id: str) -> None:
        DataFolder.__init__(self, store.root, store.fs, store.clock)
        self.aside = aside
        self.case_id = case_id

    def folder(self, case_id: str) -> Path:
        """Return the folder, whatever the case."""
        del case_id
        return self.aside


def _check_space(store: Store, found: Contents) -> None:
    need = found.size + 3 * len(found.raw) + sum(map(len, found.records.values()))
    if store.fs.free_space(store.root) - need < vault.FLOOR:
        raise Refused("no_space")


def _write(place: _Building, found: Contents, rev: int, hooks: Hooks) -> None:
    fs, folder = place.fs, place.aside
    fs.mkdir(folder)
    for part in (*CASE_PARTS, *((FOLDER,) if found.records else ())):
        fs.mkdir(folder / part)
    _write_files(place, found, hooks)
    for seq, raw in found.records.items():
        put(fs, folder / FOLDER, file_name(seq), raw)
    note = _note(place, found)
    head = found.envelope.log_head
    if note is not None:
        put(fs, folder / FOLDER, file_name(note.seq), sealed(note))
    was = found.envelope
    raw = dump(Header(place.case_id, rev, was.saved_at, was.app, log_head=head), was.body)
    put(fs, folder / history.FOLDER, history.file_name(rev), raw)
    put(fs, folder, CASE_FILE, raw)
    _look_over(place, found)


def _look_over(place: _Building, found: Contents) -> None:
    """Read everything back from the disk and let it pass if it is as it was written down."""
    try:
        faults = evidence_check.check(place, place.case_id).faults
    except Corrupt as error:
        raise NotAPack(error.reason, error.where) from error
    if found.bundle is None:
        faults = tuple(each for each in faults if each.code != ABSENT_FILE)
    if faults:
        raise NotAPack("record", faults[0].where)


def _note(place: _Building, found: Contents) -> Record | None:
    """Return the record that the case came in a pack; none where nothing was ever recorded."""
    if not found.chain.records:
        return None
    last = found.chain.records[-1]
    facts = {**import_facts(found), "without": found.without}
    now = timestamp(place.clock())
    is_back = is_before(now, last.at)
    return Record(last.seq + 1, last.sha256, IMPORT, now, is_back, __version__, facts, "")


def import_facts(found: Contents) -> dict[str, object]:
    """Return what the record says of a pack that was taken in."""
    was = found.envelope
    return {
        "case": was.id,
        "rev": was.rev,
        "sha256": digest(found.raw),
        "head": found.chain.head,
    }


def _write_files(place: _Building, found: Contents, hooks: Hooks) -> None:
    done = 0
    for name, entry in found.files.items():
        staged = Staged(place.fs, place.aside / vault.FOLDER)
        try:
            for piece in hashed(found, name, entry, hooks):
                staged.write(piece)
                done += len(piece)
                hooks.progress(done, found.size)
        except BaseException:
            staged.discard()
            raise
        staged.publish(name, SEALED)
