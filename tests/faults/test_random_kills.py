"""T2 and T16: killed at any moment, again and again; nothing is lost, nothing stays behind."""

from __future__ import annotations

import contextlib
import re
import signal
import time
from pathlib import Path

import pytest

from tests.faults import real, traced
from tests.faults.dice import dice
from tests.faults.forks import Child, Forks
from tests.faults.marks import UNIX
from tests.faults.world import stale_in

pytestmark = [pytest.mark.fault, UNIX, pytest.mark.timeout(120)]

LONGEST = 0.03
"""Seconds a process lives after it began to save."""
_MADE = re.compile(r'(?:openat\(.*?"(.+?)", [^)]*O_CREAT|mkdir(?:at)?\(.*?"(.+?)")')


def number_in(line: str) -> int:
    return int(line.split()[1])


class Killing:
    """One store and the processes that die over it."""

    def __init__(self, forks: Forks, root: Path, seed: int, **order: object) -> None:
        self.forks, self.root, self.order = forks, root, order
        self.chance = dice(seed)
        self.case_id, self.last = real.base(root)
        self.kills = self.saves = self.lost = self.left = 0
        self.ruined = False

    def start(self) -> Child:
        return self.forks.start("keep_saving", root=str(self.root), case=self.case_id, **self.order)

    def once(self) -> None:
        """Start, let it save for a moment or not even open, kill, and take note."""
        child = self.start()
        pause = self.chance.random() * LONGEST
        if self.chance.random() < 0.8:
            child.wait_for("OPEN", "REFUSED")
        else:
            pause /= 10
        time.sleep(pause)
        with contextlib.suppress(ProcessLookupError):
            child.signal(signal.SIGKILL)
        child.wait()
        self.kills += 1
        self.ruined = any(line.startswith("REFUSED") for line in child.lines())
        if not self.ruined:
            self.count(child.lines())

    def count(self, lines: list[str]) -> None:
        """Note what was acknowledged; the next start must not open less than that."""
        for line in lines:
            number = number_in(line)
            self.lost += line.startswith("OPEN") and number < self.last
            self.saves += line.startswith("ACK")
            self.last = max(self.last, number) if line.startswith("ACK") else number

    def stale(self) -> list[str]:
        return list(stale_in(real.QuickFs(), self.root))


def test_no_kill_takes_an_acknowledged_save_and_the_next_start_clears_up(
    forks, tmp_path, sized, figure
):
    killing = Killing(forks, tmp_path / "data", seed=1)
    for _ in range(sized(160, 2000, 20_000)):
        killing.once()
        killing.left += len(killing.stale())
    figure(kills=killing.kills, saves=killing.saves, lost=killing.lost, left=killing.left)
    world = real.reopened(killing.root)
    world.store.sweep()
    assert real.number_of(world, killing.case_id) >= killing.last
    assert not killing.stale()
    world.must_work()
    world.close()
    assert not killing.lost
    assert not killing.ruined
    assert killing.saves > killing.kills // 4
    assert killing.left > 0, "no kill left anything to clear: this looks in the wrong place"


def test_the_same_kills_find_a_recipe_with_one_file_written_in_place(forks, tmp_path, figure):
    killing = Killing(forks, tmp_path / "data", seed=2, careless=True)
    for generation in (killing.root / "cases" / killing.case_id / "history").iterdir():
        generation.unlink()
    while killing.kills < 100 and not killing.ruined:
        killing.once()
    figure(kills=killing.kills)
    assert killing.ruined


@pytest.mark.parametrize("act", ["save", "evidence", "create", "delete"])
def test_nothing_is_made_outside_the_data_folder(act, needs, forks, tmp_path):
    root, source = tmp_path / "data", tmp_path / "source.png"
    case_id, _ = real.base(root)
    source.write_bytes(real.SOURCE_BYTES)
    order = {"root": str(root), "case": case_id, "source": str(source)}
    child = forks.start(act, stopped=True, **order)
    calls = ("openat", "open", "creat", "mkdir", "mkdirat", "rename", "renameat", "renameat2")
    trace = traced.trace(needs("strace"), child, calls)
    made = [one or other for one, other in _MADE.findall(trace.text)]
    assert trace.code == 0
    assert made
    assert [path for path in made if not Path(path).is_relative_to(root)] == []
