"""All answers on one page, generated from the flow: every answered question exactly once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.domain.answers import Answer, AtTime, Items, OnDate, Span, Unsure
from refundwizard.domain.conditions import picked
from refundwizard.domain.naming import CHOSEN
from refundwizard.domain.wording import money, span
from refundwizard.session.asking_view import choice_words, raw_of, shown_fields

if TYPE_CHECKING:
    from refundwizard.domain.pack import Words
    from refundwizard.session.view_state import ViewState


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A question with its answer in words; ``state`` says what kind of answer that is."""

    question: str
    label: str
    value: str
    state: str
    """``given``, ``unsure``, ``missing`` (must be answered), ``empty`` (need not), ``parked``."""
    page: str


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """The rows of one page of the flow under its title."""

    page: str
    title: str
    rows: tuple[AnswerRow, ...]


@dataclass(frozen=True, slots=True)
class CheckView:
    """The check page. ``sent`` tells that something went out already."""

    lang: str
    groups: tuple[AnswerGroup, ...]
    parked: tuple[AnswerRow, ...]
    given: int
    empty: tuple[str, ...]
    unsure: int
    exhibits: int
    is_filled: bool
    sent: int


def check_view(state: ViewState) -> CheckView:
    """Return every question on the way with its answer, and those set aside."""
    groups, seen = _groups(state)
    rows = [row for group in groups for row in group.rows]
    parked = tuple(
        _parked(state, name)
        for name in state.assessment.position.parked
        if name in state.pack.questions and name not in seen
    )
    return CheckView(
        lang=state.words.lang,
        groups=groups,
        parked=parked,
        given=sum(row.state in {"given", "unsure"} for row in rows),
        empty=tuple(row.label for row in rows if row.state in {"empty", "missing"}),
        unsure=sum(row.state == "unsure" for row in rows),
        exhibits=len(state.case.exhibits),
        is_filled=state.is_filled,
        sent=sum(message.went_out for message in state.case.messages),
    )


def _groups(state: ViewState) -> tuple[tuple[AnswerGroup, ...], set[str]]:
    """Return the rows of the way walked, then what is answered already on pages still ahead."""
    position = state.assessment.position
    walked = dict.fromkeys((*position.path, *((position.page,) if position.page else ())))
    seen: set[str] = set()
    groups = []
    for page in (*walked, *position.ahead):
        names = [
            name
            for name in dict.fromkeys(shown_fields(state, page))
            if name not in seen and (page in walked or name in state.case.answers)
        ]
        seen.update(names)
        if names:
            title = state.words.get(f"pages.{page}.title", page)
            rows = tuple(_row(state, name, page) for name in names)
            groups.append(AnswerGroup(page, title, rows))
    if CHOSEN in state.case.answers and CHOSEN not in seen:
        seen.add(CHOSEN)
        row = _row(state, CHOSEN, "")
        groups.append(AnswerGroup("", row.label, (row,)))
    if confirmed := _confirmed(state, seen):
        seen.update(confirmed)
        rows = tuple(_row(state, name, "") for name in confirmed)
        groups.append(AnswerGroup("", state.words("check.confirmed"), rows))
    return tuple(groups), seen


def _confirmed(state: ViewState, seen: set[str]) -> list[str]:
    """Return what was confirmed beside an excuse: answers in use that no page on the way asks."""
    parked = state.assessment.position.parked
    return [
        name
        for name in state.pack.questions
        if name in state.case.answers and name not in seen and name not in parked
    ]


def _row(state: ViewState, name: str, page: str) -> AnswerRow:
    answer = state.case.answers.get(name)
    text = value_words(name, answer, state.words)
    kind = "unsure" if isinstance(answer, Unsure) else "given"
    if not text.strip() and kind == "given":
        kind = "empty" if state.pack.questions[name].optional else "missing"
    return AnswerRow(name, short_label(name, state.words), text, kind, page)


def _parked(state: ViewState, name: str) -> AnswerRow:
    page = next(
        (
            page.id
            for page in state.pack.pages.values()
            if any(use.id == name for use in page.fields)
        ),
        "",
    )
    text = value_words(name, state.case.answers[name], state.words)
    return AnswerRow(name, short_label(name, state.words), text, "parked", page)


def short_label(question: str, words: Words) -> str:
    """Return a question as a caption (“签收”), or the question itself."""
    return words.get(f"questions.{question}.short") or words.get(
        f"questions.{question}.label", question
    )


def value_words(question: str, answer: Answer | None, words: Words) -> str:
    """Return an answer in words; empty for none. Days carry year and weekday."""
    match answer:
        case OnDate(precision="day"):
            return f"{answer.on.isoformat()} {words(f'dates.weekday_{answer.on.isoweekday()}')}"
        case AtTime():
            weekday = words(f"dates.weekday_{answer.at.isoweekday()}")
            return f"{answer.at:%Y-%m-%d} {weekday} {answer.at:%H:%M}"
        case Span():
            seen = f" ({answer.seen_at:%Y-%m-%d %H:%M})" if answer.seen_at else ""
            return f"{span(words, answer.minutes)}{seen}"
        case Items():
            return "\n".join(
                f"{row.name} {money(row.price)} x{row.quantity}" for row in answer.rows
            )
        case _:
            return _plain(question, answer, words)


def _plain(question: str, answer: Answer | None, words: Words) -> str:
    names = picked(answer) - {"unsure"}
    if names:
        joint = words.get("letters.joint", ", ")
        ordered = getattr(answer, "ids", None) or tuple(names)
        return joint.join(choice_words(question, name, words) for name in ordered)
    text = raw_of(answer, words)
    return f"¥{text}" if text and getattr(answer, "kind", "") == "money" else text
