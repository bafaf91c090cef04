"""Where a step of the ladder is recorded on its page: cards of what was done, and the form."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.session import filing
from refundwizard.session.wizard import Place
from refundwizard.ui.filing_form import FIELDS, FilingForm
from refundwizard.ui.route_parts import FilingCard
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from refundwizard.domain.words import Words
    from refundwizard.session.filing import Report
    from refundwizard.session.route_view import RouteView
    from refundwizard.ui.filing_form import Step
    from refundwizard.ui.results_page import ResultPage

say = QCoreApplication.translate


class FilingDesk:
    """Fills its part of the column, opens and closes the form; what is typed is never lost."""

    def __init__(self, page: ResultPage) -> None:
        """Record for a page; ``words`` have to be set before a form is made."""
        self._page = page
        self.words: Words | None = None
        self.form: FilingForm | None = None
        self.submit: Button | None = None
        self.cards: list[FilingCard] = []

    @property
    def _key(self) -> str:
        return f"filing:{self._page.view.id}"

    def fill(self, view: RouteView) -> None:
        """Put what was recorded in the column, then the form or the button that opens it."""
        self.form = self.submit = None
        self.cards = []
        for each in view.filings:
            card = FilingCard(each)
            card.step_requested.connect(self._on_step)
            self.cards.append(card)
            self._page.column.add(card, 14)
        kept = self._page.tools.kept.get(self._key)
        if kept is not None:
            self._add_form(view, *kept)
        elif view.state != "locked" and all(each.ended for each in view.filings):
            self._add_button(view)

    # ------------------------------------------------------------------------------- button

    def _add_button(self, view: RouteView) -> None:
        again = bool(view.filings)
        if view.by_letter:
            words = say("FilingDesk", "To the letters")
            self.submit = Button(words, kind="primary", icon="write", small=True)
            note = say("FilingDesk", "What you send is noted with the letters.")
        else:
            self.submit = _submit_button(view, again=again)
            note = say(
                "FilingDesk",
                "This program does nothing for you. Do it yourself, then note it here.",
            )
        self.submit.clicked.connect(self._on_submit)
        row = FlowRow()
        row.add(self.submit)
        self._page.column.add(row, 14)
        if not again:
            self._page.column.add(Paragraph(note, token="text3"), 6)

    def _on_submit(self) -> None:
        view: RouteView = self._page.view
        if view.by_letter:
            self._page.section_requested.emit("drafts")
        elif view.pause:
            self._page.place_requested.emit(Place("pause", view.pause))
        else:
            self._open("file", "")

    # --------------------------------------------------------------------------------- form

    def _add_form(self, view: RouteView, step: Step, name: str, entries: dict[str, str]) -> None:
        raw = next((dict(each.raw) for each in view.filings if each.id == name), {})
        if self.words is None or (name and not raw):
            return
        form = FilingForm(step, raw | entries, self.words, self._page.tools.clock)
        form.edited.connect(lambda: self._keep(step, name, form.entries()))
        form.cancelled.connect(self._on_cancel)
        form.saved.connect(partial(self._on_saved, step, name))
        self.form = form
        self._page.column.add(form, 14)

    def _keep(self, step: Step, name: str, entries: dict[str, str]) -> None:
        self._page.tools.kept[self._key] = (step, name, entries)

    def _open(self, step: Step, name: str) -> None:
        self._keep(step, name, {})
        self._page.redraw()
        if self.form is not None:
            self._page.column.reveal(self.form)
            next(iter(self.form.blocks.values())).focus_control()

    def _on_step(self, step: str, name: str) -> None:
        if step in FIELDS:
            self._open(step, name)
            return
        self._page.tools.kept.pop(self._key, None)
        self._page.case_changed.emit(partial(filing.remove, filing_id=name))
        self._page.tools.toast(say("FilingDesk", "Taken out. Ctrl+Z brings it back."), icon="undo")

    def _on_cancel(self) -> None:
        self._page.tools.kept.pop(self._key, None)
        self._page.redraw()

    def _on_saved(self, step: Step, name: str, report: Report) -> None:
        self._page.tools.kept.pop(self._key, None)
        if step == "file":
            change = partial(filing.file, route=self._page.view.id, report=report)
        else:
            change = partial(filing.correct, filing_id=name, report=report)
        self._page.case_changed.emit(change)
        self._page.tools.toast(say("FilingDesk", "Noted."), icon="done")


def _submit_button(view: RouteView, *, again: bool) -> Button:
    if view.shut_by:
        return Button(say("FilingDesk", "I want to take this way"), small=True)
    if again:
        return Button(say("FilingDesk", "I did it again"), small=True)
    return Button(say("FilingDesk", "I did it, note it"), kind="primary", small=True)
