"""What the window does: home or an open case, keys, language, colours, closing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer

from refundwizard.content.early import early_words
from refundwizard.ui.application import application
from refundwizard.ui.case_door import CaseDoor
from refundwizard.ui.home_desk import HomeDesk
from refundwizard.ui.keys import Commands, bind_keys
from refundwizard.ui.looks import Looks
from refundwizard.ui.pages import preload
from refundwizard.ui.preferences import ignore
from refundwizard.ui.prevention_desk import PreventionDesk
from refundwizard.ui.theme import theme
from refundwizard.ui.translation import other
from refundwizard.ui.undo_keys import UndoKeys
from refundwizard.ui.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Callable

    from refundwizard.domain.pack import Pack
    from refundwizard.session.tasks import Tasks
    from refundwizard.ui.case_desk import CaseDesk
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.prompter import Prompter
    from refundwizard.ui.surroundings import Surroundings
    from refundwizard.ui.widgets.banner import Banner

MINUTE_MS: Final = 20_000
"""How often the day and the minute are looked at (milliseconds)."""


class Controller(QObject):
    """Owns what is shown; pages only emit."""

    def __init__(self, window: MainWindow, around: Surroundings) -> None:
        """Show the home page; nothing that needs the pack happens before `equip`."""
        super().__init__(window)
        self.window = window
        self.around = around
        self.library = around.library
        self.tasks: Tasks | None = None
        self.prompter: Prompter | None = None
        self._is_ready = False
        self._waiting: list[Callable[[], None]] = []
        self.looks = Looks(window, around.preferences)
        self.voice = Voice(window, around.resources / "content" / "cn", around.translation)
        self.voice.where = str(around.library.store.root)
        self.door = CaseDoor(window, around, self.voice)
        self.home = HomeDesk(window, around.library, around.clock)
        self.home.open_requested.connect(self.open_case)
        self.home.failed.connect(self.voice.tell_failure)
        self.prevention = PreventionDesk(window, self.door.tools)
        self.commands = Commands(self)
        self._store_notice: Banner | None = None
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
        bar.help_requested.connect(self.commands.help)
        window.rail.step_requested.connect(self.commands.step)
        window.rail.deadline_requested.connect(lambda: self.commands.step("deadlines"))
        window.close_asked.connect(self._on_close)
        bind_keys(self)
        self._undo_keys = UndoKeys(window)
        application().focusChanged.connect(self._undo_keys.follow)

    def _name_things(self) -> None:
        """Give the frame its words in the language of the moment."""
        lang = self.around.translation.lang
        words = early_words(self.around.resources / "content" / "cn", lang, "dates")
        self.home.build(words)
        self._show_store_notice()
        self.window.setWindowTitle(self.tr("RefundWizard"))
        self.window.top_bar.set_language_word("English" if lang == "zh_CN" else "中文")
        self.window.top_bar.set_help_word(self.tr("Help F1"))

    def _show_store_notice(self) -> None:
        """Say it where the data folder cannot be written to; most start-ups import nothing here."""
        if self._store_notice is not None:
            self.window.remove_banner(self._store_notice)
            self._store_notice = None
        store = self.library.store
        if store.read_only or store.problems:
            from refundwizard.ui.notices import show_store_notice  # noqa: PLC0415 - rarely needed

            self._store_notice = show_store_notice(self.window, store)

    # -------------------------------------------------------------------------------- start

    def equip(self, tasks: Tasks, prompter: Prompter) -> None:
        """Go on after the first painted page: knowledge and stale rows come in the background."""
        self.tasks, self.prompter = tasks, prompter
        self.home.equip(tasks, self.voice.toast)
        self.door.equip(tasks, prompter)
        self.looks.tasks, self.voice.prompter = tasks, prompter
        tasks.run(
            lambda _ticket, _progress: self.library.pack, self._on_pack, self.voice.tell_failure
        )
        minute = QTimer(self)
        minute.timeout.connect(self.on_minute)
        minute.start(MINUTE_MS)

    def _on_pack(self, pack: Pack) -> None:
        self._is_ready = True
        self.home.tell_checked(pack.checked.isoformat())
        self.home.bring_up_to_date()
        if self.tasks is not None:
            self.tasks.run(lambda _ticket, _progress: preload(), ignore, self.voice.tell_failure)
        waiting, self._waiting = self._waiting, []
        for call in waiting:
            call()

    def when_ready(self, call: Callable[[], None]) -> None:
        """Call once the knowledge is read; at once if it is."""
        if self._is_ready:
            call()
        else:
            self._waiting.append(call)

    def on_minute(self) -> None:
        """Follow the day while the window is open."""
        if self.desk is not None:
            self.desk.show(arrive=False)
        else:
            self.home.refresh()

    # --------------------------------------------------------------------------------- cases

    def open_case(self, case_id: str) -> None:
        """Open a case of the list."""
        self.when_ready(lambda: self.door.open(case_id))

    def open_file(self, file: str) -> None:
        """Open a case file from outside; an empty name only raises the window."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()
        if file:
            self.when_ready(lambda: self.door.open_file(Path(file), self.open_case))

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
            (self.commands.prevent if self.prevention.is_shown else self.home.show)()

    def _on_close(self) -> None:
        if self.window.may_close:
            return
        self.window.may_close = self.door.leave()
        if self.window.may_close:
            application().focusChanged.disconnect(self._undo_keys.follow)
