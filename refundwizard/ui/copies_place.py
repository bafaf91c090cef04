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

    from refundwizard.session.moving import AllOffer
    from refundwizard.session.second_copy import Standing
    from refundwizard.session.tasks import Progress, Tasks, Ticket
    from refundwizard.storage.copy_run import Copied
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.pages.copies import CopiesPage
    from refundwizard.ui.preferences import Preferences
    from refundwizard.ui.prompter import Prompter
    from refundwizard.ui.surroundings import Surroundings
    from refundwizard.ui.voice import Voice
    from refundwizard.ui.widgets.banner import Banner

ALL_NAME = "refundwizard.refundcases.zip"


class RemindingDesk(OutsideDesk):
    """Keeps the quiet banner that reminds of the copy."""

    copy_wanted = Signal()
    """The banner's button was pressed."""

    def __init__(self, window: MainWindow, around: Surroundings) -> None:
        """Show nothing yet."""
        super().__init__(window)
        self.banner: Banner | None = None
        self._around = around
        self._is_busy = False

    @property
    def standing(self) -> Standing:
        """How the copy stands today."""
        from refundwizard.session.second_copy import standing  # noqa: PLC0415 - on demand

        return standing(self._around.preferences.now, self._around.clock().date())

    def remind(self) -> None:
        """Show the quiet banner where the copy is due, and take it away where it is not."""
        from refundwizard.ui.copies_banner import copies_banner  # noqa: PLC0415 - on demand

        self._hide()
        if self.standing.is_due and not self._is_busy:
            self.banner = copies_banner(self.standing, self._around.words)
            self.banner.action_requested.connect(self.copy_wanted)
            self.banner.closed.connect(self._hide)
            self.window.add_banner(self.banner)

    def _hide(self) -> None:
        if self.banner is not None:
            self.window.remove_banner(self.banner)
            self.banner = None


class CopiesPlace(RemindingDesk):
    """Owns the page; one thing is done at a time."""

    name = "copies"

    came = Signal()
    """Cases may have been taken in."""

    def __init__(self, window: MainWindow, around: Surroundings, voice: Voice) -> None:
        """Work on the library of `around`; nothing happens before `equip`."""
        super().__init__(window, around)
        self.copy_wanted.connect(lambda: self.do("copy"))
        self.page: CopiesPage | None = None
        self._voice = voice
        self._tasks: Tasks | None = None
        self._prompter: Prompter | None = None
        self._ticket: Ticket | None = None
        self._how_far = ""
        self._result, self._is_failed = "", False

    def equip(self, tasks: Tasks, prompter: Prompter) -> None:
        """Take what is only there after the first painted page."""
        self._tasks, self._prompter = tasks, prompter

    def show(self) -> None:
        """Put the page in the window, in the language of the moment."""
        from refundwizard.ui.pages.copies import CopiesPage  # noqa: PLC0415 - on demand

        self.page = CopiesPage(
            self.standing, self._result, is_failed=self._is_failed, is_busy=self._is_busy
        )
        self.page.asked.connect(self.do)
        self.page.stopped.connect(self.stop)
        if self._is_busy:
            self.page.tell(self._how_far)
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
        work, library, words = _work(), self._around.library, self._around.words
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

        words = self._around.words
        choices = (
            Choice("in", self.tr("Take them in")),
            Choice("no", self.tr("Do not import"), is_safe=True),
        )
        told = offer_words(words, offer)
        if self._prompter and self._prompter.ask(words("copies.look_title"), told, choices) == "in":
            self._run(partial(_work().bring_in, self._around.library, offer.path, words))

    def stop(self) -> None:
        """Stop at the next safe place; nothing half is left."""
        if self._ticket is not None:
            self._ticket.cancel()

    # ------------------------------------------------------------------------------- working

    def _copy(self, folder: Path) -> None:
        """Copy and verify; the folder is remembered whatever comes of it."""
        self._begin()
        if self._tasks is not None:
            work = partial(_work().copy_to, self._around.library, folder)
            done, failed = partial(self._on_copied, folder), partial(self._on_not, folder)
            self._ticket = self._tasks.run(work, done, failed, self._on_progress)

    def _on_copied(self, folder: Path, done: Copied) -> None:
        from refundwizard.session import second_copy  # noqa: PLC0415 - on demand

        _note(self._around.preferences, folder, done, self._tasks)
        self._end(second_copy.copied_words(self._around.words, done), is_failed=bool(done.flawed))

    def _on_not(self, folder: Path, error: Exception) -> None:
        from refundwizard.session import second_copy  # noqa: PLC0415 - on demand

        if second_copy.is_stopped(error):
            self._end(self._around.words("copies.stopped"), is_failed=False)
            return
        _note(self._around.preferences, folder, None, self._tasks)
        self._end(second_copy.failed_words(self._around.words, error, folder), is_failed=True)

    def _run(self, work: Callable[[Ticket, Progress], str]) -> None:
        """Do something whose result is told in words; saves go on meanwhile."""
        self._begin()
        if self._tasks is not None:
            tell = self._on_progress
            self._ticket = self._tasks.run(work, self._on_done, self._on_failed, tell)

    def _on_done(self, said: str) -> None:
        self._end(said, is_failed=False)
        self.came.emit()

    def _on_failed(self, error: Exception) -> None:
        from refundwizard.session.second_copy import is_stopped  # noqa: PLC0415 - on demand

        if is_stopped(error):
            self._end(self._around.words("copies.out_stopped"), is_failed=False)
        else:
            self._end(_sentence(self._around, self._voice, error), is_failed=True)
            self.came.emit()  # some may have come before

    def _on_progress(self, done: int, total: int) -> None:
        from refundwizard.session.second_copy import progress_words  # noqa: PLC0415 - on demand

        self._how_far = progress_words(self._around.words, done, total)
        if self.is_shown and self._is_busy and self.page is not None:
            self.page.tell(self._how_far)

    def _begin(self) -> None:
        self._is_busy, self._how_far = True, ""
        if self.is_shown:
            self.show()

    def _end(self, said: str, *, is_failed: bool) -> None:
        """Tell what came of it: on the page if it shows, else as a toast."""
        self._is_busy, self._result, self._is_failed = False, said, is_failed
        self._ticket = None
        self.remind()
        if self.is_shown:
            self.show()
        else:
            self._voice.toast(said, icon="attention" if is_failed else "done")


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


def _sentence(around: Surroundings, voice: Voice, error: Exception) -> str:
    """Return an error in one sentence; what is not there is a copy or a file, and no case."""
    from refundwizard.storage.errors import NotFound  # noqa: PLC0415 - on demand

    if isinstance(error, NotFound):
        return around.words("copies.no_folder", where=error.what)
    return voice.sentence(error)


def _note(preferences: Preferences, folder: Path, done: Copied | None, tasks: Tasks | None) -> None:
    from refundwizard.session.second_copy import noted  # noqa: PLC0415 - on demand

    preferences.keep(noted(preferences.now, folder, done), tasks)
