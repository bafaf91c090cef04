"""Single-line fields: plain text, search, and money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.widgets.line_edit import LineEdit
from refundwizard.ui.widgets.reading import Reading

if TYPE_CHECKING:
    from refundwizard.ui.widgets.reading import Reader

__all__ = ["LineField", "MoneyField", "Reading"]


class LineField(QWidget):
    """One line of plain text; `changed` comes on leaving, `edited` with each key."""

    changed = Signal()
    edited = Signal()
    echo_changed = Signal(str)

    def __init__(
        self,
        *,
        placeholder: str = "",
        max_length: int = 200,
        icon: str = "",
        sign: str = "",
        name: str = "",
    ) -> None:
        """Make a field.

        Args:
            placeholder: Shown while empty.
            max_length: Characters at most.
            icon: Icon inside at the left.
            sign: Sign inside at the left instead.
            name: What screen readers call the field.
        """
        super().__init__()
        self.edit = LineEdit(icon=icon, sign=sign)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setMaxLength(max_length)
        self.edit.setAccessibleName(name or placeholder)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(self._on_finished)
        self._committed = ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.edit)

    def raw(self) -> str:
        """Give exactly what stands in the field."""
        return self.edit.text()

    def set_raw(self, text: str) -> None:
        """Put `text` in the field without a `changed` signal."""
        self.edit.setText(text)
        self._committed = text
        self._understand()

    def set_invalid(self, *, on: bool) -> None:
        """Mark or unmark the field as wrong."""
        self.edit.set_invalid(on=on)

    def focus_target(self) -> LineEdit:
        """Give the input."""
        return self.edit

    def set_name(self, name: str) -> None:
        """Change what screen readers call the field."""
        self.edit.setAccessibleName(name)

    def _understand(self) -> None:
        """Hook: make sense of the text."""

    def _on_edited(self, _text: str) -> None:
        self._understand()
        self.edited.emit()

    def _on_finished(self) -> None:
        self._tidy()
        if self.edit.text() != self._committed:
            self._committed = self.edit.text()
            self.changed.emit()

    def _tidy(self) -> None:
        """Hook: rewrite the text when the person leaves the field."""


class ReadField(LineField):
    """A field whose text is understood by a reader from outside."""

    def __init__(
        self,
        read: Reader | None,
        *,
        placeholder: str = "",
        sign: str = "",
        name: str = "",
    ) -> None:
        """Make a field that understands its text with `read`."""
        self._read = read
        self._readings: tuple[Reading, ...] = ()
        super().__init__(placeholder=placeholder, max_length=60, sign=sign, name=name)

    def readings(self) -> tuple[Reading, ...]:
        """Give every way to understand what stands in the field."""
        return self._readings

    def value(self) -> str | None:
        """Give the value of the one reading, or None."""
        return self._readings[0].value if len(self._readings) == 1 else None

    def _understand(self) -> None:
        text = self.edit.text().strip()
        self._readings = self._read(text) if text and self._read is not None else ()
        self._tell()

    def _tell(self) -> None:
        self.echo_changed.emit(self._readings[0].echo if len(self._readings) == 1 else "")

    def reread(self) -> None:
        """Understand the text once more (the day or the language has changed)."""
        self._understand()


class MoneyField(ReadField):
    """An amount in yuan; tidied when the person leaves it."""

    def __init__(
        self, read: Reader | None = None, *, placeholder: str = "", name: str = ""
    ) -> None:
        """Make a money field that understands its text with `read`."""
        super().__init__(read, placeholder=placeholder, sign="¥", name=name)

    def _tidy(self) -> None:
        if len(self._readings) == 1:
            self.edit.setText(self._readings[0].tidy)
