"""What to do now, on one page: the next date, what to do until then, and what not to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.claims import asked_for
from refundwizard.domain.deadlines import is_over
from refundwizard.domain.document import Bullet, CheckItem, KeyValues, Notice, Pair, Paragraph
from refundwizard.domain.passages import dates, steps
from refundwizard.domain.passages.brief import yuan
from refundwizard.domain.passages.ending import ended
from refundwizard.domain.passages.named import assertion
from refundwizard.domain.sheets.page import Item, Part, fitted, sheet
from refundwizard.domain.sheets.pieces import evidence_item, perishable_first
from refundwizard.domain.wording import capital, left, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.assessment import DeadlineResult
    from refundwizard.domain.document import Block, Document
    from refundwizard.domain.passages.brief import Brief

_DATES: Final = 6
"""So many further dates at most; the deadline table has all."""


def now_sheet(brief: Brief) -> Document:
    """Return what to do now as a sheet."""
    parts = (
        Part(brief.words("sheets.now.do"), tuple(_todos(brief))),
        Part(brief.words("sheets.now.save"), tuple(_evidence(brief))),
        Part(brief.words("sheets.now.dates"), tuple(_dates(brief))),
        Part(brief.say("section.donts"), tuple(_donts(brief))),
        Part(brief.words("sheets.now.ways"), tuple(_ways(brief))),
    )
    limits = Paragraph(text=brief.words("sheets.limits"), small=True)
    return sheet(
        brief, brief.words("sheets.now.title"), fitted(brief, _head(brief), parts, (limits,))
    )


def _head(brief: Brief) -> Iterator[Block]:
    if brief.found.closing is not None:
        yield Notice(text=ended(brief.words, brief.found.closing, brief.today))
    text = assertion(brief)
    yield Paragraph(text=text, strong=text if brief.found.problem else "")
    asked = asked_for(brief.found.claims)
    if asked is not None:
        yield KeyValues(
            rows=(Pair(key=brief.say("head.asked"), value=yuan(asked[1]), strong=True),)
        )
    first = dates.nearest(brief)
    if first is not None:
        yield dates.date_box(brief, first)


def _todos(brief: Brief) -> Iterator[Item]:
    found = brief.found
    for number, note in enumerate((*((found.next,) if found.next else ()), *found.todo)):
        yield Item((steps.todo(brief, note),), rank=0 if number == 0 else 1)


def _evidence(brief: Brief) -> Iterator[Item]:
    """Yield what may disappear and is not saved yet."""
    for each in perishable_first(brief):
        if each.perishable and each.state == "missing":
            yield evidence_item(brief, each, rank=2)


def _dates(brief: Brief) -> Iterator[Item]:
    first = dates.nearest(brief)
    ahead = [each for each in brief.found.deadlines if _runs(brief, each, first)]
    for each in sorted(ahead, key=_safe)[:_DATES]:
        yield Item((Bullet(text=_date(brief, each)),), rank=3)


def _safe(each: DeadlineResult) -> str:
    return each.due.safe_by.isoformat() if each.due.safe_by else ""


def _runs(brief: Brief, each: DeadlineResult, first: DeadlineResult | None) -> bool:
    if each is first or each.done or each.is_quiet or each.due.safe_by is None:
        return False
    return not is_over(each.due, brief.found.as_of)


def _date(brief: Brief, each: DeadlineResult) -> str:
    at = each.due.safe_by or brief.found.as_of
    who = "" if each.who == "buyer" else brief.say(f"who.{each.who}")
    action = dates.action(brief, each.id)
    told = brief.words("timeline.due_other", who=who, action=action) if who else capital(action)
    return brief.words(
        "sheets.now.date",
        until=until(brief.words, at, brief.today, by_day=each.due.by_day),
        action=told,
        left=left(brief.words, at, brief.today),
    )


def _donts(brief: Brief) -> Iterator[Item]:
    for note in brief.found.donts:
        yield Item((Bullet(text=brief.tip(note.id)),), rank=3)


def _ways(brief: Brief) -> Iterator[Item]:
    for each in brief.found.routes:
        if each.is_open:
            name = brief.words.get(f"routes.{each.id}.name", each.id)
            can = brief.words.get(f"routes.{each.id}.can")
            shortest = CheckItem(text=name, ticked=each.id in brief.case.ticks)
            full = CheckItem(text=name, strong=name, ticked=shortest.ticked, details=(can,))
            yield Item((full, shortest) if can else (shortest,), rank=4)
