"""What the story page and every question page have in common: fields, errors, and the way on.

A field's answer is handed over when it is left. An entry that cannot be read is kept as typed, and
is pointed out on Continue, not while typing: first the summary, with the focus on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from refundwizard.domain.parse import AnswerError, check
from refundwizard.domain.sentences import error_sentence
from refundwizard.session.asking_view import AskingView, FieldView, asking_view
from refundwizard.ui.answer_field import AnswerField, Entry, Speech
from refundwizard.ui.application import application
from refundwizard.ui.page import ColumnPage, Tools
from refundwizard.ui.rule_words import source_lines
from refundwizard.ui.section_words import section_name
from refundwizard.ui.typing_pause import TypingPause
from refundwizard.ui.widgets.error_summary import ErrorSummary
from refundwizard.ui.widgets.side_panel import Section
from refundwizard.ui.widgets.title import PageTitle

if TYPE_CHECKING:
    from refundwizard.domain.answers import Answer
    from refundwizard.session.asking_view import Why
    from refundwizard.session.view_state import ViewState


class AskingPage(ColumnPage):
    """A page that asks: some fields of the flow, rendered from what the pack says of them."""

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.fields: dict[str, AnswerField] = {}
        self.summary = ErrorSummary()
        self.title: PageTitle | None = None
        self._state: ViewState | None = None
        self._focused = ""
        self._is_beside = True
        self._pause = TypingPause(self)
        self._pause.due.connect(self.commit)
        application().focusChanged.connect(self._on_focus_changed)

    # ----------------------------------------------------------------------------- showing

    def view_of(self, state: ViewState) -> AskingView:
        """Return the flow's page at the state's place."""
        return asking_view(state)

    def show_state(self, state: ViewState) -> None:
        """Show fields and answers; the widgets stay while the questions stay the same."""
        view = self.view_of(state)
        before: AskingView | None = self._view
        self._state = state
        if before is None or before.shape() != view.shape():
            self._rebuild(view, is_same_page=before is not None and before.page == view.page)
        self._view = view
        self.set_foot(state)
        for each in view.fields:
            self.fields[each.id].show_answer(each, self.tools.kept.get(each.id))
            self.fields[each.id].reread()
        self._mend()

    def _rebuild(self, view: AskingView, *, is_same_page: bool) -> None:
        focused = self._focused if is_same_page else ""
        at = self.column.verticalScrollBar().value() if is_same_page else 0
        self.setUpdatesEnabled(False)
        self.column.clear()
        self._make_fields(view)
        self.build(view)
        self.setUpdatesEnabled(True)
        self.column.verticalScrollBar().setValue(at)
        if focused in self.fields:
            self.fields[focused].block.focus_control()
        else:
            self._focused = view.fields[0].id if view.fields else ""
        self.panel_changed.emit()

    def _make_fields(self, view: AskingView) -> None:
        state = self._state
        if state is None:
            return
        speech = Speech(state.words, self.tools.clock)
        self.fields = {}
        for each in view.fields:
            field = AnswerField(each, state.pack.questions[each.id], speech)
            field.committed.connect(self._on_committed)
            field.typed.connect(self._on_typed)
            self.fields[each.id] = field
        self.summary = ErrorSummary()
        self.summary.jump_requested.connect(self._on_jump)

    def build(self, view: AskingView) -> None:
        """Put title, summary and fields in the column; short fields pair up."""
        self.column.add(self.make_title(view))
        self.column.add(self.summary, 12)
        self.summary.clear()
        waiting = list(view.fields)
        gap = 18
        while waiting:
            first = waiting.pop(0)
            if first.is_short and waiting and waiting[0].is_short:
                right = self.fields[waiting.pop(0).id].block
                self.column.add_pair(self.fields[first.id].block, right, gap)
            elif first.is_short and not first.is_long:
                self.column.add_pair(self.fields[first.id].block, QWidget(), gap)
            else:
                self.column.add(self.fields[first.id].block, gap)
            gap = 24
        self.column.add_stretch()

    def make_title(self, view: AskingView) -> PageTitle:
        """Make the head of the page."""
        step = self.tr("Step {at} of {total}").format(at=view.at, total=view.of)
        eyebrow = (
            (section_name(view.section), step) if view.of > 1 else (section_name(view.section),)
        )
        self.title = PageTitle(
            view.title, eyebrow=eyebrow, lead=view.lead, why=self.tr("Why we ask")
        )
        self.title.why_requested.connect(self.help_requested)
        self.title.set_why_visible(on=not self._is_beside)
        return self.title

    def set_foot(self, state: ViewState) -> None:
        """Name the ways back and on."""
        self.foot.set_back(self.tr("Back") if state.back else "")
        on = self.tr("Back to your answers") if state.is_return else self.tr("Continue")
        self.foot.set_next(on)

    def set_room(self, column: int, *, is_panel_beside: bool) -> None:
        """Show the link to the panel where the panel is not in sight."""
        super().set_room(column, is_panel_beside=is_panel_beside)
        self._is_beside = is_panel_beside
        if self.title is not None:
            self.title.set_why_visible(on=not is_panel_beside)

    # ---------------------------------------------------------------------------- answering

    def commit(self) -> None:
        """Hand over every entry that can be read; keep the others as they are typed."""
        self._pause.stop()
        changes: dict[str, Answer | None] = {}
        for name, field in self.fields.items():
            if not field.is_touched():
                self.tools.kept.pop(name, None)
                continue
            try:
                changes[name] = field.answer()
                self.tools.kept.pop(name, None)
            except AnswerError:
                self.tools.kept[name] = field.entry()
        if changes:
            self.answered.emit(changes)

    def _on_committed(self, name: str) -> None:
        del name
        self.commit()

    def _on_typed(self, name: str) -> None:
        if self.fields[name].view.asks == "text":
            self._pause.typed()
        self._mend_one(name)

    # ------------------------------------------------------------------------------- errors

    def may_go_on(self) -> bool:
        """Check everything on the page; say first what has to be mended."""
        self.commit()
        errors = self.errors()
        for name, field in self.fields.items():
            field.block.set_error(errors.get(name, ""))
        if not errors:
            self.summary.clear()
            return True
        # A count in a base class: `tr` would look in the subclass's context and stop there.
        count = QCoreApplication.translate("AskingPage", "%n thing(s) to mend", "", len(errors))
        self.summary.show_errors(count, list(errors.items()))
        self.column.to_top()
        return False

    def errors(self) -> dict[str, str]:
        """Return what is wrong on the page: question id → sentence."""
        found: dict[str, str] = {}
        state = self._state
        if state is None:
            return found
        for name, field in self.fields.items():
            if sentence := self._error_of(name, field):
                found[name] = sentence
        answers = {**self.tools.opened().wizard.case.answers}
        for error in check(state.pack, answers, self.tools.clock()):
            if error.question in self.fields:
                found.setdefault(error.question, self._sentence(error))
        return found

    def _error_of(self, name: str, field: AnswerField) -> str:
        if field.is_empty():
            if field.view.is_optional:
                return ""
            return self.tr("Not answered yet: {question}").format(question=field.view.label)
        if name not in self.tools.kept:
            return ""
        try:
            field.answer()
        except AnswerError as error:
            return self._sentence(error)
        return ""

    def _sentence(self, error: AnswerError) -> str:
        if self._state is None:
            return error.code
        sentence = error_sentence(self._state.pack, self._state.words, error)
        return sentence.removeprefix(f"{error.question}: ")

    def _mend(self) -> None:
        """Take errors away that hold no more; new ones wait for Continue."""
        if not any(field.block.error() for field in self.fields.values()):
            self.summary.clear()
            return
        errors = self.errors()
        left = []
        for name, field in self.fields.items():
            if field.block.error() and name not in errors:
                field.block.set_error("")
            elif field.block.error():
                left.append(name)
        if not left:
            self.summary.clear()

    def _mend_one(self, name: str) -> None:
        field = self.fields[name]
        if field.block.error() and field.view.asks not in {"choice", "many"}:
            try:
                is_good = field.answer() is not None
            except AnswerError:
                is_good = False
            if is_good and name in self.tools.kept:
                field.block.set_error("")

    def _on_jump(self, name: str) -> None:
        self.column.reveal(self.fields[name].block)
        self.fields[name].block.focus_control()

    # -------------------------------------------------------------------------- focus, panel

    def start(self) -> None:
        """Begin at the first field that has no answer yet."""
        self.column.to_top()
        fields = list(self.fields.values())
        first = next((field for field in fields if field.is_empty()), next(iter(fields), None))
        if first is not None:
            first.block.control_api().focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        for name, field in self.fields.items():
            if name != self._focused and field.has_focus_in(new):
                self._focused = name
                self.panel_changed.emit()
                return

    def panel(self) -> tuple[Section, ...]:
        """Say why the field in focus is asked, which rule is behind it, and what not to do."""
        view = self._asked()
        return () if view is None else self._sections(view.why)

    def _asked(self) -> FieldView | None:
        field = self.fields.get(self._focused)
        return field.view if field is not None else None

    def _sections(self, why: Why) -> tuple[Section, ...]:
        found = []
        if why.text:
            found.append(Section("help", self.tr("Why we ask"), why.text))
        if why.rule is not None:
            rule = why.rule
            found.append(
                Section(
                    "book",
                    self.tr("The rule in short"),
                    rule.summary or rule.title,
                    chips=((rule.strength, rule.strength_word),),
                    source=source_lines(rule),
                )
            )
        if why.dont:
            found.append(Section("dont", self.tr("Don’t"), why.dont))
        return tuple(found)


__all__ = ["AskingPage", "Entry"]
