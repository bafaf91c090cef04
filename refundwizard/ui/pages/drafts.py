"""The prepared texts to copy, and the ways to go with what each would shut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.wording import inside
from refundwizard.session.drafts_view import DraftsView, drafts_view
from refundwizard.session.wizard import Place
from refundwizard.ui.draft_desk import DraftDesk
from refundwizard.ui.drafts_parts import LadderBox
from refundwizard.ui.ladder_panel import OPEN_ROUTE, ladder_sections
from refundwizard.ui.print_link import print_link
from refundwizard.ui.purpose_picker import DraftChoices
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refundwizard.session.drafts_view import DraftView
    from refundwizard.session.ladder_view import RungView
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.drafts_parts import LetterCard
    from refundwizard.ui.letter_editor import LetterEditor
    from refundwizard.ui.page import Tools
    from refundwizard.ui.widgets.side_panel import Section


class DraftsPage(ResultPage):
    """One text at a time, what is blank or too sharp in it, and the ladder beside it."""

    section = "drafts"

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.choices: DraftChoices | None = None
        self.desk = DraftDesk(self)
        self._draft = ""
        self._asked = ""
        self._route = ""
        self._is_listed = False
        self._top: LadderBox | None = None
        self._ladder: LadderBox | None = None

    @property
    def letter(self) -> LetterCard | LetterEditor | None:
        """The text that shows."""
        return self.desk.letter

    def view_of(self, state: ViewState) -> DraftsView:
        """Return texts and routes."""
        self.desk.keeper.words = state.words
        if state.place.page not in (None, self._asked):
            self._draft = self._asked = state.place.page or ""
        view = drafts_view(state, self.tools.personal.person)
        self.desk.spare(self._chosen(view))
        return view

    def build(self, view: DraftsView) -> None:
        """Fill the column; what somebody is writing in stays where it is."""
        self.desk.letter = None
        super().build(view)
        if self.desk.letter is None:
            self.desk.hands.forget()
        self.desk.spare(self._chosen(view))

    def commit(self) -> None:
        """Hand over what was written and is not in the case yet."""
        self.desk.hands.commit()

    def fill(self, view: DraftsView) -> None:
        """Put the chosen text, its remarks and its state in the column."""
        draft = self._chosen(view)
        now = next((rung.name for rung in view.rungs if rung.state == "now"), "")
        step = (self.tr("Now: {route}").format(route=now),) if now else ()
        if draft is None:
            self.add_title(view.next_step or self.tr("No text to send yet"), beside=step)
            self.add_standing(view.standing)
            self._add_nothing()
        else:
            self.add_title(self._title(draft), beside=step, lead=draft.purpose)
            self.add_standing(view.standing)
            self._add_choices(view, draft)
            self.desk.fill(view.desk, draft)
            self.column.add(print_link(self, f"draft:{draft.id}"), 12)
        self._ladder = LadderBox(view.rungs)
        self._ladder.chosen.connect(self._on_route)
        self.column.add(self._ladder, 20)
        self._ladder.setVisible(not self._is_beside and bool(view.rungs))
        self._make_top(view)

    def _title(self, draft: DraftView) -> str:
        sent = self.desk.shows_sent(draft)
        if sent is not None:
            return self.tr("Sent on {day}: {name}").format(day=sent.on, name=inside(draft.name))
        if draft.prepared is not None:
            return self.tr("Copied, not sent yet: {name}").format(name=inside(draft.name))
        if not draft.is_ready:
            return self.tr("Nearly ready: {name}").format(name=inside(draft.name))
        return self.tr("Ready to copy: {name}").format(name=inside(draft.name))

    def _chosen(self, view: DraftsView) -> DraftView | None:
        first = next(iter(view.drafts), None)
        return next((draft for draft in view.drafts if draft.id == self._draft), first)

    def _add_nothing(self) -> None:
        note = self.tr("For this problem there is no text yet. The ways to go are still open.")
        empty = EmptyState("write", self.tr("No text prepared"), note)
        self.column.add(empty, 20)

    def _add_choices(self, view: DraftsView, chosen: DraftView) -> None:
        self.choices = DraftChoices(view.purposes, chosen, is_open=self._is_listed)
        self.choices.chosen.connect(self._on_chosen)
        self.choices.listed.connect(self._on_listed)
        self.column.add(self.choices, 14)

    def _on_listed(self, is_open: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._is_listed = is_open

    def _on_chosen(self, letter: str) -> None:
        old = self._chosen(self.view)
        self._is_listed = False
        self.show_letter(letter)
        new = self._chosen(self.view)
        if self.choices is not None and old is not None and new is not None:
            self.choices.take_focus(in_lengths=old.group == new.group)

    def show_letter(self, letter: str) -> None:
        """Show a text by its id, with what was written in another one handed over."""
        self.commit()
        self._draft = letter
        self.desk.spare(self._chosen(self.view))
        self.redraw()

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
        return ladder_sections(self._shown_route(), self.view.rungs)

    def on_panel(self, action: str) -> None:
        """Open the page of the way that is told about."""
        rung = self._shown_route()
        if action == OPEN_ROUTE and rung is not None:
            self.place_requested.emit(Place("route", rung.id))
