"""How long the frozen program takes to its window, against the same program unfrozen.

Warm, its files are in memory; cold, they were taken out of it before (those files only, so that
nobody else on the machine waits). Both are started the same way on a screen nobody looks at.
"""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from devtools.editions import EDITIONS
from devtools.freeze import PACKAGES, tool
from devtools.places import Stop
from devtools.prove_root import must
from devtools.prove_screen import free_display

if TYPE_CHECKING:
    from collections.abc import Iterable

WARM_ROUNDS: Final = 7
COLD_ROUNDS: Final = 3
AIM: Final = 1.5


def lines(edition: str) -> list[str]:
    """Measure and return two lines.

    Raises:
        Stop: no window has come.
    """
    frozen = PACKAGES / f"frozen-{edition}" / "refundwizard"
    env = PACKAGES / f"env-{edition}"
    stdlib = Path(sysconfig.get_path("stdlib", vars={"base": sys.base_prefix}))
    source = PACKAGES / f"source-{edition}"
    with _screen():
        one = _Start([str(frozen / "refundwizard")], source, (frozen,))
        other = _Start(
            [tool(EDITIONS[edition], "python"), "-m", "refundwizard"], source, (env, stdlib, source)
        )
        return [_line("warm", one, other, WARM_ROUNDS), _line("cold", one, other, COLD_ROUNDS)]


def _line(kind: str, one: _Start, other: _Start, rounds: int) -> str:
    """Take turns, so that what else the machine does weighs on both."""
    taken: tuple[list[float], list[float]] = ([], [])
    one.measure(is_cold=False)
    other.measure(is_cold=False)
    for _ in range(rounds):
        taken[0].append(one.measure(is_cold=kind == "cold"))
        taken[1].append(other.measure(is_cold=kind == "cold"))
    ours, bare = statistics.median(taken[0]), statistics.median(taken[1])
    ratio = ours / bare
    judged = "within" if ratio <= AIM else "OVER"
    return (f"start     {kind}: {ours * 1000:.0f} ms to the window, unfrozen {bare * 1000:.0f} ms, "
            f"{ratio:.2f} times, {judged} {AIM}")  # fmt: skip


class _Start:
    """A way to start the program, and the files it is read from."""

    def __init__(self, command: list[str], place: Path, folders: Iterable[Path]) -> None:
        self._command, self._place = command, place
        self._folders = tuple(folders)

    def measure(self, *, is_cold: bool) -> float:
        """Return seconds from the start to the window."""
        if is_cold:
            for folder in self._folders:
                forget(folder)
        with tempfile.TemporaryDirectory() as data:
            environment = {**os.environ, "DISPLAY": display(), "XDG_CONFIG_HOME": f"{data}/config"}
            environment.pop("QT_QPA_PLATFORM", None)
            began = time.monotonic()
            process = subprocess.Popen(
                [*self._command, "--data-dir", f"{data}/cases"],
                cwd=self._place,
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            try:
                return _window() - began
            finally:
                process.send_signal(signal.SIGTERM)
                process.wait()


def _window() -> float:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        found = must(
            ["xdotool", "search", "--onlyvisible", "--name", "RefundWizard|退款向导"],
            {"DISPLAY": display()},
            check=False,
        )
        if found.strip():
            return time.monotonic()
        time.sleep(0.01)
    raise Stop("No window has come.", 1)


def forget(folder: Path) -> None:
    """Take the files of a folder out of the system's memory; those in use stay there."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            handle = os.open(path, os.O_RDONLY)
            try:
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(handle)


@cache
def display() -> str:
    """Return the name of the screen that is measured on."""
    return free_display()


class _screen:  # noqa: N801 - used like a function
    def __enter__(self) -> None:
        command = ["Xvfb", display(), "-screen", "0", "1280x800x24", "-ac", "-noreset"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._server = subprocess.Popen(command, **quiet)  # type: ignore[call-overload]
        time.sleep(2)

    def __exit__(self, *_why: object) -> None:
        self._server.terminate()
        self._server.wait()
