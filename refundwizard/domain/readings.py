"""Days and times as people type them, read liberally: what could be meant, never a guess.

``readings`` lists the days a text may stand for, the likeliest first. Nothing here raises; the two
exceptions to "not understood" are told apart by ``impossible_day``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Final

from refundwizard.domain.answers import OnDate
from refundwizard.domain.moments import ONE_DAY

_PAST_DAYS: Final = 320
_FUTURE_DAYS: Final = 92
"""A day without a year is the last one within about ten months or the next within three."""

_RELATIVE: Final = {
    "今天": 0, "今日": 0, "today": 0, "昨天": -1, "昨日": -1, "yesterday": -1, "前天": -2,
    "大前天": -3, "明天": 1, "明日": 1, "tomorrow": 1, "后天": 2, "後天": 2, "大后天": 3,
}  # fmt: skip

_MONTH_NAMES: Final = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_MONTHS: Final = {name: number for number, name in enumerate(_MONTH_NAMES, start=1)}
_WEEKDAY_NAMES: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAYS: Final = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7} | {
    name: number for number, name in enumerate(_WEEKDAY_NAMES, start=1)
}
_NUMERALS: Final = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
                    "八": 8, "九": 9, "十": 10}  # fmt: skip

_MONTH_NAME: Final = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_NUMBER: Final = r"(\d{1,3}|[一二两三四五六七八九十])"


def even(text: str) -> str:
    """Return typed text with one width, one case and single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _number(text: str) -> int:
    return _NUMERALS[text] if text in _NUMERALS else int(text)


def _day(year: int, month: int, day: int) -> OnDate | None:
    try:
        return OnDate(on=date(year, month, day))
    except ValueError:
        return None


def _month(year: int, month: int) -> OnDate | None:
    first = _day(year, month, 1)
    return None if first is None else OnDate(on=first.on, precision="month")


def _shift(today: date, days: int) -> OnDate | None:
    try:
        return OnDate(on=today + timedelta(days=days))
    except OverflowError:
        return None


Found = Iterable[OnDate | None]
Rule = tuple[re.Pattern[str], Callable[[re.Match[str], date], Found]]


def _year_month_day(match: re.Match[str], _today: date) -> Found:
    return [_day(int(match[1]), int(match[2]), int(match[3]))]


def _day_first(match: re.Match[str], _today: date) -> Found:
    """Read 5/6/2026, which half the world reads the other way round."""
    one, two, year = int(match[1]), int(match[2]), int(match[3])
    return [_day(year, two, one), _day(year, one, two)]


def _month_day(match: re.Match[str], today: date) -> Found:
    return _without_year(int(match[1]), int(match[2]), today)


def _without_year(month: int, day: int, today: date) -> Found:
    """Return the last such day and the next one, as far as either is near enough to be meant."""
    all_days = [_day(today.year + step, month, day) for step in (-1, 0, 1)]
    days = [each for each in all_days if each is not None]
    past = [each for each in days if timedelta(0) <= today - each.on <= _days(_PAST_DAYS)]
    future = [each for each in days if timedelta(0) < each.on - today <= _days(_FUTURE_DAYS)]
    near = sorted(past[-1:] + future[:1], key=lambda each: abs(each.on - today))
    return near or days[:1]


def _days(count: int) -> timedelta:
    return ONE_DAY * count


def _day_of_month(match: re.Match[str], today: date) -> Found:
    """Read 12号: the last 12th, which may lie in an earlier month."""
    month = today.replace(day=1)
    for _ in range(3):
        found = _day(month.year, month.month, int(match[1]))
        if found is not None and found.on <= today:
            return [found]
        month = (_shift(month, -1) or OnDate(on=month)).on.replace(day=1)
    return []


def _bare_month(match: re.Match[str], today: date) -> Found:
    month = int(match[1])
    return [_month(today.year if month <= today.month else today.year - 1, month)]


def _named_month(match: re.Match[str], today: date) -> Found:
    steps = {"上个": 1, "上": 1, "last ": 1}.get(match[1], 0)
    year, month = divmod(today.year * 12 + today.month - 1 - steps, 12)
    return [_month(year, month + 1)]


def _weekday(match: re.Match[str], today: date) -> Found:
    """Read 上周四 or last Thursday; a bare 周四 is the last one."""
    which, day = match[1] or "", _WEEKDAYS[match[2]]
    back = (today.isoweekday() - day) % 7
    if not which:
        return [_shift(today, -back)]
    if which == "last ":
        return [_shift(today, -(back or 7))]
    weeks = which.count("下") - which.count("上")
    return [_shift(today, weeks * 7 + day - today.isoweekday())]


def _ago(match: re.Match[str], today: date) -> Found:
    days = _number(match[1]) * (7 if match[2].startswith(("周", "星期", "week")) else 1)
    return [_shift(today, -days)]


def _english(match: re.Match[str], today: date) -> Found:
    day, name, year = match["day"], match["month"], match["year"]
    month = _MONTHS[name[:3]]
    if year:
        return [_day(int(year), month, int(day))] if day else [_month(int(year), month)]
    return _without_year(month, int(day), today) if day else []


def _rule(pattern: str, reader: Callable[[re.Match[str], date], Found]) -> Rule:
    return re.compile(pattern), reader


_RULES: Final[tuple[Rule, ...]] = (
    _rule(r"(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?", _year_month_day),
    _rule(r"(\d{4})(\d{2})(\d{2})", _year_month_day),
    _rule(r"(\d{1,2}) ?/ ?(\d{1,2}) ?/ ?(\d{4})", _day_first),
    _rule(r"(\d{4}) ?[-/.年] ?(\d{1,2}) ?月?", lambda m, _today: [_month(int(m[1]), int(m[2]))]),
    _rule(r"(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?", _month_day),
    _rule(r"(\d{1,2}) ?[日号]", _day_of_month),
    _rule(r"(\d{1,2}) ?月(?:份)?", _bare_month),
    _rule(r"(上个|上|这个|本|last |this )(?:月|month)", _named_month),
    _rule(r"(上上个?|上个?|下个?|这个?|本)?(?:周|星期|礼拜|週)([一二三四五六日天])", _weekday),
    _rule(r"(last |this )?(mon|tue|wed|thu|fri|sat|sun)[a-z]*", _weekday),
    _rule(_NUMBER + r" ?个?(天|日|周|星期)(?:之?前|以前)", _ago),
    _rule(_NUMBER + r" ?(day|week)s? ago", _ago),
    _rule(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH_NAME}),?(?: (?P<year>\d{{4}}))?",
          _english),
    _rule(rf"(?P<month>{_MONTH_NAME}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?",
          _english),
    _rule(rf"(?P<day>)(?P<month>{_MONTH_NAME}) (?P<year>\d{{4}})", _english),
)  # fmt: skip


def readings(text: str, today: date) -> tuple[OnDate, ...]:
    """Return the days a text may mean, the likeliest first: none, one, or two where it is open."""
    typed = even(text)
    if typed in _RELATIVE:
        found: Found = [_shift(today, _RELATIVE[typed])]
        return tuple(day for day in found if day is not None)
    for pattern, reader in _RULES:
        match = pattern.fullmatch(typed)
        if match is not None:
            return tuple(dict.fromkeys(day for day in reader(match, today) if day is not None))
    return ()


def impossible_day(text: str) -> str | None:
    """Return the day as typed if it has the form of a date that no calendar has (30 February)."""
    typed = even(text)
    is_date = any(pattern.fullmatch(typed) for pattern, _reader in _RULES)
    return text.strip() if is_date else None
