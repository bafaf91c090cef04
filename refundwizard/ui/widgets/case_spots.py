"""Where everything on a case's line of time stands: rows, lanes, and the heights they need.

All that takes time is done here, once for a width; painting only looks things up.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import Qt

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.case_lanes import lanes
from refundwizard.ui.widgets.chips import SMALL_PILL, PillKind, chip_width
from refundwizard.ui.widgets.text_block import TextBlock, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

SpotKind = Literal["entry", "today", "holiday", "month"]

NARROW: Final = 560
"""Below this width (design px) the day stands above the title, and lanes move together."""
LONG_GAP: Final = 7
"""From so many days on a gap is named, and the thread is dotted."""
_HEADER: Final = 44
_FOOT: Final = 14
_PILL_GAP: Final = 12
_LEAST: Final = 170
"""With less room for a title (design px) it is as narrow as in a narrow window."""
_NOTE_LINES: Final = 1.85
"""A note takes at most about so many lines; the whole of it is in the tip and is read aloud."""
_EDGE: Final = 18
_FIXED: Final = {"today": 44, "holiday": 36, "month": 44}


@dataclass(frozen=True, slots=True)
class Spot:
    """Something on the line: ``lane`` 0 to 2 (you, the other side, bodies), ``sign`` its shape.

    ``day`` is empty where the row above has the same day. ``counts`` of a folded month says how
    much each lane has; ``gap`` is in days, with its words.
    """

    id: str
    kind: SpotKind = "entry"
    sign: str = "fact"
    lane: int = 1
    title: str = ""
    note: str = ""
    day: str = ""
    clock: str = ""
    pill: tuple[PillKind, str] | None = None
    gap: int = 0
    gap_words: str = ""
    counts: tuple[int, int, int] = (0, 0, 0)
    is_open: bool = True
    is_coming: bool = False
    can_open: bool = True
    detail: str = ""

    @property
    def is_target(self) -> bool:
        """Whether it can be pointed at."""
        return self.kind in {"entry", "month"}


class Place(NamedTuple):
    """A spot's row in px: its top, the end of the gap above it, its bottom, its mark's middle."""

    spot: Spot
    top: float
    start: float
    bottom: float
    x: float
    y: float
    title: TextBlock | None
    note: TextBlock | None


class Spots:
    """All rows at one width (px)."""

    def __init__(self, spots: Sequence[Spot], width: int, names: tuple[str, ...] = ()) -> None:
        """Lay out `spots` from top to bottom, under the names of the lanes."""
        scale = theme().px
        self.width = width
        self.right = width - scale(_EDGE)
        laid = lanes(spots, names, is_narrow=False)
        pills = max(map(pill_width, spots), default=0)
        words = self.right - laid.text - pills - scale(_PILL_GAP)
        self.is_narrow = width < scale(NARROW) or words < scale(_LEAST)
        if self.is_narrow:
            laid = lanes(spots, names, is_narrow=True)
        self.lanes, self.text = laid
        self.header = scale(_HEADER)
        self.rows: list[Place] = []
        top: float = self.header
        for spot in spots:
            self.rows.append(self._place(spot, top))
            top = self.rows[-1].bottom
        self.height = math.ceil(top + scale(_FOOT))
        self._tops = [row.top for row in self.rows]

    def _place(self, spot: Spot, top: float) -> Place:
        start = top + gap_height(spot.gap)
        title = self._wrapped(spot)
        note = self._folded(spot)
        high = self._height(spot, title, note)
        x = self.lanes[1 if spot.kind == "month" else spot.lane]
        y = start + (self._first_line(spot) if spot.kind == "entry" else high / 2)
        return Place(spot, top, start, start + high, x, y, title, note)

    def _first_line(self, spot: Spot) -> float:
        line = theme().line(Role.BODY)
        day = theme().line(Role.SMALL) if self.is_narrow else 0
        return theme().px(9) + self.above_day(spot) + day + line / 2

    def above_day(self, spot: Spot) -> int:
        """Return the height (px) of a pill that has no room beside the day above the title."""
        if not self.is_narrow or spot.pill is None:
            return 0
        day = draw.text_width(f"{spot.day} {spot.clock}", Role.SMALL) + theme().px(_PILL_GAP)
        is_crowded = day + pill_width(spot) > self.right - self.text
        return theme().px(SMALL_PILL.height + 4) if is_crowded else 0

    def _height(self, spot: Spot, title: TextBlock | None, note: TextBlock | None) -> float:
        if spot.kind != "entry":
            return theme().px(_FIXED[spot.kind])
        line, small = theme().line(Role.BODY), theme().line(Role.SMALL)
        high = title.height if title is not None else line
        high += small * ((note.count if note is not None else bool(spot.note)) + self.is_narrow)
        high += self.above_day(spot)
        if spot.day and spot.clock and not self.is_narrow:
            high = max(high, line + small)
        return 2 * theme().px(9) + high

    def title_room(self, spot: Spot) -> float:
        """Return the width (px) there is for a title."""
        is_beside = spot.pill is not None and not self.is_narrow
        pill = pill_width(spot) + theme().px(_PILL_GAP) if is_beside else 0
        return max(self.right - self.text - pill, theme().px(60))

    def _wrapped(self, spot: Spot) -> TextBlock | None:
        """Return a title that needs several lines; most do not, and are quick to write."""
        if spot.kind != "entry":
            return None
        room, bold = self.title_room(spot), spot.is_coming
        if draw.text_width(spot.title, Role.BODY, bold=bold) <= room:
            return None
        return TextBlock(Words(spot.title, Role.BODY, bold=bold), room)

    def _folded(self, spot: Spot) -> TextBlock | None:
        """Return a note that needs two lines, shortened to those."""
        room = self.right - self.text
        if spot.kind != "entry" or draw.text_width(spot.note, Role.SMALL) <= room:
            return None
        most, right = room * _NOTE_LINES, Qt.TextElideMode.ElideRight
        words = theme().metrics(Role.SMALL).elidedText(spot.note, right, most)
        return TextBlock(Words(words, Role.SMALL), room)

    def between(self, top: float, bottom: float) -> range:
        """Return which rows lie at least partly between two heights (px)."""
        first = max(bisect_right(self._tops, top) - 1, 0)
        return range(first, bisect_right(self._tops, bottom))

    def at(self, y: float) -> int | None:
        """Return the row at a height that can be pointed at."""
        number = bisect_right(self._tops, y) - 1
        if not 0 <= number < len(self.rows):
            return None
        row = self.rows[number]
        return number if row.spot.is_target and row.start <= y < row.bottom else None

    def step(self, number: int | None, by: int) -> int | None:
        """Return the next row that can be pointed at, up (-1) or down (+1)."""
        start = (-1 if by > 0 else len(self.rows)) if number is None else number
        found = start + by
        while 0 <= found < len(self.rows):
            if self.rows[found].spot.is_target:
                return found
            found += by
        return number


def pill_width(spot: Spot) -> int:
    """Return the width (px) of a spot's pill."""
    if spot.pill is None:
        return 0
    kind, words = spot.pill
    return chip_width(words, SMALL_PILL, bold=kind != "neutral")


def gap_height(days: int) -> int:
    """Return how many px stand for days without anything: longer ones are pressed together."""
    if days <= 1:
        return theme().px(2 * max(days, 0))
    return theme().px(min(6 + 5 * math.log2(days), 44))
