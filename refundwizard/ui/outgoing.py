"""The one place where a stored text becomes what leaves the program through the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.words import Words
from refundwizard.session.personal import ready

if TYPE_CHECKING:
    from refundwizard.ui.page import Tools


def letter_words(tools: Tools) -> Words:
    """Return the words of the language letters are sent in."""
    pack = tools.library.pack
    return Words(pack.languages[0], pack.texts)


def outgoing(text: str, tools: Tools) -> str:
    """Return a text with the shopper's particulars in it; what nobody entered is a blank."""
    return ready(text, tools.personal.person, letter_words(tools))
