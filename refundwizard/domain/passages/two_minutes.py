"""A case in two minutes: who, what, when, how much, the best exhibits, what is asked, by when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.claims import asked_for
from refundwizard.domain.conditions import day_of
from refundwizard.domain.deadlines import is_over
from refundwizard.domain.document import Heading, KeyValues, Notice, Pair, Paragraph, Side, Table
from refundwizard.domain.passages import dates as deadlines
from refundwizard.domain.passages.brief import yuan
from refundwizard.domain.passages.chronology import EXCERPT
from refundwizard.domain.passages.exhibits import anchor, caption, name, purpose
from refundwizard.domain.passages.head import goods, other_side, paid, said
from refundwizard.domain.passages.named import assertion
from refundwizard.domain.wording import capital, full_day, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.assessment import DeadlineResult
    from refundwizard.domain.document import Block
    from refundwizard.domain.passages.brief import Brief
    from refundwizard.domain.person import Person

BEST: Final = 3
"""So many exhibits are named first."""
_DAYS: Final = ("ordered_on", "signed_on", "applied_at", "refused_at")
_SIDES: Final[tuple[Side, ...]] = ("left", "left", "left", "right")
_COLUMNS: Final = ("number", "name", "purpose", "page")


def two_minutes(brief: Brief, person: Person, *, has_pages: bool = False) -> Iterator[Block]:
    """Yield the two minutes. With ``has_pages`` the exhibits stand in the same document."""
    if brief.found.problem is not None:
        text = assertion(brief)
        yield Notice(text=text, strong=text)
    rows = [
        Pair(key=brief.words(f"dossier.{key}"), value=value, strong=key == "asked")
        for key, value in _facts(brief, person)
        if value
    ]
    if rows:
        yield KeyValues(rows=tuple(rows))
    if brief.found.unsure:
        questions = brief.listed(caption(brief, each) for each in brief.found.unsure)
        yield Paragraph(text=brief.words("dossier.unsure", questions=questions), small=True)
    yield from _best(brief, has_pages=has_pages)


def _facts(brief: Brief, person: Person) -> Iterator[tuple[str, str]]:
    yield "claimant", person.value("my_name")
    yield "respondent", other_side(brief)
    yield "goods", goods(brief)
    yield "when", _when(brief)
    yield "reply", _reply(brief)
    yield "paid", paid(brief)
    yield "back", yuan(brief.found.claims.received) if brief.found.claims.received else ""
    yield "asked", asked(brief)
    yield "by_when", _by_when(brief)
    yield "own_date", _own_date(brief)


def asked(brief: Brief) -> str:
    """Return what is asked for: the sum a letter asks for, less what came back."""
    sums = asked_for(brief.found.claims)
    if sums is None:
        return ""
    open_sum = max(sums[1] - brief.found.claims.received, 0)
    return brief.say("head.asked_sum", amount=yuan(open_sum))


def _when(brief: Brief) -> str:
    days = ((each, day_of(brief.case.answers.get(each))) for each in _DAYS)
    return brief.joined(
        brief.say(f"head.{each}", day=full_day(brief.words, on)) for each, on in days if on
    )


def _reply(brief: Brief) -> str:
    """Return what the other side answered, in its own words, the beginning of it."""
    text = " ".join(said(brief, "merchant_reply").split())
    short = text if len(text) <= EXCERPT else f"{text[: EXCERPT - 1].rstrip()}…"
    return brief.words("dossier.quoted", text=short) if short else ""


def _by_when(brief: Brief) -> str:
    """Return what the other side has to do next and until when."""
    theirs = [
        each
        for each in brief.found.deadlines
        if each.who in {"merchant", "platform"}
        and not (each.done or each.is_quiet)
        and each.due.safe_by is not None
        and not is_over(each.due, brief.found.as_of)
    ]
    first = min(theirs, key=lambda each: str(each.due.safe_by), default=None)
    return "" if first is None else _date(brief, first, who=brief.words(f"dossier.who_{first.who}"))


def _own_date(brief: Brief) -> str:
    mine = deadlines.nearest(brief)
    if mine is None or is_over(mine.due, brief.found.as_of):
        return ""
    return _date(brief, mine, who=brief.words("dossier.who_buyer"))


def _date(brief: Brief, each: DeadlineResult, who: str) -> str:
    at = each.due.latest or each.due.safe_by if each.who != "buyer" else each.due.safe_by
    if at is None:
        return ""
    when = until(brief.words, at, brief.today, by_day=each.due.by_day)
    action = deadlines.action(brief, each.id)
    mark = brief.say("dates.provisional") if each.due.provisional else ""
    return brief.words("dossier.date", who=who, action=action, until=capital(when), mark=mark)


def best(brief: Brief) -> tuple[int, ...]:
    """Return the numbers of the best exhibits: what is needed most first, each need once."""
    needed = (each.exhibits[0] for each in brief.found.evidence if each.exhibits)
    others = range(1, len(brief.case.exhibits) + 1)
    return tuple(dict.fromkeys((*needed, *others)))[:BEST]


def _best(brief: Brief, *, has_pages: bool) -> Iterator[Block]:
    found = best(brief)
    if not found:
        return
    columns = _COLUMNS if has_pages else _COLUMNS[:-1]
    key = "best" if len(brief.case.exhibits) > BEST else "best_all"
    yield Heading(level=2 if has_pages else 1, text=brief.words(f"dossier.{key}"))
    exhibits = [(number, brief.case.exhibits[number - 1]) for number in found]
    rows = [
        (str(number), name(brief, each), purpose(brief, each), "")[: len(columns)]
        for number, each in exhibits
    ]
    yield Table(
        header=tuple(brief.words(f"dossier.column_{each}") for each in columns),
        align=_SIDES[: len(columns)],
        wide=2,
        rows=tuple(rows),
        links=tuple(anchor(number) for number in found) if has_pages else (),
        pages=has_pages,
    )
