"""What is claimed from the other side, with its arithmetic and the exhibits that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import KeyValues, Pair, Paragraph, Side, Table
from refundwizard.domain.passages.brief import yuan
from refundwizard.domain.passages.chronology import exhibits_of
from refundwizard.domain.passages.exhibits import anchor, caption, numbers
from refundwizard.domain.passages.owed import row_of, total_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from refundwizard.domain.assessment import ClaimLine, Step
    from refundwizard.domain.document import Block
    from refundwizard.domain.pack import Tier
    from refundwizard.domain.passages.brief import Brief

_SHOWN_BY: Final[dict[str, tuple[str, ...]]] = {
    "price_paid": ("E01", "E09"),
    "freight_paid": ("E01", "E09"),
    "deposit_paid": ("E01", "E09"),
    "money_sent": ("E09",),
    "return_freight": ("E14",),
    "freight_cost": ("E14",),
    "test_fee": ("E11",),
    "price_after": ("E17",),
    "refunded": ("E10",),
}
"""Kinds of evidence that show such a sum."""
_SIDES: Final[tuple[Side, ...]] = ("left", "left", "left", "right")
_COLUMNS: Final = ("item", "where", "proof", "amount")


def claimed(brief: Brief) -> Iterator[Block]:
    """Yield the firm sums, those with a receipt, what came back, and what is asked for beyond."""
    claims = brief.found.claims
    lines = [line for line in claims.lines if line.chosen and line.amount != 0]
    sure = [line for line in lines if line.tier != "if_established"]
    if sure:
        tiers: list[Tier] = ["firm"]
        if any(line.tier == "with_receipt" for line in sure):
            tiers.append("with_receipt")
        yield _table(brief, sure, tiers)
        yield from _balance(brief)
    more = [line for line in lines if line.tier == "if_established"]
    if more:
        yield Paragraph(text=brief.words("dossier.beyond"))
        yield _table(brief, more, ["if_established"] if claims.if_established else [])


def _table(brief: Brief, lines: Sequence[ClaimLine], tiers: Sequence[Tier]) -> Table:
    rows: list[tuple[str, ...]] = []
    links: list[str] = []
    strong: list[int] = []
    for tier in tiers or ("if_established",):
        for line in (each for each in lines if each.tier == tier):
            name, _where, amount = row_of(brief, line)
            shown = _shown(brief, line)
            rows.append((name, _reckoned(brief, line), numbers(brief, shown), amount))
            links.append(anchor(shown[0]) if shown else "")
        if tier in tiers:
            name, where, amount = total_of(brief, tier, getattr(brief.found.claims, tier))
            strong.append(len(rows))
            rows.append((name, where, "", amount))
            links.append("")
    return Table(
        header=tuple(brief.words(f"dossier.column_{name}") for name in _COLUMNS),
        align=_SIDES,
        wide=1,
        rows=tuple(rows),
        strong=tuple(strong),
        links=tuple(links) if any(links) else (),
    )


def _reckoned(brief: Brief, line: ClaimLine) -> str:
    """Return how a sum came about, step by step, addressed to nobody."""
    steps = (_step(brief, step) for step in line.trace)
    return brief.say("owed.step_joint").join(each for each in steps if each)


def _step(brief: Brief, step: Step) -> str:
    args = dict(step.args)
    if step.code == "amount_of":
        label = caption(brief, str(args["question"]))
        return brief.words("dossier.sum", label=label, amount=args["amount"])
    return "" if step.code == "nothing_of" else brief.step(step).why


def _shown(brief: Brief, line: ClaimLine) -> tuple[int, ...]:
    """Return the exhibits that show the sums a line is reckoned from."""
    claim = brief.pack.claims.get(line.id)
    kinds = dict.fromkeys(kind for name in (claim.of if claim else ()) for kind in _kinds(name))
    return tuple(sorted({number for kind in kinds for number in exhibits_of(brief, kind)}))


def _kinds(question: str) -> tuple[str, ...]:
    return _SHOWN_BY.get(question, ())


def _balance(brief: Brief) -> Iterator[Block]:
    claims = brief.found.claims
    if claims.received and claims.shortfall is not None:
        received = Pair(key=brief.say("owed.received"), value=yuan(claims.received))
        short = Pair(key=brief.say("owed.shortfall"), value=yuan(claims.shortfall), strong=True)
        yield KeyValues(rows=(received, short))
