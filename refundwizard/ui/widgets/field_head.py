"""The words above a control: its label, and a hint or what is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.icon_view import IconView
from refundwizard.ui.widgets.paragraph import Paragraph


class FieldHead(QWidget):
    """Shows the hint only while there is no error."""

    def __init__(self, label: str, hint: str) -> None:
        """Show `label` in bold, and `hint` under it unless it is empty."""
        super().__init__()
        self._label = Paragraph(label, Role.LABEL, "text")
        self._hint = Paragraph(hint, Role.NOTE, "text3")
        self._message = Paragraph("", Role.NOTE, "overdue")
        self._icon = IconView("overdue", "overdue", 16)
        self._line = QWidget()
        self._message_line = QHBoxLayout(self._line)
        self._message_line.setContentsMargins(0, 0, 0, 0)
        self._message_line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._message_line.addWidget(self._message, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (self._label, self._hint, self._line):
            self._column.addWidget(part)
        self._line.hide()
        self._hint.setVisible(bool(hint))
        self._space()
        theme().changed.connect(self._space)

    def _space(self) -> None:
        self._message_line.setSpacing(theme().px(5))
        self._icon.setContentsMargins(0, theme().px(2), 0, 0)

    def set_error(self, text: str) -> None:
        """Show an error in place of the hint; "" takes it away."""
        self._message.setText(text)
        self._line.setVisible(bool(text))
        self._hint.setVisible(bool(self._hint.text()) and not text)

    def label(self) -> str:
        """Give the label."""
        return self._label.text()

    def hint(self) -> str:
        """Give the hint."""
        return self._hint.text()

    def height_at(self, width: int) -> int:
        """Say how many px high the words are at `width` px."""
        return self._column.heightForWidth(width)
