"""Loading an official holiday calendar from the page of settings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.session.tasks import Tasks
    from refundwizard.ui.prompter import Prompter
    from refundwizard.ui.surroundings import Surroundings
    from refundwizard.ui.voice import Voice


class CalendarDesk(QObject):
    """Asks for the file, has it checked and kept, and says what came of it."""

    loaded = Signal()
    """Another calendar is in use; every date may differ."""

    def __init__(self, parent: QObject, around: Surroundings, voice: Voice) -> None:
        """Work on the library of `around`; nothing happens before `equip`."""
        super().__init__(parent)
        self._around = around
        self._voice = voice
        self._tasks: Tasks | None = None
        self._prompter: Prompter | None = None

    def equip(self, tasks: Tasks, prompter: Prompter) -> None:
        """Take what is only there after the first painted page."""
        self._tasks, self._prompter = tasks, prompter

    def ask(self) -> None:
        """Let the person pick a file, and take it in."""
        if self._tasks is None or self._prompter is None:
            return
        kinds = self.tr("Holiday calendar (*.toml)")
        for path in self._prompter.open_files(self.tr("Load a holiday calendar…"), kinds)[:1]:
            self._tasks.save(partial(self._take_in, path), self._on_taken, self._on_refused)

    def _take_in(self, path: Path) -> str:
        from refundwizard.session.calendars import take_in  # noqa: PLC0415 - on demand
        from refundwizard.storage.calendars import given  # noqa: PLC0415 - on demand

        library = self._around.library
        year = take_in(library, path.name, given(library.store.fs, path))
        return self._around.words("faults.calendar_taken", year=year.year, notice=year.notice)

    def _on_taken(self, said: str) -> None:
        self._voice.toast(said)
        self.loaded.emit()

    def _on_refused(self, error: Exception) -> None:
        """Say why; a file that cannot be read at all is told like any other failure."""
        from refundwizard.content.flaws import PackError  # noqa: PLC0415 - on demand
        from refundwizard.session.calendars import OlderCalendarError, refusal  # noqa: PLC0415

        if self._prompter is None or not isinstance(error, PackError | OlderCalendarError):
            self._voice.tell_failure(error)
            return
        details = "\n".join(map(str, error.flaws)) if isinstance(error, PackError) else ""
        why = refusal(self._around.words, error)
        self._prompter.tell(self.tr("The calendar was not taken"), why, details)
