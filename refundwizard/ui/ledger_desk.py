"""The records on the page of letters out and in: their rows, forms, and what is done with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from refundwizard.session import recording
from refundwizard.session.wizard import Place
from refundwizard.ui.ledger_parts import FormRow, RecordRow, Script
from refundwizard.ui.outgoing import outgoing
from refundwizard.ui.record_keeper import RecordKeeper
from refundwizard.ui.widgets.card import Card

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.domain.records import Call
    from refundwizard.session.ledger_view import LedgerView
    from refundwizard.session.record_view import RecordView
    from refundwizard.ui.record_form import Kind, Recorded
    from refundwizard.ui.results_page import ResultPage

CALL: Final = "call"
WRITTEN: Final = "written"
"""Names of the forms that record something new."""


class LedgerDesk(QObject):
    """Fills the column of a page with records, and records what the shopper says of them."""

    def __init__(self, page: ResultPage) -> None:
        """Work for `page`."""
        super().__init__(page)
        self.page = page
        self.keeper = RecordKeeper(page)
        self.rows: dict[str, RecordRow] = {}

    def is_writing(self, view: LedgerView) -> bool:
        """Whether a form is open, whose button is then the main one."""
        names = (CALL, WRITTEN, *(each.id for each in (*view.waiting, *view.past)))
        return any(self.keeper.is_open(name) for name in names)

    def add_forms(self, view: LedgerView) -> None:
        """Put the forms that are open in the column, before a call what to say in it."""
        if self.keeper.is_open(CALL):
            form = self.keeper.make(CALL, "call", view.desk, self._on_called)
            self.page.column.add(Script(view.script, view.gloss), 14)
            self.page.column.add(form, 14)
        if self.keeper.is_open(WRITTEN):
            form = self.keeper.make(WRITTEN, "written", view.desk, self._on_wrote)
            self.page.column.add(form, 14)

    def add_rows(self, view: LedgerView, records: Iterable[RecordView]) -> None:
        """Put records in the column, each with its form where that is open."""
        card = Card()
        self.page.column.add(card, 8)
        for record in records:
            row = RecordRow(record, is_first=not self.rows and not self.is_writing(view))
            row.acted.connect(self._on_acted)
            self.rows[record.id] = row
            card.add_row(row)
            if self.keeper.is_open(record.id):
                kind: Kind = "sent" if record.state == "prepared" else "mend"
                desk = view.desk.with_channel(record.raw[1], record.channel)
                save = partial(self._on_recorded, record.id)
                card.add_row(FormRow(self.keeper.make(record.id, kind, desk, save)))

    # ------------------------------------------------------------------------------- acting

    def _on_acted(self, action: str, message_id: str) -> None:
        record = self.rows[message_id].record
        if action == "reply":
            self.page.place_requested.emit(Place("reply", message_id))
        elif action == "copy":
            QGuiApplication.clipboard().setText(outgoing(record.stored, self.page.tools))
            self.page.tools.toast(self.tr("Copied. It is not sent yet."), icon="copy")
        elif action == "remove":
            self.page.case_changed.emit(partial(recording.remove_prepared, message_id=message_id))
            self.page.tools.toast(self.tr("Removed. Ctrl+Z brings it back."), icon="trash")
        else:
            self._open_record(record, is_new=action == "sent")

    def _open_record(self, record: RecordView, *, is_new: bool) -> None:
        when, channel, proof = record.raw
        entries = {"when": ("",) if is_new else (when,), "channel": (channel,), "proof": (proof,)}
        self.keeper.prefill(record.id, entries)
        self.keeper.open(record.id)

    def _on_recorded(self, message_id: str, recorded: Recorded) -> None:
        now = self.page.tools.clock()
        is_new = self.rows[message_id].record.state == "prepared"
        change = recording.record_sent if is_new else recording.correct_record
        self.page.case_changed.emit(lambda case: change(case, message_id, recorded.sending, now))

    def _on_wrote(self, recorded: Recorded) -> None:
        now = self.page.tools.clock()
        self.page.case_changed.emit(
            lambda case: recording.record_written(case, recorded.text, recorded.sending, now)
        )

    def _on_called(self, recorded: Recorded) -> None:
        if recorded.call is not None:
            self._note_call(recorded, recorded.call)

    def _note_call(self, recorded: Recorded, call: Call) -> None:
        now = self.page.tools.clock()
        self.page.case_changed.emit(
            lambda case: recording.record_call(case, call, recorded.sending, recorded.text, now)
        )
