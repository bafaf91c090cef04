"""What is owed, tier by tier, in integer fen.

``firm`` needs nothing more, ``with_receipt`` includes it and needs a receipt, ``if_established`` is
what would be added if somebody with the power to do so found fraud or the like. Lines of one group
are alternatives: they are never summed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Money, Unsure
from refundwizard.domain.assessment import ClaimLine, Claims, Offer, Step
from refundwizard.domain.base import UNSURE
from refundwizard.domain.conditions import Answers, picked
from refundwizard.domain.wording import money

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from refundwizard.domain.pack import Claim, Question, Tier

RECEIVED: Final = "refunded"
OFFERED: Final = "offer_amount"
OFFER_FORM: Final = "offer_form"
ORIGINAL: Final = "original_channel"

_TENTHS_OF_PERCENT: Final = 1000


def half_up(numerator: int, denominator: int) -> int:
    """Return a quotient rounded half up; the numerator is at least 0, the denominator above it."""
    return (2 * numerator + denominator) // (2 * denominator)


def reckon(claims: Iterable[Claim], answers: Answers, questions: Mapping[str, Question]) -> Claims:
    """Return all lines and the three tiers.

    A tier is None where an amount it cannot do without is missing; an optional amount that was left
    empty counts as nothing. An additional tier is None too where alternatives stand in it.
    """
    lines = _with_alternatives([_line(claim, answers, questions) for claim in claims])
    received = answers.get(RECEIVED)
    return Claims(
        firm=(firm := _tier(lines, "firm") if lines else None),
        with_receipt=_plus(firm, _tier(lines, "with_receipt")),
        if_established=_addition(lines),
        received=received.fen if isinstance(received, Money) else 0,
        lines=lines,
    )


def _line(claim: Claim, answers: Answers, questions: Mapping[str, Question]) -> ClaimLine:
    total, trace = 0, []
    missing = False
    for name in claim.of:
        answer = answers.get(name)
        if isinstance(answer, Money):
            total += answer.fen
            trace.append(_step("amount_of", question=name, amount=money(answer.fen)))
        elif isinstance(answer, Unsure):
            missing = True
            trace.append(_step("amount_unsure", question=name))
        elif _is_optional(questions, name):
            trace.append(_step("nothing_of", question=name))
        else:
            missing = True
            trace.append(_step("amount_missing", question=name))
    amount = None if missing else _apply(claim, total, trace)
    return ClaimLine(
        id=claim.id,
        tier=claim.tier,
        amount=amount,
        trace=tuple(trace),
        group=claim.group,
        rule=claim.rule,
    )


def _apply(claim: Claim, total: int, trace: list[Step]) -> int:
    if claim.method == "multiple":
        base, total = total, total * claim.times
        trace.append(_step("multiplied", times=claim.times, base=money(base), amount=money(total)))
        if total < claim.floor:
            total = claim.floor
            trace.append(_step("raised_to", amount=money(total)))
    elif len(claim.of) > 1:
        trace.append(_step("summed", amount=money(total)))
    return total


def _is_optional(questions: Mapping[str, Question], name: str) -> bool:
    question = questions.get(name)
    return question is not None and question.optional


def _step(code: str, **args: str | int) -> Step:
    return Step(code, None, tuple(args.items()))


def _with_alternatives(lines: list[ClaimLine]) -> tuple[ClaimLine, ...]:
    """Mark which line of each group counts: the first, or none in the additional tier."""
    sizes = Counter((line.tier, line.group or "") for line in lines)
    seen: set[tuple[Tier, str]] = set()
    marked = []
    for line in lines:
        key = (line.tier, line.group or "")
        if line.group is not None and sizes[key] > 1:
            chosen = line.tier != "if_established" and key not in seen
            code = "chosen_alternative" if chosen else "other_alternative"
            marked.append(replace(line, chosen=chosen, trace=(*line.trace, Step(code))))
        else:
            marked.append(line)
        seen.add(key)
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


def offer(claims: Claims, answers: Answers) -> Offer | None:
    """Return what was offered against what is asked for; None without an offer or a sum."""
    offered, asked = answers.get(OFFERED), asked_for(claims)
    if not isinstance(offered, Money) or asked is None or asked[1] == 0:
        return None
    form = picked(answers.get(OFFER_FORM)) - {UNSURE}
    return Offer(
        amount=offered.fen,
        tier=asked[0],
        of=asked[1],
        share=half_up(_TENTHS_OF_PERCENT * offered.fen, asked[1]),
        original_channel=ORIGINAL in form if form else None,
    )
