"""The sheets and letters among the documents, each made from what a document is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import Heading, Table
from refundwizard.domain.passages.brief import Brief
from refundwizard.domain.passages.chronology import chronology
from refundwizard.domain.passages.dates import deadlines
from refundwizard.domain.passages.texts import LETTER_LANGUAGE
from refundwizard.domain.prevention_card import prevention_card
from refundwizard.domain.sheets.applying import before_applying
from refundwizard.domain.sheets.calls import calls_sheet
from refundwizard.domain.sheets.dates import deadlines_sheet
from refundwizard.domain.sheets.evidence import evidence_sheet
from refundwizard.domain.sheets.letter import letter_document
from refundwizard.domain.sheets.now import now_sheet
from refundwizard.domain.sheets.page import sheet
from refundwizard.domain.sheets.route import route_sheet
from refundwizard.domain.sheets.sending import sending_back
from refundwizard.domain.two_minutes import brief_document

if TYPE_CHECKING:
    from collections.abc import Callable

    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.document import Block, Document
    from refundwizard.session.documents import Subject


class UnknownPartError(LookupError):
    """The case has no letter or way of that name; ``known`` are those it has."""

    def __init__(self, known: tuple[str, ...]) -> None:
        """Keep the names that would do."""
        super().__init__(*known)
        self.known = known


def brief_of(of: Subject) -> Brief:
    """Return what every passage looks at."""
    return Brief(of.pack, of.case, of.found, of.words, of.integrity)


def plain(make: Callable[[Brief], Document]) -> Callable[[Subject], Document]:
    """Return the builder of a sheet that is made of the case alone."""
    return lambda of: make(brief_of(of))


def two_minutes(of: Subject) -> Document:
    """Return the brief for somebody who has two minutes."""
    return brief_document(brief_of(of), of.person)


def letter(of: Subject) -> Document:
    """Return a letter; who keeps it for themselves gets it in their language too.

    Raises:
        UnknownPartError: the case has no such letter.
    """
    made = letter_document(brief_of(of), of.part, of.person, glossed=of.audience == "self")
    return _known(made, letters_of(of.found))


def route(of: Subject) -> Document:
    """Return the sheet of a way to go.

    Raises:
        UnknownPartError: the case has no such way.
    """
    return _known(route_sheet(brief_of(of), of.part), routes_of(of.found))


def _known(made: Document | None, known: tuple[str, ...]) -> Document:
    if made is None:
        raise UnknownPartError(known)
    return made


def letters_of(found: Assessment) -> tuple[str, ...]:
    """Return the letters of a case by their names."""
    return tuple(each.id for each in found.drafts if each.language == LETTER_LANGUAGE)


def routes_of(found: Assessment) -> tuple[str, ...]:
    """Return the ways to go of a case by their names."""
    return tuple(each.id for each in found.routes)


def timeline(of: Subject) -> Document:
    """Return what happened by day, then what is to come with how it was worked out."""
    brief = brief_of(of)
    happened = [_alone(each) for each in chronology(brief)]
    coming = list(deadlines(brief))
    blocks = (
        *((Heading(text=brief.words("sheets.timeline.happened")), *happened) if happened else ()),
        *((Heading(text=brief.say("section.deadlines")), *coming) if coming else ()),
    )
    return sheet(brief, brief.words("documents.timeline.name"), blocks, is_long=True)


def _alone(block: Block) -> Block:
    """Return a table without links: the exhibits they lead to stand in another document."""
    return block.model_copy(update={"links": ()}) if isinstance(block, Table) else block


def prevention(of: Subject) -> Document:
    """Return the card for the next time, without an offer to look at."""
    return prevention_card(of.pack, "", of.found.as_of, of.words)


SHEETS: Final[dict[str, Callable[[Subject], Document]]] = {
    "now": plain(now_sheet),
    "before_applying": plain(before_applying),
    "sending_back": plain(sending_back),
    "evidence": plain(evidence_sheet),
    "deadlines": plain(deadlines_sheet),
    "calls": plain(calls_sheet),
    "timeline": timeline,
    "route": route,
    "brief": two_minutes,
    "draft": letter,
    "prevention": prevention,
}
"""By the names documents have on the command line."""

PARTS: Final[dict[str, Callable[[Assessment], tuple[str, ...]]]] = {
    "draft": letters_of,
    "route": routes_of,
}
"""Documents of which a case has several, with what may stand behind the colon of their name."""
