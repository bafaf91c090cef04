"""Where the codes of a letter show: below its text, once they were asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from refundwizard.ui.qr_card import QrCard

if TYPE_CHECKING:
    from refundwizard.session.drafts_view import DraftView
    from refundwizard.ui.letter_hands import LetterHands

_AROUND: Final = 24
"""Px of a page that stay free above and below a code."""


class CodePlace(QObject):
    """Shows and hides the codes of the letter that is written in."""

    def __init__(self, hands: LetterHands) -> None:
        """Show none yet."""
        super().__init__(hands)
        self.hands = hands
        self.page = hands.page
        self.card: QrCard | None = None
        self._letter = ""
        self._is_asked = False
        hands.coded.connect(self.toggle)

    def add(self, draft: DraftView) -> None:
        """Put the codes of a draft in the column, if they were asked for."""
        self.card = None
        if self._letter != draft.id:
            return
        room = self.page.column.viewport().height() - _AROUND
        self.card = QrCard(self.hands.codes(draft), room)
        self.card.closed.connect(self.toggle)
        self.card.placed.connect(self._reveal)
        self.page.column.add(self.card, 10)

    def toggle(self) -> None:
        """Show the codes, or put them away."""
        draft = self.hands.draft
        if draft is None:
            return
        self._letter = "" if self._letter == draft.id else draft.id
        self._is_asked = bool(self._letter)
        self.page.redraw()

    def _reveal(self) -> None:
        """Scroll to the code that was asked for, once it has its place."""
        is_asked, self._is_asked = self._is_asked, False
        if not is_asked or self.card is None:
            return
        self.page.column.reveal(self.card)
        if self.card.view is not None:
            self.page.column.ensureWidgetVisible(self.card.view, 0, _AROUND // 2)
