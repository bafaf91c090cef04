"""The rows of a case's workbook on evidence: what was added, and what has to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.passages.exhibits import name, purpose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.passages.brief import Brief
    from refundwizard.domain.workbook import Cell

    Row = tuple[Cell, ...]


def evidence_rows(brief: Brief) -> Iterator[Row]:
    """Yield every exhibit as the list of evidence has it, with its files and digest."""
    for number, each in enumerate(brief.case.exhibits, start=1):
        kinds = (brief.words.get(f"evidence.{kind}.name", kind) for kind in each.serves)
        yield (
            number,
            name(brief, each),
            brief.listed(kinds),
            each.origin or brief.words("dossier.own"),
            purpose(brief, each),
            each.captured_on,
            each.added_at,
            "\n".join(each.names),
            each.sha256 or "",
        )


def need_rows(brief: Brief) -> Iterator[Row]:
    """Yield what has to be shown, and whether an exhibit does."""
    words = brief.words
    for each in brief.found.evidence:
        yield (
            words.get(f"evidence.{each.id}.name", each.id),
            words.get(f"proves.{each.proves}", each.proves),
            brief.say(f"evidence.{each.need}"),
            words(f"workbook.needs.{each.state}"),
            brief.listed(map(str, each.exhibits)),
        )
