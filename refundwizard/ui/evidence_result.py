"""What came of adding files, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.media.kinds import short_name
from refundwizard.session.evidence_view import merged_numbers
from refundwizard.session.faults import reason, sentence
from refundwizard.storage.errors import StoreError
from refundwizard.ui.evidence_parts import number_words
from refundwizard.ui.intake_question import size_words
from refundwizard.ui.safe_text import visible
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.flow_row import FlowRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from refundwizard.domain.case import Case
    from refundwizard.domain.words import Words
    from refundwizard.session.exhibits import Intake
    from refundwizard.session.intake import Gauge

say = QCoreApplication.translate
MOST_NAMES: Final = 8
"""So many names are written out for each reason; all of them are one click away."""


def intake_words(intake: Intake, case: Case, words: Words, most: int = MOST_NAMES) -> str:
    """Return how many files were added, and by name which ones were not, and what to know.

    Of every reason at most `most` names are written out; the rest are counted.
    """
    added, seen = len(intake.added), intake.seen
    if added == seen:
        lines = [say("IntakeNews", "%n file(s) added.", "", added)]
    else:
        of = say("IntakeNews", "{added} of {total} files added.")
        lines = [of.format(added=added, total=seen)]
    not_added = say("IntakeNews", "Not added: {names} ({reason}).")
    for why, names in _grouped((left.reason, left.name) for left in intake.left_out):
        said = _names(names, most)
        lines.append(not_added.format(names=said, reason=reason(words, why)))
    lines += _merged_lines(merged_numbers(case, intake), most)
    for (code, kind), names in _grouped(((r.code, r.kind), r.name) for r in intake.remarks):
        lines.append(remark_words(code, kind).replace("{names}", _names(names, most)))
    return "\n".join(lines)


def _merged_lines(merged: tuple[tuple[str, int], ...], most: int) -> list[str]:
    """Return the files that were there already, each with its exhibit, the rest counted."""
    same = say("IntakeNews", "Already there: {name}, the same as {exhibit}.")
    lines = [
        same.format(name=visible(name), exhibit=number_words(number))
        for name, number in merged[:most]
    ]
    more = len(merged) - most
    if more > 0:
        lines.append(say("IntakeNews", "%n more were already there.", "", more))
    return lines


def remark_words(code: str, kind: str) -> str:
    """Return what there is to know about added files; ``{names}`` is left to fill in."""
    said = {
        "taken_as": say("IntakeNews", "Taken for what the content is, {kind}: {names}."),
        "no_preview": say("IntakeNews", "Kept, but cannot be shown here ({kind}): {names}."),
        "no_decoder": say("IntakeNews", "Kept; no preview, the {kind} part is missing: {names}."),
        "truncated": say("IntakeNews", "Added, but the file is incomplete: {names}."),
        "damaged": say("IntakeNews", "Kept, but the {kind} is damaged and no preview: {names}."),
        "locked": say("IntakeNews", "Kept; it opens only with its password: {names}."),
    }
    heavy = say("IntakeNews", "Kept without a preview, too heavy to open safely: {names}.")
    what = short_name(kind) or say("IntakeNews", "unknown kind")
    return said.get(code, heavy).replace("{kind}", what)


Key = TypeVar("Key")


def _grouped(pairs: Iterable[tuple[Key, str]]) -> Iterator[tuple[Key, list[str]]]:
    """Yield names by what they have in common, in the order it first turned up."""
    groups: dict[Key, list[str]] = {}
    for key, name in pairs:
        groups.setdefault(key, []).append(name)
    yield from groups.items()


def _names(names: list[str], most: int) -> str:
    said = say("IntakeNews", ", ").join(visible(name) for name in names[:most])
    more = len(names) - most
    return (
        say("IntakeNews", "{names} and %n more", "", more).format(names=said) if more > 0 else said
    )


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

    def show_progress(self, gauge: Gauge) -> None:
        """Say how far it is, in files and bytes."""
        text = say("IntakeNews", "Adding files: {done} of {total}, {bytes} of {all}")
        done, total = gauge.files_done, gauge.files
        read, size = size_words(gauge.bytes_done), size_words(gauge.bytes)
        self.words.setText(text.format(done=done, total=total, bytes=read, all=size))


@dataclass(frozen=True, slots=True)
class News:
    """What is said in the end; `rest` files may be added later, `details` names all of them."""

    text: str
    is_good: bool
    rest: int = 0
    details: str = ""


class IntakeNews(Banner):
    """The result, until the person closes it."""

    more = Signal()
    """Add what is left."""
    all_names = Signal()

    def __init__(self, news: News) -> None:
        """Show the words, and what can be done about files that were not added."""
        close = say("IntakeNews", "Close")
        super().__init__("safe" if news.is_good else "soon", news.text, close_name=close)
        self.setObjectName("intake_news")
        self.go_on: Button | None = None
        self.names: Button | None = None
        if news.rest:
            again = say("IntakeNews", "Add the %n left over", "", news.rest)
            self.go_on = Button(again, small=True)
            self.go_on.clicked.connect(self.more)
        if news.details:
            self.names = Button(say("IntakeNews", "All names"), kind="link", small=True)
            self.names.clicked.connect(self.all_names)
        row = FlowRow(gap=10)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.go_on, self.names):
            if button is not None:
                row.add(button)
        if news.rest or news.details:
            self.add(row, 8)
        else:
            row.deleteLater()


class NewsRoom(QWidget):
    """Room in the page for how far files are, then for what came of them; no height while empty."""

    stopped = Signal()
    closed = Signal()
    more = Signal()
    """Add what is left."""
    all_names = Signal()

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

    def tell(self, news: News) -> None:
        """Show what came of it."""
        self._clear()
        self.news = IntakeNews(news)
        self.news.more.connect(self.more)
        self.news.all_names.connect(self.all_names)
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
