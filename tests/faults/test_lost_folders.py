"""T6: the data folder renamed, deleted or unmounted while it is open, and missing at the start."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from refundwizard.session.autosave import Autosave, SaveNotice
from refundwizard.session.tasks import InPlace
from refundwizard.storage.atomic import put
from refundwizard.storage.doctor import Finding, examine, mend
from refundwizard.storage.envelope import parse
from refundwizard.storage.errors import StoreError, StoreMissing
from refundwizard.storage.fs import OsFs
from refundwizard.storage.index import Index
from refundwizard.storage.lock import KernelLock
from refundwizard.storage.settings import Settings
from refundwizard.storage.store import Store
from tests.faults import real
from tests.faults.programs import Home, start
from tests.faults.world import World
from tests.unit.storage.support import FakeClock, body

pytestmark = [pytest.mark.fault, pytest.mark.timeout(60)]


FINDINGS = tuple(
    Finding(code, "", "", "", remedy)
    for code, remedy in [
        ("marker_damaged", "rewrite_marker"),
        ("index_stale", "rebuild_index"),
        ("temp_left", "sweep"),
        ("permissions", "tighten"),
    ]
)
"""What a check found just before the folder went away."""


@dataclass
class Place:
    """A data folder, how it goes away, and how it comes back (None: never)."""

    root: Path
    leave: Callable[[], object]
    come_back: Callable[[], object] | None


def renamed(tmp_path: Path, _needs) -> Iterator[Place]:
    root, elsewhere = tmp_path / "data", tmp_path / "renamed"
    yield Place(root, lambda: root.rename(elsewhere), lambda: elsewhere.rename(root))


def deleted(tmp_path: Path, _needs) -> Iterator[Place]:
    root = tmp_path / "data"
    yield Place(root, lambda: shutil.rmtree(root), None)


def emptied(tmp_path: Path, _needs) -> Iterator[Place]:
    """What a sync program leaves that lost its account: the folder without anything in it."""
    root, elsewhere = tmp_path / "data", tmp_path / "moved"

    def leave() -> None:
        root.rename(elsewhere)
        root.mkdir()

    def come_back() -> None:
        root.rmdir()
        elsewhere.rename(root)

    yield Place(root, leave, come_back)


def unmounted(tmp_path: Path, needs) -> Iterator[Place]:
    root = tmp_path / "drive"
    root.mkdir()
    image = tmp_path / "image"
    image.mkdir()
    try:
        run(needs("mount"), "--bind", str(image), str(root))
    except PermissionError as error:
        pytest.skip(f"mounting needs root: {error}")
    yield Place(
        root,
        lambda: run(needs("umount"), "-l", str(root)),
        lambda: run(needs("mount"), "--bind", str(image), str(root)),
    )
    subprocess.run([needs("umount"), "-l", str(root)], check=False, capture_output=True)


def run(*command: str) -> None:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise PermissionError(done.stderr.strip())


@pytest.fixture(params=[renamed, deleted, emptied, unmounted], ids=lambda way: way.__name__)
def place(request, tmp_path, needs) -> Iterator[Place]:
    yield from request.param(tmp_path, needs)


@dataclass
class Session:
    """One open case with its autosave."""

    world: World
    case_id: str
    rev: int = 1
    value: int = 1

    def __post_init__(self) -> None:
        self.notices: list[SaveNotice] = []
        self.autosave: Autosave[int] = Autosave(InPlace(), self._write, self.notices.append)

    def type(self, value: int) -> SaveNotice:
        self.value = value
        self.autosave.changed(value)
        self.autosave.flush()
        return self.notices[-1]

    def _write(self, value: int) -> str:
        saved = self.world.cases.save(self.case_id, self.rev, body(value, name="a"))
        self.rev = saved.rev
        return saved.saved_at


def opened(root: Path) -> Session:
    world = World(OsFs(), root, KernelLock(root / ".lock"), create=True)
    return Session(world, world.new("a", 1))


def test_what_was_typed_stays_in_memory_until_the_folder_is_back(place):
    session = opened(place.root)
    assert session.type(2).state == "saved"
    place.leave()
    notice = session.type(3)
    assert notice.state == "failed"
    assert isinstance(notice.error, StoreMissing)
    assert not session.autosave.is_clean
    if place.come_back is not None:
        place.come_back()
        session.autosave.flush()
        assert session.notices[-1].state == "saved"
        assert real.number_of(World(OsFs(), place.root), session.case_id) == 3
    session.world.close()


def test_no_empty_store_takes_the_place_of_a_missing_one(place):
    session = opened(place.root)
    known = Settings().with_store(place.root)
    index = Index.load(session.world.store)
    place.leave()
    left = contents(place.root)
    session.type(2)
    session.type(3)
    for attempt in (
        lambda: session.world.new("b", 1),
        lambda: session.world.take(session.case_id, b"picture"),
        lambda: session.world.trash.delete(session.case_id),
        lambda: session.world.store.thumbs(session.case_id),
        lambda: examine(session.world.store),
        index.changed,
    ):
        with pytest.raises(StoreError):
            attempt()
    mend(session.world.store, FINDINGS)
    session.world.store.sweep()
    index.save()
    session.world.close()
    with pytest.raises(StoreMissing):
        Store.open(place.root, fs=OsFs(), clock=FakeClock(), create=not known.knows(place.root))
    assert contents(place.root) == left


def contents(root: Path) -> list[str] | None:
    return sorted(path.name for path in root.rglob("*")) if root.is_dir() else None


def test_a_copy_can_be_saved_somewhere_else(place, tmp_path):
    session = opened(place.root)
    place.leave()
    session.type(2)
    elsewhere = tmp_path / "stick"
    elsewhere.mkdir()
    raw = session.world.cases.bytes_of(session.case_id, session.rev, body(2, name="a"))
    put(OsFs(), elsewhere, "case.json", raw)
    copy = parse((elsewhere / "case.json").read_bytes(), session.case_id)
    assert copy.body == body(2, name="a")
    session.world.close()


def test_a_start_without_the_marker_is_a_missing_store_and_not_a_new_one(tmp_path):
    """The control: the same start does make a store where none was ever known."""
    root = tmp_path / "data"
    session = opened(root)
    session.world.close()
    (root / "store.json").unlink()
    for create in (False, True):
        with pytest.raises(StoreMissing):
            Store.open(root, fs=OsFs(), clock=FakeClock(), create=create)
    never_known = tmp_path / "new"
    assert not Settings().knows(never_known)
    Store.open(never_known, fs=OsFs(), clock=FakeClock(), create=True).close()
    assert (never_known / "store.json").exists()


def test_the_program_says_that_a_known_folder_is_missing_and_makes_no_other(tmp_path):
    home = Home(tmp_path)
    with start(home, "keep_typing", seed=1) as running:
        running.wait_for("SAVED")
    assert "known_stores" in (home.root / "config/refundwizard/settings.json").read_text("utf-8")
    home.data.rename(tmp_path / "unplugged")
    with start(home, "keep_typing", seed=1) as running:
        assert running.wait_for("NO_STORE") == "NO_STORE page_no_store"
        assert running.wait() == 0
    assert not home.data.exists()
    (tmp_path / "unplugged").rename(home.data)
    with start(home, "keep_typing", seed=1) as running:
        assert int(running.wait_for("READY").split()[1]) > 100
