"""Short facts on one line, parted by painted dots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import Label
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

GAP: Final = 19
"""From one part to the next (design px): the dot is in the middle."""


def paint_parts(painter: QPainter, rect: QRectF, parts: Sequence[str], ink: draw.Ink) -> float:
    """Write parts in one line, dots between; return where the last one ended."""
    x = rect.x()
    gap = theme().px(GAP)
    for i, part in enumerate(parts):
        if i:
            draw.dot(painter, QPointF(x + gap / 2, rect.center().y() + 1), ink.token)
            x += gap
        room = max(rect.right() - x, 0)
        draw.text(painter, QRectF(x, rect.y(), room, rect.height()), part, ink)
        x += draw.text_width(part, ink.role, bold=ink.bold)
    return x


def parts_width(parts: Sequence[str], role: Role, *, bold: bool | None = None) -> float:
    """Measure what `paint_parts` needs in one line."""
    gaps = theme().px(GAP) * max(len(parts) - 1, 0)
    return gaps + sum(draw.text_width(part, role, bold=bold) for part in parts)


class MetaLine(Label):
    """Parts such as title, article and date; wraps between parts when it must."""

    def __init__(
        self,
        parts: Sequence[str] = (),
        role: Role = Role.SMALL,
        token: str = "text3",
        *,
        bold: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make a line of `parts`."""
        self._parts: tuple[str, ...] = ()
        super().__init__("", role, token, bold=bold, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_parts(parts)

    def set_parts(self, parts: Sequence[str]) -> None:
        """Show other parts; empty ones are left out."""
        self._parts = tuple(part for part in parts if part)
        self.setText("，".join(self._parts))
        self.setAccessibleName(self.text())
        self.updateGeometry()

    def _rows(self, width: float) -> list[list[str]]:
        rows: list[list[str]] = [[]]
        for part in self._parts:
            joined = parts_width([*rows[-1], part], self.role, bold=self._bold)
            if rows[-1] and joined > width + 1:
                rows.append([])
            first, *rest = self._pieces(part, width)
            rows[-1].append(first)
            rows.extend([piece] for piece in rest)
        return rows

    def _pieces(self, part: str, width: float) -> list[str]:
        """Cut a part that is wider than the line, at a space where the words have spaces."""
        pieces = []
        while len(part) > 1 and self._wide(part) > width + 1:
            fit = len(part) - 1
            while fit > 1 and self._wide(part[:fit]) > width:
                fit -= 1
            space = part.rfind(" ", 1, fit + 1)
            fit = space if space > 0 else fit
            pieces.append(part[:fit].rstrip())
            part = part[fit:].lstrip()
        return [*pieces, part]

    def _wide(self, part: str) -> float:
        return draw.text_width(part, self.role, bold=self._bold)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts to ask for the height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in px at `width` px."""
        return len(self._rows(width)) * theme().line(self.role)

    def sizeHint(self) -> QSize:
        """Ask for everything in one line."""
        width = parts_width(self._parts, self.role, bold=self._bold)
        return QSize(round(width + 0.5), theme().line(self.role))

    def minimumSizeHint(self) -> QSize:
        """Allow the line to wrap."""
        return QSize(min(theme().px(40), self.sizeHint().width()), theme().line(self.role))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint parts and dots."""
        del event
        painter = QPainter(self)
        line = theme().line(self.role)
        ink = draw.Ink(self.role, self._token, bold=self._bold)
        for i, row in enumerate(self._rows(self.width())):
            paint_parts(painter, QRectF(0, i * line, self.width(), line), row, ink)
