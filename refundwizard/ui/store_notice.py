"""The banner that says so where the data folder cannot be written to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.storage.lock import UNSUPPORTED

if TYPE_CHECKING:
    from refundwizard.storage.store import Store
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.widgets.banner import Banner


class StoreNotice:
    """Shows the banner where it is needed; most start-ups import nothing here."""

    def __init__(self, window: MainWindow, store: Store) -> None:
        """Prepare; `show` shows it."""
        self._window = window
        self._store = store
        self._banner: Banner | None = None

    def show(self) -> None:
        """Show it in the language of the moment, or nothing."""
        if self._banner is not None:
            self._window.remove_banner(self._banner)
            self._banner = None
        store = self._store
        is_shared = store.left_by.host or store.locking == UNSUPPORTED
        if store.read_only or store.problems or is_shared:
            from refundwizard.ui.notices import show_store_notice  # noqa: PLC0415 - rarely needed

            self._banner = show_store_notice(self._window, self._store)
