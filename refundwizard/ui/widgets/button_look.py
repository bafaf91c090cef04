"""How a push button looks in each state, and how large it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton


BARE: Final = {"link", "text", "quiet"}


class Face(NamedTuple):
    """The box behind the words (or none) and the token of the words."""

    box: draw.Box | None
    token: str


class Measures(NamedTuple):
    """Text role and weight; icon size in design px, gap and padding in px."""

    role: Role
    bold: bool
    icon: int
    gap: int
    pad: int

    @property
    def beside(self) -> int:
        """Width in px of an icon and the gap to the words."""
        return theme().px(self.icon) + self.gap


def measures(kind: str, *, small: bool) -> Measures:
    """Measure a kind of button at the current text size."""
    scale = theme().px
    pad = {"link": 0, "text": 0, "quiet": 4}.get(kind, 13 if small else 19)
    return Measures(
        role=Role.HINT if small or kind == "quiet" else Role.BODY,
        bold=kind == "primary",
        icon=16 if small else 18,
        gap=scale(6 if small or kind in BARE else 8),
        pad=scale(pad),
    )


def face(button: QAbstractButton, kind: str) -> Face:
    """Choose the look of `button` from its kind and state."""
    if not button.isEnabled():
        box = None if kind in BARE else draw.Box("sunken", "line", 8)
        return Face(box, "text3")
    if kind == "primary":
        fill = _by_state(button, ("accent", "accent_hover", "accent_press"))
        return Face(draw.Box(fill, "", 8), "on_accent")
    if kind == "plain":
        fill = _by_state(button, ("surface", "sunken", "rail"))
        return Face(draw.Box(fill, "control", 8), "text")
    if kind in {"link", "text"}:
        return Face(None, "accent")
    fill = _by_state(button, ("", "sunken", "rail"))
    return Face(draw.Box(fill, "", 6) if fill else None, "text2")


def _by_state(button: QAbstractButton, tokens: tuple[str, str, str]) -> str:
    rest, hover, press = tokens
    if button.isDown():
        return press
    return hover if button.underMouse() else rest
