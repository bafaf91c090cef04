"""The shopper's own particulars on disk: one private file beside the settings, in no case folder.

It exists only once somebody chose to keep it; wiping removes it, and what was kept of a bad one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.person import PARTICULARS, Person
from refundwizard.storage.atomic import put
from refundwizard.storage.errors import StoreError, facts_about
from refundwizard.storage.fs import exists, make_folders
from refundwizard.storage.strict_json import canonical, loads

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.storage.fs import Fs

NAME = "personal.json"
BAD_COPY = "personal.bad.json"
"""Where the bytes of a file that could not be read are kept; only the last one."""
LIMIT = 16 << 10
DAMAGED = "personal_damaged"


def load_person(fs: Fs, folder: Path) -> tuple[Person, str]:
    """Return the particulars and what was wrong with their file ("" or "personal_damaged").

    Nothing was kept yet where there is no file. What cannot be read is left where it is.
    """
    try:
        return _read(loads(fs.read(folder / NAME, LIMIT), LIMIT, NAME)), ""
    except (FileNotFoundError, NotADirectoryError):
        return Person(), ""
    except (OSError, StoreError, ValueError, TypeError):
        return Person(), DAMAGED


def save_person(fs: Fs, folder: Path, person: Person) -> None:
    """Write the particulars, readable for this account alone.

    A file that cannot be read is kept as a copy first.

    Raises:
        StoreError: they are as they were.
    """
    with facts_about(folder):
        make_folders(fs, folder)
        if load_person(fs, folder)[1]:
            fs.replace(folder / NAME, folder / BAD_COPY)
        put(fs, folder, NAME, canonical({name: person.value(name) for name in PARTICULARS}))


def wipe_person(fs: Fs, folder: Path) -> None:
    """Remove everything that was kept.

    Raises:
        StoreError: something of it is still there.
    """
    with facts_about(folder):
        there = [name for name in (NAME, BAD_COPY) if exists(fs, folder / name)]
        for name in there:
            fs.unlink(folder / name)
        if there:
            fs.sync_dir(folder)


def _read(table: object) -> Person:
    if not isinstance(table, dict) or set(table) != set(PARTICULARS):
        raise TypeError("table")
    return Person.model_validate(table, strict=True)
