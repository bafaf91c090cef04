"""“I am about to…”: acts worth a pause, to pick before they are done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from refundwizard.ui.fonts import Role
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from refundwizard.session.pause_view import GuardCardView

say = QCoreApplication.translate


class GuardCard(Card):
    """The acts as buttons; those the other side asks for come first and say so."""

    chosen = Signal(str)
    """The key of a pause, for ``Place("pause", key)``."""

    def __init__(self, view: GuardCardView) -> None:
        """Show the acts of a view."""
        super().__init__(tone="plain")
        self.buttons: dict[str, Button] = {}
        title = say("GuardCard", "I am about to…")
        note = say("GuardCard", "Look first what it would cost you. Nothing is done by a click.")
        self.add(Paragraph(title, Role.LABEL, "text"))
        self.add(Paragraph(note, Role.HINT, "text2"), 2)
        row = FlowRow()
        for key, act, is_asked in view.acts:
            words = say("GuardCard", "{act} (they ask for it)").format(act=act) if is_asked else act
            button = Button(words, icon="pause" if is_asked else "", small=True)
            button.clicked.connect(partial(self._on_clicked, key))
            self.buttons[key] = button
            row.add(button)
        self.add(row, 10)

    def _on_clicked(self, key: str) -> None:
        self.chosen.emit(key)
