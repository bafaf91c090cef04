"""The text of a letter to write in: as high as it needs, with places in it marked."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.text_field import PlainEdit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LEAST: Final = 5
"""Lines that show at least."""

Span = tuple[int, int]


class LetterField(PlainEdit):
    """A plain text editor without a frame of its own; it never scrolls inside."""

    entered = Signal()
    cursor_moved = Signal()

    def __init__(self, name: str) -> None:
        """Make an empty field; `name` is what screen readers call it."""
        super().__init__()
        self.setObjectName("letter")
        self.setAccessibleName(name)
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._wide = -1
        self._marks: tuple[Sequence[Span], Sequence[Span]] = ((), ())
        self.textChanged.connect(self.fit)
        self.cursorPositionChanged.connect(self.cursor_moved)
        self._retheme()
        theme().changed.connect(self._retheme)

    def _retheme(self) -> None:
        self.setFont(theme().font(Role.LETTER))
        self.fit()
        self.mark(*self._marks)

    def fit(self) -> None:
        """Take the height of the text."""
        spacing = QFontMetricsF(self.font()).lineSpacing()
        high = max(self._text_height(), LEAST * spacing)
        self.setFixedHeight(math.ceil(high) + theme().px(4))

    def _text_height(self) -> float:
        """Return the height of all lines in px; asking for a block's place lays it out."""
        layout, block = self.document().documentLayout(), self.document().firstBlock()
        high = 0.0
        while block.isValid():
            high += layout.blockBoundingRect(block).height()
            block = block.next()
        return high

    def show_text(self, text: str) -> None:
        """Put another text in the field without a signal; the cursor goes where they differ."""
        old = self.toPlainText()
        if old == text:
            return
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.setPlainText(text)
        self.blockSignals(blocked)
        if self.hasFocus():
            self._go_to(len(text) - _common_end(old, text))
        self.fit()

    def _go_to(self, place: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def forget_steps(self) -> None:
        """Leave it to the case to take back what was written so far."""
        self.document().clearUndoRedoStacks()

    def mark(self, crossed: Sequence[Span], blank: Sequence[Span]) -> None:
        """Mark what crosses a line, and what is still blank (positions in UTF-16 units)."""
        self._marks = (crossed, blank)
        line, dash = QTextCharFormat(), QTextCharFormat()
        line.setBackground(theme().color("overdue_bg"))
        line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        line.setUnderlineColor(theme().color("overdue"))
        dash.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        dash.setUnderlineColor(theme().color("soon"))
        dash.setForeground(theme().color("soon"))
        self.setExtraSelections([*self._selections(crossed, line), *self._selections(blank, dash)])

    def _selections(
        self, spans: Iterable[Span], look: QTextCharFormat
    ) -> list[QTextEdit.ExtraSelection]:
        made = []
        for start, end in spans:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            last = self.document().characterCount() - 1
            cursor.setPosition(min(start, last))
            cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, look
            made.append(selection)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another height where lines break elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != self._wide:
            self._wide = event.size().width()
            self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Report that somebody writes here."""
        super().focusInEvent(event)
        self.entered.emit()


def _common_end(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their ends."""
    count = 0
    for mine, theirs in zip(reversed(one), reversed(other), strict=False):
        if mine != theirs:
            break
        count += 1
    return count


def units(text: str, place: int) -> int:
    """Return a place in a text as Qt counts it, in UTF-16 units."""
    return len(text[:place].encode("utf-16-le", errors="surrogatepass")) // 2
