"""T5: no room, no permission, a read-only medium; every refusal is told, nothing is lost."""

from __future__ import annotations

import errno
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from refundwizard.session.autosave import Autosave, SaveNotice
from refundwizard.session.tasks import InPlace
from refundwizard.storage.errors import DiskFull, Refused, StoreReadOnly
from refundwizard.storage.fs import OsFs
from refundwizard.storage.lock import KernelLock
from refundwizard.storage.vault import Vault
from tests.faults import real
from tests.faults.dice import dice
from tests.faults.forks import REFUSED, Forks
from tests.faults.marks import UNIX
from tests.faults.world import World
from tests.unit.storage.support import body

pytestmark = [pytest.mark.fault, UNIX, pytest.mark.timeout(120)]

PAGE = 4096


@pytest.fixture
def small_disk(tmp_path: Path, needs) -> Iterator[Path]:
    """A real file system of 1 MiB."""
    place = tmp_path / "small"
    place.mkdir()
    command = [needs("mount"), "-t", "tmpfs", "-o", "size=1m,mode=0700", "tmpfs", str(place)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"mounting needs root: {done.stderr.strip()}")
    yield place
    subprocess.run([needs("umount"), "-l", str(place)], check=True)


class Filler:
    """A file that takes all room but some."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.path.touch()

    def leave(self, room: int) -> None:
        """Take everything, then give `room` bytes back."""
        with self.path.open("ab", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(PAGE))
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise
        os.truncate(self.path, max(0, self.path.stat().st_size - room))


class Typing:
    """A person who changes one case, with the program's own autosave."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.case_id = world.new("a", 0)
        self.rev, self.number = 1, 0
        self.pending = 0
        self.notices: list[SaveNotice] = []
        self.autosave: Autosave[tuple[int, str]] = Autosave(
            InPlace(), self._write, self.notices.append
        )

    def change(self, number: int, text: str) -> SaveNotice:
        self.autosave.changed((number, text))
        self.autosave.flush()
        return self.notices[-1]

    def _write(self, value: tuple[int, str]) -> str:
        number, text = value
        saved = self.world.cases.save(self.case_id, self.rev, body(number, name="a", text=text))
        self.rev, self.number, self.pending = saved.rev, number, saved.copy_pending
        return saved.saved_at


def opened(root: Path, *, create: bool = False) -> World:
    return World(OsFs(), root, KernelLock(root / ".lock"), create=create)


def empty_generations(world: World, case_id: str) -> list[str]:
    folder = world.store.folder(case_id) / "history"
    return [path.name for path in folder.glob("[0-9]*.json") if not path.stat().st_size]


def test_a_disk_filled_to_the_brim_refuses_aloud_and_loses_nothing(small_disk, sized, figure):
    world = opened(small_disk / "data", create=True)
    typing, filler, chance = Typing(world), Filler(small_disk / "filler"), dice(1)
    refused = pending = 0
    saves = sized(400, 4000, 4000)
    for number in range(1, saves + 1):
        filler.leave(chance.choice([0, 0, PAGE, 2 * PAGE, 4 * PAGE, 10 * PAGE]))
        before = typing.number
        notice = typing.change(number, "文" * chance.choice([10, 3000, 10_000]))
        if notice.state == "failed":
            assert isinstance(notice.error, DiskFull)
            assert typing.number == before
            refused += 1
        else:
            assert (notice.state, typing.number) == ("saved", number)
            pending += bool(typing.pending)
        assert number_now(world, typing.case_id) == typing.number
        assert not empty_generations(world, typing.case_id)
    figure(saves=saves, refused=refused, copy_pending=pending)
    assert refused > saves // 10
    assert saves - refused > saves // 10
    assert all(generation.readable for generation in world.cases.generations(typing.case_id))
    filler.path.unlink()
    assert typing.change(saves + 1, "room again").state == "saved"
    assert typing.pending == 0
    world.close()


def number_now(world: World, case_id: str) -> int:
    """Read as another process would, without touching what this one knows."""
    return real.number_of(World(world.fs, world.root), case_id)


def test_evidence_is_refused_below_the_floor_and_the_case_still_saves(small_disk):
    world = opened(small_disk / "data", create=True)
    typing = Typing(world)
    with pytest.raises(Refused, match="no_space"):
        Vault(world.store).take_bytes(typing.case_id, b"picture")
    Filler(small_disk / "filler").leave(6 * PAGE)
    with pytest.raises(Refused, match="no_space"):
        world.take(typing.case_id, bytes(100_000))
    assert typing.change(1, "still saved").state == "saved"
    assert world.vault.hashes(typing.case_id) == ()
    world.close()


def test_a_medium_that_turns_read_only_is_told_and_read_on(small_disk, needs):
    root = small_disk / "data"
    world = opened(root, create=True)
    typing = Typing(world)
    assert typing.change(1, "before").state == "saved"
    world.close()
    subprocess.run([needs("mount"), "-o", "remount,ro", str(small_disk)], check=True)
    notice = typing.change(2, "after")
    assert isinstance(notice.error, StoreReadOnly)
    second = opened(root)
    assert second.store.read_only == "read_only"
    assert real.number_of(second, typing.case_id) == 1
    with pytest.raises(StoreReadOnly):
        second.save(typing.case_id, typing.rev, 3)
    second.close()
    subprocess.run([needs("mount"), "-o", "remount,rw", str(small_disk)], check=True)
    assert typing.change(3, "again").state == "saved"


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that another user may at least pass through."""
    with real.in_memory() as folder:
        folder.chmod(0o755)
        yield folder


def everything_in(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_a_folder_one_may_only_read_is_read_and_left_alone(open_to_all):
    root = open_to_all / "data"
    case_id, number = real.base(root)
    folders = [root, *(path for path in root.rglob("*") if path.is_dir())]
    for path in root.rglob("*"):
        path.chmod(0o444)
    for path in folders:
        path.chmod(0o555)
    before = everything_in(root)
    try:
        with Forks(open_to_all) as forks:
            child = forks.start("save", root=str(root), case=case_id, nobody=True)
            assert child.wait() == REFUSED
            assert child.lines() == ["REFUSED store_read_only"]
            child = forks.start("look", root=str(root), case=case_id, nobody=True)
            assert (child.wait(), child.lines()) == (0, [f"SAYS {number}"])
        assert everything_in(root) == before
    finally:
        for path in folders:
            path.chmod(0o700)


@pytest.mark.parametrize("largest", [40, 500, 4096, 9000])
def test_a_limit_on_the_size_of_files_is_a_full_disk(open_to_all, largest):
    root = open_to_all / "data"
    case_id, number = real.base(root)
    with Forks(open_to_all) as forks:
        child = forks.start("save", root=str(root), case=case_id, largest=largest)
        assert child.wait() == REFUSED
        assert child.lines() == ["REFUSED disk_full"]
    world = real.reopened(root)
    assert real.number_of(world, case_id) == number
    world.must_work()
    world.close()
