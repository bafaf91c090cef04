"""One moment: what an act would cost, a safer reply, and a choice nobody made beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from refundwizard.session.filing import acknowledge
from refundwizard.session.pause_view import PauseView, pause_view
from refundwizard.ui.fonts import Role
from refundwizard.ui.page import ColumnPage, Tools
from refundwizard.ui.rule_source import RuleSource
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.choice_list import ChoiceList, Option
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.icon_line import IconLine
from refundwizard.ui.widgets.paragraph import Heading, Paragraph

if TYPE_CHECKING:
    from refundwizard.session.pause_view import RunningView
    from refundwizard.session.view_state import ViewState

_RULES = 2
"""Rules named at the foot."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is on the page; no pause where the case gives no reason for one any more."""

    pause: PauseView | None


class PausePage(ColumnPage):
    """Stands alone, changes nothing by Back, and keeps what was chosen."""

    is_alone = True

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.choices: ChoiceList | None = None
        self.copy: Button | None = None
        self.back: Button | None = None
        self.confirm: Button | None = None
        self.error: Paragraph | None = None
        self.foot.hide()

    def view_of(self, state: ViewState) -> Shown:
        """Return the pause the place names."""
        return Shown(pause_view(state))

    def build(self, view: Shown) -> None:
        """Show what is lost, the reply, the choices, and the rules behind it."""
        self.choices = self.copy = self.error = None
        words = self.tr("One moment")
        head = IconLine("pause", words, token="overdue", text_token="overdue", role=Role.LABEL)
        self.column.add(head)
        if view.pause is None:
            self._add_nothing()
        else:
            self._add_pause(view.pause)
        self.column.add_stretch()

    def _add_nothing(self) -> None:
        note = self.tr("The case has changed since. Nothing has to be decided here.")
        self.column.add(EmptyState("pause", self.tr("Nothing to stop for"), note), 20)
        self._add_buttons(is_choice=False)

    def _add_pause(self, view: PauseView) -> None:
        self.column.add(Heading(view.title), 6)
        lead = self._lead(view)
        if lead:
            self.column.add(Paragraph(lead, Role.LEAD), 6)
        losses = Card(tone="plain", padding=(14, 20))
        for index, loss in enumerate(view.losses):
            losses.add(IconLine("dont", loss, token="overdue"), 6 if index else 0)
        self.column.add(losses, 16)
        if view.safer:
            self._add_reply(view)
        self._add_choices(view)
        self._add_buttons(is_choice=True)
        for rule in view.rules[:_RULES]:
            self.column.add(RuleSource(rule), 12)

    def _lead(self, view: PauseView) -> str:
        if view.quote:
            return self.tr("They wrote: “{words}”. What you do is yours to decide.").format(
                words=view.quote
            )
        return self._running(view.running) if view.running else ""

    def _running(self, running: RunningView) -> str:
        body = running.body or running.route
        if running.has_ended:
            words = self.tr("{body} has dealt with it (since {day}).")
        elif running.is_accepted:
            words = self.tr("{body} accepted it on {day}.")
        else:
            words = self.tr("{body} has had it since {day}.")
        return words.format(body=body, day=running.on)

    def _add_reply(self, view: PauseView) -> None:
        card = Card(tone="plain", padding=(14, 20))
        head = QHBoxLayout()
        head.addWidget(Paragraph(self.tr("A safer reply"), Role.LABEL, "text"), 1)
        self.copy = Button(self.tr("Copy"), icon="copy", small=True)
        self.copy.setAccessibleName(self.tr("Copy the safer reply"))
        self.copy.clicked.connect(partial(self._on_copy, view.safer))
        head.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        card.add_layout(head)
        card.add(Paragraph(view.safer, Role.BODY, "text"), 8)
        if view.gloss:
            card.add(Paragraph(view.gloss, Role.HINT, "text3"), 6)
        self.column.add(card, 12)

    def _add_choices(self, view: PauseView) -> None:
        options = [Option(each.id, each.text, each.note) for each in view.choices]
        self.choices = ChoiceList(options, name=self.tr("What do you want to do?"))
        self.choices.choose([view.chosen] if view.chosen else [])
        self.choices.changed.connect(self._clear_error)
        self.column.add(self.choices, 16)
        self.error = Paragraph("", Role.HINT, "overdue")
        self.error.hide()
        self.column.add(self.error, 8)

    def _add_buttons(self, *, is_choice: bool) -> None:
        self.back = Button(self.tr("Back"), icon="back")
        self.back.clicked.connect(self._on_back)
        self.confirm = Button(self.tr("Confirm"), kind="primary", trailing_icon="next")
        self.confirm.clicked.connect(self._on_confirm)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().px(12))
        line.addWidget(self.back)
        line.addStretch(1)
        line.addWidget(self.confirm)
        if not is_choice:
            self.confirm.hide()
        self.column.add(row, 18)

    def _on_copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.tools.toast(self.tr("Copied. It is not sent yet."), icon="copy")

    def _clear_error(self) -> None:
        if self.error is not None:
            self.error.hide()

    def _on_back(self) -> None:
        pause = self.view.pause
        if pause is not None and pause.back is not None:
            self.place_requested.emit(pause.back)
        else:
            self.back_requested.emit()

    def _on_confirm(self) -> None:
        pause: PauseView = self.view.pause
        chosen = self.choices.chosen() if self.choices is not None else ()
        choice = next((each for each in pause.choices if each.id in chosen), None)
        if choice is None:
            self._ask_to_choose()
            return
        at = self.tools.clock()
        self.case_changed.emit(partial(acknowledge, guard=pause.key, choice=choice.id, at=at))
        self.tools.toast(self.tr("Your choice is noted."), icon="done")
        if choice.leads is not None:
            if choice.is_proceed:
                self.tools.kept.setdefault(f"filing:{choice.leads.page}", ("file", "", {}))
            self.place_requested.emit(choice.leads)
        else:
            self._on_back()

    def _ask_to_choose(self) -> None:
        if self.error is not None and self.choices is not None:
            self.error.setText(self.tr("Choose one of these, or go back."))
            self.error.show()
            self.choices.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
