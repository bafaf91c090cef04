"""What is said over an open case: how it was found, what was not saved, what changed meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refundwizard.ui.notices import show_case_notice, show_conflicts
from refundwizard.ui.quiet_check import QuietCheck
from refundwizard.ui.unsaved_notice import UnsavedNotice

if TYPE_CHECKING:
    from refundwizard.ui.case_desk import CaseDesk


class CaseNotices(QObject):
    """The banners of one open case."""

    def __init__(self, desk: CaseDesk) -> None:
        """Say what there is to say at once."""
        super().__init__(desk)
        self._desk = desk
        store = desk.tools.library.store
        self._found = [
            show_case_notice(desk.window, desk.opened.problems),
            show_conflicts(desk.window, store, desk.opened.id),
        ]
        self.unsaved = UnsavedNotice(desk)
        self.quiet = QuietCheck(desk)

    def speak(self) -> None:
        """Ask in the words of another language."""
        self.unsaved.show()

    def leave(self) -> None:
        """Take everything away; what was typed and saved is let go."""
        for banner in self._found:
            if banner is not None:
                self._desk.window.remove_banner(banner)
        self.unsaved.take_away()
        self.quiet.stop()
        self._desk.opened.typing.leave()
