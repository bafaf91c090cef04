"""Official calendars beside a pack: one file per year, checked like the pack's own files.

The file looks like ``calendar/<year>.toml`` of the pack. Which year it is for stands in its days.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from refundwizard.content.flaws import PackError
from refundwizard.content.folder import OneFile
from refundwizard.content.sentences import did_you_mean, explain
from refundwizard.domain.clock_shapes import CalendarYear

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from refundwizard.content.folder import Table
    from refundwizard.domain.pack import Pack

_YEAR: Final = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_SATURDAY: Final = 6
_OWN: Final = frozenset({"weekend", "statutory"})
"""Holidays the program names itself; a calendar never does."""


def read_calendar(name: str, raw: bytes, holidays: Collection[str]) -> CalendarYear:
    """Return the calendar a file holds.

    Args:
        name: the file's name; a year in it has to be the year of its days.
        raw: its bytes.
        holidays: the holiday ids there are words for (see ``holidays_of``).

    Raises:
        PackError: with every flaw found.
    """
    files = OneFile(name, raw)
    table = files.toml(name)
    found = None if table is None else _checked(files, table)
    if found is not None:
        _look_at_days(files, found, holidays)
    if found is None or files.flaws:
        raise PackError(tuple(sorted(files.flaws)))
    return found


def holidays_of(pack: Pack) -> frozenset[str]:
    """Return the holiday ids a pack has words for."""
    keys = (key.partition(".") for words in pack.texts.values() for key in words)
    return frozenset(rest for table, _, rest in keys if table == "holidays") - _OWN


def merged(pack: Pack, years: Iterable[CalendarYear]) -> Pack:
    """Return a pack in which each year's calendar is the better one of its own and those given."""
    calendars = dict(pack.calendars)
    for year in years:
        if not is_older(year, calendars.get(year.year)):
            calendars[year.year] = year
    return pack if calendars == pack.calendars else pack.model_copy(update={"calendars": calendars})


def is_older(new: CalendarYear, known: CalendarYear | None) -> bool:
    """Tell whether a calendar knows less than the known one: no notice yet, or checked before."""
    if known is None:
        return False
    return (new.complete, new.checked) < (known.complete, known.checked)


def _checked(files: OneFile, table: Table) -> CalendarYear | None:
    (name,) = files.files
    if "year" in table:
        files.flaw(name, "year", "the days say this already; remove the key")
        return None
    try:
        found = CalendarYear.model_validate({**table, "year": 1})
    except ValidationError as error:
        for place, sentence in explain(CalendarYear, table, error):
            files.flaw(name, place, sentence)
        return None
    if not found.off:
        files.flaw(name, "off", "no day off is named; copy the whole notice")
        return None
    return found.model_copy(update={"year": min(found.off).year})


def _look_at_days(files: OneFile, found: CalendarYear, holidays: Collection[str]) -> None:
    (name,) = files.files
    said = _YEAR.findall(name.rpartition(".")[0])
    if said and str(found.year) not in said:
        files.flaw(name, "", f"its name says {said[0]} and its days {found.year}; correct one")
    for place, day in [
        *(("off", day) for day in found.off),
        *(("work", day) for day in found.work),
    ]:
        if day.year != found.year:
            files.flaw(name, place, f"{day} is no day of {found.year}; remove it")
    for day in found.work:
        if sentence := _about_work(found, day):
            files.flaw(name, "work", sentence)
    for day, holiday in found.off.items():
        if holiday not in holidays:
            hint = (
                did_you_mean(holiday, sorted(holidays))
                or f"; use one of: {', '.join(sorted(holidays))}"
            )
            files.flaw(name, f"off.{day}", f"`{holiday}` is not a holiday known here{hint}")


def _about_work(found: CalendarYear, day: date) -> str:
    if day in found.off:
        return f"{day} stands under off too; keep one"
    if day.isoweekday() < _SATURDAY:
        return f"{day} is no weekend day, so it is worked anyway; remove it"
    return ""
