"""Exhibits as a court wants to see them: numbered, named, with source, purpose and page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import Paragraph, Side, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.case import Exhibit
    from refundwizard.domain.document import Block
    from refundwizard.domain.passages.brief import Brief

_COLUMNS: Final = ("number", "name", "origin", "purpose", "page")
_SIDES: Final[tuple[Side, ...]] = ("left", "left", "left", "left", "right")


def anchor(number: int) -> str:
    """Return the name links to an exhibit use."""
    return f"exhibit-{number}"


def marked(brief: Brief, number: int) -> str:
    """Return an exhibit's number in words: “证据 3”."""
    return brief.words("dossier.exhibit", number=number)


def numbers(brief: Brief, found: tuple[int, ...]) -> str:
    """Return several exhibits in words: “证据 1、3”; nothing for none."""
    listed = brief.listed(str(number) for number in found)
    many = "exhibits" if len(found) > 1 else "exhibit"
    return brief.words(f"dossier.{many}", number=listed) if found else ""


def caption(brief: Brief, question: str) -> str:
    """Return what a question is about in a word or two, or the question without its mark."""
    short = brief.words.get(f"questions.{question}.short")
    return short or brief.label(question).rstrip("?？")


def name(brief: Brief, exhibit: Exhibit) -> str:
    """Return what an exhibit is called: by its caption, its kind or its file."""
    kind = brief.words.get(f"evidence.{exhibit.kind}.name") if exhibit.kind else ""
    return exhibit.caption or kind or next(iter(exhibit.names), "") or brief.words("dossier.piece")


def origin(brief: Brief, exhibit: Exhibit) -> str:
    """Return where an exhibit comes from, as the shopper says; otherwise who hands it in."""
    where = exhibit.origin or brief.words("dossier.own")
    if exhibit.captured_on is None:
        return where
    return brief.joined((where, exhibit.captured_on.isoformat()))


def purpose(brief: Brief, exhibit: Exhibit) -> str:
    """Return what an exhibit proves: in the shopper's words, or what its kind is needed for."""
    if exhibit.shows:
        return exhibit.shows
    served = (each for each in brief.found.evidence if each.id in exhibit.serves)
    words = dict.fromkeys(_proves(brief, each.proves) for each in served)
    return brief.listed(words) or brief.words("dossier.no_purpose")


def _proves(brief: Brief, name: str) -> str:
    """Return what evidence is to prove, as a stranger is told."""
    return brief.words.get(f"dossier.proves_{name}") or brief.words.get(f"proves.{name}")


def evidence_list(brief: Brief, *, has_pages: bool = True) -> Iterator[Block]:
    """Yield the list of exhibits, each with a link to it and the page it stands on.

    Without pages (no exhibit is in the document) the last column is left out. The columns are what
    a list handed to a court has to say of every piece (法释〔2019〕19号, article 19).
    """
    exhibits = brief.case.exhibits
    if not exhibits:
        yield Paragraph(text=brief.words("dossier.no_exhibits"))
        return
    names = _COLUMNS if has_pages else _COLUMNS[:-1]
    rows = [_row(brief, number, each) for number, each in enumerate(exhibits, start=1)]
    yield Table(
        header=tuple(brief.words(f"dossier.column_{each}") for each in names),
        align=_SIDES[: len(names)],
        wide=3,
        rows=tuple(row[: len(names)] for row in rows),
        links=tuple(anchor(at + 1) for at in range(len(rows))) if has_pages else (),
        pages=has_pages,
    )


def _row(brief: Brief, number: int, exhibit: Exhibit) -> tuple[str, ...]:
    what = name(brief, exhibit), origin(brief, exhibit), purpose(brief, exhibit)
    return (str(number), *what, "")
