"""Another place for the data folder: looked at before it is remembered; the one of now stays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from refundwizard.storage import copies, marker
from refundwizard.storage.conflicts import synced_by
from refundwizard.storage.errors import StoreError, TooNew
from refundwizard.storage.fs import FOLDER, exists
from refundwizard.storage.marks import is_id
from refundwizard.storage.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from refundwizard.storage.fs import Fs
    from refundwizard.storage.settings import Settings

NAME: Final = "refundwizard"
"""What the folder is called that is made in one that holds other things."""

Why = Literal["gone", "same", "inside", "read_only", "copy", "newer", "used"]


class PlaceRefusedError(Exception):
    """The data cannot be kept there; `why` is one word."""

    def __init__(self, why: Why) -> None:
        """Keep the reason."""
        super().__init__(why)
        self.why: Why = why


@dataclass(frozen=True, slots=True)
class NewPlace:
    """A folder that can be used.

    `cases` counts those it holds already, None where there is no data folder yet; `synced` is the
    product that keeps it in step with other computers, "" for none that is known.
    """

    path: Path
    cases: int | None
    synced: str


def look_at(fs: Fs, chosen: Path, now: Path) -> NewPlace:
    """Say which folder would be used for one the person picked, and what is there.

    Nothing is written but a file that is removed at once.

    Args:
        fs: The disk.
        chosen: What was picked.
        now: The data folder in use.

    Raises:
        PlaceRefusedError: it cannot be used.
    """
    try:
        if fs.facts(chosen.resolve()).kind != FOLDER:
            raise PlaceRefusedError("gone")
        path = _place_in(fs, chosen.resolve())
        _check(fs, path, now.resolve())
        cases = _cases(fs, path)
        return NewPlace(path, cases, synced_by(fs, path))
    except TooNew as error:
        raise PlaceRefusedError("newer") from error
    except (OSError, StoreError) as error:
        raise PlaceRefusedError("gone") from error


def _place_in(fs: Fs, chosen: Path) -> Path:
    """Return the picked folder where it is a data folder or blank, else one of its own in it."""
    if exists(fs, chosen / copies.MARK) or chosen.name == copies.NAME:
        raise PlaceRefusedError("copy")
    if exists(fs, chosen / marker.NAME) or marker.is_blank(fs, chosen):
        return chosen
    return chosen / NAME


def _check(fs: Fs, path: Path, now: Path) -> None:
    if path == now:
        raise PlaceRefusedError("same")
    if now in path.parents or path in now.parents:
        raise PlaceRefusedError("inside")
    there = path if exists(fs, path) else path.parent
    if not marker.can_write(fs, there):
        raise PlaceRefusedError("read_only")
    if not exists(fs, path / marker.NAME) and not marker.is_blank(fs, path):
        raise PlaceRefusedError("used")


def _cases(fs: Fs, path: Path) -> int | None:
    if not exists(fs, path / marker.NAME):
        return None
    marker.read(fs, path)
    return sum(is_id(name) for name in fs.names(path / "cases"))


def prepare(fs: Fs, clock: Callable[[], datetime], place: NewPlace) -> None:
    """Make the data folder at once, so that a drive missing later is told from a first start.

    Raises:
        StoreError: it could not be made.
    """
    Store.open(place.path, fs=fs, clock=clock, create=True).close()


def moved(settings: Settings, path: Path | None) -> Settings:
    """Return the settings with the folder of the next start; None for the usual place."""
    if path is None:
        return replace(settings, data_dir="")
    return replace(settings.with_store(path), data_dir=str(path))
