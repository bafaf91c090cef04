"""My results: what came of one's own cases; counted here and sent nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.domain.wording import money
from refundwizard.ui.section_words import capital
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.icon_line import IconLine
from refundwizard.ui.widgets.money_tiers import MoneyTiers, Tier
from refundwizard.ui.widgets.scroll_column import ScrollColumn
from refundwizard.ui.widgets.title import PageTitle, SectionTitle
from refundwizard.ui.widgets.trace_table import TraceRow, TraceTable

if TYPE_CHECKING:
    from refundwizard.session.overview_view import OverviewView, Share


class OverviewPage(QWidget):
    """Shows figures; it has no case and emits nothing."""

    def __init__(self, view: OverviewView) -> None:
        """Show `view`."""
        super().__init__()
        self.view = view
        self.column = ScrollColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.column)
        lead = self.tr("Counted from the cases on this computer. Nothing of it is sent anywhere.")
        self.column.add(PageTitle(self._title(), eyebrow=(self.tr("My results"),), lead=lead))
        if view.closed:
            self._fill()
        else:
            self._fill_empty()
        self.column.add_stretch()

    def _title(self) -> str:
        if not self.view.with_sum:
            return self.tr("What came of your cases")
        total = f"¥{money(self.view.recovered)}"
        return self.tr("{sum} came back in all").format(sum=total)

    def _fill_empty(self) -> None:
        going = self.tr("%n case(s) still open", "", self.view.open) if self.view.open else ""
        note = self.tr("Once a case is over, note how it ended: below the steps of the case.")
        self.column.add(EmptyState("list", self.tr("No case has ended yet"), note), 20)
        if going:
            self.column.add(IconLine("case", going), 14)

    def _fill(self) -> None:
        view = self.view
        going = self.tr("%n still open", "", view.open)
        took = self.tr("%n day(s)", "", view.days) if view.days else self.tr("less than a day")
        average = self.tr("on average, from start to end")
        tiers = (
            Tier(self.tr("Cases closed"), str(view.closed), going, "receipt"),
            Tier(self.tr("Time it took"), took, average, "receipt"),
        )
        self.column.add(MoneyTiers(tiers), 20)
        self._add(self.tr("How they ended"), view.results)
        self._add(self.tr("Which step brought it back"), view.routes)
        self._add(self.tr("Which argument worked"), view.arguments)
        if view.no_sum:
            text = self.tr("%n closed case(s) without a sum", "", view.no_sum)
            self.column.add(IconLine("todo", text), 14)

    def _add(self, title: str, shares: tuple[Share, ...]) -> None:
        if not shares:
            return
        rows = [
            TraceRow(
                capital(each.name),
                self.tr("%n case(s)", "", each.cases),
                money(each.recovered) if each.recovered else "",
            )
            for each in shares
        ]
        self.column.add(SectionTitle(title), 22)
        self.column.add(TraceTable(rows), 8)

    def start(self) -> None:
        """Begin at the top."""
        self.column.verticalScrollBar().setValue(0)
        self.column.setFocus(Qt.FocusReason.OtherFocusReason)
