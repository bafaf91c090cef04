"""What went out and came in, what was said in calls, and what is written but not sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.session.ledger_view import CONFIRMATION, FOLD, LedgerView, ledger_view
from refundwizard.session.wizard import Place
from refundwizard.ui.guard_card import GuardCard
from refundwizard.ui.ledger_desk import CALL, WRITTEN, LedgerDesk
from refundwizard.ui.print_link import print_link
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.side_panel import Section
from refundwizard.ui.widgets.status_row import StatusRow
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Tools


class LedgerPage(ResultPage):
    """Every record, newest first; what is not sent yet stands on top."""

    section = "ledger"

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.desk = LedgerDesk(self)
        self.replied: Button | None = None
        self.called: Button | None = None
        self.wrote: Button | None = None
        self.more: Button | None = None
        self._most = FOLD
        self._state: ViewState | None = None

    def view_of(self, state: ViewState) -> LedgerView:
        """Return the records that show."""
        self._state = state
        self.desk.keeper.words = state.words
        return ledger_view(state, self._most)

    def fill(self, view: LedgerView) -> None:
        """Put what waits on top, then the records."""
        self.more = None
        self.desk.rows = {}
        self.add_title(self._title(view), lead=self._lead(view))
        self.add_standing(view.standing)
        self._add_actions(view)
        self.desk.add_forms(view)
        if view.waiting:
            self.column.add(SectionTitle(self.tr("Written, not sent yet")), 20)
            self.desk.add_rows(view, view.waiting)
        if view.confirms:
            self.column.add(self._confirm_row(), 14)
        if view.past:
            self.column.add(SectionTitle(self.tr("So far")), 20)
            self.desk.add_rows(view, view.past)
        elif not view.waiting:
            self._add_nothing()
        if view.more:
            self._add_more(view.more)
        self._add_guards(view)
        self.column.add(print_link(self, "calls"), 16)

    def _title(self, view: LedgerView) -> str:
        if view.waiting:
            return self.tr("%n text(s) written and not sent yet", "", len(view.waiting))
        last = next(iter(view.past), None)
        if last is None:
            return self.tr("Nothing went out or came in yet")
        if last.state == "received":
            return self.tr("They wrote on {day}; it is your turn").format(day=last.on)
        if last.is_call:
            return self.tr("Last: a call on {day}").format(day=last.on)
        return self.tr("Sent on {day}, no answer since").format(day=last.on)

    def _lead(self, view: LedgerView) -> str:
        if view.waiting:
            return self.tr("Send it yourself, then note the date here.")
        return self.tr("Note what you send and what they answer; dates count from it.")

    # -------------------------------------------------------------------------------- parts

    def _add_actions(self, view: LedgerView) -> None:
        row = FlowRow()
        self.replied = Button(self.tr("They answered"), icon="talk")
        if not view.waiting and not self.desk.is_writing(view):
            self.replied.set_kind("primary")
        self.called = Button(self.tr("Make a call"), icon="call")
        self.wrote = Button(self.tr("I sent something else"), icon="send")
        self.replied.clicked.connect(lambda: self.place_requested.emit(Place("reply")))
        self.called.clicked.connect(lambda: self.desk.keeper.open(CALL))
        self.wrote.clicked.connect(lambda: self.desk.keeper.open(WRITTEN))
        for button in (self.replied, self.called, self.wrote):
            row.add(button)
        self.column.add(row, 20)

    def _confirm_row(self) -> StatusRow:
        write = Button(self.tr("To the text"), small=True)
        write.clicked.connect(lambda: self.place_requested.emit(Place("drafts", CONFIRMATION)))
        title = self.tr("Put the call in writing")
        note = self.tr("A short message with numbers and date leaves a trace.")
        return StatusRow("write", title, note, buttons=(write,))

    def _add_nothing(self) -> None:
        note = self.tr("Copy a text, send it yourself, and note the day. Calls belong here too.")
        empty = EmptyState("send", self.tr("No record yet"), note, button=self.tr("To the letters"))
        empty.action_requested.connect(lambda: self.section_requested.emit("drafts"))
        if empty.button is not None:
            empty.button.set_kind("plain")
        self.column.add(empty, 20)

    def _add_more(self, count: int) -> None:
        self.more = Button(self.tr("%n more", "", count), kind="text", icon="down")
        self.more.clicked.connect(self._on_more)
        self.column.add(self.more, 8)

    def _add_guards(self, view: LedgerView) -> None:
        if not view.guards.acts:
            return
        card = GuardCard(view.guards)
        card.chosen.connect(lambda key: self.place_requested.emit(Place("pause", key)))
        self.column.add(card, 20)

    def _on_more(self) -> None:
        self._most += FOLD
        if self._state is not None:
            self.show_state(self._state)

    def panel(self) -> tuple[Section, ...]:
        """Say what the words of the states mean."""
        ticks = (
            ("write", "soon", self.tr("Prepared (not sent): copied here, nothing more")),
            ("send", "text2", self.tr("Sent: you noted when and by which way")),
            ("done", "safe", self.tr("Answered: a reply came after it")),
        )
        promise = self.tr("A date promised in a call is watched with the other dates.")
        return (
            Section("help", self.tr("What the words mean"), ticks=ticks),
            Section("clock", self.tr("Promises"), promise),
        )
