"""A page of the flow as it is shown: its fields with what was answered, and why each is asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

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
    Words,
)
from refundwizard.domain.wording import money, span
from refundwizard.session.items_text import text_of
from refundwizard.session.rule_view import RuleView, rule_of

if TYPE_CHECKING:
    from refundwizard.domain.pack import Asks, Pack, Question
    from refundwizard.domain.pack import Words as Wording
    from refundwizard.session.view_state import ViewState

LINES: Final = "lines"
"""The unit of a text told in sentences; other texts are a name or a number."""

PLATFORM: Final = "platform"
BADGES: Final = "badges"
"""Promises on the product page; every platform has its own."""


@dataclass(frozen=True, slots=True)
class OptionView:
    """A choice: id, words, and a second line."""

    id: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Why:
    """What the side panel says about a question."""

    text: str
    rule: RuleView | None
    dont: str


@dataclass(frozen=True, slots=True)
class FieldView:
    """A question on the page.

    ``raw`` is the answer as it would be typed, ``chosen`` the picked choices; both are empty while
    there is no answer.
    """

    id: str
    asks: Asks
    label: str
    hint: str
    options: tuple[OptionView, ...]
    has_unsure: bool
    is_optional: bool
    is_long: bool
    why: Why
    raw: str = ""
    chosen: tuple[str, ...] = ()
    is_unsure: bool = False

    @property
    def is_short(self) -> bool:
        """Whether two of its kind fit side by side."""
        return self.asks in {"date", "time", "duration", "money", "text"} and not self.is_long


@dataclass(frozen=True, slots=True)
class AskingView:
    """A page of the flow; ``at`` of ``of`` pages of its section."""

    page: str
    section: str
    at: int
    of: int
    title: str
    lead: str
    lang: str
    fields: tuple[FieldView, ...]
    is_return: bool

    def shape(self) -> AskingView:
        """Return the view without answers: while it stays equal, the widgets can stay."""
        bare = tuple(replace(each, raw="", chosen=(), is_unsure=False) for each in self.fields)
        return replace(self, fields=bare)


def asking_view(state: ViewState) -> AskingView:
    """Return the page of the flow at the state's place."""
    words, page = state.words, state.place.page or state.pack.start
    step = next(each for each in state.rail if each.id == state.place.section)
    return AskingView(
        page=page,
        section=state.place.section,
        at=step.at,
        of=step.of,
        title=words.get(f"pages.{page}.title", page),
        lead=words.get(f"pages.{page}.lead"),
        lang=words.lang,
        fields=tuple(field_view(state, name) for name in shown_fields(state, page)),
        is_return=state.is_return,
    )


def shown_fields(state: ViewState, page: str) -> tuple[str, ...]:
    """Return the fields of a page that the answers call for, in order."""
    from refundwizard.domain.facts import Context, LazyFacts
    from refundwizard.domain.flow import visible

    answers = state.case.answers
    facts = LazyFacts(Context(answers, state.now, state.case, state.pack))
    return visible(state.pack.pages[page], answers, facts)


def field_view(state: ViewState, name: str) -> FieldView:
    """Return a question with its answer, wherever it is asked."""
    question, words = state.pack.questions[name], state.words
    answer = state.case.answers.get(name)
    return FieldView(
        id=name,
        asks=question.asks,
        label=words.get(f"questions.{name}.label", name),
        hint=words.get(f"questions.{name}.hint"),
        options=_options(question, words, _listed(state, question, chosen_in(answer))),
        has_unsure=question.unsure,
        is_optional=question.optional,
        is_long=question.asks == "text" and question.unit == LINES,
        why=why(state.pack, question, words, state),
        raw=raw_of(answer, words),
        chosen=chosen_in(answer),
        is_unsure=isinstance(answer, Unsure),
    )


def _listed(state: ViewState, question: Question, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """Return the choices there are: of badges those of the platform, and what was picked."""
    platform = state.pack.platforms.get("".join(chosen_in(state.case.answers.get(PLATFORM))))
    if question.id != BADGES or platform is None or not platform.badges:
        return question.choices
    shown = {*platform.badges, *chosen}
    return tuple(choice for choice in question.choices if choice in shown)


def _options(question: Question, words: Wording, listed: tuple[str, ...]) -> tuple[OptionView, ...]:
    stem = f"questions.{question.id}"
    return tuple(
        OptionView(
            choice,
            choice_words(question.id, choice, words),
            words.get(f"{stem}.notes.{choice}"),
        )
        for choice in listed
    )


def choice_words(question: str, choice: str, words: Wording) -> str:
    """Return what a choice is called; platforms and classes have names of their own."""
    for key in (f"questions.{question}.choices.{choice}", f"platforms.{choice}.name"):
        if words.has(key):
            return words(key)
    return words.get(f"classes.{choice}.name", choice)


def why(pack: Pack, question: Question, words: Wording, state: ViewState) -> Why:
    """Return why a question is asked, the rule behind it, and what not to do meanwhile."""
    stem = f"questions.{question.id}"
    return Why(
        text=words.get(f"{stem}.why"),
        rule=rule_of(pack, question.rule, words, state.today),
        dont=words.get(f"{stem}.dont"),
    )


def raw_of(answer: Answer | None, words: Wording) -> str:
    """Return an answer as it would be typed, so that reading it gives the same answer again."""
    raw = ""
    match answer:
        case OnDate():
            raw = f"{answer.on:%Y-%m}" if answer.precision == "month" else answer.on.isoformat()
        case AtTime():
            raw = f"{answer.at:%Y-%m-%d %H:%M}"
        case Span():
            raw = span(words, answer.minutes)
        case Money():
            raw = money(answer.fen)
        case Words():
            raw = answer.text
        case Items():
            raw = text_of(answer)
        case _:
            pass
    return raw


def chosen_in(answer: Answer | None) -> tuple[str, ...]:
    """Return the picked choices of an answer."""
    match answer:
        case Choice():
            return (answer.id,)
        case Many():
            return tuple(answer.ids)
        case _:
            return ()
