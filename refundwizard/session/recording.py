"""What the shopper records of the correspondence: pure steps from one case to the next.

Nothing here sends anything, and nothing but the shopper's own record makes a text a sent one. The
text of a sent message is never changed by any function of this module.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from refundwizard.domain.conditions import day_of
from refundwizard.domain.errors import AnswerError
from refundwizard.domain.moments import beijing
from refundwizard.domain.records import TEXT, Call, Message
from refundwizard.session.editing import edit_of, give_up

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from refundwizard.domain.answers import Answer
    from refundwizard.domain.case import Case
    from refundwizard.domain.draft_result import DraftResult

PHONE: Final = "phone"
"""The channel of calls."""

SENT_AT: Final = "sent_at"
"""What the errors of a record's time are about."""

_ORDER_DAYS: Final = ("ordered_on", "paid_on")


@dataclass(frozen=True, slots=True)
class Sending:
    """What the shopper says of something sent: when, by which channel, and an exhibit's id."""

    at: datetime
    channel: str
    proof: str = ""


# --------------------------------------------------------------------------------------- reading


def unsent(case: Case) -> tuple[Message, ...]:
    """Return the texts that are prepared and not recorded as sent, the oldest first."""
    return tuple(each for each in case.messages if each.direction == "out" and not each.is_sent)


def message_of(case: Case, message_id: str) -> Message | None:
    """Return a recorded message by its id."""
    return next((each for each in case.messages if each.id == message_id), None)


def prepared_for(case: Case, letter: str) -> Message | None:
    """Return the unsent text that was prepared from a letter; there is at most one."""
    return next((each for each in unsent(case) if each.letter == letter), None)


def last_of(case: Case, letter: str) -> Message | None:
    """Return what was last recorded of a letter: its unsent text, else the one sent last."""
    prepared = prepared_for(case, letter)
    if prepared is not None:
        return prepared
    sent = [each for each in case.messages if each.letter == letter and each.went_out]
    return max(sent, key=lambda each: each.at, default=None)


def order_day(case: Case) -> date | None:
    """Return the day of the order as far as it is known; of a month its first day."""
    days = (day_of(case.answers.get(name)) for name in _ORDER_DAYS)
    return next((day for day in days if day is not None), None)


def check_time(case: Case, at: datetime, now: datetime) -> None:
    """Refuse a time at which nothing of this case can have happened.

    Raises:
        AnswerError: it is still to come (``sent_in_future``), or before the order
            (``sent_before_order``).
    """
    day, ordered = beijing(at).date(), order_day(case)
    if beijing(at) > beijing(now):
        raise AnswerError(SENT_AT, "sent_in_future", day=day.isoformat())
    if ordered is not None and day < ordered:
        fields = {"day": day.isoformat(), "other_day": ordered.isoformat()}
        raise AnswerError(SENT_AT, "sent_before_order", **fields)


# ------------------------------------------------------------------------------------- preparing


def prepare(case: Case, draft: DraftResult, at: datetime) -> Case:
    """Return the case with a draft noted as prepared; it is not sent by that.

    A letter has one unsent text: preparing it again replaces that text. A text that is prepared or
    sent already word for word is not noted a second time.
    """
    used = used_by(case, draft.used)
    old = last_of(case, draft.id)
    if old is not None and old.text == draft.text:
        return case
    if old is not None and not old.is_sent:
        changed = old.model_copy(update={"at": beijing(at), "text": draft.text, "used": used})
        return _with(case, changed)
    message = Message(
        id=next_id(case),
        at=beijing(at),
        direction="out",
        channel=draft.channel,
        text=draft.text,
        is_sent=False,
        letter=draft.id,
        used=used,
    )
    return _adding(case, message)


def used_by(case: Case, questions: Iterable[str]) -> dict[str, Answer]:
    """Return the answers of a case to these questions, in their order."""
    return {name: case.answers[name] for name in questions if name in case.answers}


def remove_prepared(case: Case, message_id: str) -> Case:
    """Return the case without an unsent text; what was sent or received stays."""
    gone = {each.id for each in unsent(case) if each.id == message_id}
    kept = tuple(each for each in case.messages if each.id not in gone)
    return case.model_copy(update={"messages": kept}) if gone else case


# ------------------------------------------------------------------------------------- recording


def record_sent(case: Case, message_id: str, sending: Sending, now: datetime) -> Case:
    """Return the case with a prepared text recorded as sent; from now on it is frozen.

    Anything but an unsent text stays as it is.

    Raises:
        AnswerError: the time cannot be true (see ``check_time``).
    """
    check_time(case, sending.at, now)
    message = message_of(case, message_id)
    if message is None or message.is_sent:
        return case
    sent = message.model_copy(update={"is_sent": True, **_fields(sending)})
    return _with(_without_edit(case, message), sent)


def _without_edit(case: Case, message: Message) -> Case:
    """Return the case without the edited text that went out: a new one begins from the facts."""
    edit = edit_of(case, message.letter)
    return give_up(case, message.letter) if edit and edit.text == message.text else case


def record_draft_sent(case: Case, draft: DraftResult, sending: Sending, now: datetime) -> Case:
    """Return the case with a draft recorded as sent, whether it was prepared before or not.

    What was prepared before is what went out, even where the draft reads differently today.

    Raises:
        AnswerError: the time cannot be true (see ``check_time``).
    """
    old = prepared_for(case, draft.id)
    noted = case if old is not None else prepare(case, draft, sending.at)
    message = old or prepared_for(noted, draft.id)
    return record_sent(noted, message.id if message else "", sending, now)


def record_written(case: Case, text: str, sending: Sending, now: datetime) -> Case:
    """Return the case with words of the shopper's own recorded as sent.

    Raises:
        AnswerError: the time cannot be true, or the text is empty or too long.
    """
    check_time(case, sending.at, now)
    message = Message(
        id=next_id(case), direction="out", text=checked_text(text), **_fields(sending)
    )
    return _adding(case, message)


def record_incoming(
    case: Case, at: datetime, channel: str, text: str, in_reply_to: str = ""
) -> Case:
    """Return the case with something the other side wrote.

    Args:
        case: the case as it stands.
        at: when it came; the caller has run ``check_time``.
        channel: how it came.
        text: what it says, word for word.
        in_reply_to: the id of the message it answers, where the shopper said so.

    Raises:
        AnswerError: the text is empty or too long.
    """
    message = Message(
        id=next_id(case),
        at=beijing(at),
        direction="in",
        channel=channel,
        text=checked_text(text),
        in_reply_to=in_reply_to,
    )
    return _adding(case, message)


def record_call(case: Case, call: Call, sending: Sending, text: str, now: datetime) -> Case:
    """Return the case with a call the shopper made; ``text`` is what was said in it.

    Raises:
        AnswerError: the time cannot be true, or the text is too long.
    """
    check_time(case, sending.at, now)
    message = Message(
        id=next_id(case),
        direction="out",
        text=_not_too_long(text.strip()),
        call=call,
        **_fields(sending),
    )
    return _adding(case, message)


def correct_record(case: Case, message_id: str, sending: Sending, now: datetime) -> Case:
    """Return the case with another time, channel or proof for what was sent or received.

    The text stays what it was. An unsent text has no such record and stays as it is.

    Raises:
        AnswerError: the time cannot be true (see ``check_time``).
    """
    check_time(case, sending.at, now)
    message = message_of(case, message_id)
    if message is None or not message.is_sent:
        return case
    return _with(case, message.model_copy(update=_fields(sending)))


def checked_text(text: str) -> str:
    """Return a text without space around it.

    Raises:
        AnswerError: nothing stands in it (``empty_text``) or it is too long.
    """
    stripped = text.strip()
    if not stripped:
        raise AnswerError("text", "empty_text")
    return _not_too_long(stripped)


def _not_too_long(text: str) -> str:
    if len(text) > TEXT:
        raise AnswerError("text", "too_long", limit=TEXT)
    return text


def _fields(sending: Sending) -> dict[str, Any]:
    return {"at": beijing(sending.at), "channel": sending.channel, "proof": sending.proof}


def next_id(case: Case) -> str:
    """Return an id no message of the case has: m1, m2 and so on."""
    numbers = (each.id.removeprefix("m") for each in case.messages)
    return f"m{max((int(each) for each in numbers if each.isdecimal()), default=0) + 1}"


def _adding(case: Case, message: Message) -> Case:
    return case.model_copy(update={"messages": (*case.messages, message)})


def _with(case: Case, message: Message) -> Case:
    messages = tuple(message if each.id == message.id else each for each in case.messages)
    return case.model_copy(update={"messages": messages})
