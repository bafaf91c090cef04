"""How it ended: note the result of a case, see it, open the case again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from refundwizard.domain.wording import money
from refundwizard.session import closing
from refundwizard.session.closing_view import ClosingView, EndView, closing_view
from refundwizard.ui.closing_form import ClosingForm
from refundwizard.ui.fonts import Role
from refundwizard.ui.page import ColumnPage, Tools
from refundwizard.ui.section_words import capital, section_name
from refundwizard.ui.versions_link import versions_link
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.side_panel import Section
from refundwizard.ui.widgets.summary_list import SummaryList, SummaryRow
from refundwizard.ui.widgets.title import PageTitle

if TYPE_CHECKING:
    from refundwizard.session.view_state import ViewState

_KEPT = "closing"
"""Where what is filled in waits while the page is made anew."""


class ClosingPage(ColumnPage):
    """Asks how a case ended; afterwards it shows that, and asks for nothing."""

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.form: ClosingForm | None = None
        self.finish: Button | None = None
        self.again: Button | None = None

    def view_of(self, state: ViewState) -> ClosingView:
        """Return what can be said about the end, or what was."""
        return closing_view(state)

    def build(self, view: ClosingView) -> None:
        """Put the form in the column, or the result."""
        self.form = self.finish = self.again = None
        if view.end is None:
            self._build_form(view)
        else:
            self._build_end(view.end)
        self.column.add(versions_link(self), 20)
        self.column.add_stretch()

    def _build_form(self, view: ClosingView) -> None:
        lead = self.tr("Note what came of it. It stays on this computer.")
        title = PageTitle(self.tr("How did it end?"), eyebrow=(section_name("closing"),), lead=lead)
        self.column.add(title)
        self.form = ClosingForm(view)
        self.form.restore(self.tools.kept.get(_KEPT))
        self.column.add(self.form, 20)
        self.finish = Button(self.tr("Close the case"), kind="primary", icon="done")
        self.finish.clicked.connect(self._on_finish)
        row = FlowRow()
        row.add(self.finish)
        self.column.add(row, 20)

    def _build_end(self, end: EndView) -> None:
        title = self.tr("{day}: it is over").format(day=end.day)
        lead = self.tr("No date counts any more and nothing is asked of you. All of it is kept.")
        self.column.add(PageTitle(title, eyebrow=(section_name("closing"),), lead=lead))
        card = Card(tone="safe", padding=(18, 20))
        card.add(Paragraph(capital(end.result), Role.LABEL, "text"))
        if end.recovered is not None:
            card.add(Paragraph(f"¥{money(end.recovered)}", Role.MONEY_FIRM, "text"), 4)
        self.column.add(card, 20)
        self.column.add(SummaryList(self._rows(end)), 14)
        self.again = Button(self.tr("Open it again"), icon="undo")
        self.again.clicked.connect(self._on_again)
        row = FlowRow()
        row.add(self.again)
        self.column.add(row, 20)

    def _rows(self, end: EndView) -> list[SummaryRow]:
        asked = "" if end.asked is None else f"¥{money(end.asked)}"
        rows = (
            ("asked", self.tr("Firmly owed"), asked),
            ("route", self.tr("The step that did it"), capital(end.route)),
            ("argument", self.tr("The argument that worked"), end.argument),
            ("days", self.tr("From start to end"), self._days(end.days)),
            ("note", self.tr("Your note"), end.note),
        )
        return [SummaryRow(name, label, value) for name, label, value in rows if value]

    def _days(self, days: int) -> str:
        return self.tr("%n day(s)", "", days) if days else self.tr("the same day")

    # -------------------------------------------------------------------------------- acting

    def commit(self) -> None:
        """Keep what is filled in; it is said only with the button."""
        if self.form is not None:
            self.tools.kept[_KEPT] = self.form.entries()

    def _on_finish(self) -> None:
        ending = self.form.ending() if self.form is not None else None
        if ending is None:
            return
        self.tools.kept.pop(_KEPT, None)
        self.case_changed.emit(partial(closing.close, ending=ending, at=self.tools.clock()))
        self.start()

    def _on_again(self) -> None:
        self.case_changed.emit(partial(closing.reopen, at=self.tools.clock()))
        self.start()

    def panel(self) -> tuple[Section, ...]:
        """Say what closing does."""
        view: ClosingView = self.view
        if view.end is not None:
            text = self.tr("Dates, reminders and open points come back as they were.")
            return (Section("undo", self.tr("If it goes on after all"), text),)
        ticks = (
            ("done", "safe", self.tr("Dates no longer run, nothing reminds you")),
            ("done", "safe", self.tr("Letters and evidence stay as they are")),
            ("done", "safe", self.tr("You can open it again at any time")),
        )
        private = self.tr("“My results” counts it; nothing of it leaves this computer.")
        return (
            Section("done", self.tr("What closing does"), ticks=ticks),
            Section("safe", self.tr("Only for you"), private),
        )
