"""What stands in a letter besides plain answers: dates, sums, cites, exhibits, rebuttals."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import OnDate
from refundwizard.domain.assessment import (
    Claims,
    DeadlineResult,
    EvidenceResult,
    Problem,
    RebuttalResult,
    RuleResult,
)
from refundwizard.domain.call_fields import CALL_FIELDS
from refundwizard.domain.claims import asked_for
from refundwizard.domain.conditions import Answers, day_of, picked
from refundwizard.domain.correspondence import last_reply
from refundwizard.domain.deadlines import due
from refundwizard.domain.moments import ONE_DAY
from refundwizard.domain.money_fields import MONEY_FIELDS
from refundwizard.domain.pack import Pack, Words
from refundwizard.domain.point_words import point_words
from refundwizard.domain.points import points, replies
from refundwizard.domain.spoken import long_day, say, spoken
from refundwizard.domain.wording import articles, money
from refundwizard.domain.workdays import Calendar

if TYPE_CHECKING:
    from datetime import date, datetime

    from refundwizard.domain.case import Case
    from refundwizard.domain.record_results import PointResult

NEXT_STEP: Final = "apply_intervention"
"""The deadline a letter announces as the next step."""

QUOTE_LENGTH: Final = 30
MOST_CITES: Final = 3
REBUTTAL_CITES: Final = 2
CHAT_ROOM: Final = 110
"""Characters of a chat message that answers to excuses may take."""
REPLY_WORKING_DAYS: Final = 3
"""The next working day and two more."""

_CITED: Final = frozenset({"statute", "regulation", "judicial"})


@dataclass(frozen=True, slots=True)
class Material:
    """What the drafts of one case are made of; only confirmed statements get in."""

    pack: Pack
    case: Case
    answers: Answers
    as_of: datetime
    problem: Problem
    rules: tuple[RuleResult, ...] = ()
    claims: Claims = Claims()  # noqa: RUF009 - frozen
    evidence: tuple[EvidenceResult, ...] = ()
    deadlines: tuple[DeadlineResult, ...] = ()
    rebuttals: tuple[RebuttalResult, ...] = ()


Field = Callable[[Material, Words], str]

_FIELDS: Final[dict[str, Field]] = {}


def _field(function: Field) -> Field:
    _FIELDS[function.__name__.removeprefix("_").removesuffix("_")] = function
    return function


def value(name: str, facts: Material, words: Words) -> str:
    """Return what stands for a field of a body: a derived one, else the answer to that question.

    An answer that would only help the other side is not said.
    """
    derived = _FIELDS.get(name)
    if derived is not None:
        return derived(facts, words)
    answer, question = facts.answers.get(name), facts.pack.questions.get(name)
    if question is not None and not picked(answer).isdisjoint(question.unsaid):
        return ""
    return spoken(words, name, answer)


def reply_date(facts: Material) -> date | None:
    """Return the day until which an answer is asked for, always after today.

    It is the third working day from now, but leaves a day before the next step has to be taken.
    """
    today = facts.as_of.date()
    answer = due(today, REPLY_WORKING_DAYS, "working_days", "none", Calendar(facts.pack.calendars))
    if answer.safe_by is None:
        return None
    wanted, limit = answer.safe_by.date(), _next_step_day(facts)
    return limit - ONE_DAY if limit and today + ONE_DAY < limit <= wanted else wanted


def _next_step_day(facts: Material) -> date | None:
    for clock in facts.deadlines:
        if clock.id == NEXT_STEP and clock.due.safe_by is not None:
            return clock.due.safe_by.date()
    return None


@_field
def _today(facts: Material, words: Words) -> str:
    return long_day(words, facts.as_of.date())


@_field
def _reply_by(facts: Material, words: Words) -> str:
    day = reply_date(facts)
    return long_day(words, day) if day else ""


@_field
def _next_step_by(facts: Material, words: Words) -> str:
    day = _next_step_day(facts)
    return long_day(words, day) if day and day >= facts.as_of.date() else ""


@_field
def _amount(facts: Material, _words: Words) -> str:
    asked = asked_for(facts.claims)
    return money(asked[1]) if asked else ""


@_field
def _platform_name(facts: Material, words: Words) -> str:
    name = spoken(words, "platform", facts.answers.get("platform"))
    chosen = getattr(facts.answers.get("platform"), "id", None)
    return words.get(f"platforms.{chosen}.name", name)


@_field
def _problem_name(facts: Material, words: Words) -> str:
    return words.get(f"classes.{facts.problem.primary}.name")


@_field
def _request(facts: Material, words: Words) -> str:
    amount = _amount(facts, words)
    return say(words, f"letters.requests.{facts.problem.primary}", amount=amount) if amount else ""


@_field
def _goods(facts: Material, words: Words) -> str:
    named = spoken(words, "item_name", facts.answers.get("item_name"))
    return named or spoken(words, "goods_kind", facts.answers.get("goods_kind"))


@_field
def _quote(facts: Material, _words: Words) -> str:
    text = " ".join(last_reply(facts.case, facts.answers).split())
    return text if len(text) <= QUOTE_LENGTH else text[: QUOTE_LENGTH - 1] + "…"


@_field
def _answers_chat(facts: Material, words: Words) -> str:
    """As many answers as a chat message has room for, at least one."""
    kept: list[str] = []
    room = CHAT_ROOM - len(_open_points(facts, words))
    for _rebuttal, text in _confirmed(facts, words, "chat"):
        if not kept or sum(map(len, kept)) + len(text) <= room:
            kept.append(text)
    return "\n".join(kept)


@_field
def _answers_formal(facts: Material, words: Words) -> str:
    """Every answer with the places it rests on."""
    lines = []
    for rebuttal, text in _confirmed(facts, words, "formal"):
        cites = _places(rebuttal.rules, words, REBUTTAL_CITES)
        lines.append(text + (say(words, "letters.rests_on", "", cites=cites) if cites else ""))
    return "\n".join(lines)


def _confirmed(facts: Material, words: Words, form: str) -> list[tuple[RebuttalResult, str]]:
    settled = {each.subject for each in _points(facts) if each.state == "resolved"}
    confirmed = (
        each for each in facts.rebuttals if each.state == "confirmed" and each.id not in settled
    )
    texts = ((each, words.get(f"rebuttals.{each.id}.{form}")) for each in confirmed)
    return [(each, text) for each, text in texts if text]


def _points(facts: Material) -> tuple[PointResult, ...]:
    """Return the points once the shopper has said of any how it stands."""
    return points(facts, facts.case, facts.pack) if facts.case.points else ()


@_field
def _open_points(facts: Material, words: Words) -> str:
    """What a reply left open, as the shopper told it; of excuses only those that were confirmed."""
    doubtful = {each.id for each in facts.rebuttals if each.state != "confirmed"}
    told = (each for each in _points(facts) if each.is_told and each.subject not in doubtful)
    return words.get("points.joint", ", ").join(
        point_words(each, facts, facts.case, words) for each in told
    )


@_field
def _reply_on(facts: Material, words: Words) -> str:
    """The day of the last reply."""
    came_in = replies(facts.case)
    return long_day(words, came_in[-1].at.date()) if came_in else ""


@_field
def _cites(facts: Material, words: Words) -> str:
    law = [rule for rule in facts.rules if rule.strength in _CITED]
    return _places(law, words, MOST_CITES)


def _places(rules: Iterable[RuleResult], words: Words, most: int) -> str:
    """Return the places of rules that were read in full, at most so many."""
    cited = (rule for rule in rules if rule.strength in (*_CITED, "platform"))
    places = dict.fromkeys((cite.source, cite.article) for rule in cited for cite in rule.cites)
    shown = [_cite(words, source, article) for source, article in islice(places, most)]
    return words.get("letters.joint", ", ").join(shown)


def _cite(words: Words, source: str, article: str) -> str:
    title = words.get(f"sources.{source}.title", source)
    if not article:
        return say(words, "letters.cite_plain", title, title=title)
    place = articles(words, article)
    return say(words, "letters.cite", f"{title} {place}", title=title, article=place)


@_field
def _timeline(facts: Material, words: Words) -> str:
    events = []
    for question, answer in facts.answers.items():
        key, day = f"letters.events.{question}", day_of(answer)
        is_exact = not isinstance(answer, OnDate) or answer.precision == "day"
        if day is not None and is_exact and words.has(key):
            events.append((day, words(key, on=long_day(words, day))))
    return "\n".join(text for _day, text in sorted(events))


@_field
def _exhibits(facts: Material, words: Words) -> str:
    proves = {result.id: result.proves for result in facts.evidence}
    kinds = {exhibit.kind or "" for exhibit in facts.case.exhibits}
    names = {kind: words.get(f"evidence.{kind}.name", kind) for kind in kinds}
    shown = {kind: words.get(f"proves.{proves.get(kind, '')}") for kind in kinds}
    lines = []
    for number, exhibit in enumerate(facts.case.exhibits, start=1):
        kind = exhibit.kind or ""
        name, shows = exhibit.caption or names[kind], shown[kind]
        key = "letters.exhibit" if shows else "letters.exhibit_plain"
        lines.append(say(words, key, f"{number} {name}", number=number, name=name, proves=shows))
    return "\n".join(lines)


_FIELDS.update(CALL_FIELDS)
_FIELDS.update(MONEY_FIELDS)

DERIVED: Final[frozenset[str]] = frozenset(_FIELDS)
"""Names a letter body may use besides question ids."""


def label(name: str, words: Words) -> str:
    """Return what a blank for a field is labelled with."""
    return words.get(f"letters.fields.{name}", words.get(f"questions.{name}.label", name))


class Values(dict[str, str]):
    """The values of fields in one language, each worked out when a body first asks for it."""

    def __init__(self, facts: Material, words: Words) -> None:
        """Bind what the drafts are made of and the language they are written in."""
        super().__init__()
        self.facts = facts
        self.words = words

    def __missing__(self, name: str) -> str:
        """Work out a field."""
        self[name] = value(name, self.facts, self.words)
        return self[name]
