"""What the mask page does before there is a copy: pages, boxes, suggestions, what is going on."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from shiboken6 import isValid

from refundwizard.domain.words import Words
from refundwizard.session.mask_view import MaskView, mask_view
from refundwizard.session.masking import in_texts
from refundwizard.ui import mask_parts as parts
from refundwizard.ui.mask_board import MaskBoard
from refundwizard.ui.mask_desk import MaskDesk
from refundwizard.ui.results_page import ResultPage

if TYPE_CHECKING:
    from refundwizard.media.copies import Rebuilt, Sheet
    from refundwizard.session.masking import Suggestion
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.mask_column import MaskColumn
    from refundwizard.ui.page import Tools

SECOND_MS: Final = 1_000
MOST_COPIED: Final = 20_000
"""Characters of the clipboard that are looked through."""
say = QCoreApplication.translate


class MaskDrawing(ResultPage):
    """Boxes wait in the page's tools until a copy is kept; the original is only read."""

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.desk = MaskDesk(tools, self)
        self.board = MaskBoard(tools, self)
        self.body: MaskColumn | None = None
        self.result: Rebuilt | None = None
        self.error = ""
        self.note = ""
        self._words = Words("zh_CN", {})
        self._sheet: Sheet | None = None
        self._image, self.burned_image = QImage(), QImage()
        self.busy = ""
        self.target = Path()
        """Where a copy was to be written last."""
        self.board.changed.connect(self._on_boxes)
        self.desk.sheet_came.connect(self._on_sheet)
        self.desk.suggested.connect(self._on_suggested)
        self.desk.failed.connect(self._on_failed)

    def view_of(self, state: ViewState) -> MaskView:
        """Return the exhibit, and forget what belongs to another one."""
        view = mask_view(state)
        self._words = state.words
        self.board.hold(view)
        if self._view is None or view.sha256 != self._view.sha256:
            self.result, self._sheet, self.board.page = None, None, 0
            self.error = self.note = self.busy = ""
            self.body = None
            if view.can_be_masked:
                self.desk.load(view.sha256, 0)
        return view

    def build(self, view: MaskView) -> None:
        """Fill the column; covering parts needs no problem with a name."""
        self.fill(view)
        self.column.add_stretch()

    def add_box(self) -> None:
        """Make a box by button, and go on with the keyboard."""
        if self.body is not None:
            self.body.viewer.canvas.make_box()
            self.body.viewer.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def undo(self) -> bool:
        """Take back the last change of a box, unless the copy is looked at."""
        return self.result is None and self.board.undo()

    def redo(self) -> bool:
        """Repeat the change of a box taken back last."""
        return self.result is None and self.board.redo()

    def _on_boxes(self, picked: int) -> None:
        self.error = ""
        self.show_all(picked)

    def show_all(self, picked: int = -1) -> None:
        """Show picture, boxes and what is going on, as they are now."""
        body = self.body
        if body is None:
            return
        if self._sheet is not None:
            size = QSize(self._sheet.width, self._sheet.height)
            image = self._image
            if self.result is not None:
                image = self.burned_image
            body.show_picture(image, size, is_result=self.result is not None)
            body.tools.show_page(self.board.page, self._sheet.pages)
        body.show_pieces(self.board.shown(), picked)
        body.show_state(self.busy, self.note, self.error, self.board.waiting())

    def turn(self, step: int) -> None:
        """Look at another page."""
        self.board.page += step
        self.begin(say("MaskPage", "Fetching the page…"))
        if self.result is not None:
            self.desk.burn(self.view.sha256, self.board.boxes(), self.board.page)
        self.desk.load(self.view.sha256, self.board.page)

    def begin(self, words: str) -> None:
        """Say what is being done; buttons wait meanwhile."""
        self.busy, self.error = words, ""
        self.show_all()

    def begin_copy(self, words: str) -> None:
        """Say that a copy is being made, and every second how long that takes."""
        self.begin(words)
        self._wait(words, 1)

    def _wait(self, words: str, seconds: int) -> None:
        self.tools.tasks.later(SECOND_MS, partial(_after_a_second, self, words, seconds))

    def count(self, words: str, seconds: int) -> None:
        """Show how long it has been going on, while it is."""
        if self.busy == words and self.body is not None:
            self.body.tell_time(words, seconds)
            self._wait(words, seconds + 1)

    def _on_sheet(self, sheet: Sheet, image: QImage) -> None:
        self._sheet, self._image, self.busy = sheet, image, ""
        self.show_all()

    def find_private(self) -> None:
        """Look for private data in the text of the page in sight."""
        if not self.view.can_read:
            case, copied = self.tools.opened().wizard.case, QGuiApplication.clipboard().text()
            found = in_texts(case, self.view.exhibit_id, copied[:MOST_COPIED])
            self.note = parts.hint_words(found)
            self.show_all()
            return
        self.begin(say("MaskPage", "Reading the picture…"))
        self.desk.read(self.view.sha256, self.board.page)

    def _on_suggested(self, found: tuple[Suggestion, ...] | Exception) -> None:
        self.busy = ""
        if isinstance(found, Exception):
            self.note = parts.reading_words(found)
            self.show_all()
            return
        count = len(found)
        self.note = say("MaskPage", "%n place(s) found. Look through the rest yourself.", "", count)
        self.board.suggest(found)

    def _on_failed(self, error: Any) -> None:  # noqa: ANN401 - any error a piece of work ends with
        self.busy = ""
        self.error = parts.failure_words(self._words, error, self.target)
        self.show_all()


def _after_a_second(page: MaskDrawing, words: str, seconds: int) -> None:
    if isValid(page):
        page.count(words, seconds)
