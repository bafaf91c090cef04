"""Writing in a letter: what is typed reaches the case after a pause, and what is said about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from shiboken6 import isValid

from refundwizard.domain.red_lines import put_in as with_better
from refundwizard.domain.tone import length
from refundwizard.session import editing
from refundwizard.session.codes import pieces
from refundwizard.ui.letter_editor import LetterBox
from refundwizard.ui.letter_noted import hand_over, note
from refundwizard.ui.outgoing import letter_words, outgoing
from refundwizard.ui.typing_pause import TypingPause

if TYPE_CHECKING:
    from collections.abc import Callable

    from refundwizard.domain.case import Case
    from refundwizard.domain.draft_result import DraftResult
    from refundwizard.domain.words import Words
    from refundwizard.session.drafts_view import DraftView
    from refundwizard.session.red_line_view import FindingView
    from refundwizard.ui.letter_editor import LetterEditor
    from refundwizard.ui.results_page import ResultPage


class LetterHands(QObject):
    """Holds the editor of a page's draft and changes the case by what is done in it."""

    copied = Signal()
    """Somebody wants the text; what was typed has reached the case."""
    coded = Signal()

    def __init__(self, page: ResultPage) -> None:
        """Work for `page`."""
        super().__init__(page)
        self.page = page
        self.box: LetterBox | None = None
        self.draft: DraftView | None = None
        self._pause = TypingPause(self)
        self._pause.due.connect(self.commit)

    @property
    def editor(self) -> LetterEditor | None:
        """Where the text is written, while it is on the page."""
        return self.box.editor if self.box is not None and isValid(self.box) else None

    @property
    def words(self) -> Words:
        """The words of the language letters are sent in."""
        return letter_words(self.page.tools)

    def outgoing(self, text: str) -> str:
        """Return a stored text as it leaves the program, the shopper's particulars in it."""
        return outgoing(text, self.page.tools)

    def codes(self, draft: DraftView) -> tuple[str, ...]:
        """Return what the codes of a draft hold."""
        return pieces(self.outgoing(draft.text))

    def measure(self, raw: str) -> int:
        """Return how many characters of what stands in the field the destination would count."""
        return length(self.outgoing(editing.stored(raw, self.words)))

    # ------------------------------------------------------------------------------- showing

    def box_for(self, draft: DraftView | None) -> LetterBox | None:
        """Return the editor on the page if it can go on showing a draft."""
        editor = self.editor
        if draft is None or editor is None or self.box is None:
            return None
        return self.box if self.box.fits(draft) else None

    def forget(self) -> None:
        """Show no draft that can be edited."""
        self._drop(None)
        self.draft = None

    def _drop(self, kept: LetterBox | None) -> None:
        if kept is None and self.box is not None and isValid(self.box):
            self._pause.stop()
            self.box.hide()
            self.box.deleteLater()
        self.box = kept

    def add_letter(self, draft: DraftView) -> LetterEditor:
        """Put the editor of a draft in the column: the one that is there, else a new one."""
        self._drop(self.box_for(draft))
        if self.box is None:
            self.box = self._made(draft)
        else:
            self.box.show_draft(draft)
        self.draft = draft
        self.page.column.add(self.box, 12)
        self.box.settle()
        return self.box.editor

    def _made(self, draft: DraftView) -> LetterBox:
        box = LetterBox(draft, self.measure)
        editor = box.editor
        editor.typed.connect(self._pause.typed)
        editor.typed.connect(partial(note, self))
        editor.field.cursor_moved.connect(self._follow)
        editor.restored.connect(self.give_up)
        editor.coded.connect(self._on_coded)
        editor.copied.connect(self._on_copied)
        return box

    def _follow(self) -> None:
        """Keep the line that is written in sight."""
        editor = self.editor
        column, ground = self.page.column, self.page.column.widget()
        if editor is None or ground is None or not editor.field.hasFocus():
            return
        spot = editor.field.cursorRect()
        middle = QPoint(spot.left(), spot.center().y())
        place = editor.field.viewport().mapTo(ground, middle)
        column.ensureVisible(place.x(), place.y(), 0, 2 * spot.height())

    # ------------------------------------------------------------------------------- changing

    def commit(self) -> None:
        """Hand over what is typed; taking it back is up to the case from then on."""
        self._pause.stop()
        editor = self.editor
        if editor is None or editor.words() == editor.committed:
            return
        raw = editor.committed = editor.words()
        editor.field.forget_steps()
        text = editing.stored(raw, self.words)
        hand_over(self)
        self._change_at(lambda case, it, at: editing.edit(case, it, text, at))

    def _change_at(self, change: Callable[..., Case]) -> None:
        self._change(partial(change, at=self.page.tools.clock()))

    def _change(self, change: Callable[[Case, DraftResult], Case]) -> None:
        if self.draft is not None:
            source = self.draft.source
            self.page.case_changed.emit(lambda case: change(case, source))

    def _on_coded(self) -> None:
        self.commit()
        self.coded.emit()

    def _on_copied(self) -> None:
        self.commit()
        self.copied.emit()

    def give_up(self) -> None:
        """Go back to the prepared text."""
        self._change(lambda case, it: editing.give_up(case, it.id))

    def keep_mine(self) -> None:
        """Hold the shopper's text against the facts of today from now on."""
        self._change_at(editing.keep_mine)

    def use_better(self, view: FindingView) -> None:
        """Put the better wording of a finding in the text."""
        self.commit()
        draft, code = self.draft, view.finding.code
        found = draft.findings if draft is not None else ()
        again = next((each.finding for each in found if each.finding.code == code), None)
        if draft is None or again is None:
            return
        text = editing.stored(with_better(draft.shown, again), self.words)
        self._change_at(lambda case, it, at: editing.edit(case, it, text, at))

    def put_in(self, change: editing.Change) -> None:
        """Put one changed sentence in the text."""
        self.commit()
        self._change_at(lambda case, it, at: editing.put_in(case, it, change, at))

    def tick(self, tick: str, is_on: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Note that something was made sure of, or not."""
        self.page.case_changed.emit(lambda case: editing.ticked(case, tick, on=is_on))
