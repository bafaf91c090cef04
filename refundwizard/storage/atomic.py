"""The only writer: a file appears under its name complete and on the medium, or not at all.

Exclusive temporary file in the same folder, all bytes, sync, replace, sync of the folder. Any
error removes the temporary file and is raised; there is no second way of writing. A failed sync is
final for that file, because the system may report success the next time although the bytes are
gone; the next attempt writes a new one.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.storage.fs import Fs

TEMPORARY = ".tmp-"
"""How the names of unfinished files begin."""
PRIVATE = 0o600
SEALED = 0o400

_live: set[str] = set()


def is_live(name: str) -> bool:
    """Say whether this process is writing a temporary file of that name right now."""
    return name in _live


class Staged:
    """A file being written in pieces; nothing shows under its name before `publish`."""

    def __init__(self, fs: Fs, folder: Path) -> None:
        """Create the temporary file in `folder`; raises OSError."""
        self._fs = fs
        self._folder = folder
        self._name = f"{TEMPORARY}{os.urandom(16).hex()}"
        _live.add(self._name)
        try:
            self._handle: int | None = fs.create(folder / self._name)
        except BaseException:
            _live.discard(self._name)
            raise

    @property
    def place(self) -> Path:
        """Where the bytes are so far, for whoever looks at them before they get their name."""
        return self._folder / self._name

    def write(self, chunk: bytes) -> None:
        """Add bytes; raises OSError, after which only `discard` is left to do."""
        if self._handle is None:
            raise ValueError("already finished")
        self._fs.write(self._handle, chunk)

    def publish(self, name: str, mode: int = PRIVATE, *, is_lasting: bool = True) -> None:
        """Bring the file to the medium and then under its name.

        What can be made again need not be lasting: it gets its name whole, but the system chooses
        when it reaches the medium, so whoever reads it after a power cut has to look it over.

        Raises:
            OSError: Nothing was published, or (from the last step) the name is there but may not
                outlive a power cut. The caller treats both as a failed write.
        """
        temporary = self._folder / self._name
        try:
            if mode != PRIVATE:
                self._fs.chmod(temporary, mode)
            self._close(sync=is_lasting)
            self._fs.replace(temporary, self._folder / name)
        except BaseException:
            self.discard()
            raise
        _live.discard(self._name)
        if is_lasting:
            self._fs.sync_dir(self._folder)

    def discard(self) -> None:
        """Drop what was written; never raises an operating system error."""
        with contextlib.suppress(OSError):
            self._close(sync=False)
        with contextlib.suppress(OSError):
            self._fs.unlink(self._folder / self._name)
        _live.discard(self._name)

    def _close(self, *, sync: bool) -> None:
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        try:
            if sync:
                self._fs.sync(handle)
        finally:
            self._fs.close(handle)


def put(fs: Fs, folder: Path, name: str, data: bytes, *, is_lasting: bool = True) -> None:
    """Write a whole file, durably unless it can be made again.

    Args:
        fs: The disk.
        folder: An existing folder.
        name: The final name in it; an existing file of that name is replaced.
        data: All of its bytes.
        is_lasting: Whether to wait until it is on the medium; see `Staged.publish`.

    Raises:
        OSError: The file was not written; an older one of that name is as it was.
    """
    staged = Staged(fs, folder)
    try:
        staged.write(data)
    except BaseException:
        staged.discard()
        raise
    staged.publish(name, is_lasting=is_lasting)
