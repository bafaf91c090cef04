"""What happened, day by day: who did what, and which exhibit shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, Literal

from refundwizard.domain.answers import AtTime, OnDate
from refundwizard.domain.conditions import day_of
from refundwizard.domain.document import Table
from refundwizard.domain.moments import beijing
from refundwizard.domain.passages.exhibits import anchor, numbers
from refundwizard.domain.spoken import say
from refundwizard.domain.wording import capital, full_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.document import Block
    from refundwizard.domain.passages.brief import Brief
    from refundwizard.domain.records import Filing, Message

Who = Literal["buyer", "merchant", "platform", "courier", "body"]

EXCERPT: Final = 120
"""Characters of a message that are told; it stands in full where it was exchanged."""
_THEIRS: Final[dict[str, Who]] = {
    "refused_at": "merchant",
    "agreed_at": "merchant",
    "merchant_received_on": "merchant",
    "refunded_on": "merchant",
    "refund_agreed_on": "merchant",
    "complained_on": "merchant",
    "promised_on": "merchant",
    "promised_ship_on": "merchant",
    "last_scan_on": "courier",
}
"""Answers that tell what somebody else did or promised; all others are the shopper's own acts."""
_SHOWN_BY: Final[dict[str, tuple[str, ...]]] = {
    "ordered_on": ("E01",),
    "paid_on": ("E09", "E01"),
    "signed_on": ("E07",),
    "last_scan_on": ("E07",),
    "applied_at": ("E08",),
    "refused_at": ("E08", "E03"),
    "agreed_at": ("E08", "E03"),
    "refund_agreed_on": ("E10", "E08"),
    "refunded_on": ("E10",),
    "sent_back_on": ("E14",),
    "merchant_received_on": ("E14",),
    "intervened_at": ("E08", "E16"),
}
"""Kinds of evidence that show such a day, the best first."""
_OF_THE_PLATFORM: Final = frozenset({"platform_form"})
_SIDES: Final[dict[str, Who]] = {"merchant": "merchant", "platform": "platform", "other": "body"}


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened; ``clock`` is empty where only the day is known."""

    on: date
    who: Who
    what: str
    clock: str = ""
    exhibits: tuple[int, ...] = ()


def events(brief: Brief) -> tuple[Event, ...]:
    """Return everything that happened up to now in order of time, nothing that is only planned."""
    found = [*_facts(brief), *_messages(brief), *_filings(brief)]
    past = (each for each in found if each.on <= brief.today)
    return tuple(sorted(past, key=lambda each: (each.on, each.clock)))


def chronology(brief: Brief) -> Iterator[Block]:
    """Yield the table of what happened."""
    found = events(brief)
    if not found:
        return
    header = (brief.words(f"dossier.column_{name}") for name in ("day", "who", "what", "proof"))
    links = tuple(anchor(each.exhibits[0]) if each.exhibits else "" for each in found)
    yield Table(
        header=tuple(header),
        align=("left",) * 4,
        wide=2,
        rows=tuple(_row(brief, each) for each in found),
        links=links if any(links) else (),
    )


def _row(brief: Brief, event: Event) -> tuple[str, ...]:
    on = full_day(brief.words, event.on)
    who = brief.words(f"dossier.who_{event.who}")
    when = f"{on} {event.clock}" if event.clock else on
    return when, who, event.what, numbers(brief, event.exhibits)


def _at(moment: date) -> tuple[date, str]:
    """Return the day of a moment and its time of day; 00:00 stands for a bare day."""
    if not isinstance(moment, datetime):
        return moment, ""
    here = beijing(moment)
    return here.date(), "" if (here.hour, here.minute) == (0, 0) else f"{here:%H:%M}"


def _facts(brief: Brief) -> Iterator[Event]:
    parked = brief.found.position.parked
    for name, answer in brief.case.in_order(brief.pack.questions).answers.items():
        key = f"letters.events.{name}"
        is_month = isinstance(answer, OnDate) and answer.precision == "month"
        moment = answer.at if isinstance(answer, AtTime) else day_of(answer)
        if moment is None or is_month or name in parked or not brief.words.has(key):
            continue
        on, clock = _at(moment)
        what = capital(say(brief.words, key, "", on="").strip(" ,，:："))
        yield Event(on, _THEIRS.get(name, "buyer"), what, clock, _showing(brief, name))


def _showing(brief: Brief, question: str) -> tuple[int, ...]:
    """Return the exhibits of the kind that shows such a day, of the best kind there is."""
    for kind in _SHOWN_BY.get(question, ()):
        found = exhibits_of(brief, kind)
        if found:
            return found
    return ()


def exhibits_of(brief: Brief, kind: str) -> tuple[int, ...]:
    """Return the numbers of the exhibits that serve a kind of evidence."""
    pieces = enumerate(brief.case.exhibits, start=1)
    return tuple(number for number, each in pieces if kind in each.serves)


def _messages(brief: Brief) -> Iterator[Event]:
    for message in brief.case.messages:
        if message.is_sent:
            on, clock = _at(message.at)
            yield Event(on, _who(message), _said(brief, message), clock, _proof(brief, message))


def _who(message: Message) -> Who:
    if message.direction == "out":
        return "buyer"
    if message.call is not None:
        return _SIDES.get(message.call.side, "body")
    return "platform" if message.channel in _OF_THE_PLATFORM else "merchant"


def _proof(brief: Brief, message: Message) -> tuple[int, ...]:
    pieces = enumerate(brief.case.exhibits, start=1)
    return tuple(number for number, each in pieces if each.id == message.proof and message.proof)


def _said(brief: Brief, message: Message) -> str:
    words, call = brief.words, message.call
    channel = words.get(f"channels.{message.channel}", message.channel)
    key = "call" if message.is_call else "sent" if message.direction == "out" else "received"
    parts = [words(f"dossier.{key}", channel=channel)]
    text = " ".join(message.text.split())
    if text:
        short = text if len(text) <= EXCERPT else f"{text[: EXCERPT - 1].rstrip()}…"
        parts.append(words("dossier.quoted", text=short))
    if call is not None:
        known = (("agent", call.agent), ("ticket", call.ticket), ("promise", call.promise))
        parts += [brief.say(f"messages.{name}", value=value) for name, value in known if value]
        if call.promised_by is not None:
            parts.append(brief.say("messages.promised_by", value=brief.moment(call.promised_by)))
    return brief.joined(parts)


def _filings(brief: Brief) -> Iterator[Event]:
    for each in brief.case.filings:
        yield from _filing(brief, each)


def _filing(brief: Brief, filing: Filing) -> Iterator[Event]:
    words = brief.words
    route = words.get(f"routes.{filing.route}.name", filing.route)
    number = words("timeline.file_number", number=filing.number) if filing.number else ""
    on, clock = _at(filing.filed_at)
    what = brief.joined((words("timeline.filed", route=route), filing.body, number))
    yield Event(on, "buyer", capital(what), clock)
    if filing.accepted_on is not None:
        yield Event(filing.accepted_on, "body", capital(words("timeline.accepted", route=route)))
    if filing.ended_on is not None:
        ended = words(f"timeline.ended_{filing.ending or 'decided'}", route=route)
        yield Event(filing.ended_on, "body", capital(ended))
