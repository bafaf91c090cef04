"""Knowledge the person installed: ``packs/<id>-<version>/knowledge.rwpack``, byte for byte.

Which one is in use stands in ``packs/active.json``, together with the version that shipped when it
was chosen: newer knowledge that ships with a newer program wins over what was chosen before. The
shipped knowledge is never here; it is what is left when everything here is bad.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, NamedTuple

from refundwizard.storage import quarantine, tree
from refundwizard.storage.atomic import put
from refundwizard.storage.errors import Corrupt, StoreError, facts_about
from refundwizard.storage.fs import exists
from refundwizard.storage.knowledge_file import (
    ENDING,
    LARGEST,
    Knowledge,
    label_named,
    order_of,
    unpacked,
)
from refundwizard.storage.strict_json import seal, unseal
from refundwizard.storage.sweep import PACKS, STAGED

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.storage.fs import Fs
    from refundwizard.storage.knowledge_file import Label
    from refundwizard.storage.store import DataFolder

FOLDER: Final = PACKS
FILE: Final = f"knowledge{ENDING}"
ACTIVE: Final = "active.json"
KEPT: Final = 3
"""Installed versions that are kept; the shipped one is not counted."""

_LIMIT: Final = 4096


class Choice(NamedTuple):
    """What was chosen: a folder's name ("" for the shipped one), and what shipped then."""

    name: str
    shipped: str


def given(fs: Fs, path: Path) -> bytes:
    """Return the bytes of a file the person picked.

    Raises:
        StoreError: it is not there, no regular file, larger than 32 MiB, or cannot be read.
    """
    with facts_about(path):
        return fs.read(path, LARGEST)


def names(fs: Fs, root: Path, own: str) -> tuple[str, ...]:
    """Return the folders of the installed packs of an id, the newest version first."""
    try:
        found = fs.names(root / FOLDER)
    except OSError:
        return ()
    labels = {name: label_named(name) for name in found}
    mine = [
        (order_of(label[1]), name) for name, label in labels.items() if label and label[0] == own
    ]
    return tuple(name for _order, name in sorted(mine, reverse=True))


def installed(fs: Fs, root: Path, name: str) -> Knowledge:
    """Return an installed pack, every checksum in it verified.

    Raises:
        StoreError: it is missing, damaged, or not what its folder is named after.
    """
    path = root / FOLDER / name / FILE
    with facts_about(path):
        found = unpacked(fs.read(path, LARGEST))
    if found.label.name != name:
        raise Corrupt("wrong_id", name)
    return found


def chosen(fs: Fs, root: Path) -> Choice | None:
    """Return what was chosen; None where nothing ever was.

    Raises:
        StoreError: the note cannot be read.
    """
    path = root / FOLDER / ACTIVE
    with facts_about(path):
        if not exists(fs, path):
            return None
        table = unseal(fs.read(path, _LIMIT), ACTIVE, _LIMIT)
    name, shipped = table.get("name"), table.get("over")
    if not isinstance(name, str) or not isinstance(shipped, str):
        raise Corrupt("shape", ACTIVE)
    if name and label_named(name) is None:
        raise Corrupt("shape", ACTIVE)
    return Choice(name, shipped)


def choose(store: DataFolder, choice: Choice) -> None:
    """Use another pack from now on; one small file is replaced.

    Raises:
        StoreError: the store cannot be written; what was chosen before still is.
    """
    store.require_writable()
    folder = store.root / FOLDER
    with store.reporting(folder):
        _make(store)
        put(store.fs, folder, ACTIVE, seal({"name": choice.name, "over": choice.shipped}))


def install(store: DataFolder, label: Label, raw: bytes) -> None:
    """Put a pack among the installed ones, in one rename; it is not in use by that.

    What is there under the name already stays if it is the same, else it goes to the quarantine.

    Raises:
        StoreError: the store cannot be written; nothing shows under the name, or what did before.
    """
    store.require_writable()
    fs, folder = store.fs, store.root / FOLDER
    with store.reporting(folder), store.mutex:
        _make(store)
        target = folder / label.name
        if exists(fs, target):
            if _holds(fs, target, raw):
                return
            quarantine.set_aside(fs, store.root, target, store.clock())
        staged = folder / f"{STAGED}{os.urandom(8).hex()}"
        fs.mkdir(staged)
        try:
            put(fs, staged, FILE, raw)
            unpacked(fs.read(staged / FILE, LARGEST))
            fs.rename(staged, target)
        except BaseException:
            _drop(fs, staged)
            raise
        fs.sync_dir(folder)


def prune(store: DataFolder, own: str, keep: str) -> None:
    """Remove the oldest installed versions beyond `KEPT`, never the one named `keep`.

    What cannot be removed stays for the next time.
    """
    rest = [name for name in names(store.fs, store.root, own) if name != keep]
    for name in rest[KEPT - 1 if keep else KEPT :]:
        _drop(store.fs, store.root / FOLDER / name)


def _make(store: DataFolder) -> None:
    folder = store.root / FOLDER
    if not exists(store.fs, folder):
        store.fs.mkdir(folder)
        store.fs.sync_dir(store.root)


def _holds(fs: Fs, folder: Path, raw: bytes) -> bool:
    try:
        return fs.read(folder / FILE, LARGEST) == raw
    except (OSError, StoreError):
        return False


def _drop(fs: Fs, folder: Path) -> None:
    try:
        tree.remove(fs, folder)
    except OSError:
        return
