"""Taking the checklist along: choose a form, look at it, save or print it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from shiboken6 import isValid

from refundwizard.domain.words import Words
from refundwizard.session.export_view import ExportView, export_view, suggested_name
from refundwizard.session.export_work import Job, error_words, printable, save
from refundwizard.session.exporting import Request, usual_document
from refundwizard.ui import export_parts as parts
from refundwizard.ui.export_preview import Preview
from refundwizard.ui.result_rows import Gap, gap_row, joined
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.choice_list import ChoiceList
from refundwizard.ui.widgets.side_panel import Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refundwizard.session.export_work import Exported
    from refundwizard.session.tasks import Progress, Ticket
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Tools
    from refundwizard.ui.printing import Printing
    from refundwizard.ui.widgets.buttons import Button


class ExportPage(ResultPage):
    """One document in several formats, with its real pages beside it."""

    section = "export"

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.formats: ChoiceList | None = None
        self.save: Button | None = None
        self.print: Button | None = None
        self.printing: Printing | None = None
        self.preview = Preview(tools.tasks, self)
        self.written: list[Exported] = []
        self.error = ""
        self._format = "pdf"
        self._folder: Path | None = None
        self._words = Words("zh_CN", {})
        self._case_id = ""
        self._is_busy = False

    def view_of(self, state: ViewState) -> ExportView:
        """Return the document as it stands."""
        if state.case_id != self._case_id:
            self._case_id, self.written, self.error = state.case_id, [], ""
        self._words = state.words
        return export_view(state)

    def fill(self, view: ExportView) -> None:
        """Put formats, contents, gaps and buttons in the column."""
        lead = self.tr("What you save is prepared (not sent). Who gets it, and when, is up to you.")
        self.add_title(self.tr("Take your checklist along"), lead=lead)
        self.add_standing(replace(view.standing, unsure=""))
        self.formats = ChoiceList(parts.formats(), columns=2, name=self.tr("File format"))
        self.formats.choose([self._format])
        self.formats.changed.connect(self._on_format)
        self.column.add(self.formats, 14)
        self.column.add(parts.Contents(view.headings, self._format), 14)
        self._add_gap(view.blanks, self.tr("%n blank(s) in the texts", "", len(view.blanks)))
        self._add_gap(view.unsure, self.tr("%n answer(s) not sure", "", len(view.unsure)))
        self._add_buttons()
        self._add_results()
        self.preview.show_document(view.document)

    def why_words(self) -> str:
        """Name what the side panel holds here: the preview."""
        return self.tr("Preview")

    def _add_gap(self, gaps: tuple[Gap, ...], count: str) -> None:
        if gaps and self._format != "ics":
            labels = joined(label for label, _place in gaps)
            title = self.tr("{count}: {labels}").format(count=count, labels=labels)
            note = self.tr("You can save all the same; blanks are drawn as a line to write on.")
            self.column.add(gap_row(self, "soon", (title, note), gaps), 12)

    def _add_buttons(self) -> None:
        row = parts.SaveButtons(self._format)
        self.save, self.print = row.save, row.print
        self.save.clicked.connect(self._on_save)
        self.print.clicked.connect(self._on_print)
        for button in (self.save, self.print):
            button.setEnabled(not self._is_busy)
        self.column.add(row, 16)

    def _add_results(self) -> None:
        if self.error:
            self.column.add(Banner("overdue", self.error), 12)
        for saved in self.written:
            for widget in parts.saved_rows(saved, self._words, self.view.today):
                self.column.add(widget, 12)

    def _on_format(self) -> None:
        if self.formats is not None:
            self._format = self.formats.chosen()[0]
            self.redraw()
            self.formats.focus_target().setFocus()

    # ------------------------------------------------------------------------ save and print

    def _job(self, form: str) -> Job:
        opened = self.tools.opened()
        asked = Request(usual_document(form), form, self._words.lang)
        return Job(opened.pack, opened.wizard.case, self.tools.clock(), asked)

    def _on_save(self) -> None:
        job = self._job(self._format)
        name = suggested_name(self.view, parts.file_word(self._format), job.extension)
        start = str((self._folder or parts.documents()) / name)
        target = self.tools.prompter.save_path(
            self.tr("Save"), start, parts.file_kinds(self._format)
        )
        if target is None:
            return
        fs = self.tools.library.store.fs

        def work(_ticket: Ticket, _progress: Progress) -> Exported:
            return save(job, fs, target)

        self._set_busy(on=True)
        self._folder = target.parent
        failed = partial(_failed, self, target)
        self.tools.tasks.run(work, partial(_saved, self), failed)

    def take_saved(self, saved: Exported) -> None:
        """Show that a file was written."""
        self.error = ""
        self.written = [saved, *(each for each in self.written if each.path != saved.path)]
        self._set_busy(on=False)

    def take_error(self, target: Path, error: Exception) -> None:
        """Say in a sentence why nothing was written."""
        self.error = error_words(self._words, error, target)
        if isinstance(error, FileExistsError):
            self.error = parts.exists_words(error.args[0].name)
        self._set_busy(on=False)

    def _set_busy(self, *, on: bool) -> None:
        self._is_busy = on
        self.redraw()

    def _on_print(self) -> None:
        job = self._job("pdf")

        def work(_ticket: Ticket, _progress: Progress) -> bytes:
            return printable(job)

        self._set_busy(on=True)
        failed = partial(_failed, self, Path(self.tr("checklist")))
        self.tools.tasks.run(work, partial(_printable, self), failed)

    def start_printing(self, pdf: bytes) -> None:
        """Open the system's print dialog for a PDF."""
        from refundwizard.ui.printing import Printing  # noqa: PLC0415 - QtPdf only when printing

        self._set_busy(on=False)
        self.printing = Printing(pdf, self.view.document.title, self)
        self.printing.ask(self.window())

    def panel_top(self) -> QWidget | None:
        """Give the preview, which stands above the panel's sections."""
        return self.preview.widget

    def panel(self) -> tuple[Section, ...]:
        """Say what the preview shows."""
        same = self.tr("A4, clear in black and white. Preview and PDF come from the same content.")
        return (Section("", "", same),)


def _saved(page: ExportPage, saved: Exported) -> None:
    if isValid(page):
        page.take_saved(saved)


def _failed(page: ExportPage, target: Path, error: Exception) -> None:
    if isValid(page):
        page.take_error(target, error)


def _printable(page: ExportPage, pdf: bytes) -> None:
    if isValid(page):
        page.start_printing(pdf)
