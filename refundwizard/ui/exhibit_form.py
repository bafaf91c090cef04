"""What the shopper says about one exhibit: what it is called, shows, and where it came from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.domain.answers import OnDate
from refundwizard.domain.errors import AnswerError
from refundwizard.domain.pack import Question
from refundwizard.domain.parse import read
from refundwizard.domain.records import RECORD
from refundwizard.domain.sentences import plain_error
from refundwizard.session import arranging
from refundwizard.ui.evidence_parts import FilingMenu
from refundwizard.ui.exhibit_also import AlsoBox
from refundwizard.ui.readers import reader_for
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.date_field import DateField
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.fields import LineField
from refundwizard.ui.widgets.tab_order import in_turn
from refundwizard.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from refundwizard.domain.case import Exhibit
    from refundwizard.domain.words import Words
    from refundwizard.session.exhibit_view import ExhibitPageView

FROM: Final = Question(id="captured_on", asks="date", unsure=False, not_future=True)
"""The day an exhibit is from."""
_SAYS: Final = {
    "caption": arranging.captioned,
    "origin": arranging.traced,
    "shows": arranging.explained,
}
"""What is written about an exhibit → how it gets into the case."""


class ExhibitForm(QWidget):
    """Fields of one exhibit; every change is handed over when its field is left."""

    changed = Signal(object)
    """`Callable[[Case], Case]`: one undo step."""
    typed = Signal(str, object)
    """Which field, and what stands in it; None where that is what the case has."""
    handed = Signal(str)
    """The field whose words go into the case now."""

    def __init__(self, exhibit_id: str, words: Words, now: Callable[[], datetime]) -> None:
        """Make empty fields; see `show_view`."""
        super().__init__()
        self.exhibit_id = exhibit_id
        self._words = words
        self._now = now
        self._exhibit: Exhibit | None = None
        self._view: ExhibitPageView | None = None
        self.menu: FilingMenu | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(20))
        self._add_kind()
        self._add_fields()

    # ---------------------------------------------------------------------------------- making

    def _add_kind(self) -> None:
        label = self.tr("What does it show?")
        self.kind = _KindButton(label)
        self.kind.button.clicked.connect(self._ask_kind)
        self._column.addWidget(FieldBlock(label, self.kind))
        self.also = AlsoBox()
        self.also.changed.connect(self._hand_also)
        self._column.addWidget(self.also)

    def _add_fields(self) -> None:
        self.caption = LineField(max_length=arranging.CAPTION, name=self.tr("Name in the papers"))
        self._add(
            self.tr("Name in the papers"),
            self.caption,
            self.tr("Such as “Order page” or “Chat on 12 Nov”"),
            lambda: self._hand_words("caption", self.caption),
        )
        label = self.tr("From which day is it?")
        calendar = self.tr("Pick a day: {question}").format(question=label)
        typed = reader_for(FROM, self._words, self._now)
        self.day = DateField(typed, today=self._now().date(), calendar_name=calendar, name=label)
        hint = self.tr("The day of what it shows, not of today")
        self.day_block = self._add(label, self.day, hint, self._hand_day)
        self.origin = LineField(max_length=RECORD, name=self.tr("Who or what is it from?"))
        self._add(
            self.tr("Who or what is it from?"),
            self.origin,
            self.tr("Such as: my phone, the platform's order page, the test centre"),
            lambda: self._hand_words("origin", self.origin),
        )
        self.shows = TextField(limit=RECORD, lines=(2, 6), name=self.tr("What does it prove?"))
        self._add(
            self.tr("What does it prove?"),
            self.shows,
            self.tr("One sentence, with where to look"),
            lambda: self._hand_words("shows", self.shows),
        )
        for name, control in self._written().items():
            control.edited.connect(partial(self._on_typed, name, control))

    def _written(self) -> dict[str, LineField | TextField]:
        return {"caption": self.caption, "origin": self.origin, "shows": self.shows}

    def _add(
        self,
        label: str,
        control: LineField | TextField,
        hint: str,
        on_changed: Callable[[], None],
    ) -> FieldBlock:
        block = FieldBlock(label, control, hint=hint)
        control.changed.connect(on_changed)
        self._column.addWidget(block)
        return block

    # --------------------------------------------------------------------------------- showing

    def show_view(self, view: ExhibitPageView) -> None:
        """Show what is known; a field somebody types in keeps what stands there."""
        before, exhibit = self._exhibit, view.exhibit
        if exhibit is None:
            return
        self._exhibit, self._view = exhibit, view
        known = dict(view.kinds).get(exhibit.kind or "", "")
        self.kind.set_words(known or self.tr("Not sorted"))
        self.also.show_kinds(view.also, exhibit.also)
        in_turn(self.kind.button, *self.also.stops())
        self._put(self.caption, exhibit.caption, before.caption if before else None)
        self._put(self.day, _raw(exhibit.captured_on), _raw(before.captured_on) if before else None)
        self._put(self.origin, exhibit.origin, before.origin if before else None)
        self._put(self.shows, exhibit.shows, before.shows if before else None)

    @staticmethod
    def _put(control: LineField | TextField, text: str, before: str | None) -> None:
        if text != before and control.raw() != text:
            control.set_raw(text)

    # ---------------------------------------------------------------------------------- saying

    def _ask_kind(self) -> None:
        view = self._view
        if view is None or view.exhibit is None:
            return
        self.menu = FilingMenu([view.exhibit], (view.kinds, view.needed_kinds), self)
        self.menu.filed.connect(self._file)
        self.menu.popup(self.kind.mapToGlobal(QPoint(0, self.kind.height())))

    def _file(self, ids: list[str], kind: str) -> None:
        self.changed.emit(partial(arranging.filed, ids=ids, kind=kind or None))

    def _hand_also(self, kinds: tuple[str, ...]) -> None:
        self.changed.emit(partial(arranging.serving, exhibit_id=self.exhibit_id, kinds=kinds))

    def _on_typed(self, name: str, control: LineField | TextField) -> None:
        known = getattr(self._exhibit, name, "")
        self.typed.emit(name, None if control.raw() == known else control.raw())

    def _hand_words(self, name: str, control: LineField | TextField) -> None:
        """Hand over what is written in a field."""
        self.handed.emit(name)
        said = partial(_SAYS[name], exhibit_id=self.exhibit_id, text=control.raw())
        self.changed.emit(said)

    def _hand_day(self) -> None:
        self.day_block.set_error("")
        try:
            on = _day_of(self.day.raw().strip(), self._now())
        except AnswerError as error:
            self.day_block.set_error(plain_error(self._words, error))
            return
        self.changed.emit(partial(arranging.dated, exhibit_id=self.exhibit_id, on=on))

    def commit(self) -> None:
        """Hand over what is typed and not yet left."""
        exhibit = self._exhibit
        if exhibit is None:
            return
        if self.day.raw() != _raw(exhibit.captured_on):
            self._hand_day()
        for name, control in self._written().items():
            if control.raw() != getattr(exhibit, name):
                self._hand_words(name, control)


def _day_of(typed: str, now: datetime) -> date | None:
    if not typed:
        return None
    answer = read(FROM, typed, now)
    if not isinstance(answer, OnDate) or answer.precision != "day":
        raise AnswerError(FROM.id, "not_a_date", given=typed)
    return answer.on


class _KindButton(QWidget):
    """A button as wide as a field, with what is chosen."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.button = Button("", trailing_icon="down")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button)

    def set_words(self, words: str) -> None:
        """Show what is chosen."""
        self.button.setText(words)
        self.button.setAccessibleName(f"{self._name} {words}")

    def focus_target(self) -> QWidget:
        """Give the button."""
        return self.button

    def set_name(self, _name: str) -> None:
        """Keep its own name: it says what is chosen."""


def _raw(on: date | None) -> str:
    return on.isoformat() if on else ""
