"""The page of knowledge outside a case, and what it does: look into a file, install, go back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from refundwizard.ui.outside_page import OutsideDesk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from refundwizard.session.knowledge import Offer
    from refundwizard.session.knowledge_view import KnowledgeView
    from refundwizard.session.library import Library
    from refundwizard.session.tasks import Progress, Tasks
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.pages.knowledge import KnowledgePage
    from refundwizard.ui.prompter import Prompter
    from refundwizard.ui.surroundings import Surroundings
    from refundwizard.ui.voice import Voice


class KnowledgePlace(OutsideDesk):
    """Owns the page, and the file that was looked at until it is installed or declined."""

    name = "knowledge"

    changed = Signal()
    """Other knowledge is in use; every date and sum may differ."""
    shown = Signal()
    """The page came into the window."""
    looked = Signal()
    """A file was found to be usable; the page is to be shown with what it changes."""

    def __init__(self, window: MainWindow, around: Surroundings, voice: Voice) -> None:
        """Work on the library of `around`; nothing happens before `equip`."""
        super().__init__(window)
        self.page: KnowledgePage | None = None
        self.offer: Offer | None = None
        self.is_free: Callable[[], bool] = lambda: True
        """Whether the window may change its page: not while a case is open."""
        self._around, self._voice = around, voice
        self._shipped = around.resources / "content" / "cn"
        self._tasks: Tasks | None = None
        self._prompter: Prompter | None = None

    def equip(self, tasks: Tasks, prompter: Prompter) -> None:
        """Take what is only there after the first painted page."""
        self._tasks, self._prompter = tasks, prompter

    def show(self) -> None:
        """Put the page in the window once everything installed was read."""
        if self._tasks is not None:
            self._tasks.run(lambda *_: self._view(), self._on_view, self._voice.tell_failure)

    def pick(self) -> None:
        """Let the person pick a file, and look into it."""
        if self._prompter is None:
            return
        kinds = self.tr("Knowledge (*.rwpack)")
        for path in self._prompter.open_files(self.tr("Install from a file…"), kinds)[:1]:
            self.open(path)

    def open(self, path: Path) -> None:
        """Check a file and show what it would change; takes seconds, the window goes on."""
        if self._tasks is not None:
            self._on_progress(0, 100)
            self._tasks.run(
                lambda _ticket, progress: _look(self._around.library, path, progress),
                self._on_looked,
                partial(self._on_refused, path.name),
                self._on_progress,
            )

    def _on_progress(self, done: int, total: int) -> None:
        text = self.tr("The file is being checked… {percent} %")
        self._voice.toast(text.format(percent=100 * done // max(total, 1)), icon="clock")

    def tell_trouble(self) -> None:
        """Say in one line, after the start, that a chosen version could not be used."""
        if self._tasks is not None:
            work = partial(_trouble, self._around, self._shipped)
            self._tasks.run(lambda *_: work(), self._say, self._voice.tell_failure)

    def _say(self, line: str) -> None:
        if line:
            self._voice.toast(line, icon="attention")

    # ------------------------------------------------------------------------------- showing

    def _view(self) -> KnowledgeView:
        from refundwizard.session.knowledge_view import knowledge_view  # noqa: PLC0415 - on demand

        today = self._around.clock().date()
        return knowledge_view(self._around.library, self._shipped, self._around.words, today)

    def _on_view(self, view: KnowledgeView) -> None:
        from refundwizard.session.knowledge_view import offer_view  # noqa: PLC0415 - on demand
        from refundwizard.ui.pages.knowledge import KnowledgePage  # noqa: PLC0415 - on demand

        if not self.is_free():
            return
        words = self._around.words
        offer = None if self.offer is None else offer_view(words, self.offer)
        self.page = KnowledgePage(view, offer, words)
        self.page.pick_requested.connect(self.pick)
        self.page.install_requested.connect(self._install)
        self.page.declined.connect(self._decline)
        self.page.use_requested.connect(self._use)
        if offer is not None and self._voice.shown is not None:
            self._voice.shown.dismiss()
        self.put(self.page)
        self.page.start()
        self.shown.emit()

    # -------------------------------------------------------------------------------- acting

    def _on_looked(self, offer: Offer) -> None:
        self.offer = offer
        self.looked.emit()

    def _decline(self) -> None:
        self.offer = None
        self.show()

    def _install(self) -> None:
        from refundwizard.session.knowledge import take_in  # noqa: PLC0415 - on demand

        offer, self.offer = self.offer, None
        if offer is not None:
            work = partial(take_in, self._around.library, self._shipped, offer)
            self._do(work, "knowledge.taken")

    def _use(self, name: str) -> None:
        """Go back, or forward again, to a version that is here."""
        from refundwizard.session.knowledge import use_again  # noqa: PLC0415 - on demand

        rows = self.page.view.rows if self.page is not None else ()
        for row in rows:
            if row.name == name:
                work = partial(use_again, self._around.library, self._shipped, row)
                self._do(work, "knowledge.back")

    def _do(self, work: Callable[[], None], told: str) -> None:
        if self._tasks is not None:
            self._tasks.save(work, lambda _none: self._on_used(told), partial(self._on_refused, ""))

    def _on_used(self, told: str) -> None:
        self._voice.toast(self._around.words(told, version=self._around.library.pack.version))
        self.changed.emit()
        self.show()

    def _on_refused(self, name: str, error: Exception) -> None:
        """Say why, with every flaw for whoever made the file; nothing was changed."""
        from refundwizard.content.flaws import PackError  # noqa: PLC0415 - on demand
        from refundwizard.session.knowledge import RefusedKnowledgeError  # noqa: PLC0415
        from refundwizard.session.knowledge_view import refusal  # noqa: PLC0415
        from refundwizard.storage.errors import StoreError  # noqa: PLC0415

        if self._prompter is None or not isinstance(
            error, PackError | RefusedKnowledgeError | StoreError
        ):
            self._voice.tell_failure(error)
            return
        details = str(error) if isinstance(error, PackError) else ""
        why = refusal(self._around.words, error, name)
        self._prompter.tell(self.tr("The knowledge was not changed"), why, details)


def _trouble(around: Surroundings, shipped: Path) -> str:
    from refundwizard.session.knowledge_view import trouble  # noqa: PLC0415 - on demand

    return trouble(around.library, shipped, around.words)


def _look(library: Library, path: Path, progress: Progress) -> Offer:
    from refundwizard.session.knowledge import look  # noqa: PLC0415 - on demand

    return look(library, path, progress)
