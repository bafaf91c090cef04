"""The data folder at the start: a wipe that was cut short, and another folder for a missing one."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from refundwizard.storage import marker
from refundwizard.storage.fs import exists
from refundwizard.storage.paths import data_dir

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.storage.store import Store
    from refundwizard.storage.wipe import Wiped
    from refundwizard.ui.data_folder_ask import Picking
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.preferences import Preferences


def finish_wiping(store: Store, preferences: Preferences) -> Wiped | None:
    """Carry to its end a wipe that was cut short, before anything of it is shown."""
    if store.read_only or not exists(store.fs, store.root / marker.WIPING):
        return None
    from refundwizard.storage import wipe  # noqa: PLC0415 - seldom, and a start has to be light

    if not wipe.is_begun(store):
        return None
    preferences.forget()
    return wipe.finish(store, preferences.folder)


def choose_folder(window: MainWindow, picking: Picking, preferences: Preferences) -> Path | None:
    """Let the person pick a data folder in the place of a missing one; it is remembered."""
    from refundwizard.storage.errors import StoreError  # noqa: PLC0415 - seldom
    from refundwizard.storage.settings import save_settings  # noqa: PLC0415 - as above
    from refundwizard.ui.data_folder_ask import ask_place  # noqa: PLC0415 - as above
    from refundwizard.ui.prompter import QtPrompter  # noqa: PLC0415 - as above

    settings = ask_place(QtPrompter(window), picking, preferences.now)
    if settings is None:
        return None
    preferences.now = settings
    with suppress(StoreError):
        save_settings(picking.fs, preferences.folder, settings)
    return data_dir(settings.data_dir)
