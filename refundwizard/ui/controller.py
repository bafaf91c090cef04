"""What the window does: home or an open case, keys, language, colours, closing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from refundwizard.content.early import early_words
from refundwizard.ui.application import application
from refundwizard.ui.home_desk import HomeDesk
from refundwizard.ui.keys import Commands, bind_keys
from refundwizard.ui.outside import OutsidePages
from refundwizard.ui.pages import preload
from refundwizard.ui.places import Places
from refundwizard.ui.preferences import ignore
from refundwizard.ui.settings_ways import SettingsWays
from refundwizard.ui.store_notice import StoreNotice
from refundwizard.ui.theme import theme
from refundwizard.ui.translation import other
from refundwizard.ui.undo_keys import UndoKeys

if TYPE_CHECKING:
    from collections.abc import Callable

    from refundwizard.domain.pack import Pack
    from refundwizard.session.tasks import Tasks
    from refundwizard.ui.case_desk import CaseDesk
    from refundwizard.ui.day_watch import DayWatch
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.prompter import Prompter
    from refundwizard.ui.surroundings import Surroundings


class Controller(Places):
    """Owns what is shown; pages only emit."""

    def __init__(self, window: MainWindow, around: Surroundings) -> None:
        """Show the home page; nothing that needs the pack happens before `equip`."""
        super().__init__(window, around)
        self.library = around.library
        self.tasks: Tasks | None = None
        self.prompter: Prompter | None = None
        self.day: DayWatch | None = None
        self._is_ready = False
        self._waiting: list[Callable[[], None]] = []
        self.home = HomeDesk(window, around.library, around.clock)
        self.home.open_requested.connect(self.open_case)
        self.home.closing_requested.connect(self.end_case)
        self.home.failed.connect(self.voice.tell_failure)
        self.outside = OutsidePages(self)
        self.commands = Commands(self)
        self.ways = SettingsWays(self)
        self._notice = StoreNotice(window, around.library.store)
        self._connect()
        self._name_things()
        self.home.show()

    @property
    def desk(self) -> CaseDesk | None:
        """The open case."""
        return self.door.desk

    def _connect(self) -> None:
        window = self.window
        bar = window.top_bar
        bar.home_requested.connect(self.go_home)
        bar.language_requested.connect(self.switch_language)
        bar.settings_requested.connect(lambda: self.commands.step("settings"))
        bar.help_requested.connect(self.commands.help)
        window.rail.step_requested.connect(self.commands.step)
        window.rail.deadline_requested.connect(lambda: self.commands.step("deadlines"))
        window.close_asked.connect(self._on_close)
        _connect_places(self)
        bind_keys(self)
        self._undo_keys = UndoKeys(window)
        application().focusChanged.connect(self._undo_keys.follow)

    def _name_things(self) -> None:
        """Give the frame its words in the language of the moment."""
        lang = self.around.translation.lang
        words = early_words(self.around.resources / "content" / "cn", lang, "dates")
        self.home.build(words)
        self._notice.show()
        self.window.setWindowTitle(self.tr("RefundWizard"))
        self.window.top_bar.set_language_word("English" if lang == "zh_CN" else "中文")
        self.window.top_bar.set_settings_word(self.tr("Settings"))
        self.window.top_bar.set_help_word(self.tr("Help F1"))

    # -------------------------------------------------------------------------------- start

    def equip(self, tasks: Tasks, prompter: Prompter) -> None:
        """Go on after the first painted page: knowledge and stale rows come in the background."""
        self.tasks, self.prompter = tasks, prompter
        self.home.equip(tasks, self.voice.toast)
        for each in (self.door, self.calendars, self.knowledge, self.bringing, self.copies):
            each.equip(tasks, prompter)
        self.book.equip(tasks)
        self.settings.equip(tasks, prompter)
        self.trash.equip(tasks)
        self.when_ready(self.copies.remind)
        self.looks.tasks, self.voice.prompter = tasks, prompter
        tasks.run(
            lambda _ticket, _progress: self.library.pack, self._on_pack, self.voice.tell_failure
        )
        from refundwizard.ui.day_watch import DayWatch  # noqa: PLC0415 - after the first page

        self.day = DayWatch(self)

    def _on_pack(self, pack: Pack) -> None:
        self._is_ready = True
        self.home.tell_checked(pack.checked.isoformat())
        self.home.bring_up_to_date()
        if self.tasks is not None:
            self.tasks.run(lambda _ticket, _progress: preload(), ignore, self.voice.tell_failure)
            self.tasks.run(lambda *_: self.door.take_copies_back(), ignore, ignore)
        waiting, self._waiting = self._waiting, []
        for call in waiting:
            call()

    def when_ready(self, call: Callable[[], None]) -> None:
        """Call once the knowledge is read; at once if it is."""
        if self._is_ready:
            call()
        else:
            self._waiting.append(call)

    # --------------------------------------------------------------------------------- cases

    def open_case(self, case_id: str) -> None:
        """Open a case of the list."""
        self.when_ready(lambda: self.door.open(case_id))

    def end_case(self, case_id: str) -> None:
        """Open a case of the list where its end is noted."""
        self.when_ready(lambda: self.door.open(case_id, "closing"))

    def open_file(self, file: str) -> None:
        """Open a case file from outside; an empty name only raises the window."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()
        if file:
            self.when_ready(lambda: self.bringing.open(Path(file)))

    def go_home(self) -> None:
        """Show all cases."""
        if self.door.leave():
            self.home.show()

    # ------------------------------------------------------------------------------ settings

    def switch_language(self) -> None:
        """Show everything in the other language, at once and where we are."""
        lang = other(self.around.translation.lang)
        if self.desk is not None:
            self.desk.commit()
        self.around.translation.use(lang)
        theme().set_lang(lang)
        self.around.preferences.change(self.tasks, language=lang)
        self._name_things()
        if self.desk is not None:
            self.desk.speak(lang)
        else:
            self.commands.show_again()

    def _on_close(self) -> None:
        if self.window.may_close:
            return
        self.window.may_close = self.door.leave()
        if self.window.may_close:
            application().focusChanged.disconnect(self._undo_keys.follow)


def _connect_places(all_of: Controller) -> None:
    """Let the pages outside a case be asked for, and tell what came in there."""
    ready, commands = all_of.when_ready, all_of.commands
    all_of.bringing.brought.connect(all_of.open_case)
    all_of.bringing.all_given.connect(all_of.copies.take_in)
    all_of.copies.came.connect(all_of.home.refresh)
    all_of.home.refreshed.connect(lambda: all_of.trash.follow(all_of.home))
    all_of.trash.changed.connect(all_of.home.refresh)
    all_of.trash.open_wanted.connect(all_of.open_case)
    all_of.book.begun.connect(commands.first.about)
    all_of.book.failed.connect(all_of.voice.tell_failure)
    all_of.home.bring_in_requested.connect(lambda path: ready(lambda: all_of.bringing.ask(path)))
    all_of.guide.page_wanted.connect(all_of.commands.step)
