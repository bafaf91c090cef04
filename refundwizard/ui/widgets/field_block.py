"""A field with its label, hint, echo and error, in the order people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.choice_list import ChoiceList
from refundwizard.ui.widgets.field_head import FieldHead
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from refundwizard.ui.widgets.reading import Control


class FieldBlock(QWidget):
    """Label, hint or error, control, echo, and perhaps "I do not remember"."""

    unsure_toggled = Signal(bool)

    def __init__(
        self,
        label: str,
        control: QWidget,
        *,
        hint: str = "",
        unsure: str = "",
    ) -> None:
        """Put words around `control`, which also offers what `Control` asks for.

        Args:
            label: The question, bold.
            control: One of the kit's fields or a `ChoiceList`.
            hint: A line under the label.
            unsure: Words of the small tick row for "not sure"; "" for none.
        """
        super().__init__()
        self.control = control
        self._error = ""
        self._spare = 0
        self._head = FieldHead(label, hint)
        self._echo = Paragraph("", Role.NOTE, "text2")
        self._unsure = TickBox(unsure)
        self._unsure.toggled.connect(self._on_unsure)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._build()
        self._retheme()
        theme().changed.connect(self._retheme)
        echo = getattr(control, "echo_changed", None)
        if echo is not None:
            echo.connect(self.set_echo)
        self.control_api().focus_target().setAccessibleDescription(hint)
        self._name_control(label)

    def _name_control(self, label: str) -> None:
        target = self.control_api().focus_target()
        if hasattr(self.control, "set_name"):
            target.setAccessibleName(label)
        else:
            self.control.setAccessibleName(label)

    def control_api(self) -> Control:
        """Give the control as the protocol it follows."""
        control: Control = self.control  # type: ignore[assignment]
        return control

    def _build(self) -> None:
        self._gap = QVBoxLayout()
        self._gap.addWidget(self.control)
        self._below = QVBoxLayout()
        self._below.addWidget(self._echo)
        self._tick_gap = QVBoxLayout()
        self._tick_gap.addWidget(self._unsure)
        self._column.addWidget(self._head)
        for layout in (self._gap, self._below, self._tick_gap):
            self._column.addLayout(layout)
        self._echo.hide()
        self._unsure.setVisible(bool(self._unsure.words))

    def _retheme(self) -> None:
        scale = theme().px
        self._column.setContentsMargins(scale(17) if self._error else 0, 0, 0, 0)
        self._gap.setContentsMargins(0, self._gap_height() + self._spare, 0, 0)
        self._below.setContentsMargins(0, scale(6) if self._echo.isVisibleTo(self) else 0, 0, 0)
        self._tick_gap.setContentsMargins(0, scale(6) if self._unsure.words else 0, 0, 0)
        self.update()

    def _gap_height(self) -> int:
        return theme().px(8 if isinstance(self.control, ChoiceList) else 6)

    def head_height(self, width: int) -> int:
        """Say how many px label and hint (or error) need in a block `width` px wide."""
        room = width - self._column.contentsMargins().left()
        return self._head.height_at(room) + self._gap_height()

    def set_spare(self, height: int) -> None:
        """Leave so many px more above the control, to be level with a block beside this one."""
        if height != self._spare:
            self._spare = height
            self._retheme()

    def set_echo(self, text: str) -> None:
        """Show what was understood, or any note, under the control."""
        self._echo.setText(text)
        self._echo.setVisible(bool(text))
        self._retheme()

    def echo(self) -> str:
        """Give the words under the control."""
        return self._echo.text()

    def set_error(self, text: str) -> None:
        """Show an error above the control; "" takes it away. The entry stays as it is."""
        self._error = text
        self._head.set_error(text)
        self.control_api().set_invalid(on=bool(text))
        described = text or self._head.hint()
        self.control_api().focus_target().setAccessibleDescription(described)
        self._retheme()

    def error(self) -> str:
        """Give the error shown, or ""."""
        return self._error

    def label(self) -> str:
        """Give the label."""
        return self._head.label()

    def focus_control(self) -> None:
        """Move the focus into the control, ring and all."""
        self.control_api().focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def is_unsure(self) -> bool:
        """Say whether "not sure" is ticked."""
        return self._unsure.isChecked()

    def set_unsure(self, *, on: bool) -> None:
        """Tick or untick "not sure" without a signal."""
        self._unsure.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self._unsure.setChecked(on)
        self._unsure.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self.control.setEnabled(not on)

    def _on_unsure(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.control.setEnabled(not on)
        self.unsure_toggled.emit(on)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar at the left of a field with an error."""
        del event
        if not self._error:
            return
        painter = QPainter(self)
        bottom = self.control.mapTo(self, self.control.rect().bottomLeft()).y() + 1
        painter.fillRect(QRectF(QPointF(0, 0), QPointF(3, bottom)), theme().color("overdue"))
