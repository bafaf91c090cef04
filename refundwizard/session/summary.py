"""What the list of cases shows of a case: derived, and cached to show before the pack is read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Words as Text
from refundwizard.domain.assess import assess
from refundwizard.domain.deadlines import to_keep
from refundwizard.domain.example import is_example
from refundwizard.domain.moments import beijing
from refundwizard.domain.pack import Pack, Words
from refundwizard.domain.passages.ending import came_of
from refundwizard.storage.index import NO_STAMP, Row

if TYPE_CHECKING:
    from datetime import datetime

    from refundwizard.domain.assessment import Assessment, DeadlineResult
    from refundwizard.domain.case import Case

TITLE_QUESTIONS: Final = ("seller_name", "item_name")
"""The answers a case is called by."""


@dataclass(frozen=True, slots=True)
class NextDue:
    """The next date somebody has to keep, as cached for the list."""

    deadline: DeadlineResult
    on: datetime


def title_of(case: Case) -> str:
    """Return what a case is called: seller and item, tab-separated; empty if both are unknown."""
    given = [case.answers.get(question) for question in TITLE_QUESTIONS]
    return "\t".join(
        answer.text.strip() for answer in given if isinstance(answer, Text) and answer.text.strip()
    )


def next_due(assessment: Assessment) -> NextDue | None:
    """Return the nearest open deadline; the shopper's own goes before the other side's."""
    open_ones = [
        NextDue(item, on)
        for item in assessment.deadlines
        if (on := to_keep(item.due, assessment.as_of)) is not None
        and not (item.done or item.is_quiet)
    ]
    coming = [item for item in open_ones if not item.deadline.overdue]
    return min(coming or open_ones, key=_urgency, default=None)


def _urgency(item: NextDue) -> tuple[datetime, bool, str]:
    return item.on, item.deadline.who != "buyer", item.deadline.id


def summarise(pack: Pack, case: Case, as_of: datetime, row: Row) -> Row:
    """Return the row of a case with everything the list shows, in every language of the pack."""
    assessment = assess(pack, case, as_of)
    due = None if assessment.status == "closed" else next_due(assessment)
    return replace(
        _with_end(row, case, assessment),
        stamp=NO_STAMP,
        title=title_of(case),
        problem=assessment.problem.primary if assessment.problem else "",
        status=assessment.status,
        next_due=_iso(due),
        provisional=due is not None and due.deadline.due.provisional,
        firm=assessment.claims.firm,
        lines={lang: _lines(Words(lang, pack.texts), assessment, due) for lang in pack.languages},
        as_of=as_of.date().isoformat(),
        pack=f"{pack.id}-{pack.version}",
        stale=False,
        example=is_example(case),
        unsent=sum(message.state == "prepared" for message in assessment.messages),
    )


def _with_end(row: Row, case: Case, assessment: Assessment) -> Row:
    """Return a row that says how the case ended, or that it did not."""
    end = assessment.closing
    if end is None:
        return replace(
            row, result="", recovered=None, route="", argument="", closed_on="", days=None
        )
    on = beijing(end.at).date()
    return replace(
        row,
        result=end.result,
        recovered=end.recovered,
        route=end.route,
        argument=end.argument,
        closed_on=on.isoformat(),
        days=max(0, (on - beijing(case.created_at).date()).days),
    )


def _iso(due: NextDue | None) -> str:
    if due is None:
        return ""
    return due.on.date().isoformat() if due.deadline.due.by_day else due.on.isoformat()


def _lines(words: Words, assessment: Assessment, due: NextDue | None) -> dict[str, str]:
    problem = assessment.problem
    return {
        "problem": words(f"classes.{problem.primary}.name") if problem else "",
        "next": _next(words, assessment),
        "due": words(f"deadlines.{due.deadline.id}.action") if due else "",
        "who": due.deadline.who if due else "",
    }


def _next(words: Words, assessment: Assessment) -> str:
    """Return the next step; of a case that ended what came of it."""
    if assessment.closing is not None:
        return came_of(words, assessment.closing)
    if assessment.status == "closed":
        return words("closing.settled")
    step = assessment.next
    return words.get(f"tips.{step.id}.text") if step else ""
