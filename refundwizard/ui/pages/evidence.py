"""What has to be shown, how to record it, and the files that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from refundwizard.domain.wording import inside
from refundwizard.session.evidence_view import EvidenceView, evidence_view
from refundwizard.session.exhibits import with_intake
from refundwizard.session.wizard import Place
from refundwizard.ui.evidence_desk import EvidenceDesk
from refundwizard.ui.evidence_panel import sections_of
from refundwizard.ui.evidence_parts import claim_of, meter_of
from refundwizard.ui.evidence_shelf import Shelf
from refundwizard.ui.exhibit_hands import ExhibitHands
from refundwizard.ui.integrity_line import IntegrityDesk, IntegritySlot
from refundwizard.ui.metadata_work import MetadataWork
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.shot_lists import ShotLists
from refundwizard.ui.widgets.evidence import EvidenceList
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage

    from refundwizard.session.evidence_view import NeedView
    from refundwizard.session.exhibits import Intake
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Tools
    from refundwizard.ui.widgets.side_panel import Section

NAMED_GAPS = 2
"""So many gaps are named in the title; of more, only the most urgent one is."""


class EvidencePage(ResultPage):
    """Gap meter, claims with gaps first, the files, and a place to drop more."""

    section = "evidence"

    def __init__(self, tools: Tools) -> None:
        """Make an empty page that takes files and pictures."""
        super().__init__(tools)
        self.desk = EvidenceDesk(tools, self)
        self.desk.intake.finished.connect(self._on_taken)
        self.desk.thumbs.arrived.connect(self._on_picture)
        self.desk.phone_wanted.connect(lambda: self.place_requested.emit(Place("phone")))
        self.hands = ExhibitHands(tools, self)
        self.hands.changed.connect(self.case_changed)
        self.metadata = MetadataWork(tools, self)
        self.shots = ShotLists(tools, self)
        self.integrity = IntegrityDesk(tools, self)
        self.shelf: Shelf | None = None
        self._shown = ""
        self._open: frozenset[str] = frozenset()
        self.column.verticalScrollBar().valueChanged.connect(self._on_scroll)
        self.setAcceptDrops(True)

    def view_of(self, state: ViewState) -> EvidenceView:
        """Return claims and files."""
        self.desk.words = self.shots.words = state.words
        return evidence_view(state)

    def fill(self, view: EvidenceView) -> None:
        """Put meter, claims, files and the drop zone in the column."""
        if view.case_id != self.desk.case_id:
            self.desk.change_case(view.case_id)
        counted = self.tr("%n thing(s) to show", "", len(view.needs))
        self.add_title(self._title(view), beside=(counted,) if view.needs else ())
        self.add_standing(view.standing)
        if view.needs:
            self.column.add(meter_of(view), 14)
            self.column.add(self._claims(view), 14)
        self.column.add(self.desk.make_news(), 0)
        self._add_exhibits(view)
        self.column.add(self.desk.make_zone(), 12)
        self.column.add(self.desk.make_links(), 8)
        self.column.add(self.shots.make_card(), 20)
        self.metadata.want(self.tools.opened().wizard.case.exhibits)

    def _title(self, view: EvidenceView) -> str:
        gaps = view.gaps
        if not view.needs:
            return self.tr("Nothing has to be shown for this")
        if not gaps:
            return self.tr("Everything that has to be shown is there")
        named = gaps if len(gaps) <= NAMED_GAPS else gaps[:1]
        names = self.tr(", ").join(inside(gap.name) for gap in named)
        if len(gaps) > NAMED_GAPS:
            words = self.tr("%n pieces are missing; first: {names}", "", len(gaps))
        else:
            words = self.tr("%n piece(s) missing: {names}", "", len(gaps))
        return words.format(names=names)

    def _claims(self, view: EvidenceView) -> EvidenceList:
        first = self._first(view)
        name = first.id if first is not None else ""
        claims = EvidenceList([claim_of(need, is_first=need.id == name) for need in view.needs])
        for shown in self._open & claims.rows.keys():
            claims.rows[shown].set_open(on=True)
        claims.action_requested.connect(self._on_how)
        return claims

    def _first(self, view: EvidenceView) -> NeedView | None:
        """Return the gap whose steps show until another is asked for."""
        return next((need for need in view.needs if need.state != "enough"), None)

    def _on_how(self, need: str, is_open: bool) -> None:  # noqa: FBT001 - a signal's value
        self._open = self._open | {need} if is_open else self._open - {need}
        if is_open and need != self._shown:
            self._shown = need
            self.panel_changed.emit()

    # --------------------------------------------------------------------------- the files

    def _add_exhibits(self, view: EvidenceView) -> None:
        self.shelf = None
        if not view.exhibits:
            self.column.add(self.desk.make_empty(), 20)
            return
        head = self.tr("%n file(s) added", "", len(view.exhibits))
        self.column.add(SectionTitle(head, note=self.tr("originals are copied, never changed")), 20)
        self.shelf = Shelf(view, self.desk.thumbs.images)
        self.hands.join(self.shelf)
        self.shelf.wanted.connect(self.desk.thumbs.want)
        self.shelf.opened.connect(lambda name: self.place_requested.emit(Place("exhibit", name)))
        grid = self.shelf.grid
        grid.came_over.connect(self.desk.drag_enter)
        grid.left.connect(lambda: self.desk.set_dragging(0))
        grid.let_go.connect(self.desk.drop)
        self.column.add(self.shelf, 8)
        if self.desk.words is not None:
            self.integrity.load(view.case_id)
            self.column.add(IntegritySlot(self.integrity, self.desk.words), 12)

    def show_state(self, state: ViewState) -> None:
        """Keep what was chosen among the files, and the focus there."""
        chosen, current, has_focus = self._where()
        super().show_state(state)
        if self.shelf is None or self._where()[:2] == (chosen, current):
            return
        self.shelf.grid.choose(chosen, current)
        if has_focus:
            self.shelf.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _where(self) -> tuple[list[str], str, bool]:
        if self.shelf is None:
            return [], "", False
        grid = self.shelf.grid
        return grid.chosen(), grid.current_id(), grid.view.hasFocus()

    def _on_scroll(self) -> None:
        if self.shelf is not None:
            self.shelf.look()

    def _on_picture(self, sha256: str, image: QImage) -> None:
        if self.shelf is not None:
            self.shelf.show_picture(sha256, image)

    def _on_taken(self, intake: Intake) -> None:
        if intake.added or intake.merged:
            self.case_changed.emit(lambda case: with_intake(case, intake))
        if self.desk.room is not None:
            self.column.reveal(self.desk.room)

    # ------------------------------------------------------------------------ drag and drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files anywhere on the page."""
        self.desk.drag_enter(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go back to rest."""
        self.desk.set_dragging(0)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped anywhere on the page."""
        self.desk.drop(event)

    def panel(self) -> tuple[Section, ...]:
        """Say how to record what is missing, why it is needed, and what to leave alone."""
        view: EvidenceView = self.view
        shown = next((need for need in view.needs if need.id == self._shown), self._first(view))
        return sections_of(view, shown)
