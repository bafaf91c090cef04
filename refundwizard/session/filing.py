"""What the shopper records of a step of the ladder: handed in, accepted, ended; and of a pause.

Pure steps from one case to the next. Nothing here files anything anywhere, and nothing but the
shopper's own record makes a step a filed one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, get_args

from refundwizard.domain.case import Acknowledgement
from refundwizard.domain.errors import AnswerError
from refundwizard.domain.moments import beijing
from refundwizard.domain.records import RECORD, Ending, Filing

if TYPE_CHECKING:
    from datetime import date, datetime

    from refundwizard.domain.case import Case

ENDINGS: Final = tuple(name for name in get_args(Ending) if name)
"""The ways a filing can end."""


@dataclass(frozen=True, slots=True)
class Report:
    """What the shopper says of a filing; days of what has not happened are None."""

    filed_at: datetime
    body: str = ""
    number: str = ""
    accepted_on: date | None = None
    ended_on: date | None = None
    ending: Ending = ""


def filing_of(case: Case, filing_id: str) -> Filing | None:
    """Return a recorded filing by its id."""
    return next((each for each in case.filings if each.id == filing_id), None)


def file(case: Case, route: str, report: Report) -> Case:
    """Return the case with one more filing, on a route."""
    filing = _filled(Filing(id=_next_id(case), route=route, filed_at=report.filed_at), report)
    return case.model_copy(update={"filings": (*case.filings, filing)})


def correct(case: Case, filing_id: str, report: Report) -> Case:
    """Return the case with a filing as it is reported now; an unknown one changes nothing."""
    filings = tuple(_filled(f, report) if f.id == filing_id else f for f in case.filings)
    return case.model_copy(update={"filings": filings})


def accept(case: Case, filing_id: str, on: date) -> Case:
    """Return the case with a filing that the body accepted on a day."""
    return _with(case, filing_id, accepted_on=on)


def end(case: Case, filing_id: str, ending: Ending, on: date) -> Case:
    """Return the case with a filing that ended on a day."""
    return _with(case, filing_id, ending=ending, ended_on=on)


def remove(case: Case, filing_id: str) -> Case:
    """Return the case without a filing that was recorded by mistake."""
    kept = tuple(each for each in case.filings if each.id != filing_id)
    return case.model_copy(update={"filings": kept})


def acknowledge(case: Case, guard: str, choice: str, at: datetime) -> Case:
    """Return the case with what was chosen at a pause; earlier choices stay in the record."""
    said = Acknowledgement(warning=guard, choice=choice, at=beijing(at))
    return case.model_copy(update={"acknowledged": (*case.acknowledged, said)})


def check(report: Report, now: datetime) -> None:
    """Refuse days that cannot be true.

    Raises:
        AnswerError: a day lies ahead (``filing_in_future``), the body accepted or ended it before
            it was filed (``filing_too_early``), or an end has no kind or no day (``filing_end``).
    """
    filed = beijing(report.filed_at).date()
    if beijing(report.filed_at) > beijing(now):
        raise AnswerError("when", "filing_in_future", day=filed.isoformat())
    for name, on in (("accepted", report.accepted_on), ("ended", report.ended_on)):
        if on is not None and on > beijing(now).date():
            raise AnswerError(name, "filing_in_future", day=on.isoformat())
        if on is not None and on < filed:
            raise AnswerError(name, "filing_too_early", day=on.isoformat(), filed=filed.isoformat())
    if bool(report.ending) != (report.ended_on is not None):
        raise AnswerError("ending" if report.ended_on else "ended", "filing_end")


def _filled(filing: Filing, report: Report) -> Filing:
    changes = {
        "filed_at": beijing(report.filed_at),
        "body": report.body.strip()[:RECORD],
        "number": report.number.strip()[:RECORD],
        "accepted_on": report.accepted_on,
        "ended_on": report.ended_on,
        "ending": report.ending,
    }
    return filing.model_copy(update=changes)


def _with(case: Case, filing_id: str, **changes: object) -> Case:
    filings = tuple(
        each.model_copy(update=changes) if each.id == filing_id else each for each in case.filings
    )
    return case.model_copy(update={"filings": filings})


def _next_id(case: Case) -> str:
    """Return an id that no filing has: one more than the highest number."""
    numbers = [int(each.id[1:]) for each in case.filings if each.id[1:].isdecimal()]
    return f"f{max(numbers, default=0) + 1}"
