"""Taking documents along: choose one, look at its real pages, save or print it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from refundwizard.domain.words import Words
from refundwizard.session.beside import ILLUSTRATED, Beside
from refundwizard.session.export_offer import USUAL
from refundwizard.session.export_view import ExportView, export_view, shown_document, suggested_name
from refundwizard.session.exporting import Request
from refundwizard.session.prints import as_it_is
from refundwizard.ui import export_parts as parts
from refundwizard.ui.export_choices import Choices
from refundwizard.ui.export_desk import ExportDesk
from refundwizard.ui.export_open import add_gaps, add_unchecked
from refundwizard.ui.export_preview import Preview
from refundwizard.ui.integrity_line import IntegrityDesk
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.safe_text import visible
from refundwizard.ui.widgets.side_panel import Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refundwizard.session.export_work import Exported
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Tools
    from refundwizard.ui.printing import Printing
    from refundwizard.ui.widgets.buttons import Button


class ExportPage(ResultPage):
    """Every document in its formats, with its real pages beside it."""

    section = "export"

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.choices: Choices | None = None
        self.save: Button | None = None
        self.print: Button | None = None
        self.making: parts.Making | None = None
        self.printing: Printing | None = None
        self.preview = Preview(tools.tasks, self)
        self.desk = ExportDesk(tools, self)
        self.desk.saved.connect(self.take_saved)
        self.desk.failed.connect(self.take_error)
        self.desk.ready.connect(self.start_printing)
        self.integrity = IntegrityDesk(tools, self)
        self.integrity.changed.connect(self._renew)
        self._state: ViewState | None = None
        self.written: list[Exported] = []
        self.error = ""
        self.asked = Request(document=USUAL)
        self._words = Words("zh_CN", {})
        self._seen = ("", "")
        self._making = ""
        self._is_news = False

    def view_of(self, state: ViewState) -> ExportView:
        """Return what was asked for, or what the place names where somebody just came for it."""
        if state.case_id != self._seen[0]:
            self.written, self.error = [], ""
        named = state.place.page or ""
        if named and (state.case_id, named) != self._seen:
            self.asked = replace(self.asked, document=named)
        self._seen = (state.case_id, named)
        self._words, self._state = state.words, state
        self.integrity.load(state.case_id)
        return export_view(state, _beside(self), self.asked)

    def fill(self, view: ExportView) -> None:
        """Put choices, contents, gaps and buttons in the column."""
        lead = self.tr("What you save is prepared (not sent). Who gets it, and when, is up to you.")
        self.add_title(self.tr("Take documents along"), lead=lead)
        self.add_standing(replace(view.standing, unsure=""))
        self.choices = Choices(view)
        self.choices.picked.connect(self._on_pick)
        self.column.add(self.choices, 14)
        self._add_buttons(view)
        if view.unchecked:
            add_unchecked(self, view)
        if view.request.format != "ics":
            add_gaps(self, view)
        self.column.add(parts.Contents(view), 14)
        self.integrity.add_to(self.column, self._words)
        self._show_pages(view)

    def why_words(self) -> str:
        """Name what the side panel holds here: the preview."""
        return self.tr("Preview")

    def _show_pages(self, view: ExportView) -> None:
        is_pictured = shown_document(view.request.document) in ILLUSTRATED
        job = self.desk.paper(view.request) if is_pictured and view.numbers else None
        self.preview.show_document(view.document, job)

    def show_as_is(self, exhibit_id: str) -> None:
        """Note that a picture may be shown as it is."""
        self.case_changed.emit(partial(as_it_is, exhibit_id=exhibit_id, at=self.tools.clock()))

    def _on_pick(self, request: Request, where: str) -> None:
        self.asked = request
        self._is_news = False
        self._renew()
        if self.choices is not None:
            self.choices.focus_on(where)

    def _renew(self) -> None:
        if self._state is not None:
            self._view = export_view(self._state, _beside(self), self.asked)
            self.redraw()

    def _add_buttons(self, view: ExportView) -> None:
        self.making = None
        row = parts.SaveButtons(view.request.format, on=not self._making)
        self.save, self.print = row.save, row.print
        self.save.clicked.connect(self._on_save)
        self.print.clicked.connect(self._on_print)
        self.column.add(row, 16)
        if self._making:
            self.making = parts.Making(self._making, self.desk)
            self.column.add(self.making, 12)
        shown = list(parts.results(self.error, self.written, self._words, view.today))
        for widget in shown:
            self.column.add(widget, 12)
        if shown and self._is_news:
            self.column.reveal_later(shown[0])

    def _on_save(self) -> None:
        job = self.desk.job(self.view.request)
        target = self.desk.ask(suggested_name(self.view, job.extension), job)
        if target is not None:
            self._set_busy(target.name)
            self.desk.save(job, target, self._words)

    def take_saved(self, saved: Exported) -> None:
        """Show that a file was written."""
        self.error = ""
        self.written = [saved, *(each for each in self.written if each.path != saved.path)]
        self.integrity.load(self._seen[0])
        self._is_news = True
        self._set_busy("")
        name = visible(saved.path.name)
        self.tools.toast(self.tr("Saved as {name}").format(name=name), icon="done")

    def take_error(self, text: str) -> None:
        """Say in a sentence why nothing was written."""
        self.error = text
        self._is_news = True
        self._set_busy("")

    def _set_busy(self, name: str) -> None:
        self._making = name
        self.redraw()
        if self.save is not None and not name and self.isVisible():
            QTimer.singleShot(0, self.save, self.save.setFocus)  # once it has its place

    def _on_print(self) -> None:
        self._set_busy(self.view.document.title)
        self.desk.print(self.desk.paper(self.view.request), self.view.name, self._words)

    def start_printing(self, pdf: bytes) -> None:
        """Open the system's print dialog for a PDF."""
        from refundwizard.ui.printing import Printing  # noqa: PLC0415 - QtPdf only when printing

        self._set_busy("")
        self.printing = Printing(pdf, self.view.document.title, self)
        self.printing.ask(self.window())

    def panel_top(self) -> QWidget | None:
        """Give the preview, which stands above the panel's sections."""
        return self.preview.widget

    def panel(self) -> tuple[Section, ...]:
        """Say what the preview shows."""
        same = self.tr("A4, clear in black and white. Preview and PDF come from the same content.")
        return (Section("", "", same),)


def _beside(page: ExportPage) -> Beside:
    return Beside(page.integrity.integrity, page.tools.personal.person)
