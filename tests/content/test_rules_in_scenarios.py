"""Every rule is met by an invented case: what no scenario shows, nobody has looked at in use."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from refundwizard.content.lint_rules import shown_rules
from refundwizard.domain.answers_file import KEYS, read_answers
from refundwizard.domain.assess import assess
from refundwizard.domain.prevention import flags
from tests.scenarios_plugin import moment, shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.assessment import Assessment

SCENARIOS = Path(__file__).resolve().parents[1] / "scenarios"


def scenarios() -> Iterator[dict[str, Any]]:
    for file in sorted(SCENARIOS.glob("*.toml")):
        yield from tomllib.loads(file.read_text(encoding="utf-8"))["scenario"]


def met_by(data: dict[str, Any]) -> set[str]:
    """Return the rules a scenario's result rests on; a date alone rests on none."""
    if "due" in data:
        return set()
    now = moment(data["as_of"])
    if "prevent" in data:
        found = flags(shipped(), data["prevent"], now)
        return {rule.id for flag in found for rule in flag.rules}
    case = read_answers(shipped(), {key: data[key] for key in KEYS if key in data}, now)
    return set(rules_of(assess(shipped(), case, now)))


def rules_of(found: Assessment) -> Iterator[str]:
    """Yield the rules of every part of a result."""
    yield from (rule.id for rule in found.rules)
    yield from (rule.id for excuse in found.rebuttals for rule in excuse.rules)
    yield from (line.rule for line in found.claims.lines if line.rule is not None)
    for each in found.deadlines:
        yield each.rule
        steps = [dict(step.args) for step in each.due.trace]
        yield from (str(step["rule"]) for step in steps if "rule" in step)
    notes = (*found.tips, *found.donts, *found.todo, *found.not_available, found.next)
    tips = (shipped().tips.get(note.id) for note in notes if note is not None)
    yield from (tip.rule for tip in tips if tip is not None and tip.rule is not None)


def test_every_rule_is_in_the_result_of_a_scenario() -> None:
    met = {rule for data in scenarios() for rule in met_by(data)}
    assert sorted(shipped().rules.keys() - met) == []


def test_the_rules_on_a_route_are_all_there_are() -> None:
    assert sorted(shipped().rules.keys() - set(shown_rules(shipped()))) == []
