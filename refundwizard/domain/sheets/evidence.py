"""The evidence list on one page: what is there, what is missing, and how to record it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.document import CheckItem, Paragraph
from refundwizard.domain.sheets.page import Item, Part, fitted, sheet
from refundwizard.domain.sheets.pieces import evidence_item, perishable_first, state_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.assessment import EvidenceResult
    from refundwizard.domain.document import Block, Document
    from refundwizard.domain.passages.brief import Brief


def evidence_sheet(brief: Brief) -> Document:
    """Return the evidence a case needs, what is missing first."""
    say = brief.words
    found = perishable_first(brief)
    missing = [each for each in found if state_of(each) in {"missing", "perishable"}]
    weak = [each for each in found if state_of(each) == "weak"]
    have = [each for each in found if each.state == "have"]
    head = Paragraph(
        text=say("sheets.evidence.count", have=len(have), weak=len(weak), missing=len(missing))
    )
    parts = (
        Part(say("sheets.evidence.to_get"), tuple(_items(brief, missing, 0))),
        Part(say("sheets.evidence.would_help"), tuple(_items(brief, weak, 1))),
        Part(say("sheets.evidence.there"), tuple(_items(brief, have, 1))),
        Part(say("sheets.evidence.unsorted"), tuple(_unsorted(brief))),
    )
    tail = Paragraph(text=say("sheets.evidence.keep"), small=True)
    blocks = fitted(brief, (head,), parts, (tail,))
    return sheet(brief, say("sheets.evidence.title"), blocks)


def _items(brief: Brief, found: list[EvidenceResult], rank: int) -> Iterator[Item]:
    for each in found:
        item = evidence_item(brief, each, rank)
        yield Item(tuple(_proving(brief, each, form) for form in item.forms), rank)


def _proving(brief: Brief, each: EvidenceResult, form: Block) -> Block:
    """Return a box that also says what the piece shows, where it has room for more anyway."""
    if not isinstance(form, CheckItem) or not form.details:
        return form
    proves = brief.words.get(f"proves.{each.proves}", each.proves)
    first = brief.words("sheets.evidence.proves", proves=proves)
    return form.model_copy(update={"details": (first, *form.details)})


def _unsorted(brief: Brief) -> Iterator[Item]:
    """Yield the exhibits that nobody filed under a kind yet."""
    for number, each in enumerate(brief.case.exhibits, start=1):
        if not each.serves:
            name = each.caption or next(iter(each.names), "")
            text = brief.words("sheets.evidence.exhibit", number=number, name=name)
            yield Item((CheckItem(text=text),), rank=2)
