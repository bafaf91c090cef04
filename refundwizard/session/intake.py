"""Taking evidence in: files, folders and pictures become exhibits; every left-out one is named."""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Final, Protocol

from refundwizard.domain.case import Exhibit
from refundwizard.media.boxes import BOXED, is_cut_off
from refundwizard.media.kinds import SHOWN, has_no_preview, is_taken_as
from refundwizard.media.sniff import HEAD, sniff
from refundwizard.media.thumbnails import Thumbnail
from refundwizard.session.exhibits import Intake, LeftOut, Place, Remark
from refundwizard.session.gathering import CANCELLED, Found, Gathered, gather
from refundwizard.storage.errors import Refused, StoreError
from refundwizard.storage.store import new_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime
    from pathlib import Path

    from refundwizard.media.thumbnails import NoPicture
    from refundwizard.storage.vault import Taken, Vault

STOPPED: Final = "stopped"
"""Why files behind one that the disk failed on were not tried."""
TRUNCATED: Final = "truncated"
NO_PREVIEW: Final = "no_preview"
HANDS: Final = 3
"""Files copied side by side where somebody waits for them."""
USUAL: Final = 16 << 20
"""A file larger than this (bytes) is copied alone: side by side they must not fill the disk."""
STEPS: Final = 200
"""Into so many parts the way is divided at least for those who hear about progress."""


@dataclass(slots=True)
class Gauge:
    """How far a drop is: files and bytes, done and in all; anybody may read it meanwhile."""

    files: int = 0
    files_done: int = 0
    bytes: int = 0
    bytes_done: int = 0


class Look(Protocol):
    """Makes small pictures beside the copying, and says afterwards what came of them."""

    def begin(self, sha256: str) -> None:
        """Start on a file that is in the vault now."""

    def results(self) -> Mapping[str, Thumbnail | NoPicture]:
        """Wait for the pictures and return them, or why there is none, by digest."""


@dataclass(slots=True)
class Hooks:
    """What others do while files come in; by default nothing. Progress is told in bytes.

    With more than one of ``hands`` so many files of usual size are copied side by side, so that one
    is read while the disk brings another one down; what comes of it is the same.
    """

    is_cancelled: Callable[[], bool] = lambda: False
    progress: Callable[[int, int], None] = lambda _done, _total: None
    look: Look | None = None
    gauge: Gauge = field(default_factory=Gauge)
    hands: int = 1


_Fetched = Callable[[], "Taken"]
"""Waits for a file to be in the vault; raises what kept it out."""


@dataclass(slots=True)
class _Drop:
    """One drop under way."""

    vault: Vault
    place: Place
    now: datetime
    hooks: Hooks
    added: dict[str, Exhibit] = field(default_factory=dict)
    merged: list[tuple[str, str]] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    _told: int = 0
    _turn: Lock = field(default_factory=Lock)

    @property
    def gauge(self) -> Gauge:
        """How far it is."""
        return self.hooks.gauge

    def take_all(self, files: Iterable[Found]) -> None:
        """Take files in, in their order; after a stop or a failed disk the rest is only named."""
        under_way: deque[tuple[Found, _Fetched]] = deque()
        reason = ""
        with ThreadPoolExecutor(max(self.hooks.hands, 1), "copy") as pool:
            for found in files:
                while len(under_way) >= self._room_beside(found):
                    reason = self._settle(*under_way.popleft()) or reason
                reason = reason or (CANCELLED if self.hooks.is_cancelled() else "")
                if not reason:
                    under_way.append((found, self._begin(pool, found)))
                    continue
                while under_way:
                    self._settle(*under_way.popleft())
                self.left_out.append(LeftOut(plain_name(found.path), reason, found.path))
            while under_way:
                self._settle(*under_way.popleft())

    def _room_beside(self, found: Found) -> int:
        """Return how many files may be under way when this one begins."""
        return self.hooks.hands if found.size <= USUAL else 1

    def _begin(self, pool: ThreadPoolExecutor, found: Found) -> _Fetched:
        """Start on a file; what is large, or comes one by one, is copied when it is waited for."""
        if self.hooks.hands > 1 and found.size <= USUAL:
            return pool.submit(self._fetch, found).result
        return partial(self._fetch, found)

    def _fetch(self, found: Found) -> Taken:
        """Copy a file into the vault, on any thread."""
        done = 0

        def tell(so_far: int, _size: int) -> None:
            nonlocal done
            self._tell(so_far - done)
            done = so_far

        try:
            return self.vault.take(
                self.place.case_id, found.path, progress=tell, cancelled=self.hooks.is_cancelled
            )
        finally:
            self._tell(found.size - done, is_end=True)

    def _settle(self, found: Found, fetched: _Fetched) -> str:
        """Note what came of a file; a reason where the disk failed, so no other will do better."""
        name = plain_name(found.path)
        try:
            self.note(fetched(), name)
        except StoreError as error:
            reason = error.reason if isinstance(error, Refused) else error.code
            self.left_out.append(LeftOut(name, reason, found.path))
            return "" if isinstance(error, Refused) else STOPPED
        return ""

    def note(self, taken: Taken, name: str) -> None:
        """Make an exhibit of bytes in the vault, or note one more name of a known one."""
        if taken.sha256 in self.added or taken.sha256 in self.place.known:
            self.merged.append((taken.sha256, name))
            return
        kind, is_cut = _looked_at(self.vault, self.place.case_id, taken.sha256)
        self.added[taken.sha256] = Exhibit(
            id=new_id(),
            sha256=taken.sha256,
            size=taken.size,
            media_type=kind,
            names=(name,) if name else (),
            added_at=self.now,
        )
        if is_taken_as(name, kind):
            self.remarks.append(Remark(name, "taken_as", kind))
        if has_no_preview(kind):
            self.remarks.append(Remark(name, NO_PREVIEW, kind))
        if is_cut:
            self.remarks.append(Remark(name, TRUNCATED, kind))
        elif kind in SHOWN and self.hooks.look is not None:
            self.hooks.look.begin(taken.sha256)

    def finish(self) -> Intake:
        """Wait for the pictures and return what came of it all."""
        if self.hooks.look is not None:
            for sha256, made in self.hooks.look.results().items():
                flaw = made.flaw if isinstance(made, Thumbnail) else made.why
                exhibit = self.added[sha256]
                if flaw:
                    name = next(iter(exhibit.names), "")
                    self.remarks.append(Remark(name, flaw, exhibit.media_type))
        left_out, remarks = tuple(self.left_out), tuple(self.remarks)
        return Intake(tuple(self.added.values()), tuple(self.merged), left_out, remarks)

    def _tell(self, more: int, *, is_end: bool = False) -> None:
        """Say how far it is, not more often than anybody could see."""
        with self._turn:
            gauge = self.gauge
            gauge.bytes_done += more
            gauge.files_done += is_end
            if is_end or gauge.bytes_done - self._told >= gauge.bytes // STEPS:
                self._told = gauge.bytes_done
                self.hooks.progress(gauge.bytes_done, gauge.bytes)


def take_in(
    vault: Vault,
    place: Place,
    sources: Iterable[Path] | Gathered,
    now: datetime,
    hooks: Hooks | None = None,
) -> Intake:
    """Copy files into the vault, hashing on the way; originals are only read.

    Where the disk of the case fails, the rest is not tried: it is named, and can be added later.
    """
    hooks = hooks or Hooks()
    given = sources if isinstance(sources, Gathered) else gather(sources, hooks.is_cancelled)
    hooks.gauge.files, hooks.gauge.bytes = len(given.files), given.total
    drop = _Drop(vault, place, now, hooks)
    drop.left_out += given.left_out
    drop.take_all(given.files)
    return drop.finish()


def take_picture(vault: Vault, place: Place, data: bytes, name: str, now: datetime) -> Intake:
    """Take in the bytes of a picture from the clipboard; its name says where it came from."""
    drop = _Drop(vault, place, now, Hooks())
    drop.note(vault.take_bytes(place.case_id, data), name)
    return drop.finish()


def plain_name(path: Path) -> str:
    """Return a file's name in characters that can be stored; bytes that are none become marks."""
    return path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _looked_at(vault: Vault, case_id: str, sha256: str) -> tuple[str, bool]:
    """Return a file's kind by its content, and whether it ends before its time."""
    with vault.open(case_id, sha256) as stream:
        head = stream.read(HEAD)
        size = stream.seek(0, io.SEEK_END)
        stream.seek(max(0, size - HEAD))
        kind = sniff(head, stream.read(HEAD))
        return kind, kind in BOXED and is_cut_off(stream)
