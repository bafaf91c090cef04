"""The check before buying: risks in the words of an offer. No case is made and nothing is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.domain.applied import applied
from refundwizard.domain.correspondence import Reading, matched
from refundwizard.domain.report_parts import Json, rule_part
from refundwizard.domain.tip_moments import BEFORE_A_CASE, general_tips

if TYPE_CHECKING:
    from datetime import datetime

    from refundwizard.domain.assessment import RuleResult
    from refundwizard.domain.excuses import Risk
    from refundwizard.domain.pack import Pack, Words


@dataclass(frozen=True, slots=True)
class Flag:
    """A risk that was recognised: the phrases that gave it away, and the rules behind it."""

    id: str
    matched: tuple[str, ...]
    rules: tuple[RuleResult, ...]


def flags(pack: Pack, text: str, as_of: datetime) -> tuple[Flag, ...]:
    """Return the risks in pasted words, in the pack's order, with the rules of that day.

    No flag does not mean that there is no risk: only known phrases are recognised.
    """
    offer = Reading.of(text)
    found = ((risk, matched(risk.recognise, offer)) for risk in pack.prevention.values())
    return tuple(_flag(pack, risk, hits, as_of) for risk, hits in found if hits)


def _flag(pack: Pack, risk: Risk, hits: tuple[str, ...], as_of: datetime) -> Flag:
    known = (pack.rules[name] for name in risk.rules if name in pack.rules)
    held = (applied(rule, as_of.date()) for rule in known)
    return Flag(risk.id, hits, tuple(rule for rule in held if rule is not None))


def advice(pack: Pack) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the general tips for somebody who has not bought yet: (moment, tip ids)."""
    return tuple(
        (moment, ids)
        for moment in BEFORE_A_CASE
        if (ids := tuple(tip.id for tip in general_tips(pack, (moment,))))
    )


def prevention_report(pack: Pack, found: tuple[Flag, ...], words: Words) -> Json:
    """Return flags and tips as the ``prevent`` command prints them."""
    return {
        "pack": {"id": pack.id, "version": pack.version},
        "flags": [
            {
                "id": flag.id,
                "matched": list(flag.matched),
                "name": words.get(f"prevention.{flag.id}.name", flag.id),
                "reason": words.get(f"prevention.{flag.id}.reason"),
                "ask": words.get(f"prevention.{flag.id}.ask"),
                "rules": [rule_part(pack, rule, words) for rule in flag.rules],
            }
            for flag in found
        ],
        "tips": [
            {"id": name, "moment": moment, "text": words.get(f"tips.{name}.text", name)}
            for moment, names in advice(pack)
            for name in names
        ],
    }
