"""Pieces of the page of what went out and came in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.record_words import changes_words, remarks, state_words, text_words
from refundwizard.ui.safe_text import visible
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.expander import Expander
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_view import IconView
from refundwizard.ui.widgets.meta_line import MetaLine
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from refundwizard.session.record_view import RecordView
    from refundwizard.ui.record_form import RecordForm
    from refundwizard.ui.widgets.buttons import Kind

say = QCoreApplication.translate

_ICONS: Final = {
    "prepared": ("write", "soon"),
    "sent": ("send", "text2"),
    "answered": ("done", "safe"),
    "received": ("talk", "accent"),
}


class RecordRow(QWidget):
    """One record: how far it is, when and how, its words, and what can be done with it."""

    acted = Signal(str, str)
    """What to do (``sent``, ``remove``, ``mend``, ``reply``), and the id of the record."""

    def __init__(self, record: RecordView, *, is_first: bool = False) -> None:
        """Show a record; the first that waits to be sent has the page's main button."""
        super().__init__()
        self._is_first = is_first
        self.record = record
        self.buttons: dict[str, Button] = {}
        name, token = ("call", "text2") if record.is_call else _ICONS[record.state]
        line = QHBoxLayout(self)
        line.setContentsMargins(*(theme().px(side) for side in (18, 13, 18, 13)))
        line.setSpacing(theme().px(12))
        line.addWidget(IconView(name, token, 18), 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme().px(3))
        line.addLayout(self._column, 1)
        self._fill()

    def _fill(self) -> None:
        record = self.record
        self._column.addWidget(Paragraph(title_words(record), Role.LABEL, "text"))
        self._column.addWidget(MetaLine((record.when, record.channel), Role.HINT, "text2"))
        notes = list(remarks(record))
        if notes:
            joint = say("Ledger", "; ")
            self._column.addWidget(Paragraph(joint.join(notes), Role.HINT, "text2"))
        if record.state == "prepared" and record.changes:
            words = say("Ledger", "Copied with other answers: {changes}")
            text = words.format(changes=changes_words(record.changes))
            self._column.addWidget(Paragraph(text, Role.HINT, "soon"))
        self._add_text()
        self._add_buttons()

    def _add_text(self) -> None:
        record = self.record
        if not record.text:
            return
        if record.gist == record.text:
            self._column.addWidget(Paragraph(text_words(record.text), Role.BODY, "text"))
            return
        self._column.addWidget(Paragraph(visible(record.gist), Role.BODY, "text"))
        whole = Paragraph(text_words(record.text), Role.BODY, "text2")
        words = say("Ledger", "Whole text"), say("Ledger", "Close")
        self.whole = Expander(words[0], whole, title_open=words[1])
        self.whole.header.setAccessibleName(f"{words[0]}: {title_words(record)}")
        self._column.addWidget(self.whole)

    def _add_buttons(self) -> None:
        row = FlowRow()
        for name, words in _actions(self.record):
            kind: Kind = "primary" if self._is_first and name == "sent" else "plain"
            button = Button(words, kind=kind, small=True)
            button.setAccessibleName(f"{words}: {title_words(self.record)}")
            button.clicked.connect(partial(self._act, name))
            self.buttons[name] = button
            row.add(button)
        self._column.addSpacing(theme().px(6))
        self._column.addWidget(row)

    def _act(self, name: str, *_clicked: bool) -> None:
        self.acted.emit(name, self.record.id)


def _actions(record: RecordView) -> tuple[tuple[str, str], ...]:
    if record.state == "prepared":
        return (
            ("sent", say("Ledger", "I sent it, note the date")),
            ("copy", say("Ledger", "Copy")),
            ("remove", say("Ledger", "Not sending it, remove")),
        )
    mend = ("mend", say("Ledger", "Change record"))
    if record.state == "received":
        return (("reply", say("Ledger", "Work on this reply")), mend)
    return (mend,)


def title_words(record: RecordView) -> str:
    """Return what a record is called: its state, and the letter it was made from."""
    state = state_words(record)
    if not record.name:
        return state
    return say("Ledger", "{state}: {name}").format(state=state, name=record.name)


class Script(Card):
    """What to say in a call, and what to ask for."""

    def __init__(self, text: str, gloss: str) -> None:
        """Show the script."""
        super().__init__(tone="control", padding=(16, 18))
        head = say("Ledger", "Say this, and write down the three answers")
        self.add(Paragraph(head, Role.LABEL, "text"))
        self.text = Paragraph(text, Role.LETTER, "text")
        self.add(self.text, 8)
        if gloss:
            note = say("Ledger", "In English, for you to read:")
            self.add(Paragraph(note, Role.HINT, "text3"), 12)
            self.add(Paragraph(gloss, Role.BODY, "text2"), 4)


class FormRow(QWidget):
    """A form below the record it is about, within the card of records."""

    def __init__(self, form: RecordForm) -> None:
        """Show the form with room around it."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme().px(side) for side in (18, 4, 18, 14)))
        column.addWidget(form)
