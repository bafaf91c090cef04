"""The form for what the other side answered: the words, when and how they came, and on what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.domain.records import TEXT
from refundwizard.domain.sentences import plain_error
from refundwizard.session.recording import SENT_AT
from refundwizard.session.replying import NO_MESSAGE, WHEN, Entry
from refundwizard.ui.readers import reader_for
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.choice_list import ChoiceList, Option
from refundwizard.ui.widgets.date_field import DateField
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.status_row import StatusRow
from refundwizard.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from refundwizard.domain.errors import AnswerError
    from refundwizard.domain.words import Words
    from refundwizard.session.reply_view import EntryView

say = QCoreApplication.translate


class ReplyForm(QWidget):
    """Fields of a reply that is not recorded yet; nothing in it is lost when it is left."""

    changed = Signal()
    """A field was left or picked: its entry should be kept."""
    typed = Signal()
    save_requested = Signal()

    def __init__(self, view: EntryView, words: Words, now: Callable[[], datetime]) -> None:
        """Make the fields with what was typed before."""
        super().__init__()
        self._words = words
        self.text = self._text_field()
        self.when = self._when_field(now)
        self.channel = ChoiceList(
            [Option(name, text) for name, text in view.channels],
            columns=2,
            name=say("ReplyForm", "How did it come?"),
        )
        self.answers = self._answers_field(view)
        self.save = Button(say("ReplyForm", "Note this reply"), kind="primary")
        self.save.clicked.connect(self.save_requested)
        self.pasted = self._pasted_row(view)
        self._lay_out(view)
        for control in (self.text, self.when, self.channel, self.answers):
            control.changed.connect(self.changed)
            control.edited.connect(self._on_edited)
        self.show_entry(view)

    def _text_field(self) -> TextField:
        label = say("ReplyForm", "What they wrote")
        field = TextField(limit=TEXT, lines=(5, 12), name=label)
        hint = say("ReplyForm", "Paste it whole and unchanged, greetings and all")
        self.text_block = FieldBlock(label, field, hint=hint)
        return field

    def _when_field(self, now: Callable[[], datetime]) -> DateField:
        label = say("ReplyForm", "When did it come?")
        read = reader_for(WHEN, self._words, now)
        calendar = say("ReplyForm", "Pick the day it came")
        field = DateField(read, today=now().date(), calendar_name=calendar, name=label)
        hint = say("ReplyForm", "“yesterday 20:00” or a date; left empty, it means now")
        self.when_block = FieldBlock(label, field, hint=hint)
        return field

    def _answers_field(self, view: EntryView) -> ChoiceList:
        options = [Option(name, text) for name, text in view.sent]
        none = Option(NO_MESSAGE, say("ReplyForm", "None of these, or not sure"))
        label = say("ReplyForm", "Which of your messages does it answer?")
        return ChoiceList([*options, none], name=label)

    def _pasted_row(self, view: EntryView) -> StatusRow:
        use = Button(say("ReplyForm", "Use this text"), small=True)
        use.clicked.connect(lambda: self._use(view.pasted))
        title = say("ReplyForm", "You pasted a reply among your answers")
        return StatusRow("talk", title, _gist(view.pasted), buttons=(use,))

    def _use(self, text: str) -> None:
        self.text.set_raw(text)
        self.pasted.hide()
        self.changed.emit()

    def _lay_out(self, view: EntryView) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(23))
        column.addWidget(self.pasted)
        column.addWidget(self.text_block)
        column.addWidget(self.when_block)
        column.addWidget(FieldBlock(say("ReplyForm", "How did it come?"), self.channel))
        if view.sent:
            label = say("ReplyForm", "Which of your messages does it answer?")
            column.addWidget(FieldBlock(label, self.answers))
        else:
            self.answers.setParent(self)
            self.answers.hide()
        column.addWidget(self.save)

    def _on_edited(self) -> None:
        self.text_block.set_error("")
        self.when_block.set_error("")
        self.typed.emit()

    def entry(self) -> Entry:
        """Give what stands in the form."""
        return Entry(
            text=self.text.raw(),
            when=self.when.raw(),
            channel="".join(self.channel.chosen()),
            answers="".join(self.answers.chosen()),
        )

    def show_entry(self, view: EntryView) -> None:
        """Show what was typed; what stands there already is not touched."""
        typed = view.typed
        self.pasted.setVisible(bool(view.pasted))
        if self.text.raw() != typed.text:
            self.text.set_raw(typed.text)
        if self.when.raw() != typed.when:
            self.when.set_raw(typed.when)
        self.channel.choose([typed.channel])
        self.answers.choose([typed.answers or NO_MESSAGE])

    def point_at(self, error: AnswerError) -> FieldBlock:
        """Say what has to be mended, at the field it is about, and return that."""
        block = self.when_block if error.question == SENT_AT else self.text_block
        block.set_error(plain_error(self._words, error))
        block.focus_control()
        return block


def _gist(text: str) -> str:
    most = 60
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1] + "…"
