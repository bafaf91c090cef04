"""The cases on the home page, as a model: ten thousand rows cost no widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refundwizard.ui.widgets.chips import PillKind

Index = QModelIndex | QPersistentModelIndex


class CaseRow(NamedTuple):
    """The words of one row; `amount` is ready to show ("¥480.00"), `when` belongs to the pill."""

    id: str
    title_parts: tuple[str, ...]
    problem: str = ""
    action: str = ""
    status_parts: tuple[str, ...] = ()
    pill_kind: PillKind = "neutral"
    pill_text: str = ""
    when: str = ""
    amount: str = ""
    note: str = ""

    def spoken(self) -> str:
        """Give everything in the row as one sentence for screen readers."""
        parts = (
            *self.title_parts,
            self.problem,
            self.action,
            *self.status_parts,
            self.pill_text,
            self.when,
            self.amount,
            self.note,
        )
        return "，".join(part for part in parts if part)


class CaseListModel(QAbstractListModel):
    """Rows in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty model."""
        super().__init__(parent)
        self._rows: Sequence[CaseRow] = ()
        self._ids: Sequence[str] = ()

    def set_rows(self, rows: Sequence[CaseRow], ids: Sequence[str] | None = None) -> None:
        """Show these rows instead; with `ids` given, a row is only asked for when it is shown."""
        self.beginResetModel()
        self._rows = rows
        self._ids = [row.id for row in rows] if ids is None else ids
        self.endResetModel()

    def row(self, index: Index) -> CaseRow:
        """Give the row at a valid index."""
        return self._rows[index.row()]

    def index_of(self, case_id: str) -> QModelIndex:
        """Give the index of a case, invalid if it is not there."""
        return self.index(self._ids.index(case_id)) if case_id in self._ids else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Give the title, the spoken row, or the `CaseRow` itself."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return "，".join(row.title_parts)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken()
        return row if role == Qt.ItemDataRole.UserRole else None
