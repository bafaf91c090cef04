"""What has to be shown, how to record it, and the files that show it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from refundwizard.session.evidence_view import EvidenceView, evidence_view
from refundwizard.session.exhibits import sorted_as, with_intake, without
from refundwizard.ui.evidence_desk import EvidenceDesk
from refundwizard.ui.evidence_parts import claim_of, meter_of, number_words
from refundwizard.ui.evidence_shelf import Shelf
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.widgets.evidence import EvidenceList
from refundwizard.ui.widgets.side_panel import Section
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage

    from refundwizard.domain.case import Case, Exhibit
    from refundwizard.session.evidence_view import NeedView
    from refundwizard.session.exhibits import Intake
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Tools

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
        self.shelf: Shelf | None = None
        self._shown = ""
        self.setAcceptDrops(True)

    def view_of(self, state: ViewState) -> EvidenceView:
        """Return claims and files."""
        self.desk.words = state.words
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
        self.desk.thumbs.want(view.exhibits)

    def _title(self, view: EvidenceView) -> str:
        gaps = view.gaps
        if not view.needs:
            return self.tr("Nothing has to be shown for this")
        if not gaps:
            return self.tr("Everything that has to be shown is there")
        named = gaps if len(gaps) <= NAMED_GAPS else gaps[:1]
        names = self.tr(", ").join(gap.name for gap in named)
        if len(gaps) > NAMED_GAPS:
            words = self.tr("%n pieces are missing; first: {names}", "", len(gaps))
        else:
            words = self.tr("%n piece(s) missing: {names}", "", len(gaps))
        return words.format(names=names)

    def _claims(self, view: EvidenceView) -> EvidenceList:
        first = self._first(view)
        how = self.tr("How to record it")
        rows = [
            claim_of(need, button=how if first is not None and need.id == first.id else "")
            for need in view.needs
        ]
        claims = EvidenceList(rows)
        claims.action_requested.connect(self._on_how)
        return claims

    def _first(self, view: EvidenceView) -> NeedView | None:
        """Return the gap whose steps show until another is asked for."""
        return next((need for need in view.needs if need.state != "enough"), None)

    def _on_how(self, need: str) -> None:
        self._shown = need
        self.panel_changed.emit()
        if not self._is_beside:
            self.help_requested.emit()

    # --------------------------------------------------------------------------- the files

    def _add_exhibits(self, view: EvidenceView) -> None:
        self.shelf = None
        if not view.exhibits:
            self.column.add(self.desk.make_empty(), 20)
            return
        head = self.tr("%n file(s) added", "", len(view.exhibits))
        note = self.tr("originals are copied, never changed")
        self.column.add(SectionTitle(head, note=note), 20)
        self.shelf = Shelf(view, self.desk.thumbs.images)
        self.shelf.filed.connect(self.file)
        self.shelf.removed.connect(self.remove)
        self.column.add(self.shelf, 8)

    def _on_picture(self, sha256: str, image: QImage) -> None:
        if self.shelf is not None:
            self.shelf.show_picture(sha256, image)

    def file(self, name: str, kind: str) -> None:
        """File an exhibit under an evidence kind; an empty kind takes it out again."""
        self.case_changed.emit(partial(sorted_as, exhibit_id=name, kind=kind or None))

    def remove(self, name: str) -> None:
        """Take an exhibit off the list; its bytes stay, so that it can come back."""
        case = self.tools.opened().wizard.case
        at = next((i for i, each in enumerate(case.exhibits) if each.id == name), -1)
        if at < 0:
            return
        gone = case.exhibits[at]
        self.case_changed.emit(partial(without, exhibit_id=name))
        text = self.tr("{exhibit} taken out of the list").format(exhibit=number_words(at + 1))
        self.tools.toast(
            text,
            icon="trash",
            action=self.tr("Undo"),
            on_action=lambda: self.case_changed.emit(partial(_with_again, gone=gone, at=at)),
        )

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
        found = []
        if shown is not None and shown.capture:
            title = self.tr("On your phone: {name}").format(name=shown.name)
            found.append(Section("photo", title, numbered=shown.capture))
        if shown is not None:
            why = self.tr("It shows: {proves}").format(proves=shown.proves)
            found.append(Section("help", self.tr("Why it is needed"), why, note=shown.holder))
        if view.dont:
            found.append(Section("dont", self.tr("Better not"), view.dont))
        private = self.tr("Files are copied into this case on this computer. Nothing is uploaded.")
        found.append(Section("safe", self.tr("Where it goes"), private))
        return tuple(found)


def _with_again(case: Case, *, gone: Exhibit, at: int) -> Case:
    if any(each.id == gone.id for each in case.exhibits):
        return case
    exhibits = [*case.exhibits[:at], gone, *case.exhibits[at:]]
    return case.model_copy(update={"exhibits": tuple(exhibits)})
