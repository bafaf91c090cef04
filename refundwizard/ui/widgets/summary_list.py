"""The answers given, each with a way to change it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_STACKED = 460


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A question in short, the answer, a remark, and the words of the link.

    `change_name` is the full accessible name ("Change: delivered on"); `muted` is for answers
    that are missing or not used.
    """

    id: str
    label: str
    value: str
    note: str = ""
    change: str = ""
    change_name: str = ""
    muted: bool = False


class SummaryRowView(QWidget):
    """One row; its label goes above the answer where it is narrow."""

    change_requested = Signal(str)

    def __init__(self, row: SummaryRow) -> None:
        """Show `row`."""
        super().__init__()
        self.row = row
        self._label = Paragraph(row.label, Role.BODY, "text2")
        words = f"{row.value}   {row.note}" if row.note else row.value
        self._value = Paragraph(words, Role.BODY, "text3" if row.muted else "text")
        self._pair = QHBoxLayout()
        self._pair.addWidget(self._label, 206, Qt.AlignmentFlag.AlignTop)
        self._pair.addWidget(self._value, 400, Qt.AlignmentFlag.AlignTop)
        self._line = QHBoxLayout(self)
        self._line.addLayout(self._pair, 1)
        self.link: Button | None = None
        if row.change:
            self.link = Button(row.change, kind="link")
            self.link.setAccessibleName(row.change_name or f"{row.change} {row.label}")
            self.link.clicked.connect(lambda: self.change_requested.emit(self.row.id))
            self._line.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        self._space()
        theme().changed.connect(self._space)

    def _space(self) -> None:
        scale = theme().px
        self._line.setContentsMargins(scale(18), scale(8), scale(18), scale(8))
        self._line.setSpacing(scale(16))
        stacked = 0 < self.width() / theme().scale < _STACKED
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._pair.setDirection(down if stacked else across)
        self._pair.setSpacing(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack where it is narrow."""
        super().resizeEvent(event)
        self._space()


class SummaryList(Card):
    """Rows in one card; the dashed form is for answers no longer used."""

    change_requested = Signal(str)

    def __init__(self, rows: Sequence[SummaryRow], *, dashed: bool = False) -> None:
        """Show `rows`."""
        super().__init__(tone="dashed" if dashed else "plain")
        self._views: list[SummaryRowView] = []
        for row in rows:
            view = SummaryRowView(row)
            view.change_requested.connect(self.change_requested)
            self._views.append(view)
            self.add_row(view)

    def rows(self) -> list[SummaryRowView]:
        """Give the rows in order."""
        return list(self._views)
