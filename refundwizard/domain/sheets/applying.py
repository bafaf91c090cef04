"""Before applying: what goes into the form, what to have ready, and what to look at once more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.claims import asked_for
from refundwizard.domain.conditions import picked
from refundwizard.domain.document import Bullet, KeyValues, Notice, Pair, Paragraph
from refundwizard.domain.passages import dates
from refundwizard.domain.passages.brief import yuan
from refundwizard.domain.passages.head import said
from refundwizard.domain.passages.named import assertion
from refundwizard.domain.sheets.page import Item, Part, fitted, sheet
from refundwizard.domain.sheets.pieces import evidence_item, perishable_first, said_boxes, tips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.document import Block, Document
    from refundwizard.domain.passages.brief import Brief

_FORM: Final = ("kind", "reason", "amount", "proof", "read")
_AFTER: Final = ("screenshot", "written", "watch")


def before_applying(brief: Brief) -> Document:
    """Return the sheet to go through before a request is made."""
    say = brief.words
    parts = (
        Part(say("sheets.applying.form"), tuple(said_boxes(brief, "applying", _FORM, 0))),
        Part(say("sheets.applying.evidence"), tuple(_evidence(brief))),
        Part(say("sheets.applying.also"), tuple(tips(brief, "applying", 2))),
        Part(say("sheets.applying.after"), tuple(said_boxes(brief, "applying", _AFTER, 1))),
        Part(brief.say("section.donts"), tuple(_donts(brief))),
    )
    limits = Paragraph(text=say("sheets.limits"), small=True)
    blocks = fitted(brief, _head(brief), parts, (limits,))
    return sheet(brief, say("sheets.applying.title"), blocks)


def _head(brief: Brief) -> Iterator[Block]:
    text = assertion(brief)
    yield Paragraph(text=text, strong=text if brief.found.problem else "")
    rows = [Pair(key=key, value=value) for key, value in _facts(brief) if value]
    if rows:
        yield KeyValues(rows=tuple(rows))
    requests = brief.found.requests
    if requests is not None and requests.made:
        made, left = requests.made, requests.left
        yield Notice(text=brief.words("sheets.applying.requests", made=made, left=left))
    first = dates.nearest(brief)
    if first is not None:
        yield dates.date_box(brief, first)


def _facts(brief: Brief) -> Iterator[tuple[str, str]]:
    say, asked = brief.words, asked_for(brief.found.claims)
    platform = next(iter(sorted(picked(brief.case.answers.get("platform")))), "")
    yield say("sheets.applying.where"), say.get(f"platforms.{platform}.apply")
    yield say("shots.order"), said(brief, "order_no")
    yield say("sheets.applying.sum"), yuan(asked[1]) if asked else ""


def _evidence(brief: Brief) -> Iterator[Item]:
    for number, each in enumerate(perishable_first(brief)):
        yield evidence_item(brief, each, rank=1 if each.need == "must" else 3 + number // 4)


def _donts(brief: Brief) -> Iterator[Item]:
    for note in brief.found.donts:
        yield Item((Bullet(text=brief.tip(note.id)),), rank=2)
