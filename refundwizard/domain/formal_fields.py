"""What complaints, notices and pleadings say besides plain answers: parties, claims, records.

Only what was said or recorded gets in.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Choice
from refundwizard.domain.claims import still_asked
from refundwizard.domain.conditions import picked
from refundwizard.domain.credit_code import tidy
from refundwizard.domain.formal_lines import FORMAL_LINES
from refundwizard.domain.formal_records import (
    demand_until,
    demanded_at,
    is_event_over,
    negotiation,
)
from refundwizard.domain.moments import beijing
from refundwizard.domain.spoken import long_day, say, spoken
from refundwizard.domain.wording import money

if TYPE_CHECKING:
    from refundwizard.domain.letter_fields import Material
    from refundwizard.domain.letter_lines import Line
    from refundwizard.domain.words import Words

Field = Callable[["Material", "Words"], str]
Fed = Callable[["Material"], tuple[str, ...]]
"""Tells which questions stand behind a field."""

SILENT: Final = "platform_silent"
"""The platform was asked in writing who the seller is and could not say."""

_ONLY_MONEY: Final = frozenset(
    {"price_protect", "freight", "partial_refund", "refund_not_arrived", "virtual_course"}
)
"""Problems in which nothing is sent back."""


def is_silent(facts: Material) -> bool:
    """Tell whether the platform stands in for a seller it could not name."""
    return SILENT in picked(facts.answers.get("seller_identified"))


def _said(facts: Material, words: Words, question: str) -> str:
    return spoken(words, question, facts.answers.get(question))


def respondent_name(facts: Material, words: Words) -> str:
    """Return whom a complaint is against: the name on the licence, else the silent platform."""
    asked = "platform_operator" if is_silent(facts) else "seller_registered"
    return _said(facts, words, asked)


def respondent_address(facts: Material, words: Words) -> str:
    """Return the address of the same."""
    return _said(facts, words, "platform_address" if is_silent(facts) else "seller_address")


def respondent_code(facts: Material, words: Words) -> str:
    """Return the seller's credit code as it is compared; the platform's is nowhere asked."""
    return "" if is_silent(facts) else tidy(_said(facts, words, "seller_code"))


def respondent_silent(facts: Material, words: Words) -> str:
    """Return why the platform is the respondent, where it is."""
    shop = _said(facts, words, "seller_name")
    return say(words, "formal.silent", shop=shop) if is_silent(facts) and shop else ""


def platform_party(facts: Material, words: Words) -> str:
    """Return the platform with the company that runs it, as far as the shopper read it."""
    chosen = facts.answers.get("platform")
    name = _said(facts, words, "platform")
    if isinstance(chosen, Choice):
        name = words.get(f"platforms.{chosen.id}.name", name)
    operator = _said(facts, words, "platform_operator")
    if not name or not operator:
        return name
    return say(words, "formal.operated", name, platform=name, operator=operator)


def _is_second(facts: Material) -> bool:
    return "yes" in picked(facts.answers.get("platform_defendant")) and not is_silent(facts)


def second_defendant(facts: Material, words: Words) -> str:
    """Return the platform's company where the shopper wants to sue it too."""
    return _said(facts, words, "platform_operator") if _is_second(facts) else ""


def second_address(facts: Material, words: Words) -> str:
    """Return its address."""
    return _said(facts, words, "platform_address") if _is_second(facts) else ""


def mediation_request(facts: Material, words: Words) -> str:
    """Return what a mediator is asked to bring about, with the sum worked out."""
    asked = still_asked(facts.claims)
    return say(words, "formal.mediate", amount=money(asked)) if asked else ""


def _joined(lines: Callable[[Material, Words], list[Line]]) -> Field:
    return lambda facts, words: "\n".join(text for text, _sources in lines(facts, words))


def jurisdiction(facts: Material, words: Words) -> str:
    """Return why the court may be asked (民诉法解释 art 20); blank until the place is known."""
    if "virtual" in picked(facts.answers.get("goods_kind")):
        return words.get("formal.jurisdiction.online")
    place = _said(facts, words, "delivery_place")
    return say(words, "formal.jurisdiction.delivered", place=place) if place else ""


def own_use(facts: Material, words: Words) -> str:
    """Return that it was bought for daily life, where the shopper said so."""
    is_own = "yes" in picked(facts.answers.get("for_own_use"))
    return words.get("formal.own_use") if is_own else ""


def due(facts: Material, words: Words) -> str:
    """Return what the seller has to do now, by the problem."""
    return words.get(f"formal.due.{facts.problem.primary}") or words.get("formal.due.usual")


def violation(facts: Material, words: Words) -> str:
    """Return what an authority is asked to look into, for problems where that can be argued."""
    ids = (facts.problem.primary, facts.problem.issue, facts.problem.stuck)
    texts = (words.get(f"formal.lead.{name}") for name in ids if name)
    return next((text for text in texts if text), "")


def request_kind(facts: Material, words: Words) -> str:
    """Return which kind of request fits: nothing goes back where nothing came, or only money."""
    is_here = "yes" in picked(facts.answers.get("received"))
    keeps = facts.problem.primary in _ONLY_MONEY
    return words.get(f"formal.kind.{'return_refund' if is_here and not keeps else 'refund_only'}")


def cure_by(facts: Material, words: Words) -> str:
    """Return the end of the period a demand of today names."""
    return long_day(words, demand_until(facts.as_of))


def demanded_on(facts: Material, words: Words) -> str:
    """Return the day the last demand was sent."""
    at = demanded_at(facts.case)
    return "" if at is None else long_day(words, beijing(at).date())


def ending_ground(facts: Material, words: Words) -> str:
    """Return why the contract may be ended: its purpose failed, or the demand's time is over."""
    if is_event_over(facts.answers, facts.as_of.date()):
        event = _said(facts, words, "event_on")
        return say(words, "formal.ground.purpose", event=event) if event else ""
    at = demanded_at(facts.case)
    if at is None or facts.as_of.date() <= demand_until(at):
        return ""
    days = {"on": demanded_on(facts, words), "until": long_day(words, demand_until(at))}
    return say(words, "formal.ground.demand", **days)


FORMAL_FIELDS: Final[dict[str, Field]] = {
    "respondent_name": respondent_name,
    "respondent_address": respondent_address,
    "respondent_code": respondent_code,
    "respondent_silent": respondent_silent,
    "platform_party": platform_party,
    "second_defendant": second_defendant,
    "second_address": second_address,
    "mediation_request": mediation_request,
    **{name: _joined(lines) for name, lines in FORMAL_LINES.items()},
    "jurisdiction": jurisdiction,
    "own_use": own_use,
    "due": due,
    "violation": violation,
    "request_kind": request_kind,
    "cure_by": cure_by,
    "demanded_on": demanded_on,
    "ending_ground": ending_ground,
    "negotiation": negotiation,
}
"""By the name a body uses."""


def _party(own: str, platform: str) -> Fed:
    return lambda facts: ("seller_identified", platform if is_silent(facts) else own)


def _always(*questions: str) -> Fed:
    return lambda _facts: questions


def _ground_of(facts: Material) -> tuple[str, ...]:
    is_over = is_event_over(facts.answers, facts.as_of.date())
    return ("event_on",) if is_over else ()


FORMAL_FED: Final[dict[str, Fed]] = {
    "respondent_name": _party("seller_registered", "platform_operator"),
    "respondent_address": _party("seller_address", "platform_address"),
    "respondent_code": _always("seller_code"),
    "respondent_silent": _always("seller_identified", "seller_name"),
    "platform_party": _always("platform", "platform_operator"),
    "second_defendant": _always("platform_defendant", "platform_operator"),
    "second_address": _always("platform_defendant", "platform_address"),
    "jurisdiction": _always("goods_kind", "delivery_place"),
    "own_use": _always("for_own_use"),
    "request_kind": _always("received"),
    "ending_ground": _ground_of,
}
"""Which answers stand behind a field; sums and the problem have theirs in ``letter_sources``."""


FORMAL_UNFED: Final = frozenset({"cure_by", "demanded_on", "evidence_groups", "negotiation"})
"""Fields that rest on the day, on evidence or on what was recorded."""

FORMAL_SUMS: Final = frozenset({"mediation_request", "court_claims"})
"""Fields made of the reckoning."""

FORMAL_PROBLEM: Final = frozenset({"due", "violation"})
"""Fields that follow from the problem."""
