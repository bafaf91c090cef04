"""From the story in the person's words to at most three problems to confirm.

Naming a problem is never asked of anybody. A suggestion that is confirmed answers the observable
question that decides for it (“I changed my mind”), just as if it had been picked on its own page;
that page still comes and shows it. So nothing is asserted that nobody said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Answer, Choice
from refundwizard.domain.classify import OTHER, classify, matched
from refundwizard.domain.conditions import holds, picked
from refundwizard.domain.correspondence import fold
from refundwizard.domain.facts import Context, LazyFacts
from refundwizard.domain.naming import CHOSEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from refundwizard.domain.case import Case
    from refundwizard.domain.classify import Ranked
    from refundwizard.domain.pack import Pack
    from refundwizard.session.view_state import ViewState

MOST: Final = 3
"""Suggestions shown at once."""
LEAST_LETTERS: Final = 4
"""A shorter story is not worth a guess."""
SHARE: Final = 0.02
"""A class that is less likely than this share of the best is left out."""
SECOND_SHARE: Final = 0.004
"""Where all suggestions are about what is wrong, the likeliest way to be stuck needs less."""
WORDS_SHOWN: Final = 2
LONGEST: Final = 24
"""Characters of the story that are quoted at once."""
_BREAKS: Final = re.compile(r"[，。；！？、,.;!?\n]+")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A problem the story may describe, the words that spoke for it, and the answer it implies."""

    id: str
    name: str
    matched: tuple[str, ...]
    question: str
    choice: str
    is_confirmed: bool


def suggestions(state: ViewState, story: str) -> tuple[Suggestion, ...]:
    """Return what a story may describe, best first; nothing for a few letters."""
    if len("".join(story.split())) < LEAST_LETTERS:
        return ()
    ranking = classify(state.pack, story)
    found = tuple(_likely(state, story, ranking.primary, SHARE))[:MOST]
    axes = {state.pack.classes[each.id].axis for each in found}
    if axes != {"issue"}:
        return found
    best = ranking.primary[0].score
    blocked = [each for each in ranking.stuck[:1] if each.score >= best * SECOND_SHARE]
    second = tuple(_likely(state, story, blocked, 0.0))
    return (*found[: MOST - len(second)], *second)


def _likely(
    state: ViewState, story: str, ranked: Sequence[Ranked], share: float
) -> Iterator[Suggestion]:
    """Yield the classes that are likely enough and that one answer decides, best first."""
    for each in ranked:
        if each.id == OTHER or each.score <= 0 or each.score < ranked[0].score * share:
            continue
        implied = _implied(state, each.id)
        if implied is not None:
            yield _suggestion(state, story, each.id, implied)


def _suggestion(state: ViewState, story: str, name: str, implied: tuple[str, str]) -> Suggestion:
    question, choice = implied
    return Suggestion(
        id=name,
        name=state.words.get(f"classes.{name}.name", name),
        matched=_clauses(story, matched(state.pack, story, name)),
        question=question,
        choice=choice,
        is_confirmed=choice in picked(state.case.answers.get(question)),
    )


def _clauses(story: str, grams: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parts of the story that spoke most for a class, as the person wrote them."""
    parts = [part.strip() for part in _BREAKS.split(story) if part.strip()]
    weight = {part: sum(fold(gram) in fold(part) for gram in grams) for part in parts}
    best = sorted((part for part in weight if weight[part]), key=lambda part: -weight[part])
    kept = [part for part in parts if part in best[:WORDS_SHOWN]]
    return tuple(part if len(part) <= LONGEST else f"{part[:LONGEST]}…" for part in kept)


def _implied(state: ViewState, name: str) -> tuple[str, str] | None:
    """Return the one answer that is enough for a class: the first in the order of the flow."""
    return enough(state.pack, state.case, state.now, name)


def enough(pack: Pack, case: Case, now: datetime, name: str) -> tuple[str, str] | None:
    """Return the one answer, question and choice, that is enough for a class; None if none is."""
    problem = pack.classes[name]
    for question, choice in _askable(pack):
        answers: Mapping[str, Answer] = {question: Choice(id=choice)}
        facts = LazyFacts(Context(answers, now, case, pack))
        if any(holds(condition, answers, facts) for condition in problem.when):
            return question, choice
    return None


def _askable(pack: Pack) -> Iterator[tuple[str, str]]:
    for page in pack.pages.values():
        for use in page.fields:
            question = pack.questions.get(use.id)
            if question is not None and question.asks == "choice" and question.id != CHOSEN:
                yield from ((question.id, choice) for choice in question.choices)


def confirmed(
    shown: tuple[Suggestion, ...], chosen: tuple[str, ...], answers: Mapping[str, Answer]
) -> dict[str, Answer | None]:
    """Return the answers to set for the suggestions confirmed, and those to take back.

    An answer is only taken back if it is the very one a suggestion implied.
    """
    wanted = {
        each.question: Choice(id=each.choice) for each in reversed(shown) if each.id in chosen
    }
    changes: dict[str, Answer | None] = {}
    for each in shown:
        given = picked(answers.get(each.question))
        if each.question in wanted:
            changes[each.question] = wanted[each.question]
        elif each.choice in given:
            changes[each.question] = None
    return changes
