"""T9: several processes on one store: no update lost, no lock left, no lock file in the way."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from refundwizard.storage.lock import HELD, KernelLock
from tests.faults import real
from tests.faults.forks import Forks
from tests.faults.marks import UNIX
from tests.faults.world import World

pytestmark = [pytest.mark.fault, UNIX, pytest.mark.timeout(120)]

FREE_WITHIN = 0.1
"""Seconds after the death of its holder in which a lock must be free."""


@pytest.fixture
def place(forks: Forks):
    with real.in_memory() as folder:
        case_id, _ = real.base(folder / "data", saves=1)
        yield forks, folder / "data", case_id


def count_up(place, processes: int, times: int, **order: object) -> int:
    """Let processes add up and return what is there in the end, counted from nothing."""
    forks, root, case_id = place
    children = [
        forks.start("increment", root=str(root), case=case_id, times=times, hold=hold, **order)
        for hold in (1, 3, 5, 8)[:processes]
    ]
    assert [child.wait() for child in children] == [0] * processes
    world = real.reopened(root)
    number = real.number_of(world, case_id)
    world.close()
    return number - 1


@pytest.mark.parametrize("processes", [2, 4])
def test_no_update_is_lost(place, processes, sized, figure):
    times = sized(2000, 10_000, 50_000) // processes
    counted = count_up(place, processes, times)
    figure(updates=counted)
    assert counted == processes * times


def test_the_same_count_without_the_lock_comes_out_short(place, figure):
    wanted = 400
    counted = count_up(place, 4, wanted // 4, unlocked=True)
    figure(updates=counted, of=wanted)
    assert counted < wanted


def test_the_lock_of_a_killed_process_is_free_at_once(place, figure):
    forks, root, case_id = place
    longest = 0.0
    for _ in range(10):
        child = forks.start("hold", root=str(root), case=case_id)
        child.wait_for("HELD")
        second = real.reopened(root)
        assert second.store.read_only == "locked"
        assert second.store.holder.pid == child.pid
        assert real.number_of(second, case_id) == 1
        second.close()
        child.signal(signal.SIGKILL)
        start = time.perf_counter()
        child.wait()
        lock = KernelLock(root / ".lock")
        while lock.acquire() != HELD:
            time.sleep(0.001)
        longest = max(longest, time.perf_counter() - start)
        lock.release()
    figure(longest_ms=round(longest * 1000, 1))
    assert longest <= FREE_WITHIN


def empty(path: Path) -> None:
    path.write_bytes(b"")


def foreign(path: Path) -> None:
    path.write_text("another-computer\n4242\n", encoding="utf-8")


def garbage(path: Path) -> None:
    path.write_bytes(os.urandom(200_000))


def read_only(path: Path) -> None:
    path.chmod(0o400)


def missing(path: Path) -> None:
    path.unlink()


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def link(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/full")


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize(
    "make",
    [empty, foreign, garbage, read_only, missing, folder, link, pipe],
    ids=lambda m: m.__name__,
)
def test_nothing_in_the_place_of_the_lock_file_keeps_the_store_from_opening(place, make):
    _, root, case_id = place
    make(root / ".lock")
    world = real.reopened(root)
    assert world.store.read_only == ""
    world.save(case_id, world.cases.load(case_id).rev, 2)
    world.close()
    again: World = real.reopened(root)
    assert real.number_of(again, case_id) == 2
    again.close()
