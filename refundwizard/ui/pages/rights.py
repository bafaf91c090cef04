"""What kind of problem this is, what you may ask for, and what not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.answers import Choice
from refundwizard.domain.naming import CHOSEN
from refundwizard.session.rights_view import RightsView, rights_view
from refundwizard.session.standing_view import first_sentence
from refundwizard.ui.deadlines_parts import action_card
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.rights_parts import (
    BY_ANSWERS,
    ExcuseCard,
    ExcuseRow,
    NoRights,
    Others,
    lead_words,
    money_words,
    note_of,
    offer_words,
)
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.chips import Pill
from refundwizard.ui.widgets.expander import Expander
from refundwizard.ui.widgets.icon_line import IconLine, IconLines
from refundwizard.ui.widgets.notes import PolicyNotes
from refundwizard.ui.widgets.side_panel import Section
from refundwizard.ui.widgets.status_row import ActionCard, StatusRow
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from refundwizard.session.rights_view import ExcuseView
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Tools

FIRST_TIPS = 4
"""Tips that show at once."""


class RightsPage(ResultPage):
    """Asserts the problem, shows the next step, then rights with sources and what is none."""

    section = "rights"

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.others: Others | None = None
        self._is_choosing = False

    def view_of(self, state: ViewState) -> RightsView:
        """Return problem and rights in words."""
        return rights_view(state)

    def fill(self, view: RightsView) -> None:
        """Put everything about the problem in the column, the most urgent first."""
        counted = self.tr("from %n of your answers", "", len(view.based_on))
        title = first_sentence(view.flip.text)[0] if view.flip else view.title
        self.add_title(title, beside=(counted,), lead=lead_words(view))
        self.add_standing(view.standing)
        self._add_others(view)
        self._add_action(view)
        if view.weak:
            self.column.add(Banner("plain", view.weak), 12)
        for excuse in view.excuses:
            self._add_excuse(excuse)
        self._add_rights(view)
        self._add_money(view)
        if view.donts:
            self.column.add(SectionTitle(self.tr("Better not")), 20)
            self.column.add(IconLines([("dont", text) for text in view.donts], columns=2), 6)
        if view.tips:
            self._add_tips(view.tips)

    def _add_tips(self, tips: tuple[str, ...]) -> None:
        self.column.add(SectionTitle(self.tr("Good to know")), 20)
        lines = [("tip", text) for text in tips]
        self.column.add(IconLines(lines[:FIRST_TIPS]), 6)
        rest = lines[FIRST_TIPS:]
        if rest:
            more = self.tr("%n more", "", len(rest))
            self.column.add(Expander(more, IconLines(rest), title_open=self.tr("Fewer")), 6)

    def _add_action(self, view: RightsView) -> None:
        eyebrow = self.tr("The most urgent step now")
        if view.first is not None and (not view.todo or view.first.is_pressing):
            card = action_card(eyebrow, view.first, self._go("drafts", self.tr("Prepare it")))
        elif view.todo:
            button = self._go("evidence", self.tr("How to record it"))
            pill = Pill("today", self.tr("To do today"), bare=True)
            card = ActionCard("soon", eyebrow, view.todo, pill=pill, button=button)
        elif view.next_step:
            card = ActionCard("soon", eyebrow, view.next_step)
        else:
            return
        self.column.add(card, 14)
        if view.todo and view.first is not None and view.first.is_pressing:
            self.column.add(IconLine("todo", view.todo, token="soon"), 10)

    def _go(self, section: str, words: str) -> Button:
        button = Button(words, kind="primary", trailing_icon="next")
        button.clicked.connect(lambda: self.section_requested.emit(section))
        return button

    def _add_excuse(self, excuse: ExcuseView) -> None:
        if excuse.state == "proposed":
            card = ExcuseCard(excuse)
            card.answered.connect(self._on_excuse)
            self.column.add(card, 12)
            return
        row = ExcuseRow(excuse)
        row.changed.connect(lambda question: self.answered.emit({question: None}))
        self.column.add(row, 12)

    def _on_excuse(self, question: str, choice: str) -> None:
        self.answered.emit({question: Choice(id=choice)})

    def _add_rights(self, view: RightsView) -> None:
        if view.rights:
            self.column.add(SectionTitle(self.tr("Your rights")), 22)
            notes = [note_of(right) for right in view.rights]
            more = lambda count: self.tr("%n more", "", count)  # noqa: E731 - a name for the type
            self.column.add(PolicyNotes(notes, more_text=more), 6)
        if view.no_rights:
            self.column.add(SectionTitle(self.tr("Not a right here")), 20)
            self.column.add(NoRights(view.no_rights), 6)

    def _add_money(self, view: RightsView) -> None:
        words, amount = money_words(view)
        if words:
            line = IconLine("money", words, text_token="text2")
            line.set_bold_phrase(amount)
            self.column.add(line, 10)
        if view.offer is not None:
            title, note = offer_words(view.offer)
            reply = Button(self.tr("Write an answer"), small=True)
            reply.clicked.connect(lambda: self.section_requested.emit("drafts"))
            self.column.add(StatusRow("talk", title, note, buttons=(reply,)), 12)

    # ------------------------------------------------------------------- another problem

    def _add_others(self, view: RightsView) -> None:
        self.others = Others(view)
        self.others.chosen.connect(self._on_other)
        self.column.add(self.others, 0)
        self.others.setVisible(self._is_choosing)

    def _on_other(self, chosen: str) -> None:
        self._is_choosing = False
        self.answered.emit({CHOSEN: None if chosen == BY_ANSWERS else Choice(id=chosen)})

    def panel(self) -> tuple[Section, ...]:
        """Show the answers behind the result, the way to another one, and what this is not."""
        view: RightsView = self.view
        if not view.standing.has_problem:
            return ()
        none = self.tr("Say it another way and have it judged again. What you filled in stays.")
        return (
            Section(
                "list",
                self.tr("Based on your answers"),
                facts=view.based_on,
                link=("change", self.tr("Change answers")),
            ),
            Section(
                "help",
                self.tr("Not your problem?"),
                none,
                link=("others", self.tr("See what else it could be")),
            ),
            Section("", "", self.tr("This is no legal advice and foretells no outcome.")),
        )

    def on_panel(self, action: str) -> None:
        """Go to the answers, or let another problem be chosen."""
        view: RightsView = self.view
        if action == "change":
            if view.standing.is_filled:
                self.section_requested.emit("check")
            elif view.change is not None:
                self.place_requested.emit(view.change)
        elif self.others is not None:
            self._is_choosing = True
            self.others.setVisible(True)
            self.column.reveal(self.others)
            self.others.choices.focus_target().setFocus()
