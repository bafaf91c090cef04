"""Fields of a letter that are several lines, each line with what it rests on."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from refundwizard.domain.answers import OnDate
from refundwizard.domain.cites import together
from refundwizard.domain.conditions import day_of
from refundwizard.domain.points import points
from refundwizard.domain.spoken import long_day, say
from refundwizard.domain.wording import articles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from refundwizard.domain.assessment import RebuttalResult, RuleResult
    from refundwizard.domain.letter_fields import Material
    from refundwizard.domain.record_results import PointResult
    from refundwizard.domain.words import Words

MOST_CITES: Final = 3
REBUTTAL_CITES: Final = 2
CHAT_ROOM: Final = 110
"""Characters of a chat message that answers to excuses may take."""

STATEMENT_ROOM: Final = 220
"""The same for a statement of five hundred."""

AGAINST: Final = frozenset({"r7_6_excluded", "r7_18_freight", "cc_588", "cc_591"})
"""Rules the shopper is told of because they set a limit: no letter hands them to the other side."""

_CITED: Final = frozenset({"statute", "regulation", "judicial"})


class Source(NamedTuple):
    """What a sentence rests on: an ``answer``, ``exhibit``, ``rule``, ``claim``, … and its id."""

    kind: str
    id: str = ""


Line = tuple[str, tuple[Source, ...]]
"""A line of a field and what it rests on."""


def timeline(facts: Material, words: Words) -> list[Line]:
    """Return what happened by the day, the oldest first; only days that are known exactly."""
    events = [
        (day, words(f"letters.events.{name}", on=long_day(words, day)), name)
        for name, day in happened(facts, words)
    ]
    return [(text, (Source("answer", name),)) for _day, text, name in sorted(events)]


def happened(facts: Material, words: Words) -> Iterator[tuple[str, date]]:
    """Yield the answers that tell of something with its exact day, in no order."""
    for question, answer in facts.answers.items():
        day = day_of(answer)
        is_exact = not isinstance(answer, OnDate) or answer.precision == "day"
        if day is not None and is_exact and words.has(f"letters.events.{question}"):
            yield question, day


def exhibits(facts: Material, words: Words) -> list[Line]:
    """Return the exhibits with their numbers and what each shows."""
    proves = {result.id: result.proves for result in facts.evidence}
    lines: list[Line] = []
    for number, exhibit in enumerate(facts.case.exhibits, start=1):
        kind = exhibit.kind or ""
        name = exhibit.caption or words.get(f"evidence.{kind}.name", kind)
        shows = words.get(f"proves.{proves.get(kind, '')}")
        key = "letters.exhibit" if shows else "letters.exhibit_plain"
        text = say(words, key, f"{number} {name}", number=number, name=name, proves=shows)
        lines.append((text, (Source("exhibit", str(number)),)))
    return lines


def answers_chat(facts: Material, words: Words, taken: int = 0) -> list[Line]:
    """Return as many answers to excuses as a chat message has room for, at least one."""
    return _fitting(facts, words, CHAT_ROOM - taken)


def _fitting(facts: Material, words: Words, room: int) -> list[Line]:
    kept: list[Line] = []
    for rebuttal, text in confirmed(facts, words, "chat"):
        if not kept or sum(len(line) for line, _ in kept) + len(text) <= room:
            kept.append((text, of_rebuttal(rebuttal)))
    return kept


def answers_formal(facts: Material, words: Words) -> list[Line]:
    """Return every answer with the places it rests on."""
    lines = []
    for rebuttal, text in confirmed(facts, words, "formal"):
        cites = places(rebuttal.rules, words, REBUTTAL_CITES)
        rest = say(words, "letters.rests_on", "", cites=cites) if cites else ""
        lines.append((text + rest, of_rebuttal(rebuttal)))
    return lines


def answers_short(facts: Material, words: Words) -> list[Line]:
    """Return as many answers as a statement has room for, at least one."""
    return _fitting(facts, words, STATEMENT_ROOM)


def of_rebuttal(rebuttal: RebuttalResult) -> tuple[Source, ...]:
    """Return what the answer to an excuse rests on."""
    rules = (Source("rule", rule.id) for rule in cited(rebuttal.rules))
    return (Source("rebuttal", rebuttal.id), Source("answer", rebuttal.confirm), *rules)


def confirmed(facts: Material, words: Words, form: str) -> list[tuple[RebuttalResult, str]]:
    """Return the excuses whose fact was confirmed and which are not settled, with the answer."""
    settled = {each.subject for each in known_points(facts) if each.state == "resolved"}
    open_ones = (
        each for each in facts.rebuttals if each.state == "confirmed" and each.id not in settled
    )
    texts = ((each, words.get(f"rebuttals.{each.id}.{form}")) for each in open_ones)
    return [(each, text) for each, text in texts if text]


def known_points(facts: Material) -> tuple[PointResult, ...]:
    """Return the points once the shopper has said of any how it stands."""
    return points(facts, facts.case, facts.pack) if facts.case.points else ()


def law(facts: Material) -> list[RuleResult]:
    """Return the rules of law that apply, were read in full and carry what is asked for."""
    return [each for each in facts.rules if each.strength in _CITED and each.id not in AGAINST]


def cited(rules: Iterable[RuleResult]) -> list[RuleResult]:
    """Return rules whose places a letter may name: those that were read in full."""
    return [rule for rule in rules if rule.strength in (*_CITED, "platform")]


def places(rules: Iterable[RuleResult], words: Words, most: int) -> str:
    """Return the places of rules that were read in full, at most so many, by source."""
    found = dict.fromkeys((c.source, c.article) for rule in cited(rules) for c in rule.cites)
    by_source: dict[str, list[str]] = {}
    for source, article in islice(found, most):
        by_source.setdefault(source, []).append(article)
    shown = [_place(words, source, together(each)) for source, each in by_source.items()]
    return words.get("letters.joint", ", ").join(shown)


def _place(words: Words, source: str, article: str) -> str:
    title = words.get(f"sources.{source}.title", source)
    if not article:
        return say(words, "letters.cite_plain", title, title=title)
    place = articles(words, article)
    return say(words, "letters.cite", f"{title} {place}", title=title, article=place)
