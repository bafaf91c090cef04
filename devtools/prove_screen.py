"""A screen nobody looks at, with a window manager, a file manager and hands."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from typing import TYPE_CHECKING, Any, Final, Self

from devtools.places import Stop
from devtools.prove_root import SOCKETS, UID, USER, must

if TYPE_CHECKING:
    from pathlib import Path

    from devtools.prove_root import Root

FIRST_DISPLAY: Final = 78
ICON: Final = (206, 102)
"""Where the first icon lies in the file manager's window (pixels)."""
CLOSE: Final = (1269, 12)
"""Where the window manager draws the cross of a window as wide as the screen."""
AS_PERSON: Final = ("setpriv", "--reuid", str(UID), "--regid", str(UID), "--clear-groups")
BUS_LAUNCHERS: Final = (
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
)


def free_display() -> str:
    """Return the name of a screen that nobody on this machine has."""
    number = FIRST_DISPLAY
    while (SOCKETS / f"X{number}").exists():
        number += 1
    return f":{number}"


class Screen:
    """The screen and everything started on it; leaving the `with` ends all of it."""

    def __init__(self, shared: Path) -> None:
        """Take a folder that the system under proof sees too; nothing is started yet."""
        self.shared = shared
        self._started: list[subprocess.Popen[bytes]] = []
        self._files: subprocess.Popen[bytes] | None = None
        self.environment = {
            **os.environ,
            "DISPLAY": free_display(),
            "LANG": "zh_CN.UTF-8",
            "XDG_RUNTIME_DIR": str(shared),
            "HOME": str(shared),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={shared}/bus",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        self.environment.pop("LC_ALL", None)
        self.environment.pop("QT_QPA_PLATFORM", None)

    def __enter__(self) -> Self:
        """Start screen, message bus, window manager and accessibility."""
        self.shared.chmod(0o700)
        os.chown(self.shared, UID, UID)
        screen = ("-screen", "0", "1280x800x24", "-ac", "-nolisten", "tcp")
        self._start("Xvfb", self.environment["DISPLAY"], *screen)
        time.sleep(2)
        address = f"--address=unix:path={self.shared}/bus"
        self._start(*AS_PERSON, "dbus-daemon", "--session", address, "--nofork", "--nopidfile")
        self._start(*AS_PERSON, "openbox")
        launcher = next(path for path in BUS_LAUNCHERS if os.path.exists(path))  # noqa: PTH110
        self._start(*AS_PERSON, launcher, "--launch-immediately")
        time.sleep(2)
        return self

    def __exit__(self, *_why: object) -> None:
        """End what was started, the last first."""
        for process in reversed(self._started):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
        for process in self._started:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)

    def _start(self, *command: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            command,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._started.append(process)
        return process

    # -------------------------------------------------------------------------------------- hands

    def xdotool(self, *words: object) -> str:
        """Do something with mouse or keyboard, or ask for a window."""
        return must(["xdotool", *map(str, words)], self.environment, check=False).strip()

    def window(self, name: str, seconds: float = 30) -> str:
        """Return the number of a window of a program as soon as it shows.

        Raises:
            Stop: it does not.
        """
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            found = self.xdotool("search", "--onlyvisible", "--class", name)
            if found:
                return found.splitlines()[-1]
            time.sleep(0.02)
        raise Stop(f"No window of {name} has come.", 1)

    def open_folder(self, root: Root, folder: str = f"/home/{USER}/Desktop") -> None:
        """Open a folder, at first the person's desktop, in the system's file manager, and only it.

        What was started from a folder before goes on.
        """
        if self._files is not None:
            self._files.terminate()
            self._files.wait()
            time.sleep(0.5)
        self._files = self._start(*root.as_person("pcmanfm", folder))
        self.window("pcmanfm")
        time.sleep(3)

    def double_click(self) -> float:
        """Double-click the first icon in the folder; return seconds until a window shows."""
        folder = self.window("pcmanfm")
        self.xdotool("windowactivate", "--sync", folder)
        place = self.xdotool("getwindowgeometry", "--shell", folder)
        facts = dict(line.split("=") for line in place.splitlines() if "=" in line)
        x, y = int(facts["X"]) + ICON[0], int(facts["Y"]) + ICON[1]
        began = time.monotonic()
        self.xdotool("mousemove", x, y, "click", "--repeat", 2, "--delay", 120, 1)
        self.window("refundwizard")
        return time.monotonic() - began

    def close_program(self) -> None:
        """Close the program by the cross of its window, and wait until it is gone.

        Raises:
            Stop: it stays.
        """
        self.xdotool("mousemove", *CLOSE, "click", 1)
        for _ in range(100):
            if not self.xdotool("search", "--onlyvisible", "--class", "refundwizard"):
                time.sleep(1)
                return
            time.sleep(0.1)
        raise Stop("The window does not close.", 1)

    def picture(self, target: Path) -> None:
        """Keep what the screen shows, where ImageMagick is there to do it."""
        must(["import", "-window", "root", str(target)], self.environment, check=False)

    def drive(self, walk: str, job: str = "") -> dict[str, Any]:
        """Run a walk of the driver, which reads the window over the accessibility bus.

        Raises:
            Stop: it got stuck; what it says names the page.
        """
        given = [str(self.shared / f"{job}.json")] if job else []
        driver = [*AS_PERSON, "/usr/bin/python3", "-B", str(self.shared / "drive.py")]
        said = must([*driver, walk, *given], self.environment)
        told: dict[str, Any] = json.loads(said.splitlines()[-1])
        return told
