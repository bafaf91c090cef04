"""One question, or something that has to be read, in a window of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.expander import Expander
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.paragraph import Heading, Paragraph
from refundwizard.ui.widgets.scroll_column import ScrollColumn
from refundwizard.ui.widgets.text_field import PlainEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from refundwizard.ui.prompter import Choice

WIDE: Final = 480
MOST_HIGH: Final = 420
"""Words higher than this scroll (design px), so that the buttons stay in sight."""


class AskDialog(QDialog):
    """Title, words and buttons in the look of the window; Escape and Enter mean the safe choice."""

    def __init__(
        self,
        window: QWidget | None,
        words: tuple[str, str, str],
        choices: Sequence[Choice],
    ) -> None:
        """Prepare the dialog; `exec` shows it.

        Args:
            window: What it stands on.
            words: Title, text (a blank line parts paragraphs), and details shown on request.
            choices: One button each, in this order; the safe one is the solid one.
        """
        super().__init__(window)
        title, text, details = words
        self.setObjectName("window")
        self.setWindowTitle(title)
        self.setAccessibleDescription(text)
        self.safe = next((each.id for each in choices if each.is_safe), choices[-1].id)
        self.chosen = self.safe
        self.buttons: dict[str, Button] = {}
        self.texts = [Paragraph(part.strip()) for part in text.split("\n\n") if part.strip()]
        column = QVBoxLayout(self)
        side = theme().px(24)
        column.setContentsMargins(side, theme().px(20), side, theme().px(20))
        column.setSpacing(theme().px(12))
        if title:
            column.addWidget(Heading(title, Role.H2))
        self._add_words(column)
        if details:
            self._add_details(column, details)
        column.addSpacing(theme().px(4))
        column.addWidget(self._button_row(choices))
        self.setFixedWidth(self._width(window))
        self._fit()

    def _fit(self) -> None:
        """Be as high as the words are at this width: a dialog does not ask its layout for that."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def _width(self, window: QWidget | None) -> int:
        wide = theme().px(WIDE)
        return wide if window is None else min(wide, max(window.width() - theme().px(32), 320))

    def _add_words(self, column: QVBoxLayout) -> None:
        room = theme().px(WIDE) - 2 * theme().px(24)
        high = sum(each.heightForWidth(room) + theme().px(10) for each in self.texts)
        if high <= theme().px(MOST_HIGH):
            for each in self.texts:
                column.addWidget(each)
            return
        scroll = ScrollColumn(padding=0, top=0, bottom=0)
        for each in self.texts:
            scroll.add(each, 10)
        scroll.add_stretch()
        scroll.setFixedHeight(theme().px(MOST_HIGH))
        column.addWidget(scroll)

    def _add_details(self, column: QVBoxLayout, details: str) -> None:
        body = PlainEdit()
        body.setReadOnly(True)
        body.setPlainText(details)
        body.setAccessibleName(self.tr("Details"))
        body.setFixedHeight(theme().px(140))
        shown = Expander(self.tr("Details"), body)
        shown.toggled.connect(lambda _on: self._fit())
        column.addWidget(shown)

    def _button_row(self, choices: Sequence[Choice]) -> FlowRow:
        row = FlowRow()
        for choice in sorted(choices, key=lambda each: each.id != self.safe):
            button = Button(choice.text, kind="primary" if choice.id == self.safe else "plain")
            button.setObjectName(f"choice_{choice.id}")
            button.clicked.connect(partial(self._take, choice.id))
            self.buttons[choice.id] = button
            row.add(button)
        safe = self.buttons[self.safe]
        safe.setDefault(True)
        safe.setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def _take(self, choice: str, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self.chosen = choice
        self.accept()
