"""What a body looks at before it takes a form, each answered from what was said and recorded.

``refused`` says that, as things stand, the form would not be taken; ``open`` that something has to
be looked up or said first. Nothing here knows what a body will really do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Literal

from refundwizard.domain.answers import OnDate
from refundwizard.domain.conditions import day_of, picked
from refundwizard.domain.credit_code import is_valid
from refundwizard.domain.formal_fields import is_silent, respondent_address, respondent_name
from refundwizard.domain.routes import is_taken
from refundwizard.domain.spoken import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from refundwizard.domain.assessment import Assessment, RouteResult
    from refundwizard.domain.letter_fields import Material
    from refundwizard.domain.person import Person
    from refundwizard.domain.words import Words

CheckState = Literal["ok", "open", "refused"]

_KNOWING: Final = (
    "found_on",
    "refused_at",
    "signed_on",
    "paid_on",
    "ordered_on",
    "promised_ship_on",
)
_COURIER_DAYS: Final = ("last_scan_on", "signed_on", "promised_ship_on")
_ELSEWHERE: Final = ("association", "complaint_12315", "court")
"""Bodies that take one dispute only once (市场监督管理投诉举报处理办法 art 16(2))."""
_ABROAD: Final = frozenset({"direct", "personal_carry"})
_FULL: Final = ("my_name", "my_phone", "my_address")
_YEARS: Final = 3


@dataclass(frozen=True, slots=True)
class Desk:
    """What a check looks at: what letters are made of, the results, the route, who fills it in."""

    facts: Material
    found: Assessment
    route: RouteResult
    person: Person
    words: Words


@dataclass(frozen=True, slots=True)
class Check:
    """A check with its state; ``question`` is what settles it, ``personal`` for particulars."""

    id: str
    state: CheckState
    question: str = ""
    by: str = ""
    """What stands in the way: the route of a filing, or a need of this route."""


Checker = Callable[[Desk], Check]


def _ok(name: str, *, holds: bool, question: str = "") -> Check:
    return Check(name, "ok") if holds else Check(name, "open", question)


def _identity(desk: Desk) -> Check:
    has_all = all(desk.person.value(name) for name in _FULL)
    return _ok("identity", holds=has_all, question="personal")


def _respondent(desk: Desk) -> Check:
    """Name and address: locked while nobody knows them, open while they are not written down."""
    missing = _first_missing(desk)
    if not missing:
        return Check("respondent", "ok")
    known = picked(desk.facts.answers.get("seller_identified"))
    if known.isdisjoint({"yes", "platform_silent"}):
        return Check("respondent", "refused", "seller_identified")
    return Check("respondent", "open", missing)


def _first_missing(desk: Desk) -> str:
    name, address = ("seller_registered", "seller_address")
    if is_silent(desk.facts):
        name, address = ("platform_operator", "platform_address")
    if not respondent_name(desk.facts, desk.words):
        return name
    return "" if respondent_address(desk.facts, desk.words) else address


def _request(desk: Desk) -> Check:
    return _ok("request", holds=desk.found.claims.firm is not None, question="price_paid")


def _facts(desk: Desk) -> Check:
    return _ok("facts", holds=bool(_days(desk, _KNOWING)), question="ordered_on")


def _elsewhere(desk: Desk) -> Check:
    """One dispute is taken by one body: shut by a filing, or a filing still without an answer."""
    if desk.route.shut_by:
        return Check("elsewhere", "refused", by=desk.route.shut_by)
    others = [each for each in desk.facts.case.filings if each.route != desk.route.id]
    same = [each for each in others if each.route in _ELSEWHERE]
    waiting = next((each.route for each in same if each.is_pending or is_taken(each)), "")
    return Check("elsewhere", "open", by=waiting) if waiting else Check("elsewhere", "ok")


def _three_years(desk: Desk) -> Check:
    return _age(desk, "three_years", _KNOWING, over="refused")


def _limitation(desk: Desk) -> Check:
    return _age(desk, "limitation", _KNOWING, over="open")


def _age(desk: Desk, name: str, questions: Iterable[str], *, over: CheckState) -> Check:
    """Judge by the first day known; where only that one is too old, somebody has to look."""
    days = _days(desk, questions)
    if not days:
        return Check(name, "open", "ordered_on")
    limit = _years_before(desk.facts.as_of.date(), _YEARS)
    if min(days) >= limit:
        return Check(name, "ok")
    return Check(name, over if max(days) < limit else "open", "ordered_on")


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return (day - timedelta(days=1)).replace(year=day.year - years)


def _days(desk: Desk, questions: Iterable[str]) -> list[date]:
    given = (desk.facts.answers.get(name) for name in questions)
    exact = (each for each in given if not isinstance(each, OnDate) or each.precision == "day")
    return [day for day in map(day_of, exact) if day is not None]


def _domestic(desk: Desk) -> Check:
    """The respondent is in the mainland: a valid credit code says so, a parcel from abroad asks."""
    answers, code = desk.facts.answers, ""
    if not is_silent(desk.facts):
        code = spoken(desk.words, "seller_code", answers.get("seller_code"))
    if is_valid(code) or is_silent(desk.facts):
        return Check("domestic", "ok")
    goods = "cross_border" in picked(answers.get("goods_kind"))
    is_abroad = goods or not picked(answers.get("ships_from")).isdisjoint(_ABROAD)
    is_named = "yes" in picked(answers.get("seller_identified"))
    return _ok("domestic", holds=is_named and not is_abroad, question="seller_code")


def _daily_use(desk: Desk) -> Check:
    said = picked(desk.facts.answers.get("for_own_use"))
    if "no" in said:
        return Check("daily_use", "refused", "for_own_use")
    return _ok("daily_use", holds="yes" in said, question="for_own_use")


def _evidence(desk: Desk) -> Check:
    return _ok("evidence", holds=bool(desk.facts.case.exhibits), question="evidence")


def _forum(desk: Desk) -> Check:
    said = picked(desk.facts.answers.get("forum_clause"))
    if "arbitration" in said:
        return Check("forum", "refused", "forum_clause")
    return _ok("forum", holds="none" in said, question="forum_clause")


def _way_open(desk: Desk) -> Check:
    """The way can be taken at all: nothing it waits for is missing, its time is not over."""
    if desk.route.state == "locked":
        by = next(iter(desk.route.missing), "")
        return Check("way_open", "refused", "stage", by=by)
    return Check("way_open", "ok")


def _requests_left(desk: Desk) -> Check:
    counted = desk.found.requests
    if counted is None or counted.left is None:
        return Check("requests_left", "open", "requests_made")
    return Check("requests_left", "ok" if counted.left else "refused", "requests_made")


def _courier_first(desk: Desk) -> Check:
    is_asked = any(each.route == "courier_complaint" for each in desk.facts.case.filings)
    return Check("courier_first", "ok" if is_asked else "refused")


def _within_year(desk: Desk) -> Check:
    days = _days(desk, _COURIER_DAYS)
    if not days:
        return Check("within_year", "open", "last_scan_on")
    limit = _years_before(desk.facts.as_of.date(), 1)
    return Check("within_year", "ok" if min(days) >= limit else "refused", "last_scan_on")


def _reference(desk: Desk) -> Check:
    has_number = bool(spoken(desk.words, "refund_number", desk.facts.answers.get("refund_number")))
    return _ok("reference", holds=has_number, question="refund_number")


def _no_money(_desk: Desk) -> Check:
    """A report of a violation asks for no refund; the prepared text does not."""
    return Check("no_money", "ok")


def _covered(_desk: Desk) -> Check:
    """Whether pictures are covered is seen only where they are uploaded."""
    return Check("covered", "open", "export")


CHECKS: Final[Mapping[str, tuple[Checker, tuple[CheckState, ...]]]] = {
    "identity": (_identity, ("ok", "open")),
    "respondent": (_respondent, ("ok", "open", "refused")),
    "request": (_request, ("ok", "open")),
    "facts": (_facts, ("ok", "open")),
    "elsewhere": (_elsewhere, ("ok", "open", "refused")),
    "three_years": (_three_years, ("ok", "open", "refused")),
    "limitation": (_limitation, ("ok", "open")),
    "domestic": (_domestic, ("ok", "open")),
    "daily_use": (_daily_use, ("ok", "open", "refused")),
    "evidence": (_evidence, ("ok", "open")),
    "forum": (_forum, ("ok", "open", "refused")),
    "way_open": (_way_open, ("ok", "refused")),
    "requests_left": (_requests_left, ("ok", "open", "refused")),
    "courier_first": (_courier_first, ("ok", "refused")),
    "within_year": (_within_year, ("ok", "open", "refused")),
    "reference": (_reference, ("ok", "open")),
    "no_money": (_no_money, ("ok",)),
    "covered": (_covered, ("open",)),
}
"""Each check with the states it can have; content names them, words follow the states."""
