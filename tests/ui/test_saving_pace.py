"""How soon typed words are handed over, and that waiting for a save stops nothing else."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from refundwizard.ui import typing_pause
from refundwizard.ui.qt_tasks import QtTasks
from refundwizard.ui.typing_pause import TypingPause


def test_words_are_handed_over_after_a_pause(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typing_pause, "PAUSE_MS", 1)
    parent = QObject()
    pause = TypingPause(parent)
    with qtbot.waitSignal(pause.due, timeout=5_000):
        pause.typed()


def test_typing_without_a_pause_is_handed_over_all_the_same(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typing_pause, "PAUSE_MS", 60_000)
    monkeypatch.setattr(typing_pause, "LONGEST_MS", 20)
    parent = QObject()
    pause = TypingPause(parent)
    keys = QTimer(parent)
    keys.timeout.connect(pause.typed)
    keys.start(1)
    with qtbot.waitSignal(pause.due, timeout=5_000):
        pause.typed()
    keys.stop()


def test_what_was_handed_over_is_not_handed_over_again(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typing_pause, "PAUSE_MS", 1)
    parent = QObject()
    pause = TypingPause(parent)
    pause.typed()
    pause.stop()
    with qtbot.assertNotEmitted(pause.due, wait=20):
        pass


def test_waiting_for_saves_lets_timers_run_and_waits_for_those_that_follow(qtbot: QtBot) -> None:
    tasks, go, seen = QtTasks(), threading.Event(), []

    def first_done(_result: object) -> None:
        seen.append("first")
        tasks.save(lambda: None, lambda _result: seen.append("second"), seen.append)

    tasks.save(lambda: go.wait(5), first_done, seen.append)
    QTimer.singleShot(1, lambda: (seen.append("timer"), go.set()))
    tasks.drain()
    assert seen == ["timer", "first", "second"]
    tasks.close()
