"""The second copy: only what is new is written, all is read back, no failure loses anything."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest

from refundwizard.storage.copies import Copy, place_of
from refundwizard.storage.copy_back import bring_back
from refundwizard.storage.copy_run import make_copy
from refundwizard.storage.copy_thin import MONTHS, NEWEST, keep
from refundwizard.storage.doctor import examine
from refundwizard.storage.errors import CopyFailed, IoFailed, NotFound, Refused
from refundwizard.storage.fs import OsFs
from refundwizard.storage.pack_contents import Hooks
from tests.faults.world import World
from tests.unit.storage.support import FakeClock


class Weak(OsFs):
    """A drive that keeps other bytes than it was given, below one folder."""

    below = ""

    def write(self, handle: int, data: bytes) -> None:
        super().write(handle, data[:-1] + b"?" if self.below else data)


@pytest.fixture
def world(tmp_path) -> World:
    """Two cases, one with a piece of evidence."""
    world = World(Weak(), tmp_path / "data", create=True)
    first = world.new("a", 1)
    world.save(first, 1, 2, world.take(first, b"picture" * 100))
    world.new("b", 7)
    return world


@pytest.fixture
def drive(tmp_path) -> Path:
    return tmp_path / "drive"


def files_in(drive: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in drive.rglob("*") if p.is_file() and p.name != ".lock"}


def fresh(tmp_path: Path, name: str = "new") -> World:
    return World(OsFs(), tmp_path / name, create=True, clock=FakeClock())


def test_the_second_run_writes_only_what_is_new(world, drive):
    first = make_copy(world.store, drive)
    assert first.cases == 2
    assert make_copy(world.store, drive).new == 0
    case_id = world.cases.ids()[0]
    world.save(case_id, world.cases.load(case_id).rev, 9)
    third = make_copy(world.store, drive)
    assert third.new == 2, "one state of the case (history and case.json are the same) and its list"


def test_every_case_comes_back_with_its_history(world, drive, tmp_path):
    make_copy(world.store, drive)
    other = fresh(tmp_path)
    back = bring_back(other.store, drive)
    assert sorted(back.cases) == list(world.cases.ids())
    assert other.picture() == world.picture()
    for case_id in world.cases.ids():
        mine, theirs = (w.cases.generations(case_id) for w in (world, other))
        assert mine == theirs
    assert examine(other.store, deep=True, floor=0) == ()
    other.must_work()


def test_a_file_that_went_bad_on_the_drive_is_written_again(world, drive):
    make_copy(world.store, drive)
    path = next(p for p in (drive / "files").rglob("*") if p.is_file())
    good = path.read_bytes()
    path.chmod(0o600)
    path.write_bytes(b"?" + good[1:])
    assert make_copy(world.store, drive).healed == 1
    assert path.read_bytes() == good


def test_a_drive_that_does_not_give_back_what_it_got_fails_and_removes_nothing(world, drive):
    make_copy(world.store, drive)
    before = files_in(drive)
    case_id = world.cases.ids()[0]
    world.save(case_id, world.cases.load(case_id).rev, 9)
    world.fs.below = str(drive)
    with pytest.raises(CopyFailed):
        make_copy(world.store, drive)
    world.fs.below = ""
    assert before.items() <= files_in(drive).items()
    assert len(Copy(world.fs, drive).runs()) == 1


def test_a_damaged_case_comes_from_the_run_before(world, drive, tmp_path):
    make_copy(world.store, drive)
    case_id = world.cases.ids()[0]
    world.save(case_id, world.cases.load(case_id).rev, 9)
    world.clock.now = world.clock.now.replace(hour=23)
    make_copy(world.store, drive)
    copy = Copy(world.fs, drive)
    newest, before = copy.runs()
    (changed,) = set(newest.cases.values()) - set(before.cases.values())
    copy.path(changed).write_bytes(b"{}")
    other = fresh(tmp_path)
    back = bring_back(other.store, drive)
    assert (back.older, back.lost) == ([case_id], [])
    assert len(back.cases) == 2


def test_what_is_not_whole_anywhere_is_named_and_the_rest_comes_back(world, drive, tmp_path):
    make_copy(world.store, drive)
    case_id = world.cases.ids()[0]
    copy = Copy(world.fs, drive)
    copy.path(copy.runs()[0].cases[case_id]).unlink()
    other = fresh(tmp_path)
    back = bring_back(other.store, drive)
    assert back.lost == [case_id]
    assert len(back.cases) == 1
    assert examine(other.store, deep=True, floor=0) == ()


def test_a_case_that_is_the_same_here_is_told_as_the_same(world, drive):
    make_copy(world.store, drive)
    back = bring_back(world.store, drive)
    assert (back.cases, back.here, back.behind) == ([], [], [])
    assert sorted(back.same) == list(world.cases.ids())


def test_a_newer_case_here_is_never_overwritten(world, drive):
    make_copy(world.store, drive)
    case_id = world.cases.ids()[0]
    world.save(case_id, world.cases.load(case_id).rev, 9)
    before = world.picture()
    back = bring_back(world.store, drive)
    assert (back.cases, back.here, back.behind) == ([], [case_id], [])
    assert len(back.same) == 1
    assert world.picture() == before


def test_an_older_case_here_is_told_and_left_alone(world, drive, tmp_path):
    shutil.copytree(world.root, tmp_path / "older")
    case_id = world.cases.ids()[0]
    world.save(case_id, world.cases.load(case_id).rev, 9)
    make_copy(world.store, drive)
    older = World(OsFs(), tmp_path / "older", clock=FakeClock())
    before = older.picture()
    back = bring_back(older.store, drive)
    assert (back.cases, back.here, back.behind) == ([], [], [case_id])
    assert older.picture() == before
    older.trash.delete(case_id)
    assert bring_back(older.store, drive).cases == [case_id]


class Listening(OsFs):
    """Notes which folders were made or changed and not synced since."""

    def __init__(self) -> None:
        super().__init__()
        self.open: set[Path] = set()
        self.at_the_run: set[Path] | None = None

    def mkdir(self, path: Path) -> None:
        super().mkdir(path)
        self.open.add(path.parent)

    def replace(self, source: Path, target: Path) -> None:
        if target.parent.name == "runs":
            self.at_the_run = set(self.open)
        super().replace(source, target)
        self.open.add(target.parent)

    def sync_dir(self, path: Path) -> None:
        super().sync_dir(path)
        self.open.discard(path)


def test_every_name_a_run_needs_lasts_before_the_run_does(tmp_path):
    """A power cut must not leave the run and take away the new folder with its files."""
    fs = Listening()
    world = World(fs, tmp_path / "data", create=True)
    world.new("a", 1)
    fs.open.clear()
    (tmp_path / "stick").mkdir()
    make_copy(world.store, tmp_path / "stick" / "copy")
    assert fs.at_the_run == set()


def test_what_came_back_lasts_also_where_the_attempt_before_failed_at_the_end(
    world, drive, tmp_path, monkeypatch
):
    make_copy(world.store, drive)
    other = fresh(tmp_path)
    cases, synced = other.root / "cases", list[Path]()

    def fail(path: Path) -> None:
        if path == cases:
            raise OSError(errno.EIO, "told to fail")

    monkeypatch.setattr(other.fs, "sync_dir", fail)
    with pytest.raises(IoFailed):
        bring_back(other.store, drive)
    monkeypatch.setattr(other.fs, "sync_dir", synced.append)
    bring_back(other.store, drive)
    assert cases in synced


def test_a_stop_on_the_way_back_leaves_whole_cases_only_and_the_rest_comes_later(
    world, drive, tmp_path
):
    make_copy(world.store, drive)
    other = fresh(tmp_path)
    hooks = Hooks(is_cancelled=lambda: len(other.cases.ids()) > 0)
    back = bring_back(other.store, drive, hooks)
    assert (back.stopped, len(back.cases)) == (True, 1)
    assert examine(other.store, deep=True, floor=0) == ()
    asked = iter(range(10_000))
    in_a_file = Hooks(is_cancelled=lambda: next(asked) > 1)
    assert bring_back(other.store, drive, in_a_file).stopped
    assert examine(other.store, deep=True, floor=0) == ()
    assert len(bring_back(other.store, drive).cases) == 1
    assert other.picture() == world.picture()


def test_how_far_it_is_is_told_in_bytes_up_to_the_end(world, drive, tmp_path):
    told: list[tuple[int, int]] = []
    make_copy(world.store, drive, Hooks(lambda *how_far: told.append(how_far)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 2 * 700
    told.clear()
    bring_back(fresh(tmp_path).store, drive, Hooks(lambda *how_far: told.append(how_far)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 700


def test_evidence_that_changed_here_does_not_replace_the_good_copy(world, drive):
    make_copy(world.store, drive)
    case_id = next(i for i in world.cases.ids() if world.vault.hashes(i))
    name = world.vault.hashes(case_id)[0]
    path = world.vault.path(case_id, name)
    path.chmod(0o600)
    path.write_bytes(b"other" * 20)
    make_copy(world.store, drive)
    assert Copy(world.fs, drive).path(name).read_bytes() == b"picture" * 100


def test_a_stop_leaves_the_runs_before_and_no_half_files(world, drive):
    make_copy(world.store, drive)
    before = files_in(drive)
    with pytest.raises(Refused):
        make_copy(world.store, drive, Hooks(is_cancelled=lambda: True))
    assert files_in(drive) == before


def test_a_folder_in_the_data_folder_is_refused_and_one_without_a_copy_is_told(world, tmp_path):
    with pytest.raises(Refused):
        make_copy(world.store, world.root / "copy")
    with pytest.raises(NotFound):
        bring_back(world.store, tmp_path / "nowhere")
    assert place_of(world.fs, tmp_path) == tmp_path / "refundwizard-copy"


def test_the_newest_runs_and_one_of_each_month_stay(world, drive):
    clock = world.clock
    runs = []
    for month in range(1, 13):
        for day in (3, 17):
            clock.now = clock.now.replace(year=2027, month=month, day=day)
            make_copy(world.store, drive)
    runs = Copy(world.fs, drive).runs()
    assert len(runs) == 12 + NEWEST // 2
    assert len(keep(list(runs))) == len(runs) <= NEWEST + MONTHS
    other = World(OsFs(), drive.parent / "last", create=True)
    assert len(bring_back(other.store, drive).cases) == 2
