"""What came of adding files, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.session.evidence_view import merged_numbers
from refundwizard.session.faults import reason, sentence
from refundwizard.storage.errors import StoreError
from refundwizard.ui.evidence_parts import number_words
from refundwizard.ui.safe_text import visible
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from refundwizard.domain.case import Case
    from refundwizard.domain.words import Words
    from refundwizard.session.exhibits import Intake

say = QCoreApplication.translate


def intake_words(intake: Intake, case: Case, words: Words) -> str:
    """Return how many files were added, and by name which ones were not."""
    added, seen = len(intake.added), intake.seen
    if added == seen:
        lines = [say("IntakeNews", "%n file(s) added.", "", added)]
    else:
        of = say("IntakeNews", "{added} of {total} files added.")
        lines = [of.format(added=added, total=seen)]
    for left in intake.left_out:
        not_added = say("IntakeNews", "Not added: {name} ({reason}).")
        lines.append(not_added.format(name=visible(left.name), reason=reason(words, left.reason)))
    for name, number in merged_numbers(case, intake):
        same = say("IntakeNews", "Already there: {name}, the same as {exhibit}.")
        lines.append(same.format(name=visible(name), exhibit=number_words(number)))
    return "\n".join(lines)


def failure_words(error: Exception, words: Words) -> str:
    """Return in one sentence why nothing could be added."""
    if isinstance(error, StoreError):
        return sentence(words, error)
    return say("IntakeNews", "Nothing was added: {reason}").format(reason=type(error).__name__)


class IntakeProgress(Banner):
    """How many files are done, with a way to stop."""

    stopped = Signal()

    def __init__(self) -> None:
        """Start at nothing."""
        super().__init__(
            "plain", say("IntakeNews", "Adding files"), action=say("IntakeNews", "Stop")
        )
        self.action_requested.connect(self.stopped)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far it is."""
        text = say("IntakeNews", "Adding files: {done} of {total}")
        self.words.setText(text.format(done=done, total=total))


class IntakeNews(Banner):
    """The result, until the person closes it."""

    def __init__(self, text: str, *, is_good: bool) -> None:
        """Show `text`; `is_good` where every file was added."""
        close = say("IntakeNews", "Close")
        super().__init__("safe" if is_good else "soon", text, close_name=close)


class NewsRoom(QWidget):
    """Room in the page for how far files are, then for what came of them; no height while empty."""

    stopped = Signal()
    closed = Signal()

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.progress: IntakeProgress | None = None
        self.news: IntakeNews | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def start(self) -> None:
        """Show that files are being taken in."""
        self._clear()
        self.progress = IntakeProgress()
        self.progress.stopped.connect(self.stopped)
        self._put(self.progress)

    def tell(self, text: str, *, is_good: bool) -> None:
        """Show what came of it."""
        self._clear()
        self.news = IntakeNews(text, is_good=is_good)
        self.news.closed.connect(self._on_closed)
        self._put(self.news)

    def _on_closed(self) -> None:
        self._clear()
        self.closed.emit()

    def _clear(self) -> None:
        for old in (self.progress, self.news):
            if old is not None:
                self._column.removeWidget(old)
                old.hide()
                old.deleteLater()
        self.progress, self.news = None, None
        self._column.setContentsMargins(0, 0, 0, 0)

    def _put(self, widget: QWidget) -> None:
        self._column.setContentsMargins(0, theme().px(14), 0, 0)
        self._column.addWidget(widget)
