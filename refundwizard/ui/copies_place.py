"""The page of the second copy outside a case, its work, and the quiet reminder after a week."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from refundwizard.ui.outside_page import OutsideDesk

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from refundwizard.domain.words import Words
    from refundwizard.session.moving import AllOffer
    from refundwizard.session.second_copy import Standing
    from refundwizard.session.tasks import Tasks
    from refundwizard.storage.copy_run import Copied
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.pages.copies import CopiesPage
    from refundwizard.ui.preferences import Preferences
    from refundwizard.ui.prompter import Prompter
    from refundwizard.ui.surroundings import Surroundings
    from refundwizard.ui.voice import Voice
    from refundwizard.ui.widgets.banner import Banner

ALL_NAME = "refundwizard.refundcases.zip"


class CopiesPlace(OutsideDesk):
    """Owns the page; one thing is done at a time."""

    name = "copies"

    came = Signal()
    """Cases may have been taken in."""

    def __init__(self, window: MainWindow, around: Surroundings, voice: Voice) -> None:
        """Work on the library of `around`; nothing happens before `equip`."""
        super().__init__(window)
        self.page: CopiesPage | None = None
        self.banner: Banner | None = None
        self._around, self._voice = around, voice
        self._tasks: Tasks | None = None
        self._prompter: Prompter | None = None
        self._is_busy = False
        self._result, self._is_failed = "", False

    def equip(self, tasks: Tasks, prompter: Prompter) -> None:
        """Take what is only there after the first painted page."""
        self._tasks, self._prompter = tasks, prompter

    @property
    def standing(self) -> Standing:
        """How the copy stands today."""
        from refundwizard.session.second_copy import standing  # noqa: PLC0415 - on demand

        return standing(self._around.preferences.now, self._around.clock().date())

    def show(self) -> None:
        """Put the page in the window, in the language of the moment."""
        from refundwizard.ui.pages.copies import CopiesPage  # noqa: PLC0415 - on demand

        self.page = CopiesPage(
            self.standing, self._result, is_failed=self._is_failed, is_busy=self._is_busy
        )
        self.page.asked.connect(self.do)
        self.put(self.page)
        self.page.start()

    def do(self, what: str) -> None:
        """Do one of the things the page offers; asks where or which file first."""
        if self._is_busy or self._prompter is None:
            return
        self._result = ""
        if what == "copy":
            self._copy(Path(self.standing.folder))
            return
        path = _asked(self._prompter, what)
        if path is None:
            return
        work, library, words = _work(), self._around.library, _words(self._around)
        match what:
            case "pick":
                self._copy(path)
            case "back":
                self._run(partial(work.bring_back, library, path, words))
            case "out":
                self._run(partial(work.write, library, path, words))
            case _:
                self.take_in(path)

    def take_in(self, path: Path) -> None:
        """Look into a file with all cases, and take them in on a yes."""
        if self._tasks is not None and not self._is_busy:
            work = partial(_work().look, self._around.library, path)
            self._tasks.save(work, self._on_looked, self._on_failed)

    def _on_looked(self, offer: AllOffer) -> None:
        from refundwizard.session.moving import offer_words  # noqa: PLC0415 - on demand
        from refundwizard.ui.prompter import Choice  # noqa: PLC0415 - on demand

        words = _words(self._around)
        choices = (
            Choice("in", self.tr("Take them in")),
            Choice("no", self.tr("Do not import"), is_safe=True),
        )
        told = offer_words(words, offer)
        if self._prompter and self._prompter.ask(words("copies.look_title"), told, choices) == "in":
            self._run(partial(_work().bring_in, self._around.library, offer.path, words))

    # ------------------------------------------------------------------------------- working

    def _copy(self, folder: Path) -> None:
        """Copy and verify; the folder is remembered whatever comes of it."""
        self._begin()
        if self._tasks is not None:
            work = partial(_work().copy_to, self._around.library, folder)
            self._tasks.run(work, partial(self._on_copied, folder), partial(self._on_not, folder))

    def _on_copied(self, folder: Path, done: Copied) -> None:
        from refundwizard.session import second_copy  # noqa: PLC0415 - on demand

        _note(self._around.preferences, folder, done, self._tasks)
        self._end(second_copy.copied_words(_words(self._around), done), is_failed=bool(done.flawed))

    def _on_not(self, folder: Path, error: Exception) -> None:
        from refundwizard.session import second_copy  # noqa: PLC0415 - on demand

        _note(self._around.preferences, folder, None, self._tasks)
        self._end(second_copy.failed_words(_words(self._around), error, folder), is_failed=True)

    def _run(self, work: Callable[[], str]) -> None:
        """Do something whose result is told in words, on the writer's thread."""
        self._begin()
        if self._tasks is not None:
            self._tasks.save(work, self._on_done, self._on_failed)

    def _on_done(self, said: str) -> None:
        self._end(said, is_failed=False)
        self.came.emit()

    def _on_failed(self, error: Exception) -> None:
        self._end(self._voice.sentence(error), is_failed=True)

    def _begin(self) -> None:
        self._is_busy = True
        if self.is_shown:
            self.show()

    def _end(self, said: str, *, is_failed: bool) -> None:
        """Tell what came of it: on the page if it shows, else as a toast."""
        self._is_busy, self._result, self._is_failed = False, said, is_failed
        self.remind()
        if self.is_shown:
            self.show()
        else:
            self._voice.toast(said, icon="attention" if is_failed else "done")

    # ------------------------------------------------------------------------------ reminding

    def remind(self) -> None:
        """Show the quiet banner where the copy is due, and take it away where it is not."""
        from refundwizard.ui.copies_banner import copies_banner  # noqa: PLC0415 - on demand

        self._hide()
        if self.standing.is_due and not self._is_busy:
            self.banner = copies_banner(self.standing, _words(self._around))
            self.banner.action_requested.connect(lambda: self.do("copy"))
            self.banner.closed.connect(self._hide)
            self.window.add_banner(self.banner)

    def _hide(self) -> None:
        if self.banner is not None:
            self.window.remove_banner(self.banner)
            self.banner = None


def _asked(prompter: Prompter, what: str) -> Path | None:
    """Ask for the folder or the file that something is done with; None for neither."""
    say = QCoreApplication.translate
    match what:
        case "pick":
            return prompter.open_folder(say("CopiesPlace", "Where the copy goes"))
        case "back":
            return prompter.open_folder(say("CopiesPlace", "The folder with the copy"))
        case "out":
            title = say("CopiesPlace", "Save all cases in one file")
            return prompter.save_path(title, ALL_NAME, "ZIP (*.zip)")
        case _:
            kinds, title = (
                say("CopiesPlace", "All cases (*.zip)"),
                say("CopiesPlace", "Take cases in"),
            )
            return next(iter(prompter.open_files(title, kinds)), None)


def _work() -> ModuleType:
    from refundwizard.ui import copies_work  # noqa: PLC0415 - on demand

    return copies_work


def _words(around: Surroundings) -> Words:
    from refundwizard.domain.words import Words  # noqa: PLC0415 - on demand

    return Words(around.translation.lang, around.library.pack.texts)


def _note(preferences: Preferences, folder: Path, done: Copied | None, tasks: Tasks | None) -> None:
    from refundwizard.session.second_copy import noted  # noqa: PLC0415 - on demand

    preferences.keep(noted(preferences.now, folder, done), tasks)
