"""Copying, bringing back and the file with all cases: told in percent, stopped, and never blocking.

Real threads and a drive that takes its time; the window has to take up events all the while.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from refundwizard.storage.copies import Copy
from refundwizard.storage.fs import OsFs
from refundwizard.storage.vault import Vault
from refundwizard.ui.copies_work import paced
from refundwizard.ui.qt_tasks import QtTasks
from tests.ui.desk import DRESS, Desk


class SlowFs(OsFs):
    """A drive that takes its time for every piece, as a stick or a share does."""

    pause = 0.004

    def write(self, handle: int, data: bytes) -> None:
        time.sleep(self.pause)
        super().write(handle, data)

    def sync(self, handle: int) -> None:
        time.sleep(self.pause)
        super().sync(handle)


class Pulse:
    """Beats on the window's thread; how long the window stands still is timed by T33."""

    def __init__(self) -> None:
        self.beats = 0
        self._timer = QTimer()
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        self.beats += 1


@pytest.fixture
def slow(make_desk: Callable[..., Desk], qtbot: QtBot) -> Iterator[Desk]:
    """A window with the page of the second copy, 40 pieces of evidence, threads, a slow drive."""
    desk = make_desk()
    case_id = desk.stage.add_case({"platform": "xiaohongshu", "answers": DRESS})
    vault = Vault(desk.stage.store, floor=0)
    blobs = [vault.take_bytes(case_id, bytes([number]) * 60_000) for number in range(40)]
    assert len(blobs) == 40
    desk.controller.commands.show("copies")
    desk.settle()
    tasks = QtTasks()
    desk.controller.copies._tasks = tasks
    desk.stage.store.fs = SlowFs()
    yield desk
    tasks.close()


def done(desk: Desk) -> bool:
    return not desk.controller.copies._is_busy


def do(desk: Desk, what: str, *answers: object) -> None:
    desk.prompter.answers = list(answers)
    desk.controller.copies.page.buttons[what].click()


@pytest.mark.parametrize("what", ["pick", "out"])
def test_the_window_goes_on_and_says_how_far_it_is(
    slow: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    said: set[str] = set()
    target = tmp_path / "drive"
    target.mkdir()
    do(slow, what, target if what == "pick" else target / "all.zip")
    busy = slow.controller.copies.page.busy
    show, pulse = busy.set_text, Pulse()

    def note(text: str) -> None:
        said.add(text)
        show(text)

    monkeypatch.setattr(busy, "set_text", note)
    qtbot.waitUntil(lambda: done(slow), timeout=20_000)
    assert pulse.beats > 10
    assert len([each for each in said if "%" in each and "MB" in each]) >= 2
    assert slow.controller.copies._result


def test_a_stop_while_copying_leaves_no_run_and_is_no_failure(
    slow: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    slow.stage.store.fs.pause = 0.02
    do(slow, "pick", drive)
    page = slow.controller.copies.page
    qtbot.waitUntil(lambda: "%" in page.busy.words.text(), timeout=20_000)
    page.busy.button.click()
    assert not page.busy.button.isEnabled()
    qtbot.waitUntil(lambda: done(slow), timeout=20_000)
    copy = Copy(OsFs(), drive / "refundwizard-copy")
    assert copy.runs() == ()
    assert not list(drive.rglob(".tmp-*"))
    assert not slow.controller.copies.standing.has_failed
    slow.stage.store.fs.pause = 0
    do(slow, "pick", drive)
    qtbot.waitUntil(lambda: done(slow), timeout=20_000)
    assert len(copy.runs()) == 1


def test_a_stop_while_writing_one_file_leaves_none(
    slow: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    place = tmp_path / "out"
    place.mkdir()
    slow.stage.store.fs.pause = 0.02
    do(slow, "out", place / "all.zip")
    slow.controller.copies.page.busy.button.click()
    qtbot.waitUntil(lambda: done(slow), timeout=20_000)
    assert not list(place.iterdir())
    assert not slow.controller.copies._is_failed


def test_progress_is_told_now_and_then_and_at_the_end() -> None:
    told: list[int] = []
    tell = paced(lambda so_far, _all: told.append(so_far), every=3600)
    for so_far in range(1_001):
        tell(so_far, 1_000)
    assert told == [0, 1_000]
