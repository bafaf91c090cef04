"""Red lines and length limits of a draft. Warnings never block; the shopper decides."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from refundwizard.domain.correspondence import fold, found

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from refundwizard.domain.pack import RedLine

TOO_LONG: Final = "too_long"
EXCLAMATIONS: Final = "exclamations"


def length(text: str) -> int:
    """Return how many characters a destination counts; line breaks are not counted."""
    return len(text) - text.count("\n")


def warnings(
    text: str, limit: int, red_lines: Mapping[str, RedLine], quoted: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return what to mend in a draft: ``too_long``, ``exclamations``, ``<red line id>:<phrase>``.

    Args:
        text: the draft.
        limit: the destination's limit in characters.
        red_lines: the pack's red lines by id.
        quoted: the other side's own words, which may be repeated as they are.
    """
    own = text
    for part in quoted:
        own = own.replace(part, "") if part else own
    too_long = (TOO_LONG,) if length(text) > limit else ()
    return too_long + _crossed(own, tuple((line.id, line.phrases) for line in red_lines.values()))


@lru_cache(maxsize=64)
def _crossed(own: str, red_lines: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[str, ...]:
    """Return what a text of one's own crosses; most drafts stay the same from answer to answer."""
    folded = fold(own)
    hits = [EXCLAMATIONS] if "!" in folded else []
    for name, phrases in red_lines:
        hits.extend(f"{name}:{phrase}" for phrase in found(phrases, folded))
    return tuple(hits)
