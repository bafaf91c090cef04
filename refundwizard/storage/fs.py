"""The disk, as the few calls the storage layer makes.

`Fs` is what everything else is written against; `OsFs` is the real one. Tests hand in a simulated
one to see what a power cut or a failing disk would leave behind.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Protocol

from refundwizard.storage.errors import Corrupt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

Stamp = tuple[int, int]
"""Modification time in nanoseconds and size in bytes."""

FILE, FOLDER, LINK, OTHER = "file", "folder", "link", "other"

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_PRIVATE = getattr(os, "O_NOFOLLOW", 0)
_PLAIN = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_PATIENT = getattr(os, "O_NONBLOCK", 0)  # a pipe put in place of a file must not hang the reader
_NO_SYNC_HERE = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS})
_HELD_ON_WINDOWS = frozenset({5, 32, 33})  # access denied, sharing violation, lock violation
_REPLACE_TRIES = 8
_FIRST_PAUSE, _LONGEST_PAUSE = 0.05, 1.0


class Facts(NamedTuple):
    """What the disk says about one name, links not followed; size in bytes, mode as bits."""

    kind: str
    size: int
    mtime_ns: int
    mode: int


class Fs(Protocol):
    """Every call the storage layer makes; all raise `OSError` when the disk does."""

    def create(self, path: Path) -> int:
        """Make a new private file, never through a link, and return a handle to write to."""
        ...

    def write(self, handle: int, data: bytes) -> None:
        """Write all bytes."""
        ...

    def sync(self, handle: int) -> None:
        """Return when the file's bytes are on the medium."""
        ...

    def close(self, handle: int) -> None:
        """Give the handle back."""
        ...

    def replace(self, source: Path, target: Path) -> None:
        """Put a finished file in the place of another, in one folder and in one step."""
        ...

    def rename(self, source: Path, target: Path) -> None:
        """Move a file or a whole folder to a name that is free."""
        ...

    def unlink(self, path: Path) -> None:
        """Remove a file or a link."""
        ...

    def mkdir(self, path: Path) -> None:
        """Make one private folder."""
        ...

    def rmdir(self, path: Path) -> None:
        """Remove an empty folder."""
        ...

    def chmod(self, path: Path, mode: int) -> None:
        """Set the permission bits."""
        ...

    def sync_dir(self, path: Path) -> None:
        """Return when the names in the folder are on the medium."""
        ...

    def names(self, path: Path) -> tuple[str, ...]:
        """Return the names in a folder, sorted."""
        ...

    def facts(self, path: Path) -> Facts:
        """Return what is known about a name, links not followed."""
        ...

    def read(self, path: Path, limit: int) -> bytes:
        """Return the bytes of a regular file; Corrupt not_regular or too_large otherwise."""
        ...

    def open_read(self, path: Path, *, follow: bool = False) -> BinaryIO:
        """Open a regular file for reading; Corrupt not_regular for anything else."""
        ...

    def stamps(self, folder: Path, names: Sequence[str], leaf: str) -> list[Stamp | None]:
        """Return the stamps of folder/name/leaf for many names; None where there is none."""
        ...

    def free_space(self, path: Path) -> int:
        """Return the bytes this user may still write."""
        ...


def exists(fs: Fs, path: Path) -> bool:
    """Say whether the name is taken, even by a dangling link; OSError where one may not look."""
    try:
        fs.facts(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def make_folders(fs: Fs, folder: Path) -> None:
    """Make a folder and every missing one above it; raises OSError."""
    if not exists(fs, folder):
        make_folders(fs, folder.parent)
        fs.mkdir(folder)


def _kind(mode: int) -> str:
    if stat.S_ISREG(mode):
        return FILE
    if stat.S_ISDIR(mode):
        return FOLDER
    return LINK if stat.S_ISLNK(mode) else OTHER


class OsFs:
    """The real file system.

    `durable` turns False once a file system says it cannot sync files at all, as some network
    drives do; the window then says that saves there may not survive a power cut.
    """

    def __init__(self, sleep: Callable[[float], None] = time.sleep) -> None:
        self._sleep = sleep
        self.durable = True

    def create(self, path: Path) -> int:
        """Make a new file with mode 0600."""
        return os.open(path, _CREATE | _PRIVATE | _PLAIN, 0o600)

    def write(self, handle: int, data: bytes) -> None:
        """Write until every byte is taken."""
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]

    def sync(self, handle: int) -> None:
        """Ask for the medium itself on macOS, where fsync stops at the drive's cache."""
        if sys.platform == "darwin":
            import fcntl  # noqa: PLC0415  (does not exist on Windows)

            try:
                fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            except OSError:
                os.fsync(handle)
            return
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno not in _NO_SYNC_HERE:
                raise
            self.durable = False

    def close(self, handle: int) -> None:
        """Close the descriptor."""
        os.close(handle)

    def replace(self, source: Path, target: Path) -> None:
        """Replace, and on Windows wait a little for virus scanners and sync clients to let go."""
        pause = _FIRST_PAUSE
        for _ in range(_REPLACE_TRIES - 1):
            try:
                self._replace(source, target)
            except OSError as error:
                if getattr(error, "winerror", None) not in _HELD_ON_WINDOWS:
                    raise
            else:
                return
            self._sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
        self._replace(source, target)

    def _replace(self, source: Path, target: Path) -> None:
        source.replace(target)

    def rename(self, source: Path, target: Path) -> None:
        """Rename; also across folders of one file system."""
        source.rename(target)

    def unlink(self, path: Path) -> None:
        """Unlink; Windows wants the read-only mark of an exhibit gone first."""
        if sys.platform == "win32":
            path.chmod(0o600)
        path.unlink()

    def mkdir(self, path: Path) -> None:
        """Make a folder with mode 0700."""
        path.mkdir(mode=0o700)

    def rmdir(self, path: Path) -> None:
        """Remove an empty folder."""
        path.rmdir()

    def chmod(self, path: Path, mode: int) -> None:
        """Set the permission bits; on Windows only the read-only mark."""
        path.chmod(mode)

    def sync_dir(self, path: Path) -> None:
        """Sync a folder where the system has such a thing."""
        if sys.platform == "win32":
            return
        handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno not in _NO_SYNC_HERE:
                raise
        finally:
            os.close(handle)

    def names(self, path: Path) -> tuple[str, ...]:
        """List a folder."""
        with os.scandir(path) as entries:
            return tuple(sorted(entry.name for entry in entries))

    def facts(self, path: Path) -> Facts:
        """Describe a name."""
        found = path.lstat()
        mode = stat.S_IMODE(found.st_mode)
        return Facts(_kind(found.st_mode), found.st_size, found.st_mtime_ns, mode)

    def read(self, path: Path, limit: int) -> bytes:
        """Read a regular file of at most `limit` bytes."""
        with self.open_read(path) as file:
            data = file.read(limit + 1)
        if len(data) > limit:
            raise Corrupt("too_large", path.name)
        return data

    def open_read(self, path: Path, *, follow: bool = False) -> BinaryIO:
        """Open without following a link in the last place (unless told to) and without waiting."""
        flags = os.O_RDONLY | _PATIENT | _PLAIN | (0 if follow else _PRIVATE)
        try:
            handle = os.open(path, flags)
        except OSError as error:
            if error.errno in {errno.ELOOP, errno.ENXIO}:
                raise Corrupt("not_regular", path.name) from error
            raise
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise Corrupt("not_regular", path.name)
        return os.fdopen(handle, "rb")

    def stamps(self, folder: Path, names: Sequence[str], leaf: str) -> list[Stamp | None]:
        """Look at many files with as little work for each as Python allows."""
        base = os.fspath(folder)
        return [self._stamp(f"{base}/{name}/{leaf}") for name in names]

    @staticmethod
    def _stamp(path: str) -> Stamp | None:
        try:
            found = os.lstat(path)
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size

    def free_space(self, path: Path) -> int:
        """Ask the file system the path is on."""
        import shutil  # noqa: PLC0415  (brings four compression modules; only evidence needs it)

        return shutil.disk_usage(path).free
