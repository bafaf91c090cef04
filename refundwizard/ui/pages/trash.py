"""The trash: deleted cases, how long each stays, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.storage.trash import KEEP_DAYS
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.scroll_column import ScrollColumn
from refundwizard.ui.widgets.status_row import StatusRow
from refundwizard.ui.widgets.title import PageTitle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refundwizard.session.trash_view import Deleted


class TrashPage(QWidget):
    """Shows what was deleted; everything is done by its owner."""

    back_wanted = Signal(object)
    """A `TrashEntry` is to be put back."""
    empty_wanted = Signal()

    def __init__(self, found: Sequence[Deleted]) -> None:
        """Show `found`, the last deleted first."""
        super().__init__()
        self.entries = tuple(each.entry for each in found)
        self.rows: list[StatusRow] = []
        self.buttons: list[Button] = []
        self.empty: Button | None = None
        self.nothing: EmptyState | None = None
        self.column = ScrollColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.column)
        if found:
            self._fill(found)
        else:
            self._fill_empty()
        self.column.add_stretch()

    def _fill_empty(self) -> None:
        title = self.tr("Nothing in the trash")
        self.column.add(PageTitle(title, eyebrow=(self.tr("Trash"),)))
        first = self.tr("Deleted cases come here first")
        note = self.tr("Each can be put back for %n day(s), with its evidence.", "", KEEP_DAYS)
        self.nothing = EmptyState("trash", first, note)
        self.column.add(self.nothing, 20)

    def _fill(self, found: Sequence[Deleted]) -> None:
        title = self.tr("%n case(s) can be put back", "", len(found))
        lead = self.tr(
            "A deleted case stays here for %n day(s), then it goes for good.", "", KEEP_DAYS
        )
        self.column.add(PageTitle(title, eyebrow=(self.tr("Trash"),), lead=lead))
        for index, each in enumerate(found):
            self._add(each, 20 if index == 0 else 10)
        row = FlowRow()
        self.empty = Button(self.tr("Empty the trash…"), icon="trash", small=True)
        self.empty.clicked.connect(self.empty_wanted)
        row.add(self.empty)
        self.column.add(row, 24)

    def _add(self, each: Deleted, gap: int) -> None:
        title, entry = self._title(each), each.entry
        button = Button(self.tr("Put back"), icon="undo", small=True)
        button.setAccessibleName(self.tr("Put back: {title}").format(title=title))
        button.clicked.connect(lambda: self.back_wanted.emit(entry))
        self.buttons.append(button)
        parts = (each.problem, self.tr("deleted {day}").format(day=each.on), self._left(each))
        note = " · ".join(part for part in parts if part)
        self.rows.append(StatusRow("case", title, note, buttons=(button,)))
        self.column.add(self.rows[-1], gap)

    def _title(self, each: Deleted) -> str:
        if not each.is_readable:
            return self.tr("Cannot be read ({id})").format(id=each.entry.case_id[:8])
        parts = each.title_parts or (self.tr("Case without a name yet"),)
        return " · ".join((self.tr("Example"), *parts) if each.is_example else parts)

    def _left(self, each: Deleted) -> str:
        return self.tr("%n day(s) left", "", each.days) if each.days else self.tr("last day")

    def start(self, at: int | None = None) -> None:
        """Begin at the top, or after something was put back, where it was."""
        if at is None or not self.buttons:
            self.column.verticalScrollBar().setValue(0)
            self.column.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        button = self.buttons[min(at, len(self.buttons) - 1)]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.column.reveal_later(button)
