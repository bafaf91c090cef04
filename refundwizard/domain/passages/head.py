"""What every document of a case says of it: both sides, the goods, the sum paid, its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.answers import Money
from refundwizard.domain.answers import Words as Text
from refundwizard.domain.conditions import picked
from refundwizard.domain.document import Document
from refundwizard.domain.passages import unchanged
from refundwizard.domain.passages.brief import yuan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.domain.document import Block
    from refundwizard.domain.passages.brief import Brief


def framed(brief: Brief, title: str, blocks: Iterable[Block], foot: str = "") -> Document:
    """Return a document of a case: what it is of, when it was worked out, with which knowledge.

    ``foot`` stands on every page in place of the usual line; where there is a record of the
    exhibit files, its digest follows in short.
    """
    names = (said(brief, "seller_name"), said(brief, "item_name"))
    foot = foot or brief.say("foot")
    if brief.integrity is not None:
        digest = unchanged.foot(brief.words, brief.integrity)
        foot = brief.words("integrity.foot_line", foot=foot, digest=digest)
    return Document(
        title=title,
        subtitle=brief.joined((*names, as_of(brief))),
        lang=brief.words.lang,
        as_of=brief.found.as_of,
        pack_id=brief.pack.id,
        pack_version=brief.pack.version,
        checked=brief.pack.checked,
        foot=foot,
        page_words=brief.say("page", page="$page", pages="$pages"),
        blocks=tuple(blocks),
    )


def as_of(brief: Brief) -> str:
    """Return for which day everything was worked out."""
    return brief.say("as_of", day=brief.today.isoformat())


def said(brief: Brief, question: str) -> str:
    """Return an answer in the shopper's own words; nothing where there is none."""
    answer = brief.case.answers.get(question)
    return answer.text.strip() if isinstance(answer, Text) else ""


def other_side(brief: Brief) -> str:
    """Return the seller and the platform."""
    seller = said(brief, "seller_name")
    platform = brief.listed(
        brief.words.get(f"platforms.{each}.name", each)
        for each in sorted(picked(brief.case.answers.get("platform")))
    )
    if seller and platform:
        return brief.say("head.other_side_at", seller=seller, platform=platform)
    return seller or platform


def goods(brief: Brief) -> str:
    """Return what was bought, with the number of the order."""
    order = said(brief, "order_no")
    number = brief.say("head.order", number=order) if order else ""
    return brief.joined((said(brief, "item_name"), number))


def paid(brief: Brief) -> str:
    """Return what was paid, the freight apart."""
    price, freight = (brief.case.answers.get(each) for each in ("price_paid", "freight_paid"))
    if not isinstance(price, Money):
        return ""
    if isinstance(freight, Money) and freight.fen:
        return brief.say("head.paid_freight", price=yuan(price.fen), freight=yuan(freight.fen))
    return yuan(price.fen)
