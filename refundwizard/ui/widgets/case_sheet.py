"""The sheet a case's line of time is painted on: its size, its rows, what is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.case_paint import Hands
from refundwizard.ui.widgets.case_spots import Spot, Spots

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_SPOKEN: Final = "\n"


class CaseSheet(QWidget):
    """Lays out and paints; who looks at it is the business of `CaseTimeline`."""

    def __init__(self, spots: Sequence[Spot], lanes: tuple[str, str, str]) -> None:
        """Show `spots` under the names of the three `lanes`."""
        super().__init__()
        self._spots = tuple(spots)
        self._lanes = lanes
        self._layout: Spots | None = None
        self.hovered: int | None = None
        self.current: int | None = None
        self.has_ring = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self._on_theme_changed)

    def set_spoken(self, name: str, lines: Sequence[str]) -> None:
        """Set what is read aloud: a name, and all entries as lines."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(_SPOKEN.join(lines))

    def set_spots(self, spots: Sequence[Spot]) -> None:
        """Show other spots; the one that was marked stays marked if it is still there."""
        marked = self.marked
        self._spots = tuple(spots)
        self._layout, self.hovered = None, None
        ids = [spot.id for spot in self._spots]
        self.current = ids.index(marked.id) if marked and marked.id in ids else None
        self.updateGeometry()
        self.update()

    @property
    def marked(self) -> Spot | None:
        """The spot the keyboard stands on."""
        return None if self.current is None else self._spots[self.current]

    @property
    def spots(self) -> tuple[Spot, ...]:
        """What is shown, from top to bottom."""
        return self._spots

    def _on_theme_changed(self) -> None:
        self._layout = None
        self.updateGeometry()
        self.update()

    def laid_out(self, width: int) -> Spots:
        """Return the rows at a width (px), worked out once."""
        if self._layout is None or self._layout.width != width:
            self._layout = Spots(self._spots, width, self._lanes)
        return self._layout

    def hasHeightForWidth(self) -> bool:
        """Tell layouts to ask for the height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in px."""
        return self.laid_out(width).height

    def sizeHint(self) -> QSize:
        """Ask for the usual column."""
        width = theme().px(684)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Allow narrow columns."""
        return QSize(theme().px(260), theme().px(120))

    def rect_of(self, number: int) -> QRect:
        """Return where a row is painted."""
        row = self.laid_out(self.width()).rows[number]
        return QRect(0, round(row.top), self.width(), round(row.bottom - row.top) + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forget what the mouse pointed at."""
        super().resizeEvent(event)
        self.hovered = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are in sight."""
        laid = self.laid_out(self.width())
        hands = Hands(QPainter(self), laid, event.rect())
        hands.ground(self._lanes, self.height())
        if self.hovered is not None:
            hands.highlight(self.hovered)
        if self.current is not None and self.has_ring:
            hands.ring(self.current)
        hands.rows()

    def point_of(self, spot_id: str) -> QPoint:
        """Return the middle of a spot's row.

        Raises:
            StopIteration: it is not shown.
        """
        rows = self.laid_out(self.width()).rows
        row = next(row for row in rows if row.spot.id == spot_id)
        return QPoint(self.width() // 2, round((row.start + row.bottom) / 2))
