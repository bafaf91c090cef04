"""T20: bombs, lies, cut and random files cost a picture, never window, memory or network."""

from __future__ import annotations

import json
import os
import re
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from refundwizard.media.child import MEMORY_LIMIT
from refundwizard.media.helper import child_command
from refundwizard.media.thumbnails import (
    TIME_LIMIT,
    NoPicture,
    Thumbnailer,
)
from tests.faults.dice import dice
from tests.faults.hostile_pictures import FOREIGN, bombs, damaged, samples
from tests.faults.marks import UNIX

pytestmark = [pytest.mark.fault, UNIX, pytest.mark.timeout(1500)]

REASONS = {
    *("no_preview", "no_decoder", "damaged", "locked", "crashed"),
    *("too_large", "too_many_pixels", "too_much_memory", "too_slow"),
}
SLACK = 1.0
"""Seconds to end a child that is late."""


class Judge:
    """Shows one file after another to one thumbnailer and keeps the worst it cost."""

    def __init__(self, folder: Path) -> None:
        self.maker = Thumbnailer()
        self.path = folder / "exhibit.png"
        self.slowest, self.peak = 0.0, 0
        self.answers: Counter[str] = Counter()

    def show(self, data: bytes) -> str:
        self.path.write_bytes(data)
        began = time.monotonic()
        made = self.maker.look(self.path, 256)
        self.slowest = max(self.slowest, time.monotonic() - began)
        self.peak = max(self.peak, self._peak())
        answer = made.why if isinstance(made, NoPicture) else made.flaw or "picture"
        self.answers[answer] += 1
        return answer

    def _peak(self) -> int:
        """Bytes of memory the child has held at most."""
        child = self.maker._helper.process
        if child is None:
            return 0
        try:
            status = Path(f"/proc/{child.pid}/status").read_text(encoding="ascii")
        except OSError:
            return 0
        found = re.search(r"VmHWM:\s+(\d+) kB", status)
        return int(found[1]) * 1024 if found else 0

    def check(self) -> None:
        assert self.slowest <= TIME_LIMIT + SLACK
        assert self.peak <= MEMORY_LIMIT
        assert set(self.answers) <= REASONS | {"picture", "truncated"}
        assert self.show(samples()["PNG"]) == "picture"


@pytest.fixture
def judge(tmp_path: Path) -> Iterator[Judge]:
    made = Judge(tmp_path)
    yield made
    made.maker.close()


def test_bombs_are_refused_or_shown_within_time_and_memory(judge: Judge, figure) -> None:
    for name, data in bombs().items():
        answer = judge.show(data)
        if "megapixels" in name or "claims" in name:
            assert answer in {"too_many_pixels", "damaged", "too_much_memory"}, name
    judge.check()
    figure(files=len(bombs()), slowest=f"{judge.slowest:.2f} s", peak=f"{judge.peak >> 20} MB")


def test_foreign_kinds_named_png_never_reach_a_decoder(judge: Judge) -> None:
    for name, data in FOREIGN.items():
        assert judge.show(data) == "no_preview", name
    judge.check()


def test_cut_and_random_files_cost_at_most_their_picture(judge: Judge, sized, figure) -> None:
    count = sized(300, 11_000, 33_000)
    for _name, data in damaged(dice(20), count):
        judge.show(data)
    judge.check()
    figure(
        files=count,
        slowest=f"{judge.slowest:.2f} s",
        peak=f"{judge.peak >> 20} MB",
        **dict(judge.answers.most_common()),
    )


def test_without_the_limits_the_bomb_would_be_decoded(tmp_path: Path) -> None:
    """The control: the decoder alone takes what the child refuses."""
    path = tmp_path / "bomb"
    path.write_bytes(bombs()["png of 900 megapixels"])
    code = (
        "import sys; from PIL import Image; Image.MAX_IMAGE_PIXELS = None;"
        f"print(Image.open({str(path)!r}).size)"
    )
    done = subprocess.run(
        [*child_command("media")[:1], "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "(30000, 30000)"


def test_no_file_makes_the_child_open_a_socket_or_another_program(
    tmp_path: Path, needs, figure
) -> None:
    trace = tmp_path / "trace"
    command = [needs("strace"), "-f", "-qq", "-o", str(trace), "-e", "trace=network,execve"]
    asked = []
    for number, data in enumerate([*FOREIGN.values(), *bombs().values(), *samples().values()]):
        path = tmp_path / f"{number}.png"
        path.write_bytes(data)
        asked.append(json.dumps({"path": str(path), "edge": 64}))
    done = subprocess.run(
        [*command, *child_command("media")],
        input="\n".join(asked).encode() + b"\n",
        capture_output=True,
        check=True,
        env={**os.environ, "LC_ALL": "C"},
        timeout=120,
    )
    assert done.stdout.count(b'"bytes"') == len(asked)
    calls = [line for line in trace.read_text(encoding="utf-8").splitlines() if "(" in line]
    assert [line for line in calls if "execve(" not in line] == []
    assert len(calls) == 1
    figure(files=len(asked), calls=len(calls))
