"""Pieces of the page of a reply: what was recognised, what answers it, and what stays open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.session.replying import KINDS
from refundwizard.ui.fonts import Role
from refundwizard.ui.record_words import sent_words
from refundwizard.ui.rights_parts import ExcuseCard, ExcuseRow
from refundwizard.ui.rule_source import rule_note
from refundwizard.ui.safe_text import visible
from refundwizard.ui.section_words import capital
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.choice_list import ChoiceList, Option
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_line import IconLine
from refundwizard.ui.widgets.notes import PolicyNotes
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.segmented import Segmented
from refundwizard.ui.widgets.status_row import StatusRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.domain.draft_result import DraftResult
    from refundwizard.session.record_view import RecordView
    from refundwizard.session.reply_view import AnswerView, PointView, TextView
    from refundwizard.session.rule_view import RuleView

say = QCoreApplication.translate


class ReplyCard(Card):
    """What they wrote, word for word, with what gave the first excuse away set bold."""

    def __init__(self, record: RecordView, phrase: str) -> None:
        """Show the text of a reply."""
        super().__init__(tone="control", padding=(16, 20))
        text = visible(record.text)
        self.text = Paragraph(
            text, Role.LETTER, "text", bold_phrase=phrase if phrase in text else ""
        )
        self.add(self.text)


def kinds() -> ChoiceList:
    """Return the choice of what kind of answer a reply is."""
    words = {
        "agree": say("ReplyParts", "They agree"),
        "offer": say("ReplyParts", "They offer money or a coupon"),
        "refuse": say("ReplyParts", "They refuse"),
        "ask": say("ReplyParts", "They want something from me"),
        "withdraw": say("ReplyParts", "I am to withdraw, confirm receipt or chat elsewhere"),
        "stall": say("ReplyParts", "They only put me off"),
    }
    options = [Option(kind, words[kind]) for kind in KINDS]
    return ChoiceList(options, columns=2, name=say("ReplyParts", "What kind of answer is it?"))


class AnswerBox(QWidget):
    """One recognised excuse: the fact to confirm, then what answers it."""

    answered = Signal(str, str)
    """Question id, and the id picked; an empty one takes the answer back."""
    copied = Signal(object)
    """The `DraftResult` that was copied."""
    ledger_requested = Signal()
    form_chosen = Signal(str)

    def __init__(self, view: AnswerView, form: str) -> None:
        """Show the excuse; `form` is the form of the text that shows first."""
        super().__init__()
        self.view = view
        self.card: ExcuseCard | None = None
        self.row: ExcuseRow | None = None
        self.texts: RebuttalCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(10))
        if view.excuse.state == "proposed":
            self._ask()
        else:
            self.row = ExcuseRow(view.excuse)
            self.row.changed.connect(lambda question: self.answered.emit(question, ""))
            self._column.addWidget(self.row)
        if view.texts:
            self.texts = RebuttalCard(view, form)
            self.texts.copied.connect(self.copied)
            self.texts.ledger_requested.connect(self.ledger_requested)
            self.texts.forms.changed.connect(self.form_chosen)
            self._column.addWidget(self.texts)
        if view.rules:
            self._column.addWidget(notes_of(view.rules))

    def _ask(self) -> None:
        unsure = ("unsure", say("AnswerField", "Not sure"))
        excuse = self.view.excuse
        choices, question = (*excuse.choices, unsure), capital(excuse.question)
        self.card = ExcuseCard(replace(excuse, choices=choices, question=question))
        self.card.answered.connect(self.answered)
        if self.view.is_unsure:
            words = say(
                "ReplyParts",
                "You are not sure. Look it up first; until then no letter says anything about it.",
            )
            self.card.add(IconLine("help", words, text_token="text2", role=Role.HINT), 10)
        self._column.addWidget(self.card)


class RebuttalCard(Card):
    """The answer to a confirmed excuse, short or formal, and what it rests on."""

    copied = Signal(object)
    ledger_requested = Signal()

    def __init__(self, view: AnswerView, form: str) -> None:
        """Show the form asked for first."""
        super().__init__(tone="accent", padding=(16, 20))
        self.view = view
        self.forms = Segmented(
            [
                Option("chat", say("ReplyParts", "Short, for the chat")),
                Option("formal", say("ReplyParts", "Formal, for a letter")),
            ],
            name=say("ReplyParts", "Length of the answer"),
        )
        self.forms.choose(form)
        self.forms.changed.connect(self._show)
        self.add(self.forms)
        self.text = Paragraph("", Role.LETTER, "text")
        self.add(self.text, 12)
        self.gloss = Paragraph("", Role.HINT, "text2")
        self.add(self.gloss, 6)
        if view.ask:
            self.add(IconLine("check", capital(view.ask), token="safe"), 10)
        if view.avoid:
            self.add(IconLine("dont", capital(view.avoid), token="text3", text_token="text2"), 4)
        self._add_foot()
        self._show(form)

    def _add_foot(self) -> None:
        self.copy = Button(say("ReplyParts", "Copy"), kind="primary", icon="copy", small=True)
        name = say("ReplyParts", "Copy the answer to {name}").format(name=self.view.excuse.name)
        self.copy.setAccessibleName(name)
        self.copy.clicked.connect(lambda: self.copied.emit(self.draft))
        self.note = Button(say("ReplyParts", "Note it as sent"), small=True)
        self.note.clicked.connect(self.ledger_requested)
        self.state = IconLine("send", "", text_token="text2", role=Role.HINT)
        self.add(self.state, 12)
        row = FlowRow(gap=10)
        row.add(self.copy)
        row.add(self.note)
        self.add(row, 8)

    @property
    def shown(self) -> TextView:
        """The text in the form chosen."""
        chosen = self.forms.chosen()
        return next(each for each in self.view.texts if each.form == chosen)

    @property
    def draft(self) -> DraftResult:
        """What is copied."""
        return self.shown.draft

    def _show(self, _form: str) -> None:
        shown = self.shown
        self.text.setText(shown.draft.text)
        self.gloss.setText(shown.gloss)
        self.gloss.setVisible(bool(shown.gloss))
        self.state.words.setText(_state_words(shown.record))
        self.note.setVisible(shown.record is not None and not shown.record.is_sent)


def _state_words(record: RecordView | None) -> str:
    if record is None:
        return say("ReplyParts", "Copy it and send it yourself; this program sends nothing.")
    if record.is_sent:
        return sent_words(record)
    return say("ReplyParts", "Prepared (not sent)")


def notes_of(rules: Iterable[RuleView]) -> PolicyNotes:
    """Return what an answer rests on."""
    notes = [rule_note(rule) for rule in rules]
    return PolicyNotes(notes, more_text=lambda count: say("ReplyParts", "%n more", "", count))


class PointRow(StatusRow):
    """A point of the dispute: settled, or still so?"""

    told = Signal(str, str)
    """The point's id, and `open`, `resolved`, or nothing to take it back."""

    def __init__(self, view: PointView) -> None:
        """Show a point and the buttons that fit."""
        self.view = view
        self.buttons: dict[str, Button] = {}
        if view.is_asked:
            self._button("resolved", say("ReplyParts", "Settled"))
            self._button("open", say("ReplyParts", "Still so"))
        elif view.is_told or view.state == "resolved":
            self._button("", say("ReplyParts", "Change"))
        made = tuple(self.buttons.values())
        super().__init__(_icon(view), capital(view.name), _note(view), buttons=made)
        for state, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, s=state: self.told.emit(view.id, s))

    def _button(self, state: str, words: str) -> None:
        button = Button(words, small=True)
        button.setAccessibleName(f"{words} {self.view.name}")
        self.buttons[state] = button


def _icon(view: PointView) -> str:
    if view.state == "resolved":
        return "done"
    return "help" if view.is_asked else "todo"


def _note(view: PointView) -> str:
    if view.state == "resolved":
        return say("ReplyParts", "Settled; the next letter does not bring it up.")
    if view.is_asked:
        return say("ReplyParts", "Is this settled now, or still so?")
    if view.is_told:
        return say("ReplyParts", "Still open; the next letter names it.")
    return say("ReplyParts", "Open; you will be asked at the next reply.")
