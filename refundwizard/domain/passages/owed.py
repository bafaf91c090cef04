"""What is owed, tier by tier, with where every figure comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import KeyValues, Notice, Pair, Paragraph, Side, Table
from refundwizard.domain.passages.brief import Brief, yuan
from refundwizard.domain.wording import money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.assessment import ClaimLine, Offer
    from refundwizard.domain.document import Block

_TENTHS: Final = 10

_PLAIN: Final = frozenset({"amount_of", "nothing_of"})
"""Steps that say no more than where a figure stands."""

_MANY: Final = 3
"""So many steps are told as sentences of their own."""

Row = tuple[str, str, str]


def owed(brief: Brief) -> Iterator[Block]:
    """Yield the firm tiers, what came back, an offer, and what is due only once established."""
    claims = brief.found.claims
    sure = [line for line in claims.lines if line.tier != "if_established"]
    if sure:
        yield _sure(brief, sure)
        yield from _balance(brief)
    if brief.found.offer is not None:
        yield Paragraph(text=_offer(brief, brief.found.offer))
    more = [line for line in claims.lines if line.tier == "if_established"]
    if more:
        yield Notice(text=brief.say("owed.established"))
        yield from _more(brief, more)


def _table(brief: Brief, rows: list[Row], strong: list[int]) -> Table:
    header = tuple(brief.say(f"owed.{name}") for name in ("item", "where", "amount"))
    align: tuple[Side, ...] = ("left", "left", "right")
    return Table(header=header, align=align, wide=1, rows=tuple(rows), strong=tuple(strong))


def _sure(brief: Brief, lines: list[ClaimLine]) -> Table:
    claims = brief.found.claims
    firm = [row_of(brief, line) for line in lines if line.tier == "firm"]
    rows = [*firm, total_of(brief, "firm", claims.firm)]
    strong = [len(firm)]
    receipts = [row_of(brief, line) for line in lines if line.tier == "with_receipt"]
    if receipts:
        rows += [*receipts, total_of(brief, "with_receipt", claims.with_receipt)]
        strong.append(len(rows) - 1)
    return _table(brief, rows, strong)


def row_of(brief: Brief, line: ClaimLine) -> Row:
    """Return what a line is called, where it comes from, and its sum."""
    where = brief.words.get(f"claims.{line.id}.where")
    steps = [brief.step(step).why for step in line.trace if step.code not in _PLAIN]
    name = brief.words.get(f"claims.{line.id}.name", line.id)
    if len(steps) < _MANY:
        return name, brief.joined((where, *steps)), _amount(brief, line.amount)
    return name, brief.say("owed.step_joint").join((where, *steps)), _amount(brief, line.amount)


def total_of(brief: Brief, tier: str, fen: int | None) -> Row:
    """Return the row of a tier's sum."""
    return brief.say(f"owed.{tier}"), "", _amount(brief, fen)


def _amount(brief: Brief, fen: int | None) -> str:
    return brief.say("owed.missing") if fen is None else money(fen)


def _balance(brief: Brief) -> Iterator[Block]:
    """Yield what came back and what is still missing, once something came back."""
    claims = brief.found.claims
    if claims.received and claims.shortfall is not None:
        received = Pair(key=brief.say("owed.received"), value=yuan(claims.received))
        short = Pair(key=brief.say("owed.shortfall"), value=yuan(claims.shortfall), strong=True)
        yield KeyValues(rows=(received, short))


def _offer(brief: Brief, offer: Offer) -> str:
    whole, tenth = divmod(offer.share, _TENTHS)
    key = "owed.offer_channel" if offer.original_channel is False else "owed.offer"
    return brief.say(key, offer=yuan(offer.amount), of=yuan(offer.of), share=f"{whole}.{tenth}")


def _more(brief: Brief, lines: list[ClaimLine]) -> Iterator[Block]:
    rows = [row_of(brief, line) for line in lines]
    total = brief.found.claims.if_established
    if total is not None:
        rows.append(total_of(brief, "if_established", total))
    strong = [] if total is None else [len(lines)]
    yield _table(brief, rows, strong)
    for line in lines:
        proof = brief.words.get(f"claims.{line.id}.proof")
        if proof:
            yield Paragraph(text=proof, small=True)
    if total is None and any(not line.chosen for line in lines):
        yield Paragraph(text=brief.say("owed.alternatives"), small=True)
