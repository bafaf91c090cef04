"""All dates of the case, the first to act on first, each with how it was worked out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.session.deadlines_view import DeadlinesView, deadlines_view
from refundwizard.ui.deadlines_parts import TracedRow, by_when, card_of, timeline_of, who_does
from refundwizard.ui.panel_sections import rule_section
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.side_panel import Section
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.session.deadlines_view import DeadlineView
    from refundwizard.session.view_state import ViewState


class DeadlinesPage(ResultPage):
    """Line of days, the date to keep, the other dates, and those that have not begun."""

    section = "deadlines"
    is_next_primary = True

    def view_of(self, state: ViewState) -> DeadlinesView:
        """Return all dates in words."""
        return deadlines_view(state)

    def fill(self, view: DeadlinesView) -> None:
        """Put the line of days and every date in the column."""
        self.add_title(self._title(view), beside=(self.tr("follow every change"),))
        self.add_standing(view.standing)
        line = timeline_of(view)
        if line is not None:
            self.column.add(line, 14)
        if view.first is not None:
            self.column.add(card_of(view.first, open_trace=True), 14)
        mine = [each for each in view.dated if each.who == "buyer"]
        for each in mine:
            self.column.add(card_of(each), 12)
        self._add_rows([each for each in view.dated if each.who != "buyer"], "")
        self._add_rows(view.idle, self.tr("Done or not started"))
        if view.first is None and not view.idle:
            self._add_nothing()

    def _add_rows(self, rows: Iterable[DeadlineView], title: str) -> None:
        shown = list(rows)
        if not shown:
            return
        if title:
            self.column.add(SectionTitle(title), 20)
        card = Card()
        for each in shown:
            card.add_row(TracedRow(each))
        self.column.add(card, 6 if title else 12)

    def _add_nothing(self) -> None:
        note = self.tr("The ways to go on have no date of their own here. See letters and routes.")
        empty = EmptyState(
            "clock", self.tr("No date to keep"), note, button=self.tr("Letters and routes")
        )
        empty.action_requested.connect(lambda: self.section_requested.emit("drafts"))
        self.column.add(empty, 20)

    def _title(self, view: DeadlinesView) -> str:
        first = view.first
        if first is None:
            return self.tr("No date is running")
        if first.is_overdue and first.who == "buyer":
            return self.tr("Passed: {action}").format(action=first.action)
        if first.who != "buyer":
            return self.tr("Wait for: {what}").format(what=who_does(first))
        return self.tr("First: {what}").format(what=by_when(first))

    def panel(self) -> tuple[Section, ...]:
        """Say why there are two dates, and show the rule behind the first."""
        view: DeadlinesView = self.view
        first, found = view.first, []
        if first is None:
            why = self.tr("A date starts to run once the day it counts from is known.")
            return (Section("help", self.tr("Why there is no date"), why),)
        if first.latest and not first.is_moved:
            early = self.tr(
                "Which moment of the day counts is not written down, so the earlier one is safe."
            )
            found.append(Section("help", self.tr("Why there are two dates"), early))
        elif first.latest:
            two = self.tr(
                "The last day is a day off, so the law usually moves it on. The platform may not, "
                "and earlier never hurts."
            )
            found.append(Section("help", self.tr("Why there are two dates"), two))
        if first.rule is not None:
            found.append(rule_section(self.tr("The rule in short"), first.rule))
        if view.notices:
            lines = tuple(
                self.tr("Holidays {year}: {notice}").format(year=year, notice=notice)
                for year, notice in view.notices
            )
            found.append(Section("clock", self.tr("Calendar"), source=lines))
        provisional = self.tr("Provisional dates are dashed. They move once the day is known.")
        found.append(Section("prov", self.tr("Provisional"), provisional))
        return tuple(found)
