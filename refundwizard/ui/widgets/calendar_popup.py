"""A month to pick a day from, under the date field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from refundwizard.ui import icons
from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme

if TYPE_CHECKING:
    from datetime import date


class CalendarPopup(QFrame):
    """One month; picking a day closes it."""

    picked = Signal(QDate)

    def __init__(self, field: QWidget, shown: date, name: str) -> None:
        """Make a popup for `field` that shows the month of `shown` and is called `name`."""
        super().__init__(field, Qt.WindowType.Popup)
        self.setObjectName("calendar_frame")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.month = QCalendarWidget(self)
        self.month.setObjectName("calendar")
        self.month.setAccessibleName(name)
        self.month.setLocale(QLocale(theme().lang))
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setGridVisible(False)
        header = QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        self.month.setVerticalHeaderFormat(header)
        self.month.setFont(theme().font(Role.HINT))
        self.month.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self._colour_days()
        self._draw_arrows()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.month)
        self.month.clicked.connect(self._on_picked)
        self.month.activated.connect(self._on_picked)
        self.resize(theme().px(300), theme().px(264))

    def _colour_days(self) -> None:
        look = QTextCharFormat()
        look.setForeground(theme().color("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(day, look)
        head = QTextCharFormat()
        head.setForeground(theme().color("text3"))
        head.setBackground(theme().color("surface"))
        self.month.setHeaderTextFormat(head)

    def _draw_arrows(self) -> None:
        colour = theme().color("text").name()
        for name, icon in (("qt_calendar_prevmonth", "back"), ("qt_calendar_nextmonth", "next")):
            button = self.month.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(icons.icon(icon, colour))

    def open_below(self, field: QWidget) -> None:
        """Show under `field`, right edges in line, and take the focus."""
        corner = field.mapToGlobal(QPoint(field.width() - self.width(), field.height() + 4))
        self.move(corner)
        self.show()
        self.month.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_picked(self, day: QDate) -> None:
        self.picked.emit(day)
        self.close()
