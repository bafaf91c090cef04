"""What has to be done today: one task, one date with its computation, one text to send."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from refundwizard.session.recording import prepare
from refundwizard.session.today_view import TodayView, today_view
from refundwizard.session.wizard import Place
from refundwizard.ui.deadlines_parts import card_of
from refundwizard.ui.fonts import Role
from refundwizard.ui.outgoing import outgoing
from refundwizard.ui.panel_sections import rule_section
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_line import IconLine, IconLines
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.side_panel import Section
from refundwizard.ui.widgets.status_row import StatusRow
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from refundwizard.session.deadlines_view import DeadlineView
    from refundwizard.session.drafts_view import DraftView
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Tools


class TodayPage(ResultPage):
    """Answers one question, and says what the answer rests on."""

    section = "today"

    def __init__(self, tools: Tools) -> None:
        """Make an empty page whose way on leads into the full case."""
        super().__init__(tools)
        self.copy: Button | None = None
        self.foot.next_requested.disconnect()
        self.foot.next_requested.connect(self._go_on)

    def view_of(self, state: ViewState) -> TodayView:
        """Return the task of the day."""
        return today_view(state, self.tools.personal.person)

    def fill(self, view: TodayView) -> None:
        """Put task, date, text and what is still open in the column."""
        self.copy = None
        beside = (view.problem,) if view.problem else ()
        title = self.tr("Nothing has to be done today")
        if view.task:
            title = self.tr("Today: {task}").format(task=view.task)
        self.add_title(title, beside=beside)
        self.add_standing(replace(view.standing, go_on=None, unsure=""))
        self._add_date(view)
        if view.steps:
            self.column.add(SectionTitle(self.tr("Also today")), 20)
            self.column.add(IconLines([("todo", text) for text in view.steps], token="soon"), 6)
        if view.draft is not None:
            self._add_text(view.draft)
        if view.after:
            self.column.add(SectionTitle(self.tr("After that")), 20)
            self.column.add(IconLine("next", view.after), 6)
        if view.donts:
            self.column.add(SectionTitle(self.tr("Better not")), 20)
            self.column.add(IconLines([("dont", text) for text in view.donts]), 6)
        self._add_untold(view)

    def _add_date(self, view: TodayView) -> None:
        action, waiting = view.waits
        if view.dated is not None:
            if not view.is_dated:
                self.column.add(SectionTitle(self._date_words(view.dated)), 20)
            self.column.add(card_of(view.dated, open_trace=True), 14)
        elif action:
            title = self.tr("No date yet: {action}").format(action=action)
            self.column.add(StatusRow("prov", title, waiting), 14)
        else:
            title = self.tr("No date of yours is running here")
            note = self.tr("Do it today all the same: what is on a page now may be gone tomorrow.")
            self.column.add(StatusRow("clock", title, note), 14)

    def _date_words(self, dated: DeadlineView) -> str:
        """Return how a date that is not the task itself bears on the day."""
        if dated.who != "buyer":
            return self.tr("When it is the other side's turn")
        return self.tr("A date that passed") if dated.is_overdue else self.tr("Your next date")

    def _add_text(self, draft: DraftView) -> None:
        self.column.add(SectionTitle(self.tr("The text to send"), note=draft.channel), 20)
        card = Card(tone="control", padding=(14, 20))
        card.add(Paragraph(draft.shown, Role.LETTER, "text"))
        if draft.gloss:
            card.add(Paragraph(draft.gloss, Role.HINT, "text2"), 10)
        blanks = self.tr(", ").join(name for name, _place in draft.blanks)
        if blanks:
            note = self.tr("Fill in before you send it: {blanks}").format(blanks=blanks)
            card.add(Paragraph(note, Role.HINT, "soon"), 10)
        row = FlowRow()
        self.copy = Button(self.tr("Copy"), kind="primary", icon="copy", small=True)
        self.copy.setAccessibleName(self.tr("Copy: {name}").format(name=draft.name))
        self.copy.clicked.connect(self._on_copy)
        row.add(self.copy)
        other = Button(self.tr("Change it, or take another text"), small=True, icon="write")
        other.clicked.connect(lambda: self.place_requested.emit(Place("drafts", draft.id)))
        row.add(other)
        card.add(row, 12)
        self.column.add(card, 6)

    def _add_untold(self, view: TodayView) -> None:
        if view.standing.is_filled and not view.untold:
            return
        listed = self.tr(", ").join(view.untold)
        words = self.tr("Provisional: the full case has more questions, and results may change.")
        if listed:
            words = self.tr("Provisional, because you have not told us yet: {questions}.")
        text = words.format(questions=listed)
        self.column.add(Banner("plain", text), 20)

    def _on_copy(self) -> None:
        draft: DraftView | None = self.view.draft
        if draft is None:
            return
        QGuiApplication.clipboard().setText(outgoing(draft.text, self.tools))
        source, now = draft.source, self.tools.clock()
        self.case_changed.emit(lambda case: prepare(case, source, now))
        if self.copy is not None:
            self.copy.setFocus()
        self.tools.toast(self.tr("Copied. It is not sent yet."), icon="copy")

    def _go_on(self) -> None:
        place: Place | None = self.view.on
        self.place_requested.emit(place or Place("rights"))

    def set_foot(self, state: ViewState) -> None:
        """Lead into the full case."""
        self.foot.set_back(self.tr("Back") if state.back else "")
        self.foot.set_next(self.tr("Go on with the full case"))

    def panel(self) -> tuple[Section, ...]:
        """Say how to read the page."""
        view: TodayView = self.view
        text = self.tr(
            "The task is the next step for what you told us. The date is counted from your answers,"
            " and how stands below it. The case is saved and in the list."
        )
        found = [Section("help", self.tr("How this came about"), text)]
        if view.dated is not None and view.dated.rule is not None:
            found.append(rule_section(self.tr("The rule in short"), view.dated.rule))
        return tuple(found)
