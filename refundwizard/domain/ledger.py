"""How far each message is: prepared, sent, answered; and what that makes of a draft.

Nothing counts as sent that the shopper did not record as sent.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from refundwizard.domain.moments import ONE_DAY
from refundwizard.domain.record_results import MessageResult

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from refundwizard.domain.case import Case
    from refundwizard.domain.draft_result import DraftResult
    from refundwizard.domain.record_results import MessageState
    from refundwizard.domain.records import Message


def messages(case: Case) -> tuple[MessageResult, ...]:
    """Return every recorded message with its state, in the order of the case."""
    replies = _Replies(case)
    return tuple(_result(message, replies) for message in case.messages)


class _Replies:
    """What came in, by the message it names and, where it names none, by channel and time."""

    def __init__(self, case: Case) -> None:
        self._named: dict[str, str] = {}
        self._times: dict[str, list[datetime]] = {}
        self._ids: dict[str, list[str]] = {}
        came_in = [each for each in case.messages if each.direction == "in"]
        for reply in sorted(came_in, key=lambda each: each.at):
            if reply.in_reply_to:
                self._named.setdefault(reply.in_reply_to, reply.id)
            else:
                self._times.setdefault(reply.channel, []).append(reply.at)
                self._ids.setdefault(reply.channel, []).append(reply.id)

    def to(self, message: Message) -> str:
        """Return the first reply that names a message, else the first later one on its channel."""
        if message.id in self._named:
            return self._named[message.id]
        later = bisect_left(self._times.get(message.channel, []), _surely_after(message))
        return next(iter(self._ids.get(message.channel, [])[later:]), "")


def _surely_after(message: Message) -> datetime:
    """Return from when on a reply came later; of a message with a bare day (00:00) the next day."""
    is_bare_day = (message.at.hour, message.at.minute) == (0, 0)
    return message.at + ONE_DAY if is_bare_day else message.at


def _result(message: Message, replies: _Replies) -> MessageResult:
    answer = replies.to(message) if message.went_out else ""
    return MessageResult(
        id=message.id,
        state=_state(message, answer),
        at=message.at,
        channel=message.channel,
        letter=message.letter,
        answered_by=answer,
    )


def _state(message: Message, answer: str) -> MessageState:
    if message.direction == "in":
        return "received"
    if not message.is_sent:
        return "prepared"
    return "answered" if answer else "sent"


def with_states(
    drafts: Iterable[DraftResult], known: Iterable[MessageResult]
) -> tuple[DraftResult, ...]:
    """Return drafts with how far each is: its unsent text says so, else what was sent last."""
    of_letters = [each for each in known if each.letter and each.state != "received"]
    ordered = sorted(of_letters, key=lambda each: (each.state == "prepared", each.at))
    last = {each.letter: each for each in ordered}
    return tuple(_with_state(draft, last.get(draft.id)) for draft in drafts)


def _with_state(draft: DraftResult, record: MessageResult | None) -> DraftResult:
    if record is None:
        return replace(draft, state="draft" if draft.missing else "prepared")
    if record.state in ("sent", "answered"):
        return replace(draft, state=record.state, sent_at=record.at, sent_via=record.channel)
    return replace(draft, state="prepared")
