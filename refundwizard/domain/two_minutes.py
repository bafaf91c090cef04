"""The two-minute brief as a document of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.document import Notice, Paragraph
from refundwizard.domain.passages import rules, two_minutes
from refundwizard.domain.passages.brief import months_between
from refundwizard.domain.passages.ending import ended
from refundwizard.domain.passages.head import framed
from refundwizard.domain.person import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.document import Block, Document
    from refundwizard.domain.passages.brief import Brief

_NOBODY = Person()


def brief_document(brief: Brief, person: Person = _NOBODY) -> Document:
    """Return the brief alone: one page, with a list of all exhibits by number."""
    title = brief.words("dossier.brief_title")
    blocks = (*warnings(brief), *two_minutes.two_minutes(brief, person))
    return framed(brief, title, blocks, brief.words("dossier.foot"))


def warnings(brief: Brief) -> Iterator[Block]:
    """Yield how the case ended, and that the knowledge is old, where that is so."""
    if brief.found.closing is not None:
        yield Notice(text=ended(brief.words, brief.found.closing, brief.today))
    months = months_between(brief.pack.checked, brief.today)
    if months >= rules.STALE_MONTHS:
        yield Paragraph(text=brief.words("dossier.stale", months=months), small=True)
