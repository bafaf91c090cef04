"""Calendars the person loads: taken in once, and laid over the knowledge at every start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.content.calendars import holidays_of, is_older, merged, read_calendar
from refundwizard.content.flaws import PackError
from refundwizard.storage import calendars as files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from refundwizard.domain.clock_shapes import CalendarYear
    from refundwizard.domain.pack import Pack, Words
    from refundwizard.session.library import Library
    from refundwizard.storage.fs import Fs


class OlderCalendarError(Exception):
    """There is a calendar of that year already that knows more; nothing was written."""

    def __init__(self, given: CalendarYear, known: CalendarYear) -> None:
        """Keep both."""
        super().__init__(given.year)
        self.given = given
        self.known = known


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """A year there is a calendar for. ``is_loaded``: it came from the person's own file."""

    year: int
    notice: str
    checked: str
    is_complete: bool
    is_loaded: bool


def with_loaded(pack: Pack, fs: Fs, root: Path) -> Pack:
    """Return the knowledge with the calendars of a data folder; what cannot be used is left out."""
    return merged(pack, loaded(pack, fs, root))


def loaded(pack: Pack, fs: Fs, root: Path) -> Iterator[CalendarYear]:
    """Yield the calendars of a data folder that can be used."""
    found = tuple(files.kept(fs, root))
    holidays = holidays_of(pack) if found else frozenset()
    for name, raw in found:
        try:
            yield read_calendar(name, raw, holidays)
        except PackError:
            continue


def take_in(library: Library, name: str, raw: bytes) -> CalendarYear:
    """Check a calendar file, keep it in the data folder and use it from now on.

    Raises:
        PackError: it cannot be used; every flaw is named.
        OlderCalendarError: the one there is knows more.
        StoreError: it cannot be written. In each case nothing has changed.
    """
    pack = library.pack
    given = read_calendar(name, raw, holidays_of(pack))
    known = pack.calendars.get(given.year)
    if known is not None and is_older(given, known):
        raise OlderCalendarError(given, known)
    files.keep(library.store, given.year, raw)
    library.use(merged(pack, [given]))
    return given


def refusal(words: Words, error: PackError | OlderCalendarError) -> str:
    """Return in one sentence why a calendar was not taken in."""
    if isinstance(error, OlderCalendarError):
        known = error.known
        return words("faults.calendar_older", year=known.year, checked=known.checked)
    return words("faults.calendar_unusable", reason=error.flaws[0])


def rows(pack: Pack, fs: Fs, root: Path) -> tuple[CalendarRow, ...]:
    """Return every year there is a calendar for, and where it comes from."""
    own = {year.year: year for year in loaded(pack, fs, root)}
    return tuple(
        CalendarRow(
            year=number,
            notice=year.notice,
            checked=year.checked.isoformat(),
            is_complete=year.complete,
            is_loaded=own.get(number) == year,
        )
        for number, year in sorted(pack.calendars.items())
    )
