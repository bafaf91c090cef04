"""The preview of an export: its real pages, drawn beside the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout
from shiboken6 import isValid

from refundwizard.session.export_work import drawn, preview
from refundwizard.session.tasks import Hooks
from refundwizard.ui.safe_text import Label
from refundwizard.ui.widgets.page_preview import PagePreview

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refundwizard.domain.document import Document
    from refundwizard.session.export_work import Job
    from refundwizard.session.tasks import Progress, Tasks, Ticket

say = QCoreApplication.translate
ZOOM: Final = (820, 760)
"""Size of the window with an enlarged page (px)."""


class Preview(QObject):
    """Draws the pages beside the window and shows one of them."""

    drawn = Signal(int)
    """How many pages there are."""

    def __init__(self, tasks: Tasks, parent: QWidget) -> None:
        """Show an empty page until a document comes."""
        super().__init__(parent)
        self._tasks = tasks
        self._pages: tuple[bytes, ...] = ()
        self._at = 0
        self._content: object = None
        self._ticket: Ticket | None = None
        self.widget = PagePreview(
            say("ExportParts", "Print preview"),
            previous=say("ExportParts", "Previous"),
            following=say("ExportParts", "Next page"),
        )
        self.widget.previous_requested.connect(lambda: self.turn(-1))
        self.widget.next_requested.connect(lambda: self.turn(1))
        self.widget.enlarge_requested.connect(self._on_enlarge)
        parent.destroyed.connect(self.widget.deleteLater)

    @property
    def count(self) -> int:
        """How many pages are drawn."""
        return len(self._pages)

    def page(self, number: int) -> QImage:
        """Return a page (from 0) as a picture; only one at a time is held as such."""
        return QImage.fromData(self._pages[number])

    def show_document(self, document: Document, pictured: Job | None = None) -> None:
        """Draw a document's pages unless they stand; old ones stay until the new ones are there.

        With `pictured` it is made once more from that, with the pictures of its exhibits.
        """
        content = (*_content(document), pictured is not None)
        if content == self._content:
            return
        if _title(self._content) != _title(content):
            self._at = 0
        self._content = content
        if self._ticket is not None:
            self._ticket.cancel()

        def work(ticket: Ticket, progress: Progress) -> tuple[bytes, ...]:
            if pictured is None:
                return preview(document)
            return drawn(pictured, Hooks.of(ticket, progress))

        done, failed = partial(_arrived, self, content), partial(_not_drawn, self, content)
        self._ticket = self._tasks.run(work, done, failed)

    def take(self, content: object, pages: tuple[bytes, ...]) -> None:
        """Show pages, unless another document was asked for since."""
        if content is not self._content:
            return
        self._pages = pages
        self._at = min(self._at, max(len(pages) - 1, 0))
        self.turn(0)
        self.drawn.emit(len(pages))

    def give_up(self, content: object) -> None:
        """Leave the preview as it is: saving says in a sentence what is wrong."""
        if content is self._content:
            self._content = None
            self.drawn.emit(0)

    def turn(self, step: int) -> None:
        """Show the page so many pages on."""
        if not self._pages:
            return
        last = len(self._pages) - 1
        self._at = min(max(self._at + step, 0), last)
        words = say("ExportParts", "Page {page} of {pages}")
        caption = words.format(page=self._at + 1, pages=last + 1)
        self.widget.set_page(self.page(self._at), caption)
        self.widget.set_pages_known(first=self._at == 0, last=self._at == last)

    def _on_enlarge(self) -> None:
        if self._pages:
            PageZoom(self.page(self._at), self.widget).show()


def _content(document: Document) -> tuple[object, ...]:
    """Return what shows on the pages: another minute of making it is no other content."""
    return document.title, document.subtitle, document.lang, document.large, document.blocks


def _title(content: object) -> object:
    return content[0] if isinstance(content, tuple) else None


def _arrived(shown: Preview, content: object, pages: tuple[bytes, ...]) -> None:
    if isValid(shown):
        shown.take(content, pages)


def _not_drawn(shown: Preview, content: object, _error: Exception) -> None:
    if isValid(shown):
        shown.give_up(content)


class PageZoom(QDialog):
    """One page at full size; Escape closes it."""

    def __init__(self, page: QImage, parent: QWidget) -> None:
        """Show `page` in a window of its own."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("ExportParts", "Print preview"))
        picture = Label("")
        picture.setPixmap(QPixmap.fromImage(page))
        picture.setAccessibleName(self.windowTitle())
        area = QScrollArea()
        area.setWidget(picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        self.resize(*ZOOM)
