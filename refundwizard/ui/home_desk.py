"""The home page in the window: its rows, a new case, delete with undo, rows kept true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from refundwizard.ui.announce import announce_page
from refundwizard.ui.pages.home import HomePage
from refundwizard.ui.section_words import section_name
from refundwizard.ui.widgets.step_rail import Step, StepGroup

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from refundwizard.domain.words import Words
    from refundwizard.session.library import Library
    from refundwizard.session.tasks import Tasks
    from refundwizard.storage.trash import TrashEntry
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.page import Toaster
    from refundwizard.ui.widgets.step_rail import StepRail


say = QCoreApplication.translate

_ICONS = {
    "home": "case",
    "prevention": "eye",
    "overview": "list",
    "book": "book",
    "guide": "help",
    "sample": "doc",
    "settings": "settings",
}


def _step(name: str, said: str, *, on: bool) -> Step:
    return Step(name, said, "now" if on else "todo", "", "", _ICONS[name], said)


def _places() -> dict[str, str]:
    """Return the pages outside a case with their words."""
    return {
        "home": say("HomeDesk", "My cases"),
        "prevention": say("HomeDesk", "Before you buy"),
        "overview": say("HomeDesk", "My results"),
        "book": say("HomeDesk", "Rights and rules"),
        "sample": say("HomeDesk", "Sample case"),
        "guide": say("HomeDesk", "How to use it"),
    }


def _tail(checked: str) -> tuple[str, ...]:
    """Return the lines at the rail's foot; `checked` is when the knowledge was (may be empty)."""
    private = say("HomeDesk", "Data stays on this computer")
    if not checked:
        return (private,)
    return (say("HomeDesk", "Knowledge checked {day}").format(day=checked), private)


def _show_rail(rail: StepRail, current: str, checked: str) -> None:
    words = _places()
    steps = tuple(_step(name, said, on=name == current) for name, said in words.items())
    rail.set_foot(None)
    settings = _step("settings", say("HomeDesk", "Settings"), on=current == "settings")
    rail.set_tail((settings,), _tail(checked))
    rail.set_groups((StepGroup("", steps),))
    named = {**words, "settings": settings.text}
    rail.set_row_text(named.get(current) or section_name(current))


class HomeDesk(QObject):
    """Shows the list and keeps it true."""

    open_requested = Signal(str)
    closing_requested = Signal(str)
    bring_in_requested = Signal(object)
    """The path of a file that may hold a case, None where it is still to be picked."""
    refreshed, asked = Signal(), Signal(str)
    """The list shows its rows anew."""
    failed = Signal(object)
    """A `StoreError` that kept something from happening."""

    def __init__(self, window: MainWindow, library: Library, clock: Callable[[], datetime]) -> None:
        """Prepare; `build` makes the page in the language of the moment."""
        super().__init__(window)
        self.window = window
        self.library = library
        self.clock = clock
        self.page: HomePage | None = None
        self.deleted: TrashEntry | None = None
        self._tasks: Tasks | None = None
        self._toast: Toaster | None = None
        self._words: Words | None = None
        self._is_making, self._is_wanted, self.checked = False, False, ""
        self._over: tuple[str, ...] = ()

    def build(self, words: Words) -> None:
        """Make the page anew, in the language `words` are in."""
        old, self._words = self.page, words
        self.page = HomePage()
        self.page.setObjectName("page_home")
        self.page.opened.connect(self.open_requested)
        self.page.new_requested.connect(self.new_case)
        self.page.asked.connect(self.asked)
        self.page.bring_in_requested.connect(self.bring_in_requested)
        self.page.closing_requested.connect(self.closing_requested)
        self.page.delete_requested.connect(self.delete)
        self.window.pages.addWidget(self.page)
        if old is not None:
            self.window.pages.removeWidget(old)
            old.hide()
            old.deleteLater()

    def equip(self, tasks: Tasks, toast: Toaster) -> None:
        """Take what is only there after the first painted page; a case asked for before is made."""
        self._tasks, self._toast = tasks, toast
        if self._is_wanted:
            self._is_wanted = False
            self.new_case()

    def show(self) -> None:
        """Put the page in the window."""
        if self.page is None:
            return
        self.window.side.take_away()
        self.window.pages.setCurrentWidget(self.page)
        self.window.top_bar.set_home(self.tr("RefundWizard"))
        self.show_rail()
        self.refresh()
        self.page.start()
        announce_page(self.page)

    def show_rail(self, current: str = "home") -> None:
        """Put the few steps outside a case in the rail; `current` is the one that is shown."""
        _show_rail(self.window.rail, current, self.checked)

    def tell_checked(self, day: str) -> None:
        """Say when the knowledge was last checked (ISO day), once it is read."""
        self.checked = day
        if self.page is not None and self.window.pages.currentWidget() is self.page:
            self.show_rail()

    def refresh(self) -> None:
        """Show the rows as the index has them."""
        if self.page is not None and self._words is not None:
            today = self.clock().date()
            self.page.show_rows(self.library.rows(), self._words, today)
            self.refreshed.emit()
        if (over := self.library.passed()) != self._over:
            self._over = over
            self.bring_up_to_date()

    def bring_up_to_date(self) -> None:
        """Read changed cases and compute stale rows in the background."""
        if self._tasks is None:
            return
        self._tasks.run(
            lambda _ticket, progress: self.library.refresh(progress=progress),
            *(lambda _done: self._on_up_to_date(), self._fail, self._on_progress),
        )

    def _on_up_to_date(self) -> None:
        """Show the rows, and tidy the store up now that nobody waits for them."""
        self.refresh()
        if self._tasks is not None:
            self._tasks.run(
                lambda _ticket, _progress: self.library.tidy(), lambda _done: None, self._fail
            )

    def _on_progress(self, done: int, total: int) -> None:
        if done % 250 == 0 or done == total:
            self.refresh()

    def _fail(self, error: Exception) -> None:
        self._is_making = False
        self.failed.emit(error)

    def new_case(self) -> None:
        """Make a case on disk and open it, once the window is equipped for that."""
        if self._tasks is None:
            self._is_wanted = True
        if self._tasks is None or self._is_making:
            return
        self._is_making = True
        self._tasks.save(self._create, self._on_created, self._fail)

    def _create(self) -> str:
        from refundwizard.session.open_case import new_case  # noqa: PLC0415 - needs the pack

        self.library.store.require_writable()
        return self.library.create(new_case(self.library.pack, self.clock()))

    def _on_created(self, case_id: str) -> None:
        self._is_making = False
        self.open_requested.emit(case_id)

    def delete(self, case_id: str) -> None:
        """Move a case to the trash; the toast and Ctrl+Z bring it back."""
        if self._tasks is not None:
            self._tasks.save(lambda: self.library.delete(case_id), self._on_deleted, self._fail)

    def _on_deleted(self, entry: TrashEntry) -> None:
        self.deleted = entry
        self.refresh()
        if self._toast is not None:
            self._toast(
                self.tr("Moved to trash."),
                icon="trash",
                action=self.tr("Undo"),
                on_action=self.undo_delete,
            )

    def undo_delete(self) -> None:
        """Take the case deleted last out of the trash."""
        entry, self.deleted = self.deleted, None
        if entry is not None and self._tasks is not None:
            self._tasks.save(
                lambda: self.library.undo_delete(entry), lambda _id: self.refresh(), self._fail
            )
