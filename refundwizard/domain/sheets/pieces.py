"""Pieces several sheets show: evidence as boxes to tick, tips of a moment, lines to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import CheckItem, KeyValues, Pair
from refundwizard.domain.sheets.page import LINE, Item
from refundwizard.domain.tip_moments import general_tips

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from refundwizard.domain.assessment import EvidenceResult
    from refundwizard.domain.passages.brief import Brief

MADE_HERE: Final = "E18"
"""The timeline and reckoning this program makes: nobody has to look for it."""
_NEEDS: Final = {"must": 0, "should": 1, "nice": 2}


def needed(brief: Brief) -> list[EvidenceResult]:
    """Return what has to be shown, without what is made here."""
    return [each for each in brief.found.evidence if each.id != MADE_HERE]


def perishable_first(brief: Brief) -> list[EvidenceResult]:
    """Return what has to be shown, the most needed first and there what may disappear."""
    return sorted(needed(brief), key=lambda each: (_NEEDS[each.need], not each.perishable))


def capture(brief: Brief, kind: str) -> tuple[str, ...]:
    """Return the steps by which a kind of evidence is recorded on a phone."""
    steps = brief.words.get(f"evidence.{kind}.capture").split("\n")
    return tuple(step.strip() for step in steps if step.strip())


def evidence_item(brief: Brief, each: EvidenceResult, rank: int) -> Item:
    """Return a piece of evidence as a box: with how to record it, or its name alone."""
    name = brief.words.get(f"evidence.{each.id}.name", each.id)
    ticked = each.state == "have" or each.id in brief.case.ticks
    state = brief.words(f"sheets.evidence.{state_of(each)}", numbers=numbers(brief, each))
    text = brief.say("item", name=name, state=state)
    short = CheckItem(text=text, strong=name, ticked=ticked)
    details = capture(brief, each.id)
    if each.state == "have" or not details:
        return Item((short,), rank)
    joined = short.model_copy(update={"details": (brief.words("sheets.step_joint").join(details),)})
    return Item((joined, short), rank)


def state_of(each: EvidenceResult) -> str:
    """Return whether it is there, is missing, or would only help."""
    if each.state == "have":
        return "have"
    if each.need != "must":
        return "weak"
    return "perishable" if each.perishable else "missing"


def numbers(brief: Brief, each: EvidenceResult) -> str:
    """Return the numbers of the exhibits that show something."""
    return brief.listed(map(str, each.exhibits))


def tips(brief: Brief, moment: str, rank: int) -> Iterator[Item]:
    """Yield what helps everybody at a moment, as boxes."""
    for tip in general_tips(brief.pack, (moment,)):
        text = brief.words.get(f"tips.{tip.id}.text", tip.id)
        yield Item((CheckItem(text=text),), rank)


def said_boxes(brief: Brief, table: str, names: Iterable[str], rank: int) -> Iterator[Item]:
    """Yield fixed steps as boxes, by the words of a sheet."""
    for name in names:
        yield Item((CheckItem(text=brief.words(f"sheets.{table}.{name}")),), rank)


def to_fill(brief: Brief, names: Iterable[str], known: Iterable[tuple[str, str]] = ()) -> KeyValues:
    """Return lines to write on, after what is known already."""
    rows = [Pair(key=key, value=value) for key, value in known if value]
    rows += [Pair(key=brief.words(f"sheets.fill.{name}"), value=LINE) for name in names]
    return KeyValues(rows=tuple(rows))
