"""The column of the page of settings: sections, rows of buttons, choices, and where one stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.scroll_column import ScrollColumn
from refundwizard.ui.widgets.segmented import Segmented
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refundwizard.ui.widgets.option_row import Option


class SettingsColumn(QWidget):
    """What the sections are put into; it knows every control by a key."""

    asked = Signal(str)
    """The name of a button: see `buttons`."""
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    size_chosen = Signal(int)
    reminders_chosen = Signal(bool)

    def __init__(self) -> None:
        """Make an empty column."""
        super().__init__()
        self.buttons: dict[str, Button] = {}
        self.choices: dict[str, Segmented] = {}
        self.controls: dict[str, QWidget] = {}
        """Everything that takes the focus; the same keys in every language."""
        self.column = ScrollColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.column)
        theme().changed.connect(self._follow)

    def choice(self, key: str, items: Sequence[Option], chosen: str, name: str) -> Segmented:
        """Add a choice; `key` is what its controls are known by, `name` is for screen readers."""
        control = Segmented(items, name=name)
        control.choose(chosen)
        self.choices[key] = control
        self.column.add(control, 8)
        for segment in control.buttons():
            said = QCoreApplication.translate("SettingsPage", "{group}: {choice}").format(
                group=name, choice=segment.option.text
            )
            segment.setAccessibleName(said)
            self.controls[f"{key}:{segment.option.id}"] = segment
        control.changed.connect(lambda _id: QTimer.singleShot(0, control, self._keep_in_sight))
        return control

    def _keep_in_sight(self) -> None:
        """A larger text moves what was just chosen; it stays where it can be seen."""
        focus = self.focusWidget()
        if focus is not None:
            self.column.reveal(focus)

    def _follow(self) -> None:
        """Show what keys or the system changed."""
        if self.choices:
            self.choices["size"].choose(str(theme().percent))
            self.choices["colours"].choose(theme().mode.value)

    def section(self, words: str, note: str = "") -> None:
        """Begin a section."""
        self.column.add(SectionTitle(words, note=note), 26)

    def note(self, words: str) -> None:
        """Add a quiet line."""
        self.column.add(Paragraph(words, Role.NOTE, "text3"), 6)

    def row(self, *made: tuple[str, str, str], gap: int = 10) -> None:
        """Add buttons: name, words, icon."""
        row = FlowRow()
        for name, words, icon in made:
            button = Button(words, icon=icon, small=True)
            button.clicked.connect(lambda _on=False, name=name: self.asked.emit(name))
            self.buttons[name] = self.controls[name] = button
            row.add(button)
        self.column.add(row, gap)

    def start(self) -> None:
        """Begin at the top."""
        self.column.to_top()
        self.column.setFocus(Qt.FocusReason.OtherFocusReason)

    def where(self) -> tuple[int, str]:
        """Return how far down the page is, and the key of the control with the focus."""
        focus = self.focusWidget()
        key = next((key for key, widget in self.controls.items() if widget is focus), "")
        return self.column.verticalScrollBar().value(), key

    def go_to(self, where: tuple[int, str]) -> None:
        """Stand where another page of settings stood."""
        down, key = where
        target = self.controls.get(key, self.column)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        bar = self.column.verticalScrollBar()
        QTimer.singleShot(0, bar, lambda: bar.setValue(down))
