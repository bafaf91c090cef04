"""Follows files coming in: how far they are, what came of them, and what is left to add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refundwizard.session.exhibits import Intake
from refundwizard.ui.evidence_result import News, NewsRoom, failure_words, intake_words

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.domain.words import Words
    from refundwizard.session.intake import Gauge
    from refundwizard.ui.evidence_work import IntakeWork
    from refundwizard.ui.page import Tools


class NewsDesk(QObject):
    """Fills the room on the page; what was said stays until it is closed or the case changes."""

    def __init__(self, tools: Tools, intake: IntakeWork, parent: QObject) -> None:
        """Listen to the work."""
        super().__init__(parent)
        self.words: Words | None = None
        self.room: NewsRoom | None = None
        self.said: News | None = None
        self.rest: tuple[Path, ...] = ()
        self._tools = tools
        self._intake = intake
        self._sum = Intake((), (), ())
        intake.started.connect(self._on_started)
        intake.progressed.connect(self._on_progress)
        intake.finished.connect(self._on_finished)
        intake.failed.connect(self._on_failed)

    def forget(self) -> None:
        """Forget what was said."""
        self.said, self.rest = None, ()

    def make_room(self) -> NewsRoom:
        """Make the room for progress and result, with what there is to say."""
        self.room = NewsRoom()
        self.room.stopped.connect(self._intake.cancel)
        self.room.closed.connect(self._on_closed)
        self.room.more.connect(self.add_rest)
        self.room.all_names.connect(self.tell_names)
        if self._intake.is_running:
            self.room.start()
        elif self.said is not None:
            self.room.tell(self.said)
        return self.room

    def add_rest(self) -> None:
        """Go on with the files that were not added the last time."""
        rest, self.rest = self.rest, ()
        if rest:
            self._intake.take_files(rest)

    def tell_names(self) -> None:
        """Show the whole result with every name."""
        if self.said is not None:
            title = self.tr("What came of adding files")
            self._tools.prompter.tell(title, self.said.text, self.said.details)

    def _on_started(self) -> None:
        if self.room is not None:
            self.room.start()

    def _on_progress(self, gauge: Gauge) -> None:
        if self.room is not None and self.room.progress is not None:
            self.room.progress.show_progress(gauge)

    def _on_finished(self, intake: Intake) -> None:
        """Say what came of it once nothing is waiting any more."""
        self._sum += intake
        if self._intake.is_running or self.words is None:
            return
        done, self._sum = self._sum, Intake((), (), ())
        self.rest = done.rest
        case = self._tools.opened().wizard.case
        text = intake_words(done, case, self.words)
        every = intake_words(done, case, self.words, most=done.seen)
        details = every if every != text else ""
        self._show(News(text, done.is_good, len(done.rest), details))

    def _on_failed(self, error: Exception) -> None:
        if self.words is not None:
            self._show(News(failure_words(error, self.words), is_good=False))

    def _show(self, news: News) -> None:
        self.said = news
        if self.room is not None:
            self.room.tell(news)

    def _on_closed(self) -> None:
        self.said = None
