"""What a reply promises, and until when: a row, and the form behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal

from refundwizard.domain.sentences import plain_error
from refundwizard.session.replying import PROMISED_BY
from refundwizard.ui.readers import reader_for
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.date_field import DateField
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.fields import LineField
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.status_row import StatusRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from refundwizard.domain.errors import AnswerError
    from refundwizard.domain.words import Words

say = QCoreApplication.translate


def promise_row(promise: tuple[str, str, str]) -> tuple[StatusRow, Button]:
    """Return what was promised as a row, or the question for it, with the button of the form."""
    what, by, _typed = promise
    words = say("ReplyPromise", "Change") if what else say("ReplyPromise", "Note it")
    button = Button(words, small=True)
    if not what:
        title = say("ReplyPromise", "Did they promise something?")
        note = say("ReplyPromise", "A day they name is watched with the other dates.")
        return StatusRow("clock", title, note, buttons=(button,)), button
    title = say("ReplyPromise", "They promised: {what}").format(what=what)
    until = say("ReplyPromise", "by {day}").format(day=by)
    note = until if by else say("ReplyPromise", "without a day")
    return StatusRow("clock", title, note, buttons=(button,)), button


class PromiseForm(Card):
    """Asks what was promised and until when; left empty, there is no promise."""

    saved = Signal(str, str)
    cancelled = Signal()

    def __init__(
        self,
        words: Words,
        now: Callable[[], datetime],
        typed: tuple[str, str],
        kept: dict[str, Any],
    ) -> None:
        """Make the form with what is known or stood in it; `kept` follows what is typed."""
        super().__init__(tone="control", padding=(14, 18))
        self._words = words
        self._kept = kept
        label = say("ReplyPromise", "What did they promise?")
        self.what = LineField(max_length=400, name=label)
        self.what_block = FieldBlock(label, self.what)
        until = say("ReplyPromise", "Until when? (optional)")
        calendar = say("ReplyPromise", "Pick the day promised")
        read = reader_for(PROMISED_BY, words, now)
        self.by = DateField(read, today=now().date(), calendar_name=calendar, name=until)
        self.by_block = FieldBlock(until, self.by)
        self.add(self.what_block)
        self.add(self.by_block, 16)
        for control, text in zip((self.what, self.by), typed, strict=True):
            control.set_raw(text)
            control.edited.connect(self._on_edited)
            control.changed.connect(self._keep)
        self.save = Button(say("ReplyPromise", "Note it"), kind="primary", small=True)
        self.save.clicked.connect(lambda: self.saved.emit(self.what.raw(), self.by.raw()))
        self.cancel = Button(say("ReplyPromise", "Cancel"), small=True)
        self.cancel.clicked.connect(self.cancelled)
        row = FlowRow(gap=10)
        row.add(self.save)
        row.add(self.cancel)
        self.add(row, 16)

    def _on_edited(self) -> None:
        self.what_block.set_error("")
        self.by_block.set_error("")
        self._keep()

    def _keep(self) -> None:
        self._kept["typed"] = (self.what.raw(), self.by.raw())

    def point_at(self, error: AnswerError) -> FieldBlock:
        """Say what has to be mended, at the field it is about, and return that."""
        block = self.by_block if error.question == PROMISED_BY.id else self.what_block
        block.set_error(plain_error(self._words, error))
        block.focus_control()
        return block
