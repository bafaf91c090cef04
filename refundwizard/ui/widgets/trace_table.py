"""Item, where from, amount: every sum with its receipt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class TraceRow:
    """A line: amounts are ready to show, without the yen sign; sums are bold."""

    item: str
    source: str
    amount: str
    bold: bool = False


class _Row(QWidget):
    def __init__(self, row: TraceRow) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        scale = theme().px
        line.setContentsMargins(scale(18), scale(7), scale(18), scale(7))
        line.setSpacing(scale(12))
        item = Paragraph(row.item, Role.LABEL if row.bold else Role.BODY, "text")
        amount = Paragraph(row.amount, Role.OPTION_BOLD if row.bold else Role.OPTION, "text")
        amount.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.addWidget(item, 53)
        line.addWidget(Paragraph(row.source, Role.HINT, "text3"), 31)
        line.addWidget(amount, 20)


class TraceTable(Card):
    """The rows in one card, amounts in line on their decimal points."""

    def __init__(self, rows: Sequence[TraceRow]) -> None:
        """Show `rows`."""
        super().__init__()
        for row in rows:
            self.add_row(_Row(row))
