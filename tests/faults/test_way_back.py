"""T14, T15, T31, T32: killed on the way to the trash and back, a year of saves, a drill, a doctor.

One command: ``dev.py test tests/faults/test_way_back.py``, with ``--fault-size`` for more.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from refundwizard.storage.copies import Copy
from refundwizard.storage.copy_back import bring_back
from refundwizard.storage.copy_run import make_copy
from refundwizard.storage.doctor import examine, mend
from refundwizard.storage.errors import CopyFailed, StoreError
from refundwizard.storage.fs import OsFs
from tests.faults import real
from tests.faults.operations import OPERATIONS, Operation, Scene, stage
from tests.faults.world import Broken, World, another_process

pytestmark = [pytest.mark.fault, pytest.mark.timeout(7200)]

CHANGING = (
    *("create", "write", "sync", "replace", "rename", "unlink", "mkdir", "rmdir", "chmod"),
    "sync_dir",
)
WAY_BACK = [one for one in OPERATIONS if one.name in {"delete", "undo", "purge", "restore"}]


class Killed(BaseException):
    """The process is gone here; nobody may catch it and go on."""


class Mortal(OsFs):
    """A real disk whose process is killed before the n-th change; later changes do not happen."""

    at = 1 << 30
    calls = 0


def _mortal(name: str) -> Callable[..., object]:
    plain = getattr(OsFs, name)

    def call(self: Mortal, *given: object) -> object:
        self.calls += 1
        if self.calls > self.at:
            raise Killed
        return plain(self, *given)

    return call


for _name in CHANGING:
    setattr(Mortal, _name, _mortal(_name))


def staged(root: Path, operation: Operation, number: int) -> tuple[Scene, dict]:
    """Bring about the state before, with a link in the case's folder that leads out."""
    scene, before = stage(real_world(Mortal(), root, create=True), operation, number)
    (root.parent / "outside").mkdir(exist_ok=True)
    (root.parent / "outside" / "precious.txt").write_bytes(b"not ours")
    for place in ("cases", "trash"):
        for folder in (root / place).iterdir():
            (folder / "way out").symlink_to(root.parent / "outside")
    scene.world.fs.calls = 0
    return scene, before


def real_world(fs: OsFs, root: Path, *, create: bool = False) -> World:
    root.parent.mkdir(parents=True, exist_ok=True)
    return World(fs, root, create=create)


def killed_at(root: Path, operation: Operation, at: int) -> bool:
    """Kill an operation before its `at`-th change and look; return whether it was killed."""
    scene, before = staged(root, operation, 10)
    scene.world.fs.at = at
    try:
        operation.act(scene)
    except Killed:
        is_killed = True
    else:
        is_killed = False
    scene.world.close()
    with another_process():
        world = real_world(OsFs(), root)
        world.store.sweep()
        picture = world.picture()
        if picture not in (before, scene.after):
            raise Broken(f"neither: {picture}")
        operation.check(scene, world, picture)
        world.must_work()
        world.close()
    if (root.parent / "outside" / "precious.txt").read_bytes() != b"not ours":
        raise Broken("followed a link")
    return is_killed


@pytest.mark.parametrize("operation", WAY_BACK, ids=lambda one: one.name)
def test_killed_anywhere_the_case_is_before_or_after_and_never_neither(operation, figure) -> None:
    with real.in_memory() as place:
        for at in count():
            if not killed_at(place / str(at) / "data", operation, at):
                break
            shutil.rmtree(place / str(at))
    figure(boundaries=at)
    assert at > 2


def test_a_purge_that_takes_the_case_apart_in_place_is_seen() -> None:
    """The control for T14: without the move aside a kill leaves half a case."""

    def apart(scene: Scene) -> None:
        from refundwizard.storage import tree

        entry = scene.world.trash.entries()[0]
        tree.remove(scene.world.fs, scene.world.root / "trash" / entry.name)

    purge = next(one for one in WAY_BACK if one.name == "purge")
    careless = Operation("apart", purge.prepare, apart)
    seen = 0
    with real.in_memory() as place:
        for at in range(1, 12):
            try:
                killed_at(place / str(at) / "data", careless, at)
            except (Broken, StoreError, OSError):
                seen += 1
    assert seen


# ------------------------------------------------------------------------------------------ T15


SLOWEST_SAVE = 0.05
"""Seconds within which 99 of 100 saves of a whole year have to be on the disk."""


class Failing(OsFs):
    """A drive that now and then keeps other bytes than it was given."""

    below = ""
    folder = ""

    def create(self, path: Path) -> int:
        self.folder = str(path)
        return super().create(path)

    def write(self, handle: int, data: bytes) -> None:
        is_bad = self.below and self.folder.startswith(self.below)
        super().write(handle, data[:-1] + b"?" if is_bad else data)


def resident() -> int:
    """Return the bytes of memory this process has."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096


def handles() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_a_year_of_saves_stays_bounded_and_the_last_good_copy_is_always_there(
    sized, figure
) -> None:
    saves = sized(3_000, 10_000, 100_000)
    step = timedelta(days=365) / saves
    with real.in_memory() as place:
        world = real_world(Failing(), place / "data", create=True)
        case_id, drive = world.new("a", 0), place / "drive"
        rev, week, failed = world.cases.load(case_id).rev, world.clock.now, 0
        memory, open_before, most, weeks = 0, handles(), 0, 0
        took: list[float] = []
        for number in range(1, saves + 1):
            world.clock.now += step
            rev = saved_or_restored(world, case_id, (rev, number), took)
            if world.clock.now - week >= timedelta(days=7):
                week = world.clock.now
                weeks += 1
                failed += copied(world, drive, is_failing=weeks % 3 == 0)
            if number == saves // 5:
                memory = resident()
            if number % 50 == 0:
                most = max(most, len(list((place / "data").rglob("*"))))
        figure(saves=saves, failed_copies=failed, files=most, grown=resident() - memory)
        assert pace(took, figure) <= SLOWEST_SAVE
        pins = sum(each.pin != "" for each in world.cases.generations(case_id))
        assert most <= 2 * 20 + 48 + 14 + 10 + 12 + 2 * pins + 40
        assert resident() - memory <= (5 << 20) * sized(2, 1, 1)
        assert handles() <= open_before
        assert 0 < failed < weeks
        assert len(Copy(world.fs, drive).runs()) <= 16
        world.close()


def saved_or_restored(world: World, case_id: str, at: tuple[int, int], took: list[float]) -> int:
    """Save the next number, or now and then go back to the oldest version; return the revision."""
    rev, number = at
    if number % 101 == 0:
        oldest = world.cases.generations(case_id)[-1].rev
        return world.cases.restore(case_id, rev, oldest).rev
    began = time.perf_counter()
    rev = world.save(case_id, rev, number)
    took.append(time.perf_counter() - began)
    return rev


def pace(took: list[float], figure) -> float:
    """Return within how many seconds 99 of 100 saves were done, and say so."""
    p50, p99 = (sorted(took)[len(took) * part // 100] for part in (50, 99))
    figure(p50=f"{p50 * 1000:.1f} ms", p99=f"{p99 * 1000:.1f} ms")
    return p99


def copied(world: World, drive: Path, *, is_failing: bool) -> bool:
    """Make the weekly copy, perhaps on a failing drive; the newest good one stays."""
    fs = world.fs
    before = Copy(fs, drive).runs() if drive.exists() else ()
    fs.below = str(drive) if is_failing else ""
    try:
        make_copy(world.store, drive)
    except (CopyFailed, StoreError):
        fs.below = ""
        after = Copy(fs, drive).runs()
        assert after == before
        assert all(is_whole(Copy(fs, drive), each) for each in after[:1])
        return True
    finally:
        fs.below = ""
    return False


def is_whole(copy: Copy, run) -> bool:
    """Say whether every file of a run is there with its size."""
    return all(
        copy.path(kept.sha256).stat().st_size == kept.size
        for named in run.cases.values()
        for kept in copy.listed(named).values()
    )


# ------------------------------------------------------------------------------------------ T31


@pytest.fixture
def drill(sized) -> Iterator[tuple[Path, World]]:
    """A store of some cases, each with evidence and a history, and its copy on a drive."""
    with real.in_memory() as place:
        world = real_world(OsFs(), place / "data", create=True)
        for number in range(sized(12, 100, 1_000)):
            case_id = world.new(f"case {number}", number)
            blob = world.take(case_id, b"evidence %d" % number * 50)
            world.save(case_id, world.save(case_id, 1, number + 1, blob), number + 2, blob)
        make_copy(world.store, place / "drive")
        yield place, world
        world.close()


def test_a_new_computer_with_only_the_copy_gets_every_case_and_every_file(drill, figure) -> None:
    place, world = drill
    picture = world.picture()
    other = real_world(OsFs(), place / "new" / "data", create=True)
    back = bring_back(other.store, place / "drive")
    assert other.picture() == picture
    assert (len(back.cases), back.lost) == (len(picture), [])
    assert examine(other.store, deep=True, floor=0) == ()
    other.close()
    figure(cases=len(back.cases))


def test_a_copy_with_one_byte_turned_over_does_not_pass_for_whole(drill) -> None:
    """The control for T31: whatever file it is, exactly its case is named as lost."""
    place, world = drill
    victim = next(each for each in world.cases.ids())
    copy = Copy(world.fs, place / "drive")
    listed = copy.listed(copy.runs()[0].cases[victim])
    path = copy.path(next(k for p, k in listed.items() if p.startswith("evidence/")).sha256)
    raw = path.read_bytes()
    path.write_bytes(bytes([raw[0] ^ 1]) + raw[1:])
    other = real_world(OsFs(), place / "new" / "data", create=True)
    assert bring_back(other.store, place / "drive").lost == [victim]
    other.close()


# ------------------------------------------------------------------------------------------ T32


def _spoil(path: Path, data: bytes) -> None:
    path.chmod(0o600)
    path.write_bytes(data)


def _evidence(folder: Path) -> Path:
    return next((folder / "evidence").iterdir())


def _newest(folder: Path) -> Path:
    return max((folder / "history").glob("*.json"))


def _flip(path: Path) -> None:
    raw = path.read_bytes()
    _spoil(path, raw[:9] + bytes([raw[9] ^ 1]) + raw[10:])


DAMAGE: dict[str, tuple[Callable[[Path], object], set[str]]] = {
    "case flipped": (lambda f: _flip(f / "case.json"), {"case_damaged"}),
    "case gone": (lambda f: (f / "case.json").unlink(), {"case_missing"}),
    "case behind": (
        lambda f: _spoil(f / "case.json", (f / "history" / "0000000001.json").read_bytes()),
        {"rolled_forward"},
    ),
    "newest generation gone": (lambda f: _newest(f).unlink(), {"generation_missing"}),
    "newest generation flipped": (lambda f: _flip(_newest(f)), {"generation_damaged"}),
    "older generation flipped": (
        lambda f: _flip(f / "history" / "0000000001.json"),
        {"generation_damaged"},
    ),
    "nothing readable": (
        lambda f: [_spoil(each, b"{}") for each in f.rglob("*.json") if each.parent.name != "log"],
        {"case_lost"},
    ),
    "evidence gone": (lambda f: _evidence(f).unlink(), {"evidence_missing"}),
    "evidence flipped": (lambda f: _flip(_evidence(f)), {"evidence_changed"}),
    "stranger": (lambda f: (f / "notes.txt").write_bytes(b"x"), {"foreign_file"}),
    "open to others": (lambda f: f.chmod(0o755), {"permissions"}),
    "half a file": (
        lambda f: (f / "history" / ".tmp-0").write_bytes(b"half"),
        {"temp_left"},
    ),
}
ALSO = {"permissions", "generation_damaged"}
"""What a spoiled file may be called besides: written by hand it is open to others, too."""


def every_file(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("name", DAMAGE)
def test_doctor_finds_each_damage_mends_once_and_touches_no_other_case(name, sized, figure) -> None:
    spoil, wanted = DAMAGE[name]
    stores = sized(2, 100, 100)
    for number in range(stores):
        with real.in_memory() as place:
            check_one(place / "data", spoil, wanted, number)
    figure(stores=stores)


def check_one(root: Path, spoil: Callable[[Path], object], wanted: set[str], number: int) -> None:
    world = real_world(OsFs(), root, create=True)
    for each in range(3):
        case_id = world.new(f"case {each}", number + each)
        blob = world.take(case_id, b"evidence %d" % each * 20)
        world.save(case_id, world.save(case_id, 1, number + 5, blob), number + 6, blob)
    assert examine(world.store, deep=True, floor=0) == (), "no false alarm"
    victim, *others = world.cases.ids()
    before = [every_file(world.store.folder(each)) for each in others]
    spoil(world.store.folder(victim))
    found = examine(world.store, deep=True, floor=0)
    codes = {each.code for each in found}
    assert wanted <= codes <= wanted | ALSO
    assert {each.case_id for each in found} <= {victim, ""}
    mend(world.store, found)
    left = examine(world.store, deep=True, floor=0)
    after = every_file(root)
    mend(world.store, left)
    assert every_file(root) | {} == after or only_kept(after, every_file(root))
    assert examine(world.store, deep=True, floor=0) == left
    assert [every_file(world.store.folder(each)) for each in others] == before
    world.close()


def only_kept(before: dict, after: dict) -> bool:
    """Say whether nothing but further copies in the quarantine came of mending again."""
    new = set(after) - set(before)
    return before.items() <= after.items() and all("/quarantine/" in each for each in new)


def test_a_doctor_who_looks_at_dates_only_would_miss_it() -> None:
    """The control for T32: the flipped file has its old size; only the contents tell."""
    with real.in_memory() as place:
        world = real_world(OsFs(), place / "data", create=True)
        case_id = world.new("a", 1)
        path = world.store.folder(case_id) / "case.json"
        size = path.stat().st_size
        _flip(path)
        assert path.stat().st_size == size
        assert {each.code for each in examine(world.store, floor=0)} >= {"case_damaged"}
        world.close()
