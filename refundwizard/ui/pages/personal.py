"""The shopper's particulars, beside a case or on their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.page import ColumnPage
from refundwizard.ui.personal_desk import PersonalDesk
from refundwizard.ui.widgets.scroll_column import ScrollColumn
from refundwizard.ui.widgets.side_panel import Section
from refundwizard.ui.widgets.title import PageTitle

if TYPE_CHECKING:
    from refundwizard.domain.words import Words
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Tools
    from refundwizard.ui.personal_desk import PersonalView

say = QCoreApplication.translate


def _title() -> PageTitle:
    lead = say("PersonalPage", "12315 and courts want to know who is asking; nobody else has to.")
    eyebrow = (say("Sections", "Your particulars"),)
    return PageTitle(
        say("PersonalPage", "Your name and how to reach you"), eyebrow=eyebrow, lead=lead
    )


class PersonalPage(ColumnPage):
    """The page a form or letter leads to where a particular is missing."""

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.desk: PersonalDesk | None = None

    def view_of(self, state: ViewState) -> PersonalView:
        """Return the particulars as they show now."""
        if self.desk is None:
            self.desk = PersonalDesk(self.tools, state.words, self)
            self.desk.changed.connect(self._redraw)
        self.desk.words = state.words
        return self.desk.view()

    def build(self, view: PersonalView) -> None:
        """Fill the column."""
        self.column.add(_title())
        if self.desk is not None:
            self.desk.fill(self.column, view)
        self.column.add_stretch()

    def _redraw(self) -> None:
        if self.desk is not None:
            self._view = self.desk.view()
            self.column.clear()
            self.build(self._view)

    def start(self) -> None:
        """Arrive with everything covered."""
        if self.desk is not None and self.desk.is_open:
            self.desk.cover()
            self._redraw()
        super().start()

    def panel(self) -> tuple[Section, ...]:
        """Say where the particulars go."""
        text = say(
            "PersonalPage",
            "A case file, a log or a backup of cases never holds them. They stand in a text only"
            " once you copy, print or save it.",
        )
        return (Section("lock", say("PersonalPage", "Where they stand"), text),)


class PersonalSheet(QWidget):
    """The same outside a case."""

    def __init__(self, tools: Tools, words: Words) -> None:
        """Show the particulars."""
        super().__init__()
        self.column = ScrollColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.column)
        self.desk = PersonalDesk(tools, words, self)
        self.desk.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        self.column.clear()
        self.column.add(_title())
        self.desk.fill(self.column, self.desk.view())
        self.column.add_stretch()

    def start(self) -> None:
        """Begin at the top."""
        self.column.verticalScrollBar().setValue(0)
        self.column.setFocus(Qt.FocusReason.OtherFocusReason)
