"""The rows below a letter that is written in: what crosses a line, what changed, what is blank."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refundwizard.session.red_line_view import not_own
from refundwizard.session.wizard import Place
from refundwizard.ui.draft_notes import MOST, ChangedCard, FindingRow, TickCard
from refundwizard.ui.fonts import Role
from refundwizard.ui.form_parts import form_button
from refundwizard.ui.result_rows import gap_row, joined
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.status_row import StatusRow

if TYPE_CHECKING:
    from refundwizard.session.drafts_view import DraftView
    from refundwizard.ui.letter_hands import LetterHands


class LetterNotes(QObject):
    """Puts them in the column; what is picked there goes through the hands that write."""

    def __init__(self, hands: LetterHands) -> None:
        """Say nothing yet."""
        super().__init__(hands)
        self.hands = hands
        self.page = hands.page
        self.findings: list[FindingRow] = []
        self.changed: ChangedCard | None = None
        self.ticks: TickCard | None = None

    def add(self, draft: DraftView) -> None:
        """Put what is to be said about a draft below it."""
        self.findings, self.changed, self.ticks = [], None, None
        column = self.page.column
        if draft.changes:
            self.changed = ChangedCard(draft.changes)
            self.changed.put_in.connect(self.hands.put_in)
            self.changed.kept.connect(self.hands.keep_mine)
            self.changed.taken.connect(self.hands.give_up)
            column.add(self.changed, 10)
        self._add_findings(draft)
        if draft.blanks:
            labels = joined(label for label, _place in draft.blanks)
            title = self.tr("%n blank(s): {labels}", "", len(draft.blanks)).format(labels=labels)
            note = self.tr("A blank stands as a line in the text, for you to fill in.")
            column.add(gap_row(self.page, "gap", (title, note), draft.blanks), 10)
        if draft.particulars:
            column.add(self._particulars(draft), 10)
        if draft.forms:
            column.add(self._forms(draft), 10)
        if draft.checks:
            self.ticks = TickCard(draft.checks)
            self.ticks.ticked.connect(self.hands.tick)
            column.add(self.ticks, 10)

    def _particulars(self, draft: DraftView) -> StatusRow:
        """Return what of the shopper's own is filled in on the way out, or is lacking."""
        if not draft.lacking:
            names = joined(draft.particulars)
            title = self.tr("Filled in when it leaves the program: {names}").format(names=names)
            return StatusRow("eye", title, self.tr("The case itself does not hold them."))
        title = self.tr("Not entered yet: {names}").format(names=joined(draft.lacking))
        note = self.tr("Kept once, on this computer only, apart from the cases. Copied as blanks.")
        gaps = [(name, Place("personal")) for name in draft.lacking]
        return gap_row(self.page, "gap", (title, note), gaps)

    def _forms(self, draft: DraftView) -> StatusRow:
        """Return the way to the forms in which the text is copied field by field."""
        title = self.tr("There is a form for it")
        note = self.tr("Each field with a copy button, cut to its limit.")
        buttons = [form_button(self.page, form, name) for form, name in draft.forms]
        return StatusRow("list", title, note, buttons=buttons)

    def _add_findings(self, draft: DraftView) -> None:
        column, editor = self.page.column, self.hands.editor
        if editor is not None and editor.is_over:
            count, limit = self.hands.measure(draft.shown), draft.limit
            over = self.tr("Too long: {count} characters, and {limit} fit in")
            title = over.format(count=count, limit=limit)
            note = self.tr("Cut what has nothing to do with your request. Copying stays possible.")
            column.add(StatusRow("overdue", title, note, tone="overdue"), 10)
        found = not_own(draft.findings, self.page.tools.personal.person)
        for view in found[:MOST]:
            row = FindingRow(view)
            row.used.connect(partial(self.hands.use_better, view))
            self.findings.append(row)
            column.add(row, 10)
        if len(found) > MOST:
            more = self.tr("%n more, once these are mended", "", len(found) - MOST)
            column.add(Paragraph(more, Role.HINT, "text2"), 8)
