"""What dates the shopper was shown, and which of them moved although nobody said anything new.

A date that follows a changed answer is no news. One that differs while everything said for it is
the same has moved because the knowledge did; it is noted with the old and the new day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from refundwizard.domain.records import DateChange, ShownDate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from refundwizard.domain.assessment import Assessment, DeadlineResult
    from refundwizard.domain.case import Case
    from refundwizard.domain.pack import CalendarYear, Pack

CHANGES_KEPT: Final = 100
"""Notes kept in a case; older ones go first."""


def remember(case: Case, found: Assessment, pack: Pack) -> Case:
    """Return the case with the dates that show now, and a note for each that knowledge moved.

    The same case comes back where every date is as it was shown before, so that looking at a case
    changes nothing. Dates of deadlines that do not run now are kept as they are.
    """
    shown = dict(case.dates_shown)
    changes: list[DateChange] = []
    for each in found.deadlines:
        old, new = shown.get(each.id), _shown(each, found.as_of, pack)
        if old is not None and _is_same(old, new):
            continue
        if old is None and new.safe_by is None:
            continue
        shown[each.id] = new
        if old is not None and old.start == new.start and old.safe_by is not None:
            changes.append(_change(each.id, old, new))
    if shown == case.dates_shown:
        return case
    kept = (*case.date_changes, *changes)[-CHANGES_KEPT:]
    return case.model_copy(update={"dates_shown": shown, "date_changes": kept})


def calendars_of(calendars: Mapping[int, CalendarYear]) -> str:
    """Return what tells sets of calendars apart: each year with its last check, ``?`` if open."""
    return " ".join(_calendar(year) for _, year in sorted(calendars.items()))


def _calendar(year: CalendarYear) -> str:
    return f"{year.year}:{year.checked}{'' if year.complete else '?'}"


def changes_of(case: Case, deadline: str) -> Iterator[DateChange]:
    """Yield the notes about a deadline, the newest first."""
    return (each for each in reversed(case.date_changes) if each.deadline == deadline)


def _shown(each: DeadlineResult, as_of: datetime, pack: Pack) -> ShownDate:
    return ShownDate(
        safe_by=each.due.safe_by,
        latest=each.due.latest,
        start=each.basis,
        pack=f"{pack.id}-{pack.version}",
        calendars=calendars_of(pack.calendars),
        as_of=as_of,
    )


def _is_same(old: ShownDate, new: ShownDate) -> bool:
    return (old.safe_by, old.latest, old.start) == (new.safe_by, new.latest, new.start)


def _change(deadline: str, old: ShownDate, new: ShownDate) -> DateChange:
    """Return the note; where only the latest date moved, that one is the old and new."""
    is_safe = old.safe_by != new.safe_by
    why: Literal["calendar", "knowledge"] = (
        "calendar" if old.calendars != new.calendars else "knowledge"
    )
    return DateChange(
        deadline=deadline,
        old=old.safe_by if is_safe else old.latest,
        new=new.safe_by if is_safe else new.latest,
        why=why,
        at=new.as_of,
    )
