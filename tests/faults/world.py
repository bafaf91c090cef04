"""A store on any disk, and one plain picture of what it holds, to compare before and after."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from refundwizard.storage import atomic
from refundwizard.storage.case_codec import PlainCodec
from refundwizard.storage.case_store import CaseStore, Trash
from refundwizard.storage.envelope import BlobRef, Body
from refundwizard.storage.fs import Fs
from refundwizard.storage.lock import Lock, NoLock
from refundwizard.storage.migrations import CHAIN
from refundwizard.storage.recovery import find_newest
from refundwizard.storage.store import Store
from refundwizard.storage.vault import Vault
from tests.faults.simulated import ROOT
from tests.unit.storage.support import FakeClock, body

DATA = ROOT / "data"
CASE, TRASH = "case", "trash"


@dataclass(frozen=True)
class Seen:
    """Where a case is and what it says; `blobs` are the exhibits it names, each found sound."""

    place: str
    number: int
    blobs: tuple[str, ...] = ()


Picture = dict[str, Seen]
"""Cases by the name the test gave them."""


class Broken(AssertionError):  # noqa: N818 - says what happened
    """Something a person would call lost or damaged."""


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@dataclass
class World:
    """An open store with everything that works on it."""

    fs: Fs
    root: Path = DATA
    lock: Lock = field(default_factory=lambda: NoLock("held"))
    create: bool = False
    clock: FakeClock = field(default_factory=FakeClock)

    def __post_init__(self) -> None:
        self.store = Store.open(
            self.root, fs=self.fs, clock=self.clock, lock=self.lock, create=self.create
        )
        self.cases: CaseStore[Body] = CaseStore(self.store, PlainCodec(), app="0.1.0")
        self.vault = Vault(self.store, floor=0)
        self.trash = Trash(self.store)

    def new(self, name: str, number: int, *blobs: BlobRef) -> str:
        return self.cases.create(body(number, *blobs, name=name))

    def save(self, case_id: str, base_rev: int, number: int, *blobs: BlobRef) -> int:
        name = self.cases.load(case_id).case.data["name"]
        return self.cases.save(case_id, base_rev, body(number, *blobs, name=name)).rev

    def take(self, case_id: str, data: bytes) -> BlobRef:
        taken = self.vault.take_bytes(case_id, data)
        return BlobRef(taken.sha256, taken.size)

    def picture(self) -> Picture:
        """Read every case; Broken for one that cannot be read or whose exhibits are not sound."""
        seen: Picture = {}
        for case_id in self.cases.ids():
            loaded = self.cases.load(case_id)
            blobs = tuple(blob.sha256 for blob in loaded.case.evidence)
            for name in {*blobs, *self.vault.hashes(case_id)}:
                if self.vault.verify(case_id, name) != "ok":
                    raise Broken(f"exhibit {name[:8]}")
            _add(seen, str(loaded.case.data["name"]), Seen(CASE, _number(loaded.case), blobs))
        for entry in self.trash.entries():
            folder = self.root / "trash" / entry.name
            found = find_newest(self.fs, folder, entry.case_id, CHAIN).envelope.body
            blobs = tuple(blob.sha256 for blob in found.evidence)
            for name in blobs:
                if digest(self.fs.read(folder / "evidence" / name, 1 << 20)) != name:
                    raise Broken(f"exhibit {name[:8]}")
            _add(seen, str(found.data["name"]), Seen(TRASH, _number(found), blobs))
        return seen

    def must_work(self) -> None:
        """Save, take an exhibit in and sweep, in every case; nothing stale may stay."""
        for case_id in self.cases.ids():
            loaded = self.cases.load(case_id)
            number = _number(loaded.case) + 1000
            rev = self.save(case_id, loaded.rev, number, *loaded.case.evidence)
            blob = self.take(case_id, f"after {case_id}".encode())
            self.save(case_id, rev, number + 1, *loaded.case.evidence, blob)
            if _number(self.cases.load(case_id).case) != number + 1:
                raise Broken("cannot be saved any more")
        self.store.sweep()
        left = list(stale_in(self.fs, self.root))
        if left:
            raise Broken(f"left behind: {left}")

    def close(self) -> None:
        self.store.close()


@contextmanager
def another_process() -> Iterator[None]:
    """Forget which temporary files are being written, as only a new process would."""
    writing = set(atomic._live)
    atomic._live.clear()
    try:
        yield
    finally:
        atomic._live.clear()
        atomic._live.update(writing)


def stale_in(fs: Fs, folder: Path) -> Iterable[str]:
    """Yield the temporary files and half-made cases anywhere in a store but its quarantine."""
    for name in fs.names(folder):
        path = folder / name
        if name.startswith((".tmp-", ".new-", ".import-", ".purge-")):
            yield name
        elif fs.facts(path).kind == "folder" and name != "quarantine":
            yield from stale_in(fs, path)


def _number(case: Body) -> int:
    number = case.data["number"]
    assert isinstance(number, int)
    return number


def _add(seen: Picture, name: str, what: Seen) -> None:
    if name in seen:
        raise Broken(f"twice: {name}")
    seen[name] = what
