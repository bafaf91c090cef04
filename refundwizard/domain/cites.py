"""Articles of one source, put together as a letter names them: in order, none of them twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLAIN: Final = re.compile(r"(\d+)(?:–(\d+))?$")
"""An article, or the first and last of several; “9（三）” is neither."""

JOINT: Final = "、"
"""Stands between articles as printed."""


def together(articles: Iterable[str]) -> str:
    """Return the articles of one source in the order of their numbers, as printed.

    What lies within a range that is named too is left out.
    """
    parts = list(dict.fromkeys(part for each in articles for part in each.split(JOINT) if part))
    ranges = [range_ for range_ in map(_range, parts) if len(range_) > 1]
    kept = [part for part in parts if not any(_is_within(part, each) for each in ranges)]
    return JOINT.join(sorted(kept, key=_first))


def _range(part: str) -> range:
    found = _PLAIN.match(part)
    if found is None:
        return range(0)
    first = int(found[1])
    return range(first, int(found[2] or first) + 1)


def _is_within(part: str, wide: range) -> bool:
    mine = _range(part)
    return 0 < len(mine) < len(wide) and mine[0] in wide and mine[-1] in wide


def _first(part: str) -> int:
    found = re.match(r"\d+", part)
    return int(found[0]) if found else 0
