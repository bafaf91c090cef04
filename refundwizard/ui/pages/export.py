"""Taking the checklist along: choose a form, look at it, save or print it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refundwizard.domain.audience import AUDIENCES, hidden_from
from refundwizard.domain.words import Words
from refundwizard.session.export_view import ExportView, export_view, suggested_name
from refundwizard.session.exporting import can_be_masked
from refundwizard.ui import export_parts as parts
from refundwizard.ui.export_desk import ExportDesk
from refundwizard.ui.export_preview import Preview
from refundwizard.ui.export_whom import audiences, focus_on_chosen
from refundwizard.ui.integrity_line import IntegrityDesk
from refundwizard.ui.result_rows import gap_row
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.choice_list import ChoiceList
from refundwizard.ui.widgets.segmented import Segmented
from refundwizard.ui.widgets.side_panel import Section
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refundwizard.domain.audience import Audience
    from refundwizard.session.export_work import Exported
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
        self.desk = ExportDesk(tools, self)
        self.desk.saved.connect(self.take_saved)
        self.desk.failed.connect(self.take_error)
        self.desk.ready.connect(self.start_printing)
        self.integrity = IntegrityDesk(tools, self)
        self.integrity.changed.connect(self._on_integrity)
        self._state: ViewState | None = None
        self.written: list[Exported] = []
        self.error = ""
        self._format = "pdf"
        self._audience: Audience = "self"
        self.audience: Segmented | None = None
        self._words = Words("zh_CN", {})
        self._case_id = ""
        self._is_busy = False

    def view_of(self, state: ViewState) -> ExportView:
        """Return the document as it stands."""
        if state.case_id != self._case_id:
            self._case_id, self.written, self.error = state.case_id, [], ""
        self._words, self._state = state.words, state
        self.integrity.load(state.case_id)
        return export_view(state, self.integrity.integrity, self._audience)

    def fill(self, view: ExportView) -> None:
        """Put formats, contents, gaps and buttons in the column."""
        lead = self.tr("What you save is prepared (not sent). Who gets it, and when, is up to you.")
        self.add_title(self.tr("Take your checklist along"), lead=lead)
        self.add_standing(replace(view.standing, unsure=""))
        offered = parts.formats(everything=not view.is_masked)
        self.formats = ChoiceList(offered, columns=2, name=self.tr("File format"))
        self.formats.choose([self._format])
        self.formats.changed.connect(self._on_format)
        self.column.add(self.formats, 14)
        self._add_audience()
        self.column.add(parts.Contents(view, self._format), 14)
        self.integrity.add_to(self.column, self._words)
        blanks = self.tr("%n blank(s) in the texts", "", len(view.blanks))
        unsure = self.tr("%n answer(s) not sure", "", len(view.unsure))
        for gaps, count in ((view.blanks, blanks), (view.unsure, unsure)):
            if gaps and self._format != "ics":
                self.column.add(gap_row(self, "soon", parts.gap_words(gaps, count), gaps), 12)
        self._add_buttons()
        self._add_results()
        self.preview.show_document(view.document)

    def why_words(self) -> str:
        """Name what the side panel holds here: the preview."""
        return self.tr("Preview")

    def _add_audience(self) -> None:
        self.column.add(SectionTitle(self.tr("For whom")), 18)
        self.audience = Segmented(audiences(), name=self.tr("For whom"))
        self.audience.choose(self._audience)
        self.audience.changed.connect(self._on_audience)
        self.column.add(self.audience, 8)

    def _on_audience(self, name: str) -> None:
        self._audience = next(each for each in AUDIENCES if each == name)
        if hidden_from(self._audience) and not can_be_masked(self._format):
            self._format = "pdf"
        self._on_integrity()
        if self.audience is not None:
            focus_on_chosen(self.audience)

    def _on_integrity(self) -> None:
        if self._state is not None:
            self._view = export_view(self._state, self.integrity.integrity, self._audience)
            self.redraw()

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

    def _on_save(self) -> None:
        job = self.desk.job(self._format, self._words, self._audience)
        name = suggested_name(self.view, parts.file_word(self._format), job.extension)
        target = self.desk.ask(name, self._format)
        if target is not None:
            self._set_busy(on=True)
            self.desk.save(job, target, self._words)

    def take_saved(self, saved: Exported) -> None:
        """Show that a file was written."""
        self.error = ""
        self.written = [saved, *(each for each in self.written if each.path != saved.path)]
        self.integrity.load(self._case_id)
        self._set_busy(on=False)

    def take_error(self, text: str) -> None:
        """Say in a sentence why nothing was written."""
        self.error = text
        self._set_busy(on=False)

    def _set_busy(self, *, on: bool) -> None:
        self._is_busy = on
        self.redraw()

    def _on_print(self) -> None:
        self._set_busy(on=True)
        job = self.desk.job("pdf", self._words, self._audience)
        self.desk.print(job, self.tr("checklist"), self._words)

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
