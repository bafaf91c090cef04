"""What has to be mended on a page that asks: said on Continue, taken away as it is put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.domain.parse import AnswerError, check
from refundwizard.domain.sentences import error_sentence
from refundwizard.ui.widgets.error_summary import ErrorSummary

if TYPE_CHECKING:
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.answer_field import AnswerField
    from refundwizard.ui.asked_fields import Fields
    from refundwizard.ui.page import Tools

say = QCoreApplication.translate


class Mending:
    """The errors of one page: in the fields, and in a summary that leads to them."""

    def __init__(self, fields: Fields, state: ViewState, tools: Tools) -> None:
        """Watch these fields; nothing is said before `tell_all`."""
        self.summary = ErrorSummary()
        self._fields = fields
        self._pack, self._words = state.pack, state.words
        self._tools = tools

    def tell_all(self) -> bool:
        """Say everything that is wrong; return whether there was something."""
        errors = self.errors()
        for name, field in self._fields.items():
            field.block.set_error(errors.get(name, ""))
        if not errors:
            self.summary.clear()
            return False
        count = say("AskingPage", "%n thing(s) to mend", "", len(errors))
        self.summary.show_errors(count, list(errors.items()))
        return True

    def errors(self) -> dict[str, str]:
        """Return what is wrong on the page: question id → sentence."""
        found: dict[str, str] = {}
        for name, field in self._fields.items():
            if sentence := self._error_of(name, field):
                found[name] = sentence
        answers = {**self._tools.opened().wizard.case.answers}
        for error in check(self._pack, answers, self._tools.clock()):
            if error.question in self._fields:
                found.setdefault(error.question, self._sentence(error))
        return found

    def _error_of(self, name: str, field: AnswerField) -> str:
        if field.is_empty():
            if field.view.is_optional:
                return ""
            words = say("AskingPage", "Not answered yet: {question}")
            return words.format(question=field.view.label)
        if name not in self._tools.kept:
            return ""
        try:
            field.answer()
        except AnswerError as error:
            return self._sentence(error)
        return ""

    def _sentence(self, error: AnswerError) -> str:
        sentence = error_sentence(self._pack, self._words, error)
        return sentence.removeprefix(f"{error.question}: ")

    def take_away(self) -> None:
        """Take errors away that hold no more; new ones wait for Continue."""
        told = {name: field for name, field in self._fields.items() if field.block.error()}
        errors = self.errors() if told else {}
        for name in told.keys() - errors.keys():
            told[name].block.set_error("")
        if not told.keys() & errors.keys():
            self.summary.clear()

    def take_one_away(self, name: str) -> None:
        """Take a field's error away while it is typed in, once the entry can be read."""
        field = self._fields[name]
        if field.block.error() and field.view.asks not in {"choice", "many"}:
            try:
                is_good = field.answer() is not None
            except AnswerError:
                is_good = False
            if is_good and name in self._tools.kept:
                field.block.set_error("")
