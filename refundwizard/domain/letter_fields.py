"""What stands in a letter besides plain answers: dates, sums, cites, exhibits, rebuttals."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Money
from refundwizard.domain.assessment import (
    Claims,
    DeadlineResult,
    EvidenceResult,
    Problem,
    RebuttalResult,
    RouteResult,
    RuleResult,
)
from refundwizard.domain.call_fields import CALL_FIELDS
from refundwizard.domain.claims import asked_for, still_asked
from refundwizard.domain.conditions import Answers, picked
from refundwizard.domain.correspondence import last_reply
from refundwizard.domain.deadlines import due
from refundwizard.domain.formal_fields import FORMAL_FIELDS
from refundwizard.domain.letter_lines import (
    MOST_CITES,
    Line,
    answers_chat,
    answers_formal,
    answers_short,
    exhibits,
    known_points,
    law,
    places,
    timeline,
)
from refundwizard.domain.moments import ONE_DAY
from refundwizard.domain.money_fields import MONEY_FIELDS, paid
from refundwizard.domain.pack import Pack, Words
from refundwizard.domain.person_fields import PERSON_FIELDS
from refundwizard.domain.point_words import point_words
from refundwizard.domain.points import replies
from refundwizard.domain.record_fields import RECORD_FIELDS
from refundwizard.domain.spoken import long_day, say, spoken
from refundwizard.domain.step_fields import STEP_FIELDS, next_step_day
from refundwizard.domain.told import TOLD_FIELDS
from refundwizard.domain.wording import money
from refundwizard.domain.workdays import Calendar

if TYPE_CHECKING:
    from datetime import date, datetime

    from refundwizard.domain.case import Case

QUOTE_LENGTH: Final = 30
_ONLY_IF_PAID: Final = frozenset({"freight_paid", "test_fee"})
"""Sums no letter mentions where they are nothing."""

REPLY_WORKING_DAYS: Final = 3
"""The next working day and two more."""


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
    routes: tuple[RouteResult, ...] = ()


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
    is_nothing = name in _ONLY_IF_PAID and isinstance(answer, Money) and answer.fen == 0
    return "" if is_nothing else spoken(words, name, answer)


def reply_date(facts: Material) -> date | None:
    """Return the day until which an answer is asked for, always after today.

    It is the third working day from now, but leaves a day before the next step has to be taken.
    """
    today = facts.as_of.date()
    answer = due(today, REPLY_WORKING_DAYS, "working_days", "none", Calendar(facts.pack.calendars))
    if answer.safe_by is None:
        return None
    wanted, limit = answer.safe_by.date(), next_step_day(facts)
    return limit - ONE_DAY if limit and today + ONE_DAY < limit <= wanted else wanted


@_field
def _today(facts: Material, words: Words) -> str:
    return long_day(words, facts.as_of.date())


@_field
def _reply_by(facts: Material, words: Words) -> str:
    day = reply_date(facts)
    return long_day(words, day) if day else ""


@_field
def _next_step_by(facts: Material, words: Words) -> str:
    day = next_step_day(facts)
    return long_day(words, day) if day else ""


@_field
def _amount(facts: Material, _words: Words) -> str:
    """What is asked for and did not come back yet; a sum of nothing is no request."""
    asked = still_asked(facts.claims)
    return money(asked) if asked else ""


@_field
def _platform_name(facts: Material, words: Words) -> str:
    name = spoken(words, "platform", facts.answers.get("platform"))
    chosen = getattr(facts.answers.get("platform"), "id", None)
    return words.get(f"platforms.{chosen}.name", name)


@_field
def _problem_name(facts: Material, words: Words) -> str:
    """What is in dispute, for readers who know none of the program's own names."""
    name = words.get(f"classes.{facts.problem.primary}.name")
    return words.get(f"formal.matter.{facts.problem.primary}", name)


@_field
def _request(facts: Material, words: Words) -> str:
    amount, asked = _amount(facts, words), asked_for(facts.claims)
    if not amount or asked is None:
        return ""
    key = f"letters.requests.{facts.problem.primary}"
    return say(words, key, amount=amount, owed=money(asked[1]))


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
    return _joined(answers_chat(facts, words, len(_open_points(facts, words))))


@_field
def _answers_formal(facts: Material, words: Words) -> str:
    return _joined(answers_formal(facts, words))


@_field
def _answers_short(facts: Material, words: Words) -> str:
    return _joined(answers_short(facts, words))


def _joined(lines: Iterable[Line]) -> str:
    return "\n".join(text for text, _sources in lines)


@_field
def _open_points(facts: Material, words: Words) -> str:
    """What a reply left open, as the shopper told it; of excuses only those that were confirmed."""
    doubtful = {each.id for each in facts.rebuttals if each.state != "confirmed"}
    told = (each for each in known_points(facts) if each.is_told and each.subject not in doubtful)
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
    return places(law(facts), words, MOST_CITES)


@_field
def _timeline(facts: Material, words: Words) -> str:
    return _joined(timeline(facts, words))


@_field
def _goods_word(facts: Material, words: Words) -> str:
    """The kind of goods: what a public text says instead of the name."""
    kind = facts.answers.get("goods_kind")
    plain = next((words.get(f"formal.goods.{name}") for name in picked(kind)), "")
    return plain or spoken(words, "goods_kind", kind)


@_field
def _exhibit_count(facts: Material, _words: Words) -> str:
    count = len(facts.case.exhibits)
    return str(count) if count else ""


@_field
def _exhibit_numbers(facts: Material, words: Words) -> str:
    numbers = range(1, len(facts.case.exhibits) + 1)
    return words.get("letters.joint", ", ").join(map(str, numbers))


@_field
def _exhibits(facts: Material, words: Words) -> str:
    return _joined(exhibits(facts, words))


_FIELDS.update(CALL_FIELDS)
_FIELDS.update(FORMAL_FIELDS)
_FIELDS.update(MONEY_FIELDS, paid=paid)
_FIELDS.update(PERSON_FIELDS)
_FIELDS.update(RECORD_FIELDS)
_FIELDS.update(STEP_FIELDS)
_FIELDS.update(TOLD_FIELDS)

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
