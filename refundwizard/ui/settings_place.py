"""The page of settings outside a case: what is changed there acts at once and is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from refundwizard.ui.data_folder_desk import DataFolderDesk
from refundwizard.ui.outside_page import OutsideDesk
from refundwizard.ui.settings_deeds import SettingsDeeds

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.session.settings_view import SettingsView
    from refundwizard.session.tasks import Tasks
    from refundwizard.ui.looks import Looks
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.pages.settings import SettingsPage
    from refundwizard.ui.prompter import Prompter
    from refundwizard.ui.surroundings import Surroundings
    from refundwizard.ui.voice import Voice

LEAVING = ("calendar", "personal", "knowledge", "copies", "deleted", "back", "about")
"""Buttons whose work is done elsewhere."""


class SettingsPlace(OutsideDesk):
    """Owns the page."""

    name = "settings"

    wanted = Signal(str)
    """One of `LEAVING`."""
    language_wanted = Signal()
    wiped = Signal()
    """Everything is gone; the window begins anew."""

    def __init__(
        self, window: MainWindow, around: Surroundings, looks: Looks, voice: Voice
    ) -> None:
        """Prepare; `show` makes the page. Looks are changed through `looks`."""
        super().__init__(window)
        self.page: SettingsPage | None = None
        self.came_from: tuple[str, str] | None = None
        """The case that was left for this page, and its section."""
        self._around, self._looks = around, looks
        self.deeds = SettingsDeeds(window, around, voice)
        self.folder = DataFolderDesk(window, around)
        for each in (self.deeds, self.folder):
            each.changed.connect(self._on_changed)
        self.deeds.wiped.connect(self.wiped)

    def equip(self, tasks: Tasks, prompter: Prompter) -> None:
        """Take what is only there after the first painted page."""
        self.deeds.equip(tasks, prompter)
        self.folder.equip(tasks, prompter)

    def show(self) -> None:
        """Put the page in the window, in the language of the moment, and where it stood."""
        from refundwizard.ui.pages.settings import SettingsPage  # noqa: PLC0415 - on demand

        old = self.page if self.is_shown else None
        is_busy = self.deeds.is_busy
        has_case = self.came_from is not None and not is_busy
        page = SettingsPage(self._view(), has_case=has_case, is_busy=is_busy)
        self.page = page
        page.asked.connect(self.do)
        page.theme_chosen.connect(self._looks.set_theme)
        page.size_chosen.connect(self._looks.set_size)
        page.reminders_chosen.connect(self._looks.set_reminders)
        page.language_chosen.connect(self._on_language)
        where = None if old is None else old.where()
        self.put(page)
        if where is None:
            page.start()
        else:
            page.go_to(where)

    def _view(self) -> SettingsView:
        from refundwizard.session.settings_view import settings_view  # noqa: PLC0415 - on demand

        around = self._around
        return settings_view(
            around.library,
            around.preferences.now,
            around.personal,
            around.preferences.folder,
            self._next_root(),
        )

    def _next_root(self) -> Path:
        """Return what the next start opens; a choice that waits since an earlier one counts too."""
        return self.folder.next_root or self._around.library.store.root

    def do(self, what: str) -> None:
        """Do what a button of the page says."""
        if what in LEAVING:
            self.wanted.emit(what)
        elif what == "wipe" and self.page is not None:
            self.page.ask_twice()
        elif what == "licences":
            from refundwizard.ui.licences_dialog import show_licences  # noqa: PLC0415 - on demand

            show_licences(self.window)
        elif not self.folder.do(what):
            self.deeds.do(what)

    def _on_language(self, lang: str) -> None:
        if lang != self._around.translation.lang:
            self.language_wanted.emit()

    def _on_changed(self) -> None:
        if self.is_shown:
            self.show()
