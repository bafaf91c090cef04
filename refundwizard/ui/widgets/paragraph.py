"""Wrapped plain text with a real line height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import Label
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.text_block import TextBlock, Words, natural_width

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_NARROWEST = 24


class Paragraph(Label):
    """A label that wraps, with the line height of its role and at most one bold phrase."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        token: str = "text2",
        *,
        bold_phrase: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make a paragraph.

        Args:
            text: Plain text; line feeds are kept.
            role: Size, line height and weight.
            token: Colour.
            bold_phrase: A part of `text` to set bold.
            parent: Qt owner.
        """
        self._phrase = bold_phrase
        self._blocks: dict[int, TextBlock] = {}
        self._natural = -1
        super().__init__(text, role, token, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        """Show other words."""
        self._forget()
        super().setText(text)
        self.updateGeometry()

    def set_bold_phrase(self, phrase: str) -> None:
        """Set another part of the text bold."""
        self._phrase = phrase
        self._forget()
        self.update()

    def _forget(self) -> None:
        self._blocks.clear()
        self._natural = -1

    def _words(self) -> Words:
        return Words(self.text(), self.role, self._bold, self._phrase)

    def block(self, width: int) -> TextBlock:
        """Give the layout for a width (px), from the cache if it is there."""
        if width not in self._blocks:
            if len(self._blocks) > 8:  # noqa: PLR2004 - a resize drag passes many widths
                self._blocks.clear()
            self._blocks[width] = TextBlock(self._words(), width)
        return self._blocks[width]

    def _retheme(self) -> None:
        self._forget()
        super()._retheme()
        self.setMinimumHeight(0)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts to ask for the height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in px at `width` px."""
        return self.block(width).height

    def sizeHint(self) -> QSize:
        """Ask for one unwrapped line."""
        if self._natural < 0:
            self._natural = natural_width(self._words())
        lines = self.text().count("\n") + 1
        return QSize(self._natural, theme().line(self.role) * lines)

    def minimumSizeHint(self) -> QSize:
        """Allow any width down to about one character."""
        least = min(self.sizeHint().width(), theme().px(_NARROWEST))
        return QSize(least, theme().line(self.role))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        del event
        painter = QPainter(self)
        block = self.block(self.width())
        right = self.alignment() & Qt.AlignmentFlag.AlignRight
        edge = float(self.width()) if right else None
        top = 0.0
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top = max(0.0, (self.height() - block.height) // 2)
        block.paint(painter, QPointF(0, top), self._token, right_edge=edge)


class Heading(Paragraph):
    """A bold heading in the main text colour; the page's h1 unless another role is given."""

    def __init__(self, text: str, role: Role = Role.H1, parent: QWidget | None = None) -> None:
        """Make a heading; screen readers get its words as its name."""
        super().__init__(text, role, "text", parent=parent)
        self.setAccessibleName(text)

    def setText(self, text: str) -> None:
        """Show other words and say them to screen readers."""
        super().setText(text)
        self.setAccessibleName(text)
