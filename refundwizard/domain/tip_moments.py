"""When general advice helps: before buying, at unboxing, and in a case as far as it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.conditions import Answers, picked

if TYPE_CHECKING:
    from collections.abc import Collection

    from refundwizard.domain.pack import Pack, Tip

BEFORE_A_CASE: Final = ("before_buying", "unboxing", "confirming")
"""The moments of somebody who has no dispute yet, in the order they come."""

_STAGES: Final[dict[str, tuple[str, ...]]] = {
    "not_applied": ("applying", "confirming"),
    "waiting": ("confirming",),
    "agreed": ("sending_back", "confirming"),
    "refused": ("confirming", "outside"),
    "reviewing": ("confirming", "outside"),
    "closed": ("applying", "confirming", "outside"),
}


def present(answers: Answers) -> tuple[str, ...]:
    """Return the moments a case is in, by the stage its request has reached."""
    stages = sorted(picked(answers.get("stage")))
    return tuple(moment for stage in stages for moment in _STAGES.get(stage, ()))


def general_tips(pack: Pack, moments: Collection[str]) -> tuple[Tip, ...]:
    """Return the tips that help everybody at these moments, in the pack's order."""
    return tuple(tip for tip in pack.tips.values() if tip.everywhere and tip.moment in moments)
