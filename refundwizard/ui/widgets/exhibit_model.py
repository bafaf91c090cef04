"""The exhibits of a case as a model: five hundred of them cost no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from refundwizard.ui.safe_text import tooltip, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPixmap

Index = QModelIndex | QPersistentModelIndex
DRAGGED: Final = "application/x-refundwizard-exhibits"
"""What dragged exhibits are in drag data: their ids, one a line."""
EXHIBIT: Final = Qt.ItemDataRole.UserRole
PICTURE: Final = Qt.ItemDataRole.DecorationRole
KEPT: Final = 600
"""Pictures kept; the ones seen longest ago go first, and are asked for again when in sight."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """The words of a tile; `progress` (0 to 1) shows while the file is being copied in."""

    id: str
    number: str
    name: str
    meta: tuple[str, ...] = ()
    icon: str = "doc"
    state: Literal["ok", "hashing", "unreadable"] = "ok"
    redacted: bool = False
    progress: float = 0.0
    note: str = ""

    def spoken(self) -> str:
        """Give the words for screen readers."""
        parts = (self.number, visible(self.name), *self.meta, self.note)
        return "，".join(part for part in parts if part)


class ExhibitModel(QAbstractListModel):
    """Exhibits in the order of their numbers, and the pictures there are."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty model."""
        super().__init__(parent)
        self._exhibits: list[Exhibit] = []
        self._rows: dict[str, int] = {}
        self._pictures: dict[str, QPixmap] = {}

    @property
    def exhibits(self) -> Sequence[Exhibit]:
        """The exhibits, in order."""
        return self._exhibits

    def set_exhibits(self, exhibits: Sequence[Exhibit]) -> None:
        """Show these; exhibits that stay keep their picture."""
        self.beginResetModel()
        self._exhibits = list(exhibits)
        self._rows = {each.id: row for row, each in enumerate(self._exhibits)}
        self._pictures = {key: each for key, each in self._pictures.items() if key in self._rows}
        self.endResetModel()

    def update_exhibit(self, exhibit: Exhibit) -> None:
        """Show other words for an exhibit; nothing happens if it is not there."""
        row = self.row_of(exhibit.id)
        if row >= 0:
            self._exhibits[row] = exhibit
            self._tell(row)

    def set_picture(self, exhibit_id: str, picture: QPixmap) -> None:
        """Give an exhibit its picture; nothing happens if it is not there."""
        row = self.row_of(exhibit_id)
        if row < 0:
            return
        self._pictures[exhibit_id] = picture
        if len(self._pictures) > KEPT:
            del self._pictures[next(iter(self._pictures))]
        self._tell(row)

    def forget_pictures(self) -> None:
        """Drop all pictures: another size is wanted."""
        self._pictures.clear()

    def has_picture(self, exhibit_id: str) -> bool:
        """Whether an exhibit has its picture."""
        return exhibit_id in self._pictures

    def row_of(self, exhibit_id: str) -> int:
        """Give the row of an exhibit, -1 if it is not there."""
        return self._rows.get(exhibit_id, -1)

    def _tell(self, row: int) -> None:
        at = self.index(row)
        self.dataChanged.emit(at, at)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the exhibits."""
        return 0 if parent.isValid() else len(self._exhibits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Give the name, the spoken words, the tip, the picture, or the `Exhibit` itself."""
        if not index.isValid() or index.row() >= len(self._exhibits):
            return None
        exhibit = self._exhibits[index.row()]
        if role == EXHIBIT:
            return exhibit
        return self._pictures.get(exhibit.id) if role == PICTURE else _words(exhibit, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let exhibits be picked and dragged."""
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else found

    def mimeTypes(self) -> list[str]:
        """Name what dragged exhibits are."""
        return [DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Pack the ids of dragged exhibits."""
        rows = sorted({index.row() for index in indexes if index.isValid()})
        data = QMimeData()
        ids = "\n".join(self._exhibits[row].id for row in rows)
        data.setData(DRAGGED, QByteArray(ids.encode()))
        return data


def _words(exhibit: Exhibit, role: int) -> str | None:
    if role == Qt.ItemDataRole.DisplayRole:
        return visible(exhibit.name)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return exhibit.spoken()
    if role == Qt.ItemDataRole.ToolTipRole:
        return tooltip(visible(exhibit.name) + (f"\n{exhibit.note}" if exhibit.note else ""))
    return None


def dragged_ids(data: QMimeData) -> tuple[str, ...]:
    """Unpack the ids of dragged exhibits; none for anything else."""
    raw = bytes(data.data(DRAGGED).data()).decode("utf-8", "replace")
    return tuple(part for part in raw.split("\n") if part)
