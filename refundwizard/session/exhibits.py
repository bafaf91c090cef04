"""Taking evidence in: files, folders and pictures become exhibits; every left-out one is named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.case import Case, Exhibit
from refundwizard.media.sniff import sniff
from refundwizard.storage.errors import StoreError
from refundwizard.storage.store import new_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

    from refundwizard.storage.vault import Taken, Vault

HEAD_BYTES: Final = 4096
"""How much of a file is looked at to tell its kind."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where evidence goes: the case and the hashes its exhibits hold already."""

    case_id: str
    known: frozenset[str]

    @classmethod
    def of(cls, case_id: str, case: Case) -> Place:
        """Return the place of an open case."""
        return cls(case_id, frozenset(item.sha256 for item in case.exhibits if item.sha256))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that was not added: its name and the reason code (``empty``, ``unreadable`` …)."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Intake:
    """The result of one drop: new exhibits, names merged into known ones, and what was left out."""

    added: tuple[Exhibit, ...]
    merged: tuple[tuple[str, str], ...]
    """(sha256, name) pairs of identical bytes that arrived under another name."""
    left_out: tuple[LeftOut, ...]

    @property
    def seen(self) -> int:
        """How many files were looked at."""
        return len(self.added) + len(self.merged) + len(self.left_out)


def take_in(  # noqa: PLR0913 - two of them are hooks for the window
    vault: Vault,
    place: Place,
    sources: Iterable[Path],
    now: datetime,
    *,
    is_cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], None] | None = None,
) -> Intake:
    """Copy files into the vault, hashing on the way; originals are only read."""
    files = tuple(_files(sources))
    added: dict[str, Exhibit] = {}
    merged: list[tuple[str, str]] = []
    left_out: list[LeftOut] = []
    for done, path in enumerate(files):
        if is_cancelled():
            left_out += [LeftOut(rest.name, "cancelled") for rest in files[done:]]
            break
        try:
            taken = vault.take(place.case_id, path, cancelled=is_cancelled)
        except StoreError as error:
            left_out.append(LeftOut(path.name, getattr(error, "reason", error.code)))
        else:
            if taken.sha256 in added or taken.sha256 in place.known:
                merged.append((taken.sha256, path.name))
            else:
                added[taken.sha256] = _exhibit(vault, place.case_id, taken, now)
        if progress is not None:
            progress(done + 1, len(files))
    return Intake(tuple(added.values()), tuple(merged), tuple(left_out))


def take_picture(vault: Vault, place: Place, png: bytes, name: str, now: datetime) -> Intake:
    """Take in a picture from the clipboard (PNG bytes); its name says where it came from."""
    taken = vault.take_bytes(place.case_id, png)
    if taken.sha256 in place.known:
        return Intake((), ((taken.sha256, name),), ())
    exhibit = _exhibit(vault, place.case_id, taken, now).model_copy(update={"names": (name,)})
    return Intake((exhibit,), (), ())


def with_intake(case: Case, intake: Intake) -> Case:
    """Return the case with new exhibits added and further names noted on known ones."""
    exhibits = list(case.exhibits)
    known = {item.sha256 for item in exhibits}
    exhibits += [item for item in intake.added if item.sha256 not in known]
    for sha256, name in intake.merged:
        exhibits = [_with_name(item, name) if item.sha256 == sha256 else item for item in exhibits]
    return case.model_copy(update={"exhibits": tuple(exhibits)})


def without(case: Case, exhibit_id: str) -> Case:
    """Return the case without an exhibit; its bytes stay in the vault so that undo works."""
    kept = tuple(item for item in case.exhibits if item.id != exhibit_id)
    return case.model_copy(update={"exhibits": kept})


def sorted_as(case: Case, exhibit_id: str, kind: str | None) -> Case:
    """Return the case with an exhibit filed under an evidence kind (``E02``), or unsorted."""
    exhibits = tuple(
        item.model_copy(update={"kind": kind}) if item.id == exhibit_id else item
        for item in case.exhibits
    )
    return case.model_copy(update={"exhibits": exhibits})


def _files(sources: Iterable[Path]) -> Iterable[Path]:
    for source in sources:
        if source.is_dir() and not source.is_symlink():
            yield from _files(sorted(source.iterdir()))
        else:
            yield source


def _exhibit(vault: Vault, case_id: str, taken: Taken, now: datetime) -> Exhibit:
    with vault.open(case_id, taken.sha256) as stream:
        kind = sniff(stream.read(HEAD_BYTES))
    return Exhibit(
        id=new_id(),
        sha256=taken.sha256,
        size=taken.size,
        media_type=kind,
        names=(taken.name,) if taken.name else (),
        added_at=now,
    )


def _with_name(exhibit: Exhibit, name: str) -> Exhibit:
    if name in exhibit.names:
        return exhibit
    return exhibit.model_copy(update={"names": (*exhibit.names, name)})
