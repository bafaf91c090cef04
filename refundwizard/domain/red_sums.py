"""Sums in a text that are more than the case supports.

Supported are the sum a letter asks for (with receipts where there are any), every amount the
shopper gave, and every sum the other side or the program itself wrote. What would only be added if
somebody established fraud is not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Money
from refundwizard.domain.claims import asked_for
from refundwizard.domain.correspondence import replies
from refundwizard.domain.red_spots import Spot
from refundwizard.domain.wording import money

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from refundwizard.domain.assessment import Claims
    from refundwizard.domain.case import Case

AMOUNT: Final = "amount"

_PLAIN: Final = str.maketrans("０１２３４５６７８９，．￥", "0123456789,.¥")  # noqa: RUF001
_FIGURE: Final = r"(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)"
_SUM: Final = re.compile(
    rf"(?<![\d.,])¥ ?{_FIGURE}(?![\d])|(?<![\d.,]){_FIGURE}(?= ?(万)? ?(?:元|块|人民币))"
)
_TEN_THOUSAND: Final = 10_000


def sums(own: str, claims: Claims, case: Case, plain: str = "") -> Iterator[Spot]:
    """Yield the sums beyond what is owed; nothing where no amount of the case is known."""
    given = _given(case)
    asked = asked_for(claims)
    most = max((asked[1] if asked else 0, claims.firm or 0, *(given if not asked else ())))
    if not most:
        return
    written = (plain, *replies(case, case.answers))
    known = given | {fen for text in written for fen, *_place in _sums_in(text)}
    for fen, start, end in _sums_in(own):
        if fen > most and fen not in known:
            better = money(asked[1]) if asked and asked[1] else None
            yield Spot(AMOUNT, own[start:end], start, end, better)


def _given(case: Case) -> frozenset[int]:
    return frozenset(each.fen for each in case.answers.values() if isinstance(each, Money))


def _sums_in(text: str) -> Iterable[tuple[int, int, int]]:
    """Yield each sum in fen with the place of its figure."""
    for hit in _SUM.finditer(text.translate(_PLAIN)):
        group = 1 if hit.group(1) else 2
        yield _fen(hit.group(group), is_large=bool(hit.group(3))), *hit.span(group)


def _fen(figure: str, *, is_large: bool) -> int:
    whole, _point, rest = figure.replace(",", "").partition(".")
    fen = int(whole) * 100 + int(rest.ljust(2, "0") or "0")
    return fen * _TEN_THOUSAND if is_large else fen
