"""Days that follow from what was recorded, under names that clocks and letters can count from.

They look like answers and are none: nobody is asked for them and nothing of them is stored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import AtTime, OnDate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from refundwizard.domain.answers import Answer
    from refundwizard.domain.case import Case

FILED: Final = "filed"
ACCEPTED: Final = "accepted"
ENDED: Final = "ended"
DECIDED: Final = "decided"
"""The body has said something: it took the filing, or that was its end."""
REJECTED: Final = "rejected"
SETTLED: Final = "settled"
FIRST_DEMAND: Final = "first_demand"
"""When the shopper first sent something."""
LAST_DEMAND: Final = "last_demand"
LAST_REPLY: Final = "last_reply"
"""When the other side last wrote."""

_ENDINGS: Final = {"rejected": REJECTED, "settled": SETTLED}
"""Endings that start a clock of their own."""
PROMISED_BY: Final = "promised_by"
"""Until when a side promised something in a call, ``promised_by_merchant`` for example."""
PROMISING: Final = ("merchant", "platform")


def names(routes: Iterable[str]) -> frozenset[str]:
    """Return every name there can be for these routes, ``filed_<route>`` among them."""
    kinds = (FILED, ACCEPTED, ENDED, DECIDED, REJECTED, SETTLED)
    of_routes = {f"{kind}_{route}" for route in routes for kind in kinds}
    promised = {f"{PROMISED_BY}_{side}" for side in PROMISING}
    return frozenset({*of_routes, *promised, FIRST_DEMAND, LAST_DEMAND, LAST_REPLY})


def happenings(case: Case) -> dict[str, Answer]:
    """Return the days that can be told from the records; of two filings on a route the last."""
    return {**dict(_messages(case)), **dict(_promises(case)), **dict(_filings(case))}


def _messages(case: Case) -> Iterator[tuple[str, Answer]]:
    out = sorted(message.at for message in case.messages if message.went_out)
    replies = sorted(message.at for message in case.messages if message.direction == "in")
    if out:
        yield FIRST_DEMAND, AtTime(at=out[0])
        yield LAST_DEMAND, AtTime(at=out[-1])
    if replies:
        yield LAST_REPLY, AtTime(at=replies[-1])


def _promises(case: Case) -> Iterator[tuple[str, Answer]]:
    """Yield the last day each side named in a call, unless that point is settled."""
    settled = {each.point: each.state == "resolved" for each in case.points}
    for message in sorted(case.messages, key=lambda each: each.at):
        call, point = message.call, f"promise_{message.id}"
        if call is None or call.promised_by is None or settled.get(point, False):
            continue
        if call.side in PROMISING:
            yield f"{PROMISED_BY}_{call.side}", _until(call.promised_by)


def _until(at: datetime) -> Answer:
    """Return a moment; 00:00 stands for a day without a time."""
    return OnDate(on=at.date()) if (at.hour, at.minute) == (0, 0) else AtTime(at=at)


def _filings(case: Case) -> Iterator[tuple[str, Answer]]:
    for filing in case.filings:
        yield f"{FILED}_{filing.route}", AtTime(at=filing.filed_at)
        if filing.accepted_on is not None:
            yield f"{ACCEPTED}_{filing.route}", OnDate(on=filing.accepted_on)
        if filing.ended_on is not None:
            yield f"{ENDED}_{filing.route}", OnDate(on=filing.ended_on)
            if filing.ending in _ENDINGS:
                yield f"{_ENDINGS[filing.ending]}_{filing.route}", OnDate(on=filing.ended_on)
        decided = filing.accepted_on or filing.ended_on
        if decided is not None:
            yield f"{DECIDED}_{filing.route}", OnDate(on=decided)
