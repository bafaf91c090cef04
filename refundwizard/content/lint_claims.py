"""Checks of the lines of what is owed: each has what its method works with (RW304)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.content.findings import Finding, Job, listed
from refundwizard.content.walk import place
from refundwizard.domain import money_items, money_terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.pack import Claim, Pack

_READS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "pro_rata": ((money_items.ITEMS, "items"),),
    "resettled": ((money_items.ITEMS, "items"), (money_items.THRESHOLD, "money")),
    "doubled": ((money_terms.PRICE, "money"),),
    "interest": ((money_terms.RATE, "money"),),
}
"""Questions a method reads by itself, and what they have to ask for."""


def check_claims(job: Job) -> Iterator[Finding]:
    """Yield RW304: amounts that are no amounts, and fields a method needs or does not know."""
    for claim in job.pack.claims.values():
        where = place("claims", claim.id)
        yield from (Finding("RW304", where, message) for message in _faults(job.pack, claim))


def _faults(pack: Pack, claim: Claim) -> Iterator[str]:
    amounts = (*claim.of, *claim.less)
    wrong = [name for name in amounts if name in pack.questions and not _asks(pack, name, "money")]
    if wrong:
        yield f"{listed(wrong)} asks for no amount; name questions that ask for money"
    if bool(claim.less) != (claim.method == "difference"):
        yield "`less` belongs to the method `difference`, and it needs one"
    if (claim.since is not None) != (claim.method == "interest"):
        yield "`since` belongs to the method `interest`, and it needs one"
    if claim.since is not None and not _asks(pack, claim.since, "date", "time"):
        yield f"`{claim.since}` asks for no day; name a question that does"
    own = (*_READS.get(claim.method, ()), *(_READS["pro_rata"] if claim.of_part else ()))
    lacking = [name for name, asks in own if not _asks(pack, name, asks)]
    if lacking:
        yield f"its method reads {listed(lacking)}; add questions of that name and kind"


def _asks(pack: Pack, name: str, *kinds: str) -> bool:
    question = pack.questions.get(name)
    return question is not None and question.asks in kinds
