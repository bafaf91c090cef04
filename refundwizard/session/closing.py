"""The end of a case and its reopening; both are entries, and the last one counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from refundwizard.domain.records import Closing

if TYPE_CHECKING:
    from datetime import datetime

    from refundwizard.domain.case import Case

Result = Literal["full", "part", "none", "dropped"]

RESULTS: Final[tuple[Result, ...]] = ("full", "part", "none", "dropped")
"""What can have come of a case: all of it, some, nothing, or it was not pursued."""

WITH_SUM: Final = frozenset({"full", "part"})
"""Results that money came back with; only these have a sum, a step and an argument."""

MERCHANT: Final = "merchant"
"""The route that stands for the seller paying by itself."""


@dataclass(frozen=True, slots=True)
class Ending:
    """What the shopper says about the end.

    ``recovered`` is in fen, None where it was not said; ``route`` and ``argument`` are ids of the
    pack or empty.
    """

    result: Result
    recovered: int | None = None
    route: str = ""
    argument: str = ""
    note: str = ""


def close(case: Case, ending: Ending, at: datetime) -> Case:
    """Return the case closed at a moment; where nothing came back there is no sum and no step."""
    has_sum = ending.result in WITH_SUM
    entry = Closing(
        at=at,
        result=ending.result,
        recovered=ending.recovered if has_sum else None,
        route=ending.route if has_sum else "",
        argument=ending.argument if has_sum else "",
        note=ending.note.strip(),
    )
    return case.model_copy(update={"closings": (*case.closings, entry)})


def reopen(case: Case, at: datetime) -> Case:
    """Return the case open again; how it was closed stays in its history."""
    return case.model_copy(
        update={"closings": (*case.closings, Closing(at=at, kind="reopened"))},
    )
