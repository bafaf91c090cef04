"""What the other side may bring up against each claim line, and what answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.applied import held
from refundwizard.domain.record_results import DefenceResult

if TYPE_CHECKING:
    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.guidance import Guidance
    from refundwizard.domain.pack import Pack

MOST: Final = 3
"""Arguments shown beside one claim line."""


def defences(pack: Pack, found: Assessment, guidance: Guidance) -> tuple[DefenceResult, ...]:
    """Return at most three arguments for each claim line, in the order of the pack."""
    fitting = tuple(guidance.holding(pack.defences.values()))
    return tuple(
        DefenceResult(each.id, line.id, held(pack, each.rules, guidance, found.as_of))
        for line in found.claims.lines
        for each in [each for each in fitting if line.id in each.claims][:MOST]
    )
