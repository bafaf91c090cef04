"""Pieces of the page of letters and routes: the text as it would be sent, and the ladder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.record_words import changes_words, remarks, sent_words
from refundwizard.ui.result_rows import joined
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card, Hairline
from refundwizard.ui.widgets.icon_line import IconLine
from refundwizard.ui.widgets.icon_view import IconView
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.route_ladder import RouteLadder, Rung
from refundwizard.ui.widgets.status_row import StatusRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refundwizard.session.drafts_view import DraftView
    from refundwizard.session.ladder_view import RungView
    from refundwizard.session.record_view import RecordView
    from refundwizard.ui.widgets.route_ladder import RungState

say = QCoreApplication.translate
_STATES: Final[dict[str, RungState]] = {
    "now": "now",
    "open": "ready",
    "locked": "lock",
    "closed": "lock",
    "filed": "done",
    "done": "done",
}


class LetterCard(Card):
    """A text as it was sent, whatever the answers say today, and the button to copy it."""

    copied = Signal()

    def __init__(self, draft: DraftView, sent: RecordView) -> None:
        """Show the frozen text of a record."""
        super().__init__(tone="control", padding=(0, 0))
        self.draft = draft
        self.sent = sent
        self.text = Paragraph(sent.text, Role.LETTER, "text")
        scale = theme().px
        body = QVBoxLayout()
        body.setContentsMargins(scale(20), scale(14), scale(20), scale(14))
        body.addWidget(self.text)
        self.add_layout(body)
        self.add(Hairline())
        foot = QHBoxLayout()
        foot.setContentsMargins(scale(20), scale(8), scale(12), scale(8))
        foot.setSpacing(scale(16))
        frozen = say("DraftParts", "As it was sent; this text does not change any more")
        line = IconLine("lock", frozen, token="text2", text_token="text2", role=Role.HINT)
        foot.addWidget(line, 1, Qt.AlignmentFlag.AlignVCenter)
        self.copy = Button(say("DraftParts", "Copy"), icon="copy", small=True)
        self.copy.setAccessibleName(say("DraftParts", "Copy: {name}").format(name=draft.name))
        self.copy.clicked.connect(self.copied)
        foot.addWidget(self.copy)
        self.add_layout(foot)

    def words(self) -> str:
        """Give the text."""
        return self.text.text()


class GlossCard(Card):
    """The same text in the reader's language; it is not sent."""

    def __init__(self, draft: DraftView) -> None:
        """Show the gloss under its remark."""
        super().__init__(tone="plain")
        self._note = Paragraph("", Role.HINT, "text3")
        self.text = Paragraph("", Role.BODY, "text2")
        self.add(self._note)
        self.add(self.text, 8)
        self.show_draft(draft)

    def show_draft(self, draft: DraftView) -> None:
        """Show what the prepared text says; of the shopper's own words there is no gloss."""
        note = say(
            "DraftParts", "In English, for you to read. The Chinese text is the one to send."
        )
        if draft.is_edited:
            note = say("DraftParts", "In English, the prepared text without your changes.")
        self._note.setText(note)
        self.text.setText(draft.gloss)


def form_note(draft: DraftView) -> str:
    """Return the second line of a form to choose: how far it is, else how long it may be."""
    if draft.sent is not None:
        return say("DraftParts", "Sent {day}").format(day=draft.sent.on)
    if draft.prepared is not None:
        return say("DraftParts", "Prepared (not sent)")
    if draft.from_day:
        return say("DraftParts", "from {day}").format(day=draft.from_day)
    if draft.source.route_state == "locked":
        return say("DraftParts", "for a later step, not open yet")
    return say("DraftParts", "up to {limit} characters").format(limit=draft.limit)


def length_name(draft: DraftView, others: Iterable[DraftView]) -> str:
    """Return what a letter is called beside those of the same purpose: by its length."""
    lengths = [each.source.length for each in others]
    if lengths.count(draft.source.length) > 1:
        return draft.name
    return {
        "chat": say("DraftParts", "Short message"),
        "normal": say("DraftParts", "In full"),
        "formal": say("DraftParts", "Formal letter"),
    }.get(draft.source.length, draft.name)


def unsent_row(draft: DraftView, buttons: Sequence[Button]) -> StatusRow:
    """Return the state of a text that was not recorded as sent."""
    record = draft.prepared
    if record is not None:
        copied = say("DraftParts", "Copied {day}. Come back and note it once you have sent it.")
        note = copied.format(day=record.when)
        return StatusRow("send", say("DraftParts", "Prepared (not sent)"), note, buttons=buttons)
    yourself = say(
        "DraftParts", "This program sends nothing. Copy the text and send it yourself: {channel}."
    )
    note = yourself.format(channel=draft.channel)
    if not draft.is_ready:
        return StatusRow("write", say("DraftParts", "Draft (not sent)"), note, buttons=buttons)
    return StatusRow("send", say("DraftParts", "Prepared (not sent)"), note, buttons=buttons)


def sent_row(record: RecordView, buttons: Sequence[Button]) -> StatusRow:
    """Return when and how a text went out, as the shopper recorded it."""
    note = say("DraftParts", "; ").join(remarks(record))
    return StatusRow("done", sent_words(record), note, tone="safe", buttons=buttons)


def changed_row(record: RecordView, buttons: Sequence[Button] = ()) -> StatusRow:
    """Return which answers were others when a text was made."""
    changes = changes_words(record.changes)
    if record.is_sent:
        title = say("DraftParts", "Your answers changed since: {changes}")
        note = say("DraftParts", "What was sent stays as it was. You can write a new text.")
    else:
        title = say("DraftParts", "Copied with other answers: {changes}")
        note = say("DraftParts", "Copy again to replace it with the text of today.")
    return StatusRow("attention", title.format(changes=changes), note, tone="soon", buttons=buttons)


def rung_of(rung: RungView) -> Rung:
    """Return a way to go as a rung: what it lacks where it is locked, what it would shut."""
    parts = []
    if rung.lacks:
        parts.append(say("DraftParts", "; ").join(rung.lacks))
    if rung.filed_on:
        parts.append(say("DraftParts", "Filed {day}").format(day=rung.filed_on))
    if rung.shut_by:
        parts.append(say("DraftParts", "Shut by {route}").format(route=rung.shut_by))
    if rung.opens_on:
        parts.append(say("DraftParts", "Opens on {day}").format(day=rung.opens_on))
    note = say("DraftParts", "; ").join(parts) if parts else rung.note
    closes = ""
    if rung.closes:
        shut = joined(rung.closes)
        closes = say("DraftParts", "Shuts: {routes}").format(routes=shut)
    return Rung(rung.id, _STATES[rung.state], rung.name, note, closes)


class LadderBox(QWidget):
    """The ladder under its heading."""

    chosen = Signal(str)

    def __init__(self, rungs: Iterable[RungView]) -> None:
        """Show the ways from the first to the last resort."""
        super().__init__()
        self.ladder = RouteLadder([rung_of(rung) for rung in rungs])
        self.ladder.chosen.connect(self.chosen)
        head = QHBoxLayout()
        head.setSpacing(theme().px(6))
        head.addWidget(IconView("route", "text2", 18), 0, Qt.AlignmentFlag.AlignTop)
        title = Paragraph(say("DraftParts", "Step by step"), Role.HINT_BOLD, "text")
        head.addWidget(title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(10))
        column.addLayout(head)
        column.addWidget(self.ladder)
