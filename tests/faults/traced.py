"""Putting strace on a stopped child: to count its calls, to fail one, or to kill it there."""

from __future__ import annotations

import re
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults.forks import Child

CHANGING = (
    *("write", "fsync", "fdatasync", "rename", "renameat", "renameat2", "unlink", "unlinkat"),
    *("mkdir", "mkdirat", "rmdir", "chmod", "fchmod", "fchmodat", "ftruncate"),
)
"""The calls that change a disk; names another processor does not have are passed over."""
OPENING = ("openat", "close")
_CALL = re.compile(r"^(?:\d+ +)?(\w+)\(")


@dataclass(frozen=True)
class Trace:
    """What strace wrote of one child, and how the child ended."""

    text: str
    code: int

    def calls(self) -> Counter[str]:
        found = map(_CALL.match, self.text.splitlines())
        return Counter(match[1] for match in found if match)

    @property
    def is_hit(self) -> bool:
        return "(INJECTED)" in self.text or "killed by SIGKILL" in self.text


def trace(strace: str, child: Child, calls: Sequence[str], *extra: str) -> Trace:
    """Let a stopped child run to its end under strace."""
    log = Path(f"{child.out}.trace")
    wanted = ",".join(f"?{call}" for call in calls)
    command = [strace, "-f", "-qq", "-o", str(log), "-e", f"trace={wanted}", *extra]
    _await(f"/proc/{child.pid}", "State:", "T")
    tracer = subprocess.Popen(
        [*command, "-p", str(child.pid)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    _await(f"/proc/{child.pid}", "TracerPid:", str(tracer.pid))
    child.signal(signal.SIGCONT)
    code = child.wait()
    _, said = tracer.communicate(timeout=20)
    assert log.exists(), said.decode()
    return Trace(log.read_text(errors="replace"), code)


def await_tracer(pid: int, thread: int, tracer: int) -> None:
    """Wait until strace holds a thread."""
    _await(f"/proc/{pid}/task/{thread}", "TracerPid:", str(tracer))


def _await(place: str, key: str, value: str) -> None:
    """Wait until the kernel says something of a process or thread."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        status = Path(place, "status").read_text(encoding="utf-8", errors="replace")
        line = next(line for line in status.splitlines() if line.startswith(key))
        if line.split()[1] == value:
            return
        time.sleep(0.0005)
    raise TimeoutError(f"{key} of {place} never became {value}")
