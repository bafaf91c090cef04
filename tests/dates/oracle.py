"""A second way to every date, for the tables beside it: it imports nothing of the product.

Days are laid out in one long row that says for each whether it is worked, and dates are read off
that row by position. The days off are typed from the notices: 国办发明电〔2024〕12号 for 2025,
国办发明电〔2025〕7号 for 2026; of other years only the statutory days are known. All times are
Beijing times without a zone, ``24:00`` is the 00:00 of the next day.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date, datetime, time, timedelta
from typing import Any

FIRST, LAST = date(2009, 12, 31), date(2041, 1, 1)

OFF = {
    2025: "0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008",
    2026: "0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007",
    2027: "0101 0205-0208 0405 0501-0502 0609 0915 1001-1003",
}
WORKED = {
    2025: "0126 0208 0427 0928 1011",
    2026: "0104 0214 0228 0509 0920 1010",
}
OFFICIAL = {2025, 2026}
EVERY_YEAR = "0101 0501-0502 1001-1003"
"""Statutory days with a fixed date; the lunar ones of a year without a notice are not known."""


def _spread(year: int, words: str) -> set[date]:
    days: set[date] = set()
    for word in words.split():
        first, _, last = word.partition("-")
        start, end = (
            date(year, int(text[:2]), int(text[2:])).toordinal() for text in (first, last or first)
        )
        days |= {date.fromordinal(number) for number in range(start, end + 1)}
    return days


def _layout() -> dict[date, str]:
    """Every day of the row: w(orked), e (weekend) or h(oliday)."""
    row = {}
    for number in range(FIRST.toordinal(), LAST.toordinal() + 1):
        day = date.fromordinal(number)
        row[day] = "e" if number % 7 in (6, 0) else "w"  # ordinal 1 was a Monday
    for year in range(FIRST.year + 1, LAST.year):
        row |= dict.fromkeys(_spread(year, OFF.get(year, EVERY_YEAR)), "h")
        row |= dict.fromkeys(_spread(year, WORKED.get(year, "")), "w")
    return row


ROW = _layout()
WORKDAYS = [day for day, kind in ROW.items() if kind == "w"]
NO_HOLIDAYS = [day for day, kind in ROW.items() if kind != "h"]
ROLLS = {"none": None, "civil_code_203": WORKDAYS, "public_holiday": NO_HOLIDAYS}


def is_worked(day: date) -> bool:
    return ROW[day] == "w"


def end_of(day: date) -> datetime:
    return datetime.combine(day, time()) + timedelta(days=1)


def last_day(start: date, amount: int, unit: str) -> date:
    """The last day of a period whose first day is not counted."""
    if unit == "working_days":
        at = bisect_right(WORKDAYS, start)
        return WORKDAYS[at + amount - 1] if amount else start
    if unit == "calendar_days":
        return date.fromordinal(start.toordinal() + amount)
    months = amount * 12 if unit == "years" else amount
    number = start.year * 12 + start.month - 1 + months
    day = start.day
    while True:
        try:
            return date(number // 12, number % 12 + 1, day)
        except ValueError:
            day -= 1


def rolled(last: date, roll: str) -> date:
    row = ROLLS[roll]
    return last if row is None else row[bisect_left(row, last)]


def looks_into(first: date, last: date) -> bool:
    """Whether a day of a year without a notice is among the days."""
    return any(year not in OFFICIAL for year in range(first.year, last.year + 1))


def period(start: date, amount: int, unit: str, roll: str) -> dict[str, Any]:
    """Both ends of a period and whether it is provisional.

    From a day, the ends are days. From a moment, hours and calendar days are safe until the same
    time of day; what is counted in days may end as late as the 24:00 of its last day.
    """
    if unit == "hours":
        return _hours(start, amount)
    begin = start.date() if isinstance(start, datetime) else start
    last = last_day(begin, amount, unit)
    if unit == "working_days":
        moved = last
        provisional = bool(amount) and looks_into(begin + timedelta(days=1), last)
    else:
        moved = rolled(last, roll)
        provisional = roll != "none" and bool(amount) and looks_into(last, moved)
    if isinstance(start, datetime) and unit == "calendar_days":
        return {
            "safe": datetime.combine(last, start.time()),
            "latest": end_of(moved),
            "provisional": provisional,
        }
    return {"safe": last, "latest": moved, "provisional": provisional}


def _hours(start: date, amount: int) -> dict[str, Any]:
    length = timedelta(hours=amount)
    if isinstance(start, datetime):
        return {"safe": start + length, "latest": start + length, "provisional": False}
    midnight = datetime.combine(start, time())
    safe, latest = midnight + length, midnight + timedelta(days=1) + length
    return {"safe": safe, "latest": latest, "provisional": False}


def moment(at: date) -> datetime:
    return at if isinstance(at, datetime) else end_of(at)


def clock(case: dict[str, Any]) -> dict[str, Any]:
    """The date of a clock as a table describes it.

    ``start`` and ``figures`` (each ``[amount, unit]``) give the ends: the earliest end of the
    shortest is safe, the latest end of the longest is the latest. ``restarts`` are days that begin
    it anew, the last one counts. ``longer`` is what a holiday notice says, ``countdown`` =
    ``[seen at, minutes]`` beats everything before it, ``until`` are extensions as ``[said at,
    until]``; ``own`` says that it is the shopper's own step.
    """
    start = max([case["start"], *case.get("restarts", [])], key=_at)
    roll, own = case.get("roll", "none"), case.get("own", False)
    ends = [period(start, amount, unit, roll) for amount, unit in case["figures"]]
    if not own:
        ends += _longer(case, start)
    result = _joined(ends)
    since = None
    if "countdown" in case:
        since, minutes = case["countdown"]
        end = since + timedelta(minutes=minutes)
        result = {"safe": end, "latest": end, "provisional": False}
    for said, until in case.get("until", []):
        if not own and (since is None or said > since) and until > moment(result["latest"]):
            safe = moment(result["safe"])
            result = {**result, "safe": safe, "latest": until}
    return result


def _at(day: date) -> datetime:
    return day if isinstance(day, datetime) else datetime.combine(day, time())


def _longer(case: dict[str, Any], start: date) -> list[dict[str, Any]]:
    """A notice adds its own end, as the end of a day."""
    found = []
    for amount, unit in case.get("longer", []):
        ends = period(start, amount, unit, "none")
        found.append({**ends, "safe": end_of(LAST), "latest": moment(ends["latest"])})
    return found


def _joined(ends: list[dict[str, Any]]) -> dict[str, Any]:
    if len(ends) == 1:
        return ends[0]
    by_day = not any(isinstance(each["latest"], datetime) for each in ends)
    turn = (lambda day: day) if by_day else moment
    return {
        "safe": min(turn(each["safe"]) for each in ends),
        "latest": max(turn(each["latest"]) for each in ends),
        "provisional": any(each["provisional"] for each in ends),
    }
