"""The files of a second copy: written once under their digest, read back to be believed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, BinaryIO

from refundwizard.storage.atomic import Staged, put
from refundwizard.storage.copies import Copy
from refundwizard.storage.copying import CHUNK
from refundwizard.storage.errors import Refused, StoreError
from refundwizard.storage.fs import exists
from refundwizard.storage.strict_json import CASE_LIMIT, digest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class CopyFiles(Copy):
    """Adds files to a copy; raises what `Fs` raises, and Refused where it is not wanted any more.

    `new` counts the files written, `written` their bytes, `healed` those that had gone bad.
    `moved` hears of bytes that were written or read back.
    """

    new = written = healed = 0
    is_cancelled: Callable[[], bool] = staticmethod(lambda: False)
    moved: Callable[[int], None] = staticmethod(lambda _size: None)

    def add(self, raw: bytes) -> str:
        """Write bytes under their digest unless they are there; return the digest."""
        name = digest(raw)
        if not exists(self.fs, self.path(name)):
            self._put(name, raw)
        return name

    def add_file(self, file: BinaryIO, name: str) -> str:
        """Write an opened file in pieces; `name` is the digest it should have, returned if so.

        One that has another digest is written under that one.
        """
        found = self._stage(file, name)
        if found == name:
            return found
        file.seek(0)
        return self._stage(file, found)

    def heal(self, name: str, source: Path | bytes) -> None:
        """Write a file again that went bad on the drive."""
        if isinstance(source, bytes):
            self._put(name, source)
        else:
            with self.fs.open_read(source) as file:
                self._stage(file, name)
        self.healed += 1

    def is_sound(self, name: str) -> bool:
        """Read a file back from the drive and say whether it is what its name says."""
        sums = hashlib.sha256()
        try:
            with self.fs.open_read(self.path(name)) as file:
                while chunk := file.read(CHUNK):
                    self.check_wanted()
                    sums.update(chunk)
                    self.moved(len(chunk))
        except Refused:
            raise
        except (OSError, StoreError):
            return False
        return sums.hexdigest() == name

    def check_wanted(self) -> None:
        """Raise Refused (cancelled) where nobody wants it any more."""
        if self.is_cancelled():
            raise Refused("cancelled")

    def small(self, path: Path) -> bytes:
        """Return a small file of the data folder."""
        return self.fs.read(path, CASE_LIMIT)

    def _put(self, name: str, raw: bytes) -> None:
        put(self.fs, self._folder(name), name, raw)
        self.new += 1
        self.written += len(raw)

    def _stage(self, file: BinaryIO, name: str) -> str:
        """Write an opened file where its digest is `name`; return what its digest is."""
        staged, sums, size = Staged(self.fs, self._folder(name)), hashlib.sha256(), 0
        try:
            while chunk := file.read(CHUNK):
                self.check_wanted()
                sums.update(chunk)
                staged.write(chunk)
                size += len(chunk)
                self.moved(len(chunk))
        except BaseException:
            staged.discard()
            raise
        if sums.hexdigest() != name:
            staged.discard()
            return sums.hexdigest()
        staged.publish(name)
        self.new += 1
        self.written += size
        return name

    def _folder(self, name: str) -> Path:
        folder = self.path(name).parent
        if not exists(self.fs, folder):
            self.fs.mkdir(folder)
        return folder
