"""The plain situations somebody in a hurry picks from, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from refundwizard.ui.widgets.option_row import Option

say = QCoreApplication.translate


def situations() -> tuple[Option, ...]:
    """Return every situation with its words, in the order they are offered."""
    return (
        Option("changed_mind", say("Hurry", "I do not want it any more, and cannot return it")),
        Option("broken", say("Hurry", "It is broken or faulty")),
        Option("differs", say("Hurry", "It is not what the page said, or perhaps a fake")),
        Option("wrong_missing", say("Hurry", "The wrong thing came, or something is missing")),
        Option("not_come", say("Hurry", "It has not come")),
        Option("sent_back", say("Hurry", "I sent it back, and the shop makes trouble")),
        Option("no_money", say("Hurry", "“Refunded”, but the money is not here")),
        Option(
            "scam",
            say("Hurry", "Somebody calls or writes: a link, a code, a transfer, for a refund"),
        ),
    )
