"""Sending back: what to settle before, what to film, and what to keep afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import CheckItem, Paragraph
from refundwizard.domain.passages import dates
from refundwizard.domain.passages.head import said
from refundwizard.domain.sheets.page import Item, Part, fitted, sheet
from refundwizard.domain.sheets.pieces import capture, said_boxes, tips, to_fill

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.document import Block, Document
    from refundwizard.domain.passages.brief import Brief

SHOTS: Final = ("E05", "E14", "E08")
"""Kinds of evidence to record, in the order somebody comes to them."""
_BEFORE: Final = ("address", "agreed", "complete")
_AFTER: Final = ("number", "receipt", "track", "signed")
_FILL: Final = ("address", "courier", "waybill", "weight", "sent_on")
_BUYER_SHIPS: Final = "buyer_ship_back"


def sending_back(brief: Brief) -> Document:
    """Return the sheet for the table where the parcel is packed."""
    say = brief.words
    parts = (
        Part(say("sheets.sending.before"), tuple(_before(brief))),
        Part(say("sheets.sending.shots"), tuple(_shots(brief))),
        Part(say("sheets.sending.after"), tuple(said_boxes(brief, "sending", _AFTER, 0))),
        Part(say("shots.after"), tuple(_films(brief))),
    )
    limits = Paragraph(text=say("sheets.limits"), small=True)
    blocks = fitted(brief, _head(brief), parts, (limits,))
    return sheet(brief, say("sheets.sending.title"), blocks)


def _head(brief: Brief) -> Iterator[Block]:
    yield to_fill(brief, _FILL, ((brief.words("shots.order"), said(brief, "order_no")),))
    for each in brief.found.deadlines:
        if each.id == _BUYER_SHIPS and each.due.safe_by is not None and not each.done:
            yield dates.date_box(brief, each)


def _before(brief: Brief) -> Iterator[Item]:
    yield from said_boxes(brief, "sending", _BEFORE, 0)
    yield from tips(brief, "sending_back", 0)


def _shots(brief: Brief) -> Iterator[Item]:
    for kind in SHOTS:
        name = brief.words.get(f"evidence.{kind}.name", kind)
        steps = capture(brief, kind)
        if kind in brief.pack.evidence and steps:
            yield Item((CheckItem(text=name, strong=name, details=steps),), rank=1)


def _films(brief: Brief) -> Iterator[Item]:
    for name in ("original", "no_editing", "add"):
        yield Item((CheckItem(text=brief.words(f"shots.{name}")),), rank=2)
