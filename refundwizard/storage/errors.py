"""What can go wrong on the disk, as facts: codes, paths and numbers, never sentences.

The window and the command line turn these into words. The mapping from an operating system error
is by its number, so that a full disk is never reported as a locked or a missing one.
"""
# ruff: noqa: N818  (the names say what happened, which reads better in `except` than "…Error")

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def _numbers(*names: str) -> frozenset[int]:
    """Return the error numbers of this platform that carry one of the names."""
    return frozenset(getattr(errno, name) for name in names if hasattr(errno, name))


_FULL = _numbers("ENOSPC", "EDQUOT", "EFBIG")
_FORBIDDEN = _numbers("EROFS", "EACCES", "EPERM")
_UNPLUGGED = _numbers("ENODEV", "ENXIO", "ENOTCONN", "ESTALE", "EHOSTDOWN", "ENOMEDIUM")
ABSENT = _numbers("ENOENT", "ENOTDIR")
_WIN_FULL = frozenset({39, 112, 1295})  # handle disk full, disk full, disk quota exceeded
_WIN_HELD = frozenset({32, 33})  # sharing violation, lock violation
_WIN_PROTECTED = frozenset({19})  # write protected
_WIN_UNPLUGGED = frozenset({21, 53, 55, 64, 67})  # not ready, and the ways a share goes away


class StoreError(Exception):
    """Base of everything the storage layer raises on purpose."""

    code: ClassVar[str] = "store"


class _About(StoreError):
    """An error about one place on the disk."""

    def __init__(self, path: Path) -> None:
        super().__init__(self.code)
        self.path = path


class StoreMissing(_About):
    """The data folder, or the drive it is on, is not there."""

    code = "store_missing"


class StoreReadOnly(_About):
    """The place may be read but not written."""

    code = "store_read_only"


class DiskFull(_About):
    """No room left: disk, quota or file size limit."""

    code = "disk_full"


class InUse(_About):
    """Another program holds the file open and will not share it."""

    code = "in_use"


class IoFailed(_About):
    """The disk failed in some other way; `errno` says which."""

    code = "io_failed"

    def __init__(self, path: Path, number: int) -> None:
        super().__init__(path)
        self.errno = number


class StoreLocked(StoreError):
    """Another running process owns the store; host is "" and pid is 0 where unknown."""

    code = "store_locked"

    def __init__(self, host: str, pid: int) -> None:
        super().__init__(self.code)
        self.host = host
        self.pid = pid


class Corrupt(StoreError):
    """A file does not hold what it should.

    `reason` is one word from the reader that refused it, `where` names the file without its
    folder, `claims` is the schema number a file with a broken checksum says it has.
    """

    code = "corrupt"
    FOREIGN: ClassVar[frozenset[str]] = frozenset({"unknown_key", "shape"})

    def __init__(self, reason: str, where: str = "", claims: int = 0) -> None:
        super().__init__(f"{self.code}: {reason}")
        self.reason = reason
        self.where = where
        self.claims = claims

    @property
    def is_foreign(self) -> bool:
        """Say whether the bytes are intact and only their meaning is unknown to this version."""
        return self.reason in self.FOREIGN


class NotAPack(StoreError):
    """A case pack was not taken in, and nothing of it was kept.

    `reason` is one word from the reader that refused it; `where` names the entry, if it is one.
    """

    code = "not_a_pack"

    def __init__(self, reason: str, where: str = "") -> None:
        super().__init__(f"{self.code}: {reason}")
        self.reason = reason
        self.where = where


class CopyFailed(StoreError):
    """A drive does not give back what was written to it; `where` is the file's digest."""

    code = "copy_failed"

    def __init__(self, where: str) -> None:
        super().__init__(self.code)
        self.where = where


class TooNew(StoreError):
    """The file was written by a newer version; its bytes are left alone."""

    code = "too_new"

    def __init__(self, schema: int) -> None:
        super().__init__(self.code)
        self.schema = schema


class Conflict(StoreError):
    """The case on the disk is not the one the change was made to."""

    code = "conflict"

    def __init__(self, base_rev: int, disk_rev: int) -> None:
        super().__init__(self.code)
        self.base_rev = base_rev
        self.disk_rev = disk_rev


class NotFound(StoreError):
    """There is no such case, generation or exhibit."""

    code = "not_found"

    def __init__(self, what: str) -> None:
        super().__init__(self.code)
        self.what = what


class BadId(StoreError):
    """The given text is not an id this program makes."""

    code = "bad_id"

    def __init__(self, given: str) -> None:
        super().__init__(self.code)
        self.given = given


class Refused(StoreError):
    """Something was not taken in.

    Reasons: empty, not_regular, unreadable, no_space, changed, cancelled; of a case that cannot be
    written, and is as it was: too_large, not_storable.
    """

    code = "refused"

    def __init__(self, reason: str) -> None:
        super().__init__(f"{self.code}: {reason}")
        self.reason = reason


def from_os_error(error: OSError, path: Path) -> StoreError:
    """Return the fact an operating system error stands for.

    Args:
        error: What the system raised.
        path: The place it was about.
    """
    windows = getattr(error, "winerror", None)
    kinds: tuple[tuple[bool, type[_About]], ...] = (
        (error.errno in _FULL or windows in _WIN_FULL, DiskFull),
        (windows in _WIN_HELD or error.errno == errno.EBUSY, InUse),
        (windows in _WIN_UNPLUGGED or error.errno in _UNPLUGGED, StoreMissing),
        (windows in _WIN_PROTECTED or error.errno in _FORBIDDEN, StoreReadOnly),
    )
    for matches, kind in kinds:
        if matches:
            return kind(path)
    if error.errno in ABSENT:
        return NotFound(path.name)
    return IoFailed(path, error.errno or 0)


@contextmanager
def facts_about(path: Path) -> Iterator[None]:
    """Turn any operating system error raised inside into a `StoreError` about `path`."""
    try:
        yield
    except OSError as error:
        raise from_os_error(error, path) from error
