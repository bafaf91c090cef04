"""Opens a case in the window and closes it again; one at a time, and nothing stays unsaved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.storage.errors import StoreError
from refundwizard.ui.preferences import ignore

if TYPE_CHECKING:
    from collections.abc import Callable

    from refundwizard.session.tasks import Tasks
    from refundwizard.ui.case_desk import CaseDesk
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.page import Tools
    from refundwizard.ui.prompter import Prompter
    from refundwizard.ui.surroundings import Surroundings
    from refundwizard.ui.voice import Voice


class CaseDoor:
    """Owns the open case."""

    def __init__(self, window: MainWindow, around: Surroundings, voice: Voice) -> None:
        """Stay shut; nothing opens before `equip`."""
        self.desk: CaseDesk | None = None
        self._window = window
        self._around = around
        self._voice = voice
        self._tasks: Tasks | None = None
        self._prompter: Prompter | None = None

    def equip(self, tasks: Tasks, prompter: Prompter) -> None:
        """Take what is only there after the first painted page."""
        self._tasks, self._prompter = tasks, prompter

    def open(self, case_id: str, section: str = "") -> None:
        """Show a case, perhaps at a section; the knowledge has to be read by now."""
        from refundwizard.session.open_case import OpenCase  # noqa: PLC0415 - after the first page
        from refundwizard.ui.case_desk import CaseDesk  # noqa: PLC0415 - after the first page

        if self._tasks is None or not self.leave():
            return
        try:
            opened = OpenCase(self._around.library, case_id, self._tasks)
        except StoreError as error:
            self._voice.tell_failure(error)
            return
        tools = self.tools(lambda: opened)
        self.desk = CaseDesk(self._window, tools, opened, self._around.translation.lang)
        self.desk.watch.start()
        self.desk.show()
        if section:
            self.desk.go_to_section(section)

    def tools(self, opened: Callable[[], object]) -> Tools:
        """Give what a page may use; `opened` tells the open case.

        Raises:
            RuntimeError: before `equip`.
        """
        from refundwizard.ui.page import Tools  # noqa: PLC0415 - after the first page

        if self._tasks is None or self._prompter is None:
            raise RuntimeError("equip comes first")
        return Tools(
            tasks=self._tasks,
            prompter=self._prompter,
            toast=self._voice.toast,
            library=self._around.library,
            opened=opened,  # type: ignore[arg-type]
            clock=self._around.clock,
            resources=self._around.resources,
            personal=self._around.personal,
        )

    def leave(self) -> bool:
        """Save and put away the open case; False if the person wants to stay."""
        desk = self.desk
        if desk is None:
            return True
        desk.close()
        if self._tasks is not None:
            self._tasks.drain()
        if self.desk is not desk:  # the window was closed, or a file opened, while we waited
            return self.desk is None
        if not desk.watch.may_close():
            return False
        desk.leave()
        self.desk = None
        self.take_copies_back()
        if self._tasks is not None:
            self._tasks.save(self._around.library.index.save, ignore, ignore)
        return True

    def take_copies_back(self) -> None:
        """Remove the copies other programs were given; what is in use there goes next time."""
        store = self._around.library.store
        if not store.read_only:
            from refundwizard.storage.opened import take_back  # noqa: PLC0415 - as above

            take_back(store)
