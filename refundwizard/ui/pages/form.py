"""A form of another body: what it would refuse, what is blank, and every field to copy in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QGuiApplication

from refundwizard.session.form_view import FormView, form_view
from refundwizard.session.wizard import Place
from refundwizard.ui.form_parts import FieldCard, check_row, fine_card, to_settle
from refundwizard.ui.panel_sections import rule_section
from refundwizard.ui.result_rows import gap_row, joined
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Tools
    from refundwizard.ui.widgets.side_panel import Section

_RULES: Final = 3
"""Rules shown in the side panel."""


class FormPage(ResultPage):
    """Copies a form field by field; nothing is handed in from here."""

    section = "form"

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.cards: tuple[FieldCard, ...] = ()
        self.copy_all: Button | None = None
        self.facts: Button | None = None

    def view_of(self, state: ViewState) -> FormView:
        """Return the form the place names."""
        return form_view(state, self.tools.personal.person)

    def fill(self, view: FormView) -> None:
        """Put checks, blanks and fields in the column."""
        self.cards, self.copy_all, self.facts = (), None, None
        beside = (view.route_name,) if view.route_name else ()
        self.add_title(view.name, beside=beside, lead=view.where)
        self.add_standing(view.standing)
        if not view.fields:
            self._add_nothing()
            return
        self._add_checks(view)
        self.column.add(SectionTitle(self.tr("To copy, field by field")), 24)
        if view.blanks:
            self._add_blanks(view)
        self._add_buttons(view)
        self.cards = tuple(FieldCard(field) for field in view.fields)
        for card in self.cards:
            card.copied.connect(self._copy)
            self.column.add(card, 10)

    def _add_nothing(self) -> None:
        note = self.tr("This way does not belong to the case as it stands.")
        self.column.add(EmptyState("route", self.tr("No form here"), note), 20)

    def _add_checks(self, view: FormView) -> None:
        self.column.add(SectionTitle(self.tr("What they will refuse")), 22)
        for check in to_settle(view.checks):
            self.column.add(check_row(self, check), 8)
        fine = fine_card(view.checks)
        if fine is not None:
            self.column.add(fine, 8)

    def _add_blanks(self, view: FormView) -> None:
        labels = joined(label for label, _place in view.blanks)
        title = self.tr("%n blank(s): {labels}", "", len(view.blanks)).format(labels=labels)
        note = self.tr("A blank stands as a line in the text, for you to fill in.")
        self.column.add(gap_row(self, "gap", (title, note), view.blanks), 10)

    def _add_buttons(self, view: FormView) -> None:
        row = FlowRow()
        self.copy_all = Button(self.tr("Copy all fields"), icon="copy", kind="primary", small=True)
        self.copy_all.clicked.connect(lambda: self._copy(view.whole))
        row.add(self.copy_all)
        facts = view.asks
        if facts is not None:
            self.facts = Button(self.tr("What only this form asks"), icon="write", small=True)
            self.facts.clicked.connect(lambda: self.place_requested.emit(facts))
            row.add(self.facts)
        note = Button(self.tr("Handed in? Note it"), small=True, kind="quiet")
        note.clicked.connect(lambda: self.place_requested.emit(Place("route", view.route)))
        row.add(note)
        self.column.add(row, 10)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.tools.toast(self.tr("Copied, not sent."), icon="copy")

    def set_foot(self, state: ViewState) -> None:
        """Lead back only; nothing follows a form."""
        super().set_foot(state)
        self.foot.set_next("")

    def panel(self) -> tuple[Section, ...]:
        """Tell which rules the checks rest on."""
        view: FormView | None = self.view
        rules = () if view is None else view.rules[:_RULES]
        title = self.tr("What it rests on")
        return tuple(
            rule_section(title if index == 0 else self.tr("Also"), rule)
            for index, rule in enumerate(rules)
        )
