"""A recorded message as it is shown, and what a form needs to record one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from refundwizard.domain.wording import day
from refundwizard.session.check_view import short_label, value_words
from refundwizard.session.editing import shown
from refundwizard.session.replying import letter_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from refundwizard.domain.answers import Answer
    from refundwizard.domain.case import Exhibit
    from refundwizard.domain.record_results import MessageState
    from refundwizard.domain.records import Message
    from refundwizard.session.view_state import ViewState

CHANNELS: Final = (
    "merchant_chat",
    "platform_chat",
    "platform_form",
    "merchant_letter",
    "email",
    "other",
)
"""Ways a text can go; a call has a form of its own."""

_GIST: Final = 60


@dataclass(frozen=True, slots=True)
class Change:
    """An answer that was another one when a text was prepared, in words."""

    label: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class RecordView:
    """A recorded message. ``when`` is its day with weekday, and the time where it is known.

    ``changes`` are answers its text rests on that are different today. ``raw`` are time, channel
    and number of the exhibit as a form shows them. ``text`` names the shopper's particulars where
    ``stored`` has tokens.
    """

    id: str
    state: MessageState
    is_call: bool
    name: str
    when: str
    on: str
    channel: str
    text: str
    proof: str
    details: tuple[tuple[str, str], ...]
    changes: tuple[Change, ...]
    answered_on: str
    raw: tuple[str, str, str]
    stored: str = ""

    @property
    def is_sent(self) -> bool:
        """Whether the shopper recorded that it went out."""
        return self.state in ("sent", "answered")

    @property
    def gist(self) -> str:
        """The beginning of the text on one line."""
        text = " ".join(self.text.split())
        return text if len(text) <= _GIST else text[: _GIST - 1] + "…"


@dataclass(frozen=True, slots=True)
class RecordDesk:
    """What forms that record something offer: channels, and how many exhibits there are."""

    channels: tuple[tuple[str, str], ...]
    exhibits: tuple[tuple[str, str], ...]
    """Id and name of each exhibit, in the order of their numbers."""

    def with_channel(self, name: str, words: str) -> RecordDesk:
        """Return the same with one more channel, unless it is offered already."""
        if name in dict(self.channels):
            return self
        return replace(self, channels=(*self.channels, (name, words)))

    def exhibit_at(self, typed: str) -> tuple[str, str] | None:
        """Return the exhibit a typed number means (“3”, “证据 3”)."""
        digits = "".join(char for char in typed if char.isdecimal())
        number = int(digits) if digits and len(digits) < len("1000000") else 0
        return self.exhibits[number - 1] if 1 <= number <= len(self.exhibits) else None


def record_desk(state: ViewState) -> RecordDesk:
    """Return what can be picked when something is recorded."""
    words = state.words
    return RecordDesk(
        channels=tuple((name, words.get(f"channels.{name}", name)) for name in CHANNELS),
        exhibits=tuple((each.id, _exhibit_name(state, each)) for each in state.case.exhibits),
    )


class RecordBook:
    """Every record of a case by its id, to show any of them in words."""

    def __init__(self, state: ViewState) -> None:
        """Open the records of a state."""
        self._state = state
        self._results = {each.id: each for each in state.assessment.messages}
        self._messages = {each.id: each for each in state.case.messages}
        self._exhibits = {
            each.id: (str(number), _exhibit_name(state, each))
            for number, each in enumerate(state.case.exhibits, start=1)
        }

    def view(self, message: Message, uses: Iterable[str] = ()) -> RecordView:
        """Return a message in words; ``uses`` are the questions its text would rest on today."""
        state, words = self._state, self._state.words
        found = self._results[message.id]
        answered = self._messages.get(found.answered_by)
        number, proof = self._exhibits.get(message.proof, ("", ""))
        return RecordView(
            id=message.id,
            state=found.state,
            is_call=message.is_call,
            name=letter_name(message.letter, words),
            when=_when(state, message.at),
            on=day(words, message.at.date(), state.today),
            channel=words.get(f"channels.{message.channel}", message.channel),
            text=shown(message.text, words),
            proof=proof,
            details=tuple(_details(state, message)),
            changes=tuple(_changes(state, message, uses)),
            answered_on=day(words, answered.at.date(), state.today) if answered else "",
            raw=(_typed(message), message.channel, number),
            stored=message.text,
        )


def record_view(state: ViewState, message: Message, uses: Iterable[str] = ()) -> RecordView:
    """Return one message in words; to show several, keep a ``RecordBook``."""
    return RecordBook(state).view(message, uses)


def _when(state: ViewState, at: datetime) -> str:
    return f"{day(state.words, at.date(), state.today)}{_clock(at)}"


def _typed(message: Message) -> str:
    return f"{message.at.date().isoformat()}{_clock(message.at)}"


def _clock(at: datetime) -> str:
    """Return the time of day; 00:00 stands for a day without one."""
    return "" if (at.hour, at.minute) == (0, 0) else f" {at:%H:%M}"


def _exhibit_name(state: ViewState, exhibit: Exhibit) -> str:
    kind = state.words.get(f"evidence.{exhibit.kind}.name", "") if exhibit.kind else ""
    return exhibit.caption or kind or next(iter(exhibit.names), "")


def _details(state: ViewState, message: Message) -> Iterator[tuple[str, str]]:
    """Yield what a call brought: which part of it, and the words."""
    call = message.call
    if call is None:
        return
    yield "side", call.side
    yield from ((name, getattr(call, name)) for name in ("agent", "ticket", "promise"))
    if call.promised_by is not None:
        yield "promised_by", _when(state, call.promised_by)


def _changes(state: ViewState, message: Message, uses: Iterable[str]) -> Iterator[Change]:
    """Yield the answers that were others when the text was made; nothing where that is unknown."""
    if not message.used:
        return
    for question in dict.fromkeys((*message.used, *uses)):
        before, now = message.used.get(question), state.case.answers.get(question)
        if now != before:
            label = short_label(question, state.words)
            yield Change(label, _value(state, question, before), _value(state, question, now))


def _value(state: ViewState, question: str, answer: Answer | None) -> str:
    return value_words(question, answer, state.words)
