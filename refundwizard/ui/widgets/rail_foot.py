"""The foot of the rail: steps apart from the others, small lines, and the next deadline's card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.card import Hairline
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.step import Step, StepGroup
from refundwizard.ui.widgets.step_list import StepList

if TYPE_CHECKING:
    from refundwizard.ui.widgets.rail_card import RailDeadline


class RailFoot(QWidget):
    """Shows what it is given; the narrow rail has room for the steps alone."""

    step_requested = Signal(str)
    lock_refused = Signal(str)
    deadline_requested = Signal()

    def __init__(self, steps: tuple[Step, ...], *, narrow: bool) -> None:
        """Show these steps."""
        super().__init__()
        side = theme().px(10 if narrow else 12)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(side, theme().px(6), side, theme().px(14))
        if steps:
            shown = StepList((StepGroup("", steps),), narrow=narrow)
            shown.step_requested.connect(self.step_requested)
            shown.lock_refused.connect(self.lock_refused)
            self._column.addWidget(shown)

    def add(self, lines: tuple[str, ...], deadline: RailDeadline | None) -> None:
        """Show small lines below a hairline, and the card of a deadline; what there is of them."""
        if lines:
            self._add_lines(lines)
        if deadline:
            self._add_deadline(deadline)

    def _add_lines(self, texts: tuple[str, ...]) -> None:
        scale = theme().px
        made = QWidget()
        lines = QVBoxLayout(made)
        lines.setContentsMargins(scale(12), scale(11), scale(12), 0)
        lines.setSpacing(0)
        lines.addWidget(Hairline())
        lines.addSpacing(scale(12))
        for text in texts:
            lines.addWidget(Paragraph(text, Role.SMALL, "text3"))
        self._column.addWidget(made)

    def _add_deadline(self, deadline: RailDeadline) -> None:
        from refundwizard.ui.widgets.rail_card import RailCard  # noqa: PLC0415 - not for home

        card = RailCard(deadline)
        card.clicked.connect(self.deadline_requested)
        self._column.addWidget(card)
