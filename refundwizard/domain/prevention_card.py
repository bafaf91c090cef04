"""The card to print before buying: the risks found, what to ask, and what helps everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.document import CheckItem, Document, Heading, Notice, Paragraph, Quote
from refundwizard.domain.prevention import Flag, advice, flags
from refundwizard.domain.spoken import say
from refundwizard.domain.wording import articles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from refundwizard.domain.assessment import RuleResult
    from refundwizard.domain.document import Block
    from refundwizard.domain.pack import Pack, Words
    from refundwizard.domain.rules import Cite


def prevention_card(pack: Pack, text: str, as_of: datetime, words: Words) -> Document:
    """Return the card for the words of an offer; with no words it holds the general tips alone."""
    return Document(
        title=words("card.title"),
        subtitle=words("checklist.as_of", day=as_of.date().isoformat()),
        lang=words.lang,
        as_of=as_of,
        pack_id=pack.id,
        pack_version=pack.version,
        checked=pack.checked,
        foot=words("card.foot"),
        page_words=words("checklist.page", page="$page", pages="$pages"),
        blocks=(*_risks(pack, text.strip(), as_of, words), *_advice(pack, words)),
    )


def _risks(pack: Pack, text: str, as_of: datetime, words: Words) -> Iterator[Block]:
    if not text:
        return
    yield Quote(label=words("card.pasted"), text=text)
    found = flags(pack, text, as_of)
    if not found:
        yield Notice(text=words("card.none"))
        return
    yield Heading(text=words("card.risks"))
    for flag in found:
        yield _item(flag, words)
    yield Paragraph(text=words("card.no_verdict"), small=True)


def _item(flag: Flag, words: Words) -> CheckItem:
    joint = words("checklist.list_joint")
    name = words.get(f"prevention.{flag.id}.name", flag.id)
    ask = words.get(f"prevention.{flag.id}.ask")
    details = (
        words("card.matched", phrases=joint.join(flag.matched)),
        words.get(f"prevention.{flag.id}.reason"),
        words("card.ask", ask=ask) if ask else "",
    )
    return CheckItem(
        text=name,
        strong=name,
        details=tuple(line for line in details if line),
        source=joint.join(source for rule in flag.rules if (source := source_words(rule, words))),
    )


def source_words(rule: RuleResult, words: Words) -> str:
    """Return the places a rule is printed in, with its strength."""
    places = words("checklist.list_joint").join(_place(cite, words) for cite in rule.cites)
    strength = words.get(f"strength.{rule.strength}", rule.strength)
    return words("card.source", places=places, strength=strength) if places else ""


def _place(cite: Cite, words: Words) -> str:
    title = words.get(f"sources.{cite.source}.title", cite.source)
    key = "letters.cite" if cite.article else "letters.cite_plain"
    return say(words, key, title, title=title, article=articles(words, cite.article))


def _advice(pack: Pack, words: Words) -> Iterator[Block]:
    for moment, names in advice(pack):
        yield Heading(text=words(f"card.{moment}"))
        for name in names:
            yield CheckItem(text=words.get(f"tips.{name}.text", name))
    yield Paragraph(text=words("card.limits"), small=True)
