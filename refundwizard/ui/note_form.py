"""The card in which something is noted: fields under a heading, buttons to note it or to leave."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance

from refundwizard.domain.sentences import plain_error
from refundwizard.ui.fonts import Role
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from refundwizard.domain.errors import AnswerError
    from refundwizard.domain.words import Words
    from refundwizard.ui.widgets.field_block import FieldBlock

say = QCoreApplication.translate


class Editable(Protocol):
    """A control that tells when somebody changes it."""

    changed: SignalInstance
    edited: SignalInstance


class NoteForm(Card):
    """Subclasses add their fields, then the buttons, and `keep` what was entered."""

    saved = Signal(object)
    cancelled = Signal()
    edited = Signal()

    def __init__(self, heading: str) -> None:
        """Make a card with its heading."""
        super().__init__(tone="control", padding=(16, 18))
        self.blocks: dict[str, FieldBlock] = {}
        self.add(Paragraph(heading, Role.LABEL, "text"))

    def keep(self) -> None:
        """Check what stands in the form and emit `saved`, or point at what has to be mended."""
        raise NotImplementedError

    def add_field(self, name: str, block: FieldBlock, control: Editable) -> None:
        """Add a field; an error at it goes away with the next change."""
        self.blocks[name] = block
        self.add(block, 16)
        control.edited.connect(partial(self._on_edited, name))
        control.changed.connect(partial(self._on_edited, name))

    def add_buttons(self) -> None:
        """Add the buttons below the fields."""
        self.save = Button(say("NoteForm", "Note it"), kind="primary", small=True)
        self.cancel = Button(say("NoteForm", "Cancel"), small=True)
        self.save.clicked.connect(self.keep)
        self.cancel.clicked.connect(self.cancelled)
        row = FlowRow()
        row.add(self.save)
        row.add(self.cancel)
        self.add(row, 18)

    def _on_edited(self, name: str) -> None:
        self.blocks[name].set_error("")
        self.edited.emit()

    def point_at(self, error: AnswerError, words: Words) -> None:
        """Say at its field, or the first one, what has to be mended."""
        block = self.blocks.get(error.question) or next(iter(self.blocks.values()))
        block.set_error(plain_error(words, error))
        block.focus_control()
