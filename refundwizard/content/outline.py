"""The flow of a pack as indented text, for people to read and for a golden file to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from refundwizard.content.paths import routes
from refundwizard.content.walk import uses_of
from refundwizard.domain.conditions import Before, Every, Fact, Is, Not

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.conditions import Condition
    from refundwizard.domain.pack import Outcome, Pack, Page, Question, Use


def outline(pack: Pack) -> str:
    """Return pages in the order they are met, then outcomes with what each lists; ids only."""
    lines = [f"{pack.id} {pack.version} ({', '.join(pack.languages)})", ""]
    for name in _in_order(pack):
        lines += _page(pack, pack.pages[name])
    ways = routes(pack)
    lines.append(f"outcomes ({len(ways)} routes)")
    for name, outcome in pack.outcomes.items():
        own = pack.classes[name]
        count = sum(way.outcome == name for way in ways)
        lines.append(f"  {name} [{own.code}, {own.axis}, priority {own.priority}] routes: {count}")
        lines += [f"    when {say(condition)}" for condition in own.when]
        lines += _lists(outcome)
    return "\n".join(lines) + "\n"


def say(condition: Condition) -> str:
    """Return a condition in short words."""
    match condition:
        case Is():
            return f"{condition.question} = {' | '.join(condition.any_of)}"
        case Before():
            return f"{condition.question} before {condition.other or condition.day}"
        case Fact():
            return condition.name
        case Not():
            return f"not ({say(condition.condition)})"
        case Every():
            return " and ".join(say(part) for part in condition.of)
        case _:
            assert_never(condition)


def _in_order(pack: Pack) -> list[str]:
    order, waiting = [], [pack.start]
    while waiting:
        name = waiting.pop(0)
        if name in pack.pages and name not in order:
            order.append(name)
            waiting.extend(edge.go for edge in pack.pages[name].next)
    return order


def _page(pack: Pack, page: Page) -> Iterator[str]:
    yield f"{page.id} [{page.section}]"
    for field in page.fields:
        yield f"  {_field(pack.questions[field.id])}{_when(field.when)}"
    for edge in page.next:
        yield f"  -> {edge.go}{_when(edge.when)}"
    yield ""


def _field(question: Question) -> str:
    marks = "?" if question.optional else ""
    choices = f" {{{', '.join(question.choices)}}}" if question.choices else ""
    return f"{question.id}{marks}: {question.asks}{choices}"


def _when(condition: Condition | None) -> str:
    return "" if condition is None else f"  if {say(condition)}"


def _lists(outcome: Outcome) -> Iterator[str]:
    lists: dict[str, list[Use]] = {}
    for field, use in uses_of(outcome):
        lists.setdefault(field, []).append(use)
    for field, uses in lists.items():
        yield f"    {field} ({len(uses)}): {', '.join(use.id + _mark(use) for use in uses)}"
    if outcome.evidence:
        kinds = ", ".join(f"{piece.id} {piece.need}" for piece in outcome.evidence)
        yield f"    evidence ({len(outcome.evidence)}): {kinds}"


def _mark(use: Use) -> str:
    """A star says that the entry has a condition."""
    return "*" if use.when else ""
