"""One line under what a rule says: its strength as a chip, then where it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from refundwizard.ui.rule_words import source_parts, stale_words
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.chips import StrengthChip
from refundwizard.ui.widgets.meta_line import MetaLine
from refundwizard.ui.widgets.notes import Note

if TYPE_CHECKING:
    from refundwizard.session.rule_view import RuleView


def rule_note(rule: RuleView, why: str = "") -> Note:
    """Return a rule as a row of notes; `why` is a sentence about what it follows from."""
    return Note(
        id=rule.id,
        title=rule.title,
        chip_kind=rule.strength,
        chip_text=rule.strength_word,
        source=source_parts(rule),
        stale=stale_words(rule),
        why=why,
    )


class RuleSource(QWidget):
    """The strength and the source of a rule."""

    def __init__(self, rule: RuleView) -> None:
        """Show where `rule` is printed and when it was last checked."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        chip = StrengthChip(rule.strength, rule.strength_word)
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(MetaLine(source_parts(rule)), 1, Qt.AlignmentFlag.AlignVCenter)
