"""The rail as one row with a menu, for large text and very narrow windows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from refundwizard.ui import icons
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from refundwizard.ui.widgets.step import Step, StepGroup

_TOKENS: Final = {"done": "safe", "now": "accent", "todo": "text2", "lock": "text3"}


class RailRow(QWidget):
    """48 design px high; its button opens a menu of all steps."""

    step_requested = Signal(str)

    def __init__(self, text: str, groups: tuple[StepGroup, ...], tail: tuple[Step, ...]) -> None:
        """Make a row that says `text`."""
        super().__init__()
        self._steps = (*(step for group in groups for step in group.steps), *tail)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme().px(16), 4, theme().px(16), 4)
        self.button = Button(text, kind="quiet", trailing_icon="down")
        self.button.clicked.connect(self.open_menu)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        self.setMinimumHeight(theme().px(48))
        self.setFocusProxy(self.button)

    def open_menu(self) -> None:
        """Show the steps under the row; locked ones are off and say why."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for step in self._steps:
            words = step.text + (f"  {step.reason}" if step.reason else "")
            colour = theme().color(_TOKENS[step.state]).name()
            picture = icons.icon(step.icon or step.state, colour)
            action = QAction(picture, words.replace("&", "&&"), menu)
            action.setEnabled(step.state != "lock")
            action.setData(step.id)
            menu.addAction(action)
        menu.triggered.connect(self._on_chosen)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_chosen(self, action: QAction) -> None:
        self.step_requested.emit(str(action.data()))
