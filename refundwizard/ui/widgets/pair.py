"""Two equal blocks side by side that stack where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from refundwizard.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

NARROW = 600
"""Below this width (design px) the blocks stand one above the other."""


@runtime_checkable
class Headed(Protocol):
    """A block with a control below words; beside another one, both controls start level."""

    def head_height(self, width: int) -> int:
        """Say how many px above the control the words need in a block `width` px wide."""
        ...

    def set_spare(self, height: int) -> None:
        """Leave so many px more above the control than the words need."""
        ...


class Pair(QWidget):
    """Holds two or more blocks of equal width."""

    def __init__(
        self, *blocks: QWidget, gap: int = 20, narrow: int = NARROW, fill: bool = False
    ) -> None:
        """Put `blocks` side by side, `gap` design px apart.

        They stack below `narrow` design px; `fill` makes them equally high.
        """
        super().__init__()
        self._gap = gap
        self._narrow = narrow
        self._blocks = blocks
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        for block in blocks:
            if fill:
                self._line.addWidget(block, 1)
            else:
                self._line.addWidget(block, 1, Qt.AlignmentFlag.AlignTop)
        self._turn()
        theme().changed.connect(self._turn)

    def _turn(self) -> None:
        across = self.width() / theme().scale >= self._narrow
        way = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(way)
        self._line.setSpacing(theme().px(self._gap if across else 16))
        self._level(across=across)

    def _level(self, *, across: bool) -> None:
        """Let the controls of the blocks start at the same height, whatever stands above them."""
        headed = [block for block in self._blocks if isinstance(block, Headed)]
        if len(headed) < len(self._blocks) or not across:
            heads = [0] * len(headed)
        else:
            gaps = self._line.spacing() * (len(headed) - 1)
            width = (self.width() - gaps) // len(headed)
            heads = [block.head_height(width) for block in headed]
        for block, head in zip(headed, heads, strict=True):
            block.set_spare(max(heads) - head)

    def event(self, event: QEvent) -> bool:
        """Look again where the words above a control changed, as when an error came."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack or set side by side."""
        super().resizeEvent(event)
        self._turn()
