"""The choice of what a text is for: a few side by side, the others in a list that opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.drafts_parts import form_note, length_name
from refundwizard.ui.result_rows import joined
from refundwizard.ui.section_words import capital
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.choice_list import ChoiceList, Option
from refundwizard.ui.widgets.expander import Expander
from refundwizard.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refundwizard.session.drafts_view import DraftView, PurposeView

say = QCoreApplication.translate
FEW: Final = 4
"""So many purposes still stand side by side."""
SHOWN: Final = 3
"""Where there are more, so many do; the one chosen is always among them."""


class PurposePicker(QWidget):
    """Says which purpose was chosen."""

    chosen = Signal(str)

    def __init__(self, purposes: Sequence[PurposeView], current: str, *, is_open: bool) -> None:
        """Show purposes; `is_open` tells whether the list of the others is."""
        super().__init__()
        front, rest = _parted(purposes, current)
        self.segments = Segmented(
            [Option(each.id, each.name, note_of(each)) for each in front],
            name=say("DraftParts", "What the text is for"),
        )
        self.segments.choose(current)
        self.segments.changed.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(self.segments)
        self.more: ChoiceList | None = None
        self.expander: Expander | None = None
        if rest:
            self._add_rest(column, rest, is_open=is_open)

    def _add_rest(self, column: QVBoxLayout, rest: Sequence[PurposeView], *, is_open: bool) -> None:
        words = say("DraftParts", "%n more text(s)", "", len(rest))
        self.more = ChoiceList(
            [
                Option(each.id, each.name, joined((capital(each.channel), note_of(each))))
                for each in rest
            ],
            columns=2,
            name=words,
        )
        self.more.changed.connect(self._on_more)
        hide = say("DraftParts", "Fewer texts")
        self.expander = Expander(words, self.more, is_open=is_open, title_open=hide)
        column.addWidget(self.expander)

    def _on_more(self) -> None:
        picked = self.more.chosen() if self.more is not None else ()
        if picked:
            self.chosen.emit(picked[0])

    def ids(self) -> tuple[str, ...]:
        """Give every purpose there is to choose, those in the list last."""
        shown = tuple(button.option.id for button in self.segments.buttons())
        rest = self.more.buttons() if self.more is not None else []
        return (*shown, *(row.option.id for row in rest))


def _parted(
    purposes: Sequence[PurposeView], current: str
) -> tuple[list[PurposeView], list[PurposeView]]:
    """Return the purposes that stand side by side, and those in the list."""
    if len(purposes) <= FEW:
        return list(purposes), []
    front = list(purposes[:SHOWN])
    if current not in {each.id for each in front}:
        front[-1] = next(each for each in purposes if each.id == current)
    names = {each.id for each in front}
    return front, [each for each in purposes if each.id not in names]


def note_of(purpose: PurposeView) -> str:
    """Return how far a purpose is: of one text its state, of several the furthest or how many."""
    drafts = purpose.drafts
    known = [each for each in drafts if each.record is not None]
    if known:
        return form_note(max(known, key=lambda each: each.sent is not None))
    if len(drafts) == 1 or drafts[0].from_day:
        return form_note(drafts[0])
    return say("DraftParts", "%n length(s)", "", len(drafts))


class DraftChoices(QWidget):
    """The purpose, and where there are several texts for it, which of them."""

    chosen = Signal(str)
    """The id of a letter."""
    listed = Signal(bool)
    """Whether the list of further purposes shows."""

    def __init__(self, purposes: Sequence[PurposeView], draft: DraftView, *, is_open: bool) -> None:
        """Show the choices around the text that shows."""
        super().__init__()
        self._all = tuple(purposes)
        self._draft = draft
        self.purposes = PurposePicker(purposes, draft.group, is_open=is_open)
        self.purposes.chosen.connect(self._on_purpose)
        if self.purposes.expander is not None:
            self.purposes.expander.toggled.connect(self.listed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(10))
        column.addWidget(self.purposes)
        self.lengths: Segmented | None = None
        members = self._members(draft.group)
        if len(members) > 1:
            self.lengths = Segmented(
                [Option(each.id, length_name(each, members)) for each in members],
                name=say("DraftParts", "How long"),
            )
            self.lengths.choose(draft.id)
            self.lengths.changed.connect(self.chosen)
            column.addWidget(self.lengths)

    def _members(self, group: str) -> tuple[DraftView, ...]:
        return next(each.drafts for each in self._all if each.id == group)

    def _on_purpose(self, group: str) -> None:
        """Choose a text of a purpose, of the length that shows where there is one."""
        members = self._members(group)
        length = self._draft.source.length
        alike = (each for each in members if each.source.length == length)
        self.chosen.emit(next(alike, members[0]).id)

    def take_focus(self, *, in_lengths: bool) -> None:
        """Put the focus on the purpose that is chosen, or on the length."""
        row = self.lengths if in_lengths and self.lengths is not None else self.purposes.segments
        current = row.chosen()
        for button in row.buttons():
            if button.option.id == current:
                button.setFocus()
