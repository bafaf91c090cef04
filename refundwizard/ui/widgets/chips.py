"""Chips for the strength of a rule and pills for time; colour, shape, icon and word together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import Label
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Strength = Literal["statute", "judicial", "regulation", "platform", "tip", "unverified"]
PillKind = Literal["safe", "soon", "today", "overdue", "prov", "neutral"]

_ROUND: Final = 99


class Look(NamedTuple):
    """How one kind of chip is drawn: text token, icon, and the box around it."""

    token: str
    icon: str
    box: draw.Box


STRENGTHS: Final[dict[str, Look]] = {
    "statute": Look("on_accent", "statute", draw.Box("statute", "", 4)),
    "judicial": Look("on_accent", "judicial", draw.Box("judicial", "", 4)),
    "regulation": Look("regulation", "regulation", draw.Box("regulation_bg", "regulation", 4)),
    "platform": Look("platform", "platform", draw.Box("surface", "platform", _ROUND)),
    "tip": Look("tip", "tip", draw.Box("tip_bg", "", _ROUND)),
    "unverified": Look("unver", "unver", draw.Box("surface", "unver", 4, dashed=True)),
}
PILLS: Final[dict[str, Look]] = {
    "safe": Look("safe", "safe", draw.Box("safe_bg", "", 6)),
    "soon": Look("soon", "soon", draw.Box("soon_bg", "", 6)),
    "today": Look("on_accent", "now", draw.Box("soon", "", 6)),
    "overdue": Look("overdue", "overdue", draw.Box("overdue_bg", "", 6)),
    "prov": Look("prov", "prov", draw.Box("prov_bg", "prov_line", 6, dashed=True)),
    "neutral": Look("text2", "clock", draw.Box("sunken", "", 6)),
}


class Measure(NamedTuple):
    """Lengths (design px) of one size of chip."""

    height: int
    pad: int
    icon: int
    gap: int
    role: Role
    bold: bool


CHIP: Final = Measure(22, 8, 14, 4, Role.SMALL, bold=False)
PILL: Final = Measure(26, 9, 16, 5, Role.HINT, bold=True)
SMALL_PILL: Final = Measure(24, 9, 14, 5, Role.HINT, bold=True)


def chip_width(words: str, measure: Measure, *, bold: bool | None = None) -> int:
    """Measure a chip with `words` in px."""
    scale = theme().px
    heavy = measure.bold if bold is None else bold
    ends = 2 * scale(measure.pad) + scale(measure.icon) + scale(measure.gap)
    return round(draw.text_width(words, measure.role, bold=heavy) + 0.5) + ends


def paint_chip(painter: QPainter, rect: QRectF, words: str, look: Look, measure: Measure) -> None:
    """Paint a chip with ground, icon and words into `rect`."""
    draw.box(painter, rect, _framed(look.box))
    bold = measure.bold and look.icon != PILLS["neutral"].icon
    _paint_inside(painter, rect, words, look, (measure, theme().px(measure.pad), bold))


def _framed(style: draw.Box) -> draw.Box:
    """In high contrast soft grounds vanish, so a line in the text colour keeps the shape."""
    soft = style.fill.endswith("_bg") or style.fill == "sunken"
    if theme().tokens.contrast and soft and not style.border:
        return draw.Box(style.fill, style.fill.removesuffix("_bg").replace("sunken", "control"), 6)
    return style


def _paint_inside(
    painter: QPainter,
    rect: QRectF,
    words: str,
    look: Look,
    how: tuple[Measure, int, bool],
) -> None:
    measure, pad, bold = how
    left = rect.x() + pad
    middle = rect.center().y()
    draw.icon_middle(painter, look.icon, look.token, QPointF(round(left), middle), measure.icon)
    left += theme().px(measure.icon) + theme().px(measure.gap)
    space = QRectF(left, rect.y(), rect.right() - left, rect.height())
    draw.text(painter, space, words, draw.Ink(measure.role, look.token, bold=bold))


class StrengthChip(Label):
    """Says how strong a rule is: the more solid, the more it binds."""

    def __init__(self, kind: Strength, text: str, parent: QWidget | None = None) -> None:
        """Make a chip of `kind` with its word."""
        self._look = STRENGTHS[kind]
        super().__init__(text, CHIP.role, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, kind: Strength, text: str) -> None:
        """Show another kind."""
        self._look = STRENGTHS[kind]
        self.setText(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Give the size of the chip."""
        return QSize(chip_width(self.text(), CHIP), theme().px(CHIP.height))

    def minimumSizeHint(self) -> QSize:
        """A chip is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        del event
        paint_chip(QPainter(self), self.rect().toRectF(), self.text(), self._look, CHIP)


class Pill(Label):
    """Says how much time is left, or that a date is provisional."""

    def __init__(
        self, kind: PillKind, text: str, *, bare: bool = False, parent: QWidget | None = None
    ) -> None:
        """Make a pill; `bare` leaves out its ground (on a ground of the same colour)."""
        self._kind: PillKind = kind
        self._bare = bare
        super().__init__(text, PILL.role, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, kind: PillKind, text: str) -> None:
        """Show another state."""
        self._kind = kind
        self.setText(text)
        self.updateGeometry()

    @property
    def kind(self) -> PillKind:
        """Which state is shown."""
        return self._kind

    def _is_bold(self) -> bool:
        return self._kind != "neutral"

    def sizeHint(self) -> QSize:
        """Give the size of the pill."""
        width = chip_width(self.text(), PILL, bold=self._is_bold())
        if self._bare:
            return QSize(width - 2 * theme().px(PILL.pad), theme().line(PILL.role))
        return QSize(width, theme().px(PILL.height))

    def minimumSizeHint(self) -> QSize:
        """A pill is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill."""
        del event
        painter = QPainter(self)
        look = PILLS[self._kind]
        if self._bare:
            icon = "soon" if self._kind == "today" else look.icon
            token = "soon" if self._kind == "today" else look.token
            bare = Look(token, icon, look.box)
            how = (PILL, 0, self._is_bold())
            _paint_inside(painter, self.rect().toRectF(), self.text(), bare, how)
        else:
            paint_chip(painter, self.rect().toRectF(), self.text(), look, PILL)


class NumberBadge(Label):
    """The number of an exhibit in a small sunken box."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Make a badge such as "E1"."""
        super().__init__(text, Role.SMALL, "text2", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Give the size of the badge."""
        width = draw.text_width(self.text(), Role.SMALL) + 2 * theme().px(8)
        return QSize(round(max(width, theme().px(29))), theme().px(24))

    def minimumSizeHint(self) -> QSize:
        """A badge is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge."""
        del event
        painter = QPainter(self)
        draw.box(painter, self.rect().toRectF(), draw.Box("sunken", "line", 5))
        ink = draw.Ink(Role.SMALL, "text2", centre=True)
        draw.text(painter, self.rect().toRectF(), self.text(), ink)
