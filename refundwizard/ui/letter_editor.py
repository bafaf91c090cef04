"""A letter that is still to go out: its text to write in, its length, what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from refundwizard.ui.drafts_parts import GlossCard
from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card, Hairline
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_line import IconLine
from refundwizard.ui.widgets.letter_field import LetterField, units
from refundwizard.ui.widgets.pair import Pair
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from refundwizard.session.drafts_view import DraftView

say = QCoreApplication.translate
NEARLY: Final = 0.9
"""From this share of the limit on the counter is coloured."""
_STACKED: Final = 520
"""Below this width (design px) the buttons stand under the counter."""
_BESIDE: Final = 640
"""From this width on (design px) the gloss stands beside the text."""


class LetterEditor(Card):
    """The text of a draft as it is edited; `measure` counts what of it would go out."""

    typed = Signal()
    copied = Signal()
    restored = Signal()
    coded = Signal()

    def __init__(self, draft: DraftView, measure: Callable[[str], int]) -> None:
        """Show a draft."""
        super().__init__(tone="control", padding=(0, 0))
        self.draft = draft
        self.sent = None
        self.lang = theme().lang
        self.committed = draft.shown
        self._measure = measure
        name = say("DraftParts", "Text of the letter: {name}").format(name=draft.name)
        self.field = LetterField(name)
        self.field.show_text(draft.shown)
        self.field.textChanged.connect(self._on_typed)
        self.field.entered.connect(lambda: self.set_tone("accent"))
        self.field.left.connect(lambda: self.set_tone("control"))
        self._counter = Paragraph("", Role.HINT, "text2")
        self._state = IconLine("check", "", token="safe", text_token="safe", role=Role.HINT)
        self._lay_out()
        self.show_draft(draft)

    def _lay_out(self) -> None:
        scale = theme().px
        body = QVBoxLayout()
        body.setContentsMargins(scale(20), scale(16), scale(20), scale(12))
        body.addWidget(self.field)
        self.add_layout(body)
        self.add(Hairline())
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setContentsMargins(scale(20), scale(8), scale(12), scale(8))
        self._foot.setSpacing(scale(8))
        words = QHBoxLayout()
        words.setSpacing(scale(14))
        words.addWidget(self._counter)
        words.addWidget(self._state, 1, Qt.AlignmentFlag.AlignVCenter)
        self._foot.addLayout(words, 1)
        buttons = FlowRow(gap=8)
        for button in self._buttons():
            buttons.add(button)
        self._foot.addWidget(buttons)
        self.add_layout(self._foot)

    def _buttons(self) -> tuple[Button, ...]:
        self.restore = Button(say("DraftParts", "Restore"), icon="undo", small=True)
        self.restore.setAccessibleName(say("DraftParts", "Go back to the prepared text"))
        self.restore.clicked.connect(self.restored)
        self.code = Button(say("DraftParts", "QR code"), small=True)
        self.code.clicked.connect(self.coded)
        self.copy = Button(say("DraftParts", "Copy"), kind="primary", icon="copy", small=True)
        copy = say("DraftParts", "Copy: {name}").format(name=self.draft.name)
        self.copy.setAccessibleName(copy)
        self.copy.clicked.connect(self.copied)
        return self.restore, self.code, self.copy

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the counter where there is little room."""
        super().resizeEvent(event)
        is_stacked = self.width() / theme().scale < _STACKED
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._foot.setDirection(down if is_stacked else across)

    # ------------------------------------------------------------------------------- showing

    def words(self) -> str:
        """Give what stands in the field."""
        return self.field.toPlainText()

    def show_draft(self, draft: DraftView) -> None:
        """Show the draft as it stands now; what is being written stays."""
        self.draft = draft
        is_written_in = self.words() != self.committed
        if not is_written_in:
            self.field.show_text(draft.shown)
        self.committed = draft.shown
        self.restore.setEnabled(draft.is_edited)
        self._mark(draft)
        self._show_state(draft)
        self._count()

    def _mark(self, draft: DraftView) -> None:
        text = draft.shown
        cuts = (each.finding.cut for each in draft.findings)
        crossed = [(units(text, start), units(text, end)) for start, end in cuts]
        blank = [(units(text, start), units(text, end)) for start, end in draft.blank_spans]
        self.field.mark(crossed, blank)

    def _show_state(self, draft: DraftView) -> None:
        if draft.blanks:
            words = say("DraftParts", "%n blank(s) left", "", len(draft.blanks))
            icon, token = "gap", "overdue"
        elif draft.is_edited:
            words, icon, token = say("DraftParts", "in your own words"), "write", "text2"
        else:
            words = say("DraftParts", "every fact comes from your answers")
            icon, token = "check", "safe"
        self._state.show_words(icon, words, token)

    def _count(self) -> None:
        count, limit = self._measure(self.words()), self.draft.limit
        words = say("DraftParts", "{count} of {limit} characters").format(count=count, limit=limit)
        self._counter.setText(words)
        token = "overdue" if count > limit else "soon" if count >= NEARLY * limit else "text2"
        self._counter.set_token(token)

    def _on_typed(self) -> None:
        self._count()
        if self.words() != self.committed:
            self.typed.emit()

    @property
    def is_over(self) -> bool:
        """Whether more stands in it than the destination takes."""
        return self._measure(self.words()) > self.draft.limit


class LetterBox(Pair):
    """The editor, and beside it what it says in the reader's language; below it where narrow."""

    def __init__(self, draft: DraftView, measure: Callable[[str], int]) -> None:
        """Show a draft, with its gloss if it has one."""
        self.editor = LetterEditor(draft, measure)
        self.gloss = GlossCard(draft) if draft.gloss else None
        blocks = (self.editor,) if self.gloss is None else (self.editor, self.gloss)
        super().__init__(*blocks, gap=12, narrow=_BESIDE)

    def fits(self, draft: DraftView) -> bool:
        """Say whether it can go on showing this draft, with what is being written in it."""
        editor = self.editor
        is_same = editor.draft.id == draft.id and editor.lang == theme().lang
        return is_same and bool(draft.gloss) == (self.gloss is not None)

    def show_draft(self, draft: DraftView) -> None:
        """Show the draft as it stands now."""
        self.editor.show_draft(draft)
        if self.gloss is not None:
            self.gloss.show_draft(draft)

    def settle(self) -> None:
        """Take the height of what stands in it, once it is in its place again."""
        self.editor.body.activate()
        self.editor.updateGeometry()
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.updateGeometry()
