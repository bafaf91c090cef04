"""The prepared texts to copy, and the ways to go with what each would shut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.session.drafts_view import DraftsView, drafts_view
from refundwizard.session.wizard import Place
from refundwizard.ui.draft_desk import DraftDesk
from refundwizard.ui.drafts_parts import LadderBox, form_note
from refundwizard.ui.result_rows import joined
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.option_row import Option
from refundwizard.ui.widgets.segmented import Segmented
from refundwizard.ui.widgets.side_panel import Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refundwizard.session.drafts_view import DraftView, RungView
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.drafts_parts import LetterCard
    from refundwizard.ui.page import Tools


DETAILS = {
    "can": "check",
    "cannot": "dont",
    "cost": "money",
    "time": "clock",
    "body": "regulation",
    "unlock": "lock",
}
"""Icons of what is said about a way to go."""

_OPEN: Final = "open_route"
"""The panel's button that opens the page of a way."""


class DraftsPage(ResultPage):
    """One text at a time, what is blank or too sharp in it, and the ladder beside it."""

    section = "drafts"

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.forms: Segmented | None = None
        self.desk = DraftDesk(self)
        self._draft = ""
        self._asked = ""
        self._route = ""
        self._top: LadderBox | None = None
        self._ladder: LadderBox | None = None

    @property
    def letter(self) -> LetterCard | None:
        """The text that shows."""
        return self.desk.letter

    def view_of(self, state: ViewState) -> DraftsView:
        """Return texts and routes."""
        self.desk.keeper.words = state.words
        if state.place.page not in (None, self._asked):
            self._draft = self._asked = state.place.page or ""
        return drafts_view(state)

    def fill(self, view: DraftsView) -> None:
        """Put the chosen text, its remarks and its state in the column."""
        draft = self._chosen(view)
        self.desk.letter = None
        now = next((rung.name for rung in view.rungs if rung.state == "now"), "")
        step = (self.tr("Now: {route}").format(route=now),) if now else ()
        if draft is None:
            self.add_title(view.next_step or self.tr("No text to send yet"), beside=step)
            self.add_standing(view.standing)
            self._add_nothing()
        else:
            self.add_title(self._title(draft), beside=step, lead=draft.purpose)
            self.add_standing(view.standing)
            self._add_forms(view, draft)
            self.desk.fill(view.desk, draft)
        self._ladder = LadderBox(view.rungs)
        self._ladder.chosen.connect(self._on_route)
        self.column.add(self._ladder, 20)
        self._ladder.setVisible(not self._is_beside and bool(view.rungs))
        self._make_top(view)

    def _title(self, draft: DraftView) -> str:
        sent = self.desk.shows_sent(draft)
        if sent is not None:
            return self.tr("Sent on {day}: {name}").format(day=sent.on, name=draft.name)
        if draft.prepared is not None:
            return self.tr("Copied, not sent yet: {name}").format(name=draft.name)
        if draft.blanks:
            return self.tr("Nearly ready: {name}").format(name=draft.name)
        return self.tr("Ready to copy: {name}").format(name=draft.name)

    def _chosen(self, view: DraftsView) -> DraftView | None:
        first = next(iter(view.drafts), None)
        return next((draft for draft in view.drafts if draft.id == self._draft), first)

    def _add_nothing(self) -> None:
        note = self.tr("For this problem there is no text yet. The ways to go are still open.")
        empty = EmptyState("write", self.tr("No text prepared"), note)
        self.column.add(empty, 20)

    def _add_forms(self, view: DraftsView, chosen: DraftView) -> None:
        options = [Option(draft.id, draft.name, form_note(draft)) for draft in view.drafts]
        self.forms = Segmented(options, name=self.tr("Which text"))
        self.forms.choose(chosen.id)
        self.forms.changed.connect(self._on_form)
        self.column.add(self.forms, 14)

    def _on_form(self, name: str) -> None:
        self._draft = name
        self.redraw()
        if self.forms is not None:
            chosen = next(each for each in self.forms.buttons() if each.option.id == name)
            chosen.setFocus()

    # ------------------------------------------------------------------------------ routes

    def _make_top(self, view: DraftsView) -> None:
        old, self._top = self._top, LadderBox(view.rungs) if view.rungs else None
        if old is not None:
            old.deleteLater()
        if self._top is not None:
            self._top.chosen.connect(self._on_route)
            self.destroyed.connect(self._top.deleteLater)

    def panel_top(self) -> QWidget | None:
        """Give the ladder, which stands above the panel's sections."""
        return self._top

    def set_room(self, column: int, *, is_panel_beside: bool) -> None:
        """Show the ladder in the column where the panel is not in sight."""
        super().set_room(column, is_panel_beside=is_panel_beside)
        if self._ladder is not None and self.view is not None:
            self._ladder.setVisible(not is_panel_beside and bool(self.view.rungs))

    def _on_route(self, name: str) -> None:
        self._route = name
        self.panel_changed.emit()
        if not self._is_beside:
            self.help_requested.emit()

    def _shown_route(self) -> RungView | None:
        view: DraftsView = self.view
        chosen = next((rung for rung in view.rungs if rung.id == self._route), None)
        return chosen or next((rung for rung in view.rungs if rung.state == "now"), None)

    def panel(self) -> tuple[Section, ...]:
        """Tell about the chosen way, and which doors it would shut."""
        found = []
        rung = self._shown_route()
        if rung is not None and rung.details:
            ticks = tuple((DETAILS.get(kind, "list"), "text2", text) for kind, text in rung.details)
            button = (_OPEN, self.tr("Open this step"), "next")
            found.append(Section("route", rung.name, ticks=ticks, button=button))
        view: DraftsView = self.view
        closing = [each for each in view.rungs if each.closes and each.state != "locked"]
        if closing:
            words = self.tr("{route} shuts: {routes}")
            lines = [words.format(route=each.name, routes=joined(each.closes)) for each in closing]
            think = self.tr("Think first which one to take.")
            text = "\n".join([*lines, think])
            found.append(Section("attention", self.tr("Doors that shut"), text))
        return tuple(found)

    def on_panel(self, action: str) -> None:
        """Open the page of the way that is told about."""
        rung = self._shown_route()
        if action == _OPEN and rung is not None:
            self.place_requested.emit(Place("route", rung.id))
