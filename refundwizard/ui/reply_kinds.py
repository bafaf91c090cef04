"""What follows from the kind of a reply: what the case would change to, and where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.reply_parts import kinds
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.icon_line import IconLine
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.status_row import StatusRow

if TYPE_CHECKING:
    from refundwizard.session.reply_view import ReplyView

say = QCoreApplication.translate


class KindBox(QWidget):
    """The kind of a reply, picked by the shopper, and what it leads to."""

    picked = Signal(str)
    update_requested = Signal()
    section_requested = Signal(str)
    pause_requested = Signal(str)
    copied = Signal(str)
    """Words that are copied as they are."""

    def __init__(self, view: ReplyView) -> None:
        """Show the choice, and below it what follows."""
        super().__init__()
        self.view = view
        self.update_button: Button | None = None
        self.buttons: dict[str, Button] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        self.choices = kinds()
        self.choices.choose([view.kind] if view.kind else [])
        self.choices.changed.connect(lambda: self.picked.emit(self.choices.chosen()[0]))
        label = say("ReplyKinds", "What kind of answer is it?")
        hint = say("ReplyKinds", "You decide; nothing in the case changes by that alone.")
        column.addWidget(FieldBlock(label, self.choices, hint=hint))
        for widget in self._leads():
            column.addWidget(widget)

    def _leads(self) -> list[QWidget]:
        kind = self.view.kind
        found: list[QWidget] = []
        if kind in ("agree", "refuse"):
            found += self._updates()
        if kind == "offer":
            found.append(self._offer())
        elif kind == "ask":
            found.append(self._asks())
        elif kind == "withdraw":
            found.append(self._acts())
        elif kind in ("stall", "refuse") and not self.view.answers:
            found.append(self._reason())
        return found

    def _updates(self) -> list[QWidget]:
        if self.view.is_unapplied:
            title = say("ReplyKinds", "So far this stands in the chat only")
            note = say(
                "ReplyKinds",
                "Make the request in the order as well; the clocks start with that one.",
            )
            return [StatusRow("attention", title, note)]
        if not self.view.update:
            return []
        card = Card(tone="accent", padding=(14, 18))
        head = say("ReplyKinds", "Does the order page say so too?")
        card.add(Paragraph(head, Role.LABEL, "text"))
        words = say("ReplyKinds", "{label}: {value}")
        for label, value in self.view.update:
            line = words.format(label=label, value=value)
            card.add(IconLine("next", line, text_token="text"), 6)
        note = say("ReplyKinds", "The dates are worked out from that anew. Ctrl+Z takes it back.")
        card.add(Paragraph(note, Role.HINT, "text2"), 6)
        self.update_button = Button(say("ReplyKinds", "Yes, update the case"), kind="primary")
        self.update_button.clicked.connect(self.update_requested)
        card.add(self.update_button, 10)
        return [card]

    def _offer(self) -> StatusRow:
        go = self._go("money", say("ReplyKinds", "Compare it"))
        title = say("ReplyKinds", "Hold the offer against what you are owed")
        note = say("ReplyKinds", "Fill in the sum and its form; you need not answer before that.")
        return StatusRow("money", title, note, buttons=(go,))

    def _asks(self) -> StatusRow:
        go = self._go("evidence", say("ReplyKinds", "To the evidence"))
        title = say("ReplyKinds", "Give what the order needs, and no more")
        note = say("ReplyKinds", "Send pictures in the order's chat, and cover what is private.")
        return StatusRow("attach", title, note, buttons=(go,))

    def _acts(self) -> Card:
        card = Card(tone="soon", padding=(14, 18))
        head = say("ReplyKinds", "One moment, before you do that")
        card.add(Paragraph(head, Role.LABEL, "text"))
        note = say("ReplyKinds", "See first what you would lose, and what you can answer instead.")
        card.add(Paragraph(note, Role.HINT, "text2"), 4)
        for guard, words in self.view.pauses or self.view.acts:
            button = Button(words, icon="pause", small=True)
            button.clicked.connect(lambda _on=False, g=guard: self.pause_requested.emit(g))
            self.buttons[guard] = button
            card.add(button, 8)
        return card

    def _reason(self) -> Card:
        card = Card(tone="plain", padding=(14, 18))
        sent, read = self.view.ask_reason
        head = say("ReplyKinds", "Ask for the reason in writing")
        card.add(Paragraph(head, Role.LABEL, "text"))
        card.add(Paragraph(sent, Role.LETTER, "text"), 6)
        if read != sent:
            card.add(Paragraph(read, Role.HINT, "text2"), 4)
        copy = Button(say("ReplyKinds", "Copy"), icon="copy", small=True)
        copy.clicked.connect(lambda: self.copied.emit(sent))
        self.buttons["reason"] = copy
        card.add(copy, 10)
        return card

    def _go(self, section: str, words: str) -> Button:
        button = Button(words, small=True)
        button.clicked.connect(lambda: self.section_requested.emit(section))
        self.buttons[section] = button
        return button
