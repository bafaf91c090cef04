"""The first page: what happened, in the person's own words, and what that sounds like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.session.suggestions import Suggestion, confirmed, suggestions
from refundwizard.ui.asking_page import AskingPage
from refundwizard.ui.paste_box import PasteBox, Pasted
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.choice_list import ChoiceList, Option
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.tab_order import in_turn

if TYPE_CHECKING:
    from refundwizard.session.asking_view import AskingView
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.asked_fields import Fields
    from refundwizard.ui.page import Tools

STORY: Final = "story"
NONE: Final = "none_of_these"
REST_MS: Final = 400
"""Suggestions follow so long after the last key."""


class StoryPage(AskingPage):
    """Tells first, picks second; a suggestion counts only once the person confirms it."""

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.suggested: ChoiceList | None = None
        self._shown: tuple[Suggestion, ...] = ()
        self._refused = ""
        self._offers = QVBoxLayout()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._suggest)
        self.paste: PasteBox | None = None
        self._pasted = Pasted()
        self._case_id = ""

    def build(self, view: AskingView) -> None:
        """Put the story first, what it sounds like under it, then the other fields."""
        self.add_head(view)
        place = QWidget()
        self._offers = QVBoxLayout(place)
        self._offers.setContentsMargins(0, 0, 0, 0)
        self.suggested, self._shown = None, ()
        if STORY in self.fields:
            self.column.add(self.fields[STORY].block, 18)
            self.column.add(place, 0)
        self.paste = PasteBox(self._pasted)
        self.paste.answered.connect(self.answered)
        self.column.add(self.paste, 14)
        for name, field in self.fields.items():
            if name != STORY:
                self.column.add(field.block, 24)
        self.column.add_stretch()

    def make_fields(self, view: AskingView, state: ViewState) -> Fields:
        """Make the fields, the story first."""
        made = super().make_fields(view, state)
        first = {STORY: made[STORY]} if STORY in made else {}
        return {**first, **made}

    def show_state(self, state: ViewState) -> None:
        """Show the fields, and what the story sounds like."""
        if state.case_id != self._case_id:
            self._case_id, self._pasted, self._view = state.case_id, Pasted(), None
        super().show_state(state)
        if self.paste is not None:
            self.paste.show_state(state)
        self._suggest()

    def _on_typed(self, name: str) -> None:
        super()._on_typed(name)
        if name == STORY:
            self._rest.start()

    def _suggest(self) -> None:
        """Follow the story with at most three suggestions."""
        self._rest.stop()
        if self._state is None or STORY not in self.fields:
            return
        story = str(self.fields[STORY].entry())
        found = suggestions(self._state, story)
        if [each.id for each in found] != [each.id for each in self._shown] or (
            found and self.suggested is None
        ):
            self._offer(found)
        self._shown = found
        if self.suggested is not None:
            chosen = [each.id for each in found if each.is_confirmed]
            is_refused = not chosen and self._refused == story
            self.suggested.choose([NONE] if is_refused else chosen)

    def _offer(self, found: tuple[Suggestion, ...]) -> None:
        while (item := self._offers.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.suggested = None
        if not found:
            self._offers.setContentsMargins(0, 0, 0, 0)
            return
        options = [Option(each.id, each.name, self._because(each)) for each in found]
        none = Option(NONE, self.tr("None of these"), self.tr("The next questions sort it out"))
        label = self.tr("Sounds like this. Tick what fits.")
        self.suggested = ChoiceList(options, many=True, unsure=none, name=label)
        self.suggested.changed.connect(self._on_confirmed)
        hint = self.tr("Nothing counts until you tick it, and you can change it later.")
        block = FieldBlock(label, self.suggested, hint=hint)
        self._offers.setContentsMargins(0, theme().px(18), 0, 0)
        self._offers.addWidget(block)
        story = self.fields[STORY].block.control_api().focus_target()
        in_turn(story, *self.suggested.buttons())

    def _because(self, found: Suggestion) -> str:
        words = self.tr("”, “").join(found.matched)
        return self.tr("You wrote “{words}”").format(words=words) if words else ""

    def _on_confirmed(self) -> None:
        if self.suggested is None or self._state is None:
            return
        chosen = self.suggested.chosen()
        self._refused = str(self.fields[STORY].entry()) if NONE in chosen else ""
        answers = self.tools.opened().wizard.case.answers
        changes = confirmed(self._shown, chosen, answers)
        if changes:
            self.answered.emit(changes)
