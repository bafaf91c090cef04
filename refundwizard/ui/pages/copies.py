"""The second copy of all cases: where it goes, how it stands, and all cases in one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_line import IconLine, IconLines
from refundwizard.ui.widgets.scroll_column import ScrollColumn
from refundwizard.ui.widgets.title import PageTitle, SectionTitle

if TYPE_CHECKING:
    from refundwizard.session.second_copy import Standing


class CopiesPage(QWidget):
    """Shows how the copy stands; everything is done by its owner."""

    asked = Signal(str)
    """`copy`, `pick`, `back` (all cases from a copy), `out` (one file), `in` (from one file)."""
    stopped = Signal()
    """What is under way is not wanted any more."""

    def __init__(self, standing: Standing, result: str, *, is_failed: bool, is_busy: bool) -> None:
        """Show `standing`, and in `result` what came of the last thing asked for."""
        super().__init__()
        self.buttons: dict[str, Button] = {}
        self._is_busy = is_busy
        self.column = ScrollColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.column)
        lead = self.tr(
            "A drive can fail, a computer can be lost. A copy on a second drive brings every case"
            " back, with its evidence and its earlier versions."
        )
        title = PageTitle(self._title(standing), eyebrow=(self.tr("Second copy"),), lead=lead)
        self.column.add(title)
        self.busy: Banner | None = None
        if is_busy:
            self.busy = Banner("plain", self._busy_words, action=self.tr("Stop"))
            self.busy.action_requested.connect(self._on_stop)
            self.column.add(self.busy, 16)
        elif result:
            self.column.add(Banner("overdue" if is_failed else "safe", result), 16)
        elif standing.has_failed:
            failed = self.tr("The last attempt failed. Nothing was removed.")
            self.column.add(Banner("soon", failed), 16)
        self._add_copy(standing)
        self._add_file()
        self.column.add_stretch()

    @property
    def _busy_words(self) -> str:
        return self.tr("Copying and checking…")

    def tell(self, how_far: str) -> None:
        """Say how far it is, in percent and bytes."""
        if self.busy is not None and self.busy.button is not None and self.busy.button.isEnabled():
            self.busy.set_text(f"{self._busy_words} {how_far}".strip())

    def _on_stop(self) -> None:
        """Say at once that it stops; a piece that is being written is finished or removed."""
        if self.busy is not None and self.busy.button is not None:
            self.busy.button.setEnabled(False)
            self.busy.set_text(self.tr("Stopping…"))
        self.stopped.emit()

    def _title(self, standing: Standing) -> str:
        if standing.verified_on:
            return self.tr("Verified on {day}").format(day=standing.verified_on)
        return self.tr("There is no second copy yet")

    def _add_copy(self, standing: Standing) -> None:
        row = FlowRow()
        if standing.folder:
            where = self.tr("It goes to {folder}").format(folder=standing.folder)
            self.column.add(IconLine("safe", where), 16)
            self._button(row, "copy", self.tr("Copy now"), "export", primary=True)
            self._button(row, "pick", self.tr("Pick another folder…"), "")
        else:
            pick = self.tr("Pick a folder or drive…")
            self._button(row, "pick", pick, "export", primary=True)
        self._button(row, "back", self.tr("Bring cases back from a copy…"), "undo")
        self.column.add(row, 16)
        lines = (
            ("done", self.tr("Only what is new is written; then all of it is read back.")),
            ("clock", self.tr("Once a folder is set, you are reminded after a week.")),
            ("trash", self.tr("A case you delete here stays in earlier copies, up to a year.")),
            ("lock", self.tr("The copy is not locked: whoever has the drive can read it.")),
        )
        self.column.add(IconLines(lines), 18)

    def _add_file(self) -> None:
        self.column.add(SectionTitle(self.tr("To a new computer in one file")), 28)
        note = self.tr("All cases as they are now, with their evidence, but no earlier versions.")
        self.column.add(IconLine("case", note), 8)
        row = FlowRow()
        self._button(row, "out", self.tr("Save all cases in one file…"), "export")
        self._button(row, "in", self.tr("Take cases in from such a file…"), "attach")
        self.column.add(row, 14)

    def _button(
        self, row: FlowRow, name: str, words: str, icon: str, *, primary: bool = False
    ) -> None:
        button = Button(words, kind="primary" if primary else "plain", icon=icon)
        button.setEnabled(not self._is_busy)
        button.clicked.connect(lambda _on=False: self.asked.emit(name))
        self.buttons[name] = button
        row.add(button)

    def start(self) -> None:
        """Begin at the top."""
        self.column.verticalScrollBar().setValue(0)
        self.column.setFocus(Qt.FocusReason.OtherFocusReason)
