"""All ways files come in on the evidence page, how far that is, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from refundwizard.ui.evidence_news import NewsDesk
from refundwizard.ui.evidence_work import IntakeWork, ThumbnailWork
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.dragged import count_in, ending_of, local_paths, picture_in
from refundwizard.ui.widgets.drop_zone import DropZone
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.flow_row import FlowRow

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from refundwizard.domain.words import Words
    from refundwizard.ui.evidence_result import NewsRoom
    from refundwizard.ui.page import Tools


class EvidenceDesk(QObject):
    """Takes files in for its page, and says how far it is and what came of it."""

    phone_wanted = Signal()
    """The person wants to know how files come over from a phone."""

    def __init__(self, tools: Tools, page: QWidget) -> None:
        """Listen for Ctrl+V while `page` shows."""
        super().__init__(page)
        self.tools = tools
        self.case_id = ""
        self.zone: DropZone | None = None
        self.intake = IntakeWork(tools, self)
        self.thumbs = ThumbnailWork(tools, self)
        self.news = NewsDesk(tools, self.intake, self)
        self.paste_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), page)
        self.paste_key.setContext(Qt.ShortcutContext.WindowShortcut)
        self.paste_key.activated.connect(self.paste)

    @property
    def room(self) -> NewsRoom | None:
        """Where progress and result stand."""
        return self.news.room

    @property
    def words(self) -> Words | None:
        """The words of the pack in the window's language."""
        return self.news.words

    @words.setter
    def words(self, words: Words) -> None:
        self.news.words = words

    def change_case(self, case_id: str) -> None:
        """Forget what belongs to another case."""
        self.case_id = case_id
        self.news.forget()

    # ------------------------------------------------------------------------------ widgets

    def make_zone(self) -> DropZone:
        """Make the place to drop files; a click opens the dialog."""
        text = self.tr("Drag pictures, videos, PDFs or a whole folder here")
        note = self.tr("or paste a screenshot, or click to choose files")
        self.zone = DropZone(text, note, self._drop_words)
        self.zone.setObjectName("add_files")
        self.zone.clicked.connect(self.choose)
        self.zone.dropped.connect(self._on_dropped)
        self.zone.data_dropped.connect(self.take_data)
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

    def make_links(self) -> FlowRow:
        """Make the ways to pick a folder, and to the page on bringing originals from a phone."""
        link = Button(self.tr("Still on your phone? Bring the originals over"), kind="link")
        link.clicked.connect(self.phone_wanted)
        folder = Button(self.tr("Choose a whole folder"), kind="link")
        folder.clicked.connect(self.choose_folder)
        row = FlowRow(gap=18)
        row.add(folder)
        row.add(link)
        return row

    def make_news(self) -> NewsRoom:
        """Make the room for progress and result."""
        return self.news.make_room()

    # -------------------------------------------------------------------------- files come in

    def choose(self) -> None:
        """Let the person pick files."""
        title = self.tr("Add evidence")
        paths = self.tools.prompter.open_files(title)
        if paths:
            self.intake.take_files(paths)

    def choose_folder(self) -> None:
        """Let the person pick a folder; everything in it is taken in."""
        folder = self.tools.prompter.open_folder(self.tr("Add a folder of evidence"))
        if folder is not None:
            self.intake.take_files([folder])

    def _on_dropped(self, paths: list[str]) -> None:
        self.intake.take_files([Path(path) for path in paths])

    def paste(self) -> None:
        """Take files or a picture from the clipboard."""
        if not self.take_data(QGuiApplication.clipboard().mimeData()):
            self.tools.toast(self.tr("There is no picture to paste"), icon="photo")

    def take_data(self, data: QMimeData) -> bool:
        """Take the files of a drop or of the clipboard, or its picture; False if it has neither."""
        paths = local_paths(data)
        if paths:
            self._on_dropped(paths)
            return True
        picture = picture_in(data)
        if picture is None:
            return False
        moment = f"{self.tools.clock():%Y-%m-%d %H-%M-%S}"
        name = self.tr("Screenshot {moment}").format(moment=moment)
        self.intake.take_image(picture, f"{name}.{ending_of(picture)}")
        return True

    def drag_enter(self, event: QDragEnterEvent) -> None:
        """Show how many files hang over the page."""
        count = count_in(event.mimeData())
        if count:
            self.set_dragging(count)
            event.acceptProposedAction()

    def set_dragging(self, count: int) -> None:
        """Show files over the page in the zone; 0 ends it."""
        if self.zone is not None:
            self.zone.set_dragging(count)

    def drop(self, event: QDropEvent) -> None:
        """Take what was let go over the page."""
        self.set_dragging(0)
        if count_in(event.mimeData()):
            event.acceptProposedAction()
            self.take_data(event.mimeData())
