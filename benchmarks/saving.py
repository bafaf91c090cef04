"""A durable save against the bare recipe that writes the same two files."""

from __future__ import annotations

import os
import tempfile
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.engine import AS_OF
from benchmarks.measure import Figure, milliseconds
from benchmarks.samples import usual_case
from refundwizard.content.load import load
from refundwizard.domain.wording import money
from refundwizard.storage.case_codec import CaseCodec
from refundwizard.storage.case_store import CaseStore
from refundwizard.storage.fs import OsFs
from refundwizard.storage.paths import resources
from refundwizard.storage.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from refundwizard.domain.case import Case

ROUNDS = 200


def figures() -> Iterator[Figure]:
    """Yield the ratio of a save to writing the same bytes twice, fsync and folder included."""
    case = usual_case(load(resources() / "content" / "cn"), AS_OF)
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        with Store.open(root / "store", fs=OsFs(), clock=_clock, create=True) as store:
            saves = _Saves(CaseStore(store, CaseCodec()), case)
            ours = milliseconds(saves, ROUNDS)
            data = (store.folder(saves.id) / "case.json").read_bytes()
        bare = milliseconds(_Bare(root, data), ROUNDS)
    note = f"{ours:.2f} ms against {bare:.2f} ms"
    yield Figure("durable save against the bare recipe", ours / bare, 1.5, "x", note)


def _clock() -> datetime:
    return AS_OF


class _Saves:
    """Saves a case that differs a little each time."""

    def __init__(self, cases: CaseStore[Case], case: Case) -> None:
        self.id = cases.create(case)
        self._cases = cases
        self._case = case
        self._rev = 1

    def __call__(self) -> None:
        changed = self._case.model_copy(update={"ticks": (money(self._rev),)})
        self._rev = self._cases.save(self.id, self._rev, changed).rev


class _Bare:
    """Writes the same bytes to two folders: temp, fsync, replace, fsync of the folder."""

    def __init__(self, root: Path, data: bytes) -> None:
        self._data = data
        self._folders = [root / "bare", root / "bare" / "history"]
        for folder in self._folders:
            folder.mkdir()
        self._count = 0

    def __call__(self) -> None:
        self._count += 1
        for folder, target in zip(self._folders, ("case.json", f"{self._count}.json"), strict=True):
            temp = folder / uuid.uuid4().hex
            handle = os.open(temp, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            os.write(handle, self._data)
            os.fsync(handle)
            os.close(handle)
            temp.replace(folder / target)
            parent = os.open(folder, os.O_RDONLY)
            os.fsync(parent)
            os.close(parent)
