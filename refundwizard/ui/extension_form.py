"""The form for more time that the page or the other side named, and the list of what was noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from refundwizard.domain.errors import AnswerError
from refundwizard.session.extensions import QUESTION, UNTIL, WHERE, extension
from refundwizard.ui.deadlines_parts import who_does
from refundwizard.ui.fonts import Role
from refundwizard.ui.note_form import NoteForm
from refundwizard.ui.readers import reader_for
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.choice_list import ChoiceList, Option
from refundwizard.ui.widgets.date_field import DateField
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.fields import LineField
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from refundwizard.domain.words import Words
    from refundwizard.session.date_notes import ExtensionView
    from refundwizard.session.deadlines_view import DeadlineView

say = QCoreApplication.translate

Entries = tuple[str, str, str]
"""What stands in the form: the deadline's id, until when, where it said so."""


class ExtensionForm(NoteForm):
    """Asks which date, until when, and where that was said: an `Extension`."""

    def __init__(
        self, running: Sequence[DeadlineView], words: Words, now: Callable[[], datetime]
    ) -> None:
        """Offer the dates that run; `now` gives the present in Beijing time."""
        super().__init__(say("ExtensionForm", "Note that there is more time"))
        self._words = words
        self._now = now
        label = self.tr("Which date?")
        self.which = ChoiceList([Option(each.id, who_does(each)) for each in running], name=label)
        self.which.choose([running[0].id])
        self.add_field("which", FieldBlock(label, self.which), self.which)
        self._add_until()
        label = self.tr("Where does it say so? (optional)")
        self.where = LineField(name=label)
        hint = self.tr("For example: order page")
        self.add_field(WHERE, FieldBlock(label, self.where, hint=hint), self.where)
        self.add_buttons()

    def _add_until(self) -> None:
        label = self.tr("Until when?")
        calendar = self.tr("Pick a day: {question}").format(question=label)
        read_typed = reader_for(QUESTION, self._words, self._now)
        today = self._now().date()
        self.until = DateField(read_typed, today=today, calendar_name=calendar, name=label)
        hint = self.tr("“28 Nov 18:00” or a day; a day alone runs to its end")
        self.add_field(UNTIL, FieldBlock(label, self.until, hint=hint), self.until)

    def entries(self) -> Entries:
        """Give what stands in the form."""
        return "".join(self.which.chosen()), self.until.raw(), self.where.raw()

    def restore(self, entries: Entries) -> None:
        """Put back what stood in the form."""
        which, until, where = entries
        self.which.choose([which])
        self.until.set_raw(until)
        self.where.set_raw(where)

    def keep(self) -> None:
        """Emit the extension, or point at the time that has to be mended."""
        which, until, where = self.entries()
        try:
            made = extension(which, until, where, self._now())
        except AnswerError as error:
            self.point_at(error, self._words)
            return
        self.saved.emit(made)


class ExtensionRow(QWidget):
    """One extension that was noted, with the button that takes it away."""

    removed = Signal()

    def __init__(self, shown: DeadlineView, extension: ExtensionView) -> None:
        """Show whose time it is and until when it was said to run."""
        super().__init__()
        words = f"{who_does(shown)} {extension.words}"
        self.button = Button(self.tr("Take away"), kind="text", small=True)
        self.button.setAccessibleName(self.tr("Take away: {what}").format(what=words))
        self.button.clicked.connect(self.removed)
        line = QHBoxLayout(self)
        scale = theme().px
        line.setContentsMargins(scale(20), scale(8), scale(12), scale(8))
        line.addWidget(Paragraph(words, Role.OPTION, "text"), 1)
        line.addWidget(self.button)
