"""How an exhibit stands on paper: as one picture, as slices or pages in order, or in words."""

from __future__ import annotations

from typing import Final, Literal

from pydantic import Field

from refundwizard.domain.base import Frozen, Seq

Kind = Literal["picture", "slices", "pages", "none"]
Span = Literal["page", "half", "quarter"]

SMALL: Final = 900
"""Pixels on the longer edge up to which four pictures share a page, sharp at about 280 an inch."""
NARROW: Final = 1300
"""Pixels across up to which a screenshot is read at half the width of a page; phones have fewer."""


class Part(Frozen):
    """One picture of an exhibit: the name of its bytes, and its size in pixels as printed."""

    ref: str = Field(min_length=1)
    width: int = Field(gt=0)
    height: int = Field(gt=0)


class Printed(Frozen):
    """An exhibit on paper.

    ``why`` says in a code why there is no picture: ``unchecked`` where nobody looked for private
    data in it yet, ``attached`` for what no paper can show (films, sound), ``elsewhere`` where the
    format shows no pictures, ``no_file`` where only its existence was stated, otherwise why it
    cannot be decoded (see ``media.thumbnails``).
    ``is_masked`` tells that the copy with covered places stands there.
    """

    kind: Kind = "none"
    parts: Seq[Part] = ()
    why: str = ""
    is_masked: bool = False


NOT_PRINTED: Final = Printed(why="no_file")


def span_of(printed: Printed, part: Part) -> Span:
    """Return how much of a page a part takes: what has to be read large gets all of it."""
    if printed.kind == "pages":
        return "page"
    if printed.kind == "slices":
        return "half" if part.width <= NARROW else "page"
    return "quarter" if max(part.width, part.height) <= SMALL else "half"
