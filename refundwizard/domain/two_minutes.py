"""The two-minute brief as a document of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.document import Document, Notice, Paragraph
from refundwizard.domain.passages import rules, two_minutes, unchanged
from refundwizard.domain.passages.brief import months_between
from refundwizard.domain.passages.ending import ended
from refundwizard.domain.person import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.document import Block
    from refundwizard.domain.passages.brief import Brief

_NOBODY = Person()


def brief_document(brief: Brief, person: Person = _NOBODY) -> Document:
    """Return the brief alone: one page, with a list of all exhibits by number."""
    title = brief.words("dossier.brief_title")
    return framed(brief, title, (*warnings(brief), *two_minutes.two_minutes(brief, person)))


def framed(brief: Brief, title: str, blocks: tuple[Block, ...]) -> Document:
    """Return a document of a case for others: what it is of, its foot, and what it rests on."""
    names = (two_minutes.said(brief, each) for each in ("seller_name", "item_name"))
    day = brief.say("as_of", day=brief.today.isoformat())
    return Document(
        title=title,
        subtitle=brief.joined((*names, day)),
        lang=brief.words.lang,
        as_of=brief.found.as_of,
        pack_id=brief.pack.id,
        pack_version=brief.pack.version,
        checked=brief.pack.checked,
        foot=_foot(brief),
        page_words=brief.say("page", page="$page", pages="$pages"),
        blocks=blocks,
    )


def _foot(brief: Brief) -> str:
    foot = brief.words("dossier.foot")
    if brief.integrity is None:
        return foot
    digest = unchanged.foot(brief.words, brief.integrity)
    return brief.words("integrity.foot_line", foot=foot, digest=digest)


def warnings(brief: Brief) -> Iterator[Block]:
    """Yield how the case ended, and that the knowledge is old, where that is so."""
    if brief.found.closing is not None:
        yield Notice(text=ended(brief.words, brief.found.closing, brief.today))
    months = months_between(brief.pack.checked, brief.today)
    if months >= rules.STALE_MONTHS:
        yield Paragraph(text=brief.words("dossier.stale", months=months), small=True)
