"""What a person does at the keyboard: typing until killed, typing on a slow disk."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtTest import QTest

from refundwizard.session.wizard import Place
from tests.faults.dice import dice

if TYPE_CHECKING:
    from tests.faults.window import Window

# ------------------------------------------------------------------------------------------ typing


def field(window: Window) -> Any:
    window.go(Place("facts", "order"))
    target = window.page.fields["seller_name"].block.control_api().focus_target()
    target.setFocus()
    target.selectAll()
    return target


def follow_saves(window: Window) -> None:
    """Say which text was on its way when a save ended well."""
    on_its_way = [""]

    def hear(notice: Any) -> None:
        if notice.state == "saving":
            on_its_way[0] = window.desk.wizard.case.answers["seller_name"].text
        elif notice.state == "saved":
            window.say("SAVED", on_its_way[0])

    window.desk.opened.listeners.append(hear)


def keep_typing(window: Window) -> None:
    """Type ever higher numbers until killed: with pauses, page changes, or without any rest."""
    chance = dice(window.order["seed"])
    window.open(window.only_case())
    case = window.desk.wizard.case
    written = "".join(sign for sign in case.answers["seller_name"].text if sign.isdigit())
    number = max(100, int(f"0{written}"))
    target = field(window)
    follow_saves(window)
    window.say("READY", number)
    while True:
        for _ in range(chance.randrange(3, 15)):
            number += 1
            target.selectAll()
            QTest.keyClicks(target, str(number))
            window.say("TYPED", number, time.monotonic())
            window.settle(0.02)
        if window.order.get("restless"):
            continue
        if chance.random() < 0.6:
            window.go(Place("check"))
            target = field(window)
        else:
            window.settle(0.9)


# -------------------------------------------------------------------------------------- slow disks


class Heart:
    """Beats every 5 ms and notes the longest time between two beats."""

    def __init__(self, window: Window) -> None:
        self._clock = QElapsedTimer()
        self._timer = QTimer(window.window)
        self._timer.timeout.connect(self._beat)
        self.longest = 0
        self._clock.start()
        self._timer.start(5)

    def _beat(self) -> None:
        self.longest = max(self.longest, self._clock.restart())

    def reset(self) -> None:
        self.longest = 0
        self._clock.restart()


def slow(window: Window) -> None:
    """Type and save while every sync takes long; `on_the_window` saves on the wrong thread."""
    window.open(window.only_case())
    target = field(window)
    window.wait(window.is_saved)
    say_threads_and_wait(window)
    heart = Heart(window)
    window.settle(0.1)
    heart.reset()
    if window.order.get("on_the_window"):
        opened = window.desk.opened
        opened._write(opened.wizard.case)
        window.settle(0.1)
        window.say("GAP", heart.longest)
        return
    type_while_saving(window, target)
    window.say("GAP", heart.longest)
    heart.reset()
    window.controller.go_home()
    window.settle(0.2)
    window.say("LEAVING", heart.longest)
    window.wait(lambda: window.desk is None)


def say_threads_and_wait(window: Window) -> None:
    """Say which threads are the window's and the writer's, and wait until one is watched."""
    writer: list[int] = []
    window.app.tasks.save(threading.get_native_id, writer.append, print)
    window.wait(lambda: writer)
    window.say("THREADS", threading.get_native_id(), *writer)
    window.wait(Path(window.order["go"]).exists)
    window.settle(0.2)


def type_while_saving(window: Window, target: Any) -> None:
    """Change something, and press keys for three seconds while the save goes on."""
    QTest.keyClicks(target, "777")
    start = time.monotonic()
    window.wait(lambda: not window.is_saved())
    window.wait(lambda: window.window.top_bar.saved.text() == "正在保存")
    window.say("SAVING", round(time.monotonic() - start, 2))
    while not window.is_saved() and time.monotonic() - start < 3:
        QTest.keyClick(target, Qt.Key.Key_Left)
        window.settle(0.05)
