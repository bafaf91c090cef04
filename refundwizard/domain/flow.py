"""Where the shopper is, derived from the answers: nothing about the way there is stored.

Changing an early answer moves the path; answers that no longer lie on it, or on a page still ahead,
are parked: kept in the case, used nowhere.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final, assert_never

from refundwizard.domain.answers import Answer, Words
from refundwizard.domain.assessment import Position
from refundwizard.domain.conditions import (
    Answers,
    Before,
    Condition,
    Every,
    Fact,
    Facts,
    Is,
    Not,
    holds,
    questions_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from refundwizard.domain.facts import FactsFor
    from refundwizard.domain.pack import Edge, Pack, Page

ALWAYS_USED: Final = frozenset({"problem"})


def always_used(pack: Pack) -> frozenset[str]:
    """Return the questions that count even where no page asks them.

    These are the chosen problem, the facts that rebuttals wait for, and what only forms ask.
    """
    forms = {name for form in pack.forms.values() for name in form.asks}
    return ALWAYS_USED | {rebuttal.confirm for rebuttal in pack.rebuttals.values()} | forms


def visible(page: Page, answers: Answers, facts: Facts) -> tuple[str, ...]:
    """Return the fields a page shows for these answers, in order."""
    return tuple(use.id for use in page.fields if holds(use.when, answers, facts))


def is_answered(answers: Answers, question: str) -> bool:
    """Tell whether a question has an answer; a blank text is none."""
    answer = answers.get(question)
    if isinstance(answer, Words):
        return bool(answer.text.strip())
    return answer is not None


def open_fields(pack: Pack, page: Page, answers: Answers, facts: Facts) -> tuple[str, ...]:
    """Return the visible fields that keep a page from being complete."""
    return tuple(
        name
        for name in visible(page, answers, facts)
        if not is_answered(answers, name)
        and (question := pack.questions.get(name)) is not None
        and not question.optional
    )


def position(pack: Pack, answers: Mapping[str, Answer], facts_for: FactsFor) -> Position:
    """Return the path so far, the page to show, the pages ahead and the answers set aside.

    Each page is judged by the answers given up to it, so a parked answer cannot steer the way.
    ``facts_for`` makes the facts of a set of answers (see ``facts.LazyFacts``).
    """
    seen = {name: answers[name] for name in always_used(pack) if name in answers}
    path: list[str] = []
    here: str | None = pack.start
    while here is not None and here in pack.pages and here not in path:
        page = pack.pages[here]
        _take_in(page, answers, seen, facts_for)
        path.append(here)
        if open_fields(pack, page, seen, facts_for(seen)):
            break
        here = _target(page.next, seen, facts_for(seen))
    else:
        here = None
    ahead, fields = _ahead(pack, path[-1], answers, facts_for) if here else ((), set())
    used = seen.keys() | fields
    parked = tuple(name for name in answers if name not in used)
    return Position(path=tuple(path), page=here, ahead=ahead, parked=parked)


def _take_in(page: Page, answers: Answers, seen: dict[str, Answer], facts_for: FactsFor) -> None:
    """Add the answers of a page's visible fields to those seen; a field may depend on one above."""
    for use in page.fields:
        if use.id in answers and (use.when is None or holds(use.when, seen, facts_for(seen))):
            seen[use.id] = answers[use.id]


def _target(edges: Iterable[Edge], answers: Answers, facts: Facts) -> str | None:
    return next((edge.go for edge in edges if holds(edge.when, answers, facts)), None)


def _ahead(
    pack: Pack, start: str, answers: Answers, facts_for: FactsFor
) -> tuple[tuple[str, ...], set[str]]:
    """Return the pages that can still come, nearest first, and every field they may show.

    An edge is left out only where the answers already decide against it.
    """
    facts = facts_for(answers)
    queue, found = deque([start]), {start: None}
    fields: set[str] = set()
    while queue:
        page = pack.pages[queue.popleft()]
        fields.update(
            use.id for use in page.fields if not _is_decided_against(use.when, answers, facts)
        )
        for target in _still_open(page.next, answers, facts):
            if target in pack.pages and target not in found:
                found[target] = None
                queue.append(target)
    return tuple(found)[1:], fields


def _still_open(edges: Iterable[Edge], answers: Answers, facts: Facts) -> Iterable[str]:
    for edge in edges:
        is_settled = _is_settled(edge.when, answers)
        if is_settled and not holds(edge.when, answers, facts):
            continue
        yield edge.go
        if is_settled:
            return


def _is_settled(condition: Condition | None, answers: Answers) -> bool:
    """Tell whether nothing still open can change a condition; a fact may always change it."""
    match condition:
        case None:
            is_settled = True
        case Is():
            is_settled = is_answered(answers, condition.question)
        case Before():
            is_settled = all(is_answered(answers, name) for name in questions_of(condition))
        case Fact():
            is_settled = False
        case Every():
            is_settled = all(_is_settled(part, answers) for part in condition.of)
        case Not():
            is_settled = _is_settled(condition.condition, answers)
        case _:
            assert_never(condition)
    return is_settled


def _is_decided_against(condition: Condition | None, answers: Answers, facts: Facts) -> bool:
    return _is_settled(condition, answers) and not holds(condition, answers, facts)


def used_answers(
    pack: Pack, answers: Mapping[str, Answer], facts_for: FactsFor
) -> dict[str, Answer]:
    """Return the answers results may be built on: all but the parked ones."""
    parked = set(position(pack, answers, facts_for).parked)
    return {name: answer for name, answer in answers.items() if name not in parked}


def questions_on_every_route(pack: Pack, outcome: str, given: Is | None = None) -> frozenset[str]:
    """Return the questions asked whichever way the flow reaches a class; none if it never does.

    Conditions are ignored except by ``given``: with it, only routes that do not contradict this one
    choice count. So a finding built on this may be stricter than reality, never laxer. Fields with
    a condition count where ``given`` grants it, and optional fields never do.
    """
    every: frozenset[str] | None = None
    waiting: list[tuple[str, frozenset[str], frozenset[str]]] = [
        (pack.start, frozenset(), frozenset())
    ]
    done: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        here, asked, path = waiting.pop()
        if here == outcome:
            every = asked if every is None else every & asked
        page = pack.pages.get(here)
        if page is None or here in path or (here, asked) in done:
            continue
        done.add((here, asked))
        asked |= _asked_for_sure(pack, page, given)
        waiting.extend((go, asked, path | {here}) for go in _allowed(page.next, given))
    return every or frozenset()


def _asked_for_sure(pack: Pack, page: Page, given: Is | None) -> frozenset[str]:
    return frozenset(
        use.id
        for use in page.fields
        if (use.when is None or _grants(given, use.when))
        and (question := pack.questions.get(use.id)) is not None
        and not question.optional
    )


def _allowed(edges: Iterable[Edge], given: Is | None) -> Iterable[str]:
    for edge in edges:
        if given is not None and _contradicts(given, edge.when):
            continue
        yield edge.go
        if given is not None and edge.when is not None and _grants(given, edge.when):
            return


def _grants(given: Is | None, condition: Condition) -> bool:
    return (
        given is not None
        and isinstance(condition, Is)
        and condition.question == given.question
        and set(given.any_of) <= set(condition.any_of)
    )


def _contradicts(given: Is, condition: Condition | None) -> bool:
    return (
        isinstance(condition, Is)
        and condition.question == given.question
        and set(given.any_of).isdisjoint(condition.any_of)
    )
