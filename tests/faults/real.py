"""Stores on the real disk: a base to copy for every run, and what must hold afterwards."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from refundwizard.storage.envelope import BlobRef
from refundwizard.storage.fs import OsFs
from refundwizard.storage.lock import KernelLock
from tests.faults.world import World

MEMORY = Path("/dev/shm")
SOURCE_BYTES = b"screen shot " * 6000


class QuickFs(OsFs):
    """The real disk without waiting for the medium, for preparing and looking."""

    def sync(self, handle: int) -> None:
        """Skip."""

    def sync_dir(self, path: Path) -> None:
        """Skip."""


@contextmanager
def in_memory() -> Iterator[Path]:
    """Yield an empty folder in memory where the system has such a place."""
    place = MEMORY if MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="refundwizard-faults-", dir=place) as folder:
        yield Path(folder)


def reopened(root: Path, *, create: bool = False) -> World:
    """Open a store as the next start of the program does."""
    return World(QuickFs(), root, KernelLock(root / ".lock"), create=create)


def base(root: Path, saves: int = 3) -> tuple[str, int]:
    """Make a store with one case and one exhibit; return the case and its number."""
    world = reopened(root, create=True)
    case_id = world.new("a", 0)
    blob = world.take(case_id, b"first exhibit")
    rev = 1
    for number in range(1, saves + 1):
        rev = world.save(case_id, rev, number, blob)
    world.close()
    return case_id, saves


def copied(source: Path, target: Path) -> Path:
    shutil.copytree(source, target)
    return target


def number_of(world: World, case_id: str) -> int:
    """Return what the case says now; every exhibit it names must be sound."""
    loaded = world.cases.load(case_id)
    for blob in loaded.case.evidence:
        assert world.vault.verify(case_id, blob.sha256, blob.size) == "ok"
    number = loaded.case.data["number"]
    assert isinstance(number, int)
    return number


def blobs_of(world: World, case_id: str) -> tuple[BlobRef, ...]:
    return world.cases.load(case_id).case.evidence
