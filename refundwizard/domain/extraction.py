"""Find what an order page, a refund page or a chat says, and where it says so.

Nothing found here is an answer: every ``Found`` is offered, with the line it came from, for the
shopper to take or leave.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from refundwizard.domain.extraction_values import READERS, Hit
from refundwizard.domain.extraction_words import (
    COUNTDOWN_AFTER,
    COUNTDOWN_OF,
    KINDS,
    NAME_LONGEST,
    NAME_STOP,
    SHOP_ENDS,
    STATUS,
    STATUS_TAIL,
    STATUS_WORDS,
    Kind,
)
from refundwizard.domain.reading_lines import Piece, Span, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from refundwizard.domain.reading_lines import Line

Row = tuple[Piece, ...]

_KIND_OF: Final = {word: kind for kind in KINDS for word in kind.words}
_WORDS: Final = tuple(sorted(_KIND_OF, key=lambda word: (-len(word), word)))
_MARKS: Final = ' :：,，;；。.|()（）>·-—[]【】"“”'
_LABEL_GAP: Final = 1
"""Letters that may stand before a name's label: an icon read as one."""
_BELOW: Final = 2.2
"""A value may stand below its word, within so many heights of it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A value as it would be typed, and where it was read.

    ``kind`` is an id of ``KINDS``; ``line`` the index of the line it stands in, ``start`` and
    ``end`` its place in that line's evened text, ``box`` that line's, None where it was pasted;
    ``said`` is the text around it with the word it was known by, and ``around`` where all that is.
    """

    kind: str
    value: str
    line: int
    start: int
    end: int
    box: Span | None
    said: str
    around: Span | None = None


@dataclass(frozen=True, slots=True)
class _Label:
    """A word found in a row: its kind, and where it ends in which piece."""

    kind: Kind
    piece: int
    start: int
    end: int


def extract(lines: Sequence[Line]) -> tuple[Found, ...]:
    """Return what the lines say, in their order; the same value of a kind once."""
    grouped = rows(lines)
    found: dict[tuple[str, str], Found] = {}
    for number, row in enumerate(grouped):
        below = grouped[number + 1] if number + 1 < len(grouped) else ()
        for each in _in_row(row, below):
            found.setdefault((each.kind, each.value), each)
    return tuple(found.values())


def _in_row(row: Row, below: Row) -> Iterator[Found]:
    labels = tuple(_labels(row))
    for label in labels:
        hit = _value_of(label, row, labels) or _value_below(label, row, below)
        if hit is not None:
            yield hit
    yield from _status(row)
    if not labels:
        yield from _shop(row)
    if not any(label.kind.id == "countdown" for label in labels):
        yield from _countdown(row)


def _labels(row: Row) -> Iterator[_Label]:
    """Yield the words of a row; where words overlap, the longest."""
    whole = " ".join(piece.text for piece in row)
    for number, piece in enumerate(row):
        taken: list[tuple[int, int]] = []
        for word in _WORDS:
            start = piece.text.find(word)
            end = start + len(word)
            if start < 0 or any(start < stop and begin < end for begin, stop in taken):
                continue
            taken.append((start, end))
            kind = _KIND_OF[word]
            if _fits(kind, word, whole, piece.text[: end + 1]):
                yield _Label(kind, number, start, end)


def _fits(kind: Kind, word: str, whole: str, upto: str) -> bool:
    """Tell whether a row may be about a kind; a name's word begins its line and stands apart.

    ``upto`` is the piece up to the letter behind the word.
    """
    if kind.form == "name":
        before, _, after = upto.partition(word)
        if len(before.strip(_MARKS)) > _LABEL_GAP or after.strip(_MARKS):
            return False
    if any(no in whole for no in kind.not_by):
        return False
    return kind.id != "countdown" or any(each in whole for each in COUNTDOWN_OF)


def _value_of(label: _Label, row: Row, labels: tuple[_Label, ...]) -> Found | None:
    """Return the first value behind a word in its row, before the next word."""
    for number in range(label.piece, 1 + label.piece if label.kind.is_near else len(row)):
        piece = row[number]
        start = label.end if number == label.piece else 0
        stop = min(
            (each.start for each in labels if each.piece == number and each.start >= start
             and each != label),
            default=len(piece.text),
        )  # fmt: skip
        for begin, end, value in _hits(label.kind, piece.text[start:stop]):
            return _found(label.kind.id, piece, (start + begin, start + end, value), row)
        if stop < len(piece.text):
            return None
    return None


def _hits(kind: Kind, text: str) -> Iterator[Hit]:
    if kind.form == "name":
        return _name(text)
    hits = READERS[kind.form](text)
    return (hit for hit in hits if not kind.is_near or not text[: hit[0]].strip(_MARKS))


def _name(text: str) -> Iterator[Hit]:
    """Yield the name a text is, unless it is a sentence or a button."""
    name = text.strip(_MARKS)
    if name and _is_name(name):
        start = text.index(name)
        for stop in ("进店", "进入店铺", "复制", "联系", " "):
            name = name.partition(stop)[0].strip(_MARKS) or name
        yield start, start + len(name), name


def _value_below(label: _Label, row: Row, below: Row) -> Found | None:
    """Return a value that stands under its word: the word ends its line, nothing is beside it."""
    piece = row[label.piece]
    if label.kind.is_near or piece.text[label.end :].strip(_MARKS):
        return None
    for under in below:
        if _is_under(piece.box, under.box, alone=len(row) == 1):
            whole = next(_hits(label.kind, under.text), None)
            if whole is not None and _begins(under.text, whole):
                hit = _found(label.kind.id, under, whole, below)
                said = f"{piece.text} {under.text}"
                return replace(hit, said=said, around=_around((piece, under)))
    return None


def _begins(text: str, hit: Hit) -> bool:
    return not text[: hit[0]].strip(_MARKS)


def _is_under(above: Span | None, under: Span | None, *, alone: bool) -> bool:
    if above is None or under is None:
        return alone
    is_close = under.top - above.bottom <= _BELOW * above.height
    overlap = min(above.right, under.right) - max(above.left, under.left)
    return is_close and (overlap > 0 or alone)


def _found(kind: str, piece: Piece, hit: Hit, row: Row) -> Found:
    said = " ".join(each.text for each in row)
    start, end, value = hit
    return Found(kind, value, piece.index, start, end, piece.box, said, _around(row))


def _around(pieces: Row) -> Span | None:
    """Return the rectangle around all pieces; None where they were pasted."""
    boxes = [piece.box for piece in pieces if piece.box is not None]
    if not boxes:
        return None
    return Span(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def _status(row: Row) -> Iterator[Found]:
    """Yield the stage a line names, if it names it and hardly anything else."""
    for piece in row:
        text = piece.text.lstrip(_MARKS)
        for word in STATUS_WORDS:
            text = text.removeprefix(word).lstrip(_MARKS)
        for stage, phrases in STATUS.items():
            phrase = max((each for each in phrases if text.startswith(each)), key=len, default="")
            if phrase and len(text) <= len(phrase) + STATUS_TAIL:
                start = piece.text.index(phrase)
                hit = (start, start + len(phrase), stage)
                yield _found("status", piece, hit, row)


def _shop(row: Row) -> Iterator[Found]:
    """Yield a name that says itself that it is a shop's."""
    for piece in row:
        name = piece.text.strip(_MARKS)
        if name.endswith(SHOP_ENDS) and name not in SHOP_ENDS and _is_name(name):
            start = piece.text.index(name)
            yield _found("shop", piece, (start, start + len(name), name), row)


def _is_name(text: str) -> bool:
    return len(text) <= NAME_LONGEST and not text.startswith(NAME_STOP) and "," not in text


def _countdown(row: Row) -> Iterator[Found]:
    """Yield “请商家在 1天3小时 内处理”: a length of time with its word behind it."""
    for piece in row:
        for begin, end, value in READERS["span"](piece.text):
            if piece.text[end:].lstrip().startswith(COUNTDOWN_AFTER):
                yield _found("countdown", piece, (begin, end, value), row)
