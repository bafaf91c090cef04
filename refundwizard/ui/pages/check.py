"""Check your answers: the whole flow on one page, each answer with its way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.session.check_view import AnswerRow, CheckView, check_view
from refundwizard.session.wizard import Place
from refundwizard.ui.page import ColumnPage
from refundwizard.ui.section_words import section_name
from refundwizard.ui.versions_link import versions_link
from refundwizard.ui.widgets.side_panel import Section
from refundwizard.ui.widgets.summary_list import SummaryList, SummaryRow
from refundwizard.ui.widgets.title import PageTitle, SectionTitle

if TYPE_CHECKING:
    from refundwizard.session.view_state import ViewState


class CheckPage(ColumnPage):
    """Lists answers by page; Change goes there, and Continue comes back here."""

    def view_of(self, state: ViewState) -> CheckView:
        """Return all answers in words."""
        return check_view(state)

    def build(self, view: CheckView) -> None:
        """Put a list per page of the flow, and the answers set aside, in the column."""
        lead = self.tr("See whether anything is wrong. Dates and sums follow every change.")
        eyebrow = (section_name("check"),)
        self.column.add(PageTitle(self._title(view), eyebrow=eyebrow, lead=lead))
        for group in view.groups:
            self.column.add(SectionTitle(group.title), 20)
            self.column.add(self._list(group.rows), 6)
        if view.parked:
            note = self.tr("Not needed after a change; kept for you")
            self.column.add(SectionTitle(self.tr("Set aside"), note=note), 20)
            self.column.add(self._list(view.parked, is_parked=True), 6)
        self.column.add(versions_link(self), 20)
        self.column.add_stretch()

    def _title(self, view: CheckView) -> str:
        if not view.is_filled:
            return self.tr("Some questions are still open")
        if view.sent:
            return self.tr("Filled in. %n message(s) went out", "", view.sent)
        return self.tr("Filled in. Nothing has been sent.")

    def _list(self, rows: tuple[AnswerRow, ...], *, is_parked: bool = False) -> SummaryList:
        shown = SummaryList([self._row(row) for row in rows], dashed=is_parked)
        shown.change_requested.connect(self._on_change)
        return shown

    def _row(self, row: AnswerRow) -> SummaryRow:
        value, note = {
            "empty": (self.tr("Not given"), self.tr("letters leave it blank")),
            "missing": (self.tr("Not answered yet"), ""),
            "unsure": (self.tr("Not sure"), self.tr("results are provisional")),
            "parked": (row.value, self.tr("not used anywhere")),
        }.get(row.state, (row.value, ""))
        return SummaryRow(
            id=row.question,
            label=row.label,
            value=value,
            note=note,
            change=self.tr("Change") if row.page else "",
            change_name=self.tr("Change: {question}").format(question=row.label),
            muted=row.state in {"empty", "missing", "parked"},
        )

    def _on_change(self, question: str) -> None:
        view: CheckView = self.view
        rows = [row for group in view.groups for row in group.rows] + list(view.parked)
        page = next((row.page for row in rows if row.question == question), "")
        if page:
            self.place_requested.emit(Place(self.section_of(page), page))

    def section_of(self, page: str) -> str:
        """Return the section a page of the flow belongs to."""
        return self.tools.library.pack.pages[page].section

    def set_foot(self, state: ViewState) -> None:
        """Lead on to the export, or to what is still open."""
        super().set_foot(state)
        ready = self.tr("All correct, on to the export")
        self.foot.set_next(ready if state.is_filled else self.tr("Answer what is open"))

    def panel(self) -> tuple[Section, ...]:
        """Say what is there and what is not, and that nothing gets lost."""
        view: CheckView = self.view
        ticks = [("done", "safe", self.tr("%n answer(s)", "", view.given))]
        if view.empty:
            names = self.tr(", ").join(view.empty[:3])
            words = self.tr("%n not given", "", len(view.empty))
            ticks.append(
                ("todo", "text3", self.tr("{count}: {names}").format(count=words, names=names))
            )
        if view.unsure:
            ticks.append(("prov", "prov", self.tr("%n not sure", "", view.unsure)))
        if view.parked:
            ticks.append(("pause", "text3", self.tr("%n set aside", "", len(view.parked))))
        exhibits = ("done", "safe") if view.exhibits else ("todo", "text3")
        ticks.append((*exhibits, self.tr("%n piece(s) of evidence", "", view.exhibits)))
        kept = self.tr("Every change is saved. Ctrl+Z takes it back.")
        return (
            Section("list", self.tr("Is it complete"), ticks=tuple(ticks)),
            Section("safe", self.tr("Nothing gets lost"), kept),
        )
