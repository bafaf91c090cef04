"""What makes a folder a store: its marker file and its parts; and making one."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from refundwizard.storage.atomic import TEMPORARY, put
from refundwizard.storage.errors import Corrupt, TooNew
from refundwizard.storage.fs import FOLDER, exists
from refundwizard.storage.marks import timestamp
from refundwizard.storage.strict_json import canonical, loads

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from refundwizard.storage.fs import Fs

NAME = "store.json"
LOCK = ".lock"
WIPING = "wiping.json"
"""Says that everything was to go (see ``wipe``)."""
FORMAT = "refundwizard.store"
SCHEMA = 1
PARTS = ("cases", "trash", "quarantine", "tmp", "cache")

_LIMIT = 64 << 10
_FORBIDDEN = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


def new_id() -> str:
    """Return a random id of 32 hex digits."""
    return os.urandom(16).hex()


def is_blank(fs: Fs, root: Path) -> bool:
    """Say whether nothing but a first start that was cut short can have been in a folder."""
    if not exists(fs, root):
        return True
    return all(_is_beginning(fs, root, name) for name in fs.names(root))


def _is_beginning(fs: Fs, root: Path, name: str) -> bool:
    if name in PARTS:
        return fs.facts(root / name).kind == FOLDER and not fs.names(root / name)
    return name == LOCK or name.startswith(TEMPORARY)


def make_root(fs: Fs, root: Path) -> None:
    """Make the data folder and those above it; raises OSError."""
    missing = []
    folder = root
    while not exists(fs, folder):
        missing.append(folder)
        folder = folder.parent
    for path in reversed(missing):
        fs.mkdir(path)
        fs.sync_dir(path.parent)
    with suppress(OSError):
        fs.chmod(root, 0o700)


def make_parts(fs: Fs, root: Path) -> None:
    """Make the folders inside that are missing; raises OSError."""
    missing = [part for part in PARTS if not exists(fs, root / part)]
    for part in missing:
        fs.mkdir(root / part)
    if missing:
        fs.sync_dir(root)


def can_write(fs: Fs, root: Path) -> bool:
    """Try to make a file; a full disk still counts as writable, it can be cleared."""
    probe = root / f"{TEMPORARY}{new_id()}"
    try:
        fs.close(fs.create(probe))
        fs.unlink(probe)
    except OSError as error:
        return error.errno not in _FORBIDDEN
    return True


def write(fs: Fs, root: Path, now: datetime) -> str:
    """Write a marker with a new id and return the id; raises OSError."""
    store_id = new_id()
    table = {"format": FORMAT, "schema": SCHEMA, "id": store_id, "created": timestamp(now)}
    put(fs, root, NAME, canonical(table))
    return store_id


def read(fs: Fs, root: Path) -> str:
    """Return the id of a store.

    Raises:
        Corrupt: The marker is damaged.
        TooNew: A newer version made the store.
    """
    table = loads(fs.read(root / NAME, _LIMIT), _LIMIT, NAME)
    if not isinstance(table, dict) or table.get("format") != FORMAT:
        raise Corrupt("format", NAME)
    schema = table.get("schema", SCHEMA)
    if isinstance(schema, int) and schema > SCHEMA:
        raise TooNew(schema)
    return str(table.get("id", ""))
