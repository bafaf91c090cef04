"""One text on the page of letters: what it says, what is open in it, and what became of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from refundwizard.session.recording import correct_record, prepare, record_draft_sent
from refundwizard.ui.code_place import CodePlace
from refundwizard.ui.drafts_parts import LetterCard, changed_row, sent_row, unsent_row
from refundwizard.ui.letter_hands import LetterHands
from refundwizard.ui.letter_notes import LetterNotes
from refundwizard.ui.record_keeper import RecordKeeper
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.status_row import StatusRow

if TYPE_CHECKING:
    from refundwizard.session.drafts_view import DraftView
    from refundwizard.session.record_view import RecordDesk, RecordView
    from refundwizard.ui.letter_editor import LetterEditor
    from refundwizard.ui.qr_card import QrCard
    from refundwizard.ui.record_form import Recorded, RecordForm
    from refundwizard.ui.results_page import ResultPage


class DraftDesk(QObject):
    """Fills the column of a page with one draft, and records what the shopper says of it."""

    def __init__(self, page: ResultPage) -> None:
        """Work for `page`."""
        super().__init__(page)
        self.page = page
        self.keeper = RecordKeeper(page)
        self.hands = LetterHands(page)
        self.notes = LetterNotes(self.hands)
        self.codes = CodePlace(self.hands)
        self.letter: LetterCard | LetterEditor | None = None
        self.form: RecordForm | None = None
        self.sent_it: Button | None = None
        self._anew: set[str] = set()
        self.hands.copied.connect(self._on_copy)

    def shows_sent(self, draft: DraftView) -> RecordView | None:
        """Return what went out of a draft, unless a new text is being written."""
        return None if draft.id in self._anew or draft.is_edited else draft.sent

    def spare(self, draft: DraftView | None) -> None:
        """Let the page keep what is being written in while it is drawn again, if it is this."""
        editable = draft if draft is not None and self.shows_sent(draft) is None else None
        self.page.column.keep(self.hands.box_for(editable))

    def fill(self, desk: RecordDesk, draft: DraftView) -> None:
        """Put a draft with its state in the column."""
        self.form = self.sent_it = None
        sent = self.shows_sent(draft)
        if sent is not None:
            self.hands.forget()
            self.codes.card = None
            card = LetterCard(draft, sent)
            card.copied.connect(partial(self._on_copy_sent, sent))
            self.letter = card
            self.page.column.add(card, 12)
            self._add_sent(desk, draft, sent)
            return
        self.letter = self.hands.add_letter(draft)
        self.codes.add(draft)
        self.notes.add(draft)
        self._add_unsent(desk, draft)

    @property
    def code(self) -> QrCard | None:
        """The codes of the text, while they show."""
        return self.codes.card

    # --------------------------------------------------------------------------------- sent

    def _add_sent(self, desk: RecordDesk, draft: DraftView, sent: RecordView) -> None:
        mend = Button(self.tr("Change record"), small=True)
        mend.clicked.connect(partial(self._on_mend, sent))
        self.page.column.add(sent_row(sent, (mend,)), 10)
        if self.keeper.is_open(sent.id):
            known = desk.with_channel(sent.raw[1], sent.channel)
            self.form = self.keeper.make(sent.id, "mend", known, partial(self._mended, sent.id))
            self.page.column.add(self.form, 10)
        if draft.text == sent.stored:
            return
        again = Button(self.tr("Write a new one"), small=True)
        again.clicked.connect(partial(self._on_anew, draft.id))
        if sent.changes:
            self.page.column.add(changed_row(sent, (again,)), 10)
        else:
            title = self.tr("Something to add?")
            note = self.tr("A new text has the dates of today; what was sent stays.")
            self.page.column.add(StatusRow("write", title, note, buttons=(again,)), 10)

    def _on_mend(self, sent: RecordView) -> None:
        when, channel, proof = sent.raw
        entries = {"when": (when,), "channel": (channel,), "proof": (proof,)}
        self.keeper.prefill(sent.id, entries)
        self.keeper.open(sent.id)

    def _mended(self, message_id: str, recorded: Recorded) -> None:
        now = self.page.tools.clock()
        self.page.case_changed.emit(
            lambda case: correct_record(case, message_id, recorded.sending, now)
        )

    def _on_anew(self, letter: str) -> None:
        self._anew.add(letter)
        self.page.redraw()

    # ------------------------------------------------------------------------------- unsent

    def _add_unsent(self, desk: RecordDesk, draft: DraftView) -> None:
        if draft.sent is not None:
            self.page.column.add(sent_row(draft.sent, ()), 10)
        if draft.prepared is not None and draft.prepared.changes:
            self.page.column.add(changed_row(draft.prepared), 10)
        self.sent_it = Button(self.tr("I sent it, note the date"), small=True)
        self.sent_it.clicked.connect(partial(self._on_sent_it, draft))
        self.page.column.add(unsent_row(draft, (self.sent_it,)), 10)
        if self.keeper.is_open(draft.id):
            known = desk.with_channel(draft.source.channel, draft.channel)
            self.form = self.keeper.make(draft.id, "sent", known, self._sent)
            self.page.column.add(self.form, 10)

    def _on_sent_it(self, draft: DraftView) -> None:
        self.hands.commit()
        self.keeper.prefill(draft.id, {"channel": (draft.source.channel,)})
        self.keeper.open(draft.id)

    def _sent(self, recorded: Recorded) -> None:
        self.hands.commit()
        draft = self.hands.draft
        if draft is None:
            return
        source, now = draft.source, self.page.tools.clock()
        self._anew.discard(draft.id)
        self.page.case_changed.emit(
            lambda case: record_draft_sent(case, source, recorded.sending, now)
        )
        self.page.tools.toast(self.tr("Noted. The text is kept as it was sent."), icon="done")

    # ---------------------------------------------------------------------------------- copy

    def _on_copy_sent(self, sent: RecordView) -> None:
        QGuiApplication.clipboard().setText(self.hands.outgoing(sent.stored))
        self.page.tools.toast(self.tr("Copied, as it was sent."), icon="copy")

    def _on_copy(self) -> None:
        draft = self.hands.draft
        if draft is None:
            return
        QGuiApplication.clipboard().setText(self.hands.outgoing(draft.text))
        source, now = draft.source, self.page.tools.clock()
        self._anew.discard(draft.id)
        self.page.case_changed.emit(lambda case: prepare(case, source, now))
        if self.letter is not None:
            self.letter.copy.setFocus()
        self.page.tools.toast(self.tr("Copied. It is not sent yet."), icon="copy")
