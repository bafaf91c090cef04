"""All cases: what is due today, a new case, search; made from the cached list alone.

Everything this module imports stands before the first painted page, so it stays light: no pack, no
case file, no pydantic.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from refundwizard.domain import wording
from refundwizard.session.home_view import HomeRow, Tally, arranged, home_row, matching, tally
from refundwizard.ui import icons
from refundwizard.ui.fonts import Role
from refundwizard.ui.roomy import roomy
from refundwizard.ui.section_words import capital
from refundwizard.ui.shown_rows import ShownRows
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.case_list import CaseList, CaseRow
from refundwizard.ui.widgets.fields import LineField
from refundwizard.ui.widgets.paragraph import Heading, Paragraph
from refundwizard.ui.widgets.tile_button import TileButton
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from refundwizard.domain.words import Words
    from refundwizard.session.home_view import Order
    from refundwizard.storage.index import Row
    from refundwizard.ui.widgets.chips import PillKind
    from refundwizard.ui.widgets.empty_state import EmptyState

WIDEST: Final = 972
SEARCH_WIDTH: Final = 240
STACKED: Final = 760
"""Below this width (design px) the search field stands under the title."""
_PILLS: Final[dict[str, PillKind]] = {
    "over": "overdue",
    "over_other": "overdue",
    "today": "today",
    "soon": "soon",
    "later": "neutral",
    "calm": "safe",
    "provisional": "prov",
}


class HomePage(QWidget):
    """The first page; it only shows and asks, the controller acts."""

    new_requested = Signal()
    opened = Signal(str)
    delete_requested = Signal(str)

    def __init__(self) -> None:
        """Make the page without cases."""
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self._words: Words | None = None
        self._today: date | None = None
        self._order: Order = "due"
        self.day = Paragraph("", Role.HINT, "text3")
        self.heading = Heading("")
        self.search = LineField(
            placeholder=self.tr("Search shops and items"), icon="search", name=self.tr("Search")
        )
        note = self.tr("Say what happened, about 5 minutes")
        self.new_case = TileButton("new", self.tr("New case"), note, hero=True)
        self.order = Button("", kind="quiet", trailing_icon="down")
        self.section = SectionTitle(self.tr("In progress"), trailing=self.order)
        self.cases = CaseList(name=self.tr("Cases"))
        self.empty: EmptyState | None = None
        self.nothing = Paragraph("", Role.BODY, "text3")
        self._head = QHBoxLayout()
        self._column = QVBoxLayout()
        self._inner = QWidget()
        self._outer = QHBoxLayout(self._inner)
        self._area, self._ground = roomy(self._inner)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._area)
        self._fill()
        self._connect()
        self._space()
        theme().changed.connect(self._space)

    def _fill(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.day)
        words.addWidget(self.heading)
        self._head.addLayout(words, 1)
        self._head.addWidget(self.search, 0, Qt.AlignmentFlag.AlignBottom)
        tiles = QHBoxLayout()
        tiles.addWidget(self.new_case, 1)
        tiles.addStretch(2)
        self._tiles = tiles
        self._column.addLayout(self._head)
        self._column.addLayout(tiles)
        for widget in (self.section, self.cases, self.nothing):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._outer.addStretch(1)
        self._outer.addLayout(self._column, 1000)
        self._outer.addStretch(1)

    def _connect(self) -> None:
        self.new_case.clicked.connect(self.new_requested)
        self.cases.opened.connect(self.opened)
        self.cases.delete_requested.connect(self.delete_requested)
        self.cases.menu_requested.connect(self._on_menu)
        self.search.edited.connect(self._refresh)
        self.order.clicked.connect(self._on_order)

    def _space(self) -> None:
        scale = theme().px
        side = max(scale(40), (self.width() - scale(WIDEST)) // 2)
        if self.width() / theme().scale < STACKED:
            side = scale(24)
        self._outer.setContentsMargins(side, scale(28), side, scale(24))
        self._outer.setSpacing(0)
        is_stacked = self.width() / theme().scale < STACKED
        way = QHBoxLayout.Direction.TopToBottom if is_stacked else QHBoxLayout.Direction.LeftToRight
        self._head.setDirection(way)
        self._head.setSpacing(scale(12))
        self.search.setFixedWidth(scale(SEARCH_WIDTH))
        self._tiles.setStretch(1, 0 if is_stacked else 2)
        self._column.setSpacing(scale(10))
        self._tiles.setContentsMargins(0, scale(10), 0, scale(14))
        if self.isVisible():
            self._ground.setMinimumHeight(self._outer.minimumHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._space()

    def showEvent(self, event: QShowEvent) -> None:
        """See how much room the page needs at least."""
        super().showEvent(event)
        self._space()

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
        self.heading.setText(self._statement(tally(self._rows, today)))
        found = arranged(matching(self._rows, self.search.raw(), words.lang), self._order)
        shown = ShownRows(found, lambda row: self._case_row(home_row(row, words, today)))
        self.cases.set_rows(shown, [row.id for row in found])
        self.section.set_note(str(len(self._rows)))
        self._show_what_there_is(len(found))

    def _show_what_there_is(self, found: int) -> None:
        is_empty = not self._rows
        for widget in (self.section, self.search):
            widget.setVisible(not is_empty)
        self.cases.setVisible(bool(found))
        self._show_empty(on=is_empty)
        self.nothing.setVisible(not is_empty and not found)
        self.nothing.setText(self.tr("No case has these words. Clear the search to see all."))
        self.order.setText(self._order_words()[self._order])
        self.order.setVisible(len(self._rows) > 1)
        self._space()

    def _show_empty(self, *, on: bool) -> None:
        """Say that there are no cases; what says it is only made where it is needed."""
        if on and self.empty is None:
            from refundwizard.ui.widgets.empty_state import EmptyState  # noqa: PLC0415 - see above

            note = self.tr("Take the first step: say what happened.")
            self.empty = EmptyState("case", self.tr("No cases yet"), note)
            self._column.insertWidget(self._column.count() - 1, self.empty)
        if self.empty is not None:
            self.empty.setVisible(on)

    def _statement(self, count: Tally) -> str:
        if not count.cases:
            return self.tr("Which refund is stuck?")
        soon = self.tr("%n more within 2 days", "", count.soon) if count.soon else ""
        if count.today:
            now = self.tr("%n thing(s) to do today", "", count.today)
            return self.tr("{first}, {second}").format(first=now, second=soon) if soon else now
        if count.over:
            now = self.tr("%n date(s) passed", "", count.over)
            return self.tr("{first}, {second}").format(first=now, second=soon) if soon else now
        if count.soon:
            return self.tr("Nothing today, %n within 2 days", "", count.soon)
        return self._calm(count)

    def _calm(self, count: Tally) -> str:
        if count.next_on is None or self._words is None or self._today is None:
            return self.tr("Nothing has a date yet")
        day = wording.day(self._words, count.next_on, self._today)
        return self.tr("Nothing today. Next date: {day}").format(day=day)

    def _case_row(self, row: HomeRow) -> CaseRow:
        if row.state != "ok":
            return self._closed_row(row)
        return CaseRow(
            id=row.id,
            title_parts=row.title_parts or (self.tr("Case without a name yet"),),
            problem=row.problem,
            action=capital(row.action) or self.tr("Go on with the questions"),
            status_parts=(self._status(row.status),),
            pill_kind=_PILLS.get(row.urgency, "neutral"),
            pill_text=self._pill(row),
            when=row.when,
            amount=f"¥{row.amount}" if row.amount else "",
        )

    def _closed_row(self, row: HomeRow) -> CaseRow:
        """Show a case that cannot be opened as what it is; its files are never touched."""
        is_newer = row.state == "newer"
        return CaseRow(
            id=row.id,
            title_parts=row.title_parts or (row.id[:8],),
            problem=self.tr("Needs a newer version") if is_newer else self.tr("Cannot be read"),
            action=self.tr("Open it with the newer version")
            if is_newer
            else self.tr("The files are kept; run the doctor"),
            pill_kind="prov" if is_newer else "overdue",
            pill_text=self.tr("Untouched") if is_newer else self.tr("Damaged"),
        )

    def _pill(self, row: HomeRow) -> str:
        if row.urgency == "today":
            return self.tr("To do today")
        if row.urgency == "provisional":
            return self.tr("Provisional")
        return self.tr("No hurry") if row.urgency == "calm" else row.left

    def _status(self, status: str) -> str:
        return {
            "filling": self.tr("Being filled in"),
            "ready": self.tr("Filled in"),
            "prepared": self.tr("Prepared (not sent)"),
            "waiting": self.tr("Sent, waiting for an answer"),
            "action_needed": self.tr("Your move"),
            "overdue": self.tr("A date has passed"),
            "closed": self.tr("Closed"),
        }.get(status, "")

    # ------------------------------------------------------------------------------- asking

    def _order_words(self) -> dict[Order, str]:
        return {
            "due": self.tr("Nearest date first"),
            "newest": self.tr("Last changed first"),
            "amount": self.tr("Largest sum first"),
        }

    def _on_order(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for order, words in self._order_words().items():
            menu.addAction(words, partial(self._set_order, order))
        menu.popup(self.order.mapToGlobal(self.order.rect().bottomLeft()))

    def _set_order(self, order: Order) -> None:
        self._order = order
        self._refresh()

    def _on_menu(self, case_id: str, at: QPoint) -> None:
        menu = self.menu_for(case_id)
        menu.popup(at)

    def menu_for(self, case_id: str) -> QMenu:
        """Make the menu of a case."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), lambda: self.opened.emit(case_id))
        bin_icon = icons.icon("trash", "text")
        menu.addAction(
            bin_icon, self.tr("Move to trash"), lambda: self.delete_requested.emit(case_id)
        )
        return menu

    def start(self) -> None:
        """Put the focus where most people begin."""
        target = self.cases.view if self._rows else self.new_case
        target.setFocus(Qt.FocusReason.OtherFocusReason)
