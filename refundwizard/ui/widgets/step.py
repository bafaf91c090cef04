"""One step in the rail: where you are, what is done, and what is still locked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import set_tooltip
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.painted_button import PaintedButton
from refundwizard.ui.widgets.text_block import TextBlock, Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

StepState = Literal["done", "now", "todo", "lock"]

_TOKENS: Final = {"done": "safe", "now": "accent", "todo": "text2", "lock": "text3"}
_WIDTH: Final = 200
"""About how wide a step is in the rail (design px)."""
HEIGHTS: Final = (40, 36, 32)
"""How high a step is at least, and where all of them would not fit else (design px)."""


class Step(NamedTuple):
    """What a step shows.

    `word` stands at the right ("2/4"), `reason` says why it is locked, `icon` replaces the icon
    of the state, and `accessible` is the full name for screen readers.
    """

    id: str
    text: str
    state: StepState
    word: str = ""
    reason: str = ""
    icon: str = ""
    accessible: str = ""


class StepGroup(NamedTuple):
    """Steps under one small heading; "" for none."""

    title: str
    steps: tuple[Step, ...]


class StepButton(PaintedButton):
    """A step; 40 px high, less where it is tight, and more where its words wrap."""

    radius = 7

    def __init__(self, step: Step, *, narrow: bool = False, parent: QWidget | None = None) -> None:
        """Make the button of a step; `narrow` shows only its icon."""
        super().__init__(step.text, parent)
        self._narrow = narrow
        self._explained = False
        self._heights: dict[int, int] = {}
        self._least = HEIGHTS[0]
        self.setObjectName(f"step_{step.id}")
        self.set_step(step)

    def set_step(self, step: Step) -> None:
        """Show another state of the step."""
        self.step = step
        self._explained = False
        self.setText(step.text.replace("&", "&&"))
        self.setAccessibleName(step.accessible or step.text)
        self.setAccessibleDescription(step.reason)
        tip = step.text + (f"\n{step.reason}" if step.reason else "")
        set_tooltip(self, tip if self._narrow else step.reason)
        self._forget()

    def set_least(self, least: int) -> None:
        """Be one of `HEIGHTS` high where the words need no more."""
        if least != self._least:
            self._least = least
            self._forget()

    def height_at(self, least: int) -> int:
        """Give how many px it needs where it is to be `least` high."""
        return self._high(theme().px(_WIDTH), least)

    def _forget(self) -> None:
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def _on_theme_changed(self) -> None:
        self._heights.clear()
        super()._on_theme_changed()

    @property
    def is_locked(self) -> bool:
        """Whether the step cannot be opened yet."""
        return self.step.state == "lock"

    def explain(self) -> None:
        """Show under the words why the step is locked."""
        self._explained = bool(self.step.reason)
        self._forget()

    def _word_width(self) -> float:
        word = self.step.word
        return draw.text_width(word, Role.SMALL) + theme().px(8) if word else 0.0

    def _blocks(self, width: int) -> tuple[TextBlock, TextBlock | None]:
        room = width - theme().px(52) - self._word_width()
        bold = True if self.step.state == "now" else None
        main = TextBlock(Words(self.step.text, Role.BODY, bold), room)
        if not self._explained:
            return main, None
        return main, TextBlock(Words(self.step.reason, Role.SMALL), width - theme().px(52))

    def sizeHint(self) -> QSize:
        """A step is as high as its words are in the width of the rail."""
        width = theme().px(_WIDTH)
        return QSize(width, self.wanted_height(width))

    def minimumSizeHint(self) -> QSize:
        """The narrow rail needs room for an icon only."""
        wide = theme().px(30 if self._narrow else 80)
        return QSize(wide, self.wanted_height(theme().px(_WIDTH)))

    def wanted_height(self, width: int) -> int:
        """Give 40 px (32 where it is tight; 4 more narrow), or what wrapped words need."""
        if width not in self._heights:
            self._heights[width] = self._high(width, self._least)
        return self._heights[width]

    def _high(self, width: int, least: int) -> int:
        if self._narrow:
            return theme().px(least + 4)
        main, reason = self._blocks(width)
        high = main.height + (reason.height if reason else 0)
        return max(theme().px(least), high + theme().px(16 if least == HEIGHTS[0] else 10))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the step."""
        del event
        painter = QPainter(self)
        rect = self.rect().toRectF()
        if self.step.state == "now":
            draw.box(painter, rect, draw.Box("surface", "line", 7))
            self._paint_bar(painter)
        elif self.underMouse():
            draw.box(painter, rect, draw.Box("sunken", "", 7))
        name = self.step.icon or self.step.state
        token = _TOKENS[self.step.state]
        if self._narrow:
            left = round((self.width() - theme().px(20)) / 2)
            draw.icon_middle(painter, name, token, QPointF(left, self.height() / 2), 20)
            return
        left = theme().px(12)
        draw.icon_middle(painter, name, token, QPointF(left, self.height() / 2), 18)
        self._paint_words(painter)

    def _paint_bar(self, painter: QPainter) -> None:
        high = theme().px(20)
        top = (self.height() - high) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent"))
        painter.drawRoundedRect(QRectF(0, top, theme().px(3), high), 1.5, 1.5)

    def _paint_words(self, painter: QPainter) -> None:
        main, reason = self._blocks(self.width())
        high = main.height + (reason.height if reason else 0)
        top = (self.height() - high) // 2
        token = "text3" if self.is_locked else "text"
        main.paint(painter, QPointF(theme().px(40), top), token)
        if reason:
            reason.paint(painter, QPointF(theme().px(40), top + main.height), "text3")
        if self.step.word:
            token = "accent" if self.step.state == "now" else "text3"
            room = QRectF(0, top, self.width() - theme().px(12), main.height)
            draw.text(painter, room, self.step.word, draw.Ink(Role.SMALL, token, right=True))
