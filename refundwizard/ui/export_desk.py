"""Making documents beside the window, for the export page; what left is named in the case."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from shiboken6 import isValid

from refundwizard.session.export_view import shown_document
from refundwizard.session.export_work import Job, error_words, printable, save
from refundwizard.session.integrity import CaseLog
from refundwizard.session.integrity_view import has_files
from refundwizard.session.tasks import Hooks
from refundwizard.ui.export_parts import documents, exists_words
from refundwizard.ui.export_words import file_kinds

if TYPE_CHECKING:
    from refundwizard.domain.words import Words
    from refundwizard.session.export_work import Exported
    from refundwizard.session.exporting import Request
    from refundwizard.session.open_case import OpenCase
    from refundwizard.session.tasks import Progress, Ticket
    from refundwizard.ui.page import Tools

say = QCoreApplication.translate
"""For words of the page: here `tr` would look in the desk's own context."""


class ExportDesk(QObject):
    """Saves and prepares for print, one at a time, and tells its page what came of it."""

    saved = Signal(object)
    """`Exported`: the file that was written."""
    ready = Signal(bytes)
    """The PDF that goes to the printer."""
    failed = Signal(str)
    """Why there is no file, in a sentence; nothing where the person stopped it."""
    progressed = Signal(int, int)
    """What is done and the total."""

    def __init__(self, tools: Tools, page: QObject) -> None:
        """Work for `page`."""
        super().__init__(page)
        self._tools = tools
        self._folder: Path | None = None
        self.ticket: Ticket | None = None

    def job(self, asked: Request) -> Job:
        """Return what is to be made of the open case as it stands now."""
        opened = self._tools.opened()
        log = CaseLog(self._tools.library.store, opened.id)
        person = self._tools.personal.person
        return Job(opened.pack, opened.wizard.case, self._tools.clock(), asked, log, person)

    def paper(self, asked: Request) -> Job:
        """Return what goes on paper for a request: the whole case goes as its dossier."""
        shown = replace(asked, document=shown_document(asked.document), format="pdf")
        return self.job(shown)

    def ask(self, name: str, job: Job) -> Path | None:
        """Let the person choose where a file goes; at first `name` where the last one went."""
        start = str((self._folder or documents()) / name)
        title = say("ExportPage", "Save")
        kinds = file_kinds(job.request.format, job.extension)
        target = self._tools.prompter.save_path(title, start, kinds)
        if target is not None:
            self._folder = target.parent
        return target

    def save(self, job: Job, target: Path, words: Words) -> None:
        """Make a document and write it where the person asked."""
        fs = self._tools.library.store.fs

        def work(ticket: Ticket, progress: Progress) -> Exported:
            return save(job, fs, target, Hooks.of(ticket, progress))

        done = partial(_saved, self, self._tools.opened())
        failed = partial(_failed, self, target, words)
        self.ticket = self._tools.tasks.run(work, done, failed, partial(_progressed, self))

    def print(self, job: Job, name: str, words: Words) -> None:
        """Make the PDF for the printer; `name` stands for it where that fails."""

        def work(ticket: Ticket, progress: Progress) -> bytes:
            return printable(job, Hooks.of(ticket, progress))

        done = partial(_printable, self, self._tools.opened())
        failed = partial(_failed, self, Path(name), words)
        self.ticket = self._tools.tasks.run(work, done, failed, partial(_progressed, self))

    def stop(self) -> None:
        """Give up what is being made; nothing of it is left behind."""
        if self.ticket is not None:
            self.ticket.cancel()


def _progressed(desk: ExportDesk, done: int, total: int) -> None:
    if isValid(desk):
        # a pack counts bytes, more than a signal's number holds
        desk.progressed.emit(100 * done // total if total else 0, 100)


def _saved(desk: ExportDesk, opened: OpenCase, saved: Exported) -> None:
    if saved.integrity is not None:
        opened.keep_record()
    if isValid(desk):
        desk.saved.emit(saved)


def _printable(desk: ExportDesk, opened: OpenCase, pdf: bytes) -> None:
    if has_files(opened.wizard.case):
        opened.keep_record()
    if isValid(desk):
        desk.ready.emit(pdf)


def _failed(desk: ExportDesk, target: Path, words: Words, error: Exception) -> None:
    if not isValid(desk):
        return
    if desk.ticket is not None and desk.ticket.is_cancelled():
        desk.failed.emit("")
    elif isinstance(error, FileExistsError):
        desk.failed.emit(exists_words(error.args[0].name))
    else:
        desk.failed.emit(error_words(words, error, target))
