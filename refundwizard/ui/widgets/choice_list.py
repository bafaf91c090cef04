"""A question answered by choosing: one of several rows, or as many as apply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.option_row import Option, OptionRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["ChoiceList", "Option", "OptionRow"]


class ChoiceList(QWidget):
    """Rows to choose from; `changed` fires when the person changed something."""

    changed = Signal()
    edited = Signal()
    echo_changed = Signal(str)
    activated = Signal(str)

    def __init__(
        self,
        options: Sequence[Option],
        *,
        many: bool = False,
        unsure: Option | None = None,
        columns: int = 1,
        name: str = "",
    ) -> None:
        """Make a choice.

        Args:
            options: The rows, in order.
            many: Whether several may be chosen.
            unsure: A last, dashed row with its note at the right; it excludes the others.
            columns: Rows side by side.
            name: What screen readers call the group.
        """
        super().__init__()
        self._many, self._unsure_id = many, unsure.id if unsure else ""
        self._rows = [OptionRow(option, many=many) for option in options]
        if unsure:
            self._rows.append(OptionRow(unsure, many=many, unsure=True))
        self._group = QButtonGroup(self)
        self._group.setExclusive(not many)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._columns = columns
        self.setAccessibleName(name)
        for row in self._rows:
            self._join(row)
            row.installEventFilter(self)
            row.clicked.connect(self._on_clicked)
        self._arrange()
        theme().changed.connect(self._space)

    def _arrange(self) -> None:
        options = [row for row in self._rows if row.option.id != self._unsure_id]
        for i, row in enumerate(options):
            self._grid.addWidget(row, i // self._columns, i % self._columns)
        if self._unsure_id:
            below = -(-len(options) // self._columns)
            self._grid.addWidget(self._rows[-1], below, 0, 1, self._columns)
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)
        self._space()

    def _join(self, row: OptionRow) -> None:
        """Make a row one of several to choose from; ticks stand alone, each a stop of Tab."""
        if not self._many:
            row.setAutoExclusive(True)  # the group decides; this tells screen readers
            self._group.addButton(row)

    def _space(self) -> None:
        self._grid.setVerticalSpacing(theme().px(8))
        self._grid.setHorizontalSpacing(theme().px(12))

    def buttons(self) -> list[OptionRow]:
        """Give the rows in order, the unsure one last."""
        return list(self._rows)

    def button(self, option_id: str) -> OptionRow:
        """Give the row of an option.

        Raises:
            KeyError: There is no such option.
        """
        for row in self._rows:
            if row.option.id == option_id:
                return row
        raise KeyError(option_id)

    def chosen(self) -> tuple[str, ...]:
        """Give the ids of what is chosen, in the order of the rows."""
        return tuple(row.option.id for row in self._rows if row.isChecked())

    def choose(self, ids: Iterable[str]) -> None:
        """Choose these and nothing else, without a signal."""
        wanted = set(ids)
        for row in self._rows:
            self._group.removeButton(row)
            row.setAutoExclusive(False)
        for row in self._rows:
            row.setChecked(row.option.id in wanted)
            self._join(row)

    def raw(self) -> str:
        """Give the chosen ids as one string, for error handling alike to the other fields."""
        return ",".join(self.chosen())

    def set_invalid(self, *, on: bool) -> None:
        """Mark or unmark the rows."""
        for row in self._rows:
            row.set_invalid(on=on)

    def focus_target(self) -> OptionRow:
        """Give the row the focus should go to."""
        return next((row for row in self._rows if row.isChecked()), self._rows[0])

    def _on_clicked(self) -> None:
        row = self.sender()
        if self._many and isinstance(row, OptionRow) and row.isChecked():
            self._keep_unsure_apart(row)
        self.changed.emit()

    def _keep_unsure_apart(self, row: OptionRow) -> None:
        unsure = row.option.id == self._unsure_id
        for other in self._rows:
            if other is not row and (unsure or other.option.id == self._unsure_id):
                other.setChecked(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose by digit, move by arrows, and report Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(watched, event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if isinstance(watched, OptionRow):
                self.activated.emit(watched.option.id)
            return True
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
        if event.key() in step and isinstance(watched, OptionRow):
            self._move(watched, step[Qt.Key(event.key())])
            return True
        return self.choose_digit(event.text())

    def _move(self, row: OptionRow, step: int) -> None:
        index = (self._rows.index(row) + step) % len(self._rows)
        self._rows[index].setFocus(Qt.FocusReason.TabFocusReason)

    def choose_digit(self, digit: str) -> bool:
        """Choose the row with this number, 1 to 9; say whether there was one."""
        if len(digit) != 1 or digit not in "123456789" or int(digit) > len(self._rows):
            return False
        row = self._rows[int(digit) - 1]
        row.setFocus(Qt.FocusReason.ShortcutFocusReason)
        row.click()
        return True
