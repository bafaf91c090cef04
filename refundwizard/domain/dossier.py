"""The dossier: everything a stranger needs to decide a case, with every claim's proof by number.

It is written for a platform's agent, a clerk or a judge's assistant, never addressed to the
shopper. Nothing is derived here, and nothing is said of the exhibits' files but whether they
changed since they were added.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from refundwizard.domain.document import (
    Bullet,
    Heading,
    KeyValues,
    PageBreak,
    Pair,
    Paragraph,
    Side,
    Table,
)
from refundwizard.domain.passages import (
    chronology,
    claimed,
    disputes,
    exhibits,
    head,
    rules,
    sheets,
    two_minutes,
    unchanged,
)
from refundwizard.domain.person import Person
from refundwizard.domain.rules import Cite
from refundwizard.domain.two_minutes import warnings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from refundwizard.domain.audience import Audience
    from refundwizard.domain.document import Block, Document
    from refundwizard.domain.passages.brief import Brief
    from refundwizard.domain.printed import Printed

_SIDES: tuple[Side, ...] = ("left", "right")
_FILED = frozenset({"self", "regulator", "court"})
"""Audiences that take a list of evidence only with name, day and number of copies."""
_NEW_PAGE = frozenset({"two_minutes", "chronology", "evidence", "exhibits", "files"})
"""Parts that begin on a page of their own."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A case, the shopper's particulars as the audience may see them, and how exhibits stand."""

    brief: Brief
    person: Person = field(default_factory=Person)
    prints: Mapping[str, Printed] = field(default_factory=dict)
    audience: Audience = "self"


def dossier(of: Dossier) -> Document:
    """Return the dossier of a case in the language of its words."""
    parts = [(name, tuple(blocks)) for name, blocks in _parts(of)]
    parts = [(name, blocks) for name, blocks in parts if blocks]
    words = of.brief.words
    body: list[Block] = [*_cover(of, [name for name, _blocks in parts])]
    for name, blocks in parts:
        if name in _NEW_PAGE:
            body.append(PageBreak())
        body.append(Heading(text=words(f"dossier.part_{name}"), anchor=f"part-{name}"))
        body += blocks
    made = head.framed(of.brief, words("dossier.title"), body, words("dossier.foot"))
    return made.model_copy(update={"is_book": True})


def _parts(of: Dossier) -> Iterator[tuple[str, Iterable[Block]]]:
    brief = of.brief
    yield "two_minutes", two_minutes.two_minutes(brief, of.person, has_pages=True)
    yield "chronology", chronology.chronology(brief)
    yield "claims", claimed.claimed(brief)
    yield "disputes", disputes.disputes(brief)
    yield "rules", _rules(brief)
    yield "evidence", _evidence(of)
    yield "exhibits", sheets.sheets(brief, of.prints)
    yield "files", _files(brief)


def _cover(of: Dossier, parts: list[str]) -> Iterator[Block]:
    brief, words = of.brief, of.brief.words
    yield from warnings(brief)
    rows = [Pair(key=words(f"dossier.{key}"), value=value) for key, value in _parties(of) if value]
    yield KeyValues(rows=tuple(rows))
    yield Heading(text=words("dossier.contents"))
    yield Table(
        header=(words("dossier.column_part"), words("dossier.column_page")),
        align=_SIDES,
        rows=tuple((words(f"dossier.part_{name}"), "") for name in parts),
        links=tuple(f"part-{name}" for name in parts),
        pages=True,
    )
    if brief.integrity is not None:
        yield Paragraph(text=unchanged.finding(words, brief.integrity), small=True)
    yield Paragraph(text=words("dossier.about"), small=True)


def _parties(of: Dossier) -> Iterator[tuple[str, str]]:
    brief, person = of.brief, of.person
    yield "claimant", person.value("my_name") or brief.words("dossier.by_hand")
    yield "phone", person.value("my_phone")
    yield "address", person.value("my_address")
    yield "respondent", head.other_side(brief)
    yield "company", head.said(brief, "seller_registered")
    yield "code", head.said(brief, "seller_code")
    yield "seller_address", head.said(brief, "seller_address")
    yield "goods", head.goods(brief)
    yield "asked", two_minutes.asked(brief)
    count = len(brief.case.exhibits)
    yield "count", brief.words("dossier.pieces", count=count) if count else ""
    yield "for_whom", brief.words(f"checklist.audience.for_{of.audience}")
    yield "day", brief.today.isoformat()


def _evidence(of: Dossier) -> Iterator[Block]:
    """Yield the list of evidence; where it may be filed, with room to sign it (article 19)."""
    yield from exhibits.evidence_list(of.brief)
    if of.brief.case.exhibits and of.audience in _FILED:
        yield Paragraph(text=of.brief.words("dossier.signature"))


def _rules(brief: Brief) -> Iterator[Block]:
    """Yield where the rules are printed, a line a text; what they say a reader looks up there."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    sure = [each for each in brief.found.rules[: rules.TOLD] if each.strength in rules.PRINTED]
    for rule in sure:
        for cite in rule.cites:
            found.setdefault((cite.source, rule.strength), {})[brief.article(cite)] = None
    for (source, strength), places in found.items():
        title, listed = brief.cite(Cite(source=source)), brief.listed(places)
        mark = brief.words.get(f"strength.{strength}", strength)
        key = "dossier.rule_at" if listed else "dossier.rule"
        text = brief.words(key, strength=mark, title=title, places=listed)
        yield Bullet(text=text, strong=title)


def _files(brief: Brief) -> Iterator[Block]:
    """Yield the appendix: names and SHA-256 of the files, and what the record says of them."""
    listed = tuple(sheets.files(brief))
    yield from listed
    if brief.integrity is not None:
        yield from unchanged.unchanged(brief.words, brief.integrity)
    if listed:
        yield Paragraph(text=brief.words("dossier.how_to_check"), small=True)
    yield Paragraph(
        text=brief.say(
            "about.pack",
            id=brief.pack.id,
            version=brief.pack.version,
            checked=brief.pack.checked.isoformat(),
        ),
        small=True,
    )
