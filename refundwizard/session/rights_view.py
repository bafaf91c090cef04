"""What kind of problem a case is, what follows from it, and what does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Choice
from refundwizard.domain.conditions import day_of
from refundwizard.domain.correspondence import last_reply
from refundwizard.domain.naming import CHOSEN
from refundwizard.domain.passages.named import assertion
from refundwizard.domain.sentences import note_text
from refundwizard.domain.wording import capital
from refundwizard.session.asking_view import choice_words
from refundwizard.session.check_view import short_label, value_words
from refundwizard.session.deadlines_view import DeadlineView, first_of
from refundwizard.session.money_view import OfferView, offer_view
from refundwizard.session.rule_view import RuleView, rule_view
from refundwizard.session.standing_view import (
    Standing,
    brief_of,
    first_sentence,
    place_of,
    reason_words,
    rule_for,
    standing_view,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from refundwizard.domain.assessment import Because, NotAvailable, RebuttalResult
    from refundwizard.session.view_state import ViewState
    from refundwizard.session.wizard import Place

QUOTE_LENGTH: Final = 40
"""Characters of a reply that stand under the title."""
MOST_ANSWERS: Final = 6
"""Answers the side panel lists."""


@dataclass(frozen=True, slots=True)
class RightView:
    """A rule that applies; ``why`` is empty where it follows from the problem itself."""

    rule: RuleView
    why: str = ""


@dataclass(frozen=True, slots=True)
class NoRightView:
    """What is no right here, and the answer that made it so (may be empty)."""

    id: str
    text: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class ExcuseView:
    """A recognised excuse. Nothing is asserted before the shopper confirmed its question."""

    id: str
    name: str
    matched: tuple[str, ...]
    state: str
    confirm: str
    question: str
    choices: tuple[tuple[str, str], ...]
    answer: str = ""


@dataclass(frozen=True, slots=True)
class RightsView:
    """The page of the problem and the rights. ``flip`` is why the usual right does not apply.

    ``weak`` is a warning that the right stands on weak ground. ``todo`` is what has to be done
    today, ``next_step`` the next step where no date runs. Sums are in fen.
    """

    standing: Standing
    title: str
    quote: str
    quoted_on: date | None
    counter: str
    flip: NoRightView | None
    first: DeadlineView | None
    todo: str
    next_step: str
    weak: str
    excuses: tuple[ExcuseView, ...]
    rights: tuple[RightView, ...]
    no_rights: tuple[NoRightView, ...]
    firm: int | None
    with_receipt: int | None
    if_established: int | None
    offer: OfferView | None
    donts: tuple[str, ...]
    tips: tuple[str, ...]
    based_on: tuple[tuple[str, str], ...]
    change: Place | None
    others: tuple[tuple[str, str], ...]
    is_chosen: bool
    today: date


def rights_view(state: ViewState) -> RightsView:
    """Return the problem asserted, the rights with their sources, and what is none."""
    found, brief = state.assessment, brief_of(state)
    flip = _flip(state)
    firm_lines = [line for line in found.claims.lines if line.tier == "firm"]
    tips = tuple(brief.tip(note.id) for note in found.tips)
    is_weak = bool(found.claims.lines) and not firm_lines
    todo = next((note for note in found.todo if note.on is not None), None)
    return RightsView(
        standing=standing_view(state),
        title=_title(state),
        quote=_quote(state),
        quoted_on=_quoted_on(state),
        counter=_counter(state),
        flip=flip,
        first=first_of(state),
        todo=note_text(todo, state.words) if todo else "",
        next_step=note_text(found.next, state.words) if found.next else "",
        weak=tips[0] if is_weak and tips and flip is None else "",
        excuses=tuple(excuse_view(state, each) for each in found.rebuttals),
        rights=_rights(state),
        no_rights=tuple(
            _no_right(state, each)
            for each in found.not_available
            if flip is None or each.id != flip.id
        ),
        firm=found.claims.firm if firm_lines else None,
        with_receipt=found.claims.with_receipt,
        if_established=_established(state),
        offer=offer_view(state),
        donts=tuple(brief.tip(note.id) for note in found.donts),
        tips=tips[1:] if is_weak and flip is None else tips,
        based_on=_based_on(state),
        change=_change(state),
        others=_others(state),
        is_chosen=CHOSEN in state.case.answers,
        today=state.today,
    )


def _established(state: ViewState) -> int | None:
    claims = state.assessment.claims
    has_more = any(line.tier == "if_established" for line in claims.lines)
    return claims.if_established if has_more else None


def _title(state: ViewState) -> str:
    text = assertion(brief_of(state))
    return text if state.assessment.problem else first_sentence(text)[0]


def _quote(state: ViewState) -> str:
    parked = set(state.assessment.position.parked)
    answers = {name: given for name, given in state.case.answers.items() if name not in parked}
    text = " ".join(last_reply(state.case, answers).split())
    return text if len(text) <= QUOTE_LENGTH else text[: QUOTE_LENGTH - 1] + "…"


def _quoted_on(state: ViewState) -> date | None:
    came_in = [message for message in state.case.messages if message.direction == "in"]
    if came_in:
        return came_in[-1].at.date()
    return day_of(state.case.answers.get("refused_at"))


def _counter(state: ViewState) -> str:
    """Return what stands against the first excuse the shopper confirmed."""
    for each in state.assessment.rebuttals:
        if each.state == "confirmed" and each.rules:
            rule = rule_for(state, each.rules[0].id)
            return rule.title if rule is not None else ""
    return ""


def _flip(state: ViewState) -> NoRightView | None:
    """Return what takes the usual right away, if nothing is owed because of it."""
    problem, found = state.assessment.problem, state.assessment
    if problem is None or found.claims.lines:
        return None
    tips = state.pack.tips
    taken = (each for each in found.not_available if each.id in tips and tips[each.id].flips)
    flip = next(taken, None)
    return None if flip is None else _no_right(state, flip)


def _no_right(state: ViewState, each: NotAvailable) -> NoRightView:
    brief = brief_of(state)
    if each.reason == "content":
        text = brief.tip(each.id)
    else:
        title = state.words.get(f"rules.{each.id}.title", each.id)
        text = brief.say(f"rules.{each.reason}", rule=title)
    return NoRightView(each.id, text, _own_reason(state, each.why))


def _own_reason(state: ViewState, why: tuple[Because, ...]) -> str:
    problem = state.assessment.problem
    if problem is not None and why == problem.why:
        return ""
    answers = [each for each in why if each.question is not None]
    return brief_of(state).joined(reason_words(state, each) for each in answers or why)


def _rights(state: ViewState) -> tuple[RightView, ...]:
    return tuple(
        RightView(rule_view(rule, state.words, state.today), _own_reason(state, rule.why))
        for rule in state.assessment.rules
    )


def excuse_view(state: ViewState, found: RebuttalResult) -> ExcuseView:
    """Return a recognised excuse with the question that decides whether it can be answered."""
    words, confirm = state.words, found.confirm
    choices = tuple((name, choice_words(confirm, name, words)) for name in ("yes", "no"))
    label = words.get(f"questions.{confirm}.label", confirm)
    return ExcuseView(
        id=found.id,
        name=words.get(f"rebuttals.{found.id}.name", found.id),
        matched=found.matched,
        state=found.state,
        confirm=confirm,
        question=capital(words.get(f"rebuttals.{found.id}.confirm", label)),
        choices=choices,
        answer=words.get(f"rebuttals.{found.id}.chat") if found.state == "confirmed" else "",
    )


def _based_on(state: ViewState) -> tuple[tuple[str, str], ...]:
    """Return the answers the result rests on, in short: the problem's, then the first dates'."""
    found = state.assessment
    names = [each.question for each in found.problem.why] if found.problem else []
    names.append("platform")
    for deadline in found.deadlines[:2]:
        rule = state.pack.deadlines.get(deadline.id)
        names += rule.starts if rule is not None else ()
    names += [each.question for rule in found.rules for each in rule.why]
    for line in found.claims.lines:
        names += state.pack.claims[line.id].of
    names += ["goods_state", "merchant_reply"]
    return tuple(_told(state, (name for name in names if name)))[:MOST_ANSWERS]


def _told(state: ViewState, names: Iterable[str]) -> list[tuple[str, str]]:
    parked = set(state.assessment.position.parked)
    told = []
    for name in dict.fromkeys(names):
        answer = state.case.answers.get(name)
        is_guard = isinstance(answer, Choice) and answer.id in {"yes", "no"}
        if answer is not None and not is_guard and name not in parked:
            told.append((short_label(name, state.words), value_words(name, answer, state.words)))
    return told


def _change(state: ViewState) -> Place | None:
    """Return where the first of those answers is given."""
    problem = state.assessment.problem
    for each in problem.why if problem else ():
        place = place_of(state, each.question or "")
        if place is not None:
            return place
    return None


def _others(state: ViewState) -> tuple[tuple[str, str], ...]:
    """Return the other problems a case could be, each with its name."""
    problem = state.assessment.problem
    taken = {problem.issue, problem.stuck} if problem else set()
    ordered = sorted(state.pack.classes.values(), key=lambda each: (each.priority, each.id))
    return tuple(
        (each.id, state.words.get(f"classes.{each.id}.name", each.id))
        for each in ordered
        if each.id not in taken
    )
