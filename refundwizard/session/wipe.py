"""Emptying what the program keeps: the trash, the small pictures, or everything there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.storage import wipe as files
from refundwizard.storage.calendars import kept
from refundwizard.storage.errors import StoreError
from refundwizard.storage.fs import exists

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.session.library import Library
    from refundwizard.session.personal_store import Personal
    from refundwizard.storage.wipe import Wiped


@dataclass(frozen=True, slots=True)
class Emptied:
    """How many deleted cases are gone for good, and how many could not be removed."""

    gone: int
    left: int


def empty_trash(library: Library) -> Emptied:
    """Remove every deleted case for good.

    Raises:
        StoreLocked, StoreReadOnly: Nothing was changed.
    """
    library.store.require_writable()
    gone = left = 0
    for entry in library.trash.entries():
        try:
            library.trash.purge(entry.name)
        except StoreError:
            left += 1
        else:
            gone += 1
    return Emptied(gone, left)


def drop_pictures(library: Library) -> int:
    """Remove small pictures and lent copies; return the bytes freed; raises like the storage."""
    return files.drop_pictures(library.store)


def wipe(library: Library, personal: Personal, config: Path, shipped: Path) -> Wiped:
    """Remove everything; list, particulars and knowledge are then as at a first start.

    Args:
        library: The cases.
        personal: The shopper's particulars, forgotten here too.
        config: The folder of the settings.
        shipped: The knowledge that came with the program.

    Raises:
        StoreLocked, StoreReadOnly: Nothing was changed.
    """
    store = library.store
    had_own = exists(store.fs, store.root / "packs") or any(kept(store.fs, store.root))
    store.require_writable()
    done = files.wipe(store, config)
    personal.forget()
    for row in library.index.rows():
        library.index.remove(row.id)
    if done.left:
        library.index.refresh()
    library.index.save()
    if had_own:
        from refundwizard.session.knowledge import load_chosen

        library.use(load_chosen(shipped, store.fs, store.root))
    return done
