"""The check of a pack after its shape is right: links, graph, words. Codes are permanent.

==============  ================================================================================
RW101 - RW106   edge to nowhere; dead end; never reached; circle; thin outcome; idle choices
RW108           too many routes to look at
RW201 - RW204   repeal not last; rule not in force; version without citation; not checked lately
RW205           rule that no route leads to
RW206, RW207    unread rule in a text that is sent; binding strength without a dated source
RW208           term that states a rule and names none
RW301 - RW303   clock from a day not always asked; unknown question or choice; unknown id or clock
RW304, RW305    sum its method cannot work out; fewer than three arguments against a claim
RW401 - RW404   unknown letter field; field not always asked; languages differ; too long
RW405           sentence of a letter that rests on nothing
RW501 - RW506   words missing; unused; banned; loud; fields differ; stray ``$``
RW601           fact named and not defined, or the reverse
RW701           id vanished without a renaming, or a renaming that leads nowhere
==============  ================================================================================
"""

from __future__ import annotations

from types import FunctionType
from typing import TYPE_CHECKING, Final

from refundwizard.content.findings import Engine, Finding, Job
from refundwizard.content.lint_claims import check_claims
from refundwizard.content.lint_drafts import check_rests
from refundwizard.content.lint_flow import check_flow, check_routes
from refundwizard.content.lint_links import check_links
from refundwizard.content.lint_rules import check_rules
from refundwizard.content.lint_terms import check_terms
from refundwizard.content.lint_words import check_letters, check_words
from refundwizard.content.paths import routes
from refundwizard.domain import (
    claims,
    facts,
    form_checks,
    formal_fields,
    letters,
    money_facts,
    money_items,
    money_offer,
    money_terms,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from refundwizard.domain.pack import Pack

CODES: Final = (
    *("RW101", "RW102", "RW103", "RW104", "RW105", "RW106", "RW108"),
    *("RW201", "RW202", "RW203", "RW204", "RW205", "RW206", "RW207", "RW208"),
    *("RW301", "RW302", "RW303", "RW304", "RW305"),
    *("RW401", "RW402", "RW403", "RW404", "RW405"),
    *("RW501", "RW502", "RW503", "RW504", "RW505", "RW506"),
    *("RW601", "RW701"),
)
"""Every code there is; each has a broken sample."""

_CHECKS: Final = (
    *(check_flow, check_routes, check_rules, check_links),
    *(check_claims, check_letters, check_rests, check_words, check_terms),
)

_READING: Final = (
    *(claims, facts, form_checks, formal_fields),
    *(money_facts, money_items, money_offer, money_terms),
)
"""Modules whose code names questions and choices."""


def lint(
    pack: Pack,
    release: date,
    previous_ids: Iterable[str] | None = None,
    engine: Engine | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> tuple[Finding, ...]:
    """Return everything a release has to mend, sorted by code and place, each once.

    Args:
        pack: the pack to look at.
        release: the day it is to be used on; rules and ages are judged by it.
        previous_ids: ``ids`` of the last released pack, so that none vanishes.
        engine: what the code offers to content; by default what this program really has.
        progress: hears how many checks are done, and of how many.
    """
    job = Job(
        pack=pack,
        release=release,
        engine=engine or this_engine(),
        routes=routes(pack) if pack.start in pack.pages else (),
        previous_ids=frozenset(previous_ids or ()),
    )
    found: set[Finding] = set()
    for done, check in enumerate(_CHECKS):
        progress(done, len(_CHECKS))
        found.update(check(job))
    progress(len(_CHECKS), len(_CHECKS))
    return tuple(sorted(found))


def this_engine() -> Engine:
    """Return the facts and letter fields of this program."""
    reads = {text for module in _READING for text in _mentioned(vars(module))}
    derived = frozenset(letters.DERIVED)
    return Engine(facts=frozenset(facts.FACTS), derived=derived, reads=frozenset(reads))


def _mentioned(names: Mapping[str, object]) -> Iterator[str]:
    """Yield the texts a module's constants and functions name, questions and choices among them."""
    for value in names.values():
        if isinstance(value, str):
            yield value
        elif isinstance(value, FunctionType):
            yield from (const for const in value.__code__.co_consts if isinstance(const, str))


__all__ = ["CODES", "Engine", "Finding", "lint", "this_engine"]
