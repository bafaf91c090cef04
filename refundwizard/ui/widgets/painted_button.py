"""The base of every row, step and tile we paint ourselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.focus_ring import RingHolder

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget


class PaintedButton(QAbstractButton):
    """A button with text, keyboard and screen reader support, but without a look.

    Subclasses paint, and answer `wanted_height` for a width.
    """

    radius: float = 9

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Make a focusable button that notices the mouse over it."""
        super().__init__(parent)
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._ring = RingHolder(self, self.radius)
        theme().changed.connect(self._on_theme_changed)

    @property
    def words(self) -> str:
        """The text without the doubled ampersands that stop Qt from making shortcuts."""
        return self.text().replace("&&", "&")

    def wanted_height(self, width: int) -> int:
        """Say how many px high the button is at `width` px."""
        raise NotImplementedError

    def wanted_width(self) -> int:
        """Say how many px wide the button would like to be."""
        return theme().px(160)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell layouts to ask for the height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in px at `width` px."""
        return self.wanted_height(width)

    def sizeHint(self) -> QSize:
        """Give the size the button would like."""
        width = self.wanted_width()
        return QSize(width, self.wanted_height(width))

    def minimumSizeHint(self) -> QSize:
        """Allow a narrow column."""
        width = min(self.wanted_width(), theme().px(80))
        return QSize(width, self.wanted_height(self.wanted_width()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring for keyboard focus."""
        self._ring.enter(event.reason())
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Drop the ring."""
        self._ring.leave(event.reason())
        super().focusOutEvent(event)
