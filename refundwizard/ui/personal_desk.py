"""Fills a column with the particulars and keeps or wipes them; used inside and outside a case."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from shiboken6 import isValid

from refundwizard.domain.person import PARTICULARS, Person, under_cover
from refundwizard.session.faults import sentence
from refundwizard.session.personal import name_of
from refundwizard.storage.errors import StoreError
from refundwizard.ui.personal_form import PersonalForm
from refundwizard.ui.prompter import Choice
from refundwizard.ui.section_words import capital
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_line import IconLines
from refundwizard.ui.widgets.summary_list import SummaryList, SummaryRow

if TYPE_CHECKING:
    from refundwizard.domain.words import Words
    from refundwizard.session.personal_store import Personal
    from refundwizard.session.tasks import Progress, Ticket
    from refundwizard.ui.page import Tools
    from refundwizard.ui.widgets.scroll_column import ScrollColumn

say = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PersonalView:
    """What shows: each particular as a row, covered unless `is_open`."""

    rows: tuple[tuple[str, str, str], ...]
    """Field name, what it is called, what stands for it (may be empty)."""
    is_open: bool
    is_writing: bool
    problem: str

    @property
    def is_empty(self) -> bool:
        """Whether nothing was entered."""
        return not any(value for _name, _label, value in self.rows)


class PersonalDesk(QObject):
    """Remembers whether the particulars are uncovered or being written."""

    changed = Signal()
    """Something is to be drawn anew."""

    def __init__(self, tools: Tools, words: Words, parent: QObject) -> None:
        """Work with the particulars of the window."""
        super().__init__(parent)
        self.tools = tools
        self.words = words
        self.form: PersonalForm | None = None
        self.is_open = self.is_writing = False
        self.error = ""

    @property
    def _personal(self) -> Personal:
        return self.tools.personal

    def view(self) -> PersonalView:
        """Return what shows now."""
        person = self._personal.person
        shown = person if self.is_open else under_cover(person)
        named = ((name, capital(name_of(name, self.words))) for name in PARTICULARS)
        rows = tuple((name, label, shown.value(name)) for name, label in named)
        problem = self.error or self._problem()
        return PersonalView(rows, self.is_open, self.is_writing or person == Person(), problem)

    def _problem(self) -> str:
        if not self._personal.problem:
            return ""
        return say("PersonalDesk", "What was kept cannot be read. Enter it anew; a copy is kept.")

    def fill(self, column: ScrollColumn, view: PersonalView) -> None:
        """Put the particulars, or the form, in a column."""
        self.form = None
        lines = (
            ("lock", say("PersonalDesk", "Kept once on this computer, apart from your cases")),
            ("eye", say("PersonalDesk", "Covered on the screen; filled in when you copy or save")),
            ("trash", say("PersonalDesk", "Gone with one button, whenever you like")),
        )
        column.add(IconLines(lines), 14)
        if view.problem:
            column.add(Banner("overdue", view.problem), 12)
        if view.is_writing:
            self.form = PersonalForm(self._personal.person, self._label)
            self.form.cancel.setVisible(not view.is_empty)
            self.form.saved.connect(self._keep)
            self.form.cancelled.connect(partial(self._turn, is_writing=False))
            column.add(self.form, 16)
        else:
            self._fill_rows(column, view)

    def _label(self, name: str) -> str:
        return capital(name_of(name, self.words))

    def _fill_rows(self, column: ScrollColumn, view: PersonalView) -> None:
        nothing = say("PersonalDesk", "not entered")
        rows = [
            SummaryRow(name, label, value or nothing, muted=not value)
            for name, label, value in view.rows
        ]
        column.add(SummaryList(rows), 16)
        shown = (
            say("PersonalDesk", "Cover again") if view.is_open else say("PersonalDesk", "Uncover")
        )
        row = FlowRow()
        for words, icon, call in (
            (say("PersonalDesk", "Change"), "write", partial(self._turn, is_writing=True)),
            (shown, "eye", partial(self._turn, is_open=not view.is_open)),
            (say("PersonalDesk", "Wipe all of it"), "trash", self.wipe),
        ):
            button = Button(words, icon=icon, small=True)
            button.clicked.connect(lambda _on=False, call=call: call())
            row.add(button)
        column.add(row, 14)

    def _turn(self, **states: bool) -> None:
        for name, is_on in states.items():
            setattr(self, name, is_on)
        self.changed.emit()

    def cover(self) -> None:
        """Cover what was uncovered, as the page is left."""
        self.is_open = self.is_writing = False

    # ------------------------------------------------------------------------------- keeping

    def _keep(self, person: Person) -> None:
        def work() -> None:
            self._personal.keep(person)

        self._do(work, say("PersonalDesk", "Kept on this computer."))

    def wipe(self) -> None:
        """Ask, and take all of them away on a yes."""
        text = say("PersonalDesk", "Name, telephone, address and the rest are removed for good.")
        choices = (
            Choice("wipe", say("PersonalDesk", "Wipe")),
            Choice("keep", say("PersonalDesk", "Keep"), is_safe=True),
        )
        title = say("PersonalDesk", "Wipe your particulars?")
        if self.tools.prompter.ask(title, text, choices) == "wipe":
            self._do(self._personal.wipe, say("PersonalDesk", "Wiped."))

    def _do(self, work: object, told: str) -> None:
        def run(_ticket: Ticket, _progress: Progress) -> None:
            work()  # type: ignore[operator]

        self.tools.tasks.run(run, partial(_done, self, told), partial(_failed, self))


def _done(desk: PersonalDesk, told: str, _result: object) -> None:
    if isValid(desk):
        desk.error = ""
        desk.cover()
        desk.tools.toast(told)
        desk.changed.emit()


def _failed(desk: PersonalDesk, error: Exception) -> None:
    if not isValid(desk):
        return
    if not isinstance(error, StoreError):
        raise error
    desk.error = sentence(desk.words, error)
    desk.changed.emit()
