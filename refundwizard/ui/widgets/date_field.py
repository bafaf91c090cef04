"""A date, typed as people say it or picked from a calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button, IconButton
from refundwizard.ui.widgets.calendar_popup import CalendarPopup
from refundwizard.ui.widgets.fields import ReadField

if TYPE_CHECKING:
    from refundwizard.ui.widgets.reading import Reader

_BUTTON = 32


class DateField(ReadField):
    """Text input with a calendar; an unclear entry offers its readings as buttons."""

    def __init__(
        self,
        read: Reader,
        *,
        today: date,
        placeholder: str = "",
        calendar_name: str = "",
        name: str = "",
    ) -> None:
        """Make a date field.

        Args:
            read: Understands what is typed; values are ISO dates where they are whole days.
            today: The day the calendar opens at while the field is empty.
            placeholder: Shown while empty.
            calendar_name: What the calendar button is called.
            name: What screen readers call the field.
        """
        super().__init__(read, placeholder=placeholder, name=name)
        self._today = today
        self._calendar_name = calendar_name
        self.edit.keep_right(_BUTTON)
        self.edit.installEventFilter(self)
        self.calendar_button = IconButton("clock", calendar_name, size=_BUTTON, parent=self.edit)
        self.calendar_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.calendar_button.clicked.connect(self.open_calendar)
        self._choices = QWidget()
        self._choice_row = QHBoxLayout(self._choices)
        self._choices.hide()
        self.column.addWidget(self._choices)
        theme().changed.connect(self._place_button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the calendar button at the right."""
        super().resizeEvent(event)
        self._place_button()

    def _place_button(self) -> None:
        edge = theme().px(_BUTTON)
        self.calendar_button.resize(edge, edge)
        left = self.edit.width() - edge - theme().px(5)
        self.calendar_button.move(left, (self.edit.height() - edge) // 2)

    def _tell(self) -> None:
        super()._tell()
        self._offer()

    def _offer(self) -> None:
        while (item := self._choice_row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        several = self._readings if len(self._readings) > 1 else ()
        self._choice_row.setContentsMargins(0, theme().px(6), 0, 0)
        self._choice_row.setSpacing(theme().px(8))
        for reading in several:
            button = Button(reading.echo, small=True)
            button.clicked.connect(lambda _on=False, tidy=reading.tidy: self._take(tidy))
            self._choice_row.addWidget(button)
        self._choice_row.addStretch(1)
        self._choices.setVisible(bool(several))

    def _take(self, text: str) -> None:
        self.edit.setText(text)
        self._committed = text
        self._understand()
        self.changed.emit()

    def _day(self) -> date:
        try:
            return date.fromisoformat(self.value() or "")
        except ValueError:
            return self._today

    def open_calendar(self) -> None:
        """Show the month under the field."""
        popup = CalendarPopup(self.edit, self._day(), self._calendar_name)
        popup.picked.connect(self._on_picked)
        popup.open_below(self.edit)

    def _on_picked(self, day: QDate) -> None:
        self._take(date(day.year(), day.month(), day.day()).isoformat())
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the calendar by F4 or Alt+Down."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            alt_down = (
                event.key() == Qt.Key.Key_Down
                and event.modifiers() & Qt.KeyboardModifier.AltModifier
            )
            if event.key() == Qt.Key.Key_F4 or alt_down:
                self.open_calendar()
                return True
        return super().eventFilter(watched, event)
