"""Where the three lanes of a case's line of time stand, so that what is beside them has room."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.ui.widgets.case_spots import Spot

GUTTER: Final = 16
"""Room left of the days (design px)."""
TRACK: Final = 32
"""Width of a lane (design px)."""
BESIDE: Final = TRACK / 2 + 10
"""From the right end of a day to the middle of the first lane (design px)."""
_LANES: Final = (158, 206, 254)
_CLOSE_LANES: Final = (26, 58, 90)
_APART: Final = 8
"""Least room between the names of two lanes (design px)."""
_TEXT: Final = 38
_CLOSE_TEXT: Final = 32
"""From the last lane to the words."""


class Lanes(NamedTuple):
    """Middles of the lanes, and where the words beside them begin (px)."""

    at: tuple[int, int, int]
    text: int


def lanes(spots: Iterable[Spot], names: tuple[str, ...], *, is_narrow: bool) -> Lanes:
    """Place the lanes: further right and apart where days or names are long."""
    scale = theme().px
    first, *others = map(scale, _CLOSE_LANES if is_narrow else _LANES)
    halves = [draw.text_width(name, Role.SMALL, bold=True) / 2 for name in names] or [0.0]
    if is_narrow:
        first = max(first, round(halves[0]) + scale(_APART))
    else:
        first = max(first, round(_widest_day(spots)) + scale(GUTTER + BESIDE))
    step = max(
        [others[1] - others[0]] + [round(a + b) + scale(_APART) for a, b in pairwise(halves)]
    )
    last = first + 2 * step
    text = max(last + scale(_CLOSE_TEXT if is_narrow else _TEXT), round(last + halves[-1]))
    return Lanes((first, first + step, last), text)


def _widest_day(spots: Iterable[Spot]) -> float:
    """Return the width (px) of the widest words beside the lanes."""
    wanted: set[tuple[str, Role, bool]] = set()
    for spot in spots:
        wanted |= {(spot.day, Role.HINT, spot.is_coming), (spot.clock, Role.SMALL, False)}
        wanted.add((spot.gap_words, Role.SMALL, False))
    return max((draw.text_width(each, role, bold=bold) for each, role, bold in wanted), default=0)
