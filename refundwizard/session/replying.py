"""What the shopper does with a reply: types it in, names its kind, says what is settled.

All are pure steps from one case to the next. What is typed and not recorded yet is kept beside the
answers, under names no question has, so that it survives leaving the page and the program.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final, Literal

from refundwizard.domain.answers import AtTime, Choice, OnDate, Words
from refundwizard.domain.conditions import picked
from refundwizard.domain.draft_result import DraftResult
from refundwizard.domain.errors import AnswerError
from refundwizard.domain.moments import beijing, start_of
from refundwizard.domain.pack import Question
from refundwizard.domain.parse import read
from refundwizard.domain.records import RECORD, TEXT, Call, PointAnswer
from refundwizard.domain.writing import Writing
from refundwizard.session.recording import (
    SENT_AT,
    check_time,
    last_of,
    record_incoming,
)

if TYPE_CHECKING:
    from datetime import datetime

    from refundwizard.domain.answers import Answer
    from refundwizard.domain.case import Case
    from refundwizard.domain.records import Message, Side
    from refundwizard.domain.words import Words as Wording

UNFINISHED: Final = "reply_unfinished"
KIND: Final = "reply_kind"
NO_MESSAGE: Final = "none"
"""What stands for "it answers none of my messages"."""

WHEN: Final = Question(id=SENT_AT, asks="time", unsure=False, not_future=True)
"""How the moment of a reply is read; it is asked on no page of the flow."""

PROMISED_BY: Final = Question(id="promised_by", asks="time", unsure=False)
"""How the day is read until which something was promised."""

CHANNELS: Final = ("merchant_chat", "platform_chat", "phone", "email", "other")
"""Ways a reply can come."""

Kind = Literal["agree", "offer", "refuse", "ask", "withdraw", "stall"]
KINDS: Final[tuple[Kind, ...]] = ("agree", "offer", "refuse", "ask", "withdraw", "stall")

Form = Literal["chat", "formal"]
LIMITS: Final[dict[Form, int]] = {"chat": 200, "formal": 500}
_TARGETS: Final[dict[Form, str]] = {"chat": "merchant_chat", "formal": "merchant_letter"}

_REBUTTAL: Final = "rebuttal_"

_STAGES: Final = {"agree": "agreed", "refuse": "refused"}
_DAYS: Final = {"agree": "agreed_at", "refuse": "refused_at"}
_FROM: Final = {"agree": {"waiting", "refused"}, "refuse": {"waiting", "agreed"}}


@dataclass(frozen=True, slots=True)
class Entry:
    """A reply as it is typed in so far; empty parts take what is usual."""

    text: str = ""
    when: str = ""
    channel: str = ""
    answers: str = ""


# ------------------------------------------------------------------------------------ typing it in


def unfinished(case: Case) -> Entry:
    """Return what is typed and not recorded yet."""
    return Entry(**{each.name: _kept(case, each.name) for each in fields(Entry)})


def _kept(case: Case, name: str) -> str:
    answer = case.answers.get(f"{UNFINISHED}_{name}")
    return answer.text if isinstance(answer, Words) else ""


def with_unfinished(case: Case, entry: Entry) -> Case:
    """Return the case that remembers what is typed, exactly as it is; at most a record's length."""
    for each in fields(Entry):
        text = getattr(entry, each.name)[:TEXT]
        case = case.answered(f"{UNFINISHED}_{each.name}", Words(text=text) if text else None)
    return case


def read_when(raw: str, now: datetime) -> datetime:
    """Return when a reply came; nothing typed means now, a day alone its 00:00.

    Raises:
        AnswerError: it is not understood, or still to come.
    """
    if not raw.strip():
        return beijing(now).replace(second=0, microsecond=0)
    return _moment_of(WHEN, raw, now)


def _moment_of(question: Question, raw: str, now: datetime) -> datetime:
    answer = read(question, raw, now)
    if isinstance(answer, AtTime):
        return beijing(answer.at)
    if isinstance(answer, OnDate) and answer.precision == "day":
        return start_of(answer.on)
    raise AnswerError(question.id, "not_a_time", given=raw.strip())


def last_sent(case: Case) -> Message | None:
    """Return the message that a reply most likely answers: the one sent last."""
    sent = (each for each in case.messages if each.went_out and each.id)
    return max(sent, key=lambda each: each.at, default=None)


def usual_channel(case: Case) -> str:
    """Return how a reply most likely came: the way the last message went."""
    last = last_sent(case)
    return last.channel if last is not None and last.channel in CHANNELS else CHANNELS[0]


def save(case: Case, entry: Entry, now: datetime) -> Case:
    """Return the case with the reply recorded, and nothing typed left over.

    Raises:
        AnswerError: nothing is typed, it is too long, or its time cannot be true.
    """
    if not entry.text.strip():
        raise AnswerError("text", "empty_reply")
    at = read_when(entry.when, now)
    if at > beijing(now):
        raise AnswerError(SENT_AT, "reply_in_future", day=at.date().isoformat())
    check_time(case, at, now)
    last = last_sent(case)
    usual = last.id if last is not None else ""
    answered = "" if entry.answers == NO_MESSAGE else entry.answers or usual
    channel = entry.channel or usual_channel(case)
    recorded = record_incoming(case, at, channel, entry.text, answered)
    return with_unfinished(recorded, Entry())


# ------------------------------------------------------------------------------------- what it says


def kind_of(case: Case, message_id: str) -> str:
    """Return what kind of answer the shopper took a reply for, or an empty text."""
    return next(iter(picked(case.answers.get(f"{KIND}_{message_id}"))), "")


def with_kind(case: Case, message_id: str, kind: str) -> Case:
    """Return the case with the kind of a reply; nothing else follows from it by itself."""
    return case.answered(f"{KIND}_{message_id}", Choice(id=kind))


def update_of(case: Case, message: Message) -> dict[str, Answer]:
    """Return the answers a reply would change once the order page says the same; often none.

    Only a request that was made can be agreed to or refused, and a date before it is none of it.
    """
    kind = kind_of(case, message.id)
    stage = picked(case.answers.get("stage"))
    applied = case.answers.get("applied_at")
    if not stage & _FROM.get(kind, set()):
        return {}
    if isinstance(applied, AtTime) and message.at < applied.at:
        return {"stage": Choice(id=_STAGES[kind])}
    at: Answer = AtTime(at=message.at)
    if not (message.at.hour or message.at.minute):
        at = OnDate(on=message.at.date())
    return {"stage": Choice(id=_STAGES[kind]), _DAYS[kind]: at}


def with_promise(case: Case, message_id: str, what: str, by: str, now: datetime) -> Case:
    """Return the case with what a reply promises and until when; nothing typed takes it away.

    Raises:
        AnswerError: there is a day and no promise, the promise is too long, or the day is not
            understood.
    """
    said, until = what.strip(), None
    if by.strip():
        until = _moment_of(PROMISED_BY, by, now)
    if until is not None and not said:
        raise AnswerError("promise", "empty_promise")
    if len(said) > RECORD:
        raise AnswerError("promise", "too_long", limit=RECORD)
    messages = tuple(
        each.model_copy(update={"call": _promise(each, said, until)})
        if each.id == message_id
        else each
        for each in case.messages
    )
    return case.model_copy(update={"messages": messages})


def _promise(message: Message, said: str, until: datetime | None) -> Call | None:
    side: Side = "platform" if message.channel == "platform_chat" else "merchant"
    before = message.call or Call(side=side)
    call = before.model_copy(update={"promise": said, "promised_by": until})
    return None if call == Call(side=call.side) else call


# ------------------------------------------------------------------------------- answering it


def rebuttal_draft(excuse: str, form: Form, text: str, confirm: str) -> DraftResult:
    """Return the answer to an excuse as a text that can be prepared and recorded as sent."""
    return DraftResult(
        id=letter_of(excuse, form),
        channel=_TARGETS[form],
        language="",
        length=form,
        limit=LIMITS[form],
        writing=Writing.of(text, used=(confirm,)),
    )


def letter_of(excuse: str, form: Form) -> str:
    """Return the name under which an answer to an excuse is recorded."""
    return f"{_REBUTTAL}{form}_{excuse}"


def letter_name(letter: str, words: Wording) -> str:
    """Return what a recorded text was made from, in words: a letter, or the answer to an excuse."""
    if not letter.startswith(_REBUTTAL):
        return words.get(f"letters.{letter}.name", letter)
    excuse = letter.removeprefix(_REBUTTAL).partition("_")[2]
    return words("replies.rebuttal", name=words.get(f"rebuttals.{excuse}.name", excuse))


def record_of(case: Case, excuse: str, form: Form) -> Message | None:
    """Return what was last recorded of the answer to an excuse."""
    return last_of(case, letter_of(excuse, form))


def settle(case: Case, point: str, state: Literal["open", "resolved"], at: datetime) -> Case:
    """Return the case with how a point stands after the reply recorded last."""
    came_in = [each.id for each in case.messages if each.direction == "in"]
    reply = came_in[-1] if came_in else ""
    answer = PointAnswer(point=point, state=state, at=beijing(at), reply=reply)
    return case.model_copy(update={"points": (*case.points, answer)})


def unsettle(case: Case, point: str) -> Case:
    """Return the case without anything said about a point."""
    kept = tuple(each for each in case.points if each.point != point)
    return case.model_copy(update={"points": kept})
