"""How much: three tiers of falling weight, and alternatives that exclude each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.pair import Pair
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refundwizard.ui.widgets.card import Tone

Weight = Literal["firm", "receipt", "established"]

_LOOKS: Final[dict[Weight, tuple[Tone, Role, str]]] = {
    "firm": ("accent", Role.MONEY_FIRM, "text"),
    "receipt": ("control", Role.MONEY, "text"),
    "established": ("dashed", Role.MONEY_LAST, "text"),
}


@dataclass(frozen=True, slots=True)
class Tier:
    """A tier: what makes it due, the amount ready to show, and what it covers."""

    title: str
    amount: str
    note: str = ""
    weight: Weight = "firm"


class TierCard(Card):
    """One tier."""

    def __init__(self, tier: Tier) -> None:
        """Show `tier`."""
        tone, role, token = _LOOKS[tier.weight]
        super().__init__(tone=tone, padding=(17, 19))
        self.tier = tier
        self.add(Paragraph(tier.title, Role.LABEL, "text"))
        self.add(Paragraph(tier.amount, role, token))
        if tier.note:
            self.add(Paragraph(tier.note, Role.HINT, "text2"))
        self.body.addStretch(1)
        self.setAccessibleName(f"{tier.title}，{tier.amount}，{tier.note}")


class MoneyTiers(Pair):
    """The tiers side by side, equally wide and high; they stack where it is narrow."""

    def __init__(self, tiers: Sequence[Tier]) -> None:
        """Show `tiers` from firm to uncertain."""
        super().__init__(*(TierCard(tier) for tier in tiers), gap=14, fill=True)


class Alternatives(QWidget):
    """Two ways of which only one can be taken, and the word for that between them."""

    def __init__(self, left: Tier, right: Tier, word: str) -> None:
        """Show both with `word` above them."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        column.addWidget(Paragraph(word, Role.LABEL, "text2"))
        column.addWidget(Pair(TierCard(left), TierCard(right), gap=14, fill=True))


class ConditionalBox(Card):
    """What is due only if something is established: dashed, with what must be proved."""

    def __init__(self, title: str, amount: str, note: str) -> None:
        """Show the condition, the amount, and how to get there."""
        super().__init__(tone="dashed", padding=(12, 18))
        line = QHBoxLayout()
        line.setSpacing(theme().px(16))
        line.addWidget(Paragraph(title, Role.LABEL, "text"), 1)
        figure = Paragraph(amount, Role.OPTION, "text")
        line.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
        self.add_layout(line)
        self.add(Paragraph(note, Role.HINT, "text2"), 2)
