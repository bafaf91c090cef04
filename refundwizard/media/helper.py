"""A child process that answers requests: started when first needed, replaced when it has died."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from typing import Final

CHILDREN: Final = {
    "media": ("--media-child", "refundwizard.media.child"),
    "reading": ("--reading-child", "refundwizard.media.ocr_child"),
}
"""Each child's name → the argument a frozen program runs it under, and the module that is run."""


def child_command(name: str) -> tuple[str, ...]:
    """Return how to start a child: by module, or in a frozen program by its argument.

    A frozen program has no interpreter to give a module to: it starts itself once more, and
    ``__main__`` hands over to the child before anything else is imported.

    Raises:
        KeyError: no such child.
    """
    flag, module = CHILDREN[name]
    if getattr(sys, "frozen", False):
        return (sys.executable, flag)
    return (sys.executable, "-m", module)


def child_module(arguments: list[str]) -> str | None:
    """Return the module of the child that a command line asks for, if it asks for one."""
    if len(arguments) != 1:
        return None
    return dict(CHILDREN.values()).get(arguments[0])


class Helper:
    """Keeps one process alive between requests; whoever uses it sees that only one asks at once."""

    def __init__(self, command: tuple[str, ...]) -> None:
        """Start nothing yet; ``process`` is the one that was started last, if any."""
        self._command = command
        self.process: subprocess.Popen[bytes] | None = None

    def running(self) -> subprocess.Popen[bytes]:
        """Return the process, started anew where there is none or it has died.

        Raises:
            OSError: it cannot be started.
        """
        if self.process is None or self.process.poll() is not None:
            self.stop()
            self.process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self.process

    def kill(self) -> None:
        """End the process at once, whoever waits for it; `stop` clears up after it."""
        process = self.process
        if process is not None:
            process.kill()

    def stop(self) -> None:
        """End the process and wait until it is gone; its memory goes back to the system."""
        process, self.process = self.process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
