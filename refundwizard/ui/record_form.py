"""The form that records what the shopper sent or said: when, how, and what shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QCoreApplication

from refundwizard.domain.errors import AnswerError
from refundwizard.domain.pack import Question
from refundwizard.session.recording import PHONE, SENT_AT, Sending, check_time, checked_text
from refundwizard.ui.call_fields import CallFields, moment_of
from refundwizard.ui.note_form import NoteForm
from refundwizard.ui.readers import reader_for
from refundwizard.ui.widgets.choice_list import ChoiceList, Option
from refundwizard.ui.widgets.date_field import DateField
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.fields import ReadField
from refundwizard.ui.widgets.reading import Reading
from refundwizard.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from refundwizard.domain.case import Case
    from refundwizard.domain.records import Call
    from refundwizard.domain.words import Words
    from refundwizard.session.record_view import RecordDesk
    from refundwizard.ui.answer_field import Control

Entries = Mapping[str, tuple[str, ...]]
"""What stands in a form: the typed text, or the choices picked, by field."""

Kind = Literal["sent", "written", "call", "mend"]
"""A prepared text went out, own words did, a call was made, or a record is to be mended."""

WHEN: Final = Question(id=SENT_AT, asks="time", unsure=False, not_future=True)
"""Asked of every record; a day without a time is enough."""


@dataclass(frozen=True, slots=True)
class Speech:
    """What a form reads and checks with: words, the present, and the case as it is now."""

    words: Words
    now: Callable[[], datetime]
    case: Callable[[], Case]


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the shopper said in the form."""

    sending: Sending
    text: str = ""
    call: Call | None = None


class RecordForm(NoteForm):
    """Asks for time and channel, perhaps for the words, a call's yield, a proof: `Recorded`."""

    def __init__(self, kind: Kind, desk: RecordDesk, speech: Speech) -> None:
        """Make an empty form; see `restore`."""
        super().__init__(_head(kind))
        self.kind = kind
        self._desk = desk
        self._speech = speech
        self.controls: dict[str, Control] = {}
        self.call = CallFields(speech.words, speech.now) if kind == "call" else None
        self._add_when()
        self._add_channel()
        self._add_words()
        self._add_proof()
        self.add_buttons()

    # ------------------------------------------------------------------------------- fields

    def _add(self, name: str, block: FieldBlock, control: Control) -> None:
        self.controls[name] = control
        self.add_field(name, block, control)

    def _add_when(self) -> None:
        label = self.tr("When was the call?") if self.call else self.tr("When?")
        calendar = self.tr("Pick a day: {question}").format(question=label)
        read_typed = reader_for(WHEN, self._speech.words, self._speech.now)
        today = self._speech.now().date()
        self.when = DateField(read_typed, today=today, calendar_name=calendar, name=label)
        hint = self.tr("“today 14:00”, “yesterday” or a date; the time may be left out")
        self._add("when", FieldBlock(label, self.when, hint=hint), self.when)

    def _add_channel(self) -> None:
        self.channel: ChoiceList | None = None
        if self.kind == "call":
            return
        options = [Option(name, words) for name, words in self._desk.channels]
        self.channel = ChoiceList(options, columns=2, name=self.tr("By which way?"))
        self._add("channel", FieldBlock(self.tr("By which way?"), self.channel), self.channel)

    def _add_words(self) -> None:
        self.text: TextField | None = None
        if self.call is not None:
            for name, block in self.call.blocks.items():
                self._add(name, block, self.call.controls[name])
        if self.kind in ("written", "call"):
            is_call = self.kind == "call"
            label = self.tr("What was said (optional)") if is_call else self.tr("What you wrote")
            self.text = TextField(lines=(3, 8), name=label)
            self._add("text", FieldBlock(label, self.text), self.text)

    def _add_proof(self) -> None:
        self.proof: ReadField | None = None
        if not self._desk.exhibits:
            return
        label = self.tr("Evidence that shows it (optional)")
        self.proof = ReadField(self._read_exhibit, name=label)
        many = len(self._desk.exhibits)
        hint = self.tr("Its number, from 1 to {last}").format(last=many)
        self._add("proof", FieldBlock(label, self.proof, hint=hint), self.proof)

    def _read_exhibit(self, typed: str) -> tuple[Reading, ...]:
        found = self._desk.exhibit_at(typed)
        if found is None:
            return ()
        return (Reading(found[0], found[1], typed),)

    # ------------------------------------------------------------------------------ entries

    def entries(self) -> Entries:
        """Give what stands in the form, field by field."""
        return {name: _entry(control) for name, control in self.controls.items()}

    def restore(self, entries: Entries) -> None:
        """Put back what stood in the form."""
        for name, control in self.controls.items():
            entry = entries.get(name, ())
            if isinstance(control, ChoiceList):
                control.choose(entry)
            else:
                control.set_raw("".join(entry))

    # ------------------------------------------------------------------------------- saving

    def keep(self) -> None:
        """Emit what was recorded, or point at what has to be mended."""
        try:
            recorded = Recorded(self._sending(), self._words(), self._called())
        except AnswerError as error:
            self.point_at(error, self._speech.words)
            return
        self.saved.emit(recorded)

    def _sending(self) -> Sending:
        typed = self.when.raw().strip()
        if not typed:
            raise AnswerError("when", "say_when")
        at = moment_of(typed, WHEN, self._speech.now())
        check_time(self._speech.case(), at, self._speech.now())
        channel = self.channel.chosen() if self.channel is not None else (PHONE,)
        if not channel:
            raise AnswerError("channel", "say_how")
        return Sending(at, channel[0], self._exhibit())

    def _exhibit(self) -> str:
        if self.proof is None or not self.proof.raw().strip():
            return ""
        found = self._desk.exhibit_at(self.proof.raw())
        if found is None:
            raise AnswerError("proof", "no_exhibit", last=len(self._desk.exhibits))
        return found[0]

    def _words(self) -> str:
        if self.text is None:
            return ""
        return checked_text(self.text.raw()) if self.kind == "written" else self.text.raw()

    def _called(self) -> Call | None:
        return None if self.call is None else self.call.value()


def _head(kind: Kind) -> str:
    say = QCoreApplication.translate
    return {
        "sent": say("RecordForm", "You sent it: note when and how"),
        "written": say("RecordForm", "You sent something else: note what it was"),
        "call": say("RecordForm", "Note the call"),
        "mend": say("RecordForm", "Change this record"),
    }[kind]


def _entry(control: Control) -> tuple[str, ...]:
    return control.chosen() if isinstance(control, ChoiceList) else (control.raw(),)
