"""Values in a piece of text: numbers of orders, amounts, moments, lengths of time.

Each reader yields ``(from, to, value)``: where the value stands, and how a person would type it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

Hit = tuple[int, int, str]
"""Where a value begins and ends in the text, and the value as it would be typed."""
Reader = Callable[[str], Iterator[Hit]]

_NUMBER: Final = re.compile(r"(?<![A-Za-z0-9])[A-Z]{0,3}\d(?:[ -]?\d){9,29}(?!\d)")
_SIGNED: Final = re.compile(
    r"(?:[¥Y羊]|RMB|CNY) ?(\d{1,3}(?:,\d{3})+|\d{1,9})(?: ?\. ?(\d{1,2}))?(?![\d.])"
)
_YUAN: Final = re.compile(r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))? ?[元块]")
_PLAIN: Final = re.compile(r"(?<![\d.,A-Za-z])(\d{1,3}(?:,\d{3})+|\d{1,9})\.(\d{2})(?![\d.])")
_FULL: Final = re.compile(
    r"(20\d\d) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?"
    r"(?:[ T,]*(\d{1,2}) ?[:时] ?(\d{2})(?!\d)(?: ?[:分] ?(\d{2}))?)?"
)
_SHORT: Final = re.compile(
    r"(?<![\d./-])(\d{1,2})(?: ?月 ?|[-/])(\d{1,2}) ?日?[ ,]*(?:(\d{1,2}) ?: ?(\d{2}))(?!\d)"
)
_NEAR: Final = re.compile(r"(今天|昨天|前天) ?(\d{1,2}) ?: ?(\d{2})(?!\d)")
_CLOCK: Final = re.compile(r"(?:(\d{1,3}) ?天 ?)?(\d{1,3}):(\d{2}):(\d{2})(?!\d)")
_UNITS: Final = re.compile(
    r"(?<!\d)(?:(\d{1,3}) ?天)? ?(?:(\d{1,3}) ?(?:个?小时|时))? ?(?:(\d{1,2}) ?分钟?)?"
    r" ?(?:(\d{1,2}) ?秒)?"
)


def numbers(text: str) -> Iterator[Hit]:
    """Yield long numbers as an order has them, without the spaces a page groups them by."""
    for match in _NUMBER.finditer(text):
        yield match.start(), match.end(), match[0].replace(" ", "").replace("-", "")


def amounts(text: str) -> Iterator[Hit]:
    """Yield amounts in yuan: with a sign or a unit first, then bare ones with two decimals."""
    taken: list[tuple[int, int]] = []
    for pattern in (_SIGNED, _YUAN, _PLAIN):
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            fraction = (match[2] or "").ljust(2, "0")
            yield match.start(), match.end(), f"{match[1].replace(',', '')}.{fraction}"


def moments(text: str) -> Iterator[Hit]:
    """Yield days and moments; seconds are dropped, a clock time that was not read too."""
    for match in _FULL.finditer(text):
        year, month, day, hour, minute = match.groups()[:5]
        date = f"{year}-{int(month):02}-{int(day):02}"
        yield match.start(), match.end(), f"{date} {int(hour):02}:{minute}" if hour else date
    for match in _SHORT.finditer(text):
        yield match.start(), match.end(), f"{match[1]}-{match[2]} {int(match[3]):02}:{match[4]}"
    for match in _NEAR.finditer(text):
        yield match.start(), match.end(), f"{match[1]} {int(match[2]):02}:{match[3]}"


def spans(text: str) -> Iterator[Hit]:
    """Yield lengths of time in minutes' words; seconds are dropped, on the safe side."""
    for pattern in (_CLOCK, _UNITS):
        for match in pattern.finditer(text):
            days, hours, minutes = (int(each or 0) for each in match.groups()[:3])
            if any(match.groups()):
                yield match.start(), match.end(), f"{days}天{hours}小时{minutes}分"


READERS: Final[dict[str, Reader]] = {
    "number": numbers,
    "money": amounts,
    "moment": moments,
    "span": spans,
}
