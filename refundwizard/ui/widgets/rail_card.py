"""The card at the foot of the rail: the next deadline, always in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.chips import PILLS, PillKind
from refundwizard.ui.widgets.painted_button import PaintedButton
from refundwizard.ui.widgets.text_block import TextBlock, Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class RailDeadline(NamedTuple):
    """The words of the card: caption, what to do, until when, and the time left."""

    caption: str
    title: str
    when: str
    pill_kind: PillKind
    pill_text: str


class RailCard(PaintedButton):
    """Shows one deadline; a click asks for the deadlines page."""

    radius = 9

    def __init__(self, deadline: RailDeadline, parent: QWidget | None = None) -> None:
        """Make the card of `deadline`."""
        super().__init__(deadline.title, parent)
        self._deadline = deadline
        words = (deadline.caption, deadline.title, deadline.when, deadline.pill_text)
        self.setAccessibleName("，".join(word for word in words if word))

    def _blocks(self, width: int) -> list[tuple[TextBlock, str]]:
        room = width - theme().px(26)
        shown = self._deadline
        return [
            (TextBlock(Words(shown.caption, Role.SMALL), room), "text3"),
            (TextBlock(Words(shown.title, Role.LABEL), room), "text"),
            (TextBlock(Words(shown.when, Role.NOTE), room), "text2"),
        ]

    def wanted_height(self, width: int) -> int:
        """Give the height of four lines, or more where words wrap."""
        lines = sum(block.height for block, _ in self._blocks(width))
        pill = theme().line(Role.NOTE) if self._deadline.pill_text else 0
        return lines + pill + theme().px(22)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        del event
        painter = QPainter(self)
        fill = "sunken" if self.underMouse() else "surface"
        draw.box(painter, self.rect().toRectF(), draw.Box(fill, "line", 9))
        left, y = theme().px(13), theme().px(11)
        for block, token in self._blocks(self.width()):
            block.paint(painter, QPointF(left, y), token)
            y += block.height
        self._paint_left(painter, left, y)

    def _paint_left(self, painter: QPainter, left: int, y: int) -> None:
        if not self._deadline.pill_text:
            return
        look = PILLS[self._deadline.pill_kind]
        solid = self._deadline.pill_kind == "today"
        token, name = ("soon", "soon") if solid else (look.token, look.icon)
        line = theme().line(Role.NOTE)
        draw.icon_middle(painter, name, token, QPointF(left, y + line / 2), 16)
        x = left + theme().px(16 + 4)
        bold = self._deadline.pill_kind != "neutral"
        ink = draw.Ink(Role.HINT, token, bold=bold)
        draw.text(painter, QRectF(x, y, self.width() - x, line), self._deadline.pill_text, ink)
