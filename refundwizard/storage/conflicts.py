"""What sync programs leave when two computers changed a file: recognised, listed, never merged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.storage import history
from refundwizard.storage.envelope import parse
from refundwizard.storage.errors import StoreError
from refundwizard.storage.fs import exists
from refundwizard.storage.strict_json import CASE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from refundwizard.storage.fs import Fs
    from refundwizard.storage.store import Store

# How each product marks a copy, between the name it stands for and the ending. The order decides:
# the last two would also fit others.
_MARKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("syncthing", re.compile(r"\.sync-conflict-")),
    ("nextcloud", re.compile(r" ?\((conflicted copy|冲突的副本)\b")),
    ("dropbox", re.compile(r" ?\(.*(conflicted copy|冲突副本)")),
    ("icloud", re.compile(r"-nsconflict|[  ]\d+\Z")),
    ("nutstore", re.compile(r"[-_( （].*冲突|[-_]conflict")),
    ("baidu", re.compile(r".*副本| ?\(\d+\)\Z")),
    ("onedrive", re.compile(r"-[^ ]+\Z")),
)
_STEM = re.compile(r"(case|\d{10})(?P<mark>.+)\.json\Z", re.ASCII)

_PLACES = {
    "onedrive": "onedrive",
    "dropbox": "dropbox",
    "mobile documents": "icloud",
    "icloud": "icloud",
    "nutstore": "nutstore",
    "坚果云": "nutstore",
    "baidu": "baidu",
    "百度": "baidu",
    "nextcloud": "nextcloud",
    "syncthing": "syncthing",
}
"""What the name of a folder above tells."""
_TRACES = {
    ".stfolder": "syncthing",
    ".dropbox": "dropbox",
    ".dropbox.cache": "dropbox",
    ".nextcloudsync.log": "nextcloud",
    ".nutstore": "nutstore",
    ".baiduyun.p": "baidu",
}
"""Files and folders that a product puts into the folders it keeps in step."""


@dataclass(frozen=True, slots=True)
class ConflictCopy:
    """One copy; `name` is relative to the case folder, `product` is "" where unknown."""

    name: str
    product: str
    rev: int | None
    saved_at: str
    readable: bool


def product_of(name: str) -> str:
    """Return which product's mark a file name beside case.json or a generation carries, or ""."""
    match = _STEM.match(name)
    if match is None:
        return ""
    mark = match["mark"].lower()
    return next((product for product, sign in _MARKS if sign.match(mark)), "")


def conflict_copies(store: Store, case_id: str) -> tuple[ConflictCopy, ...]:
    """Return the copies in a case's folder and its history; raises StoreError."""
    folder = store.folder(case_id)
    with store.reporting(folder):
        return tuple(_copy(store.fs, folder, case_id, name) for name in _names(store.fs, folder))


def _names(fs: Fs, folder: Path) -> Iterator[str]:
    past = folder / history.FOLDER
    yield from (name for name in fs.names(folder) if _STEM.match(name))
    if exists(fs, past):
        yield from (f"{history.FOLDER}/{name}" for name in fs.names(past) if _STEM.match(name))


def _copy(fs: Fs, folder: Path, case_id: str, name: str) -> ConflictCopy:
    path = folder / name
    try:
        envelope = parse(fs.read(path, CASE_LIMIT), case_id, where=path.name)
    except (OSError, StoreError):
        return ConflictCopy(name, product_of(path.name), None, "", readable=False)
    return ConflictCopy(name, product_of(path.name), envelope.rev, envelope.saved_at, readable=True)


def synced_by(fs: Fs, path: Path) -> str:
    """Return which product keeps a folder in step with other computers, or ""."""
    for folder in (path, *path.parents):
        name = folder.name.lower()
        for sign, product in _PLACES.items():
            if sign in name:
                return product
        for trace, product in _TRACES.items():
            if exists(fs, folder / trace):
                return product
    return ""
