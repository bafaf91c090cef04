"""Amounts of money as people type them, in fen."""

from __future__ import annotations

import re
from typing import Final

from refundwizard.domain.errors import AnswerError
from refundwizard.domain.readings import even

LARGEST_FEN: Final = 100_000_000_000
"""One thousand million yuan; more is a slip of the hand."""

_MONEY: Final = re.compile(
    r"(-)?(?:¥|￥|rmb|cny)? ?(-)?(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d*))? ?(?:元|块|yuan|rmb|cny)?"
)


def fen_of(question: str, raw: object) -> int:
    """Return an amount of yuan in fen, exactly: nothing is rounded away.

    Raises:
        AnswerError: not an amount, negative, finer than a fen, or beyond all bounds.
    """
    if isinstance(raw, bool) or not isinstance(raw, str | int | float):
        raise AnswerError(question, "not_money", given=given(raw))
    match = _MONEY.fullmatch(even(repr(raw) if isinstance(raw, float) else given(raw)))
    if match is None:
        raise AnswerError(question, "not_money", given=given(raw))
    fraction = (match[4] or "").rstrip("0")
    if match[1] or match[2]:
        raise AnswerError(question, "money_negative", given=given(raw))
    if len(fraction) > len("00"):
        raise AnswerError(question, "money_too_fine", given=given(raw))
    fen = int(match[3].replace(",", "")) * 100 + int(fraction.ljust(2, "0"))
    if fen > LARGEST_FEN:
        raise AnswerError(question, "money_too_large", given=given(raw))
    return fen


def given(raw: object) -> str:
    """Return a raw value short enough for a sentence about it."""
    return str(raw)[:60]
