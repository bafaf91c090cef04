"""What is owed, in tiers that are never added up to one figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.wording import money
from refundwizard.session.money_view import LineView, MoneyView, money_view
from refundwizard.ui.money_parts import (
    conditional_boxes,
    details,
    offer_lines,
    proofs,
    tiers_of,
    trace_rows,
    ways_of_counting,
)
from refundwizard.ui.panel_sections import rule_section
from refundwizard.ui.result_rows import gap_row
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.rights_parts import offer_words
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_line import IconLine, IconLines
from refundwizard.ui.widgets.money_tiers import MoneyTiers
from refundwizard.ui.widgets.side_panel import Section
from refundwizard.ui.widgets.status_row import StatusRow
from refundwizard.ui.widgets.title import SectionTitle
from refundwizard.ui.widgets.trace_table import TraceRow, TraceTable

if TYPE_CHECKING:
    from refundwizard.session.view_state import ViewState


TWO = 2


class MoneyPage(ResultPage):
    """Tiers of falling weight, where each sum comes from, and what an offer amounts to."""

    section = "money"
    is_next_primary = True

    def view_of(self, state: ViewState) -> MoneyView:
        """Return the reckoning in words."""
        return money_view(state)

    def fill(self, view: MoneyView) -> None:
        """Put tiers, table and conditions in the column."""
        self.add_title(self._title(view), beside=(self.tr("each figure says where it is from"),))
        self.add_standing(view.standing)
        if not view.has_lines:
            self._add_nothing(view)
            return
        tiers = tiers_of(view)
        if tiers:
            self.column.add(MoneyTiers(tiers), 14)
        if view.firm_lines or view.receipt_lines:
            self.column.add(TraceTable([*trace_rows(view), *self._balance(view)]), 14)
        for proof in proofs(view):
            self.column.add(IconLine("list", proof, text_token="text2"), 8)
        for box in (*ways_of_counting(view), *conditional_boxes(view)):
            self.column.add(box, 12)
        self._add_missing(view)
        self._add_offer(view)
        self._add_details(view)
        if view.no_rights:
            self.column.add(IconLines([("close", text) for text in view.no_rights]), 14)

    def _title(self, view: MoneyView) -> str:
        if not view.has_lines:
            return self.tr("No sum can be worked out from this")
        if view.missing:
            return self.tr("A sum is still missing")
        if view.received and view.shortfall is not None:
            return self._short(view.shortfall)
        if not view.firm_lines:
            return self.tr("Nothing is certain yet")
        return self._tiers_title(view, len(tiers_of(view)))

    def _tiers_title(self, view: MoneyView, tiers: int) -> str:
        if tiers == 1:
            return self.tr("¥{amount} is owed for certain").format(amount=money(view.firm or 0))
        if tiers == TWO:
            return self.tr("What can come back, in two tiers")
        return self.tr("What can come back, in three tiers")

    def _short(self, shortfall: int) -> str:
        if shortfall <= 0:
            return self.tr("Everything that is certain has come back")
        return self.tr("¥{amount} is still missing").format(amount=money(shortfall))

    def _balance(self, view: MoneyView) -> list[TraceRow]:
        if not view.received or view.shortfall is None:
            return []
        firm = money(view.firm or 0)
        return [
            TraceRow(self.tr("Came back already"), "", money(view.received)),
            TraceRow(
                self.tr("Still missing"),
                f"{firm} - {money(view.received)}",
                money(view.shortfall),
                bold=True,
            ),
        ]

    def _add_missing(self, view: MoneyView) -> None:
        go_on = view.standing.go_on
        for gap in view.missing:
            title = self.tr("A sum is missing: {question}").format(question=gap[0])
            note = self.tr("Without it this line cannot be worked out.")
            self.column.add(gap_row(self, "gap", (title, note), (gap,), go_on), 12)

    def _add_offer(self, view: MoneyView) -> None:
        if view.offer is None:
            return
        title, note = offer_words(view.offer)
        self.column.add(StatusRow("talk", title, note, tone="soon"), 12)
        lines = offer_lines(view, view.offer)
        if lines:
            self.column.add(IconLines(lines), 8)
        row = FlowRow()
        for word in (self.tr("Counter"), self.tr("Decline"), self.tr("Accept")):
            button = Button(word, small=True)
            button.clicked.connect(lambda: self.section_requested.emit("drafts"))
            row.add(button)
        self.column.add(row, 8)

    def _add_details(self, view: MoneyView) -> None:
        found = list(details(view))
        if found:
            self.column.add(SectionTitle(self.tr("Line by line")), 20)
        for each in found:
            self.column.add(each, 8)

    def _add_nothing(self, view: MoneyView) -> None:
        note = self.tr("That does not mean nothing can be done: see rights and routes.")
        empty = EmptyState(
            "money", self.tr("No sum as of right"), note, button=self.tr("Letters and routes")
        )
        empty.action_requested.connect(lambda: self.section_requested.emit("drafts"))
        self.column.add(empty, 20)
        if view.no_rights:
            self.column.add(SectionTitle(self.tr("Why")), 20)
            self.column.add(IconLines([("close", text) for text in view.no_rights]), 6)
        self._add_offer(view)

    def panel(self) -> tuple[Section, ...]:
        """Say why there are tiers, which rule stands behind the sum, and what not to do."""
        view: MoneyView = self.view
        found = []
        if view.receipt_lines or view.more_lines:
            why = self.tr(
                "For the first tier the order is enough. The second needs a receipt. The third "
                "comes only once it is established; it is not yours yet."
            )
            found.append(Section("help", self.tr("Why there are tiers"), why))
        if view.rule is not None:
            found.append(rule_section(self.tr("The rule in short"), view.rule))
        if view.dont:
            found.append(Section("dont", self.tr("Better not"), view.dont))
        return tuple(found)


__all__ = ["LineView", "MoneyPage"]
