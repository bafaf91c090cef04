"""Every route through the flow, with what must be true on it.

A route's *knowledge* says which values each thing a condition reads can still have: the choices
of a question, yes or no for a fact or a comparison of days. It grows with every edge taken and
every edge passed over. What cannot be told is left open, so findings built on routes may be
stricter than reality, never laxer: facts and comparisons can change with every further page, so
what they said is forgotten there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, assert_never

from refundwizard.domain.base import UNSURE
from refundwizard.domain.conditions import Before, Condition, Every, Fact, Is, Not
from refundwizard.domain.flow import always_used

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.pack import Edge, Pack

MAX_ROUTES: Final = 20_000
"""More routes than this are not listed; a flow that has them cannot be reviewed either."""

UNANSWERED: Final = ""
_YES_NO: Final = frozenset({"yes", "no"})

Knowledge = Mapping[str, frozenset[str]]
"""What is read (a question id, or a fact or comparison as JSON) → the values still possible."""


@dataclass(frozen=True, slots=True)
class Route:
    """One way from the first page to an outcome: pages in order, where it ends, what is true."""

    pages: tuple[str, ...]
    outcome: str
    knowledge: Knowledge


def routes(pack: Pack) -> tuple[Route, ...]:
    """Return every possible route, edges in file order, at most `MAX_ROUTES`.

    Unknown targets and cycles end a route silently; lint names them.
    """
    found: list[Route] = []
    for route in _walk(pack, (pack.start,), _nothing_asked(pack)):
        found.append(route)
        if len(found) == MAX_ROUTES:
            break
    return tuple(found)


def asked(pack: Pack, route: Route, given: Condition | None = None) -> frozenset[str] | None:
    """Return the questions surely asked on a route where ``given`` holds; None if it never can."""
    knowledge = narrow(pack, given, route.knowledge)
    if knowledge is None:
        return None
    return frozenset(_sure_fields(pack, route.pages, knowledge))


def asked_on_every(
    pack: Pack, ways: tuple[Route, ...], given: Condition | None = None
) -> frozenset[str] | None:
    """Return the questions asked on all routes where ``given`` can hold; None without any."""
    possible = [seen for way in ways if (seen := asked(pack, way, given)) is not None]
    return frozenset.intersection(*possible) if possible else None


def leading_to(pack: Pack, ways: tuple[Route, ...], outcome: str) -> tuple[Route, ...]:
    """Return the routes on which the shopper may be shown an outcome.

    These are the routes that end there, and those that end on the other axis while the class's own
    condition can hold, because guidance is merged over both axes.
    """
    own = pack.classes[outcome]
    found = []
    for way in ways:
        other = pack.classes.get(way.outcome)
        if way.outcome == outcome:
            found.append(way)
        elif other is not None and other.axis != own.axis:
            narrowed = [narrow(pack, when, way.knowledge) for when in own.when]
            found += [Route(way.pages, way.outcome, known) for known in narrowed if known]
    return tuple(found)


def narrow(
    pack: Pack, condition: Condition | None, knowledge: Knowledge, *, truth: bool = True
) -> Knowledge | None:
    """Return what is known once a condition holds (or does not); None if that cannot be."""
    match condition:
        case None:
            return knowledge if truth else None
        case Not():
            return narrow(pack, condition.condition, knowledge, truth=not truth)
        case Every():
            return (
                _all(pack, condition, knowledge) if truth else _not_all(pack, condition, knowledge)
            )
        case Is() | Before() | Fact():
            return _atom(pack, condition, knowledge, truth=truth)
        case _:
            assert_never(condition)


def _walk(pack: Pack, pages: tuple[str, ...], knowledge: Knowledge) -> Iterator[Route]:
    page = pack.pages[pages[-1]]
    known: Knowledge | None = _answered(pack, pages, _lasting(knowledge))
    for edge in page.next:
        if known is None:
            return
        taken = narrow(pack, edge.when, known)
        if taken is not None:
            yield from _follow(pack, pages, edge, taken)
        known = narrow(pack, edge.when, known, truth=False)


def _follow(
    pack: Pack, pages: tuple[str, ...], edge: Edge, knowledge: Knowledge
) -> Iterator[Route]:
    if edge.go not in pack.pages:
        yield Route(pages, edge.go, knowledge)
    elif edge.go not in pages:
        yield from _walk(pack, (*pages, edge.go), knowledge)


def _nothing_asked(pack: Pack) -> Knowledge:
    """Return that no question has an answer before a page asks it: till then answers are parked."""
    return dict.fromkeys(pack.questions.keys() - always_used(pack), frozenset({UNANSWERED}))


def _lasting(knowledge: Knowledge) -> Knowledge:
    """Return what is known of choices; facts and comparisons (keys in JSON) are left out."""
    return {key: values for key, values in knowledge.items() if not key.startswith("{")}


def _answered(pack: Pack, pages: tuple[str, ...], knowledge: Knowledge) -> Knowledge:
    """Return what is known once the last page is complete.

    A question asked here for the first time can have any answer, and none only if it is optional
    or perhaps not shown.
    """
    before = {field.id for name in pages[:-1] for field in pack.pages[name].fields}
    known = dict(knowledge)
    for field in pack.pages[pages[-1]].fields:
        if field.id not in before:
            known.pop(field.id, None)
    for question in _sure_fields(pack, pages[-1:], known):
        if question in pack.questions and not pack.questions[question].optional:
            known[question] = _values(pack, question, known) - {UNANSWERED}
    return known


def _sure_fields(pack: Pack, pages: tuple[str, ...], knowledge: Knowledge) -> Iterator[str]:
    lasting = _lasting(knowledge)
    for page in pages:
        for field in pack.pages[page].fields:
            if field.when is None or narrow(pack, field.when, lasting, truth=False) is None:
                yield field.id


def _values(pack: Pack, question: str, knowledge: Knowledge) -> frozenset[str]:
    if question in knowledge:
        return knowledge[question]
    asks = pack.questions.get(question)
    return frozenset({*(asks.choices if asks else ()), UNSURE, UNANSWERED})


def _atom(
    pack: Pack, condition: Is | Before | Fact, knowledge: Knowledge, *, truth: bool
) -> Knowledge | None:
    key, wanted, possible = _reading(pack, condition, knowledge)
    left = possible & wanted if truth else possible - wanted
    return {**knowledge, key: left} if left else None


def _reading(
    pack: Pack, condition: Is | Before | Fact, knowledge: Knowledge
) -> tuple[str, frozenset[str], frozenset[str]]:
    """Return what a condition reads, the values it wants, and the values still possible."""
    if isinstance(condition, Is) and _picks_one(pack, condition.question):
        possible = _values(pack, condition.question, knowledge)
        return condition.question, frozenset(condition.any_of), possible
    key = condition.model_dump_json()
    return key, frozenset({"yes"}), knowledge.get(key, _YES_NO)


def _picks_one(pack: Pack, question: str) -> bool:
    return question in pack.questions and pack.questions[question].asks == "choice"


def _all(pack: Pack, condition: Every, knowledge: Knowledge) -> Knowledge | None:
    known: Knowledge | None = knowledge
    for part in condition.of:
        known = None if known is None else narrow(pack, part, known)
    return known


def _not_all(pack: Pack, condition: Every, knowledge: Knowledge) -> Knowledge | None:
    """At least one part fails: that says something only if all the others surely hold."""
    open_parts = [p for p in condition.of if narrow(pack, p, knowledge, truth=False) is not None]
    if not open_parts:
        return None
    return (
        narrow(pack, open_parts[0], knowledge, truth=False) if len(open_parts) == 1 else knowledge
    )
