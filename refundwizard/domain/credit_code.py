"""The check digit of a unified social credit code (统一社会信用代码).

GB 32100-2015, 法人和其他组织统一社会信用代码编码规则: 18 characters of digits and capital letters
without I, O, S, V and Z; the last one checks the 17 before it, modulo 31 with the weights 3^i.
"""

from __future__ import annotations

import unicodedata
from typing import Final

_CHARACTERS: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS: Final = tuple(pow(3, place, 31) for place in range(17))
LENGTH: Final = 18


def tidy(text: str) -> str:
    """Return a code as it is compared: capital letters of one width, no spaces or hyphens."""
    plain = "".join(unicodedata.normalize("NFKC", text).upper().split())
    return plain.replace("-", "")


def is_valid(text: str) -> bool:
    """Tell whether a text is a code whose check digit fits; nothing says that it was issued."""
    code = tidy(text)
    if len(code) != LENGTH or not set(code) <= set(_CHARACTERS):
        return False
    return code[-1] == check_digit(code[:-1])


def check_digit(body: str) -> str:
    """Return the 18th character for the first 17.

    Raises:
        ValueError: a character cannot stand in a code, or there are not 17.
    """
    values = (_CHARACTERS.index(char) for char in body)
    total = sum(value * weight for value, weight in zip(values, _WEIGHTS, strict=True))
    return _CHARACTERS[-total % 31]
