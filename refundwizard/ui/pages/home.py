"""All cases: what is due today, a new case, search; made from the cached list alone.

Everything this module imports stands before the first painted page, so it stays light: no pack, no
case file, no pydantic.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from refundwizard.domain import wording
from refundwizard.session.home_view import arranged, home_row, matching, tally
from refundwizard.ui.fonts import Role
from refundwizard.ui.home_room import HomeRoom
from refundwizard.ui.home_start import HomeTiles, nothing_found, start_card
from refundwizard.ui.home_words import case_row, order_words, statement, tally_words
from refundwizard.ui.shown_rows import ShownRows
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.case_drop import CaseDrop
from refundwizard.ui.widgets.case_list import CaseList
from refundwizard.ui.widgets.fields import LineField
from refundwizard.ui.widgets.paragraph import Heading, Paragraph
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from refundwizard.domain.words import Words
    from refundwizard.session.home_view import Order
    from refundwizard.session.reminders import Reminder
    from refundwizard.storage.index import Row
    from refundwizard.ui.reminder_banner import ReminderBanner
    from refundwizard.ui.trash_link import TrashLink
    from refundwizard.ui.widgets.empty_state import EmptyState


class HomePage(CaseDrop):
    """The first page; it only shows and asks, the controller acts."""

    new_requested = Signal()
    opened = Signal(str)
    closing_requested = Signal(str)
    """The end of a case is wanted: to note it, or to look at it."""
    delete_requested = Signal(str)
    asked = Signal(str)
    """What somebody new wants: ``hurry`` or ``sample``; or ``trash``."""

    def __init__(self) -> None:
        """Make the page without cases."""
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self._words: Words | None = None
        self._today: date | None = None
        self._order: Order = "due"
        self.day = Paragraph("", Role.HINT, "text3")
        self.heading = Heading("")
        self.heading.setObjectName("page_title")
        self.search = LineField(
            placeholder=self.tr("Search shops and items"), icon="search", name=self.tr("Search")
        )
        self.tiles = HomeTiles()
        self.new_case, self.bring_in = self.tiles.new_case, self.tiles.bring_in
        self.order = Button("", kind="quiet", trailing_icon="down")
        self.section = SectionTitle(self.tr("In progress"), trailing=self.order)
        self.cases = CaseList(name=self.tr("Cases"))
        self.empty: QWidget | None = None
        self.reminders: ReminderBanner | None = None
        self.nothing: EmptyState | None = None
        self.trash: TrashLink | None = None
        below = (self.section, self.cases)
        self.room = HomeRoom((self.day, self.heading), self.search, self.tiles, below)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.room)
        self._connect()

    def _connect(self) -> None:
        self.new_case.clicked.connect(self.new_requested)
        self.bring_in.clicked.connect(lambda: self.bring_in_requested.emit(None))
        self.tiles.hurry.clicked.connect(lambda: self.asked.emit("hurry"))
        self.tiles.sample.clicked.connect(lambda: self.asked.emit("sample"))
        self.cases.opened.connect(self.opened)
        self.cases.delete_requested.connect(self.delete_requested)
        self.cases.menu_requested.connect(self._on_menu)
        self.search.edited.connect(self._refresh)
        self.order.clicked.connect(self._on_order)

    # ----------------------------------------------------------------------------- showing

    def show_rows(self, rows: Iterable[Row], words: Words, today: date) -> None:
        """Show these cases as of a day; `words` are those of the days alone."""
        self._rows = tuple(rows)
        self._words, self._today = words, today
        self._refresh()

    def _refresh(self) -> None:
        if self._words is None or self._today is None:
            return
        words, today = self._words, self._today
        self.day.setText(wording.full_day(words, today))
        count = tally(self._rows, today)
        self.heading.setText(statement(count, words, today))
        found = arranged(matching(self._rows, self.search.raw(), words.lang), self._order)
        shown = ShownRows(found, lambda row: case_row(home_row(row, words, today)))
        self.cases.set_rows(shown, [row.id for row in found])
        is_real = any(not row.example for row in self._rows)
        self.section.set_text(self.tr("In progress") if is_real else self.tr("The sample"))
        self.section.set_note(tally_words(count) if is_real else "")
        self._show_what_there_is(len(found))

    def _show_what_there_is(self, found: int) -> None:
        is_empty = not self._rows
        for widget in (self.section, self.search):
            widget.setVisible(not is_empty)
        self.cases.setVisible(bool(found))
        self._show_empty(on=all(row.example for row in self._rows))
        self._show_nothing(on=not is_empty and not found)
        self.order.setText(order_words()[self._order])
        self.order.setVisible(len(self._rows) > 1)
        self.room.arrange()

    def _show_empty(self, *, on: bool) -> None:
        """Say what this is while there is no case; what says it is only made where needed."""
        self.tiles.show_first(on=on)
        if on and self.empty is None:
            self.empty = start_card()
            self.room.add(self.empty)
        if self.empty is not None:
            self.empty.setVisible(on)

    def _show_nothing(self, *, on: bool) -> None:
        """Say that the search finds nothing, with the way back; made when it first happens."""
        if on and self.nothing is None:
            self.nothing = nothing_found()
            self.nothing.action_requested.connect(self._on_clear)
            self.room.add(self.nothing)
        if self.nothing is not None:
            self.nothing.setVisible(on)

    def _on_clear(self) -> None:
        self.search.set_raw("")
        self._refresh()
        self.search.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_reminders(self, found: Sequence[Reminder]) -> None:
        """Name what is due now and what lies ready unsent; what does so is made when needed."""
        if self.reminders is None and found:
            from refundwizard.ui.reminder_banner import ReminderBanner  # noqa: PLC0415 - see above

            self.reminders = ReminderBanner()
            self.reminders.opened.connect(self.opened)
            self.room.put_first(self.reminders)
        if self.reminders is not None:
            self.reminders.show_them(found)
            stops = (*self.tiles.tiles, *self.reminders.buttons, self.order)
            for before, after in pairwise(stops):
                QWidget.setTabOrder(before, after)
        self.room.arrange()

    # ------------------------------------------------------------------------------- asking

    def _on_order(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for order, words in order_words().items():
            menu.addAction(words, partial(self._set_order, order))
        menu.popup(self.order.mapToGlobal(self.order.rect().bottomLeft()))

    def _set_order(self, order: Order) -> None:
        self._order = order
        self._refresh()

    def _on_menu(self, case_id: str, at: QPoint) -> None:
        self.menu_for(case_id).popup(at)

    def menu_for(self, case_id: str) -> QMenu:
        """Make the menu of a case."""
        from refundwizard.ui.home_menu import case_menu  # noqa: PLC0415 - see above

        return case_menu(self, case_id, next((r for r in self._rows if r.id == case_id), None))

    def start(self) -> None:
        """Put the focus where most people begin."""
        target = self.cases.view if self._rows else self.new_case
        target.setFocus(Qt.FocusReason.OtherFocusReason)
