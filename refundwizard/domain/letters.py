"""Drafts: a body with ``$fields``, filled with confirmed statements only.

A needed field without a value stands as a labelled blank and is listed as missing; a line that
holds an empty optional field is left out as a whole.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from refundwizard.domain.correspondence import last_reply
from refundwizard.domain.draft_result import DraftResult
from refundwizard.domain.letter_fields import DERIVED, Material, Values, label
from refundwizard.domain.letter_sources import fed_by
from refundwizard.domain.moments import ONE_DAY, start_of
from refundwizard.domain.pack import Letter, Words
from refundwizard.domain.person import particulars_in
from refundwizard.domain.spoken import say
from refundwizard.domain.tone import length, warnings
from refundwizard.domain.words import pieces_of
from refundwizard.domain.writing import Said, Writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from refundwizard.domain.offered import Offered

__all__ = [
    "DERIVED",
    "drafts",
    "fields_of",
    "fill",
    "fitted",
    "kept_lines",
    "not_before",
    "values_for",
    "values_of",
]

Pieces = tuple[tuple[str, str], ...]
Line = tuple[Pieces, frozenset[str]]
"""The pieces of a line (what stands there, field name or nothing), and the fields it uses."""


@lru_cache(maxsize=1024)
def _lines(body: str) -> tuple[Line, ...]:
    lines = [pieces_of(line) for line in body.rstrip().split("\n")]
    return tuple((pieces, frozenset(name for _, name in pieces if name)) for pieces in lines)


def fields_of(body: str) -> frozenset[str]:
    """Return the ``$fields`` a body uses."""
    return frozenset().union(*(names for _pieces, names in _lines(body)))


class _Job(NamedTuple):
    """A letter to write, what is blank in it, and the day from which it has its time."""

    offered: Offered
    missing: tuple[str, ...]
    not_before: date | None
    own: Values
    """The values in the language that is sent."""


def drafts(letters: Iterable[Offered], facts: Material) -> tuple[DraftResult, ...]:
    """Return every draft in every language it is written in, the letter's own language first."""
    values = values_of(facts)
    own = values[facts.pack.languages[0]]
    today = facts.as_of.date()
    found: list[DraftResult] = []
    for each in letters:
        bodies = facts.pack.bodies.get(each.letter.id, {})
        missing = tuple(name for name in each.letter.needed if not own[name])
        start = not_before(each.letter, facts)
        mine = values if start is None or start <= today else values_for(each.letter, facts)
        job = _Job(each, missing, start, mine[facts.pack.languages[0]])
        found += [_draft(job, bodies[name], mine[name]) for name in mine if name in bodies]
    return tuple(found)


def values_of(facts: Material) -> dict[str, Values]:
    """Return the values of all fields in every language of the pack, each worked out at need."""
    languages = facts.pack.languages
    texts = facts.pack.texts
    return {name: Values(facts, Words(name, texts, languages[0])) for name in languages}


def values_for(letter: Letter, facts: Material) -> dict[str, Values]:
    """Return the values for a letter as on its day: what it asks for counts from there."""
    start = not_before(letter, facts)
    is_later = start is not None and start > facts.as_of.date()
    return values_of(replace(facts, as_of=start_of(start)) if start and is_later else facts)


def not_before(letter: Letter, facts: Material) -> date | None:
    """Return the day from which a letter has its time: its clock of the other side is over then.

    The first of its deadlines that runs counts, by its *latest* date; None where none runs.
    """
    clocks = {each.id: each.due for each in facts.deadlines}
    for name in letter.after:
        due = clocks.get(name)
        if due is not None and due.latest is not None:
            return _later(due.latest.date(), letter.after_days + (1 if due.by_day else 0))
    return None


def _later(day: date, days: int) -> date | None:
    try:
        return day + days * ONE_DAY
    except OverflowError:
        return None


def _draft(job: _Job, body: str, values: Values) -> DraftResult:
    letter, missing = job.offered.letter, job.missing
    return DraftResult(
        id=letter.id,
        channel=letter.channel,
        language=values.words.lang,
        length=letter.length,
        limit=letter.limit,
        writing=Writing(lambda: _said(job, body, values)),
        missing=missing,
        moment=letter.moment,
        route=letter.route or "",
        route_state=job.offered.route_state,
        group=letter.group or "",
        not_before=job.not_before,
    )


def _said(job: _Job, body: str, values: Values) -> Said:
    letter, missing = job.offered.letter, job.missing
    facts, words = values.facts, values.words
    filled = fill(body, values, missing)
    is_sent = words.lang == facts.pack.languages[0]
    left_out = fitted(letter, body, filled) if is_sent else _like_own(letter, job.own, filled)
    lines = kept_lines(body, filled)
    text = _text(lines, filled)
    standing = frozenset().union(*(names for _pieces, names in lines))
    quoted = (filled.get("quote", ""), last_reply(facts.case, facts.answers))
    return Said(
        text=text,
        warnings=warnings(text, letter.limit, facts.pack.tone, quoted) if is_sent else (),
        used=fed_by(standing - set(missing), facts, words),
        particulars=particulars_in(text),
        left_out=left_out,
    )


def fill(body: str, values: Values, missing: Iterable[str]) -> dict[str, str]:
    """Return what stands for each field of a body: its value, or a labelled blank."""
    words = values.words
    filled = {name: values[name] for name in fields_of(body)}
    for name in missing:
        shown = label(name, words)
        filled[name] = say(words, "letters.blank", f"__({shown})", label=shown)
    return filled


def fitted(letter: Letter, body: str, filled: dict[str, str]) -> tuple[str, ...]:
    """Shorten what may give way until a text fits its destination; return what did.

    A field of several lines loses its last lines first; the first answer is the weightiest.
    """
    shortened: list[str] = []
    for name in letter.spare:
        while filled.get(name) and _count(body, filled) > letter.limit:
            filled[name] = filled[name].rpartition("\n")[0]
            shortened.append(name)
    return tuple(dict.fromkeys(shortened))


def _like_own(letter: Letter, own: Values, filled: dict[str, str]) -> tuple[str, ...]:
    """Shorten a gloss as the text that is sent was shortened; only that one has a limit."""
    body = own.facts.pack.bodies.get(letter.id, {}).get(own.words.lang)
    if not letter.spare or body is None:
        return ()
    sent = fill(body, own, ())
    left_out = fitted(letter, body, sent)
    for name in left_out:
        count = sent[name].count("\n") + 1 if sent[name] else 0
        filled[name] = "\n".join(filled.get(name, "").split("\n")[:count])
    return left_out


def _count(body: str, filled: Mapping[str, str]) -> int:
    return length(_text(kept_lines(body, filled), filled))


def kept_lines(body: str, filled: Mapping[str, str]) -> list[Line]:
    """Return the lines of a body that stand: those whose fields all have something to say."""
    return [
        (pieces, names) for pieces, names in _lines(body) if all(filled.get(name) for name in names)
    ]


def _text(lines: Iterable[Line], filled: Mapping[str, str]) -> str:
    kept: list[str] = []
    for pieces, _names in lines:
        line = "".join(filled[name] if name else plain for plain, name in pieces)
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip("\n")
