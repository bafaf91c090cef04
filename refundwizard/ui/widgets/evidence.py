"""What is to be shown, what shows it, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.chips import NumberBadge
from refundwizard.ui.widgets.icon_view import IconView
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.status_row import two_lines
from refundwizard.ui.widgets.step_number import StepNumber

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refundwizard.ui.widgets.buttons import Kind

ClaimState = Literal["enough", "weak", "missing"]

_ICONS: Final = {
    "enough": ("done", "safe"),
    "weak": ("weak", "soon"),
    "missing": ("gap", "overdue"),
}


@dataclass(frozen=True, slots=True)
class Claim:
    """Something to show: its words, what is there or lacking, and the exhibits' numbers.

    ``steps`` say how to record it; ``button`` opens them, loud where it ``is_first``. ``after``
    stands below them.
    """

    id: str
    state: ClaimState
    title: str
    note: str = ""
    badges: tuple[str, ...] = ()
    button: str = ""
    steps: tuple[str, ...] = ()
    after: str = ""
    is_first: bool = False


def paint_segment(painter: QPainter, rect: QRectF, state: ClaimState) -> None:
    """Paint solid, hatched, or hollow and dashed."""
    if state == "enough":
        draw.box(painter, rect, draw.Box("safe", "", 3))
    elif state == "missing":
        draw.box(painter, rect, draw.Box("", "overdue", 3, dashed=True))
    else:
        _hatch(painter, rect)


def _hatch(painter: QPainter, rect: QRectF) -> None:
    draw.box(painter, rect, draw.Box("soon_bg", "", 3))
    painter.save()
    shape = QPainterPath()
    shape.addRoundedRect(rect, theme().px(3), theme().px(3))
    painter.setClipPath(shape)
    painter.setPen(QPen(theme().color("soon"), 2))
    step = theme().px(8)
    x = rect.left() - rect.height()
    while x < rect.right():
        painter.drawLine(
            QRectF(x, rect.y(), rect.height(), rect.height()).bottomLeft(),
            QRectF(x, rect.y(), rect.height(), rect.height()).topRight(),
        )
        x += step
    painter.restore()
    draw.box(painter, rect, draw.Box("", "soon", 3))


class _Bar(QWidget):
    """The segments."""

    def __init__(self, states: Sequence[ClaimState]) -> None:
        super().__init__()
        self._states = tuple(states)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Ask for 12 design px of height."""
        return QSize(theme().px(200), theme().px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint one segment for each thing to show."""
        del event
        if not self._states:
            return
        painter = QPainter(self)
        gap, count = theme().px(4), len(self._states)
        wide = (self.width() - gap * (count - 1)) / count
        for i, state in enumerate(self._states):
            left = round(i * (wide + gap))
            right = round(i * (wide + gap) + wide)
            paint_segment(painter, QRectF(left, 0, right - left, self.height()), state)


class _Key(QWidget):
    """A small segment and what it counts."""

    def __init__(self, state: ClaimState, words: str) -> None:
        super().__init__()
        self._state = state
        line = QHBoxLayout(self)
        line.setContentsMargins(theme().px(23), 0, 0, 0)
        line.addWidget(Paragraph(words, Role.HINT, "text"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the small segment."""
        del event
        scale = theme().px
        rect = QRectF(0, (self.height() - scale(10)) // 2, scale(16), scale(10))
        paint_segment(QPainter(self), rect, self._state)


class GapMeter(QWidget):
    """One segment per thing to show, and the counts under them."""

    def __init__(self, counts: tuple[int, int, int], words: tuple[str, str, str]) -> None:
        """Show how many are enough, weak and missing, each with its words."""
        super().__init__()
        states: tuple[ClaimState, ...] = ("enough", "weak", "missing")
        bar = _Bar([s for s, count in zip(states, counts, strict=True) for _ in range(count)])
        keys = QHBoxLayout()
        keys.setSpacing(theme().px(20))
        for state, text, count in zip(states, words, counts, strict=True):
            if count:
                keys.addWidget(_Key(state, text))
        keys.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(10))
        column.addWidget(bar)
        column.addLayout(keys)
        self.setAccessibleName("，".join(words))


class ClaimRow(QWidget):
    """State, words, and exhibits or one button, which opens the steps below."""

    action_requested = Signal(str, bool)
    """The claim and whether its steps are open now."""

    def __init__(self, claim: Claim, *, first: bool, last: bool) -> None:
        """Show `claim`; the ends of the card round its tinted ground."""
        super().__init__()
        self.claim = claim
        self._ends = (first, last)
        self.button: Button | None = None
        self.steps = _Steps(claim)
        self.steps.hide()
        scale = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(scale(16), scale(5), scale(16), scale(5))
        column.setSpacing(0)
        column.addLayout(self._make_line())
        column.addWidget(self.steps)
        self.setMinimumHeight(scale(53))

    def _make_line(self) -> QHBoxLayout:
        claim, scale = self.claim, theme().px
        icon, token = _ICONS[claim.state]
        title = Paragraph(claim.title, Role.BODY, "text")
        title.set_bold(bold=True if claim.state == "missing" else None)
        line = QHBoxLayout()
        line.setSpacing(scale(6))
        line.addWidget(IconView(icon, token, 20), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addSpacing(scale(6))
        line.addLayout(two_lines(title, Paragraph(claim.note, Role.HINT, "text2")), 1)
        for badge in claim.badges:
            line.addWidget(NumberBadge(badge), 0, Qt.AlignmentFlag.AlignVCenter)
        if claim.button:
            kind: Kind = "primary" if claim.is_first else "text"
            self.button = Button(claim.button, kind=kind, small=True)
            self.button.clicked.connect(self._toggle)
            self.button.setAccessibleName(f"{claim.button} {claim.title}")
            line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    def _toggle(self) -> None:
        self.set_open(on=self.steps.isHidden())
        self.action_requested.emit(self.claim.id, not self.steps.isHidden())

    def set_open(self, *, on: bool) -> None:
        """Show or hide the steps."""
        self.steps.setVisible(on)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the most urgent gap: one loud thing a page."""
        del event
        first, last = self._ends
        if self.claim.state != "missing" or not first or theme().tokens.contrast:
            return
        painter = QPainter(self)
        radius = theme().px(9)
        rect = QRectF(0, 0, self.width(), self.height())
        painter.setClipRect(rect)
        shape = rect.adjusted(0, 0, 0, 0 if last else radius)
        draw.box(painter, shape, draw.Box("overdue_bg", "", 9))


class _Steps(QWidget):
    """How to record it, step by step."""

    def __init__(self, claim: Claim) -> None:
        super().__init__()
        scale = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(scale(32), scale(8), 0, scale(8))
        column.setSpacing(scale(8))
        for number, words in enumerate(claim.steps, start=1):
            line = QHBoxLayout()
            line.setSpacing(scale(9))
            line.addWidget(StepNumber(number), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Paragraph(words, Role.HINT, "text"), 1)
            column.addLayout(line)
        if claim.after:
            column.addWidget(Paragraph(claim.after, Role.HINT, "text2"))


class EvidenceList(Card):
    """The claims, gaps first, in one card."""

    action_requested = Signal(str, bool)

    def __init__(self, claims: Sequence[Claim]) -> None:
        """Show `claims` in the order given."""
        super().__init__()
        self.rows: dict[str, ClaimRow] = {}
        for i, claim in enumerate(claims):
            row = ClaimRow(claim, first=i == 0, last=i == len(claims) - 1)
            row.action_requested.connect(self.action_requested)
            self.rows[claim.id] = row
            self.add_row(row)
