"""A child process that answers requests: started when first needed, replaced when it has died."""

from __future__ import annotations

import subprocess
from contextlib import suppress


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
