"""Checks of references: to questions, to other tables, to facts, to ids that went (RW302-701)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.content.findings import Finding, Job
from refundwizard.content.ids import ids
from refundwizard.content.walk import conditions, references
from refundwizard.domain.base import UNSURE
from refundwizard.domain.conditions import Before, Fact, Is
from refundwizard.domain.platform_clocks import variants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.conditions import Condition
    from refundwizard.domain.pack import Pack

_TIP_KINDS: Final = {
    "not_available": "not_available",
    "tips": "tip",
    "donts": "dont",
    "todos": "todo",
    "next": "next",
}


def check_links(job: Job) -> Iterator[Finding]:
    """Yield RW302, RW303, RW601 and RW701."""
    yield from _references(job.pack)
    yield from _tip_kinds(job.pack)
    yield from _clocks(job.pack)
    for where, condition in conditions(job.pack):
        yield from _condition(job.pack, where, condition)
    yield from _facts(job)
    yield from _renamed(job.pack)
    yield from _vanished(job)


def _references(pack: Pack) -> Iterator[Finding]:
    for where, table, name in references(pack):
        if name in getattr(pack, table):
            continue
        code = "RW302" if table == "questions" else "RW303"
        message = f"`{name}` does not exist in {table}; correct the name or add it"
        yield Finding(code, where, message)


def _tip_kinds(pack: Pack) -> Iterator[Finding]:
    """A tip of another kind would be shown under the wrong heading."""
    for outcome in pack.outcomes.values():
        for field, kind in _TIP_KINDS.items():
            for use in getattr(outcome, field):
                tip = pack.tips.get(use.id)
                if tip is not None and tip.kind != kind:
                    message = f"`{use.id}` is a {tip.kind} and stands under `{field}`; move it"
                    yield Finding("RW303", f"outcomes.toml: {outcome.id}", message)


def _clocks(pack: Pack) -> Iterator[Finding]:
    """A clock no platform has would hide its deadline everywhere."""
    known = {clock.id for shop in pack.platforms.values() for clock in shop.clocks}
    for deadline in pack.deadlines.values():
        for name in deadline.clock:
            if known.isdisjoint(variants(name)):
                message = f"`{name}` is a clock of no platform; correct the name or add it"
                yield Finding("RW303", f"deadlines.toml: {deadline.id}", message)


def _condition(pack: Pack, where: str, condition: Condition) -> Iterator[Finding]:
    match condition:
        case Is():
            yield from _choice(pack, where, condition)
        case Before():
            for name in (condition.question, condition.other):
                if name is not None and name not in pack.questions:
                    yield _no_question(where, name)
            if (condition.day is None) == (condition.other is None):
                message = f"`before` on `{condition.question}` needs either `day` or `other`"
                yield Finding("RW302", where, message)
        case _:
            return


def _choice(pack: Pack, where: str, condition: Is) -> Iterator[Finding]:
    question = pack.questions.get(condition.question)
    if question is None:
        yield _no_question(where, condition.question)
        return
    offered = {*question.choices, *({UNSURE} if question.unsure else ())}
    for choice in condition.any_of:
        if choice not in offered:
            message = f"`{choice}` is no choice of `{question.id}`; correct it or add the choice"
            yield Finding("RW302", where, message)


def _no_question(where: str, name: str) -> Finding:
    return Finding("RW302", where, f"`{name}` does not exist in questions; correct it or add it")


def _facts(job: Job) -> Iterator[Finding]:
    named: dict[str, str] = {}
    for where, condition in conditions(job.pack):
        if isinstance(condition, Fact):
            named.setdefault(condition.name, where)
    for name in named.keys() - job.engine.facts:
        message = f"no fact is called `{name}`; correct it or write it in domain/facts.py"
        yield Finding("RW601", named[name], message)
    for name in job.engine.facts - named.keys():
        message = f"the fact `{name}` is defined and never named; use or remove it"
        yield Finding("RW601", "domain/facts.py", message)


def _renamed(pack: Pack) -> Iterator[Finding]:
    """A renaming leads from an id that is gone to one that exists."""
    known = ids(pack)
    for old, new in pack.renamed.items():
        table = old.rpartition(".")[0]
        if old in known:
            message = f"`{old}` still exists; remove the renaming"
            yield Finding("RW701", "renamed.toml", message)
        elif new and f"{table}.{new}" not in known:
            message = f"`{old}` becomes `{new}`, which does not exist; name an existing id"
            yield Finding("RW701", "renamed.toml", message)


def _vanished(job: Job) -> Iterator[Finding]:
    for old in job.previous_ids - ids(job.pack) - job.pack.renamed.keys():
        message = f"`{old}` has vanished; say in renamed.toml what it is called now"
        yield Finding("RW701", "renamed.toml", message)
