"""Policy notes: what the rules say, how strong each is, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.chips import Pill, StrengthChip
from refundwizard.ui.widgets.meta_line import MetaLine
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from refundwizard.ui.widgets.chips import Strength


@dataclass(frozen=True, slots=True)
class Note:
    """One rule: its words, strength, source parts, and a pill when its check is old.

    `why` says which answer it follows from.
    """

    id: str
    title: str
    chip_kind: Strength
    chip_text: str
    source: tuple[str, ...] = ()
    stale: str = ""
    why: str = ""


class NoteRow(QWidget):
    """Title and chip on the first line, the source under them."""

    def __init__(self, note: Note) -> None:
        """Show `note`."""
        super().__init__()
        self.note = note
        self._title = Paragraph(note.title, Role.OPTION, "text")
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignTop)
        if note.stale:
            self._head.addWidget(Pill("prov", note.stale), 0, Qt.AlignmentFlag.AlignTop)
        chip = StrengthChip(note.chip_kind, note.chip_text)
        self._head.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        if note.why:
            self._column.addWidget(Paragraph(note.why, Role.HINT, "text2"))
        if note.source:
            self._column.addWidget(MetaLine(note.source, Role.SMALL, "text3"))
        self._space()
        theme().changed.connect(self._space)

    def _space(self) -> None:
        scale = theme().px
        self._column.setContentsMargins(scale(18), scale(13), scale(18), scale(11))
        self._column.setSpacing(scale(3))
        self._head.setSpacing(scale(12))


class PolicyNotes(QWidget):
    """Notes in one card with hairlines; more than a few fold away."""

    unfolded = Signal()

    def __init__(
        self,
        notes: Sequence[Note],
        *,
        fold_after: int = 5,
        more_text: Callable[[int], str] | None = None,
    ) -> None:
        """Show `notes`.

        Args:
            notes: In the order to read them.
            fold_after: How many show at once.
            more_text: Makes the words of the button from the number folded.
        """
        super().__init__()
        self._card = Card()
        self._rest = list(notes[fold_after:]) if more_text else []
        for note in notes[: fold_after if more_text else None]:
            self._card.add_row(NoteRow(note))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(self._card)
        self._more: Button | None = None
        if self._rest and more_text:
            self._more = Button(more_text(len(self._rest)), kind="text", icon="down", small=True)
            self._more.clicked.connect(self.unfold)
            column.addWidget(self._more)

    def unfold(self) -> None:
        """Show the notes that were folded."""
        for note in self._rest:
            self._card.add_row(NoteRow(note))
        self._rest.clear()
        if self._more is not None:
            self._more.hide()
        self.unfolded.emit()
