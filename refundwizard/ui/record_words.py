"""What a recorded message is called in the window: its state, and what else is to be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.ui.call_fields import side_words
from refundwizard.ui.result_rows import joined
from refundwizard.ui.safe_text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.session.record_view import Change, RecordView

say = QCoreApplication.translate


def state_words(record: RecordView) -> str:
    """Return how far a message is; only what the shopper recorded is called sent."""
    if record.is_call:
        return say("Records", "Call")
    return {
        "prepared": say("Records", "Prepared (not sent)"),
        "sent": say("Records", "Sent"),
        "answered": say("Records", "Sent, answered"),
        "received": say("Records", "Received"),
    }[record.state]


def sent_words(record: RecordView) -> str:
    """Return when and how something went out."""
    words = say("Records", "Sent {day}, {channel}")
    return words.format(day=record.when, channel=record.channel)


def changes_words(changes: tuple[Change, ...]) -> str:
    """Return which answers were others when a text was made."""
    return joined(_change(each) for each in changes)


def _change(change: Change) -> str:
    if not change.before:
        return say("Records", "{label}: new, {now}").format(label=change.label, now=change.now)
    if not change.now:
        words = say("Records", "{label}: was {before}, now empty")
        return words.format(label=change.label, before=change.before)
    words = say("Records", "{label}: was {before}, now {now}")
    return words.format(label=change.label, before=change.before, now=change.now)


def remarks(record: RecordView) -> Iterator[str]:
    """Yield what else is known: the proof, the answer, what a call brought."""
    for name, value in record.details:
        if value:
            yield _told(name, side_words(value) if name == "side" else visible(value))
    if record.proof:
        words = say("Records", "shown by exhibit {number}, {name}")
        yield words.format(number=record.raw[2], name=visible(record.proof))
    if record.answered_on:
        yield say("Records", "answered {day}").format(day=record.answered_on)


def _told(name: str, value: str) -> str:
    """Return one thing a call brought."""
    return {
        "side": say("Records", "with {value}").format(value=value),
        "agent": say("Records", "staff number {value}").format(value=value),
        "ticket": say("Records", "ticket {value}").format(value=value),
        "promise": say("Records", "promised: {value}").format(value=value),
        "promised_by": say("Records", "promised by {value}").format(value=value),
    }[name]


def text_words(text: str) -> str:
    """Return what somebody wrote, line by line, with characters nobody sees made visible."""
    return "\n".join(visible(line) for line in text.splitlines())
