"""A column of steps under small headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import Label
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.step import HEIGHTS, StepButton, StepGroup

if TYPE_CHECKING:
    from collections.abc import Sequence


class StepList(QWidget):
    """Steps from top to bottom; arrows move, Enter and Space open."""

    step_requested = Signal(str)
    lock_refused = Signal(str)
    updated = Signal()

    def __init__(
        self,
        groups: Sequence[StepGroup],
        *,
        narrow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a column of `groups`; `narrow` shows icons only, without headings."""
        super().__init__(parent)
        self._buttons: list[StepButton] = []
        self._heads: list[tuple[Label, QVBoxLayout]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for i, group in enumerate(groups):
            if group.title and not narrow:
                self._add_title(group.title, above=8 if i else 0)
            for step in group.steps:
                self._add_step(StepButton(step, narrow=narrow))

    def _add_title(self, title: str, above: int) -> None:
        heading = Label(title, Role.SMALL, "text3")  # one line, or the rail would scroll for room
        scale = theme().px
        row = QVBoxLayout()
        row.setContentsMargins(scale(12), scale(above), scale(12), scale(4))
        row.addWidget(heading)
        self._heads.append((heading, row))
        self._column.addLayout(row)

    def _add_step(self, button: StepButton) -> None:
        button.clicked.connect(self._on_clicked)
        button.installEventFilter(self)
        self._buttons.append(button)
        self._column.addWidget(button)

    def update_steps(self, groups: Sequence[StepGroup]) -> None:
        """Show other states of the same steps; the buttons, and the focus, stay."""
        steps = [step for group in groups for step in group.steps]
        for button, step in zip(self._buttons, steps, strict=True):
            if button.step != step:
                button.set_step(step)
        self.updated.emit()

    def fit(self, room: int) -> None:
        """Let `room` px do: the steps stand nearer to each other, then the headings go."""
        least = next((each for each in HEIGHTS if self._need(each) <= room), 0)
        for button in self._buttons:
            button.set_least(least or HEIGHTS[-1])
        for heading, _row in self._heads:
            heading.setVisible(least > 0)

    def _need(self, least: int) -> int:
        """Give the height with steps that are at least so high (design px)."""
        steps = sum(button.height_at(least) for button in self._buttons)
        margins = (row.contentsMargins() for _heading, row in self._heads)
        heads = sum(heading.sizeHint().height() for heading, _row in self._heads)
        return steps + heads + sum(each.top() + each.bottom() for each in margins)

    def buttons(self) -> list[StepButton]:
        """Give the steps from top to bottom."""
        return list(self._buttons)

    def current(self) -> StepButton | None:
        """Give the step in progress, or the first one."""
        for button in self._buttons:
            if button.step.state == "now":
                return button
        return self._buttons[0] if self._buttons else None

    def _on_clicked(self) -> None:
        button = self.sender()
        if not isinstance(button, StepButton):
            return
        if button.is_locked:
            button.explain()
            self.lock_refused.emit(button.step.id)
        else:
            self.step_requested.emit(button.step.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move by arrows, open by Enter."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, StepButton)
            and self._on_key(watched, event.key())
        ):
            return True
        return super().eventFilter(watched, event)

    def _on_key(self, button: StepButton, key: int) -> bool:
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            button.click()
            return True
        if key not in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            return False
        step = 1 if key == Qt.Key.Key_Down else -1
        index = self._buttons.index(button) + step
        if 0 <= index < len(self._buttons):
            self._buttons[index].setFocus(Qt.FocusReason.TabFocusReason)
        return True
