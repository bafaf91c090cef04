"""What the window does: home or an open case, keys, language, colours, closing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer

from refundwizard.content.early import early_words
from refundwizard.storage.errors import StoreError
from refundwizard.ui.application import application
from refundwizard.ui.home_desk import HomeDesk
from refundwizard.ui.keys import bind_keys
from refundwizard.ui.looks import Looks
from refundwizard.ui.pages import preload
from refundwizard.ui.preferences import ignore
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
    from refundwizard.ui.page import Tools
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
        self.desk: CaseDesk | None = None
        self._is_ready = False
        self._waiting: list[Callable[[], None]] = []
        self.looks = Looks(window, around.preferences)
        self.voice = Voice(window, around.resources / "content" / "cn", around.translation)
        self.voice.where = str(around.library.store.root)
        self.home = HomeDesk(window, around.library, around.clock)
        self.home.open_requested.connect(self.open_case)
        self.home.failed.connect(self.voice.tell_failure)
        self._store_notice: Banner | None = None
        self._connect()
        self._name_things()
        self.home.show()

    def _connect(self) -> None:
        window = self.window
        bar = window.top_bar
        bar.home_requested.connect(self.go_home)
        bar.language_requested.connect(self.switch_language)
        bar.help_requested.connect(self.help)
        window.rail.step_requested.connect(self._on_step)
        window.rail.deadline_requested.connect(lambda: self._on_step("deadlines"))
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
        self.when_ready(lambda: self._open(case_id))

    def _open(self, case_id: str) -> None:
        from refundwizard.session.open_case import OpenCase  # noqa: PLC0415 - after the first page
        from refundwizard.ui.case_desk import CaseDesk  # noqa: PLC0415 - after the first page

        if self.tasks is None or not self._leave_case():
            return
        try:
            opened = OpenCase(self.library, case_id, self.tasks)
        except StoreError as error:
            self.voice.tell_failure(error)
            return
        tools = self._tools(lambda: opened)
        self.desk = CaseDesk(self.window, tools, opened, self.around.translation.lang)
        self.desk.watch.start()
        self.desk.show()

    def _tools(self, opened: Callable[[], object]) -> Tools:
        from refundwizard.ui.page import Tools  # noqa: PLC0415 - after the first page

        if self.tasks is None or self.prompter is None:
            raise RuntimeError("equip comes first")
        return Tools(
            tasks=self.tasks,
            prompter=self.prompter,
            toast=self.voice.toast,
            library=self.library,
            opened=opened,  # type: ignore[arg-type]
            clock=self.around.clock,
            resources=self.around.resources,
        )

    def open_file(self, file: str) -> None:
        """Open a case file from outside; an empty name only raises the window."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()
        if file:
            self.when_ready(lambda: self._open_file(Path(file)))

    def _open_file(self, path: Path) -> None:
        from refundwizard.session.case_file import open_file  # noqa: PLC0415 - after the first page

        if self.tasks is not None:
            self.tasks.save(
                lambda: open_file(self.library, path), self.open_case, self.voice.tell_failure
            )

    def _leave_case(self) -> bool:
        """Save and put away the open case; False if the person wants to stay."""
        desk = self.desk
        if desk is None:
            return True
        desk.close()
        if self.tasks is not None:
            self.tasks.drain()
        if self.desk is not desk:  # the window was closed, or a file opened, while we waited
            return self.desk is None
        if not desk.watch.may_close():
            return False
        desk.leave()
        self.desk = None
        if self.tasks is not None:
            self.tasks.save(self.library.index.save, ignore, ignore)
        return True

    def go_home(self) -> None:
        """Show all cases."""
        if self._leave_case():
            self.home.show()

    # ---------------------------------------------------------------------------------- keys

    def _on_step(self, step: str) -> None:
        if step == "settings":
            self.looks.show_menu()
        elif self.desk is not None:
            self.desk.go_to_section(step)

    def undo(self) -> None:
        """Take back: the last answer, or on the home page the last delete."""
        if self.desk is not None:
            self.desk.undo()
        else:
            self.home.undo_delete()

    def redo(self) -> None:
        """Repeat what was taken back."""
        if self.desk is not None:
            self.desk.redo()

    def back(self) -> None:
        """Go one step back."""
        if self.desk is not None:
            self.desk.back()

    def go_on(self) -> None:
        """Go one step on."""
        if self.desk is not None:
            self.desk.next()

    def cycle(self) -> None:
        """Move the focus between rail, page and panel."""
        if self.desk is not None:
            self.desk.cycle()

    def new(self) -> None:
        """Begin a new case, from the home page."""
        if self.desk is None:
            self.home.new_case()

    def find(self) -> None:
        """Go to the search field of the home page."""
        if self.desk is None and self.home.page is not None:
            self.home.page.search.edit.setFocus()

    def help(self) -> None:
        """Show the side panel, or on the home page what this program is."""
        if self.desk is not None:
            self.desk.help()
        elif self.prompter is not None:
            from refundwizard.ui.about import about_words  # noqa: PLC0415 - on demand

            self.prompter.tell(self.tr("RefundWizard"), about_words())

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
            self.home.show()

    # ------------------------------------------------------------------------------- closing

    def _on_close(self) -> None:
        if self.window.may_close:
            return
        self.window.may_close = self._leave_case()
        if self.window.may_close:
            application().focusChanged.disconnect(self._undo_keys.follow)
