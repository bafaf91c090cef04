"""In a hurry: at most five questions, then what has to be done today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from shiboken6 import isValid

from refundwizard.session.hurry import HurryView, hurry_view, picking
from refundwizard.session.wizard import Place
from refundwizard.ui.asked_fields import lay_out
from refundwizard.ui.asking_page import AskingPage
from refundwizard.ui.hurry_words import situations
from refundwizard.ui.widgets.choice_list import ChoiceList
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.side_panel import Section

if TYPE_CHECKING:
    from refundwizard.session.asking_view import AskingView
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Tools


class HurryPage(AskingPage):
    """A situation to pick, then only what decides the task of the day."""

    def __init__(self, tools: Tools) -> None:
        """Make an empty page whose way on leads to the task."""
        super().__init__(tools)
        self.choices: ChoiceList | None = None
        self.block: FieldBlock | None = None
        self._is_picking = False
        self.foot.next_requested.disconnect()
        self.foot.next_requested.connect(self._on_done)

    def view_of(self, state: ViewState) -> HurryView:
        """Return the questions that matter for the situation picked."""
        lead = self.tr("At most five questions. Everything else can be told later.")
        return hurry_view(state, self.tr("What must I do today?"), lead)

    def build(self, view: AskingView) -> None:
        """Put the situations first, then the questions they call for."""
        self.add_head(view)
        options = situations()
        self.choices = ChoiceList(options, columns=2, name=self.tr("What happened?"))
        if isinstance(view, HurryView) and view.situation:
            self.choices.choose((view.situation,))
        self.choices.changed.connect(self._on_picked)
        hint = self.tr("Pick what is nearest.")
        self.block = FieldBlock(self.tr("What happened?"), self.choices, hint=hint)
        self.block.setObjectName("question_situation")
        self.column.add(self.block, 18)
        lay_out(self.column, view, self.fields)
        self.column.add_stretch()
        if self._is_picking:
            self.choices.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def set_foot(self, state: ViewState) -> None:
        """Say where Continue leads."""
        self.foot.set_back(self.tr("All the questions") if state.back else "")
        self.foot.set_next(self.tr("What must I do today?"))

    def _on_picked(self) -> None:
        if self.choices is None or not self.choices.chosen():
            return
        picked = self.choices.chosen()[0]
        self.commit()
        self._is_picking = True
        answers = self.tools.opened().wizard.case.answers
        self.answered.emit(picking(answers, picked))
        self._is_picking = False

    def may_go_on(self) -> bool:
        """Ask for the situation first."""
        is_picked = isinstance(self._view, HurryView) and bool(self._view.situation)
        if self.block is not None and not is_picked:
            self.commit()
            self.block.set_error(
                self.tr("Pick one first. If nothing fits, take all the questions.")
            )
            self.column.reveal(self.block)
            self.block.focus_control()
            return False
        return super().may_go_on()

    def _on_done(self) -> None:
        if self.may_go_on():
            self.place_requested.emit(Place("today"))

    def start(self) -> None:
        """Begin at the situations while none is picked."""
        is_picked = isinstance(self._view, HurryView) and bool(self._view.situation)
        if not is_picked and self.choices is not None and isValid(self.choices):
            self.column.to_top()
            self.choices.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().start()

    def panel(self) -> tuple[Section, ...]:
        """Say what becomes of the answers, then why the field in focus is asked."""
        text = self.tr(
            "Your answers are saved as a case like any other. The result rests on these few, so it"
            " says what may still change."
        )
        return (Section("clock", self.tr("What this is"), text), *super().panel())
