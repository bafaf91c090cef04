"""What is written in a letter, noted at once in case the program is killed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.session.editing import stored
from refundwizard.session.unsaved_drafts import letter_key

if TYPE_CHECKING:
    from refundwizard.ui.letter_hands import LetterHands


def note(hands: LetterHands) -> None:
    """Note what stands in the editor, where the case does not have it yet."""
    editor = hands.editor
    if editor is not None and hands.draft is not None:
        raw = editor.words()
        text = None if raw == editor.committed else stored(raw, hands.words)
        hands.page.tools.opened().typing.typed(letter_key(hands.draft.source.id), text)


def hand_over(hands: LetterHands) -> None:
    """Say that the case takes the letter's words over; the next save holds them."""
    if hands.draft is not None:
        hands.page.tools.opened().typing.handed_over([letter_key(hands.draft.source.id)])
