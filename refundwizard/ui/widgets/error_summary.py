"""The list of what must be changed, first on the page, each line a way to its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.error_link import ErrorLink
from refundwizard.ui.widgets.focus_ring import RingHolder
from refundwizard.ui.widgets.icon_view import IconView
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

__all__ = ["ErrorSummary"]


class ErrorSummary(Card):
    """Takes the focus when shown; hidden while there is nothing to change."""

    jump_requested = Signal(str)

    def __init__(self) -> None:
        """Make a hidden summary."""
        super().__init__(tone="overdue_strong", padding=(15, 20))
        self._ring = RingHolder(self, 10)
        self._links: list[ErrorLink] = []
        self._title = Paragraph("", Role.OPTION_BOLD, "text")
        self._column = QVBoxLayout()
        self._column.addWidget(self._title)
        self._line = QHBoxLayout()
        self._line.addWidget(IconView("overdue", "overdue", 20), 0, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(self._column, 1)
        self.add_layout(self._line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._space()
        theme().changed.connect(self._space)
        self.hide()

    def _space(self) -> None:
        self._column.setSpacing(theme().px(3))
        self._line.setSpacing(theme().px(9))

    def show_errors(self, title: str, errors: Sequence[tuple[str, str]]) -> None:
        """Show pairs of field id and words, and take the focus."""
        self._remove_links()
        self._title.setText(title)
        for field, words in errors:
            link = ErrorLink(field, words)
            link.clicked.connect(self._on_clicked)
            self._column.addWidget(link)
            self._links.append(link)
        self.setAccessibleName("，".join([title, *(words for _, words in errors)]))
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Hide the summary."""
        self._remove_links()
        self.hide()

    def links(self) -> list[ErrorLink]:
        """Give the lines in order."""
        return list(self._links)

    def _remove_links(self) -> None:
        for link in self._links:
            self._column.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links.clear()

    def _on_clicked(self) -> None:
        link = self.sender()
        if isinstance(link, ErrorLink):
            self.jump_requested.emit(link.field)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        self._ring.enter(event.reason())
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Drop the ring."""
        self._ring.leave(event.reason())
        super().focusOutEvent(event)
