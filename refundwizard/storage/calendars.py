"""Calendars the person loaded: ``calendars/<year>.toml`` in the data folder, byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.storage.atomic import put
from refundwizard.storage.errors import Corrupt, facts_about
from refundwizard.storage.fs import exists
from refundwizard.storage.sweep import CALENDARS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from refundwizard.storage.fs import Fs
    from refundwizard.storage.store import DataFolder

FOLDER: Final = CALENDARS
LARGEST: Final = 1024 * 1024
"""Bytes a calendar may have, as any file of a pack."""


def keep(store: DataFolder, year: int, raw: bytes) -> None:
    """Write a year's calendar; an older one of that year is replaced.

    Raises:
        StoreError: the store cannot be written, or the disk refused; nothing has changed.
    """
    store.require_writable()
    folder = store.root / FOLDER
    with store.reporting(folder):
        if not exists(store.fs, folder):
            store.fs.mkdir(folder)
            store.fs.sync_dir(store.root)
        put(store.fs, folder, f"{year}.toml", raw)


def kept(fs: Fs, root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of every calendar; one that cannot be read has no bytes."""
    try:
        names = fs.names(root / FOLDER)
    except OSError:
        return
    for name in names:
        if name.endswith(".toml") and not name.startswith("."):
            yield name, _bytes(fs, root / FOLDER / name)


def given(fs: Fs, path: Path) -> bytes:
    """Return the bytes of a file the person picked.

    Raises:
        StoreError: it is not there, no regular file, too large, or cannot be read.
    """
    with facts_about(path):
        return fs.read(path, LARGEST)


def _bytes(fs: Fs, path: Path) -> bytes:
    try:
        return fs.read(path, LARGEST)
    except (OSError, Corrupt):
        return b""
