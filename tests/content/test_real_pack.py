"""The shipped pack: it loads, lint finds nothing, and every way through it keeps its promises."""

from __future__ import annotations

import json
import random
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from refundwizard.content.lint import lint
from refundwizard.content.load import load
from refundwizard.content.outline import outline
from refundwizard.content.paths import Route, routes
from refundwizard.domain.answers import (
    Answer,
    AtTime,
    Choice,
    Items,
    Many,
    Money,
    OnDate,
    Span,
    Unsure,
)
from refundwizard.domain.answers import (
    Words as Text,
)
from refundwizard.domain.assess import assess, where
from refundwizard.domain.base import UNSURE
from refundwizard.domain.case import Case, PackRef
from refundwizard.domain.conditions import day_of, holds
from refundwizard.domain.facts import Context, LazyFacts
from refundwizard.domain.flow import visible
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.pack import Words
from refundwizard.domain.report import questions, report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.pack import Pack, Question

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "resources" / "content" / "cn"
GOLDEN = ROOT / "tests" / "golden" / "outline.txt"
AS_OF = datetime(2026, 11, 17, 10, 0, tzinfo=BEIJING)
SAMPLES = 150
REPLIES = ("商品已拆封，不支持退货", "不同意退款", "好的，已同意")
AGES = (1, 5, 8, 20, 45, 400)
"""Days between the goods' arrival and today."""


@cache
def pack() -> Pack:
    return load(CONTENT)


# ------------------------------------------------------------------------------- the pack as it is


def test_the_shipped_pack_has_no_findings() -> None:
    assert [str(finding) for finding in lint(pack(), pack().checked)] == []


def test_the_flow_is_the_one_that_was_reviewed(update_golden: bool) -> None:
    text = outline(pack())
    if update_golden:
        GOLDEN.write_text(text, encoding="utf-8", newline="\n")
    assert text == GOLDEN.read_text(encoding="utf-8"), "see the change with --update-golden"


def test_both_languages_hold_the_same_words() -> None:
    keys = [set(words) for words in pack().texts.values()]
    assert len(keys) == 2
    assert keys[0] == keys[1]


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_every_question_can_be_listed_with_its_words(lang: str) -> None:
    rows = questions(pack(), Words(lang, pack().texts))
    assert {row["id"] for row in rows} == pack().questions.keys()
    assert all(row["text"] for row in rows)


# ------------------------------------------------------------------------------------- answering


def day(question: Question, age: int) -> date:
    """A day that fits the order of things: ordered, arrived, asked, refused, sent back."""
    arrived = AS_OF.date() - timedelta(days=age)
    shift = {"ordered_on": -3, "paid_on": -3, "signed_on": 0}.get(question.id, 1)
    return min(arrived + timedelta(days=shift), AS_OF.date())


def moment(question: Question, age: int) -> datetime:
    order = ("applied_at", "refused_at", "agreed_at")
    hour = order.index(question.id) if question.id in order else 0
    on = day(question, age)
    return min(datetime(on.year, on.month, on.day, 1 + hour, tzinfo=BEIJING), AS_OF)


def plain(question: Question, age: int = 5) -> Answer:
    """A usual answer of the question's kind."""
    answers: dict[str, Callable[[], Answer]] = {
        "choice": lambda: Choice(id=question.choices[0]),
        "many": lambda: Many(ids=question.choices[:1]),
        "date": lambda: OnDate(on=day(question, age)),
        "time": lambda: AtTime(at=moment(question, age)),
        "duration": lambda: Span(minutes=90, seen_at=AS_OF),
        "money": lambda: Money(fen=12_345),
        "text": lambda: Text(text="一条围巾"),
        "items": lambda: Items(rows=()),
    }
    return answers[question.asks]()


def every_answer(question: Question) -> Iterator[Answer | None]:
    """One answer of each sort the question can get."""
    if question.unsure:
        yield Unsure()
    if question.optional:
        yield None
    if question.asks == "choice":
        yield from (Choice(id=choice) for choice in question.choices)
    elif question.asks == "many":
        yield from (Many(ids=(choice,)) for choice in question.choices)
        yield Many(ids=question.choices)
        yield Many(ids=())
    elif question.asks in ("date", "time"):
        yield from (plain(question, age) for age in AGES)
    elif question.asks == "text":
        yield from (Text(text=text) for text in REPLIES)
    elif question.asks == "money":
        yield Money(fen=0)
        yield Money(fen=1)
    else:
        yield plain(question)


def at_random(seed: int) -> Callable[[Question], Answer | None]:
    dice = random.Random(seed)  # noqa: S311 - samples, not secrets
    age = dice.choice(AGES)
    calm = {"fraud_contact": "no", "payer_minor": "no", "received": "yes", "shop_open": "yes"}

    def choose(question: Question) -> Answer | None:
        if question.id in calm and dice.random() < 0.9:
            return Choice(id=calm[question.id])
        if question.asks in ("date", "time") and dice.random() < 0.8:
            return plain(question, age)
        return dice.choice(list(every_answer(question)))

    return choose


def from_table(answers: Mapping[str, Answer | None]) -> Callable[[Question], Answer | None]:
    return lambda question: answers[question.id]


@cache
def every_way() -> tuple[Route, ...]:
    return routes(pack())


@cache
def covering(outcome: str) -> tuple[Route, ...]:
    """Routes to an outcome, each with a step from page to page that none before it takes."""
    seen: set[tuple[str, str]] = set()
    found: list[Route] = []
    for way in sorted(every_way(), key=lambda each: len(each.pages)):
        steps = set(pairwise(way.pages))
        if way.outcome == outcome and not steps <= seen:
            seen |= steps
            found.append(way)
    return tuple(found)


def plainest(way: Route) -> dict[str, Answer | None]:
    """A usual answer to every question, so that the way leads along a route."""
    base: dict[str, Answer | None] = {}
    for question in pack().questions.values():
        allowed = way.knowledge.get(question.id, {*question.choices})
        one = question.asks == "choice"
        fitting = [choice for choice in question.choices if one and choice in allowed]
        base[question.id] = plain(question)
        if fitting:
            base[question.id] = Choice(id=fitting[0])
        elif UNSURE in allowed:
            base[question.id] = Unsure()
    return base


def one_at_a_time(outcome: str) -> Iterator[Callable[[Question], Answer | None]]:
    """Along every step to an outcome the plainest answers; once, each answer of each question."""
    tried: set[str] = set()
    for way in covering(outcome):
        base = plainest(way)
        yield from_table(base)
        fields = [use.id for page in way.pages for use in pack().pages[page].fields]
        for name in dict.fromkeys(name for name in fields if name not in tried):
            tried.add(name)
            for answer in every_answer(pack().questions[name]):
                yield from_table({**base, name: answer})


def walked(choose: Callable[[Question], Answer | None]) -> Case:
    """Answer page after page, those that may stay empty too, until the flow arrives."""
    case = Case(pack=PackRef(id=pack().id, version=pack().version), created_at=AS_OF)
    seen: set[str] = set()
    while fresh := [page for page in where(pack(), case, AS_OF).path if page not in seen]:
        seen.add(fresh[0])
        case = answered(case, fresh[0], choose)
    assert where(pack(), case, AS_OF).page is None, "the flow does not arrive"
    return case


def answered(case: Case, page: str, choose: Callable[[Question], Answer | None]) -> Case:
    """Answer what a page shows, and what it shows because of that."""
    done: set[str] = set()
    while fresh := [name for name in _shown(page, case) if name not in done]:
        done.add(fresh[0])
        case = case.answered(fresh[0], choose(pack().questions[fresh[0]]))
    return case


def _shown(page: str, case: Case) -> tuple[str, ...]:
    return visible(pack().pages[page], case.answers, facts(case, case.answers))


def facts(case: Case, answers: Mapping[str, Answer]) -> LazyFacts:
    return LazyFacts(Context(answers=answers, as_of=AS_OF, case=case, pack=pack()))


# ------------------------------------------------------------------------------------- promises


CHECKED: dict[frozenset[tuple[str, Answer]], str] = {}
"""The class of every case that was found sound: different ways often end with the same answers."""


def check(case: Case) -> str:
    """Check all promises about one finished case, once; return the class it was given."""
    given = frozenset(case.answers.items())
    if given not in CHECKED:
        CHECKED[given] = checked(case)
    return CHECKED[given]


def checked(case: Case) -> str:
    """Check all promises about one finished case; return the class it was given."""
    found = assess(pack(), case, AS_OF)
    used = {
        name: given for name, given in case.answers.items() if name not in found.position.parked
    }
    assert found.position.page is None
    assert found.problem is not None
    last = pack().pages[found.position.path[-1]]
    ends = next(edge.go for edge in last.next if holds(edge.when, used, facts(case, used)))
    assert found.problem.primary == ends, "the flow and the classes name different problems"
    check_contents(found)
    check_deadlines(found, used)
    check_words(found)
    return ends


def check_contents(found: Assessment) -> None:
    assert found.rules
    assert all(rule.cites or rule.strength in ("tip", "unverified") for rule in found.rules)
    assert found.next is not None
    assert found.routes or found.drafts
    claims = found.claims
    if claims.firm is not None and claims.with_receipt is not None:
        assert 0 <= claims.firm <= claims.with_receipt


def check_deadlines(found: Assessment, used: Mapping[str, Answer]) -> None:
    for result in found.deadlines:
        due = result.due
        if due.safe_by is None or due.latest is None:
            assert due.trace, f"{result.id} cannot be computed and does not say why"
            continue
        assert due.safe_by <= due.latest
        starts = [day_of(used.get(name)) for name in pack().deadlines[result.id].starts]
        start = next((on for on in starts if on is not None), None)
        if start is not None and not result.from_page:
            assert due.safe_by.date() >= start, f"{result.id} ends before it starts"


def check_words(found: Assessment) -> None:
    for lang in pack().languages:
        whole = report(pack(), found, Words(lang, pack().texts))
        if "$" in json.dumps(whole, ensure_ascii=False):  # quicker than looking at every text
            left = [(path, text) for path, text in _texts(whole, "") if "$" in text]
            assert left == [], f"{lang}: a field is left"
    for draft in found.drafts:
        assert len(draft.text) > 0
        blank = any(mark in draft.text for mark in ("＿＿", "__"))
        assert blank == bool(draft.missing), draft.id


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, f"{path}.{key}")
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from _texts(part, f"{path}.{number}")


@pytest.mark.parametrize("outcome", sorted(pack().outcomes))
def test_every_route_keeps_its_promises_whatever_one_answer_is(outcome: str) -> None:
    ends = {check(walked(choose)) for choose in one_at_a_time(outcome)}
    assert outcome in ends


@pytest.mark.parametrize("part", range(4))
def test_any_mixture_of_answers_keeps_the_promises(part: int) -> None:
    for seed in range(part * SAMPLES, (part + 1) * SAMPLES):
        try:
            check(walked(at_random(seed)))
        except AssertionError as error:
            raise AssertionError(f"seed {seed}: {error}") from error


def test_every_page_is_met_on_some_route() -> None:
    ways = [way for name in pack().outcomes for way in covering(name)]
    choices = [from_table(plainest(way)) for way in ways]
    cases = [walked(choose) for choose in (*choices, *one_at_a_time("seven_day"))]
    met = {page for case in cases for page in where(pack(), case, AS_OF).path}
    assert met == pack().pages.keys()
