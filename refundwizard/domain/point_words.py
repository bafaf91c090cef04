"""A point of the dispute in words, for letters and for the page that asks about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.spoken import long_day
from refundwizard.domain.wording import money

if TYPE_CHECKING:
    from refundwizard.domain.case import Case
    from refundwizard.domain.points import Found
    from refundwizard.domain.record_results import PointResult
    from refundwizard.domain.words import Words


def point_words(point: PointResult, found: Found, case: Case, words: Words) -> str:
    """Return a point in a few words: a sum, an excuse, a promise."""
    if point.kind == "demand":
        return _demand(point.subject, found, words)
    if point.kind == "excuse":
        name = words.get(f"rebuttals.{point.subject}.name", point.subject)
        return words("points.excuse", name=name)
    return _promise(point.subject, case, words)


def _demand(subject: str, found: Found, words: Words) -> str:
    line = next((each for each in found.claims.lines if each.id == subject), None)
    if line is None or line.amount is None:
        return words("points.request")
    name = words.get(f"claims.{subject}.name", subject)
    return words("points.demand", name=name, amount=money(line.amount))


def _promise(subject: str, case: Case, words: Words) -> str:
    call = next(each.call for each in case.messages if each.id == subject and each.call is not None)
    if call.promised_by is None:
        return words("points.promise", promise=call.promise.strip())
    on = long_day(words, call.promised_by.date())
    return words("points.promise_by", promise=call.promise.strip(), on=on)
