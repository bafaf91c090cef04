"""How something was computed: a date (or step) and its reason, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

_DATES = 132


class TraceView(QWidget):
    """Two columns: 132 design px for the date, the rest for the reason."""

    def __init__(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show pairs of date and reason."""
        super().__init__()
        self._grid = QGridLayout(self)
        for row, (date, reason) in enumerate(lines):
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(Paragraph(date, Role.HINT, "text2"), row, 0, top)
            self._grid.addWidget(Paragraph(reason, Role.HINT, "text2"), row, 1, top)
        self._grid.setColumnStretch(1, 1)
        self._space()
        theme().changed.connect(self._space)

    def _space(self) -> None:
        scale = theme().px
        self._grid.setContentsMargins(0, scale(2), 0, scale(2))
        self._grid.setVerticalSpacing(scale(3))
        self._grid.setHorizontalSpacing(scale(14))
        self._grid.setColumnMinimumWidth(0, scale(_DATES))
