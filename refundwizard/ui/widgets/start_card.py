"""A few short statements side by side, each with an icon: what to know before beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.icon_view import IconView
from refundwizard.ui.widgets.pair import Pair
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.status_row import two_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class StartCard(Card):
    """Two statements a row; one under the other where it is narrow."""

    def __init__(self, statements: Sequence[tuple[str, str, str]]) -> None:
        """Show statements: icon, title, words."""
        super().__init__(tone="plain", padding=(18, 22))
        blocks = [_block(*each) for each in statements]
        for index, pair in enumerate(_by_two(blocks)):
            self.add(Pair(*pair, gap=32), 18 if index else 0)


def _by_two(blocks: list[QWidget]) -> Iterator[list[QWidget]]:
    for start in range(0, len(blocks), 2):
        yield blocks[start : start + 2]


def _block(icon: str, title: str, words: str) -> QWidget:
    block = QWidget()
    line = QHBoxLayout(block)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme().px(14))
    line.addWidget(IconView(icon, "accent", 22), 0, Qt.AlignmentFlag.AlignTop)
    lines = two_lines(
        Paragraph(title, Role.OPTION_BOLD, "text"), Paragraph(words, Role.HINT, "text2")
    )
    line.addLayout(lines, 1)
    return block
