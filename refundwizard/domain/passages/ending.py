"""How a case ended, in words: for the list, the pages and the documents alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.moments import beijing
from refundwizard.domain.passages.brief import yuan
from refundwizard.domain.wording import day

if TYPE_CHECKING:
    from datetime import date

    from refundwizard.domain.records import Closing
    from refundwizard.domain.words import Words


def came_of(words: Words, closing: Closing) -> str:
    """Return what came of it: “全额退回 ¥329.00”."""
    result = words(f"closing.{closing.result or 'closed'}")
    if closing.recovered is None:
        return result
    return words("closing.sum", result=result, sum=yuan(closing.recovered))


def ended(words: Words, closing: Closing, today: date) -> str:
    """Return when it ended and what came of it."""
    on = beijing(closing.at).date()
    return words("closing.ended", day=day(words, on, today), result=came_of(words, closing))
