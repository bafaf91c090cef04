"""A rule as a panel, a note or a card shows it: words, strength, and where it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.rules import in_force, started_on
from refundwizard.domain.wording import articles

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from refundwizard.domain.assessment import RuleResult
    from refundwizard.domain.pack import Pack, Words
    from refundwizard.domain.rules import Cite, Strength

STALE_MONTHS: Final = 6
"""From this age on, the day of the last check is pointed out."""


@dataclass(frozen=True, slots=True)
class CiteView:
    """A place in a source: full title and article as printed (may be empty)."""

    title: str
    article: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule in words. ``stale_months`` is 0 while the last check is recent."""

    id: str
    title: str
    summary: str
    strength: Strength
    strength_word: str
    cites: tuple[CiteView, ...]
    since: date
    checked: date
    stale_months: int = 0


def rule_view(found: RuleResult, words: Words, today: date) -> RuleView:
    """Return a rule that applies, as it is shown."""
    return RuleView(
        id=found.id,
        title=words.get(f"{found.words}.title", found.id),
        summary=words.get(f"{found.words}.summary"),
        strength=found.strength,
        strength_word=words.get(f"strength.{found.strength}", found.strength),
        cites=_cites(found.cites, words),
        since=found.since,
        checked=found.checked,
        stale_months=stale_months(found.checked, today),
    )


def rule_of(pack: Pack, rule_id: str | None, words: Words, on: date) -> RuleView | None:
    """Return the version of a rule in force on a day, or None if there is none."""
    rule = pack.rules.get(rule_id or "")
    version = in_force(rule, on) if rule else None
    since = started_on(rule, on) if rule else None
    if rule is None or version is None or since is None:
        return None
    stem = f"rules.{version.words or rule.id}"
    return RuleView(
        id=rule.id,
        title=words.get(f"{stem}.title", rule.id),
        summary=words.get(f"{stem}.summary"),
        strength=rule.shown_strength,
        strength_word=words.get(f"strength.{rule.shown_strength}", rule.shown_strength),
        cites=_cites(version.cites, words),
        since=since,
        checked=rule.checked,
        stale_months=stale_months(rule.checked, on),
    )


def _cites(cites: Iterable[Cite], words: Words) -> tuple[CiteView, ...]:
    return tuple(
        CiteView(_titled(words, cite.source), articles(words, cite.article)) for cite in cites
    )


def _titled(words: Words, source: str) -> str:
    """Return the full title as the language marks titles (《…》)."""
    title = words.get(f"sources.{source}.title", source)
    return words("checklist.rules.cite_plain", title=title)


def stale_months(checked: date, today: date) -> int:
    """Return how many whole months ago a check was, 0 if that is recent."""
    months = (today.year - checked.year) * 12 + today.month - checked.month
    months -= today.day < checked.day
    return months if months >= STALE_MONTHS else 0
