"""Exhibits in the order of their numbers: as pictures, or in words where none can be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import Figure, Heading, KeyValues, Notice, Pair, Side, Table
from refundwizard.domain.passages.exhibits import anchor, marked, name
from refundwizard.domain.printed import NOT_PRINTED, span_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from refundwizard.domain.case import Exhibit
    from refundwizard.domain.document import Block
    from refundwizard.domain.passages.brief import Brief
    from refundwizard.domain.printed import Part, Printed

_KIB: Final = 1024
_SIDES: Final[tuple[Side, ...]] = ("left", "left", "right")


def sheets(brief: Brief, prints: Mapping[str, Printed]) -> Iterator[Block]:
    """Yield every exhibit; what no paper can show is named with its SHA-256."""
    for number, exhibit in enumerate(brief.case.exhibits, start=1):
        printed = prints.get(exhibit.id, NOT_PRINTED)
        if printed.parts:
            yield from _pictures(brief, number, exhibit, printed)
        else:
            yield from _in_words(brief, number, exhibit, printed)


def _titled(brief: Brief, number: int, exhibit: Exhibit, printed: Printed) -> str:
    title = brief.say("item", name=marked(brief, number), state=name(brief, exhibit))
    return brief.words("dossier.masked", title=title) if printed.is_masked else title


def _pictures(brief: Brief, number: int, exhibit: Exhibit, printed: Printed) -> Iterator[Block]:
    title, count = _titled(brief, number, exhibit, printed), len(printed.parts)
    for at, part in enumerate(printed.parts, start=1):
        head = title
        if count > 1:
            key = f"dossier.{'page' if printed.kind == 'pages' else 'part'}_of"
            head = brief.words(key, title=title, part=at, parts=count)
        yield _figure(printed, part, head, (number, marked(brief, number), at == 1))


def _figure(printed: Printed, part: Part, head: str, known: tuple[int, str, bool]) -> Figure:
    number, mark, is_first = known
    return Figure(
        ref=part.ref,
        alt=head,
        caption=head,
        width=part.width,
        height=part.height,
        span=span_of(printed, part),
        anchor=anchor(number) if is_first else "",
        mark=mark,
    )


def _in_words(brief: Brief, number: int, exhibit: Exhibit, printed: Printed) -> Iterator[Block]:
    yield Heading(level=2, text=_titled(brief, number, exhibit, printed), anchor=anchor(number))
    why = brief.words.get(f"dossier.why_{printed.why}") or brief.words("dossier.why_other")
    if exhibit.sha256 is None:
        yield Notice(text=why)
        return
    rows = (
        Pair(key=brief.words("dossier.file"), value=_names(brief, exhibit)),
        Pair(key=brief.words("dossier.size"), value=size(exhibit.size)),
        Pair(key="SHA-256", value=exhibit.sha256),
    )
    yield KeyValues(rows=tuple(each for each in rows if each.value))
    yield Notice(text=why)


def _names(brief: Brief, exhibit: Exhibit) -> str:
    return brief.listed(exhibit.names)


def size(count: int) -> str:
    """Return a number of bytes as people read it: ``43.0 MB``."""
    if count < _KIB * _KIB:
        return f"{count / _KIB:,.1f} KB"
    return f"{count / _KIB / _KIB:,.1f} MB"


def files(brief: Brief) -> Iterator[Block]:
    """Yield file names, sizes and SHA-256 of every exhibit that has a file."""
    rows: list[tuple[str, ...]] = []
    for number, exhibit in enumerate(brief.case.exhibits, start=1):
        if exhibit.sha256 is not None:
            called = _names(brief, exhibit) or name(brief, exhibit)
            rows += [(str(number), called, size(exhibit.size)), ("", exhibit.sha256, "")]
    if rows:
        header = (brief.words(f"dossier.column_{each}") for each in ("number", "file", "size"))
        yield Table(header=tuple(header), align=_SIDES, wide=1, rows=tuple(rows))
