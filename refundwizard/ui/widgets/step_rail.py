"""The step rail in its three forms: wide, narrow with icons, and one row with a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.rail_foot import RailFoot
from refundwizard.ui.widgets.step import Step, StepButton, StepGroup
from refundwizard.ui.widgets.step_list import StepList
from refundwizard.ui.widgets.step_scroll import StepScroll

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from refundwizard.ui.widgets.breakpoints import RailForm
    from refundwizard.ui.widgets.rail_card import RailDeadline
    from refundwizard.ui.widgets.rail_flyout import RailFlyout

__all__ = ["Step", "StepButton", "StepGroup", "StepRail"]


class StepRail(QFrame):
    """Says where the person is, and lets them jump."""

    step_requested = Signal(str)
    lock_refused = Signal(str)
    deadline_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty rail in its wide form."""
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._form: RailForm = "wide"
        self._groups: tuple[StepGroup, ...] = ()
        self._tail: tuple[Step, ...] = ()
        self._lines: tuple[str, ...] = ()
        self._foot: RailDeadline | None = None
        self._row_text = ""
        self._flyout: RailFlyout | None = None
        self._steps: StepList | None = None
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        theme().changed.connect(self._rebuild)

    def set_groups(self, groups: tuple[StepGroup, ...]) -> None:
        """Show these steps."""
        if groups == self._groups:
            return
        is_same = _outline(groups) == _outline(self._groups)
        self._groups = groups
        if is_same and self._steps is not None:
            self._steps.update_steps(groups)
        else:
            self._rebuild()

    def set_foot(self, deadline: RailDeadline | None) -> None:
        """Show the next deadline at the foot, or nothing."""
        if deadline != self._foot:
            self._foot = deadline
            self._rebuild()

    def set_tail(self, steps: tuple[Step, ...], lines: tuple[str, ...] = ()) -> None:
        """Show steps and small lines at the foot (home: trash, settings, versions)."""
        if (steps, lines) != (self._tail, self._lines):
            self._tail, self._lines = steps, lines
            self._rebuild()

    def set_form(self, form: RailForm) -> None:
        """Take the form of `breakpoints.rail_form`."""
        if form != self._form:
            self._form = form
            self._rebuild()

    @property
    def form(self) -> RailForm:
        """The form shown."""
        return self._form

    def set_row_text(self, text: str) -> None:
        """Set the words of the one-row form."""
        if text != self._row_text:
            self._row_text = text
            if self._form == "row":
                self._rebuild()

    def buttons(self) -> list[StepButton]:
        """Give the step buttons on the screen; none in the row form."""
        return self._steps.buttons() if self._steps else []

    def focus_current(self) -> None:
        """Put the focus on the step in progress (F6)."""
        current = self._steps.current() if self._steps else self._body
        if current is not None:
            current.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _rebuild(self) -> None:
        focused = [b.step.id for b in self.buttons() if b.hasFocus()]
        if self._body is not None:
            self._outer.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._steps = None
        self.setProperty("row", self._form == "row")
        self.style().unpolish(self)
        self.style().polish(self)
        self._body = None
        if self._groups:  # else there is more to come
            self._body = self._row() if self._form == "row" else self._column()
            self._outer.addWidget(self._body)
        for button in self.buttons():
            if button.step.id in focused:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _column(self) -> QWidget:
        narrow = self._form == "narrow"
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._steps = StepList(self._groups, narrow=narrow)
        self._steps.step_requested.connect(self.step_requested)
        self._steps.lock_refused.connect(self.lock_refused)
        column.addWidget(StepScroll(self._steps, narrow=narrow), 1)
        column.addWidget(self._foot_of(narrow=narrow))
        return body

    def _foot_of(self, *, narrow: bool) -> RailFoot:
        foot = RailFoot(self._tail, narrow=narrow)
        foot.step_requested.connect(self.step_requested)
        foot.lock_refused.connect(self.lock_refused)
        foot.deadline_requested.connect(self.deadline_requested)
        if not narrow:
            foot.add(self._lines, self._foot)
        return foot

    def _row(self) -> QWidget:
        from refundwizard.ui.widgets.rail_row import RailRow  # noqa: PLC0415 - rarely shown

        row = RailRow(self._row_text, self._groups, self._tail)
        row.step_requested.connect(self.step_requested)
        return row

    def expand(self, index: int = 0) -> None:
        """Open the narrow rail over the page."""
        from refundwizard.ui.widgets.rail_flyout import RailFlyout  # noqa: PLC0415 - on demand

        if self._form != "narrow" or self._flyout is not None:
            return
        self._flyout = RailFlyout(self, self._groups)
        self._flyout.step_requested.connect(self._on_flyout_step)
        self._flyout.lock_refused.connect(self.lock_refused)
        self._flyout.left.connect(self._on_flyout_left)
        self._flyout.open_at(index, Qt.FocusReason.TabFocusReason)

    def _on_flyout_step(self, step_id: str) -> None:
        if self._flyout is not None:
            self._flyout.close_up()
        self.step_requested.emit(step_id)

    def _on_flyout_left(self, by_key: bool) -> None:  # noqa: FBT001 - a signal's argument
        if by_key and self._body is not None:
            self._body.setFocus(Qt.FocusReason.OtherFocusReason)
            self.focusNextChild()
        self._flyout = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the icons opens the narrow rail."""
        super().mousePressEvent(event)
        self.expand()


def _outline(groups: tuple[StepGroup, ...]) -> list[tuple[str, list[str]]]:
    """Give titles and ids: while they stay, only the states differ."""
    return [(group.title, [step.id for step in group.steps]) for group in groups]
