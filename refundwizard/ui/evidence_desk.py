"""All ways files come in on the evidence page, how far that is, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from refundwizard.ui.evidence_result import NewsRoom, failure_words, intake_words
from refundwizard.ui.evidence_work import IntakeWork, ThumbnailWork
from refundwizard.ui.widgets.drop_zone import DropZone, local_paths
from refundwizard.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from refundwizard.domain.words import Words
    from refundwizard.session.exhibits import Intake
    from refundwizard.ui.page import Tools


class EvidenceDesk(QObject):
    """Takes files in for its page, and says how far it is and what came of it."""

    def __init__(self, tools: Tools, page: QWidget) -> None:
        """Listen for Ctrl+V while `page` shows."""
        super().__init__(page)
        self.tools = tools
        self.words: Words | None = None
        self.case_id = ""
        self.zone: DropZone | None = None
        self.room: NewsRoom | None = None
        self._said: tuple[str, bool] | None = None
        self.intake = IntakeWork(tools, self)
        self.thumbs = ThumbnailWork(tools, self)
        self.intake.started.connect(self._on_started)
        self.intake.progressed.connect(self._on_progress)
        self.intake.finished.connect(self._on_finished)
        self.intake.failed.connect(self._on_failed)
        self.paste_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), page)
        self.paste_key.setContext(Qt.ShortcutContext.WindowShortcut)
        self.paste_key.activated.connect(self.paste)

    def change_case(self, case_id: str) -> None:
        """Forget what belongs to another case."""
        self.case_id = case_id
        self._said = None

    # ------------------------------------------------------------------------------ widgets

    def make_zone(self) -> DropZone:
        """Make the place to drop files; a click opens the dialog."""
        text = self.tr("Drag pictures, videos or PDFs here")
        note = self.tr("or paste a screenshot, or click to choose files")
        self.zone = DropZone(text, note, self._drop_words)
        self.zone.clicked.connect(self.choose)
        self.zone.dropped.connect(self._on_dropped)
        return self.zone

    def _drop_words(self, count: int) -> str:
        return self.tr("Let go to add %n file(s)", "", count)

    def make_empty(self) -> EmptyState:
        """Make what stands where no file was added yet."""
        note = self.tr("Screenshots, recordings and PDFs will do. The originals stay as they are.")
        empty = EmptyState(
            "photo",
            self.tr("No evidence added yet"),
            note,
            button=self.tr("Choose files"),
            button_icon="attach",
        )
        empty.action_requested.connect(self.choose)
        if empty.button is not None:
            empty.button.set_kind("plain")
        return empty

    def make_news(self) -> NewsRoom:
        """Make the room for progress and result."""
        self.room = NewsRoom()
        self.room.stopped.connect(self.intake.cancel)
        self.room.closed.connect(self._on_closed)
        if self.intake.is_running:
            self.room.start()
        elif self._said is not None:
            self.room.tell(self._said[0], is_good=self._said[1])
        return self.room

    # -------------------------------------------------------------------------- files come in

    def choose(self) -> None:
        """Let the person pick files."""
        title = self.tr("Add evidence")
        paths = self.tools.prompter.open_files(title)
        if paths:
            self.intake.take_files(paths)

    def _on_dropped(self, paths: list[str]) -> None:
        self.intake.take_files([Path(path) for path in paths])

    def paste(self) -> None:
        """Take files or a picture from the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        paths = local_paths(data)
        if paths:
            self._on_dropped(paths)
        elif data.hasImage():
            moment = f"{self.tools.clock():%Y-%m-%d %H-%M}"
            name = self.tr("Screenshot {moment}").format(moment=moment)
            self.intake.take_image(QGuiApplication.clipboard().image(), f"{name}.png")
        else:
            self.tools.toast(self.tr("There is no picture to paste"), icon="photo")

    def drag_enter(self, event: QDragEnterEvent) -> None:
        """Show how many files hang over the page."""
        count = len(local_paths(event.mimeData()))
        if count:
            self.set_dragging(count)
            event.acceptProposedAction()

    def set_dragging(self, count: int) -> None:
        """Show files over the page in the zone; 0 ends it."""
        if self.zone is not None:
            self.zone.set_dragging(count)

    def drop(self, event: QDropEvent) -> None:
        """Take what was let go over the page."""
        paths = local_paths(event.mimeData())
        self.set_dragging(0)
        if paths:
            event.acceptProposedAction()
            self._on_dropped(paths)

    # -------------------------------------------------------------------- progress and news

    def _on_started(self) -> None:
        if self.room is not None:
            self.room.start()

    def _on_progress(self, done: int, total: int) -> None:
        if self.room is not None and self.room.progress is not None:
            self.room.progress.show_progress(done, total)

    def _on_finished(self, intake: Intake) -> None:
        if self.words is not None:
            case = self.tools.opened().wizard.case
            self._show(intake_words(intake, case, self.words), is_good=not intake.left_out)

    def _on_failed(self, error: Exception) -> None:
        if self.words is not None:
            self._show(failure_words(error, self.words), is_good=False)

    def _show(self, text: str, *, is_good: bool) -> None:
        self._said = (text, is_good)
        if self.room is not None:
            self.room.tell(text, is_good=is_good)

    def _on_closed(self) -> None:
        self._said = None
