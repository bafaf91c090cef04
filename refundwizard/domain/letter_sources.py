"""Which answers stand behind a field of a letter, so that a stored text can name what fed it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Final

from refundwizard.domain.call_fields import CALL_FIELDS
from refundwizard.domain.claims import RECEIVED
from refundwizard.domain.correspondence import REPLY
from refundwizard.domain.formal_fields import (
    FORMAL_FED,
    FORMAL_PROBLEM,
    FORMAL_SUMS,
    FORMAL_UNFED,
    Fed,
)
from refundwizard.domain.letter_fields import DERIVED, Material
from refundwizard.domain.letter_lines import happened
from refundwizard.domain.money_fields import paid_by
from refundwizard.domain.person import PARTICULARS
from refundwizard.domain.record_fields import APPLIED, FILED_ON, last_demand
from refundwizard.domain.step_fields import AFTER_THE_SELLER, NEXT_STEP, next_way
from refundwizard.domain.told import TOLD_FIELDS, behind

if TYPE_CHECKING:
    from refundwizard.domain.pack import Words

Source = Callable[[Material, "Words"], Iterable[str]]


def fed_by(fields: Iterable[str], facts: Material, words: Words) -> tuple[str, ...]:
    """Return the questions whose answers went into these filled fields, each once, sorted."""
    names = chain.from_iterable(_of_field(name, facts, words) for name in fields)
    return tuple(sorted({name for name in names if name in facts.case.answers}))


def questions_behind(name: str, facts: Material, words: Words) -> tuple[str, ...]:
    """Return the questions whose answers went into one field, each once."""
    return fed_by((name,), facts, words)


def _of_field(name: str, facts: Material, words: Words) -> Iterable[str]:
    source = _SOURCES.get(name)
    if source is not None:
        return source(facts, words)
    return () if name in DERIVED else (name,)


def _amounts(facts: Material, _words: Words) -> Iterator[str]:
    for line in facts.claims.lines:
        if line.chosen and line.tier != "if_established":
            for step in line.trace:
                yield from (str(value) for key, value in step.args if key == "question")


def _asked(facts: Material, words: Words) -> Iterator[str]:
    yield from _amounts(facts, words)
    if facts.claims.received:
        yield RECEIVED


def _problem(facts: Material, _words: Words) -> Iterator[str]:
    return (each.question for each in facts.problem.why if each.question is not None)


def _request(facts: Material, words: Words) -> Iterator[str]:
    yield from _asked(facts, words)
    yield from _problem(facts, words)


def _next_step(facts: Material, _words: Words) -> Iterator[str]:
    rule = facts.pack.deadlines.get(NEXT_STEP)
    if rule is not None:
        start = next((name for name in rule.starts if name in facts.answers), None)
        platform = "platform" if rule.clock else None
        yield from (name for name in (start, rule.countdown, platform) if name is not None)


def _goods(facts: Material, _words: Words) -> Iterable[str]:
    return ("item_name",) if "item_name" in facts.answers else ("goods_kind",)


def _quote(facts: Material, _words: Words) -> Iterable[str]:
    is_from_message = any(each.direction == "in" for each in facts.case.messages)
    return () if is_from_message else (REPLY,)


def _timeline(facts: Material, words: Words) -> Iterator[str]:
    return (name for name, _day in happened(facts, words))


def _announced(facts: Material, words: Words) -> Iterable[str]:
    """Only where the step is announced with its day."""
    is_dated = next_way(facts, AFTER_THE_SELLER) == AFTER_THE_SELLER[0]
    return _next_step(facts, words) if is_dated else ()


def _asked_on(facts: Material, _words: Words) -> Iterable[str]:
    return () if last_demand(facts.case) else (APPLIED,)


def _of(fed: Fed) -> Source:
    return lambda facts, _words: fed(facts)


_SOURCES: Final[dict[str, Source]] = {
    "amount": _asked,
    "firm": _amounts,
    "with_receipt": _amounts,
    "short": lambda facts, words: (*_amounts(facts, words), RECEIVED),
    "request": _request,
    "problem_name": _problem,
    "reply_by": _next_step,
    "next_step_by": _next_step,
    "platform_name": lambda _facts, _words: ("platform",),
    "goods": _goods,
    "quote": _quote,
    "answers_chat": behind,
    "answers_formal": behind,
    "answers_short": behind,
    **dict.fromkeys(TOLD_FIELDS, behind),
    "timeline": _timeline,
    "next_step": _announced,
    "asked_on": _asked_on,
    "paid": lambda facts, _words: (paid_by(facts), "balance_paid"),
    "goods_word": lambda _facts, _words: ("goods_kind",),
    **dict.fromkeys(FORMAL_SUMS, _asked),
    **dict.fromkeys(FORMAL_PROBLEM, _problem),
    **{name: _of(questions) for name, questions in FORMAL_FED.items()},
}

FED: Final = frozenset(_SOURCES)
"""Derived fields with answers behind them."""

UNFED: Final = frozenset(
    {
        *("today", "cites", "exhibits", "open_points", "reply_on", "step_outside"),
        *("exhibit_count", "exhibit_numbers"),
        *CALL_FIELDS,
        *FORMAL_UNFED,
        *FILED_ON,
        *PARTICULARS,
    }
)
"""Derived fields without: they rest on the day, on rules, on evidence, on what was recorded."""
