"""The points in dispute: what the other side says, what the shopper says, and what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Words as Text
from refundwizard.domain.correspondence import hits_in
from refundwizard.domain.document import Heading, KeyValues, Pair, Quote
from refundwizard.domain.passages.chronology import exhibits_of
from refundwizard.domain.passages.exhibits import numbers
from refundwizard.domain.passages.rules import PRINTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.assessment import RebuttalResult
    from refundwizard.domain.document import Block
    from refundwizard.domain.passages.brief import Brief

_CITES: Final = 3
"""So many rules are named beside a point."""
_REPLIES: Final = ("E03", "E08")
"""Kinds of evidence a refusal stands in, where no message names its own proof."""


def disputes(brief: Brief) -> Iterator[Block]:
    """Yield each excuse the shopper answers, with the answer; nothing unconfirmed is asserted."""
    confirmed = [each for each in brief.found.rebuttals if each.state == "confirmed"]
    reply = brief.case.answers.get("merchant_reply")
    if confirmed and isinstance(reply, Text) and reply.text.strip():
        yield Quote(label=brief.words("dossier.reply"), text=reply.text.strip())
    for number, each in enumerate(confirmed, start=1):
        name = brief.words.get(f"rebuttals.{each.id}.name", each.id)
        yield Heading(level=2, text=brief.words("dossier.dispute", number=number, name=name))
        rows = [
            Pair(key=brief.words(f"dossier.dispute_{key}"), value=value)
            for key, value in _parts(brief, each)
            if value
        ]
        if rows:
            yield KeyValues(rows=tuple(rows))


def _parts(brief: Brief, each: RebuttalResult) -> Iterator[tuple[str, str]]:
    quotes = (brief.words("dossier.quoted", text=phrase) for phrase in each.matched)
    yield "theirs", brief.listed(quotes)
    yield "ours", brief.words.get(f"rebuttals.{each.id}.chat")
    sure = (rule for rule in each.rules if rule.strength in PRINTED)
    cites = [cite for rule in sure for cite in rule.cites[:1]]
    yield "rules", brief.listed(dict.fromkeys(brief.cite(cite) for cite in cites[:_CITES]))
    yield "proof", numbers(brief, _proof(brief, each))


def _proof(brief: Brief, each: RebuttalResult) -> tuple[int, ...]:
    """Return the exhibits the excuse stands in."""
    rebuttal = brief.pack.rebuttals.get(each.id)
    said = [one for one in brief.case.messages if one.direction == "in"]
    proofs = {one.proof for one in said if rebuttal is not None and hits_in(one.text, rebuttal)}
    pieces = enumerate(brief.case.exhibits, start=1)
    shown = tuple(number for number, one in pieces if one.id in proofs - {""})
    found = (exhibits_of(brief, kind) for kind in _REPLIES)
    return shown or next((some for some in found if some), ())
