"""T33: a disk that takes two seconds to sync stops neither the window nor the truth it shows."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.faults.marks import UNIX
from tests.faults.programs import Home, start
from tests.faults.traced import await_tracer

pytestmark = [pytest.mark.fault, UNIX, pytest.mark.timeout(120)]

DELAY = "inject=fsync:delay_enter=2000000"
MOST = 100
"""Milliseconds in which the window must have taken up new events."""


def figures(strace: str, root: Path, *, on_the_window: bool) -> dict[str, float]:
    """Run the program with one of its threads on a slow disk and return what it measured."""
    home = Home(root)
    go = root / "go"
    order = {"on_the_window": on_the_window, "go": str(go)}
    command = [strace, "-qq", "-o", str(root / "trace"), "-e", "trace=fsync", "-e", DELAY]
    with start(home, "slow", **order) as running:
        threads = [int(word) for word in running.wait_for("THREADS").split()[1:]]
        thread = threads[0] if on_the_window else threads[1]
        with subprocess.Popen([*command, "-p", str(thread)], stderr=subprocess.DEVNULL) as tracer:
            await_tracer(running.process.pid, thread, tracer.pid)
            go.touch()
            code = running.wait()
    assert code == 0, running.complaint()
    assert "fsync(" in (root / "trace").read_text(encoding="utf-8")
    words = [line.split() for line in running.lines()]
    return {
        parts[0]: float(parts[1]) for parts in words if parts[0] != "THREADS" and len(parts) > 1
    }


def test_the_window_stays_awake_and_says_that_it_is_saving(needs, tmp_path, figure):
    for turn in range(2):  # once more if something else had the processor
        found = figures(needs("strace"), tmp_path / str(turn), on_the_window=False)
        if max(found["GAP"], found["LEAVING"]) <= MOST:
            break
    figure(longest_gap_ms=found["GAP"], gap_on_leaving_ms=found["LEAVING"])
    assert found["GAP"] <= MOST
    assert found["SAVING"] < 3
    assert found["LEAVING"] <= MOST


def test_the_same_look_finds_a_save_on_the_windows_own_thread(needs, tmp_path, figure):
    found = figures(needs("strace"), tmp_path, on_the_window=True)
    figure(longest_gap_ms=found["GAP"])
    assert found["GAP"] > 2000
