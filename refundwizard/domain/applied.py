"""A rule of a pack in the version that a day picks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.assessment import RuleResult
from refundwizard.domain.rules import in_force, started_on

if TYPE_CHECKING:
    from datetime import date

    from refundwizard.domain.assessment import Because
    from refundwizard.domain.rules import Rule


def applied(rule: Rule, on: date, why: tuple[Because, ...] = ()) -> RuleResult | None:
    """Return a rule as it is in force on a day; None before its first version or once repealed."""
    version, since = in_force(rule, on), started_on(rule, on)
    if version is None or since is None:
        return None
    return RuleResult(
        id=rule.id,
        strength=rule.shown_strength,
        words=f"rules.{version.words or rule.id}",
        since=since,
        checked=rule.checked,
        cites=tuple(version.cites),
        why=why,
    )
