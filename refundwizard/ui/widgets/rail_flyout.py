"""The narrow rail, opened over the page for as long as it has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.step_list import StepList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from refundwizard.ui.widgets.step import StepGroup


class RailFlyout(QFrame):
    """A full-width copy of the rail on top of the window."""

    step_requested = Signal(str)
    lock_refused = Signal(str)
    left = Signal(bool)

    def __init__(self, rail: QWidget, groups: Sequence[StepGroup]) -> None:
        """Open over `rail`, as high as it, 228 design px wide."""
        super().__init__(rail.window())
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        scale = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(scale(12), scale(18), scale(12), scale(14))
        self.steps = StepList(groups)
        self.steps.step_requested.connect(self.step_requested)
        self.steps.lock_refused.connect(self.lock_refused)
        column.addWidget(self.steps)
        column.addStretch(1)
        corner = rail.mapTo(rail.window(), QPoint(0, 0))
        self.setGeometry(corner.x(), corner.y(), scale(228), rail.height())
        self._is_open = True
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def open_at(self, index: int, reason: Qt.FocusReason) -> None:
        """Show, and put the focus on the step at `index`."""
        self.show()
        self.raise_()
        buttons = self.steps.buttons()
        if buttons:
            buttons[min(index, len(buttons) - 1)].setFocus(reason)

    def close_up(self, *, by_key: bool = False) -> None:
        """Go away once; `by_key` says that the rail should take the focus back."""
        if not self._is_open:
            return
        self._is_open = False
        self.left.emit(by_key)
        self.hide()
        self.deleteLater()

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        if new is not None and not self.isAncestorOf(new):
            self.close_up()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_up(by_key=True)
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's signature
        """Tab leaves the rail for the page instead of going round in here."""
        buttons = self.steps.buttons()
        end = buttons[-1 if next else 0] if buttons else None
        if end is None or end.hasFocus():
            self.close_up(by_key=True)
            return True
        return super().focusNextPrevChild(next)
