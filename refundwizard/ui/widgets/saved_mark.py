"""Says whether what was entered is on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import Label
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SAVING_DELAY: Final = 400
"""Milliseconds before a save in progress is mentioned at all."""

_ICON: Final = 18
_TEXT: Final = 23


class SavedMark(Label):
    """Saving, saved at a time, or not saved; only a failure is announced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty mark."""
        self._icon = ""
        self._timer = QTimer()
        super().__init__("", Role.HINT, "text3", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVING_DELAY)
        self._timer.timeout.connect(self._on_slow)

    def _show(self, icon: str, token: str, words: str) -> None:
        self._timer.stop()
        self._icon = icon
        self.setText(words)
        self.set_token(token)
        self.updateGeometry()
        self.update()

    def show_saving(self) -> None:
        """Mention the save if it is not over in 400 ms."""
        self._timer.start()

    def _on_slow(self) -> None:
        self._show("soon", "text3", self.tr("Saving"))

    def show_saved(self, time: str) -> None:
        """Say that everything is on the disk since `time`, such as "14:02"."""
        self._show("check", "safe", self.tr("Saved {time}").format(time=time))

    def show_failed(self, words: str) -> None:
        """Say why the save failed."""
        self._show("overdue", "overdue", words)
        self.setAccessibleName(words)

    def clear(self) -> None:
        """Say nothing."""
        self._show("", "text3", "")

    def sizeHint(self) -> QSize:
        """Ask for icon and words in one line."""
        words = round(draw.text_width(self.text(), Role.HINT) + 0.5)
        wide = words + theme().px(_TEXT) if self.text() else 0
        return QSize(wide, theme().line(Role.HINT))

    def minimumSizeHint(self) -> QSize:
        """Never cut the usual words; a long failure may be."""
        return QSize(min(theme().px(220), self.sizeHint().width()), theme().line(Role.HINT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon and words."""
        del event
        if not self._icon:
            return
        painter = QPainter(self)
        middle = self.height() / 2
        draw.icon_middle(painter, self._icon, self._token, QPointF(0, middle), _ICON)
        left = theme().px(_TEXT)
        room = QRectF(left, 0, self.width() - left, self.height())
        ink = draw.Ink(Role.HINT, self._token, elide=Qt.TextElideMode.ElideRight)
        draw.text(painter, room, self.text(), ink)
