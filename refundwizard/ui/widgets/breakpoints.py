"""Where the window changes its shape; widths are compared at 100 % text size."""

from __future__ import annotations

from typing import Final, Literal

RailForm = Literal["wide", "narrow", "row"]

THREE_COLUMNS: Final = 1180
WIDE_RAIL: Final = 940
TOP_ROW: Final = 620
ROW_SCALE: Final = 2.0
STEPS_FIT: Final = 700
LARGE: Final = 1800
UNLIMITED: Final = 16_777_215
"""What Qt takes for no limit to a size (px)."""


def rail_form(width: int, scale: float, height: int = 0) -> RailForm:
    """Choose the form of the step rail for a window `width` px wide and `height` px high.

    Nine steps and the deadline card need some height; a short window of middle width gets the
    narrow rail. At 200 % text it is always one row. A height of 0 means "enough".
    """
    room = width / scale
    if scale >= ROW_SCALE or room < TOP_ROW:
        return "row"
    short = 0 < height / scale < STEPS_FIT
    wide = room >= THREE_COLUMNS or (room >= WIDE_RAIL and not short)
    return "wide" if wide else "narrow"


def panel_beside(width: int, scale: float) -> bool:
    """Say whether the side panel stands beside the content (else it is a sheet)."""
    return width / scale >= THREE_COLUMNS


def rail_width(width: int, scale: float, height: int = 0) -> int:
    """Give the width of the rail in px for its form (the whole width for the row)."""
    form = rail_form(width, scale, height)
    if form == "row":
        return width
    wide = 264 if width / scale >= LARGE else 228
    return round((wide if form == "wide" else 64) * scale)


def panel_width(width: int, scale: float) -> int:
    """Give the width of the side panel (or of the sheet) in px."""
    if not panel_beside(width, scale):
        return min(round(340 * scale), width)
    return round((360 if width / scale >= LARGE else 300) * scale)


def column_width(width: int, scale: float) -> int:
    """Give the most the content column may be wide, in design px."""
    return 760 if width / scale >= LARGE else 684
