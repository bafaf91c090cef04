"""What a text that goes out should not say, where it stands, and what could stand there instead.

Checked: threats, insults, crimes as facts, promises and outdated rules by phrase; exclamation
marks; particulars of other people; sums beyond what is owed; rules that are not in force. What the
other side wrote may be quoted. Findings explain and offer; nothing here ever blocks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from refundwizard.domain.applied import case_day
from refundwizard.domain.correspondence import fold, replies
from refundwizard.domain.red_people import people
from refundwizard.domain.red_rules import old_rules
from refundwizard.domain.red_sums import sums
from refundwizard.domain.tone import EXCLAMATIONS, TOO_LONG, length

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.case import Case
    from refundwizard.domain.pack import Better, Pack, RedLine
    from refundwizard.domain.red_spots import Spot

Place = tuple[int, int]
"""Where something begins in a text, and where it has ended."""

FULL_STOP: Final = "。"

_ENDS: Final = "，。；！？：,;!?\n"
_MARKS: Final = re.compile("[!！]+")
_QUOTES: Final = re.compile('[“「『"]([^“”「」『』"\n]{2,})[”」』"]')
_COVER: Final = "\ufffc"
"""Stands for every character of a quoted passage; no phrase has it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A crossed line (word ``tone.<line>``) and the place it is crossed at.

    ``cut`` is what ``better`` would replace: None where there is nothing to offer, empty where the
    place is best left out. ``word`` is the key of that wording, where it comes from the pack.
    """

    line: str
    phrase: str
    cut: Place
    better: str | None = None
    word: str = ""

    @property
    def code(self) -> str:
        """The same as a draft's warnings name it."""
        return f"{self.line}:{self.phrase}" if self.phrase else self.line


@dataclass(frozen=True, slots=True)
class Ground:
    """What a text is held against: the knowledge, the case, and what follows from it."""

    pack: Pack
    case: Case
    found: Assessment


def findings(text: str, ground: Ground, plain: str = "") -> tuple[Finding, ...]:
    """Return what a text crosses, in the order of the text.

    Args:
        text: what would go out.
        ground: the case it belongs to.
        plain: what the program itself would write there; its sums and particulars are accounted
            for.
    """
    own = own_words(text, replies(ground.case, ground.case.answers))
    known = [*_phrases(own, ground.pack), *_exclamations(own)]
    spots = (
        *people(own, ground.case, plain),
        *sums(own, ground.found.claims, ground.case, plain),
        *old_rules(own, ground.pack, _days(ground)),
    )
    known += [_of(spot) for spot in spots if not _overlaps(spot, known)]
    return tuple(sorted(known, key=lambda each: each.cut))


def codes(text: str, limit: int, ground: Ground, plain: str = "") -> tuple[str, ...]:
    """Return the same as a draft's ``warnings`` hold it, each once, too great a length first."""
    too_long = (TOO_LONG,) if length(text) > limit else ()
    found = (each.code for each in findings(text, ground, plain))
    return (*too_long, *dict.fromkeys(found))


def put_in(text: str, finding: Finding) -> str:
    """Return a text with the better wording of a finding of this very text."""
    if finding.better is None:
        return text
    start, end = finding.cut
    return f"{text[:start]}{finding.better}{text[end:]}"


def own_words(text: str, said: Iterable[str]) -> str:
    """Return a text of the same length in which what the other side wrote is covered."""
    theirs = [fold(each) for each in said if each.strip()]

    def covered(quoted: re.Match[str]) -> str:
        inner = fold(quoted.group(1).strip("…."))
        is_theirs = bool(inner) and any(inner in each for each in theirs)
        return _COVER * len(quoted.group()) if is_theirs else quoted.group()

    return _QUOTES.sub(covered, text)


def _days(ground: Ground) -> tuple[date, ...]:
    """Return the days whose rules may be named: today, and the day the case is judged by."""
    as_of = ground.found.as_of
    return as_of.date(), case_day(ground.case.answers, as_of)


def _of(spot: Spot) -> Finding:
    return Finding(spot.line, spot.phrase, (spot.start, spot.end), spot.better)


def _overlaps(spot: Spot, known: Iterable[Finding]) -> bool:
    return any(spot.start < each.cut[1] and each.cut[0] < spot.end for each in known)


# ---------------------------------------------------------------------------------------- phrases


def _phrases(own: str, pack: Pack) -> Iterator[Finding]:
    folded, places = _folded(own)
    texts = pack.texts.get(pack.languages[0], {})
    seen: set[tuple[str, Place]] = set()
    for line in pack.tone.values():
        for phrase in line.phrases:
            for place in _places(phrase, folded, places):
                cut, better, word = _offer(own, place, _better(line, phrase), texts)
                if (line.id, cut) not in seen:
                    seen.add((line.id, cut))
                    yield Finding(line.id, phrase, cut, better, word)


def _offer(
    own: str, place: Place, better: Better | None, texts: Mapping[str, str]
) -> tuple[Place, str | None, str]:
    """Return what would be replaced, by which words, and their key."""
    if better is None:
        return place, None, ""
    if better.part == "gone":
        return _with_end(own, _clause(own, place)), "", ""
    word = f"tone.better.{better.id}"
    cut = place if better.part == "phrase" else _clause(own, place)
    return cut, texts.get(word), word


def _better(line: RedLine, phrase: str) -> Better | None:
    named = (each for each in line.better if phrase in each.phrases)
    return next(named, next((each for each in line.better if not each.phrases), None))


def _clause(text: str, place: Place) -> Place:
    """Return the clause around a place, without the mark that ends it."""
    start, end = place
    while start > 0 and text[start - 1] not in _ENDS:
        start -= 1
    while end < len(text) and text[end] not in _ENDS:
        end += 1
    return start, end


def _with_end(text: str, place: Place) -> Place:
    start, end = place
    has_mark = end < len(text) and text[end] in _ENDS and text[end] != "\n"
    return start, end + has_mark


@lru_cache(maxsize=64)
def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    """Return a text as phrases are compared with it, and the place of each of its characters."""
    pieces = [(fold(char), at) for at, char in enumerate(text)]
    folded = "".join(piece for piece, _at in pieces)
    return folded, tuple(at for piece, at in pieces for _char in piece)


def _places(phrase: str, folded: str, places: tuple[int, ...]) -> Iterator[Place]:
    sought = fold(phrase)
    at = folded.find(sought) if sought else -1
    while at >= 0:
        yield places[at], places[at + len(sought) - 1] + 1
        at = folded.find(sought, at + len(sought))


def _exclamations(own: str) -> Iterator[Finding]:
    for marks in _MARKS.finditer(own):
        yield Finding(EXCLAMATIONS, "", marks.span(), FULL_STOP)
