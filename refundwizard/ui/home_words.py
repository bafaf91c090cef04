"""The home page in words: the statement at its head, the orders, and each case's row.

Imported before the first painted page, so it stays light.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from refundwizard.domain import wording
from refundwizard.ui.section_words import capital
from refundwizard.ui.widgets.case_list import CaseRow

if TYPE_CHECKING:
    from datetime import date

    from refundwizard.domain.words import Words
    from refundwizard.session.home_view import HomeRow, Order, Tally
    from refundwizard.ui.widgets.chips import PillKind

_PILLS: Final[dict[str, PillKind]] = {
    "over": "overdue",
    "over_other": "overdue",
    "today": "today",
    "soon": "soon",
    "later": "neutral",
    "calm": "safe",
    "provisional": "prov",
}

say = QCoreApplication.translate


def statement(count: Tally, words: Words, today: date) -> str:
    """Return what is the matter in one line: due today, passed, soon, or calm."""
    if count.cases == count.closed:
        return _nothing_open(count)
    soon = say("HomePage", "%n more within 2 days", "", count.soon) if count.soon else ""
    if count.today:
        return _both(say("HomePage", "%n thing(s) to do today", "", count.today), soon)
    if count.over:
        return _both(say("HomePage", "%n date(s) passed", "", count.over), soon)
    if count.soon:
        return say("HomePage", "Nothing today, %n within 2 days", "", count.soon)
    return _calm(count, words, today)


def _nothing_open(count: Tally) -> str:
    if count.cases:
        return say("HomePage", "Nothing is open any more")
    return say("HomePage", "Which refund is stuck?")


def _calm(count: Tally, words: Words, today: date) -> str:
    if count.next_on is None:
        return say("HomePage", "Nothing has a date yet")
    day = wording.day(words, count.next_on, today)
    return say("HomePage", "Nothing today. Next date: {day}").format(day=day)


def _both(now: str, soon: str) -> str:
    return say("HomePage", "{first}, {second}").format(first=now, second=soon) if soon else now


def tally_words(count: Tally) -> str:
    """Return how many cases are open, and how many ended."""
    going = str(count.cases - count.closed)
    if not count.closed:
        return going
    ended = say("HomePage", "%n closed", "", count.closed)
    return say("HomePage", "{first}, {second}").format(first=going, second=ended)


def order_words() -> dict[Order, str]:
    """Return the orders the list can have."""
    return {
        "due": say("HomePage", "Nearest date first"),
        "newest": say("HomePage", "Last changed first"),
        "amount": say("HomePage", "Largest sum first"),
    }


def case_row(row: HomeRow) -> CaseRow:
    """Return a case as a row of the list."""
    if row.state != "ok":
        return _shut_row(row)
    if row.is_example:
        row = row._replace(title_parts=(say("HomePage", "Example"), *row.title_parts))
    if row.status == "closed":
        return _ended_row(row)
    return CaseRow(
        id=row.id,
        title_parts=row.title_parts or (say("HomePage", "Case without a name yet"),),
        problem=row.problem,
        action=capital(row.action) or say("HomePage", "Go on with the questions"),
        status_parts=(_status(row.status),),
        pill_kind=_PILLS.get(row.urgency, "neutral"),
        pill_text=_pill(row),
        when=row.when,
        amount=f"¥{row.amount}" if row.amount else "",
    )


def _ended_row(row: HomeRow) -> CaseRow:
    """Show a case that ended with what came of it; it asks for nothing."""
    return CaseRow(
        id=row.id,
        title_parts=row.title_parts or (say("HomePage", "Case without a name yet"),),
        problem=row.problem,
        action=capital(row.action),
        status_parts=(say("HomePage", "Closed") if row.closed_on else "",),
        pill_kind="neutral" if row.closed_on else "safe",
        pill_text=say("HomePage", "Closed") if row.closed_on else say("HomePage", "All back"),
        when=row.closed_on,
        amount=f"¥{row.amount}" if row.amount else "",
    )


def _shut_row(row: HomeRow) -> CaseRow:
    """Show a case that cannot be opened as what it is; its files are never touched."""
    title = row.title_parts or (row.id[:8],)
    if row.state == "newer":
        return CaseRow(
            id=row.id,
            title_parts=title,
            problem=say("HomePage", "Needs a newer version"),
            action=say("HomePage", "Open it with the newer version"),
            pill_kind="prov",
            pill_text=say("HomePage", "Untouched"),
        )
    return CaseRow(
        id=row.id,
        title_parts=title,
        problem=say("HomePage", "Cannot be read"),
        action=say("HomePage", "The files are kept; run the doctor"),
        pill_kind="overdue",
        pill_text=say("HomePage", "Damaged"),
    )


def _pill(row: HomeRow) -> str:
    if row.urgency == "today":
        return say("HomePage", "To do today")
    if row.urgency == "provisional":
        return say("HomePage", "Provisional")
    return say("HomePage", "No hurry") if row.urgency == "calm" else row.left


def _status(status: str) -> str:
    return {
        "filling": say("HomePage", "Being filled in"),
        "ready": say("HomePage", "Filled in"),
        "prepared": say("HomePage", "Prepared (not sent)"),
        "waiting": say("HomePage", "Waiting for their answer"),
        "action_needed": say("HomePage", "Your move"),
        "overdue": say("HomePage", "A date has passed"),
        "closed": say("HomePage", "Closed"),
    }.get(status, "")
