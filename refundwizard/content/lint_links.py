"""Checks of references: to questions, to other tables, to facts, to ids that went (RW302-701)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.content.findings import Finding, Job
from refundwizard.content.ids import ids
from refundwizard.content.walk import DAYS, conditions, references
from refundwizard.domain.base import UNSURE
from refundwizard.domain.conditions import Before, Fact, Is
from refundwizard.domain.defences import MOST
from refundwizard.domain.form_checks import CHECKS
from refundwizard.domain.happenings import names as happening_names
from refundwizard.domain.platform_clocks import variants
from refundwizard.domain.route_shapes import ROLES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

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
    """Yield RW302, RW303, RW305, RW601 and RW701."""
    yield from _references(job.pack)
    yield from _tip_kinds(job.pack)
    yield from _clocks(job.pack)
    yield from _leads(job.pack)
    yield from _checks(job.pack)
    yield from _unanswered(job.pack)
    for where, condition in conditions(job.pack):
        yield from _condition(job.pack, where, condition)
    yield from _facts(job)
    yield from _renamed(job.pack)
    yield from _vanished(job)


def _references(pack: Pack) -> Iterator[Finding]:
    for where, table, name in references(pack):
        if name in _ids_of(pack, table):
            continue
        code = "RW302" if table in {"questions", DAYS} else "RW303"
        shown = "questions" if table == DAYS else table
        message = f"`{name}` does not exist in {shown}; correct the name or add it"
        yield Finding(code, where, message)


def _ids_of(pack: Pack, table: str) -> Collection[str]:
    """Return what a reference may name; a clock may also count from what was recorded."""
    if table == DAYS:
        return pack.questions.keys() | happening_names(pack.routes)
    known: dict[str, object] = getattr(pack, table)
    return known


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
    for shop in pack.platforms.values():
        named = {name for notice in shop.notices for name in notice.clocks}
        for name in sorted(named - {clock.id for clock in shop.clocks}):
            message = f"its notice lengthens `{name}`, which is none of its clocks; correct it"
            yield Finding("RW303", f"platforms/{shop.id}.toml", message)


def _leads(pack: Pack) -> Iterator[Finding]:
    """A pause goes on to a step of the ladder, and by a choice it offers."""
    for guard in pack.guards.values():
        where = f"guards.toml: {guard.id}"
        for name in {guard.proceed, *guard.leads} - {*guard.choices}:
            yield Finding("RW303", where, f"`{name}` is none of its choices; correct the name")
        for name in set(guard.leads.values()) - {*ROLES, *pack.routes}:
            message = f"`{name}` does not exist in routes; correct the name or add it"
            yield Finding("RW303", where, message)
    for route in pack.routes.values():
        for name in route.asks.keys() - route.needs.keys():
            message = f"`{name}` is none of its needs; correct the name or add it"
            yield Finding("RW303", f"routes.toml: {route.id}", message)


def _checks(pack: Pack) -> Iterator[Finding]:
    """What a body looks at is worked out in code; a field stands once in a form."""
    for form in pack.forms.values():
        where = f"forms.toml: {form.id}"
        for name in set(form.checks) - CHECKS.keys():
            message = f"`{name}` is no check of this program; correct it or write it"
            yield Finding("RW303", where, message)
        ids = [field.id for field in form.fields]
        for name in {each for each in ids if ids.count(each) > 1}:
            yield Finding("RW303", where, f"the field `{name}` stands twice; keep one")


def _unanswered(pack: Pack) -> Iterator[Finding]:
    """The other side has three arguments against anything; none is met unprepared."""
    if not pack.defences:
        return
    for claim in pack.claims:
        count = sum(claim in each.claims for each in pack.defences.values())
        if count < MOST:
            message = f"{count} arguments of the other side are known, {MOST} are wanted; add more"
            yield Finding("RW305", f"claims.toml: {claim}", message)


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
