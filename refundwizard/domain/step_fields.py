"""The step a letter announces: a way of the ladder that can really be taken, the nearest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.spoken import long_day, say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from refundwizard.domain.letter_fields import Material
    from refundwizard.domain.words import Words

NEXT_STEP: Final = "apply_intervention"
"""The deadline a letter announces as the next step."""

AFTER_THE_SELLER: Final = ("platform_intervention", "platform_support", "association")
AFTER_THE_PLATFORM: Final = ("association", "complaint_12315")
"""Ways to announce, in the order they are climbed; a letter names one and no more."""

ALL_WAYS: Final = frozenset({*AFTER_THE_SELLER, *AFTER_THE_PLATFORM})
BY_DAY: Final = "by_day"
"""Words of a step: ``letters.steps.<way>``, or this one where it has its day."""


def next_step_day(facts: Material) -> date | None:
    """Return the safe day of the next step, if its clock runs and is not over."""
    for clock in facts.deadlines:
        if clock.id == NEXT_STEP and clock.due.safe_by is not None:
            day = clock.due.safe_by.date()
            return day if day >= facts.as_of.date() else None
    return None


def next_way(facts: Material, ways: tuple[str, ...]) -> str:
    """Return the first of the ways that can be taken now; nothing where none can."""
    taken = {each.id for each in facts.routes if each.is_open}
    return next((name for name in ways if name in taken), "")


def _step(ways: tuple[str, ...]) -> Callable[[Material, Words], str]:
    def field(facts: Material, words: Words) -> str:
        way = next_way(facts, ways)
        day = next_step_day(facts) if way == ways[0] == "platform_intervention" else None
        if day is not None:
            return say(words, f"letters.steps.{BY_DAY}", on=long_day(words, day))
        return words.get(f"letters.steps.{way}") if way else ""

    return field


STEP_FIELDS: Final[Mapping[str, Callable[[Material, Words], str]]] = {
    "next_step": _step(AFTER_THE_SELLER),
    "step_outside": _step(AFTER_THE_PLATFORM),
}
"""By the name a body uses: a whole sentence, or nothing where no way is open."""

WAYS: Final[Mapping[str, tuple[str, ...]]] = {
    "next_step": AFTER_THE_SELLER,
    "step_outside": AFTER_THE_PLATFORM,
}
