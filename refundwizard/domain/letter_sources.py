"""Which answers stand behind a field of a letter, so that a stored text can name what fed it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Final

from refundwizard.domain.call_fields import CALL_FIELDS
from refundwizard.domain.claims import RECEIVED
from refundwizard.domain.conditions import day_of
from refundwizard.domain.correspondence import REPLY
from refundwizard.domain.letter_fields import DERIVED, NEXT_STEP, Material

if TYPE_CHECKING:
    from refundwizard.domain.pack import Words

Source = Callable[[Material, "Words"], Iterable[str]]


def fed_by(fields: Iterable[str], facts: Material, words: Words) -> tuple[str, ...]:
    """Return the questions whose answers went into these filled fields, each once, sorted."""
    names = chain.from_iterable(_of_field(name, facts, words) for name in fields)
    return tuple(sorted({name for name in names if name in facts.case.answers}))


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


def _problem(facts: Material, _words: Words) -> Iterator[str]:
    return (each.question for each in facts.problem.why if each.question is not None)


def _request(facts: Material, words: Words) -> Iterator[str]:
    yield from _amounts(facts, words)
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


def _confirmed(facts: Material, _words: Words) -> Iterator[str]:
    return (each.confirm for each in facts.rebuttals if each.state == "confirmed")


def _timeline(facts: Material, words: Words) -> Iterator[str]:
    for name, answer in facts.answers.items():
        if day_of(answer) is not None and words.has(f"letters.events.{name}"):
            yield name


_SOURCES: Final[dict[str, Source]] = {
    "amount": _amounts,
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
    "answers_chat": _confirmed,
    "answers_formal": _confirmed,
    "timeline": _timeline,
}

FED: Final = frozenset(_SOURCES)
"""Derived fields with answers behind them."""

UNFED: Final = frozenset({"today", "cites", "exhibits", "open_points", "reply_on", *CALL_FIELDS})
"""Derived fields without: they rest on the day, on rules, on evidence, on what was recorded."""
