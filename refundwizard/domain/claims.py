"""What is owed, tier by tier, in integer fen.

``firm`` needs nothing more, ``with_receipt`` includes it and needs a receipt, ``if_established`` is
what would be added if somebody with the power to do so found fraud or the like. Lines of one group
are alternatives, in whatever tier they stand: they are never summed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Money
from refundwizard.domain.assessment import ClaimLine, Claims, Step
from refundwizard.domain.money_methods import METHODS
from refundwizard.domain.money_sums import Sums

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from refundwizard.domain.conditions import Answers
    from refundwizard.domain.pack import Claim, Question, Tier

RECEIVED: Final = "refunded"


def reckon(
    claims: Iterable[Claim],
    answers: Answers,
    questions: Mapping[str, Question],
    today: date | None = None,
) -> Claims:
    """Return all lines and the three tiers, as of a day.

    A tier is None where an amount it cannot do without is missing; an optional amount that was left
    empty counts as nothing. An additional tier is None too where alternatives stand in it. A line
    is left out while a question of its ``if_given`` has no answer.
    """
    standing = (claim for claim in claims if all(name in answers for name in claim.if_given))
    lines = _with_alternatives([_line(Sums(each, answers, questions, today)) for each in standing])
    received = answers.get(RECEIVED)
    return Claims(
        firm=(firm := _tier(lines, "firm") if lines else None),
        with_receipt=_plus(firm, _tier(lines, "with_receipt")),
        if_established=_addition(lines),
        received=received.fen if isinstance(received, Money) else 0,
        lines=lines,
    )


def _line(sums: Sums) -> ClaimLine:
    claim = sums.claim
    amount = METHODS[claim.method](sums)
    return ClaimLine(
        id=claim.id,
        tier=claim.tier,
        amount=amount,
        trace=tuple(sums.trace),
        group=claim.group,
        rule=claim.rule,
    )


def _with_alternatives(lines: list[ClaimLine]) -> tuple[ClaimLine, ...]:
    """Mark which line of each group counts: the first that is due as it stands.

    In the additional tier none counts by itself.
    """
    sizes = Counter(line.group for line in lines)
    settled: set[str] = set()
    marked = []
    for line in lines:
        if line.group is None or sizes[line.group] == 1:
            marked.append(line)
            continue
        chosen = line.tier != "if_established" and line.group not in settled
        if chosen:
            settled.add(line.group)
        code = "chosen_alternative" if chosen else "other_alternative"
        marked.append(replace(line, chosen=chosen, trace=(*line.trace, Step(code))))
    return tuple(marked)


def _tier(lines: Iterable[ClaimLine], tier: Tier) -> int | None:
    return _sum([line.amount for line in lines if line.tier == tier and line.chosen])


def _sum(amounts: list[int | None]) -> int | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if len(known) == len(amounts) else None


def _plus(firm: int | None, more: int | None) -> int | None:
    return None if firm is None or more is None else firm + more


def _addition(lines: Iterable[ClaimLine]) -> int | None:
    mine = [line for line in lines if line.tier == "if_established"]
    if not mine or not all(line.chosen for line in mine):
        return None
    return _sum([line.amount for line in mine])


def asked_for(claims: Claims) -> tuple[Tier, int] | None:
    """Return the tier a letter asks for and its sum in fen: with receipts where there are any."""
    if claims.with_receipt is not None and claims.with_receipt != claims.firm:
        return "with_receipt", claims.with_receipt
    return None if claims.firm is None else ("firm", claims.firm)


def still_asked(claims: Claims) -> int:
    """Return what a letter asks for in fen: what is owed less what came back; never below 0."""
    asked = asked_for(claims)
    return max(asked[1] - claims.received, 0) if asked else 0
