"""A short message at the bottom that can be undone; it waits while it has the focus."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from refundwizard.ui.announce import announce
from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.icon_view import IconView
from refundwizard.ui.widgets.painted_button import PaintedButton
from refundwizard.ui.widgets.paragraph import Paragraph

_WIDE: Final = 576
_MARGIN: Final = 24


class ToastButton(PaintedButton):
    """The bold word at the right of a toast."""

    radius = 6

    def __init__(self, text: str, icon: str) -> None:
        """Make a button with an icon before its word."""
        super().__init__(text)
        self._icon = icon

    def wanted_width(self) -> int:
        """Give the width of icon, word and padding."""
        words = round(draw.text_width(self.words, Role.LABEL) + 0.5)
        return words + theme().px(16 + (24 if self._icon else 0))

    def wanted_height(self, width: int) -> int:
        """Give 34 design px."""
        del width
        return theme().px(34)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon and word."""
        del event
        painter = QPainter(self)
        left = theme().px(8)
        if self._icon:
            at = QPointF(left, self.height() / 2)
            draw.icon_middle(painter, self._icon, "window", at, 18)
            left += theme().px(24)
        room = QRectF(left, 0, self.width() - left, self.height())
        draw.text(painter, room, self.words, draw.Ink(Role.LABEL, "window"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on Enter too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)


class Toast(QWidget):
    """Inverted, bottom centre of its host, for a few seconds."""

    action_requested = Signal()
    dismissed = Signal()

    def __init__(self, host: QWidget) -> None:
        """Make a hidden toast over `host`."""
        super().__init__(host)
        self._host = host
        self._button: ToastButton | None = None
        self._icon = IconView("trash", "window", 18)
        self._words = Paragraph("", Role.BODY, "window")
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)
        host.installEventFilter(self)
        theme().changed.connect(self._follow)
        self.hide()

    def show_message(
        self, text: str, *, icon: str = "trash", action: str = "", seconds: float = 8
    ) -> None:
        """Show `text`, with a button for `action` if there is one.

        Args:
            text: What happened.
            icon: Icon at the left.
            action: Word of the button at the right; "" for none.
            seconds: How long it stays.
        """
        self._words.setText(text)
        self._icon.set_icon(icon, "window")
        self._drop_button()
        if action:
            self._button = ToastButton(action, "undo")
            self._button.clicked.connect(self._on_action)
            self._button.installEventFilter(self)
            self._line.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(text)
        announce(self, text)
        self._space()
        self._timer.start(round(seconds * 1000))
        self.show()
        self.raise_()
        self._place()

    def _space(self) -> None:
        scale = theme().px
        self._line.setContentsMargins(scale(16), scale(6), scale(12), scale(6))
        self._line.setSpacing(scale(12))

    def _follow(self) -> None:
        """Follow the size of the text while it shows."""
        if not self.isHidden():
            self._space()
            self._place()

    def _drop_button(self) -> None:
        if self._button is not None:
            self._line.removeWidget(self._button)
            self._button.hide()
            self._button.deleteLater()
            self._button = None

    @property
    def text(self) -> str:
        """The message."""
        return self._words.text()

    @property
    def button(self) -> ToastButton | None:
        """The button, if there is one."""
        return self._button

    def _place(self) -> None:
        host = self._host
        margin = theme().px(_MARGIN)
        wide = min(theme().px(_WIDE), host.width() - 2 * margin)
        high = max(self._line.heightForWidth(wide), theme().px(46))
        top = host.height() - high - margin
        self.setGeometry((host.width() - wide) // 2, top, wide, high)

    def _on_action(self) -> None:
        self.dismiss()
        self.action_requested.emit()

    def _on_timeout(self) -> None:
        if self._button is not None and (self._button.hasFocus() or self.underMouse()):
            self._timer.start(1000)
            return
        self.dismiss()

    def dismiss(self) -> None:
        """Hide the toast."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            self.dismissed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the host."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Dismiss on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the inverted ground."""
        del event
        draw.box(QPainter(self), self.rect().toRectF(), draw.Box("text", "", 8))
