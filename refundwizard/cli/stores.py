"""Opening the store for a command: reading takes no lock, and a known store is never made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.storage import wipe
from refundwizard.storage.fs import OsFs, exists
from refundwizard.storage.paths import config_dir
from refundwizard.storage.settings import Settings, load_settings, save_settings
from refundwizard.storage.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path


def open_store(root: Path, clock: Callable[[], datetime], *, writes: bool) -> Store:
    """Open a data folder, made the first time ever; later a missing one is said to be missing.

    Raises:
        StoreMissing: it was opened before and is not there now (a drive not connected).
        StoreLocked: ``writes``, and another process has it open.
        StoreReadOnly: ``writes``, and the folder cannot be written.
    """
    fs = OsFs()
    settings, _ = load_settings(fs, config_dir())
    is_first = not settings.knows(root)
    if not writes and (exists(fs, root) or not is_first):
        return Store.look(root, fs=fs, clock=clock)
    store = Store.open(root, fs=fs, clock=clock, create=is_first)
    try:
        store.require_writable()
        if wipe.is_begun(store):  # nothing new may come into what is about to go
            wipe.finish(store, config_dir())
            settings = Settings()
        save_settings(fs, config_dir(), settings.with_store(root))
    except BaseException:
        store.close()
        raise
    return store
