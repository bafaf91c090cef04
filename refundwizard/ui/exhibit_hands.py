"""What hands do to the tiles: file, move, remove; each is one step that can be taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refundwizard.session.arranging import filed, moved, put_back, removed, shifted
from refundwizard.ui.evidence_parts import number_words

if TYPE_CHECKING:
    from refundwizard.ui.evidence_shelf import Shelf
    from refundwizard.ui.page import Tools


class ExhibitHands(QObject):
    """Turns what happens on the shelf into changes of the case."""

    changed = Signal(object)
    """`Callable[[Case], Case]`: one undo step."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        """Wait for a shelf."""
        super().__init__(parent)
        self.tools = tools

    def join(self, shelf: Shelf) -> None:
        """Listen to a shelf."""
        shelf.filed.connect(self.file)
        shelf.removed.connect(self.remove)
        shelf.grid.moved.connect(self.move)
        shelf.grid.shifted.connect(self.shift)

    def file(self, ids: list[str], kind: str) -> None:
        """File exhibits under an evidence kind; an empty kind takes them out again."""
        self.changed.emit(partial(filed, ids=ids, kind=kind or None))

    def move(self, ids: list[str], before: int) -> None:
        """Put exhibits in front of a position (from 0)."""
        self.changed.emit(partial(moved, ids=ids, before=before))

    def shift(self, ids: list[str], by: int) -> None:
        """Put exhibits so many places further on, or back."""
        self.changed.emit(partial(shifted, ids=ids, by=by))

    def remove(self, ids: list[str]) -> None:
        """Take exhibits off the list; their bytes stay, so that they can come back."""
        exhibits = self.tools.opened().wizard.case.exhibits
        gone = [(at, each) for at, each in enumerate(exhibits) if each.id in ids]
        if not gone:
            return
        self.changed.emit(partial(removed, ids=ids))
        if len(gone) == 1:
            number = number_words(gone[0][0] + 1)
            text = self.tr("{exhibit} taken out of the list").format(exhibit=number)
        else:
            text = self.tr("%n file(s) taken out of the list", "", len(gone))
        self.tools.toast(
            text,
            icon="trash",
            action=self.tr("Undo"),
            on_action=lambda: self.changed.emit(partial(put_back, gone=gone)),
        )
