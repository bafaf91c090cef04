"""One entry of a case's line of time, and how it is made of a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, Literal

from refundwizard.domain.moments import beijing
from refundwizard.domain.wording import capital, day, left

if TYPE_CHECKING:
    from refundwizard.session.view_state import ViewState
    from refundwizard.session.wizard import Place

Lane = Literal["you", "other", "body"]
"""Who does it: the shopper, the seller, or the platform and the authorities."""

Kind = Literal[
    "fact",
    "sent",
    "received",
    "prepared",
    "call",
    "promise",
    "filed",
    "accepted",
    "ended",
    "extended",
    "changed",
    "exhibits",
    "closed",
    "special",
    "safe",
    "latest",
    "platform",
]


@dataclass(frozen=True, slots=True)
class Entry:
    """Something on the line of time. ``day`` has its weekday; ``left`` counts days to come.

    ``clock`` is empty where only the day is known, ``year`` where the day says it or it is this
    year. ``place`` is where it was recorded. ``is_last`` marks the latest date after a safe one,
    ``is_far`` one so far ahead that it is never the next.
    """

    id: str
    kind: Kind
    lane: Lane
    on: date
    title: str
    clock: str = ""
    note: str = ""
    place: Place | None = None
    day: str = ""
    year: str = ""
    left: str = ""
    is_coming: bool = False
    is_last: bool = False
    is_far: bool = False
    is_provisional: bool = False
    is_overdue: bool = False


LANES: Final[dict[str, Lane]] = {"buyer": "you", "merchant": "other"}


"""Who has to do something, as deadlines say it; everybody else is a body."""


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes entries of a state: words for their day, and whether they are still to come."""

    state: ViewState

    def __call__(
        self, at: date, known: tuple[str, Kind, Lane], title: str, **more: object
    ) -> Entry:
        """Return an entry for a day or moment; ``known`` is its id, kind and lane."""
        name, kind, lane = known
        on, clock = at, ""
        if isinstance(at, datetime):
            at = beijing(at)
            on, clock = at.date(), f"{at:%H:%M}"
        is_coming = on > self.state.today or (isinstance(at, datetime) and at > self.state.now)
        words = self.state.words
        return Entry(
            id=name,
            kind=kind,
            lane=lane,
            on=on,
            title=capital(title),
            clock=clock,
            day=day(words, on, on),
            year=year_of(self.state, on),
            left=left(words, on, self.state.today) if is_coming else "",
            is_coming=is_coming,
            **more,  # type: ignore[arg-type]
        )


def year_of(state: ViewState, on: date) -> str:
    """Return the year of a day in another year, unless days are written with their year anyway."""
    plain = day(state.words, on, on)
    is_said = on.year == state.today.year or str(on.year) in plain
    return "" if is_said else state.words("timeline.year", year=on.year)
