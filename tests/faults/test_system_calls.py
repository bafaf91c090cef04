"""T1: killed at, or refused by, every single call with which the program changes the disk."""

from __future__ import annotations

import itertools
import shutil
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pytest

from refundwizard.storage import all_cases
from refundwizard.storage.copy_run import make_copy
from refundwizard.storage.pack_contents import check_files
from tests.faults import real, traced
from tests.faults.copy_operations import held_by
from tests.faults.forks import Forks
from tests.faults.marks import UNIX
from tests.faults.packs import pack_of
from tests.faults.world import World

pytestmark = [pytest.mark.fault, UNIX, pytest.mark.timeout(200)]

KILL = "signal=SIGKILL"
ERRORS = tuple(f"error={name}" for name in ("EIO", "ENOSPC", "EROFS", "EACCES", "EDQUOT"))
WORKERS = 2


@dataclass(frozen=True)
class Point:
    """One act, cut short in one way at the n-th of one kind of call."""

    act: str
    call: str
    way: str
    n: int


class Bench:
    """Stores to break, and the processes that do it, one forking process for each thread."""

    def __init__(self, folder: Path, strace: str, **order: object) -> None:
        self.folder = folder
        self.strace = strace
        self.order = order
        self.source = folder / "source.png"
        self.source.write_bytes(real.SOURCE_BYTES)
        self.case_id, self.number = real.base(folder / "base")
        self.pack = folder / "case.zip"
        world = real.reopened(folder / "base")
        self.pack.write_bytes(pack_of(world, self.case_id))
        world.close()
        self.other = prepare_drive(folder)
        self._mine = threading.local()
        self._forks: list[Forks] = []
        self._count = itertools.count()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        for server in self._forks:
            server.__exit__()

    def forks(self) -> Forks:
        if not hasattr(self._mine, "forks"):
            place = self.folder / f"forks-{next(self._count)}"
            place.mkdir()
            self._mine.forks = Forks(place).__enter__()
            self._forks.append(self._mine.forks)
        return self._mine.forks

    def trace(
        self, act: str, calls: tuple[str, ...], *extra: str
    ) -> tuple[traced.Trace, list[str], Path]:
        root = real.copied(self.folder / "base", self.folder / f"store-{next(self._count)}")
        real.copied(self.folder / "base-drive", Path(f"{root}-drive"))
        order = {"root": str(root), "case": self.case_id, "source": str(self.source)}
        order |= {"pack": str(self.pack), **self.order}
        child = self.forks().start(act, stopped=True, **order)
        return traced.trace(self.strace, child, calls, *extra), child.lines(), root

    def points(self, act: str) -> Iterator[Point]:
        """Yield every changing call of a whole run, in every way of failing, and every opening."""
        trace, lines, _ = self.trace(act, traced.CHANGING + traced.OPENING)
        assert trace.code == 0, lines
        for call, count in trace.calls().items():
            ways = (KILL,) if call == "close" else (KILL, *ERRORS)
            for n, way in itertools.product(range(1, count + 1), ways):
                yield Point(act, call, way, n)

    def verdict(self, point: Point) -> str:
        """Return "" if the point was hit and nothing is lost, else what is wrong."""
        inject = f"inject={point.call}:{point.way}:when={point.n}"
        trace, lines, root = self.trace(point.act, (point.call,), "-e", inject)
        if not trace.is_hit:
            return f"never hit: {point}"
        acknowledged = next((line for line in lines if line.startswith("ACK")), "")
        fault = self.judge(root, point.act, acknowledged)
        for folder in (root, Path(f"{root}-drive")):
            shutil.rmtree(folder)
        return fault and f"{point}: {fault}"

    def judge(self, root: Path, act: str, acknowledged: str) -> str:
        world = real.reopened(root)
        try:
            if self.case_id not in world.cases.ids() and act == "delete" and not acknowledged:
                world.trash.undo(world.trash.entries()[0].name)
            number = real.number_of(world, self.case_id)
            if number not in self.numbers(act, acknowledged):
                return f"says {number}"
            if (
                act in {"create", "bring"}
                and acknowledged
                and acknowledged[4:] not in world.cases.ids()
            ):
                return "an acknowledged case is lost"
            if fault := self.judge_drive(world, act, acknowledged):
                return fault
            world.must_work()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the verdict
            return repr(error)
        finally:
            world.close()
        return ""

    def judge_drive(self, world: World, act: str, acknowledged: str) -> str:
        """Look at the drive: every run whole, the one made before still there, the file whole."""
        drive = Path(f"{world.root}-drive")
        runs, cases = held_by(world.fs, drive)
        wanted = {self.other, *({self.case_id} if act == "copy" and acknowledged else ())}
        if not runs or not wanted <= cases:
            return f"gone from the drive: {wanted - cases}"
        with (drive / "all.zip").open("rb") as file:
            found = all_cases.read_all(file)
            for case_id in found.cases:
                check_files(found.case(case_id))
        if act == "write_all" and acknowledged and found.cases != (self.case_id,):
            return "an acknowledged file is lost"
        if not set(acknowledged.split()[1:] if act in {"back", "take_all"} else ()) <= set(
            world.cases.ids()
        ):
            return "a case that was acknowledged is lost"
        return ""

    def numbers(self, act: str, acknowledged: str) -> tuple[int, ...]:
        """Return what the first case may say after an act."""
        if act not in {"save", "evidence"}:
            return (self.number,)
        return (self.number + 1,) if acknowledged else (self.number, self.number + 1)

    def sweep(self, points: list[Point]) -> list[str]:
        with ThreadPoolExecutor(WORKERS) as pool:
            return [verdict for verdict in pool.map(self.verdict, points) if verdict]


def prepare_drive(folder: Path) -> str:
    """Make a drive with the copy of another computer's case, and a file with it; return its id."""
    world, drive = real.reopened(folder / "other", create=True), folder / "base-drive"
    case_id = world.new("other", 1)
    world.save(case_id, 1, 2, world.take(case_id, b"of the other one" * 40))
    drive.mkdir()
    make_copy(world.store, drive)
    all_cases.write_file(world.store, drive / "all.zip")
    world.close()
    return case_id


def test_no_call_can_fail_or_be_the_last_one_with_anything_lost(needs, figure):
    acts = ("save", "evidence", "create", "bring", "delete")
    with real.in_memory() as folder, Bench(folder, needs("strace")) as bench:
        points = [point for act in acts for point in bench.points(act)]
        figure(points=len(points), calls=len({(p.act, p.call, p.n) for p in points}))
        bad = bench.sweep(points)
    assert len(points) >= 800
    assert not bad


def test_no_call_of_a_copy_can_fail_or_be_the_last_one_with_anything_lost(needs, sized, figure):
    acts, ways = ("copy", "back", "write_all", "take_all"), (KILL, *ERRORS[: sized(2, 5, 5)])
    with real.in_memory() as folder, Bench(folder, needs("strace")) as bench:
        points = [point for act in acts for point in bench.points(act) if point.way in ways]
        figure(points=len(points), calls=len({(p.act, p.call, p.n) for p in points}))
        bad = bench.sweep(points)
    assert len(points) >= 400
    assert not bad


def test_the_same_kills_find_a_recipe_with_one_file_written_in_place(needs, figure):
    with real.in_memory() as folder, Bench(folder, needs("strace"), careless=True) as bench:
        for generation in (folder / "base" / "cases" / bench.case_id / "history").iterdir():
            generation.unlink()
        points = [
            point for point in bench.points("save") if point.way == KILL and point.call == "write"
        ]
        bad = bench.sweep(points)
    figure(found=len(bad), of=len(points))
    assert bad
