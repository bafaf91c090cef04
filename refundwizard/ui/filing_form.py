"""The form that records a step of the ladder: handed in, accepted, ended, or a mended record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, cast

from PySide6.QtCore import QCoreApplication

from refundwizard.domain.errors import AnswerError
from refundwizard.domain.pack import Question
from refundwizard.domain.parse import read
from refundwizard.domain.records import RECORD
from refundwizard.session.filing import ENDINGS, Report, check
from refundwizard.ui.call_fields import moment_of
from refundwizard.ui.note_form import NoteForm
from refundwizard.ui.readers import reader_for
from refundwizard.ui.widgets.choice_list import ChoiceList, Option
from refundwizard.ui.widgets.date_field import DateField
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.fields import LineField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from refundwizard.domain.answers import OnDate
    from refundwizard.domain.records import Ending
    from refundwizard.domain.words import Words

Step = Literal["file", "accept", "end", "correct"]

say = QCoreApplication.translate

FIELDS: Final[dict[Step, tuple[str, ...]]] = {
    "file": ("when", "body", "number"),
    "accept": ("accepted",),
    "end": ("ending", "ended"),
    "correct": ("when", "body", "number", "accepted", "ending", "ended"),
}
"""What each form asks."""

WHEN: Final = Question(id="when", asks="time", unsure=False)
DAY: Final = Question(id="day", asks="date", unsure=False)


def ending_words(ending: str) -> str:
    """Return how a filing ended."""
    return {
        "": say("FilingForm", "It is still there"),
        "rejected": say("FilingForm", "Not accepted"),
        "withdrawn": say("FilingForm", "I withdrew it"),
        "settled": say("FilingForm", "We agreed"),
        "failed": say("FilingForm", "It came to nothing"),
        "decided": say("FilingForm", "There is a decision"),
    }[ending]


def _label(name: str) -> str:
    return {
        "when": say("FilingForm", "When did you do it?"),
        "body": say("FilingForm", "Where? (optional)"),
        "number": say("FilingForm", "Number of the file (optional)"),
        "accepted": say("FilingForm", "When was it accepted?"),
        "ending": say("FilingForm", "How did it end?"),
        "ended": say("FilingForm", "On which day?"),
    }[name]


def _head(step: Step) -> str:
    return {
        "file": say("FilingForm", "You took this step: note when and where"),
        "accept": say("FilingForm", "They accepted it"),
        "end": say("FilingForm", "It has ended"),
        "correct": say("FilingForm", "Change this record"),
    }[step]


class FilingForm(NoteForm):
    """Asks for what one step needs, a `Report`; what stands in `raw` and is not asked is kept."""

    def __init__(
        self, step: Step, raw: Mapping[str, str], words: Words, now: Callable[[], datetime]
    ) -> None:
        """Make the form of a step with what is recorded already."""
        super().__init__(_head(step))
        self._step = step
        self._raw = dict(raw)
        self._words = words
        self._now = now
        self.controls: dict[str, DateField | LineField | ChoiceList] = {}
        for name in FIELDS[step]:
            self._add(name, optional=step == "correct")
        self.add_buttons()

    def _add(self, name: str, *, optional: bool) -> None:
        label = _label(name)
        hint = ""
        if name == "when":
            hint = self.tr("“today 14:00”, “yesterday” or a date; the time may be left out")
        elif optional and name in {"accepted", "ended"}:
            hint = self.tr("Leave it empty if it has not happened")
        control = self._control(name, label, optional=optional)
        self.controls[name] = control
        self.add_field(name, FieldBlock(label, control, hint=hint), control)

    def _control(
        self, name: str, label: str, *, optional: bool
    ) -> DateField | LineField | ChoiceList:
        known = self._raw.get(name, "")
        if name == "ending":
            endings = ("", *ENDINGS) if optional else ENDINGS
            options = [Option(each or "none", ending_words(each)) for each in endings]
            choices = ChoiceList(options, columns=2, name=label)
            choices.choose([known or "none"])
            return choices
        if name in {"body", "number"}:
            line = LineField(max_length=RECORD, name=label)
            line.set_raw(known)
            return line
        calendar = self.tr("Pick a day: {question}").format(question=label)
        typed = reader_for(WHEN if name == "when" else DAY, self._words, self._now)
        field = DateField(typed, today=self._now().date(), calendar_name=calendar, name=label)
        field.set_raw(known)
        return field

    def entries(self) -> dict[str, str]:
        """Give what stands in the form, field by field."""
        return {name: self._entry(name) for name in self.blocks}

    # ------------------------------------------------------------------------------- saving

    def report(self) -> Report:
        """Return what stands in the form.

        Raises:
            AnswerError: something is missing, not understood, or cannot be true.
        """
        ending = self._entry("ending")
        found = Report(
            filed_at=self._moment(),
            body=self._entry("body"),
            number=self._entry("number"),
            accepted_on=self._day("accepted"),
            ended_on=self._day("ended"),
            ending=cast("Ending", "" if ending == "none" else ending),
        )
        check(found, self._now())
        return found

    def _entry(self, name: str) -> str:
        control = self.controls.get(name)
        return self._raw.get(name, "") if control is None else control.raw().strip()

    def _moment(self) -> datetime:
        typed = self._entry("when")
        if not typed:
            raise AnswerError("when", "say_when")
        return moment_of(typed, WHEN, self._now())

    def _day(self, name: str) -> date | None:
        typed = self._entry(name)
        if not typed:
            if name in self.blocks and self._step != "correct":
                raise AnswerError(name, "say_when")
            return None
        answer = self._read(name, typed)
        if answer.precision != "day":
            raise AnswerError(name, "not_a_date", given=typed)
        return answer.on

    def _read(self, name: str, typed: str) -> OnDate:
        try:
            return cast("OnDate", read(DAY, typed, self._now()))
        except AnswerError as error:
            raise AnswerError(name, error.code, **error.fields) from error

    def keep(self) -> None:
        """Emit what was recorded, or point at what has to be mended."""
        try:
            found = self.report()
        except AnswerError as error:
            self.point_at(error, self._words)
            return
        self.saved.emit(found)
