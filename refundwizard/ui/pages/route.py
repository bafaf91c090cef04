"""One way to go: whether it is open, what it would shut, and the record of what was handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.session.route_view import RouteView, route_view
from refundwizard.session.wizard import Place
from refundwizard.ui.filing_desk import FilingDesk
from refundwizard.ui.form_parts import form_button
from refundwizard.ui.guard_card import GuardCard
from refundwizard.ui.panel_sections import rule_section
from refundwizard.ui.print_link import print_link
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.route_parts import (
    DoorsCard,
    LockCard,
    facts_list,
    started_card,
    state_words,
)
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Tools
    from refundwizard.ui.widgets.buttons import Button
    from refundwizard.ui.widgets.side_panel import Section

_RULES: Final = 3
"""Rules shown in the side panel."""


class RoutePage(ResultPage):
    """A way to go, its doors, its record, and the acts worth a look first."""

    section = "route"

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.record = FilingDesk(self)
        self.lock: LockCard | None = None
        self.card: GuardCard | None = None
        self.forms: tuple[Button, ...] = ()

    def view_of(self, state: ViewState) -> RouteView:
        """Return the way the place names."""
        self.record.words = state.words
        return route_view(state)

    def fill(self, view: RouteView) -> None:
        """Put the state, the doors, the record and the facts in the column."""
        self.lock = self.card = None
        self.add_title(view.name, beside=(state_words(view.state),), lead=view.note)
        self.add_standing(view.standing)
        if view.state == "locked":
            self._add_lock(view)
        if view.closes or view.shut_by:
            self.column.add(DoorsCard(view), 16)
        self._add_forms(view)
        self.record.fill(view)
        if view.deadlines:
            self.column.add(SectionTitle(self.tr("Dates this started")), 22)
            self.column.add(started_card(view.deadlines), 8)
        self.column.add(SectionTitle(self.tr("What to expect")), 22)
        self.column.add(facts_list(view), 8)
        if view.state != "locked":
            for hint in view.hints:
                self.column.add(Paragraph(hint), 10)
        if view.guards.acts:
            self.card = GuardCard(view.guards)
            self.card.chosen.connect(self._on_act)
            self.column.add(self.card, 22)
        self.column.add(print_link(self, f"route:{view.id}"), 16)

    def _add_lock(self, view: RouteView) -> None:
        self.lock = LockCard(view)
        self.lock.fill_requested.connect(self.place_requested)
        self.lock.letter_requested.connect(self._on_letter)
        self.column.add(self.lock, 16)

    def _add_forms(self, view: RouteView) -> None:
        self.forms = tuple(form_button(self, form, name) for form, name in view.forms)
        if self.forms:
            row = FlowRow()
            for button in self.forms:
                row.add(button)
            self.column.add(row, 16)

    def _on_letter(self) -> None:
        self.section_requested.emit("drafts")

    def _on_act(self, key: str) -> None:
        self.place_requested.emit(Place("pause", key))

    def set_foot(self, state: ViewState) -> None:
        """Lead back only; nothing follows a way to go."""
        super().set_foot(state)
        self.foot.set_next("")

    def panel(self) -> tuple[Section, ...]:
        """Tell which rules this way rests on."""
        view: RouteView = self.view
        title = self.tr("What it rests on")
        return tuple(
            rule_section(title if index == 0 else self.tr("Also"), rule)
            for index, rule in enumerate(view.rules[:_RULES])
        )
