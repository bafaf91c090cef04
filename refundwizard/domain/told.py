"""Answers to excuses in the third person: for a platform, an office or a court."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from refundwizard.domain.letter_lines import (
    REBUTTAL_CITES,
    STATEMENT_ROOM,
    Line,
    confirmed,
    of_rebuttal,
    places,
)
from refundwizard.domain.spoken import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.letter_fields import Material
    from refundwizard.domain.words import Words

Field = Callable[["Material", "Words"], str]

FORM: Final = "told"
"""The word of a rebuttal that speaks of the seller and not to it (``rebuttals.<id>.told``)."""


def answers_told(facts: Material, words: Words) -> list[Line]:
    """Return every answer with the places it rests on."""
    lines = []
    for rebuttal, text in confirmed(facts, words, FORM):
        cites = places(rebuttal.rules, words, REBUTTAL_CITES)
        rest = say(words, "letters.rests_on", "", cites=cites) if cites else ""
        lines.append((text + rest, of_rebuttal(rebuttal)))
    return lines


def answers_brief(facts: Material, words: Words) -> list[Line]:
    """Return as many answers as a statement has room for, at least one."""
    kept: list[Line] = []
    for rebuttal, text in confirmed(facts, words, FORM):
        if not kept or sum(len(line) for line, _ in kept) + len(text) <= STATEMENT_ROOM:
            kept.append((text, of_rebuttal(rebuttal)))
    return kept


def dispute(facts: Material, words: Words) -> list[Line]:
    """Return the points in dispute, numbered, with the exhibits that bear the answer."""
    shown = words.get("letters.joint", ", ").join(
        str(number) for each in facts.evidence if each.need == "must" for number in each.exhibits
    )
    key = "letters.dispute" if shown else "letters.dispute_plain"
    return [
        (say(words, key, text, number=at, answer=text, exhibits=shown), of_rebuttal(rebuttal))
        for at, (rebuttal, text) in enumerate(confirmed(facts, words, FORM), start=1)
    ]


def behind(facts: Material, _words: Words) -> Iterator[str]:
    """Yield the questions whose answers confirmed an excuse to be none."""
    return (each.confirm for each in facts.rebuttals if each.state == "confirmed")


TOLD_LINES: Final[dict[str, Callable[[Material, Words], list[Line]]]] = {
    "answers_told": answers_told,
    "answers_brief": answers_brief,
    "dispute": dispute,
}
"""By the name a body uses."""


def _joined(lines: Callable[[Material, Words], list[Line]]) -> Field:
    return lambda facts, words: "\n".join(text for text, _sources in lines(facts, words))


TOLD_FIELDS: Final[dict[str, Field]] = {name: _joined(each) for name, each in TOLD_LINES.items()}
"""The same as the text of a field."""
