"""A tinted card with one message, perhaps an action, perhaps a cross."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button, IconButton
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.icon_view import IconView
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from refundwizard.ui.widgets.card import Tone

BannerTone = Literal["soon", "overdue", "plain", "safe"]

_ICONS: Final = {"soon": "soon", "overdue": "overdue", "plain": "attention", "safe": "safe"}
_TOKENS: Final = {"soon": "soon", "overdue": "overdue", "plain": "text2", "safe": "safe"}


class Banner(Card):
    """Says something about the whole page."""

    action_requested = Signal()
    closed = Signal()

    def __init__(
        self,
        tone: BannerTone,
        text: str,
        *,
        bold_phrase: str = "",
        action: str = "",
        close_name: str = "",
    ) -> None:
        """Make a banner.

        Args:
            tone: Colour and icon.
            text: The message.
            bold_phrase: A part of it to set bold.
            action: Words of a button; "" for none.
            close_name: Name of the cross; "" for none.
        """
        card_tone: Tone = tone
        super().__init__(tone=card_tone, padding=(11, 16))
        self.words = Paragraph(text, Role.HINT, "text", bold_phrase=bold_phrase)
        self._icon = IconView(_ICONS[tone], _TOKENS[tone], 18)
        self._icon.setContentsMargins(0, theme().px(1), 0, 0)
        message = QWidget()
        beside = QHBoxLayout(message)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme().px(10))
        beside.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self.words, 1, Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout()
        line.setSpacing(theme().px(10))
        line.addWidget(message, 1, Qt.AlignmentFlag.AlignVCenter)
        self.button: Button | None = None
        if action:
            self.button = Button(action, small=True)
            self.button.clicked.connect(self.action_requested)
            line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        if close_name:
            cross = IconButton("close", close_name, size=26)
            cross.clicked.connect(self.closed)
            cross.clicked.connect(self.hide)
            line.addWidget(cross, 0, Qt.AlignmentFlag.AlignVCenter)
        self.add_layout(line)

    def set_text(self, text: str, bold_phrase: str = "") -> None:
        """Show another message."""
        self.words.set_bold_phrase(bold_phrase)
        self.words.setText(text)
