"""A page on which the file of a case may be dropped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from refundwizard.ui.widgets.dragged import local_paths

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

ENDINGS: Final = (".zip", ".json", ".rwpack")


class CaseDrop(QWidget):
    """Welcomes one file that may hold a case or knowledge; the rest is left alone."""

    bring_in_requested = Signal(object)
    """A case from elsewhere is to be taken in: the path of its file, or None to pick one."""

    def __init__(self) -> None:
        """Wait for a file."""
        super().__init__()
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome it."""
        if _case_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand it on."""
        path = _case_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.bring_in_requested.emit(path)


def _case_in(data: QMimeData) -> Path | None:
    found = [path for path in local_paths(data) if path.lower().endswith(ENDINGS)]
    return Path(found[0]) if len(found) == 1 else None
