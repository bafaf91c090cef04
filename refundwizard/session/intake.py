"""Taking evidence in: files, folders and pictures become exhibits; every left-out one is named."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
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
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime
    from pathlib import Path

    from refundwizard.media.thumbnails import NoPicture
    from refundwizard.storage.vault import Taken, Vault

STOPPED: Final = "stopped"
"""Why files behind one that the disk failed on were not tried."""
TRUNCATED: Final = "truncated"
NO_PREVIEW: Final = "no_preview"
STEPS: Final = 200
"""Into so many parts the way is divided at least for those who hear about progress."""


@dataclass(slots=True)
class Gauge:
    """How far a drop is: files and bytes, done and in all. One thread writes, others may read."""

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
    """What others do while files come in; by default nothing. Progress is told in bytes."""

    is_cancelled: Callable[[], bool] = lambda: False
    progress: Callable[[int, int], None] = lambda _done, _total: None
    look: Look | None = None
    gauge: Gauge = field(default_factory=Gauge)


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

    @property
    def gauge(self) -> Gauge:
        """How far it is."""
        return self.hooks.gauge

    def take(self, found: Found) -> bool:
        """Take one file in; False where the disk failed, so that no other will do better."""
        name, before = plain_name(found.path), self.gauge.bytes_done
        try:
            taken = self.vault.take(
                self.place.case_id,
                found.path,
                progress=lambda done, _size: self._tell(before + done),
                cancelled=self.hooks.is_cancelled,
            )
            self.note(taken, name)
        except StoreError as error:
            reason = error.reason if isinstance(error, Refused) else error.code
            self.left_out.append(LeftOut(name, reason, found.path))
            return isinstance(error, Refused)
        finally:
            self.gauge.files_done += 1
            self._tell(before + found.size, is_end=True)
        return True

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

    def _tell(self, done: int, *, is_end: bool = False) -> None:
        """Say how far it is, not more often than anybody could see."""
        self.gauge.bytes_done = done
        if is_end or done - self._told >= self.gauge.bytes // STEPS:
            self._told = done
            self.hooks.progress(done, self.gauge.bytes)


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
    reason = ""
    for found in given.files:
        reason = reason or (CANCELLED if hooks.is_cancelled() else "")
        if reason:
            drop.left_out.append(LeftOut(plain_name(found.path), reason, found.path))
        elif not drop.take(found):
            reason = STOPPED
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
