"""Checks of rules and sources: versions, citations, ages and strengths (RW2xx)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.content.findings import Finding, Job
from refundwizard.content.outdated import outdated
from refundwizard.content.walk import TARGETS, references
from refundwizard.domain.rules import in_force

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.pack import Outcome, Pack
    from refundwizard.domain.rules import Rule

_BINDING = ("statute", "regulation", "judicial")


def check_rules(job: Job) -> Iterator[Finding]:
    """Yield RW201 to RW207."""
    for rule in job.pack.rules.values():
        yield from _versions(rule)
        yield from _strength(job.pack, rule)
    yield from _not_in_force(job)
    yield from _on_no_route(job)
    for stale in outdated(job.pack, job.release):
        yield Finding("RW204", stale.where, stale.sentence)
    yield from _quoted(job.pack)


def _versions(rule: Rule) -> Iterator[Finding]:
    where = f"rules/{rule.id}.toml"
    days = sorted(rule.versions)
    for day in days[:-1]:
        if rule.versions[day].repealed:
            message = f"the repeal of {day} is not the last version; a new rule needs a new file"
            yield Finding("RW201", where, message)
    for day in days:
        if not rule.versions[day].cites and rule.strength != "tip":
            message = f"the version of {day} cites nothing; add source and article"
            yield Finding("RW203", where, message)


def _strength(pack: Pack, rule: Rule) -> Iterator[Finding]:
    if rule.strength not in _BINDING:
        return
    for day, version in sorted(rule.versions.items()):
        cited = [pack.sources[c.source] for c in version.cites if c.source in pack.sources]
        if cited and not any(source.effective for source in cited):
            message = (
                f"it claims to be {rule.strength}, but no source of its version of {day} says"
                " since when it holds; add `effective` to the source"
            )
            yield Finding("RW207", f"rules/{rule.id}.toml", message)


def _not_in_force(job: Job) -> Iterator[Finding]:
    used: dict[str, str] = {}
    for reference in references(job.pack):
        if reference.table == "rules":
            used.setdefault(reference.id, reference.where)
    for name, where in used.items():
        rule = job.pack.rules.get(name)
        if rule is not None and in_force(rule, job.release) is None:
            message = f"the rule `{name}` is not in force on {job.release}; use another one"
            yield Finding("RW202", where, message)


def _on_no_route(job: Job) -> Iterator[Finding]:
    """A rule nobody is shown helps nobody; one not in force may not be named at all (RW202)."""
    for name in sorted(job.pack.rules.keys() - set(shown_rules(job.pack))):
        if in_force(job.pack.rules[name], job.release) is not None:
            message = "no route leads to this rule; name it where it helps, or remove it"
            yield Finding("RW205", f"rules/{name}.toml", message)


def shown_rules(pack: Pack) -> Iterator[str]:
    """Yield the rules that stand on a route: what outcomes, pages and excuses reach.

    A tip shown everywhere, a risk of an offer and a platform's clock need no outcome.
    """
    for outcome in pack.outcomes.values():
        yield from _of_outcome(pack, outcome)
    asked = [use.id for page in pack.pages.values() for use in page.fields]
    asked += [excuse.confirm for excuse in pack.rebuttals.values()]
    panels = (pack.questions[name].rule for name in asked if name in pack.questions)
    everywhere = (tip.rule for tip in pack.tips.values() if tip.everywhere)
    yield from (rule for rule in (*panels, *everywhere) if rule is not None)
    for excuse in pack.rebuttals.values():
        yield from (use.id for use in excuse.rules)
    for risk in pack.prevention.values():
        yield from risk.rules
    for shop in pack.platforms.values():
        yield from (clock.rule for clock in shop.clocks)
        yield from (notice.rule for notice in shop.notices)
    yield from (each.rule for each in pack.deadlines.values() if each.of_records)


def _of_outcome(pack: Pack, outcome: Outcome) -> Iterator[str]:
    for field, table in TARGETS.items():
        for use in getattr(outcome, field):
            entry = use if table == "rules" else getattr(pack, table).get(use.id)
            rule = use.id if entry is use else getattr(entry, "rule", None)
            if rule is not None:
                yield rule


def _quoted(pack: Pack) -> Iterator[Finding]:
    """What stands in texts that are sent has been read in full."""
    for rebuttal in pack.rebuttals.values():
        for use in rebuttal.rules:
            rule = pack.rules.get(use.id)
            if rule is not None and rule.shown_strength == "unverified":
                message = f"it rests on `{use.id}`, which nobody has read in full; use another rule"
                yield Finding("RW206", f"rebuttals.toml: {rebuttal.id}", message)
