"""Cards: the white (or tinted) boxes that content lies in, and hairlines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

Tone = Literal[
    "plain", "soon", "overdue", "prov", "safe", "accent", "control", "dashed", "overdue_strong"
]

TONES: Final[dict[str, draw.Box]] = {
    "plain": draw.Box("surface", "line", 10),
    "soon": draw.Box("soon_bg", "soon_line", 10),
    "overdue": draw.Box("overdue_bg", "overdue_line", 10),
    "prov": draw.Box("surface", "prov_line", 10, dashed=True),
    "safe": draw.Box("safe_bg", "safe_line", 10),
    "accent": draw.Box("surface", "accent", 10, 2),
    "control": draw.Box("surface", "control", 10),
    "dashed": draw.Box("", "control", 10, dashed=True),
    "overdue_strong": draw.Box("surface", "overdue", 10, 2),
}


class Hairline(QWidget):
    """A horizontal line of one pixel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a line as wide as its layout."""
        super().__init__(parent)
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for one pixel."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        del event
        painter = QPainter(self)
        draw.hairline(painter, 0, self.width(), 0)


class Card(QWidget):
    """A rounded box with a column inside."""

    def __init__(
        self,
        *,
        tone: Tone = "plain",
        padding: tuple[int, int] = (14, 18),
        parent: QWidget | None = None,
    ) -> None:
        """Make a card.

        Args:
            tone: Ground and border.
            padding: Design px above and below, and at the sides, of what `add` adds.
            parent: Qt owner.
        """
        super().__init__(parent)
        self._tone = tone
        self._padding = padding
        self._rows = 0
        self.body = QVBoxLayout(self)
        self.body.setSpacing(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._pad()
        theme().changed.connect(self._on_theme_changed)

    def _pad(self) -> None:
        if self._rows:
            self.body.setContentsMargins(1, 1, 1, 1)
            return
        above, side = (theme().px(n) for n in self._padding)
        self.body.setContentsMargins(side, above, side, above)

    def _on_theme_changed(self) -> None:
        self._pad()
        self.update()

    def set_tone(self, tone: Tone) -> None:
        """Change ground and border."""
        self._tone = tone
        self.update()

    def add(self, widget: QWidget, gap: int = 0) -> None:
        """Add a widget at the bottom, `gap` design px below the last one."""
        if gap:
            self.body.addSpacing(theme().px(gap))
        self.body.addWidget(widget)

    def add_layout(self, layout: QLayout, gap: int = 0) -> None:
        """Add a layout at the bottom, `gap` design px below the last thing."""
        if gap:
            self.body.addSpacing(theme().px(gap))
        self.body.addLayout(layout)

    def add_row(self, widget: QWidget) -> None:
        """Add a row from edge to edge, a hairline above it unless it is the first."""
        if self._rows:
            self.body.addWidget(Hairline())
        self._rows += 1
        self._pad()
        self.body.addWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and border."""
        del event
        draw.box(QPainter(self), self.rect().toRectF(), TONES[self._tone])
