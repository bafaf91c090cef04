"""T2 and T16 on the real program: killed while somebody types; what it called saved is there."""

from __future__ import annotations

import contextlib
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from refundwizard.storage.envelope import parse
from refundwizard.storage.fs import OsFs
from tests.faults import real
from tests.faults.dice import dice
from tests.faults.marks import UNIX
from tests.faults.programs import PATIENCE, Home, Running, start
from tests.faults.world import stale_in

pytestmark = [pytest.mark.fault, UNIX, pytest.mark.timeout(280)]

WORKERS = 2
SHORTEST, LONGEST = 0.1, 1.2
"""Seconds a program lives after its page shows."""
MOST_LOST = 5.0
"""Seconds of typing that a kill may cost."""
SLACK = 0.5


def typed_on_disk(root: Path) -> int:
    """Read the number in the case as the next start would find it."""
    world = real.reopened(root)
    try:
        (case_id,) = world.cases.ids()
        answers = world.cases.load(case_id).case.data["answers"]
        assert isinstance(answers, dict)
        text = answers["seller_name"]["text"]
        return int("0" + "".join(sign for sign in text if sign.isdigit()))
    finally:
        world.close()


def numbers(running: Running, kind: str) -> list[int]:
    words = [line.split() for line in running.lines(kind)]
    return [int(parts[1]) for parts in words if len(parts) > 1 and parts[1].isdigit()]


class Typist:
    """One data folder, and the programs that die over it."""

    def __init__(self, root: Path, seed: int) -> None:
        self.home = Home(root)
        self.chance = dice(seed)
        self.seed = seed
        self.kills = self.saves = self.last = self.left = 0
        self.lost: list[str] = []

    def once(self) -> None:
        with start(self.home, "keep_typing", seed=self.seed + self.kills) as running:
            opened = running.wait_for("READY").split()[1]
            if int(opened) < self.last:
                self.lost.append(f"opened {opened} after {self.last} was saved")
            time.sleep(self.chance.uniform(SHORTEST, LONGEST))
        assert running.wait() == -signal.SIGKILL, running.complaint()
        self.kills += 1
        saved = numbers(running, "SAVED")
        self.saves += len(saved)
        self.last = max([self.last, *saved])
        self.left += len(list(stale_in(OsFs(), self.home.data)))
        found = typed_on_disk(self.home.data)
        if found < self.last:
            self.lost.append(f"{found} on the disk after {self.last} was saved")
        self.last = max(self.last, found)


def test_nothing_said_to_be_saved_is_lost_to_a_kill(tmp_path, sized, figure):
    typists = [Typist(tmp_path / str(number), 100 * number) for number in range(WORKERS)]
    kills = sized(40, 400, 2000)

    def work(typist: Typist) -> None:
        while typist.kills < kills // WORKERS:
            typist.once()

    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(work, typists))
    total = sum(typist.kills for typist in typists)
    saves = sum(typist.saves for typist in typists)
    figure(kills=total, saves=saves, left=sum(typist.left for typist in typists))
    assert not [lost for typist in typists for lost in typist.lost]
    assert saves >= total // 4
    for typist in typists:
        check_the_next_start_clears_up(typist.home)


def check_the_next_start_clears_up(home: Home) -> None:
    """Leave what a kill may leave in every place, start once more, and look."""
    (case,) = (home.data / "cases").iterdir()
    half = parse((case / "case.json").read_bytes(), case.name)
    assert half.rev > 0
    for place in (case, case / "history", case / "evidence", home.data, home.data / "tmp"):
        (place / ".tmp-00").write_bytes(b"half")
    with start(home, "keep_typing", seed=0) as running:
        running.wait_for("SAVED")
        end = time.monotonic() + PATIENCE
        while left_in(home) and time.monotonic() < end:
            time.sleep(0.05)
    assert left_in(home) == []


def left_in(home: Home) -> list[Path]:
    """Return the left-overs outside the quarantine; the start clears them in the background."""
    return [path for path in home.data.rglob(".tmp-00") if "quarantine" not in path.parts]


def test_typing_without_a_rest_costs_five_seconds_at_most(tmp_path, figure):
    home = Home(tmp_path)
    with start(home, "keep_typing", seed=1, restless=True) as running:
        running.wait_for("READY")
        time.sleep(MOST_LOST + 2.5)
    end = time.monotonic()
    typed = [line.split() for line in running.lines("TYPED")]
    found = typed_on_disk(home.data)
    lost = [float(at) for _, number, at in typed if int(number) > found]
    figure(lost_seconds=round(end - min(lost, default=end), 1))
    assert lost
    assert end - min(lost) <= MOST_LOST + SLACK


def test_a_save_that_is_only_claimed_is_found_out(tmp_path):
    """The control: with the saved case put back by one save, the same look says lost."""
    typist = Typist(tmp_path, 7)
    while typist.saves < 2:
        typist.once()
    (case,) = (typist.home.data / "cases").iterdir()
    newest = max((case / "history").glob("*.json"))
    with contextlib.suppress(FileNotFoundError):
        (case / "case.json").unlink()
    newest.unlink()
    assert typed_on_disk(typist.home.data) < typist.last
