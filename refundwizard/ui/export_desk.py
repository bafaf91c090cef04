"""Making documents beside the window, for the export page; what left is named in the case."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from shiboken6 import isValid

from refundwizard.session.export_work import Job, error_words, printable, save
from refundwizard.session.exporting import Request, usual_document
from refundwizard.session.integrity import CaseLog
from refundwizard.session.integrity_view import has_files
from refundwizard.ui.export_parts import documents, exists_words, file_kinds

if TYPE_CHECKING:
    from refundwizard.domain.audience import Audience
    from refundwizard.domain.words import Words
    from refundwizard.session.export_work import Exported
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
    """Why there is no file, in a sentence."""

    def __init__(self, tools: Tools, page: QObject) -> None:
        """Work for `page`."""
        super().__init__(page)
        self._tools = tools
        self._folder: Path | None = None

    def job(self, form: str, words: Words, audience: Audience) -> Job:
        """Return what is to be made of the open case as it stands now."""
        opened = self._tools.opened()
        asked = Request(usual_document(form), form, words.lang, audience)
        log = CaseLog(self._tools.library.store, opened.id)
        return Job(opened.pack, opened.wizard.case, self._tools.clock(), asked, log)

    def ask(self, name: str, form: str) -> Path | None:
        """Let the person choose where a file goes; at first `name` where the last one went."""
        start = str((self._folder or documents()) / name)
        title = say("ExportPage", "Save")
        target = self._tools.prompter.save_path(title, start, file_kinds(form))
        if target is not None:
            self._folder = target.parent
        return target

    def save(self, job: Job, target: Path, words: Words) -> None:
        """Make a document and write it where the person asked."""
        fs = self._tools.library.store.fs

        def work(_ticket: Ticket, _progress: Progress) -> Exported:
            return save(job, fs, target)

        done = partial(_saved, self, self._tools.opened())
        self._tools.tasks.run(work, done, partial(_failed, self, target, words))

    def print(self, job: Job, name: str, words: Words) -> None:
        """Make the PDF for the printer; `name` stands for it where that fails."""

        def work(_ticket: Ticket, _progress: Progress) -> bytes:
            return printable(job)

        done = partial(_printable, self, self._tools.opened())
        self._tools.tasks.run(work, done, partial(_failed, self, Path(name), words))


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
    if isinstance(error, FileExistsError):
        desk.failed.emit(exists_words(error.args[0].name))
    else:
        desk.failed.emit(error_words(words, error, target))
