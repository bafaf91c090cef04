"""Pieces of the page before buying: a risk with its grounds, and advice for a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.ui.fonts import Role
from refundwizard.ui.rule_words import cite_words
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.chips import StrengthChip
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_line import IconLine, IconLines
from refundwizard.ui.widgets.meta_line import MetaLine
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refundwizard.session.prevention_view import RiskView
    from refundwizard.session.rule_view import RuleView


class RiskCard(Card):
    """What was recognised, why it matters, what to ask, and where it is printed."""

    def __init__(self, risk: RiskView) -> None:
        """Show a risk."""
        super().__init__()
        self.id = risk.id
        title = IconLine("soon", risk.name, token="soon", role=Role.LABEL)
        self.setAccessibleName(risk.name)
        self.add(title)
        self.add(Paragraph(risk.matched, Role.NOTE, "text3"), 2)
        self.add(Paragraph(risk.reason), 6)
        self.add(IconLine("talk", risk.ask), 6)
        for rule in risk.rules:
            self.add(_source(rule), 6)


def _source(rule: RuleView) -> QWidget:
    row = FlowRow()
    row.add(StrengthChip(rule.strength, rule.strength_word))
    row.add(MetaLine(tuple(cite_words(cite) for cite in rule.cites)))
    return row


class AdviceCard(Card):
    """What helps everybody at one moment."""

    def __init__(self, tips: tuple[str, ...]) -> None:
        """List the tips."""
        super().__init__()
        self.add(IconLines([("check", tip) for tip in tips]))
