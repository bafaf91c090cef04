"""Starting the real program for a fault test, in surroundings of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Self

SCRIPT = Path(__file__).with_name("window.py")
PATIENCE = 60.0


@dataclass
class Home:
    """The folders of a made-up person; everything the program may know lies under `root`."""

    root: Path

    def __post_init__(self) -> None:
        for name in (
            "config",
            "state",
            "cache",
            "run",
            "tmp",
            "share",
            "exports",
            "files",
            "pictures",
        ):
            (self.root / name).mkdir(parents=True, exist_ok=True, mode=0o700)

    @property
    def data(self) -> Path:
        return self.root / "data"

    def environment(self) -> dict[str, str]:
        """Return an environment in which nothing points elsewhere."""
        kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
        return {
            **kept,
            "HOME": str(self.root),
            "XDG_CONFIG_HOME": str(self.root / "config"),
            "XDG_STATE_HOME": str(self.root / "state"),
            "XDG_CACHE_HOME": str(self.root / "cache"),
            "XDG_DATA_HOME": str(self.root / "share"),
            "XDG_RUNTIME_DIR": str(self.root / "run"),
            "TMPDIR": str(self.root / "tmp"),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_ACCESSIBILITY": "0",
            "LANG": "C.UTF-8",
            "PYTHONDONTWRITEBYTECODE": "1",
        }


@dataclass
class Running:
    """A started program and the file it talks to."""

    process: subprocess.Popen[bytes]
    out: Path
    said: Path

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.process.kill()
        self.process.wait(PATIENCE)

    def lines(self, start: str = "") -> list[str]:
        """Return what it said so far, of one kind."""
        lines = self.out.read_text(encoding="utf-8").split("\n")[:-1]
        return [line for line in lines if line.startswith(start)]

    def wait_for(self, start: str) -> str:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := self.lines(start):
                return found[0]
            if self.process.poll() is not None:
                break
            time.sleep(0.005)
        raise TimeoutError(f"never said {start}: {self.lines()[-3:]} {self.complaint()}")

    def wait(self) -> int:
        return self.process.wait(PATIENCE)

    def complaint(self) -> str:
        return self.said.read_text(encoding="utf-8", errors="replace")[-2000:]


def start(home: Home, act: str, *before: str, **order: object) -> Running:
    """Start the program; `before` are the words of a command that runs it, such as strace."""
    out = home.root / f"{act}-{len(list(home.root.iterdir()))}.txt"
    out.touch()
    said = out.with_suffix(".err")
    everything = {
        "data": str(home.data),
        "exports": str(home.root / "exports"),
        "files": str(home.root / "files"),
        "pictures": str(home.root / "pictures"),
        **order,
    }
    command = [*before, sys.executable, "-B", str(SCRIPT), act, str(out), json.dumps(everything)]
    with said.open("wb") as errors:
        process = subprocess.Popen(
            command, env=home.environment(), stdout=errors, stderr=errors, cwd=home.root
        )
    return Running(process, out, said)
