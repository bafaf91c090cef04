"""A reply of the other side: what it says, what answers it, what stays open, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Unsure
from refundwizard.domain.answers import Words as Text
from refundwizard.domain.correspondence import REPLY, hits_in, reading, said
from refundwizard.domain.point_words import point_words
from refundwizard.domain.wording import day
from refundwizard.session.check_view import short_label, value_words
from refundwizard.session.deadlines_view import DeadlineView, deadlines_view
from refundwizard.session.record_view import RecordView, record_view
from refundwizard.session.recording import message_of
from refundwizard.session.replying import (
    CHANNELS,
    LIMITS,
    Entry,
    Form,
    kind_of,
    last_sent,
    rebuttal_draft,
    record_of,
    unfinished,
    update_of,
    usual_channel,
)
from refundwizard.session.rights_view import ExcuseView, excuse_view
from refundwizard.session.rule_view import RuleView, rule_view
from refundwizard.session.standing_view import Standing, brief_of, standing_view

if TYPE_CHECKING:
    from refundwizard.domain.assessment import RebuttalResult
    from refundwizard.domain.draft_result import DraftResult
    from refundwizard.domain.records import Message
    from refundwizard.session.view_state import ViewState

MOST_SENT: Final = 4
"""Sent messages a reply can be told to answer; older ones are rarely meant."""
MOST_CLOCKS: Final = 3
"""Dates that stand on the page beside the first one."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """The form for a new reply: what is typed, and what can be picked.

    ``pasted`` is a reply that stands among the answers and is not recorded yet.
    """

    typed: Entry
    channels: tuple[tuple[str, str], ...]
    sent: tuple[tuple[str, str], ...]
    """Id and name of the messages it may answer, the last one first."""
    pasted: str = ""


@dataclass(frozen=True, slots=True)
class TextView:
    """An answer to an excuse in one form; ``gloss`` is it in the window's language, if another."""

    form: Form
    draft: DraftResult
    gloss: str
    record: RecordView | None


@dataclass(frozen=True, slots=True)
class AnswerView:
    """A recognised excuse, and once it is confirmed what answers it."""

    excuse: ExcuseView
    is_unsure: bool
    texts: tuple[TextView, ...] = ()
    ask: str = ""
    avoid: str = ""
    rules: tuple[RuleView, ...] = ()


@dataclass(frozen=True, slots=True)
class PointView:
    """A point of the dispute and how it stands."""

    id: str
    name: str
    state: str
    is_asked: bool
    is_told: bool


@dataclass(frozen=True, slots=True)
class ReplyView:
    """The page of one reply, or of the form for a new one (``entry``).

    ``number`` counts the replies up to this one. ``pauses`` are acts the reply asks for, each with
    its title, ``acts`` all acts worth a pause. ``update`` are answers that change once the order
    page says the same; ``is_unapplied`` tells that no request was made there yet.
    """

    standing: Standing
    entry: EntryView | None
    record: RecordView | None = None
    number: int = 0
    answered: str = ""
    answers: tuple[AnswerView, ...] = ()
    kind: str = ""
    update: tuple[tuple[str, str], ...] = ()
    is_unapplied: bool = False
    pauses: tuple[tuple[str, str], ...] = ()
    acts: tuple[tuple[str, str], ...] = ()
    points: tuple[PointView, ...] = ()
    promise: tuple[str, str, str] = ("", "", "")
    """What the reply promises, until when in words, and as it would be typed."""
    ask_reason: tuple[str, str] = ("", "")
    """The question for the reason in writing, as it is sent and as it is read."""
    first: DeadlineView | None = None
    clocks: tuple[DeadlineView, ...] = ()
    next_letter: tuple[str, str] | None = None
    """Name and purpose of the text to send next."""
    next_step: str = ""


def reply_view(state: ViewState) -> ReplyView:
    """Return the reply the place names, else the form for a new one."""
    message = message_of(state.case, state.place.page or "")
    if message is None or message.direction != "in":
        return ReplyView(standing_view(state), _entry(state))
    dates = deadlines_view(state)
    replies = [each.id for each in state.case.messages if each.direction == "in"]
    answered = message_of(state.case, message.in_reply_to)
    update = update_of(state.case, message)
    acts = tuple(
        (each.id, _pause_title(state, each.id))
        for each in state.assessment.guards
        if not each.route
    )
    asked = _asked(state, message)
    brief = brief_of(state)
    return ReplyView(
        standing=standing_view(state),
        entry=None,
        record=record_view(state, message),
        number=replies.index(message.id) + 1,
        answered=_sent_words(state, answered) if answered else "",
        answers=tuple(
            _answer(state, each)
            for each in state.assessment.rebuttals
            if hits_in(message.text, state.pack.rebuttals[each.id])
        ),
        kind=kind_of(state.case, message.id),
        update=tuple(
            (short_label(name, state.words), value_words(name, answer, state.words))
            for name, answer in update.items()
        ),
        is_unapplied=getattr(state.case.answers.get("stage"), "id", "") == "not_applied",
        pauses=tuple(each for each in acts if each[0] in asked),
        acts=acts,
        points=_points(state),
        promise=_promise(state, message),
        ask_reason=_both(state, "replies.ask_reason"),
        first=dates.first,
        clocks=dates.dated[:MOST_CLOCKS],
        next_letter=_next_letter(state),
        next_step=brief.tip(state.assessment.next.id) if state.assessment.next else "",
    )


# ------------------------------------------------------------------------------------- a new reply


def _entry(state: ViewState) -> EntryView:
    words = state.words
    sent = sorted(
        (each for each in state.case.messages if each.went_out and each.id),
        key=lambda each: each.at,
        reverse=True,
    )
    typed, last = unfinished(state.case), last_sent(state.case)
    return EntryView(
        typed=Entry(
            typed.text,
            typed.when,
            typed.channel or usual_channel(state.case),
            typed.answers or (last.id if last is not None else ""),
        ),
        channels=tuple((name, words.get(f"channels.{name}", name)) for name in CHANNELS),
        sent=tuple((each.id, _sent_words(state, each)) for each in sent[:MOST_SENT]),
        pasted="" if typed.text.strip() else _pasted(state),
    )


def _pasted(state: ViewState) -> str:
    answer = state.case.answers.get(REPLY)
    text = answer.text.strip() if isinstance(answer, Text) else ""
    recorded = {each.text for each in state.case.messages if each.direction == "in"}
    return "" if text in recorded else text


def _sent_words(state: ViewState, message: Message) -> str:
    """Return a sent message as one is asked which it was: its day, and how it begins."""
    record = record_view(state, message)
    on = day(state.words, message.at.date(), state.today)
    return state.words("replies.sent", on=on, name=record.name or record.channel, gist=record.gist)


# --------------------------------------------------------------------------------- its excuses


def _answer(state: ViewState, each: RebuttalResult) -> AnswerView:
    view = excuse_view(state, each)
    is_unsure = isinstance(state.case.answers.get(each.confirm), Unsure)
    if each.state != "confirmed":
        return AnswerView(view, is_unsure)
    stem = f"rebuttals.{each.id}"
    return AnswerView(
        excuse=view,
        is_unsure=False,
        texts=tuple(_text(state, each, form) for form in LIMITS),
        ask=state.words.get(f"{stem}.ask"),
        avoid=state.words.get(f"{stem}.avoid"),
        rules=tuple(rule_view(rule, state.words, state.today) for rule in each.rules),
    )


def _text(state: ViewState, each: RebuttalResult, form: Form) -> TextView:
    sent, read = _both(state, f"rebuttals.{each.id}.{form}")
    message = record_of(state.case, each.id, form)
    return TextView(
        form=form,
        draft=rebuttal_draft(each.id, form, sent, each.confirm),
        gloss=read if read != sent else "",
        record=record_view(state, message) if message is not None else None,
    )


def _both(state: ViewState, key: str) -> tuple[str, str]:
    """Return a text as it is sent, and in the language of the window."""
    own = type(state.words)(state.pack.languages[0], state.pack.texts)
    return own.get(key), state.words.get(key)


# ------------------------------------------------------------------------------------ what it asks


def _asked(state: ViewState, message: Message) -> frozenset[str]:
    """Return the acts worth a pause that this reply asks for."""
    reply = reading(message.text)
    return frozenset(each.id for each in state.pack.guards.values() if said(each.asked, reply))


def _promise(state: ViewState, message: Message) -> tuple[str, str, str]:
    call = message.call
    if call is None or call.promised_by is None:
        return (call.promise if call is not None else ""), "", ""
    by = call.promised_by
    clock = f" {by:%H:%M}" if by.hour or by.minute else ""
    shown = f"{day(state.words, by.date(), state.today)}{clock}"
    return call.promise, shown, f"{by.date().isoformat()}{clock}"


def _pause_title(state: ViewState, guard: str) -> str:
    return state.words.get(f"guards.{guard}.act", guard)


def _points(state: ViewState) -> tuple[PointView, ...]:
    found = state.assessment
    return tuple(
        PointView(
            each.id,
            point_words(each, found, state.case, state.words),
            each.state,
            each.is_asked,
            each.is_told,
        )
        for each in found.points
    )


def _next_letter(state: ViewState) -> tuple[str, str] | None:
    own = [each for each in state.assessment.drafts if each.language == state.pack.languages[0]]
    waiting = [each for each in own if each.state in ("draft", "prepared")]
    letter = next(iter(waiting or own), None)
    if letter is None:
        return None
    stem = f"letters.{letter.id}"
    return state.words.get(f"{stem}.name", letter.id), state.words.get(f"{stem}.purpose")
