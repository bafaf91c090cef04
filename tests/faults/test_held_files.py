"""T7: virus scanners and sync clients that hold a file, as Windows reports it."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from refundwizard.storage.errors import StoreError
from refundwizard.storage.fs import OsFs
from refundwizard.storage.lock import NoLock
from tests.faults import real
from tests.faults.world import World, stale_in
from tests.unit.storage.support import body

pytestmark = [pytest.mark.fault, pytest.mark.timeout(60)]

HELD = (5, 32, 33)
"""Access denied, sharing violation, lock violation."""
TRIES = 8


class HeldFs(OsFs):
    """A disk on which `held` cannot be replaced for the next `times` tries."""

    def __init__(self) -> None:
        self.pauses: list[float] = []
        super().__init__(sleep=self.pauses.append)
        self.held, self.times, self.winerror = "", 0, 0

    def hold(self, name: str, times: int, winerror: int) -> None:
        self.held, self.times, self.winerror = name, times, winerror
        self.pauses.clear()

    def _replace(self, source: Path, target: Path) -> None:
        if self.times and target.name.endswith(self.held):
            self.times -= 1
            error = PermissionError(errno.EACCES, "held", str(target))
            error.winerror = self.winerror  # type: ignore[attr-defined]
            raise error
        super()._replace(source, target)


@pytest.fixture
def fs() -> HeldFs:
    return HeldFs()


@pytest.fixture
def world(tmp_path: Path, fs: HeldFs) -> World:
    return World(fs, tmp_path / "data", NoLock("held"), create=True)


@pytest.mark.parametrize("winerror", HELD)
@pytest.mark.parametrize("tries", [1, 3, TRIES - 1])
def test_a_file_that_is_let_go_in_time_is_written_as_if_nothing_was(world, fs, tries, winerror):
    case_id = world.new("a", 1)
    for name in ("case.json", "0000000003.json"):
        fs.hold(name, tries, winerror)
        rev = world.cases.load(case_id).rev
        saved = world.cases.save(case_id, rev, body(rev + 1, name="a"))
        assert (saved.rev, saved.copy_pending) == (rev + 1, 0)
        assert len(fs.pauses) == tries
        assert sum(fs.pauses) <= 5
    assert real.number_of(world, case_id) == 3


@pytest.mark.parametrize("winerror", HELD)
def test_a_case_file_held_for_ever_is_acknowledged_and_warned_of_the_second_time(
    world, fs, winerror
):
    case_id = world.new("a", 1)
    fs.hold("case.json", 1 << 30, winerror)
    pending = [
        world.cases.save(case_id, rev, body(rev + 1, name="a")).copy_pending for rev in (1, 2, 3)
    ]
    assert pending == [1, 2, 3]
    again = World(OsFs(), world.root, NoLock("held"))
    assert real.number_of(again, case_id) == 4
    assert [problem.code for problem in again.cases.load(case_id).problems] == ["rolled_forward"]
    fs.hold("", 0, 0)
    assert world.cases.save(case_id, 4, body(5, name="a")).copy_pending == 0
    assert not world.cases.load(case_id).problems


@pytest.mark.parametrize("winerror", HELD)
def test_a_folder_held_for_ever_refuses_the_save_and_keeps_what_was(world, fs, winerror):
    case_id = world.new("a", 1)
    fs.hold("", 1 << 30, winerror)
    with pytest.raises(StoreError):
        world.cases.save(case_id, 1, body(2, name="a"))
    assert len(fs.pauses) == TRIES - 1
    fs.hold("", 0, 0)
    assert real.number_of(world, case_id) == 1
    assert world.cases.save(case_id, 1, body(3, name="a")).rev == 2
    assert not list(stale_in(fs, world.root))


def test_other_errors_are_not_waited_for(world, fs):
    """The control: only the three numbers that go away by themselves are tried again."""
    case_id = world.new("a", 1)
    fs.hold("0000000002.json", 1, 87)
    with pytest.raises(StoreError):
        world.cases.save(case_id, 1, body(2, name="a"))
    assert fs.pauses == []
