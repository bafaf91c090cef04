"""Rules: what they say, where they are printed, how strong they are and when they were checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from refundwizard.domain.document import Bullet, Heading, Source
from refundwizard.domain.passages.brief import Brief, months_between
from refundwizard.domain.rules import Cite, in_force, started_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from refundwizard.domain.assessment import NotAvailable, RuleResult
    from refundwizard.domain.document import Block
    from refundwizard.domain.rules import Strength

STALE_MONTHS: Final = 6
"""Knowledge checked longer ago than this says so; nothing is disabled."""


PRINTED: Final = frozenset({"statute", "judicial", "regulation", "platform"})
"""The strengths of rules that are quoted to others: advice and what nobody read is not."""
TOLD: Final = 10
"""How many rules, the nearest to the problem first, are told in full; the rest have one line."""


def rights(brief: Brief) -> Iterator[Block]:
    """Yield every rule that applies: the nearest in full, the others by title and place.

    Texts come in the order their first rule does; strength and dates stand once under the title.
    """
    yield from _told(brief, brief.found.rules[:TOLD])
    rest = brief.found.rules[TOLD:]
    if rest:
        yield Heading(level=2, text=brief.say("rules.more"))
    for rule in rest:
        yield Bullet(text=_one_line(brief, rule))


def _one_line(brief: Brief, rule: RuleResult) -> str:
    title = brief.words.get(f"{rule.words}.title", rule.id)
    places = brief.listed(brief.cite(cite) for cite in rule.cites)
    strength = brief.words.get(f"strength.{rule.strength}", rule.strength)
    return brief.say("rules.brief", strength=strength, title=title, places=places)


def _told(brief: Brief, rules: tuple[RuleResult, ...]) -> Iterator[Block]:
    texts: dict[_Text, list[RuleResult]] = {}
    for rule in rules:
        first = rule.cites[0].source if rule.cites else ""
        texts.setdefault(_Text(first, rule.strength, rule.since, rule.checked), []).append(rule)
    for text, found in texts.items():
        if text.source:
            yield Heading(level=2, text=brief.cite(Cite(source=text.source)))
        yield _source(brief, text.strength, (), text.since, text.checked)
        for rule in found:
            yield _right(brief, rule)


class _Text(NamedTuple):
    """A published text in one version; ``source`` is empty where a rule cites none."""

    source: str
    strength: Strength
    since: date
    checked: date


def _right(brief: Brief, rule: RuleResult) -> Bullet:
    title = brief.words.get(f"{rule.words}.title", rule.id)
    summary = brief.words.get(f"{rule.words}.summary")
    places = [brief.article(cite) for cite in rule.cites[:1]]
    places += [brief.cite(cite) for cite in rule.cites[1:]]
    place = brief.listed(places)
    key = "rules.rule_at" if place else "rules.rule"
    return Bullet(text=brief.say(key, place=place, title=title, summary=summary), strong=title)


def source_of(brief: Brief, name: str) -> Source | None:
    """Return the source line of any rule of the pack, in the version in force for the case."""
    applied = next((rule for rule in brief.found.rules if rule.id == name), None)
    if applied is not None:
        return _source(brief, applied.strength, applied.cites, applied.since, applied.checked)
    rule = brief.pack.rules.get(name)
    if rule is None:
        return None
    version, since = in_force(rule, brief.today), started_on(rule, brief.today)
    if version is None or since is None:
        return None
    return _source(brief, rule.shown_strength, version.cites, since, rule.checked)


def _source(
    brief: Brief, strength: Strength, cites: Iterable[Cite], since: date, checked: date
) -> Source:
    places = brief.listed(brief.cite(cite) for cite in cites)
    parts = (places, brief.say("rules.since", day=since.isoformat()), _checked(brief, checked))
    return Source(
        strength=brief.words.get(f"strength.{strength}", strength), text=brief.joined(parts)
    )


def _checked(brief: Brief, on: date) -> str:
    months = months_between(on, brief.today)
    key = "rules.checked_ago" if months >= STALE_MONTHS else "rules.checked"
    return brief.say(key, day=on.isoformat(), months=months)


def unavailable(brief: Brief) -> Iterator[Block]:
    """Yield what is no right here, and rules that were not in force for this case."""
    for each in brief.found.not_available:
        yield Bullet(text=_why_not(brief, each))


def _why_not(brief: Brief, each: NotAvailable) -> str:
    if each.reason == "content":
        return brief.tip(each.id)
    title = brief.words.get(f"rules.{each.id}.title", each.id)
    return brief.say(f"rules.{each.reason}", rule=title)
