"""The trash in the window: deleted cases are put back from there, or go for good."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from refundwizard.ui.outside_page import OutsideDesk
from refundwizard.ui.trash_link import show_deleted

if TYPE_CHECKING:
    from refundwizard.session.tasks import Tasks
    from refundwizard.storage.trash import TrashEntry
    from refundwizard.ui.home_desk import HomeDesk
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.pages.trash import TrashPage
    from refundwizard.ui.settings_deeds import SettingsDeeds
    from refundwizard.ui.surroundings import Surroundings
    from refundwizard.ui.voice import Voice


class TrashPlace(OutsideDesk):
    """Owns the page; emptying is asked about and done as from the page of settings."""

    name = "trash"
    marks = "home"

    changed = Signal()
    """Something came out of the trash."""
    open_wanted = Signal(str)

    def __init__(
        self, window: MainWindow, around: Surroundings, deeds: SettingsDeeds, voice: Voice
    ) -> None:
        """Work on the library of `around`; nothing happens before `equip`."""
        super().__init__(window)
        self.page: TrashPage | None = None
        self._around, self._deeds, self._voice = around, deeds, voice
        self._tasks: Tasks | None = None
        self._at = 0
        """The row whose case was put back last."""
        deeds.changed.connect(self.changed)

    def equip(self, tasks: Tasks) -> None:
        """Take what is only there after the first painted page."""
        self._tasks = tasks
        self.changed.emit()

    def show(self) -> None:
        """Put the page in the window, in the language of the moment."""
        from refundwizard.session.trash_view import trash_view  # noqa: PLC0415 - on demand
        from refundwizard.storage.errors import StoreError  # noqa: PLC0415 - on demand
        from refundwizard.ui.pages.trash import TrashPage  # noqa: PLC0415 - on demand

        library, at = self._around.library, self._at if self.is_shown else None
        try:
            found = trash_view(library, self._around.words)
        except StoreError as error:
            found = ()
            self._voice.tell_failure(error)
        self.page = TrashPage(found)
        self.page.back_wanted.connect(self.put_back)
        self.page.empty_wanted.connect(lambda: self._deeds.do("trash"))
        self.put(self.page)
        self.page.start(at)

    def put_back(self, entry: TrashEntry) -> None:
        """Take a case out of the trash."""
        if self._tasks is not None and self.page is not None:
            self._at = self.page.entries.index(entry)
            work = partial(self._around.library.undo_delete, entry)
            self._tasks.save(work, self._on_back, self._on_failed)

    def _on_back(self, case_id: str) -> None:
        self.changed.emit()
        self._voice.toast(
            self.tr("Back among your cases."),
            action=self.tr("Open"),
            on_action=partial(self.open_wanted.emit, case_id),
        )

    def _on_failed(self, error: Exception) -> None:
        from refundwizard.storage.errors import NotFound  # noqa: PLC0415 - on demand

        self.changed.emit()
        if isinstance(error, NotFound):
            self._voice.toast(self.tr("That case is not in the trash any more."), icon="attention")
        else:
            self._voice.tell_failure(error)

    def follow(self, home: HomeDesk) -> None:
        """Show what the trash holds now: on the list as a quiet line, and on the page."""
        if self._tasks is None:
            return
        entries = self._entries()
        if home.deleted not in entries:
            home.deleted = None
        if home.page is not None:
            show_deleted(home.page, len(entries))
        if self.is_shown and self.page is not None and self.page.entries != entries:
            self.show()

    def _entries(self) -> tuple[TrashEntry, ...]:
        from refundwizard.storage.errors import StoreError  # noqa: PLC0415 - on demand

        try:
            return self._around.library.trash.entries()
        except StoreError:
            return ()
