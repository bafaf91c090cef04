"""Pieces of the page of letters and routes: the text as it would be sent, and the ladder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
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
    from collections.abc import Iterable

    from refundwizard.session.drafts_view import DraftView, RungView
    from refundwizard.ui.widgets.route_ladder import RungState

say = QCoreApplication.translate
NEARLY: Final = 0.9
"""From this share of the limit on the counter is coloured."""
_STATES: Final[dict[str, RungState]] = {
    "now": "now",
    "open": "ready",
    "locked": "lock",
    "done": "done",
}


class LetterCard(Card):
    """A text in the size it is read in, its length, and the button to copy it."""

    copied = Signal(str)

    def __init__(self, draft: DraftView) -> None:
        """Show the text of a draft."""
        super().__init__(tone="control", padding=(0, 0))
        self.draft = draft
        self.text = Paragraph(draft.text, Role.LETTER, "text")
        scale = theme().px
        body = QVBoxLayout()
        body.setContentsMargins(scale(20), scale(14), scale(20), scale(14))
        body.addWidget(self.text)
        self.add_layout(body)
        self.add(Hairline())
        foot = QHBoxLayout()
        foot.setContentsMargins(scale(20), scale(8), scale(12), scale(8))
        foot.setSpacing(scale(16))
        foot.addWidget(self._counter())
        foot.addWidget(self._sourced(), 1, Qt.AlignmentFlag.AlignVCenter)
        self.copy = Button(say("DraftParts", "Copy"), kind="primary", icon="copy", small=True)
        self.copy.setAccessibleName(say("DraftParts", "Copy: {name}").format(name=draft.name))
        self.copy.clicked.connect(lambda: self.copied.emit(self.draft.text))
        foot.addWidget(self.copy)
        self.add_layout(foot)

    def _counter(self) -> Paragraph:
        count, limit = self.draft.count, self.draft.limit
        words = say("DraftParts", "{count} of {limit} characters").format(count=count, limit=limit)
        token = "overdue" if count > limit else "soon" if count >= NEARLY * limit else "text2"
        return Paragraph(words, Role.HINT, token)

    def _sourced(self) -> IconLine:
        if self.draft.blanks:
            words = say("DraftParts", "%n blank(s) left", "", len(self.draft.blanks))
            return IconLine("gap", words, token="overdue", text_token="overdue", role=Role.HINT)
        words = say("DraftParts", "every fact comes from your answers")
        return IconLine("check", words, token="safe", text_token="safe", role=Role.HINT)


class GlossCard(Card):
    """The same text in the reader's language; it is not sent."""

    def __init__(self, text: str) -> None:
        """Show the gloss under its remark."""
        super().__init__(tone="plain")
        note = say(
            "DraftParts", "In English, for you to read. The Chinese text is the one to send."
        )
        self.add(Paragraph(note, Role.HINT, "text3"))
        self.add(Paragraph(text, Role.BODY, "text2"), 8)


def state_row(draft: DraftView) -> StatusRow:
    """Return how far a text is: prepared, or sent on the day the shopper recorded."""
    if draft.sent_on:
        title = say("DraftParts", "Sent ({day})").format(day=draft.sent_on)
        return StatusRow("done", title, draft.channel)
    note = say(
        "DraftParts", "This program sends nothing. Copy the text and send it yourself: {channel}."
    )
    title = say("DraftParts", "Prepared (not sent)")
    return StatusRow("send", title, note.format(channel=draft.channel))


def rung_of(rung: RungView) -> Rung:
    """Return a way to go as a rung: what it lacks where it is locked, what it would shut."""
    parts = []
    if rung.lacks:
        parts.append(say("DraftParts", "; ").join(rung.lacks))
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
