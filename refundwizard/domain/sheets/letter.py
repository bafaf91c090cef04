"""One letter as a document: to whom, when, and the text as it would be sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.document import Document, PageBreak, Paragraph, Quote
from refundwizard.domain.passages.head import said
from refundwizard.domain.passages.texts import LETTER_LANGUAGE
from refundwizard.domain.person import PARTICULARS, filled
from refundwizard.domain.spoken import long_day, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.document import Block
    from refundwizard.domain.draft_result import DraftResult
    from refundwizard.domain.passages.brief import Brief
    from refundwizard.domain.person import Person


def letter_document(brief: Brief, name: str, person: Person, *, glossed: bool) -> Document | None:
    """Return a letter of this case; None where it has none of that name.

    The text is the shopper's own where it was rewritten. What nobody entered stands as a blank.
    Where it is ``glossed`` the reader's language follows on a page of its own.
    """
    drafts = {each.language: each for each in brief.found.drafts if each.id == name}
    letter = drafts.get(LETTER_LANGUAGE)
    if letter is None:
        return None
    words = brief.words
    gloss = drafts.get(words.lang) if glossed and words.lang != LETTER_LANGUAGE else None
    pack = brief.pack
    return Document(
        title=words.get(f"letters.{name}.name", name),
        subtitle=brief.joined((_addressee(brief, letter), long_day(words, brief.today))),
        lang=words.lang,
        as_of=brief.found.as_of,
        pack_id=pack.id,
        pack_version=pack.version,
        checked=pack.checked,
        remarks="none",
        page_words=brief.say("page", page="$page", pages="$pages"),
        blocks=(*_text(brief, letter, person), *_gloss(brief, gloss, person)),
    )


def _addressee(brief: Brief, letter: DraftResult) -> str:
    """Return to whom it goes: the seller by name, everybody else by where it is handed in."""
    where = brief.words.get(f"channels.{letter.channel}", letter.channel)
    seller = said(brief, "seller_name") if letter.channel.startswith("merchant") else ""
    return brief.words("sheets.letter.to", to=seller or where)


def _ready(brief: Brief, text: str, person: Person) -> str:
    """Return a text with the particulars in it, and labelled blanks where none were entered."""
    words = brief.words
    names = ((name, words.get(f"letters.fields.{name}", name)) for name in PARTICULARS)
    blanks = ((name, say(words, "letters.blank", f"__({of})", label=of)) for name, of in names)
    return filled(text, person, tuple(blanks))


def _text(brief: Brief, letter: DraftResult, person: Person) -> Iterator[Block]:
    """Yield the text line by line, empty ones too, so that it reads and is edited as a letter."""
    for line in _ready(brief, letter.text, person).split("\n"):
        yield Paragraph(text=line)


def _gloss(brief: Brief, gloss: DraftResult | None, person: Person) -> Iterator[Block]:
    """Yield what the letter says in the reader's language."""
    if gloss is not None:
        name = brief.words.get(f"letters.{gloss.id}.name", gloss.id)
        yield PageBreak()
        yield Quote(
            label=brief.say("drafts.gloss", name=name), text=_ready(brief, gloss.text, person)
        )
