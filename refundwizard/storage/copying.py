"""Copying in one pass: every piece is read once, hashed and written."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from refundwizard.storage.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.storage.atomic import Staged

CHUNK: Final = 1 << 20
SMALL: Final = 16 << 20
"""Bytes of a file that is read and hashed on one thread: another costs more than it saves."""

Progress = Callable[[int, int], None]
"""Called with the bytes done and the bytes there are."""


class Readable(Protocol):
    """What is copied from: the next bytes, nothing at the end."""

    def read(self, size: int, /) -> bytes:
        """Return bytes."""
        ...


@dataclass(frozen=True, slots=True)
class Source:
    """An opened source and who wants to hear about its copying."""

    file: Readable
    size: int
    progress: Progress
    cancelled: Callable[[], bool]

    def read(self) -> bytes:
        """Return the next piece; raises Refused (unreadable)."""
        try:
            return self.file.read(CHUNK)
        except OSError as error:
            raise Refused("unreadable") from error


def nobody(_done: int, _total: int) -> None:
    """Hear about progress and do nothing."""


def never() -> bool:
    """Do not want it to stop."""
    return False


def _pieces(source: Source, staged: Staged) -> Iterator[bytes]:
    """Copy in one pass; yield each piece before it is written, for whoever hashes it."""
    done = 0
    while chunk := source.read():
        if source.cancelled():
            raise Refused("cancelled")
        done += len(chunk)
        if done > source.size:
            break
        yield chunk
        staged.write(chunk)
        source.progress(done, source.size)
    if done != source.size:
        raise Refused("changed")


def copy(source: Source, staged: Staged) -> str:
    """Copy and hash; of a large file a piece is hashed while it is written."""
    sums = hashlib.sha256()
    if source.size <= SMALL:
        for piece in _pieces(source, staged):
            sums.update(piece)
        return sums.hexdigest()
    with ThreadPoolExecutor(1, "hash") as pool:
        hashed: Future[None] | None = None
        for piece in _pieces(source, staged):
            if hashed is not None:
                hashed.result()
            hashed = pool.submit(sums.update, piece)
    return sums.hexdigest()
