"""A case on one line of time, from top to bottom: a thread that runs between you and the others.

Three lanes stand for you, the other side, and the platform and authorities. The thread goes from
one thing to the next; it is whole for what happened and dashed for what is to come.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from refundwizard.ui.safe_text import tooltip
from refundwizard.ui.widgets.case_sheet import CaseSheet

_STEPS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}


class CaseTimeline(CaseSheet):
    """A painted picture of a case; arrows move in it, Enter opens, its description is a list."""

    opened = Signal(str)
    """Id of an entry whose record is wanted."""
    folded = Signal(str, bool)
    """Id of a month, and whether it shall be open."""
    looked_at = Signal(str)
    """Id of the entry under the mouse or the keyboard's mark; "" for none."""
    place_wanted = Signal(QRect)
    """Part of the picture that should be scrolled into sight."""

    def _look(self, number: int | None) -> None:
        self.looked_at.emit("" if number is None else self.spots[number].id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row under the mouse."""
        number = self.laid_out(self.width()).at(event.position().y())
        if number != self.hovered:
            self.hovered = number
            self.setCursor(
                Qt.CursorShape.ArrowCursor if number is None else Qt.CursorShape.PointingHandCursor
            )
            self._look(number if number is not None else self.current)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Unmark the row."""
        super().leaveEvent(event)
        if self.hovered is not None:
            self.hovered = None
            self._look(self.current)
            self.update()

    def event(self, event: QEvent) -> bool:
        """Say the whole of a row in a tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self.laid_out(self.width()).at(event.pos().y())
            words = self.spots[number].detail if number is not None else ""
            if words:
                QToolTip.showText(
                    event.globalPos(), tooltip(words), self, self.rect_of(number or 0)
                )
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    # -------------------------------------------------------------------------------- acting

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked."""
        number = self.laid_out(self.width()).at(event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and number is not None:
            self.current = number
            self.act()

    def act(self) -> None:
        """Open the marked entry, or open or close the marked month."""
        spot = self.marked
        if spot is None:
            return
        if spot.kind == "month":
            self.folded.emit(spot.id, not spot.is_open)
        elif spot.can_open:
            self.opened.emit(spot.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, Home and End; open with Enter or the space bar."""
        laid = self.laid_out(self.width())
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._mark(laid.step(self.current, _STEPS[key]))
        elif key == Qt.Key.Key_Home:
            self._mark(laid.step(None, 1))
        elif key == Qt.Key.Key_End:
            self._mark(laid.step(None, -1))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.act()
        else:
            super().keyPressEvent(event)

    def _mark(self, number: int | None) -> None:
        self.current, self.has_ring = number, True
        self._look(number)
        if number is not None:
            self.place_wanted.emit(self.rect_of(number))
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark where the keyboard stands."""
        super().focusInEvent(event)
        self.has_ring = event.reason() != Qt.FocusReason.MouseFocusReason
        if self.has_ring and self.current is None:
            self.current = self._first()
        if self.has_ring:
            self._mark(self.current)
        self.update()

    def _first(self) -> int | None:
        """Return where the keyboard begins: the first thing to come, else the last one."""
        laid = self.laid_out(self.width())
        coming = (n for n, spot in enumerate(self.spots) if spot.is_coming and spot.is_target)
        return next(coming, laid.step(None, -1))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark away."""
        super().focusOutEvent(event)
        self.has_ring = False
        self.update()
