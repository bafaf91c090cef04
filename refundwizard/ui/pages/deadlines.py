"""All dates of the case, the first to act on first, each with how it was worked out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from refundwizard.domain.words import Words
from refundwizard.session.deadlines_view import DeadlinesView, deadlines_view
from refundwizard.session.extensions import UNTIL, with_extension, without_extension
from refundwizard.ui.deadlines_parts import TracedRow, by_when, card_of, timeline_of, who_does
from refundwizard.ui.extension_form import ExtensionForm, ExtensionRow
from refundwizard.ui.panel_sections import rule_section
from refundwizard.ui.print_link import print_link
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.side_panel import Section
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.domain.records import Extension
    from refundwizard.session.date_notes import ExtensionView
    from refundwizard.session.deadlines_view import DeadlineView
    from refundwizard.session.view_state import ViewState

KEPT: Final = "extension"
"""Where the open form's entries are kept until they are saved."""


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
        near = [each for each in view.dated if not each.is_quiet]
        for each in near:
            if each.who == "buyer":
                self.column.add(card_of(each), 12)
        self._add_rows([each for each in near if each.who != "buyer"], "")
        self._add_rows([each for each in view.dated if each.is_quiet], self.tr("Far ahead"))
        self._add_rows(view.idle, self.tr("Done or not started"))
        if view.first is None and not view.idle and not view.standing.is_closed:
            self._add_nothing()
        self._add_extensions(view)
        self.column.add(print_link(self, "deadlines"), 16)

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

    def _add_extensions(self, view: DeadlinesView) -> None:
        """Show what more time was named, and let the shopper note another."""
        noted = [(each, one) for each in view.every for one in each.extensions]
        running = [each for each in view.every if each.is_running and not each.is_quiet]
        if noted:
            self.column.add(SectionTitle(self.tr("More time that was named")), 20)
            self.column.add(self._noted(noted), 6)
        if not running:
            return
        if KEPT in self.tools.kept:
            self.column.add(self._form(running), 20)
            return
        self.add_extension = Button(self.tr("The page gives longer"), icon="clock", small=True)
        self.add_extension.clicked.connect(self._open_form)
        row = FlowRow()
        row.add(self.add_extension)
        self.column.add(row, 16)

    def _noted(self, noted: list[tuple[DeadlineView, ExtensionView]]) -> Card:
        card = Card()
        for shown, each in noted:
            row = ExtensionRow(shown, each)
            gone = partial(without_extension, deadline=shown.id, at=each.at)
            row.removed.connect(lambda gone=gone: self.case_changed.emit(gone))
            card.add_row(row)
        return card

    def _form(self, running: list[DeadlineView]) -> ExtensionForm:
        words = Words(theme().lang, self.tools.library.pack.texts)
        form = self.form = ExtensionForm(running, words, self.tools.clock)
        entries = self.tools.kept[KEPT]
        if entries is not None:
            form.restore(entries)
        form.edited.connect(lambda: self.tools.kept.update({KEPT: form.entries()}))
        form.cancelled.connect(self._close_form)
        form.saved.connect(self._on_extension)
        return form

    def _open_form(self) -> None:
        self.tools.kept[KEPT] = None
        self.redraw()
        self.form.blocks[UNTIL].focus_control()

    def _close_form(self) -> None:
        self._drop_form()
        self.redraw()

    def _drop_form(self) -> None:
        """Forget what stands in the form; a field that loses the focus now says nothing more."""
        self.form.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.tools.kept.pop(KEPT, None)

    def _on_extension(self, added: Extension) -> None:
        self._drop_form()
        self.case_changed.emit(partial(with_extension, added=added))

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
        if first.is_overdue:
            action = first.action if first.who == "buyer" else who_does(first)
            return self.tr("Passed: {action}").format(action=action)
        if first.who != "buyer":
            return self.tr("Wait for: {what}").format(what=who_does(first))
        return self.tr("First: {what}").format(what=by_when(first))

    def panel(self) -> tuple[Section, ...]:
        """Say why there are two dates, and show the rule behind the first."""
        view: DeadlinesView = self.view
        first, found = view.first, []
        if first is None:
            if view.standing.is_closed:
                return ()
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
