"""One process writes a store at a time; the kernel keeps the lock and frees it when we die.

The lock file is never deleted. The text in it (host and process id, one a line) only serves the
message to the second process; whatever stands there, even nothing or nonsense, blocks nobody.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from pathlib import Path

HELD, BUSY, UNSUPPORTED, READ_ONLY = "held", "busy", "unsupported", "read_only"

_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_TEXT_LIMIT = 512
_LOCKED_BYTE = 1 << 30  # far behind the text: Windows locks also keep others from reading


class Holder(NamedTuple):
    """Who wrote into the lock file last, and when (seconds since 1970); "" and 0 for unknown."""

    host: str = ""
    pid: int = 0
    since: float = 0.0


class Lock(Protocol):
    """Something that lets one process at a time in."""

    def acquire(self) -> str:
        """Try once: held, busy, unsupported (this file system has no locks) or read_only."""
        ...

    def release(self) -> None:
        """Let the next one in; harmless when nothing is held."""
        ...

    def holder(self) -> Holder:
        """Return who holds it or held it last."""
        ...


class NoLock:
    """No lock at all, for simulated disks; `acquire` answers what it was told to."""

    def __init__(self, answer: str = UNSUPPORTED) -> None:
        self._answer = answer

    def acquire(self) -> str:
        """Return the prepared answer."""
        return self._answer

    def release(self) -> None:
        """Do nothing."""

    def holder(self) -> Holder:
        """Return nobody."""
        return Holder()


def host_name() -> str:
    """Return the name of this computer, for messages on this computer only."""
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    return os.uname().nodename


def _take(handle: int) -> None:
    """Take the kernel's lock without waiting, or raise OSError."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415  (only there)

        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        return
    import fcntl  # noqa: PLC0415  (not on Windows)

    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class KernelLock:
    """A lock on a file of its own, held until `release` or the end of the process."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def acquire(self) -> str:
        """Try once; see `Lock.acquire`."""
        try:
            handle = self._open()
        except OSError as error:
            return READ_ONLY if error.errno in _FORBIDDEN else UNSUPPORTED
        try:
            _take(handle)
        except OSError as error:
            os.close(handle)
            return BUSY if error.errno in {errno.EAGAIN, errno.EACCES} else UNSUPPORTED
        self._handle = handle
        self._sign(handle)
        return HELD

    def is_busy(self) -> bool:
        """Ask whether another process has it; who wrote into the file stays readable."""
        try:
            handle = self._open()
        except OSError:
            return False
        try:
            _take(handle)
        except OSError as error:
            return error.errno in {errno.EAGAIN, errno.EACCES}
        finally:
            os.close(handle)
        return False

    def release(self) -> None:
        """Empty the text and free the lock."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        with contextlib.suppress(OSError):
            os.ftruncate(handle, 0)
        os.close(handle)

    def holder(self) -> Holder:
        """Read the text leniently."""
        try:
            handle = os.open(self._path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        except OSError:
            return Holder()
        try:
            text = os.read(handle, _TEXT_LIMIT).decode("utf-8", "replace")
            since = os.fstat(handle).st_mtime
        except OSError:
            return Holder()
        finally:
            os.close(handle)
        host, _, rest = text.partition("\n")
        pid = rest.partition("\n")[0]
        if not (pid.isascii() and pid.isdigit() and host.isprintable()):
            return Holder()
        return Holder(host, int(pid), since)

    def _open(self) -> int:
        """Open or make the file; one that may only be read can be locked all the same."""
        flags = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
        try:
            return os.open(self._path, os.O_RDWR | os.O_CREAT | flags, 0o600)
        except OSError as error:
            if error.errno not in _FORBIDDEN:
                raise
            return os.open(self._path, os.O_RDONLY | flags)

    @staticmethod
    def _sign(handle: int) -> None:
        """Leave word who is here; a full disk or a read-only file must not matter."""
        with contextlib.suppress(OSError):
            os.ftruncate(handle, 0)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, f"{host_name()}\n{os.getpid()}\n".encode())
