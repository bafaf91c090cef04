"""What happened and what comes: the whole case as one picture, and as a list below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.session.timeline_view import TimelineView, lines, timeline_view
from refundwizard.session.wizard import Place
from refundwizard.ui.application import application
from refundwizard.ui.print_link import print_link
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.theme import theme
from refundwizard.ui.timeline_parts import Legend, TextList, detail, lane_names, spots_of
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.case_timeline import CaseTimeline
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.side_panel import Section
from refundwizard.ui.widgets.status_row import StatusRow

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from refundwizard.session.timeline_entry import Entry
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Tools
    from refundwizard.ui.widgets.case_spots import Spot


class TimelinePage(ResultPage):
    """A thread through everything that has a day, past and to come."""

    section = "timeline"

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.picture: CaseTimeline | None = None
        self.text: TextList | None = None
        self._months: dict[str, bool] = {}
        self._looked_at = ""
        self._case_id = ""

    def view_of(self, state: ViewState) -> TimelineView:
        """Return everything that has a day."""
        if state.case_id != self._case_id:
            self._case_id, self._months, self._looked_at = state.case_id, {}, ""
        return timeline_view(state)

    def fill(self, view: TimelineView) -> None:
        """Put the picture and the list in the column."""
        self.picture = self.text = None
        count = self.tr("%n thing(s) with a day", "", len(view.entries))
        self.add_title(self._title(view), beside=(count,))
        self.add_standing(view.standing)
        if not view.entries:
            self._add_nothing()
            return
        self._add_unsent(view)
        picture = CaseTimeline(self._spots(), lane_names())
        picture.set_spoken(self.tr("Timeline of the case"), view.text)
        picture.opened.connect(self._on_opened)
        picture.folded.connect(self._on_folded)
        picture.looked_at.connect(self._on_looked_at)
        picture.place_wanted.connect(self._on_place_wanted)
        self.picture = picture
        self.column.add(picture, 14)
        self.column.add(Legend(view.entries), 10)
        self._add_list_row()

    def why_words(self) -> str:
        """Name what the side panel tells here."""
        return self.tr("How to read it")

    def _title(self, view: TimelineView) -> str:
        if view.next is not None:
            day = f"{view.next.year}{view.next.day}"
            return self.tr("Next date: {day}").format(day=day)
        if not view.entries:
            return self.tr("Nothing has a day yet")
        return self.tr("No date is coming up")

    def _add_unsent(self, view: TimelineView) -> None:
        if not view.unsent:
            return
        title = self.tr("%n text(s) prepared (not sent)", "", view.unsent)
        button = Button(self.tr("See letters"), small=True)
        button.clicked.connect(lambda: self.section_requested.emit("drafts"))
        note = self.tr("They are dashed below. Note the day once they are sent.")
        self.column.add(StatusRow("write", title, note, buttons=(button,)), 14)

    def _add_nothing(self) -> None:
        note = self.tr("Days you give, messages and filings come together here.")
        empty = EmptyState("clock", self.tr("Nothing to draw yet"), note)
        self.column.add(empty, 20)

    # ---------------------------------------------------------------------------- the list

    def _add_list_row(self) -> None:
        row = FlowRow(gap=12)
        show = Button(self.tr("As a list"), kind="text", icon="list", small=True)
        copy = Button(self.tr("Copy list"), kind="text", icon="copy", small=True)
        take = Button(self.tr("To the calendar"), kind="text", icon="export", small=True)
        show.clicked.connect(self._on_list)
        copy.clicked.connect(self._on_copy)
        take.clicked.connect(lambda: self.section_requested.emit("export"))
        for button in (show, copy, take):
            row.add(button)
        self.column.add(row, 10)
        self.column.add(print_link(self, "timeline"), 12)

    def _on_list(self) -> None:
        """Show the list below the picture, or take it away again; it is made when asked for."""
        if self.text is not None:
            self.text.setVisible(self.text.isHidden())
        else:
            self.text = TextList(self.view.text)
            below = self.column.column
            below.insertWidget(below.count() - 1, self.text)

    def _on_copy(self) -> None:
        application().clipboard().setText("\n".join(self.view.text))
        self.tools.toast(self.tr("Copied."))

    # ------------------------------------------------------------------------- the picture

    def _spots(self) -> tuple[Spot, ...]:
        return spots_of(self.view, lines(self.view, self._months))

    def _on_folded(self, month: str, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._months[month] = is_open
        if self.picture is not None:
            self.picture.set_spots(self._spots())

    def _entry(self, entry_id: str) -> Entry | None:
        return next((each for each in self.view.entries if each.id == entry_id), None)

    def _on_opened(self, entry_id: str) -> None:
        entry = self._entry(entry_id)
        if entry is not None and isinstance(entry.place, Place):
            self.place_requested.emit(entry.place)

    def _on_looked_at(self, entry_id: str) -> None:
        if entry_id != self._looked_at:
            self._looked_at = entry_id
            self.panel_changed.emit()

    def _on_place_wanted(self, rect: QRect) -> None:
        ground = self.column.widget()
        if self.picture is None or ground is None:
            return
        at = self.picture.mapTo(ground, rect.center())
        margin = rect.height() // 2 + theme().px(24)
        self.column.ensureVisible(at.x(), at.y(), 0, margin)

    def panel(self) -> tuple[Section, ...]:
        """Tell all of the entry that is looked at, and how to read the picture."""
        found = []
        entry = self._entry(self._looked_at) or self.view.next
        if entry is not None:
            words = detail(entry).split("\n")
            found.append(Section("clock", words[1], "\n".join((words[0], *words[2:]))))
        how = self.tr(
            "The line goes from one thing to the next. Whole: it happened. Dashed: it is still to "
            "come. Long pauses are drawn short."
        )
        found.append(Section("help", self.tr("How to read it"), how))
        return tuple(found)
