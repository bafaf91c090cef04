"""Make small pictures of what has just been taken in, on two lanes, while the next is copied."""

from __future__ import annotations

from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import suppress
from queue import SimpleQueue
from typing import TYPE_CHECKING, Final, Self

from refundwizard.media.thumbnails import NoPicture, Thumbnail, Thumbnailer
from refundwizard.session.thumbnails import look_at

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from types import TracebackType

    from refundwizard.storage.store import Store

LANES: Final = 2
"""Children decoding side by side."""


class Lanes:
    """The `Look` of real drops; use it in a ``with`` so that the children end."""

    def __init__(
        self, store: Store, case_id: str, is_cancelled: Callable[[], bool] = lambda: False
    ) -> None:
        """Start nothing yet."""
        self._store = store
        self._case_id = case_id
        self._is_cancelled = is_cancelled
        self._pool = ThreadPoolExecutor(2 * LANES, "pictures")
        self._makers = [Thumbnailer() for _ in range(LANES)]
        self._free: SimpleQueue[Thumbnailer] = SimpleQueue()
        for maker in self._makers:
            self._free.put(maker)
        self._jobs: dict[str, Future[Thumbnail | NoPicture]] = {}

    def begin(self, sha256: str) -> None:
        """See `session.intake.Look.begin`."""
        self._jobs[sha256] = self._pool.submit(self._look, sha256)

    def results(self) -> Mapping[str, Thumbnail | NoPicture]:
        """See `session.intake.Look.results`; after a stop, only those that were ready."""
        if self._is_cancelled():
            for job in self._jobs.values():
                job.cancel()
        made = {}
        for sha256, job in self._jobs.items():
            with suppress(CancelledError):
                made[sha256] = job.result()
        return made

    def _look(self, sha256: str) -> Thumbnail | NoPicture:
        return look_at(self._store, self._case_id, sha256, self._decode)

    def _decode(self, path: Path, edge: int) -> Thumbnail | NoPicture:
        """Borrow a child only while it decodes, so that none waits for the disk."""
        maker = self._free.get()
        try:
            return maker.look(path, edge)
        finally:
            self._free.put(maker)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the children; pictures nobody waited for are given up."""
        self._pool.shutdown(cancel_futures=True)
        for maker in self._makers:
            maker.close()
