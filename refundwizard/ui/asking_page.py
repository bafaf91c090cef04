"""What the story page and every question page have in common: fields, errors, and the way on.

A field's answer is handed over when it is left. An entry that cannot be read is kept as typed, and
is pointed out on Continue, not while typing: first the summary, with the focus on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from refundwizard.session.asking_view import AskingView, asking_view
from refundwizard.ui.application import application
from refundwizard.ui.asked_fields import (
    Fields,
    field_around,
    first_open,
    lay_out,
    make_fields,
    read_fields,
)
from refundwizard.ui.mending import Mending
from refundwizard.ui.page import ColumnPage, Tools
from refundwizard.ui.panel_sections import why_sections
from refundwizard.ui.section_words import section_name
from refundwizard.ui.typing_pause import TypingPause
from refundwizard.ui.widgets.title import PageTitle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.widgets.error_summary import ErrorSummary
    from refundwizard.ui.widgets.side_panel import Section


class AskingPage(ColumnPage):
    """A page that asks: some fields of the flow, rendered from what the pack says of them."""

    summary: ErrorSummary
    """What has to be mended; there is one from the first state on."""

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.fields: Fields = {}
        self.title: PageTitle | None = None
        self._mending: Mending | None = None
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
            self._rebuild(view, state, is_same_page=before is not None and before.page == view.page)
        self._view = view
        self.set_foot(state)
        for each in view.fields:
            self.fields[each.id].show_answer(each, self.tools.kept.get(each.id))
            self.fields[each.id].reread()
        if self._mending is not None:
            self._mending.take_away()

    def _rebuild(self, view: AskingView, state: ViewState, *, is_same_page: bool) -> None:
        focused = self._focused if is_same_page else ""
        at = self.column.verticalScrollBar().value() if is_same_page else 0
        self.setUpdatesEnabled(False)
        self.column.clear()
        self.fields = self.make_fields(view, state)
        for field in self.fields.values():
            field.committed.connect(self.commit)
            field.typed.connect(self._on_typed)
        self._mending = Mending(self.fields, state, self.tools)
        self.summary = self._mending.summary
        self.summary.jump_requested.connect(self._on_jump)
        self.build(view)
        self.setUpdatesEnabled(True)
        self.column.verticalScrollBar().setValue(at)
        if focused in self.fields:
            self.fields[focused].block.focus_control()
        else:
            self._focused = view.fields[0].id if view.fields else ""
        self.panel_changed.emit()

    def make_fields(self, view: AskingView, state: ViewState) -> Fields:
        """Make the fields in the order they stand on the page."""
        return make_fields(view, state, self.tools)

    def build(self, view: AskingView) -> None:
        """Put title, summary and fields in the column."""
        self.add_head(view)
        lay_out(self.column, view, self.fields)
        self.column.add_stretch()

    def add_head(self, view: AskingView) -> None:
        """Put the title in the column, and below it what has to be mended, once there is some."""
        self.title = asking_title(view)
        self.title.why_requested.connect(self.help_requested)
        self.title.set_why_visible(on=not self._is_beside)
        self.column.add(self.title)
        self.column.add(self.summary, 12)
        self.summary.clear()

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
        changes = read_fields(self.fields, self.tools.kept)
        if changes:
            self.tools.opened().typing.handed_over(changes)
            self.answered.emit(changes)

    def _on_typed(self, name: str) -> None:
        field = self.fields[name]
        if field.view.asks == "text":
            self._pause.typed()
        entry = field.entry() if field.is_touched() else None
        self.tools.opened().typing.typed(name, entry if isinstance(entry, str) else None)
        if self._mending is not None:
            self._mending.take_one_away(name)

    # ------------------------------------------------------------------------------- errors

    def may_go_on(self) -> bool:
        """Check everything on the page; say first what has to be mended."""
        self.commit()
        if self._mending is None or not self._mending.tell_all():
            return True
        self.column.to_top()
        return False

    def errors(self) -> dict[str, str]:
        """Return what is wrong on the page: question id → sentence."""
        return self._mending.errors() if self._mending is not None else {}

    def _on_jump(self, name: str) -> None:
        self.column.reveal(self.fields[name].block)
        self.fields[name].block.focus_control()

    # -------------------------------------------------------------------------- focus, panel

    def start(self) -> None:
        """Begin at the first field that has no answer yet."""
        self.column.to_top()
        first = first_open(self.fields)
        if first is not None:
            first.block.control_api().focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        name = field_around(self.fields, new)
        if name and name != self._focused:
            self._focused = name
            self.panel_changed.emit()

    def panel(self) -> tuple[Section, ...]:
        """Say why the field in focus is asked, which rule is behind it, and what not to do."""
        field = self.fields.get(self._focused)
        return () if field is None else why_sections(field.view.why)


def asking_title(view: AskingView) -> PageTitle:
    """Make the head of a page that asks; the way to the panel is hidden."""
    say = QCoreApplication.translate
    step = say("AskingPage", "Step {at} of {total}").format(at=view.at, total=view.of)
    eyebrow = (section_name(view.section), *((step,) if view.of > 1 else ()))
    return PageTitle(
        view.title, eyebrow=eyebrow, lead=view.lead, why=say("AskingPage", "Why we ask")
    )
