"""Cards with an icon, a bold line, a quieter line and buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.icon_view import IconView
from refundwizard.ui.widgets.paragraph import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from refundwizard.ui.widgets.buttons import Button
    from refundwizard.ui.widgets.card import Tone
    from refundwizard.ui.widgets.chips import Pill

_NARROW = 480
_LEAST = 200
"""With less room for the words (design px) pills and buttons stand below them."""
_BETWEEN = 26
_ENDS = 36
_TOKENS = {"soon": "soon", "overdue": "overdue", "prov": "prov", "safe": "safe"}


def two_lines(first: Paragraph, second: Paragraph) -> QVBoxLayout:
    """Put one paragraph under another without a gap, in the middle of the height given."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addStretch(1)
    for part in (first, second):
        column.addWidget(part)
        if not part.text():
            part.hide()
    column.addStretch(1)
    return column


class TurningCard(Card):
    """A card whose line of parts turns into a column where it is narrow."""

    def __init__(self, tone: Tone, padding: tuple[int, int]) -> None:
        """Make a card of `tone`; parts go into `line`."""
        super().__init__(tone=tone, padding=padding)
        self.line = QHBoxLayout()
        self.add_layout(self.line)
        theme().changed.connect(self._turn)

    def _turn(self) -> None:
        wide = self.width() / theme().scale
        stacked = 0 < wide < _NARROW or 0 < wide - self._beside() / theme().scale < _LEAST
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.line.setDirection(down if stacked else across)
        self.line.setSpacing(theme().px(10 if stacked else 12))

    def _beside(self) -> int:
        """Return the width (px) that pills and buttons take from the words, and the ends."""
        items = (self.line.itemAt(index) for index in range(self.line.count()))
        widgets = (item.widget() for item in items if item is not None)
        each = [widget.sizeHint().width() for widget in widgets if widget is not None]
        return sum(each) + theme().px(_BETWEEN) * len(each) + theme().px(_ENDS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn where there is little room."""
        super().resizeEvent(event)
        self._turn()


class StatusRow(TurningCard):
    """What state something is in, and what can be done about it."""

    def __init__(
        self,
        icon: str,
        title: str,
        note: str = "",
        *,
        tone: Tone = "plain",
        buttons: Sequence[Button] = (),
    ) -> None:
        """Make a row.

        Args:
            icon: Icon at the left.
            title: First line.
            note: Second line, quieter.
            tone: Ground and border; the icon takes its colour.
            buttons: At the right.
        """
        super().__init__(tone, (13, 18))
        self.title = Paragraph(title, Role.LABEL, "text")
        self.note = Paragraph(note, Role.HINT, "text2")
        self._icon = IconView(icon, _TOKENS.get(tone, "text2"), 18)
        words = QHBoxLayout()
        words.setSpacing(theme().px(12))
        words.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        words.addLayout(two_lines(self.title, self.note), 1)
        self.line.addLayout(words, 1)
        for button in buttons:
            self.line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._turn()

    def set_words(self, title: str, note: str = "") -> None:
        """Change both lines."""
        self.title.setText(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def set_icon(self, icon: str, token: str) -> None:
        """Change the icon and its colour."""
        self._icon.set_icon(icon, token)


class ActionCard(TurningCard):
    """The one thing to do now: when, what, how long is left, and the button for it."""

    def __init__(
        self,
        tone: Tone,
        eyebrow: str,
        title: str,
        *,
        pill: Pill | None = None,
        button: Button | None = None,
    ) -> None:
        """Make the card; `pill` is best a bare one, the card brings the ground."""
        super().__init__(tone, (16, 18))
        first = Paragraph(eyebrow, Role.HINT, "text2")
        self.title = Heading(title, Role.H2)
        self.line.addLayout(two_lines(first, self.title), 1)
        extras: tuple[QWidget | None, ...] = (pill, button)
        for extra in extras:
            if extra is not None:
                self.line.addWidget(extra, 0, Qt.AlignmentFlag.AlignVCenter)
        self._turn()

    def _turn(self) -> None:
        super()._turn()
        if self.line.direction() == QBoxLayout.Direction.LeftToRight:
            self.line.setSpacing(theme().px(26))
