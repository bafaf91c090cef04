"""The boxes of an exhibit while they are worked on; they wait in the page's tools meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from refundwizard.ui.mask_parts import Piece, box_at, with_suggestions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.domain.records import Box
    from refundwizard.session.mask_view import MaskView
    from refundwizard.session.masking import Suggestion
    from refundwizard.ui.page import Tools


class MaskBoard(QObject):
    """Numbers given and taken count the boxes of the page in sight, from 0."""

    changed = Signal(int)
    """The box that is in hand now; -1 for none."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        """Hold nothing until a view comes."""
        super().__init__(parent)
        self._tools = tools
        self._key = ""
        self._past: list[list[Piece]] = []
        self._future: list[list[Piece]] = []
        self.page = 0

    def hold(self, view: MaskView) -> None:
        """Work on the boxes of a view: those drawn before, else those of its masked copy."""
        key = f"mask:{view.exhibit_id}"
        if key != self._key or key not in self._tools.kept:
            self.settle()
        self._key = key
        kept = [Piece(box) for box in view.mask.boxes] if view.mask else []
        self._tools.kept.setdefault(self._key, kept)

    @property
    def pieces(self) -> list[Piece]:
        """The boxes on every page."""
        kept: list[Piece] = self._tools.kept.get(self._key, [])
        return kept

    def on_page(self) -> list[int]:
        """Return which of the pieces lie on the page in sight."""
        return [at for at, piece in enumerate(self.pieces) if piece.box.page == self.page]

    def shown(self) -> list[Piece]:
        """Return the pieces of the page in sight."""
        return [self.pieces[at] for at in self.on_page()]

    def boxes(self) -> tuple[Box, ...]:
        """Return what will be burned in: every box that is no mere suggestion."""
        return tuple(piece.box for piece in self.pieces if not piece.is_suggested)

    def waiting(self) -> int:
        """Return how many suggestions nobody decided on."""
        return sum(piece.is_suggested for piece in self.pieces)

    def put(self, pieces: list[Piece], picked: int = -1) -> None:
        """Work on these boxes from now on; that is one step that can be taken back."""
        if pieces != self.pieces:
            self._past.append(self.pieces)
            self._future.clear()
        self._tools.kept[self._key] = pieces
        self.changed.emit(picked)

    def undo(self) -> bool:
        """Take the last step back; False if there is none."""
        return self._travel(self._past, self._future)

    def redo(self) -> bool:
        """Repeat the step taken back last; False if there is none."""
        return self._travel(self._future, self._past)

    def settle(self) -> None:
        """Forget the steps: the boxes stand in the case now, or are those of another exhibit."""
        self._past.clear()
        self._future.clear()

    def _travel(self, source: list[list[Piece]], target: list[list[Piece]]) -> bool:
        if not source:
            return False
        target.append(self.pieces)
        self._tools.kept[self._key] = source.pop()
        self.changed.emit(-1)
        return True

    def draw(self, rect: QRect) -> None:
        """Add a box to the page in sight."""
        self.put([*self.pieces, Piece(box_at(rect, self.page))], len(self.on_page()))

    def shape(self, number: int, rect: QRect) -> None:
        """Put a box somewhere else."""
        self._replace(number, self.shown()[number].at(rect))

    def accept(self, number: int) -> None:
        """Cover what was suggested."""
        self._replace(number, self.shown()[number].wanted())

    def take_kind(self, number: int, kind: str) -> None:
        """Note what a box covers."""
        self._replace(number, self.shown()[number].covering(kind))

    def remove(self, number: int) -> None:
        """Take a box away."""
        pieces = list(self.pieces)
        del pieces[self.on_page()[number]]
        self.put(pieces, min(number, len(self.on_page()) - 2))

    def suggest(self, found: Iterable[Suggestion]) -> None:
        """Add suggestions where no box is yet."""
        self.put(with_suggestions(self.pieces, found))

    def _replace(self, number: int, piece: Piece) -> None:
        pieces = list(self.pieces)
        pieces[self.on_page()[number]] = piece
        self.put(pieces, number)
