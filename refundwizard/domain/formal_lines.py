"""Fields of pleadings that are several lines, each with what it rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from refundwizard.domain.claims import RECEIVED, asked_for, still_asked
from refundwizard.domain.formal_records import demanded, is_event_over
from refundwizard.domain.letter_lines import Line, Source, exhibits
from refundwizard.domain.spoken import say
from refundwizard.domain.wording import money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.assessment import ClaimLine
    from refundwizard.domain.letter_fields import Material
    from refundwizard.domain.words import Words

ENDING_RULES: Final = frozenset(
    {"cc_563_565", "cc_563_demand", "cpl_24_quality", "cpl_25_right", "cc_610", "cc_566"}
)
"""Rules by which a contract ends and what was paid comes back."""

GOES_ON: Final = frozenset({"price_protect", "freight", "partial_refund", "refund_not_arrived"})
"""Problems in which only money is left to settle: the contract is not to be ended."""

_NOTE: Final = re.compile(r" ?[（(].*[）)]$")
"""What the name of a sum adds for the shopper alone: when or how it counts."""

COSTS_RULE: Final = "fee_13"
PLACE_RULE: Final = "cpi_20"

_GROUPS: Final = ("parties", "goods", "dealings", "problem")
"""The groups a court wants evidence in, in this order."""


def court_claims(facts: Material, words: Words) -> list[Line]:
    """Return the requests of a pleading, numbered; what needs a lawyer says so."""
    if asked_for(facts.claims) is None:
        return []
    plain = [*_ending(facts, words), *_sums(facts, words), *_costs(words)]
    lines = [(f"{at}. {text}", sources) for at, (text, sources) in enumerate(plain, 1)]
    return [*lines, *_extra(facts, words)]


def _ending(facts: Material, words: Words) -> Iterator[Line]:
    rules = tuple(Source("rule", rule.id) for rule in facts.rules if rule.id in ENDING_RULES)
    if rules and facts.problem.primary not in GOES_ON:
        yield words.get("formal.court.end"), rules


def _owed(facts: Material) -> Iterator[ClaimLine]:
    for line in facts.claims.lines:
        if line.chosen and line.amount and line.tier != "if_established":
            yield line


def _sums(facts: Material, words: Words) -> Iterator[Line]:
    if facts.claims.received:
        yield _rest(facts, words)
        return
    for line in _owed(facts):
        amount, name = money(line.amount or 0), _name(line, words)
        text = say(words, "formal.court.sum", amount=amount, name=name)
        yield text, (Source("claim", line.id),)


def _name(line: ClaimLine, words: Words) -> str:
    return _NOTE.sub("", words.get(f"claims.{line.id}.name", line.id))


def _rest(facts: Material, words: Words) -> Line:
    """Return what is left once something came back, as one sum with both figures."""
    lines = list(_owed(facts))
    fields = {
        "amount": money(still_asked(facts.claims)),
        "names": words.get("letters.joint", ", ").join(_name(line, words) for line in lines),
        "owed": money(sum(line.amount or 0 for line in lines)),
        "received": money(facts.claims.received),
    }
    text = say(words, "formal.court.rest", **fields)
    return text, (*(Source("claim", line.id) for line in lines), Source("answer", RECEIVED))


def _costs(words: Words) -> Iterator[Line]:
    yield words.get("formal.court.costs"), (Source("rule", COSTS_RULE),)


def _extra(facts: Material, words: Words) -> Iterator[Line]:
    """Say that there may be more to ask for, without name or sum: a lawyer decides that."""
    more = tuple(
        Source("claim", line.id)
        for line in facts.claims.lines
        if line.amount and line.tier == "if_established"
    )
    if more:
        yield words.get("formal.court.extra"), more


def evidence_groups(facts: Material, words: Words) -> list[Line]:
    """Return the exhibits in the groups a court wants, with their numbers and what they show."""
    rows: dict[str, list[Line]] = {group: [] for group in _GROUPS}
    for exhibit, line in zip(facts.case.exhibits, exhibits(facts, words), strict=True):
        kind = facts.pack.evidence.get(exhibit.kind or "")
        rows[kind.group if kind else "dealings"].append(line)
    found: list[Line] = []
    for group, lines in rows.items():
        if lines:
            head = words.get(f"formal.groups.{group}", group)
            found += [(head, (Source("heading"),)), *lines]
    return found


FORMAL_LINES: Final[dict[str, Callable[[Material, Words], list[Line]]]] = {
    "court_claims": court_claims,
    "evidence_groups": evidence_groups,
}
"""By the name a body uses."""


# ------------------------------------------------------------------- what other fields rest on

Rests = Callable[["Material", "Words"], Iterable[Source]]


def _claims(facts: Material, _words: Words) -> Iterator[Source]:
    return (Source("claim", line.id) for line in _owed(facts))


def _problem(facts: Material, _words: Words) -> Iterator[Source]:
    yield Source("class", facts.problem.primary)


def _today(facts: Material, _words: Words) -> Iterator[Source]:
    yield Source("day", facts.as_of.date().isoformat())


def _demanded(facts: Material, _words: Words) -> Iterator[Source]:
    message = demanded(facts.case)
    if message is not None:
        yield Source("message", message.id)


def _ground(facts: Material, words: Words) -> Iterator[Source]:
    yield Source("rule", "cc_563_demand")
    if not is_event_over(facts.answers, facts.as_of.date()):
        yield from _demanded(facts, words)


def _dealings(facts: Material, _words: Words) -> Iterator[Source]:
    yield from (Source("message", each.id) for each in facts.case.messages)
    yield from (Source("filing", each.id) for each in facts.case.filings)


def _place(_facts: Material, _words: Words) -> Iterator[Source]:
    yield Source("rule", PLACE_RULE)


FORMAL_RESTS: Final[dict[str, Rests]] = {
    "mediation_request": _claims,
    "due": _problem,
    "violation": _problem,
    "request_kind": _problem,
    "cure_by": _today,
    "demanded_on": _demanded,
    "ending_ground": _ground,
    "negotiation": _dealings,
    "jurisdiction": _place,
}
"""What a field rests on besides answers (see ``provenance``)."""
