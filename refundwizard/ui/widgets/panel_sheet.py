"""The side panel as a sheet over the right of the page, for narrow windows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

SHEET: Final = 340
"""Width of the sheet, design px."""


class PanelSheet(QFrame):
    """Covers the right 340 design px of its host while open; Escape closes it."""

    closed = Signal()

    def __init__(self, host: QWidget, close_name: str) -> None:
        """Make a closed sheet over `host`; `close_name` names the cross."""
        super().__init__(host)
        self._host = host
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._panel: QWidget | None = None
        self._came_from: QWidget | None = None
        self._cross = IconButton("close", close_name)
        self._cross.clicked.connect(self.close_sheet)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(0, theme().px(8), theme().px(8), 0)
        line.addStretch(1)
        line.addWidget(self._cross)
        self._column.addLayout(line)
        host.installEventFilter(self)
        self.hide()

    def set_close_name(self, name: str) -> None:
        """Name the cross again, as after a change of language."""
        self._cross.set_name(name)

    def hold(self, panel: QWidget) -> None:
        """Take the panel that the sheet shows."""
        self._panel = panel
        self._column.addWidget(panel, 1)
        panel.show()

    def release(self) -> QWidget | None:
        """Give the panel back, to stand beside the content again."""
        panel, self._panel = self._panel, None
        if panel is not None:
            self._column.removeWidget(panel)
        return panel

    @property
    def is_open(self) -> bool:
        """Whether the sheet covers the page."""
        return not self.isHidden()

    def open(self) -> None:
        """Show the sheet and move the focus into it."""
        self._came_from = self.window().focusWidget()
        self._place()
        self.show()
        self.raise_()
        self._cross.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> None:
        """Hide the sheet and give the focus back."""
        if self.isHidden():
            return
        self.hide()
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def _place(self) -> None:
        host = self._host
        wide = min(theme().px(SHEET), host.width())
        self.setGeometry(host.width() - wide, 0, wide, host.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the host."""
        if event.type() == QEvent.Type.Resize and self.is_open:
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
            return
        super().keyPressEvent(event)
