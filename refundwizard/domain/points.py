"""Open points of the dispute, carried from round to round until the shopper settles them.

A point is what is asked for (a line of the reckoning, else the request as a whole), an excuse that
was recognised and not rejected, or something the other side promised. Each reply raises the
question once more: settled, or still so? Only what the shopper answered gets into a letter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from refundwizard.domain.correspondence import hits_in
from refundwizard.domain.record_results import PointResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from refundwizard.domain.assessment import Claims, Problem, RebuttalResult
    from refundwizard.domain.case import Case
    from refundwizard.domain.pack import Pack
    from refundwizard.domain.record_results import PointKind
    from refundwizard.domain.records import Message, PointAnswer

REQUEST: Final = "request"
"""The subject of the point that stands for the whole request where nothing is reckoned."""


class Found(Protocol):
    """What points are read from: an assessment, or what letters are made of."""

    @property
    def claims(self) -> Claims:
        """The reckoning."""

    @property
    def rebuttals(self) -> tuple[RebuttalResult, ...]:
        """The excuses recognised."""

    @property
    def problem(self) -> Problem | None:
        """The problem, where it has a name."""


def points(found: Found, case: Case, pack: Pack) -> tuple[PointResult, ...]:
    """Return the points of a case: what is asked for, then excuses, then promises."""
    if found.problem is None:
        return ()
    came_in = tuple(each for each in case.messages if each.direction == "in")
    last = {each.point: each for each in case.points}
    return tuple(
        _point(kind, subject, raised, last.get(f"{kind}_{subject}"), came_in)
        for kind, subject, raised in _raised(found, case, pack, came_in)
    )


def replies(case: Case) -> tuple[Message, ...]:
    """Return what came in, the oldest first."""
    came_in = (each for each in case.messages if each.direction == "in")
    return tuple(sorted(came_in, key=lambda each: each.at))


def _raised(
    found: Found, case: Case, pack: Pack, came_in: tuple[Message, ...]
) -> Iterator[tuple[PointKind, str, tuple[datetime, ...]]]:
    """Yield kind and subject of each point, and when it was raised, the first time first."""
    sent = tuple(sorted(each.at for each in case.messages if each.went_out))[:1]
    for subject in _demands(found.claims):
        yield "demand", subject, sent
    for each in found.rebuttals:
        if each.state != "rejected":
            said = (one.at for one in came_in if hits_in(one.text, pack.rebuttals[each.id]))
            yield "excuse", each.id, tuple(sorted(said))
    for message in case.messages:
        if message.id and message.call is not None and message.call.promise.strip():
            yield "promise", message.id, (message.at,)


def _demands(claims: Claims) -> Iterable[str]:
    """Return the lines a letter asks for; what has to be established first is none of them."""
    asked = [
        line.id
        for line in claims.lines
        if line.chosen and line.tier != "if_established" and (line.amount or 0) > 0
    ]
    return asked or (REQUEST,)


def _point(
    kind: PointKind,
    subject: str,
    raised: tuple[datetime, ...],
    answer: PointAnswer | None,
    came_in: tuple[Message, ...],
) -> PointResult:
    since = raised[0] if raised else None
    later = _after(answer, came_in) if answer else _later(since, came_in, kind)
    is_settled = answer is not None and answer.state == "resolved"
    is_back = kind == "excuse" and any(each.at in raised for each in later)
    return PointResult(
        id=f"{kind}_{subject}",
        kind=kind,
        subject=subject,
        state="resolved" if is_settled and not is_back else "open",
        is_asked=bool(later) and (is_back or not is_settled),
        since=since,
        is_told=answer is not None and not is_settled and not later,
    )


def _after(answer: PointAnswer, came_in: tuple[Message, ...]) -> tuple[Message, ...]:
    """Return the replies recorded since an answer; it names the reply it was given on."""
    ids = [each.id for each in came_in]
    if answer.reply in ids:
        return came_in[ids.index(answer.reply) + 1 :]
    return tuple(each for each in came_in if each.at > answer.at)


def _later(
    since: datetime | None, came_in: tuple[Message, ...], kind: PointKind
) -> tuple[Message, ...]:
    """Return the replies since a point arose; an excuse is not asked about where it was read."""
    if since is None:
        return came_in
    if kind == "excuse":
        return tuple(each for each in came_in if each.at > since)
    return tuple(each for each in came_in if each.at >= since or _is_day_of(each, since))


def _is_day_of(reply: Message, moment: datetime) -> bool:
    """Tell whether a reply of which only the day is known (00:00) came on the day of a moment."""
    return reply.at.date() == moment.date() and not (reply.at.hour or reply.at.minute)
