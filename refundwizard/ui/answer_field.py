"""One question on a page: its control, and what the control says as an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from refundwizard.domain.answers import Unsure
from refundwizard.domain.base import UNSURE
from refundwizard.domain.parse import read
from refundwizard.session.items_text import rows_of
from refundwizard.ui.code_reader import read_code
from refundwizard.ui.readers import reader_for
from refundwizard.ui.widgets.choice_list import ChoiceList, Option
from refundwizard.ui.widgets.date_field import DateField
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.fields import LineField, MoneyField, ReadField
from refundwizard.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from PySide6.QtWidgets import QWidget

    from refundwizard.domain.answers import Answer
    from refundwizard.domain.pack import Question
    from refundwizard.domain.words import Words
    from refundwizard.session.asking_view import FieldView
    from refundwizard.ui.widgets.reading import Reader

MANY_OPTIONS: Final = 8
"""From so many choices on, they stand in two columns."""

Entry = str | tuple[str, ...]
"""What stands in a control: typed text, or the ids picked."""


@dataclass(frozen=True, slots=True)
class Speech:
    """What a field needs to understand and echo: the words, and the present (Beijing time)."""

    words: Words
    now: Callable[[], datetime]


class AnswerField(QObject):
    """Binds a `FieldView` to widgets; says when there is something new to hear."""

    committed = Signal(str)
    """The question id: the entry is complete for now (left, picked, or a pause in typing)."""
    typed = Signal(str)
    """The question id: a key was pressed."""

    def __init__(self, view: FieldView, question: Question, speech: Speech) -> None:
        """Make the widgets for a question, empty."""
        super().__init__()
        self.view = view
        self.question = question
        self._now = speech.now
        self._shown: Entry = "" if not _is_picked(view) else ()
        self.control = _control(view, question, speech)
        unsure = _unsure_words() if view.has_unsure and not _is_picked(view) else ""
        self.block = FieldBlock(_label(view), self.control, hint=_hint(view), unsure=unsure)
        self.block.setObjectName(f"question_{view.id}")
        self.control.changed.connect(self._on_committed)
        self.control.edited.connect(self._on_typed)
        self.block.unsure_toggled.connect(self._on_committed)

    # ------------------------------------------------------------------------------- values

    def entry(self) -> Entry:
        """Give what stands in the control, or `unsure` where that is ticked."""
        if self.block.is_unsure():
            return UNSURE
        if isinstance(self.control, ChoiceList):
            return self.control.chosen()
        return self.control.raw()

    def is_touched(self) -> bool:
        """Whether the entry differs from the answer shown."""
        return self.entry() != self._shown

    def is_empty(self) -> bool:
        """Whether there is nothing to read."""
        entry = self.entry()
        return not (entry.strip() if isinstance(entry, str) else entry)

    def answer(self) -> Answer | None:
        """Read the entry; None where there is nothing.

        Raises:
            AnswerError: it cannot be understood or cannot be true.
        """
        entry = self.entry()
        if entry in (UNSURE, (UNSURE,)):
            return Unsure()
        if self.is_empty():
            return None
        if self.view.asks == "choice":
            return read(self.question, entry[0], self._now())
        if self.view.asks == "items" and isinstance(entry, str):
            return read(self.question, rows_of(entry), self._now())
        return read(self.question, entry, self._now())

    def show_answer(self, view: FieldView, kept: Entry | None) -> None:
        """Show the answer of a view, or the wrong entry kept since; typing is not disturbed."""
        self.view = view
        shown: Entry = _entry(view)
        is_new = shown != self._shown
        self._shown = shown
        if kept is None and not is_new:
            return
        self._put(shown if kept is None else kept)

    def _put(self, entry: Entry) -> None:
        if entry == self.entry():
            return
        if isinstance(self.control, ChoiceList):
            self.control.choose(entry if isinstance(entry, tuple) else (entry,))
            return
        is_unsure = entry == UNSURE
        self.block.set_unsure(on=is_unsure and self.view.has_unsure)
        self.control.set_raw("" if is_unsure or not isinstance(entry, str) else entry)

    def reread(self) -> None:
        """Echo again: the day has changed."""
        if isinstance(self.control, ReadField):
            self.control.reread()

    def has_focus_in(self, widget: QWidget | None) -> bool:
        """Whether a widget is part of this field."""
        return widget is not None and (widget is self.block or self.block.isAncestorOf(widget))

    def _on_committed(self) -> None:
        self.committed.emit(self.view.id)

    def _on_typed(self) -> None:
        self.typed.emit(self.view.id)


Control = ChoiceList | LineField | TextField


def _is_picked(view: FieldView) -> bool:
    return view.asks in {"choice", "many"}


def _entry(view: FieldView) -> Entry:
    if _is_picked(view):
        return (UNSURE,) if view.is_unsure else view.chosen
    return UNSURE if view.is_unsure else view.raw


def _control(view: FieldView, question: Question, speech: Speech) -> Control:
    if _is_picked(view):
        return _choices(view)
    if view.asks == "items" or view.is_long:
        return TextField(name=view.label)
    if question.pointed_out == "credit_code":
        return ReadField(read_code, name=view.label)
    if view.asks == "text":
        return LineField(name=view.label)
    return _read_field(view, reader_for(question, speech.words, speech.now), speech.now().date())


def _read_field(view: FieldView, read_typed: Reader, today: date) -> ReadField:
    if view.asks == "money":
        return MoneyField(read_typed, name=view.label)
    if view.asks == "duration":
        return ReadField(read_typed, name=view.label)
    say = QCoreApplication.translate
    calendar = say("AnswerField", "Pick a day: {question}").format(question=view.label)
    return DateField(read_typed, today=today, calendar_name=calendar, name=view.label)


def _choices(view: FieldView) -> ChoiceList:
    options = [Option(each.id, each.text, each.note) for each in view.options]
    unsure = Option(UNSURE, _unsure_words(), _unsure_note()) if view.has_unsure else None
    return ChoiceList(
        options,
        many=view.asks == "many",
        unsure=unsure,
        columns=2 if len(options) >= MANY_OPTIONS or _is_yes_no(view) else 1,
        name=view.label,
    )


def _is_yes_no(view: FieldView) -> bool:
    return [each.id for each in view.options] == ["yes", "no"]


def _label(view: FieldView) -> str:
    if not view.is_optional:
        return view.label
    optional = QCoreApplication.translate("AnswerField", "{question} (optional)")
    return optional.format(question=view.label)


def _hint(view: FieldView) -> str:
    say = QCoreApplication.translate
    parts = [view.hint] if view.hint else []
    if view.asks == "items":
        parts.append(say("AnswerField", "One item a line: name, price, ×2 if there are two."))
    return "".join(part if part.endswith("。") else f"{part} " for part in parts).rstrip()


def _unsure_words() -> str:
    return QCoreApplication.translate("AnswerField", "Not sure")


def _unsure_note() -> str:
    return QCoreApplication.translate(
        "AnswerField", "You can go on; results will say “provisional”"
    )
