"""Processes that come into being in a millisecond, to be killed while they work on a store.

One Python process loads the storage layer and forks for every order it reads. A child may stop
itself before it begins, so that strace can be put on it.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Self

CHILD = Path(__file__).with_name("child.py")
REFUSED = 3
"""The exit code of a child whose act the storage layer refused."""
PATIENCE = 20.0
"""Seconds after which a process that should have ended is a failed test."""


@dataclass
class Child:
    """One forked process: what it wrote, and how it ended (a negative number: by that signal)."""

    server: Forks
    pid: int
    out: Path

    def lines(self) -> list[str]:
        """Return the lines it wrote so far, a last half one left out."""
        return self.out.read_text(encoding="utf-8").split("\n")[:-1]

    def wait_for(self, *starts: str) -> str:
        """Return its first line that begins in one of these ways."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for line in self.lines():
                if line.startswith(starts):
                    return line
            time.sleep(0.001)
        raise TimeoutError(f"{self.pid} never said {starts}: {self.lines()}")

    def signal(self, number: int) -> None:
        os.kill(self.pid, number)

    def wait(self) -> int:
        """Return the exit code."""
        return self.server.reap(self.pid)


@dataclass
class Forks:
    """The process that forks; use as a context manager."""

    folder: Path
    _process: subprocess.Popen[str] | None = None
    _started: list[int] = field(default_factory=list)
    _ended: dict[int, int] = field(default_factory=dict)
    _alive: set[int] = field(default_factory=set)
    _count: int = 0

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-S", "-E", "-B", str(CHILD)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(self, *_error: object) -> None:
        assert self._process is not None
        for pid in tuple(self._alive):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            self.reap(pid)
        self._stdin().close()
        self._stdout().close()
        self._process.wait(PATIENCE)

    def start(self, act: str, *, stopped: bool = False, **order: object) -> Child:
        """Fork a child that does `act`; see child.py for the acts and what they need."""
        self._count += 1
        out = self.folder / f"child-{self._count}.txt"
        out.touch()
        everything: Mapping[str, object] = {
            **order,
            "act": act,
            "out": str(out),
            "stopped": stopped,
        }
        self._stdin().write(json.dumps(everything) + "\n")
        self._stdin().flush()
        while not self._started:
            self._listen()
        pid = self._started.pop()
        self._alive.add(pid)
        return Child(self, pid, out)

    def reap(self, pid: int) -> int:
        while pid not in self._ended:
            self._listen()
        self._alive.discard(pid)
        return self._ended.pop(pid)

    def _listen(self) -> None:
        line = self._stdout().readline()
        if not line:
            raise EOFError("the forking process is gone")
        word, pid, *code = line.split()
        if word == "started":
            self._started.append(int(pid))
        else:
            self._ended[int(pid)] = int(code[0])

    def _stdin(self) -> IO[str]:
        assert self._process is not None
        assert self._process.stdin is not None
        return self._process.stdin

    def _stdout(self) -> IO[str]:
        assert self._process is not None
        assert self._process.stdout is not None
        return self._process.stdout
