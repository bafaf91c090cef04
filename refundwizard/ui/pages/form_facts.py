"""The questions that only a form of another body asks; no letter needs them before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.session.form_view import form_facts_view
from refundwizard.ui.asking_page import AskingPage

if TYPE_CHECKING:
    from refundwizard.session.asking_view import AskingView
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Tools


class FormFactsPage(AskingPage):
    """Asks them and leads back to the form."""

    def __init__(self, tools: Tools) -> None:
        """Make an empty page whose way on leads back."""
        super().__init__(tools)
        self.foot.next_requested.disconnect()
        self.foot.next_requested.connect(self._on_done)

    def view_of(self, state: ViewState) -> AskingView:
        """Return the questions of the form the place names."""
        return form_facts_view(state)

    def set_foot(self, state: ViewState) -> None:
        """Name the ways back."""
        self.foot.set_back(self.tr("Back") if state.back else "")
        self.foot.set_next(self.tr("Back to the form"))

    def _on_done(self) -> None:
        if self.may_go_on():
            self.back_requested.emit()
