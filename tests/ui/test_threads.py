"""Qt's objects live and die on the window's thread, and no other thread outlives the program."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from refundwizard.ui import garbage
from refundwizard.ui.drafts_parts import LadderBox
from refundwizard.ui.garbage import Collector, collect_due
from refundwizard.ui.qt_tasks import QtTasks
from refundwizard.ui.widgets.page_preview import PagePreview
from tests.ui.desk import Desk
from tests.ui.pages_walk import everywhere

KEPT_BY_THEIR_PAGE = (LadderBox, PagePreview)
"""Parts of the side panel: without a parent while another page shows, then the page holds them."""


@pytest.fixture
def tasks(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[QtTasks]:
    """Real threads, where anything at all is worth collecting and is looked for at once."""
    before = gc.get_threshold()
    gc.enable()  # whatever ran before this test
    monkeypatch.setattr(garbage, "PACE_MS", 1)
    gc.set_threshold(5, 1, 1)
    made = QtTasks()
    yield made
    made.close()
    gc.set_threshold(*before)


def leave_a_widget_in_a_cycle(died: list[int]) -> None:
    """Make a widget that only refers to itself; `died` hears on which thread it went."""
    widget = QLabel("left")
    widget.itself = widget  # type: ignore[attr-defined]
    direct = Qt.ConnectionType.DirectConnection
    widget.destroyed.connect(lambda: died.append(threading.get_ident()), direct)


class Listener:
    """Called with a result; notes on which thread it was let go of."""

    def __init__(self, died: list[int]) -> None:
        self._died = died

    def __call__(self, *_args: object) -> None:
        """Hear it, and do nothing."""

    def __del__(self) -> None:
        self._died.append(threading.get_ident())


# --------------------------------------------------------------------------------------- collecting


def test_a_widget_in_a_cycle_dies_on_the_windows_thread_only(tasks: QtTasks, qtbot: QtBot) -> None:
    died, done = list[int](), threading.Event()
    leave_a_widget_in_a_cycle(died)

    def work(*_args: object) -> int:
        made = [[number] for number in range(50_000)]
        done.set()
        return len(made)

    tasks.run(work, lambda _result: None, lambda _error: None)
    assert done.wait(20)
    assert died == []
    qtbot.waitUntil(lambda: bool(died), timeout=5_000)
    assert died == [threading.get_ident()]


def test_what_hangs_on_a_piece_of_work_is_let_go_of_on_the_windows_thread(
    tasks: QtTasks, qtbot: QtBot
) -> None:
    died = list[int]()
    for _turn in range(100):
        tasks.run(Listener(died), Listener(died), Listener(died), Listener(died))
        tasks.save(Listener(died), Listener(died), Listener(died))
    qtbot.waitUntil(lambda: len(died) == 700, timeout=10_000)
    assert set(died) == {threading.get_ident()}


def test_work_that_fails_keeps_nothing_alive(tasks: QtTasks, qtbot: QtBot) -> None:
    died = list[int]()

    def fail(listener: Listener) -> None:
        raise ValueError(listener)

    tasks.run(lambda *_: fail(Listener(died)), Listener(died), lambda _error: None)
    qtbot.waitUntil(lambda: len(died) == 2, timeout=5_000)
    assert set(died) == {threading.get_ident()}


def test_python_collects_again_once_the_threads_have_ended(qtbot: QtBot) -> None:
    assert gc.isenabled()
    tasks = QtTasks()
    assert not gc.isenabled()
    tasks.close()
    assert gc.isenabled()


def test_who_found_collecting_off_leaves_it_off(qtbot: QtBot) -> None:
    gc.disable()
    try:
        Collector().close()
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("count", "age"),
    [((701, 3, 3), 0), ((701, 11, 3), 1), ((20, 11, 11), 2), ((700, 10, 10), None)],
)
def test_the_oldest_generation_that_is_due_is_collected(
    monkeypatch: pytest.MonkeyPatch, count: tuple[int, ...], age: int | None
) -> None:
    collected = list[int]()
    monkeypatch.setattr(gc, "get_count", lambda: count)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    monkeypatch.setattr(gc, "collect", collected.append)
    collect_due()
    monkeypatch.undo()
    assert collected == ([] if age is None else [age])


def test_no_page_makes_a_part_it_puts_nowhere(desk: Desk) -> None:
    """Such a part is a window of its own to Qt, and is styled and laid out as one until it dies."""
    strays = set()
    gc.disable()
    try:
        for name in everywhere(desk):
            strays |= {
                f"{type(widget).__name__} at {name}"
                for widget in QApplication.topLevelWidgets()
                if widget is not desk.window and not isinstance(widget, KEPT_BY_THEIR_PAGE)
            }
    finally:
        gc.enable()
    assert strays == set()


STYLED_WHILE_OTHERS_WORK = """
import os
import refundwizard.ui
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication
from refundwizard.storage.paths import resources
from refundwizard.ui.qt_tasks import QtTasks
from refundwizard.ui.theme import Theme
from refundwizard.ui.widgets.error_summary import ErrorSummary

application = QApplication([])
Theme(resources()).install(application)
tasks = QtTasks()

def work(ticket, _progress):
    while not ticket.is_cancelled():
        [[] for _ in range(900)]

tasks.run(work, print, print)
for _turn in range(200):
    part = ErrorSummary()
    part.itself = part
    del part
    application.processEvents()
tasks.close()
"""


def test_parts_left_in_cycles_while_others_work_do_not_end_the_process() -> None:
    """Qt styles such a part once more; collected meanwhile by another thread, it is no part."""
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", STYLED_WHILE_OTHERS_WORK],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


# ------------------------------------------------------------------------------------------ closing

CLOSED_AT_WORK = """
import gc, sys, threading
from refundwizard import __main__, app

equip = app.App.equip
begun = threading.Event()
late = []

def work(ticket, _progress):
    begun.set()
    while not ticket.is_cancelled():
        threading.Event().wait(0.001)

def then_close(started):
    equip(started)
    started.tasks.run(work, late.append, late.append)
    started.tasks.save(lambda: None, lambda _: None, late.append)
    assert begun.wait(20)
    started.window.close()

app.App.equip = then_close
code = __main__.main(["--data-dir", sys.argv[1]])
left = [each.name for each in threading.enumerate() if each is not threading.main_thread()]
print("LEFT", left, late, gc.isenabled())
sys.exit(code)
"""


def test_no_thread_is_left_when_the_window_was_closed_in_the_middle_of_work(
    tmp_path: Path,
) -> None:
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config")}
    done = subprocess.run(
        [sys.executable, "-c", CLOSED_AT_WORK, str(tmp_path / "data")],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "LEFT [] [] True\n"
    assert "Traceback" not in done.stderr
