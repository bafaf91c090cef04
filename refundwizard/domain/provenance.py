"""What every sentence of a draft rests on: answers, exhibits, rules, sums, dates, records.

A sentence with fields rests on what stands in them. One without is the letter's own wording and
rests on what ``letter.toml`` says under ``rests``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from refundwizard.domain.call_fields import CALL_FIELDS, last_call
from refundwizard.domain.correspondence import REPLY
from refundwizard.domain.formal_lines import FORMAL_LINES, FORMAL_RESTS
from refundwizard.domain.letter_lines import (
    MOST_CITES,
    Line,
    Source,
    answers_chat,
    answers_formal,
    answers_short,
    cited,
    exhibits,
    law,
    timeline,
)
from refundwizard.domain.letter_sources import questions_behind
from refundwizard.domain.letters import fill, fitted, kept_lines, values_for
from refundwizard.domain.materials import material_of
from refundwizard.domain.person import PARTICULARS
from refundwizard.domain.points import replies
from refundwizard.domain.record_fields import FILED_ON, last_demand, last_filing
from refundwizard.domain.step_fields import NEXT_STEP, WAYS, next_step_day, next_way
from refundwizard.domain.told import TOLD_LINES
from refundwizard.domain.words import Words

if TYPE_CHECKING:
    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.case import Case
    from refundwizard.domain.letter_fields import Material, Values
    from refundwizard.domain.letters import Pieces
    from refundwizard.domain.pack import Letter, Pack

KINDS: Final = frozenset({"greeting", "request", "next_step", "heading", "reservation", "closing"})
"""What a fixed sentence may be for; each is a basis of its own, for it asserts nothing."""

REFERENCES: Final = {"rule": "rules", "answer": "questions", "tip": "tips"}
"""What a fixed sentence may name as its basis (``rule:ID``), and the table of the pack."""

HEADING_LENGTH: Final = 12
"""Characters of the longest heading that stands without a colon."""

_STOPS: Final = "。？；"
_MARKS: Final = "，。；？、：,.;?:"

Rests = Callable[["Material", "Words"], Iterable[Source]]
"""Tells what the value of a field rests on besides answers."""


class Grounded(NamedTuple):
    """A sentence of a draft and what it rests on."""

    text: str
    sources: tuple[Source, ...]


def provenance(letter: Letter, facts: Material, words: Words) -> tuple[Grounded, ...]:
    """Return the sentences of a draft in one language, each with what it rests on."""
    body = facts.pack.bodies.get(letter.id, {}).get(words.lang)
    if body is None:
        return ()
    values = values_for(letter, facts)[words.lang]
    missing = tuple(name for name in letter.needed if not values[name])
    filled = fill(body, values, missing)
    fitted(letter, body, filled)
    return tuple(
        grounded
        for pieces, _names in kept_lines(body, filled)
        for sentence in sentences(pieces)
        for grounded in _grounded(sentence, _Ground(letter, values, missing, filled))
    )


def provenance_of(pack: Pack, case: Case, found: Assessment, letter: str) -> tuple[Grounded, ...]:
    """Return the sentences of a letter of an assessed case, as it is sent, with their basis."""
    facts = material_of(pack, case, found)
    if facts is None or letter not in pack.letters:
        return ()
    own = pack.languages[0]
    return provenance(pack.letters[letter], facts, Words(own, pack.texts, own))


class _Ground(NamedTuple):
    letter: Letter
    values: Values
    missing: tuple[str, ...]
    filled: dict[str, str]


def sentences(pieces: Pieces) -> Iterator[Pieces]:
    """Take a line of a body apart into its sentences; what a field holds is never taken apart."""
    sentence: list[tuple[str, str]] = []
    for plain, name in pieces:
        if name:
            sentence.append((plain, name))
            continue
        *whole, rest = re.split(f"(?<=[{_STOPS}])", plain)
        for part in whole:
            yield (*sentence, (part, ""))
            sentence = []
        if rest:
            sentence.append((rest, ""))
    if any(name or plain.strip(" 」”）") for plain, name in sentence):
        yield tuple(sentence)


def fixed(pieces: Pieces) -> str:
    """Return a sentence that holds no field; nothing for one that does."""
    if any(name for _plain, name in pieces):
        return ""
    return "".join(plain for plain, _name in pieces).strip()


def plain_kind(sentence: str) -> str:
    """Return what a sentence is that asserts nothing: a heading or a request; else nothing.

    A few words without any mark, or with a colon behind them, only name what follows.
    """
    bare = sentence.strip("（）")
    if sentence.endswith(("：", ":")) or (
        len(bare) <= HEADING_LENGTH and not any(mark in bare for mark in _MARKS)
    ):
        return "heading"
    return "request" if sentence.startswith("请") or sentence.endswith("？") else ""


def basis(letter: Letter, sentence: str) -> tuple[Source, ...]:
    """Return what a fixed sentence of a letter rests on, by the longest beginning that fits."""
    kind = plain_kind(sentence)
    return _stated(letter, sentence) or ((Source(kind),) if kind else ())


def _stated(letter: Letter, sentence: str) -> tuple[Source, ...]:
    fitting = [key for key in letter.rests if sentence.startswith(key)]
    named = letter.rests[max(fitting, key=len)] if fitting else ()
    return tuple(Source(*each.split(":", 1)) for each in named)


def _grounded(sentence: Pieces, ground: _Ground) -> Iterator[Grounded]:
    names = tuple(dict.fromkeys(name for _plain, name in sentence if name))
    standing = tuple(name for name in names if name not in ground.missing)
    facts, words = ground.values.facts, ground.values.words
    if len(sentence) == 1 and len(standing) == 1 and standing[0] in _LINES:
        shown = ground.filled[standing[0]].count("\n") + 1
        yield from (Grounded(*line) for line in _LINES[standing[0]](facts, words)[:shown])
        return
    text = "".join(ground.filled[name] if name else plain for plain, name in sentence).strip()
    sources = [Source("blank", name) for name in names if name in ground.missing]
    for name in standing:
        sources += rests_on(name, facts, words)
    if names:
        sources += _stated(ground.letter, sentence[0][0])
    else:
        sources += basis(ground.letter, text)
    yield Grounded(text, tuple(dict.fromkeys(sources)))


def rests_on(name: str, facts: Material, words: Words) -> list[Source]:
    """Return what the value of a field rests on."""
    sources = [Source("answer", each) for each in questions_behind(name, facts, words)]
    if not sources and name in facts.answers:
        sources.append(Source("implied", name))
    more = _RESTS.get(name)
    if name in _LINES:
        sources += [source for _text, own in _LINES[name](facts, words) for source in own]
    if more is not None:
        sources += more(facts, words)
    return sources


_LINES: Final[dict[str, Callable[[Material, Words], list[Line]]]] = {
    "timeline": timeline,
    "exhibits": exhibits,
    "answers_chat": answers_chat,
    "answers_short": answers_short,
    "answers_formal": answers_formal,
    **FORMAL_LINES,
    **TOLD_LINES,
}
"""Fields of several lines, each with its own basis."""


def _claims(facts: Material, _words: Words) -> Iterator[Source]:
    for line in facts.claims.lines:
        if line.chosen and line.tier != "if_established":
            yield Source("claim", line.id)


def _problem(facts: Material, _words: Words) -> Iterator[Source]:
    yield Source("class", facts.problem.primary)


def _request(facts: Material, words: Words) -> Iterator[Source]:
    yield from _problem(facts, words)
    yield from _claims(facts, words)


def _answer_day(facts: Material, _words: Words) -> Iterator[Source]:
    yield Source("day", facts.as_of.date().isoformat())
    if next_step_day(facts) is not None:
        yield Source("deadline", NEXT_STEP)


def _law(facts: Material, _words: Words) -> Iterator[Source]:
    places = dict.fromkeys(
        (cite.source, cite.article, rule.id) for rule in cited(law(facts)) for cite in rule.cites
    )
    shown = list(dict.fromkeys((source, article) for source, article, _rule in places))[:MOST_CITES]
    for source, article, rule in places:
        if (source, article) in shown:
            yield Source("rule", rule)


def _reply(facts: Material, _words: Words) -> Iterator[Source]:
    came_in = replies(facts.case)
    yield Source("message", came_in[-1].id) if came_in else Source("answer", REPLY)


def _points(facts: Material, _words: Words) -> Iterator[Source]:
    return (Source("point", each.point) for each in facts.case.points)


def _asked(facts: Material, _words: Words) -> Iterator[Source]:
    message = last_demand(facts.case)
    if message is not None:
        yield Source("message", message.id)


def _called(facts: Material, _words: Words) -> Iterator[Source]:
    message = last_call(facts.case)
    if message is not None:
        yield Source("message", message.id)


def _filed(route: str) -> Rests:
    def rests(facts: Material, _words: Words) -> Iterator[Source]:
        filing = last_filing(facts.case, route)
        if filing is not None:
            yield Source("filing", filing.id)

    return rests


def _way(ways: tuple[str, ...]) -> Rests:
    def rests(facts: Material, _words: Words) -> Iterator[Source]:
        way = next_way(facts, ways)
        if way:
            yield Source("next_step", way)

    return rests


def _person(name: str) -> Rests:
    return lambda _facts, _words: (Source("person", name),)


def _all_exhibits(facts: Material, words: Words) -> Iterator[Source]:
    for _text, sources in exhibits(facts, words):
        yield from sources


def _today(facts: Material, _words: Words) -> Iterable[Source]:
    return (Source("day", facts.as_of.date().isoformat()),)


_RESTS: Final[dict[str, Rests]] = {
    "amount": _claims,
    "firm": _claims,
    "with_receipt": _claims,
    "short": _claims,
    "request": _request,
    "problem_name": _problem,
    "reply_by": _answer_day,
    "next_step_by": _answer_day,
    "today": _today,
    "exhibit_count": _all_exhibits,
    "exhibit_numbers": _all_exhibits,
    "cites": _law,
    "quote": _reply,
    "reply_on": _reply,
    "open_points": _points,
    "asked_on": _asked,
    **dict.fromkeys(CALL_FIELDS, _called),
    **FORMAL_RESTS,
    **{name: _filed(route) for name, route in FILED_ON.items()},
    **{name: _way(ways) for name, ways in WAYS.items()},
    **{name: _person(name) for name in PARTICULARS},
}
"""What a field rests on besides answers."""
