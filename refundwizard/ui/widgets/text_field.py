"""Several lines of plain text; the field grows with them."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import Label
from refundwizard.ui.theme import theme

_NEARLY = 0.8


class PlainEdit(QPlainTextEdit):
    """A plain text editor that tells when it is left."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an editor in which Tab moves on."""
        super().__init__(parent)
        self.setObjectName("field")
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Report that the person went elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class TextField(QWidget):
    """Plain text over several lines, with a counter once it gets long."""

    changed = Signal()
    edited = Signal()
    echo_changed = Signal(str)

    def __init__(
        self,
        *,
        placeholder: str = "",
        limit: int | None = None,
        lines: tuple[int, int] = (4, 12),
        name: str = "",
    ) -> None:
        """Make a field.

        Args:
            placeholder: Shown while empty.
            limit: Characters wanted at most; more can be typed, the counter says so.
            lines: Least and most lines shown; beyond, the field scrolls.
            name: What screen readers call the field.
        """
        super().__init__()
        self._limit = limit
        self._lines = lines
        self._committed = ""
        self.edit = PlainEdit()
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(name or placeholder)
        self.edit.textChanged.connect(self._on_edited)
        self.edit.left.connect(self._on_left)
        self._counter = Label("", Role.SMALL, "text3")
        self._counter.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._counter.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.edit)
        column.addWidget(self._counter)
        self._retheme()
        theme().changed.connect(self._retheme)

    def _retheme(self) -> None:
        self.edit.setFont(theme().font(Role.OPTION))
        self._fit()

    def _fit(self) -> None:
        least, most = self._lines
        wanted = min(max(math.ceil(self.edit.document().size().height()), least), most)
        spacing = QFontMetricsF(self.edit.font()).lineSpacing()
        frame = 2 * (theme().px(6) + self.edit.document().documentMargin() + 1)
        self.edit.setFixedHeight(math.ceil(wanted * spacing + frame))

    def raw(self) -> str:
        """Give exactly what stands in the field."""
        return self.edit.toPlainText()

    def set_raw(self, text: str) -> None:
        """Put `text` in the field without signals."""
        self.edit.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.edit.setPlainText(text)
        self.edit.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._committed = text
        self._fit()
        self._count()

    def set_invalid(self, *, on: bool) -> None:
        """Mark or unmark the field as wrong."""
        self.edit.setProperty("invalid", on)
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def focus_target(self) -> PlainEdit:
        """Give the editor."""
        return self.edit

    def set_name(self, name: str) -> None:
        """Change what screen readers call the field."""
        self.edit.setAccessibleName(name)

    def _count(self) -> None:
        if self._limit is None:
            return
        length = len(self.raw())
        self._counter.setVisible(length >= self._limit * _NEARLY)
        self._counter.setText(f"{length} / {self._limit}")
        self._counter.set_token("overdue" if length > self._limit else "text3")

    def _on_edited(self) -> None:
        self._fit()
        self._count()
        self.edited.emit()

    def _on_left(self) -> None:
        if self.raw() != self._committed:
            self._committed = self.raw()
            self.changed.emit()
