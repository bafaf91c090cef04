"""What is to be said about a draft: crossed lines, changed facts, and what to make sure of."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal

from refundwizard.ui.fonts import Role
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_line import IconLine
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.status_row import StatusRow
from refundwizard.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refundwizard.session.drafts_view import CheckView
    from refundwizard.session.editing import Change
    from refundwizard.session.red_line_view import FindingView

say = QCoreApplication.translate
MOST: Final = 5
"""Crossed lines that show at once; the others follow once those are mended."""


def better_words(view: FindingView) -> str:
    """Return what to write instead, and what that means where it is in another language."""
    if view.better is None:
        return say("DraftNotes", "You decide; copying stays possible.")
    if not view.better:
        return say("DraftNotes", "Better leave it out. Copying stays possible.")
    words = say("DraftNotes", "Instead: “{better}”").format(better=view.better)
    if view.gloss:
        read = say("DraftNotes", "In English: {gloss}").format(gloss=view.gloss)
        return f"{words}\n{read}"
    return words


class FindingRow(StatusRow):
    """A crossed line, why it is one, and the button that mends it."""

    used = Signal()
    """Use the better wording."""

    def __init__(self, view: FindingView) -> None:
        """Show a finding."""
        self.view = view
        self.use: Button | None = None
        if view.better is not None:
            words = say("DraftNotes", "Replace") if view.better else say("DraftNotes", "Leave out")
            self.use = Button(words, small=True)
            self.use.setAccessibleName(f"{words} {view.finding.phrase}".strip())
        buttons = () if self.use is None else (self.use,)
        note = better_words(view)
        super().__init__("overdue", view.why, note, tone="overdue", buttons=buttons)
        if self.use is not None:
            self.use.clicked.connect(self.used)


class ChangedCard(Card):
    """The facts changed since a text was edited: old and new sentences, and what to do about it."""

    put_in = Signal(object)
    """The `Change` whose new sentence goes into the shopper's text."""
    kept = Signal()
    taken = Signal()

    def __init__(self, changes: Sequence[Change]) -> None:
        """Show the sentences that differ."""
        super().__init__(tone="soon", padding=(14, 18))
        self.buttons: list[Button] = []
        title = say("DraftNotes", "The facts changed since you edited this text")
        self.add(Paragraph(title, Role.LABEL, "text"))
        note = say("DraftNotes", "Your text stays as you wrote it until you decide.")
        self.add(Paragraph(note, Role.HINT, "text2"), 2)
        for change in changes:
            self._add(change)
        row = FlowRow(gap=8)
        self.keep = Button(say("DraftNotes", "Keep mine"), small=True)
        self.keep.clicked.connect(self.kept)
        self.take = Button(say("DraftNotes", "Take the new text"), small=True)
        self.take.clicked.connect(self.taken)
        row.add(self.keep)
        row.add(self.take)
        self.add(row, 14)

    def _add(self, change: Change) -> None:
        old, new = change.old.strip(), change.new.strip()
        if old:
            was = say("DraftNotes", "Before: {text}").format(text=old)
            self.add(IconLine("close", was, token="text3", text_token="text3", role=Role.HINT), 10)
        if new:
            now = say("DraftNotes", "Now: {text}").format(text=new)
        else:
            now = say("DraftNotes", "Now: nothing, the sentence is gone")
        self.add(IconLine("next", now, token="accent", role=Role.HINT), 4 if old else 10)
        words = say("DraftNotes", "Put it in") if new else say("DraftNotes", "Leave it out")
        button = Button(words, small=True)
        button.setAccessibleName(f"{words} {new or old}")
        button.clicked.connect(partial(self.put_in.emit, change))
        self.buttons.append(button)
        row = FlowRow()
        row.add(button)
        self.add(row, 6)


class TickCard(Card):
    """What to make sure of before a text is put before everybody."""

    ticked = Signal(str, bool)

    def __init__(self, checks: Sequence[CheckView]) -> None:
        """Show a box for each thing to make sure of."""
        done = sum(each.is_ticked for each in checks)
        super().__init__(tone="safe" if done == len(checks) else "plain", padding=(14, 18))
        self.boxes: dict[str, TickBox] = {}
        title = say("DraftNotes", "Before you post it: {done} of {all} made sure of")
        self.add(Paragraph(title.format(done=done, all=len(checks)), Role.LABEL, "text"))
        for check in checks:
            box = TickBox(check.text)
            box.setChecked(check.is_ticked)
            box.toggled.connect(partial(self.ticked.emit, check.id))
            self.boxes[check.id] = box
            self.add(box, 8)
